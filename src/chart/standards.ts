/** 达标一览: schools × monitored indicators against the standards for their level and type, levels apart. */
import { indicatorName, schoolName } from '../format/names.ts';
import { words } from '../format/words.ts';
import { standardsWords } from '../format/words-standards.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Lang, Note } from '../model/chart.ts';
import type { ValueRow } from '../model/query.ts';
import type { Level } from '../model/school.ts';
import type {
  StandardCard,
  StandardCell,
  StandardCounts,
  StandardGroup,
  StandardRow,
  StandardsSpec,
  StandardVerdict,
} from '../model/standards.ts';
import type { View } from '../model/view.ts';
import { limitOf } from '../rules/standard.ts';
import { groupScope, underGroup } from './in-group.ts';
import { figureNotes, sourceLines, tidied } from './notes.ts';
import { grouped } from './pick.ts';
import { byLevel, indicatorOf, type Placed, schoolsOf } from './scope.ts';
import { documentList, inPlay, monitored, provinceList, unusedList } from './standards-apart.ts';
import { lineText, standardCells, typesText } from './standards-cell.ts';
import { standardsTable } from './standards-table.ts';

export type StandardsInput = {
  readonly view: View;
  readonly catalog: Catalog;
  /** Answer to the page's `values` query: monitored indicators and their bases, all years. */
  readonly rows: readonly ValueRow[];
  readonly lang: Lang;
};

/** The document whose basic indicators decide over 黄牌 and 红牌 of 高职 schools. */
const CARD_DOCUMENT = '教发〔2004〕2号';
/** So many misses are named in the sentence; more are counted. */
const NAMED = 3;

type Made = { readonly group: StandardGroup; readonly used: readonly ValueRow[]; readonly level: Level };

/** The page's spec, of the schools or of the view's group. Shows every monitored indicator, whatever the view's own indicators are. */
export function standardsSpec(input: StandardsInput): StandardsSpec {
  const scope = groupScope(input);
  return underGroup(specOf({ ...input, view: scope.view }), scope);
}

function specOf(input: StandardsInput): StandardsSpec {
  const { view, catalog, lang } = input;
  const say = words(lang);
  const own = standardsWords(lang);
  const placed = schoolsOf(view, catalog);
  const made = byLevel(placed).map(({ level, schools }) => groupOf(level, schools, input));
  const groups = made.map(({ group }) => group);
  const used = made.flatMap((one) => one.used);
  const told = groups.map((group) => say.tidy(say.and(clauses(group, lang)))).join(lang === 'en' ? ' ' : '');
  const sentence = placed.length === 0 ? say.noSchools : told;
  const year =
    view.year === 'latest'
      ? say.latest
      : view.basis === 'report'
        ? say.when.report(view.year)
        : say.when.calendar(view.year);
  const cells = groups.flatMap((group) => group.rows.flatMap((row) => row.cells.flat()));
  return {
    kind: 'record',
    title: own.title,
    subtitle: own.subtitle(year),
    sentence,
    alt: say.alt(own.title, sentence),
    groups,
    province: provinceList(catalog, lang),
    unused: unusedList(catalog, lang),
    documents: documentList(catalog),
    table: standardsTable(groups, used, catalog, lang),
    notes: tidied(notesOf(groups, used, catalog, lang), lang),
    provenance: [
      ...new Set(cells.flatMap((cell) => [cell.figure.cell ?? [], cell.rivals.map((one) => one.cell)].flat())),
    ],
    sources: sourceLines(
      used.map((row) => row.source),
      catalog,
      lang,
    ),
    lang,
    office: 'table',
  };
}

/** Verdicts of some cells. */
export function countsOf(cells: readonly { readonly verdict: StandardVerdict }[]): StandardCounts {
  const of = (verdict: StandardVerdict) => cells.filter((cell) => cell.verdict === verdict).length;
  return { met: of('met'), unmet: of('unmet'), undecided: of('undecided') };
}

/** Cells without a verdict by their first reason, most frequent first. */
function whyOf(cells: readonly StandardCell[], lang: Lang): string {
  const open = cells.filter((cell) => cell.verdict === 'undecided').flatMap((cell) => cell.reasons.slice(0, 1));
  const tally = [...new Set(open)].map((reason) => ({ reason, n: open.filter((one) => one === reason).length }));
  const text = tally.toSorted((a, b) => b.n - a.n).map(({ reason, n }) => standardsWords(lang).because(reason, n));
  return words(lang).list(text);
}

function groupOf(level: Level, placed: readonly Placed[], { view, catalog, rows, lang }: StandardsInput): Made {
  const own = grouped(rows, (row) => row.school);
  const made = monitored(catalog, level).map(({ indicator, twin, thresholds }) => {
    const cells = placed.map(({ school }) =>
      standardCells(school, { view, catalog, indicator, twin, thresholds, rows: own, lang }),
    );
    const row: StandardRow = {
      indicator: indicator.id,
      title: indicatorName(indicator, lang),
      lines: linesOf(thresholds, indicator.id, catalog, lang),
      counts: countsOf(cells.flat().map(({ cell }) => cell)),
      why: whyOf(
        cells.flat().map(({ cell }) => cell),
        lang,
      ),
      cells: cells.map((some) => some.map(({ cell }) => cell)),
    };
    return { row, used: cells.flat().flatMap(({ used }) => used ?? []), thresholds };
  });
  const rowsMade = made.map(({ row }) => row);
  const basic = made
    .filter(
      ({ thresholds }) => level === '高职' && thresholds.some((t) => t.document === CARD_DOCUMENT && t.kind === '合格'),
    )
    .map(({ row }) => row);
  const schools = placed.map(({ school, colour }, at) => ({
    id: school.id,
    name: schoolName(school, lang),
    colour,
    counts: countsOf(rowsMade.flatMap((row) => row.cells[at] ?? [])),
    why: whyOf(
      rowsMade.flatMap((row) => row.cells[at] ?? []),
      lang,
    ),
  }));
  return {
    level,
    used: made.flatMap((one) => one.used),
    group: {
      level,
      schools,
      rows: rowsMade,
      counts: countsOf(rowsMade.flatMap((row) => row.cells.flat())),
      why: whyOf(
        rowsMade.flatMap((row) => row.cells.flat()),
        lang,
      ),
      cards: basic.length === 0 ? [] : schools.map((school, at) => cardOf(school, at, basic)),
    },
  };
}

function cardOf(
  school: { readonly id: string; readonly name: string },
  at: number,
  basic: readonly StandardRow[],
): StandardCard {
  const of = (row: StandardRow, verdict: StandardVerdict) =>
    row.cells[at]?.filter((cell) => cell.verdict === verdict) ?? [];
  return {
    school: school.id,
    name: school.name,
    under: basic.flatMap((row) => of(row, 'unmet').map((cell) => ({ title: row.title, cell }))),
    open: basic.filter((row) => of(row, 'undecided').length > 0).map((row) => row.title),
    of: basic.length,
  };
}

/** Lines in play for a row, alike ones of several documents and types together. */
function linesOf(
  thresholds: Parameters<typeof typesText>[0],
  id: string,
  catalog: Catalog,
  lang: Lang,
): StandardRow['lines'] {
  const indicator = indicatorOf(catalog, id);
  const say = words(lang);
  const playing = thresholds.filter((one) => inPlay(one, catalog));
  const texts = playing.flatMap((one) => {
    const limit = limitOf(one, indicator);
    return limit === null ? [] : [{ text: lineText(limit, indicator, lang), one }];
  });
  return [...new Set(texts.map(({ text }) => text))].map((text) => {
    const same = texts.filter((one) => one.text === text).map(({ one }) => one);
    const types = typesText(same, lang);
    return {
      text: text + (types === '' ? '' : say.inBrackets(types)),
      documents: [...new Set(same.map((one) => one.document))],
    };
  });
}

function clauses(group: StandardGroup, lang: Lang): readonly string[] {
  const say = words(lang);
  const own = standardsWords(lang);
  const level = say.level(group.level);
  if (group.rows.length === 0) return [own.noLines(level, group.schools.length)];
  const missed = group.rows.flatMap((row) =>
    row.cells.flat().flatMap((cell) => (cell.verdict === 'unmet' ? [{ row, cell }] : [])),
  );
  const name = (id: string) => group.schools.find((school) => school.id === id)?.name ?? id;
  const flips = group.rows.flatMap((row) => row.cells.flat()).filter((cell) => cell.rivals.length > 0).length;
  const schools = new Set(missed.map(({ cell }) => cell.school)).size;
  const told =
    missed.length === 0
      ? ''
      : missed.length > NAMED
        ? own.unmetMany(missed.length, schools)
        : own.unmet(
            say.list(
              missed.map(({ row, cell }) => own.unmetItem(name(cell.school), row.title, cell.figure.text, gapOf(cell))),
            ),
          );
  return [own.sum(level, group.schools.length, group.counts, group.why), told, own.flips(flips)];
}

/** The shortfall where it is a quantity, else the margin. */
function gapOf(cell: StandardCell): string {
  return cell.counted && cell.shortfall !== '' ? cell.shortfall.replace(/[（(].*$/, '').trim() : cell.margin;
}

function notesOf(
  groups: readonly StandardGroup[],
  used: readonly ValueRow[],
  catalog: Catalog,
  lang: Lang,
): readonly Note[] {
  const conflicts = groups.flatMap((group) =>
    group.rows.flatMap((row) => {
      const shown = row.cells.flatMap((cells, at) =>
        cells
          .slice(0, 1)
          .map((cell) => ({ label: `${group.schools[at]?.name ?? ''} ${row.title}`, figure: cell.figure })),
      );
      const valued = shown.filter(({ figure }) => figure.value !== null);
      const notes = figureNotes(valued, used, indicatorOf(catalog, row.indicator), catalog, lang);
      return notes.filter((note) => note.kind === 'conflict');
    }),
  );
  return [...standardNotes(groups, catalog, lang), ...conflicts];
}

/** What the data say of the standards themselves, each once with the indicators it is about. */
function standardNotes(groups: readonly StandardGroup[], catalog: Catalog, lang: Lang): readonly Note[] {
  return groups.flatMap((group) => {
    const told = monitored(catalog, group.level as Level).flatMap(({ indicator, thresholds }) =>
      thresholds
        .filter((one) => inPlay(one, catalog))
        .flatMap((one) => one.note ?? [])
        .map((text) => ({ text, title: indicatorName(indicator, lang) })),
    );
    return [...new Set(told.map(({ text }) => text))].flatMap((text): readonly Note[] => {
      const titles = [...new Set(told.filter((one) => one.text === text).map(({ title }) => title))];
      const note = standardsWords(lang).note(words(lang).list(titles), text);
      return note === null ? [] : [{ kind: 'threshold', text: note, cells: [] }];
    });
  });
}

/** Rows of a group in which a school has the verdict asked for, or another claim would give it; `all` keeps every row. */
export function shownRows(group: StandardGroup, show: 'all' | StandardVerdict): readonly StandardRow[] {
  if (show === 'all') return group.rows;
  return group.rows.filter((row) => row.cells.flat().some((cell) => isShown(cell, show)));
}

/** Has a cell the verdict asked for, by the figure used or by another claim? */
export function isShown(cell: StandardCell, show: 'all' | StandardVerdict): boolean {
  return show === 'all' || cell.verdict === show || cell.rivals.some((rival) => rival.verdict === show);
}
