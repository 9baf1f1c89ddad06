import { indicatorName, schoolName } from '../format/names.ts';
import { words } from '../format/words.ts';
import { peerWords } from '../format/words-peers.ts';
import { summaryWords } from '../format/words-summary.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Lang, Note } from '../model/chart.ts';
import { FAMILIES, type Indicator } from '../model/indicator.ts';
import type { ValueRow } from '../model/query.ts';
import type { SummaryGroup, SummaryRow, SummarySpec } from '../model/summary.ts';
import type { View } from '../model/view.ts';
import { type Breakdown, breakdownOf, familyOf } from '../query/fit-summary.ts';
import { summaryIndicators } from '../query/plan-summary.ts';
import { twinOf } from '../query/twin.ts';
import { cautionNotes, figureNotes, sourceLines, tidied } from './notes.ts';
import { groupName, groupNotes, groupOfView, placedIn, silenceText } from './peer-group.ts';
import { grouped } from './pick.ts';
import { byLevel, indicatorOf, type Placed, schoolsOf } from './scope.ts';
import { MEDIAN_FROM, QUARTILES_FROM, summaryRows } from './summary-row.ts';
import { summaryTable } from './summary-table.ts';

export type SummaryInput = {
  readonly view: View;
  readonly catalog: Catalog;
  /** Values of the view's indicators in all years. */
  readonly rows: readonly ValueRow[];
  readonly lang: Lang;
};

/** Totals, means, medians and spread per level (and its parts) of whatever is chosen. Throws on an unrepaired view. */
export function summarySpec(input: SummaryInput): SummarySpec {
  const { view, catalog, rows, lang } = input;
  const say = words(lang);
  const own = summaryWords(lang);
  const group = groupOfView(view, catalog, rows);
  const placed = group === null ? schoolsOf(view, catalog) : placedIn(group, catalog);
  const indicators = summaryIndicators(view, catalog)
    .map((id) => indicatorOf(catalog, id))
    .toSorted((a, b) => FAMILIES.indexOf(a.family) - FAMILIES.indexOf(b.family));
  const actual = rows.filter((row) => row.nature === 'actual' && row.dimension === '');
  const byIndicator = grouped(actual, (row) => row.indicator);
  const made = byLevel(placed).map(({ level, schools }) => {
    const fitting = indicators.filter((one) => one.level === 'both' || one.level === level);
    const all = fitting.map((indicator) =>
      summaryRows(schools, partsOf(schools, breakdownOf(view), lang), {
        view,
        catalog,
        indicator,
        rows: byIndicator.get(indicator.id) ?? [],
        twin: twinRows(indicator, byIndicator, catalog),
        lang,
      }),
    );
    // A family has rows that only other schools fill; what a reader has chosen is shown all the same.
    const keep = all.filter(({ used }) => familyOf(view) === null || used.some((row) => row.amount !== null));
    return {
      group: {
        level,
        title: own.level(say.level(level), schools.length),
        schools: schools.length,
        rows: keep.map((one) => one.rows),
      } satisfies SummaryGroup,
      used: keep.flatMap((one) => one.used),
      empty: all.length - keep.length,
    };
  });
  const groups = made.map((one) => one.group);
  const used = made.flatMap((one) => one.used);
  const name = groupName(group, view, catalog, lang);
  const silence = group === null ? '' : silenceText(group, lang);
  const told =
    placed.length === 0 ? say.noSchools : say.tidy(say.and(groups.map((one) => sentenceOf(one, catalog, lang))));
  const sentence = [silence, told].filter((text) => text !== '').join(lang === 'en' ? ' ' : '');
  const year = yearText(view, lang);
  return {
    kind: 'record',
    title: own.title,
    subtitle: [name === '' ? own.subtitle(placed.length) : name, year, say.basis[view.basis]].join(' · '),
    sentence,
    alt: say.alt(own.title, sentence),
    group: name,
    groups,
    table: summaryTable(groups, lang),
    notes: tidied(
      [
        ...groupNotes(group, catalog, lang).filter((note) => note.text !== silence),
        ...[
          own.notes.missing,
          own.notes.like,
          own.notes.quartiles(MEDIAN_FROM, QUARTILES_FROM),
          ...(anyComputed(groups, lang) ? [own.notes.computed] : []),
          ...(groups.length > 1 ? [own.notes.levels] : []),
          own.notes.reference,
        ].map((text): Note => ({ kind: 'aggregate', text, cells: [] })),
        ...made.flatMap(({ empty }): Note[] =>
          empty === 0 ? [] : [{ kind: 'missing', text: own.notes.empty(empty), cells: [] }],
        ),
        { kind: 'year', text: say.note.basis[view.basis], cells: [] },
        ...unstatedNotes(placed, view, lang),
        ...rowNotes(groups, used, catalog, lang),
      ],
      lang,
    ),
    provenance: groups.flatMap((one) =>
      one.rows.flatMap((list) => list[0]?.parts.flatMap((part) => part.figure.cell ?? []) ?? []),
    ),
    sources: sourceLines(
      used.map((row) => row.source),
      catalog,
      lang,
    ),
    lang,
    office: 'table',
  };
}

/** Parts of a level in the order of their names; what no report states comes last. None where nothing is broken down. */
function partsOf(
  placed: readonly Placed[],
  by: Breakdown | null,
  lang: Lang,
): readonly { readonly name: string; readonly schools: readonly Placed[] }[] {
  if (by === null) return [];
  const values = [...new Set(placed.flatMap(({ school }) => school[by] ?? []))].toSorted();
  const known = values.map((value) => ({
    name: partName(by, value, lang),
    schools: placed.filter(({ school }) => school[by] === value),
  }));
  const unknown = placed.filter(({ school }) => school[by] === null);
  return unknown.length === 0 ? known : [...known, { name: summaryWords(lang).unstated, schools: unknown }];
}

function partName(by: Breakdown, value: string, lang: Lang): string {
  const say = peerWords(lang);
  if (by === 'ownership') return say.ownership(value);
  return by === 'authority' ? value : say.place(value);
}

function twinRows(indicator: Indicator, byIndicator: ReadonlyMap<string, readonly ValueRow[]>, catalog: Catalog) {
  const twin = twinOf(indicator.id, catalog);
  return twin === null ? null : { indicator: twin, rows: byIndicator.get(twin.id) ?? [] };
}

function anyComputed(groups: readonly SummaryGroup[], lang: Lang): boolean {
  const { computed } = summaryWords(lang).whyNot;
  return groups.some((group) => group.rows.some((rows) => rows[0]?.parts.some((part) => part.why === computed)));
}

/** The first total and the first weighted mean of each level: what a briefing would open with. */
function sentenceOf(group: SummaryGroup, catalog: Catalog, lang: Lang): string {
  const say = summaryWords(lang).sentence;
  const whole = group.rows.flatMap((rows) => rows[0] ?? []);
  const isRate = (row: SummaryRow) => indicatorOf(catalog, row.indicator).aggregate === 'weighted_mean';
  const summed = whole.filter((row) => row.sum.value !== null).slice(0, 2);
  const averaged = whole.filter((row) => row.mean.value !== null && row.counted > 1 && isRate(row)).slice(0, 1);
  const items = [
    ...summed.map((row) => say.sum(row.title, row.sum.text, row.counted, row.of)),
    ...averaged.map((row) => say.mean(row.title, row.mean.text, row.mean.detail, row.counted)),
  ];
  return say.level(words(lang).level(group.level), group.schools, words(lang).comma(items));
}

function unstatedNotes(placed: readonly Placed[], view: View, lang: Lang): readonly Note[] {
  const by = breakdownOf(view);
  const without = by === null ? [] : placed.filter(({ school }) => school[by] === null);
  if (by === null || without.length === 0) return [];
  const names = words(lang).list(without.map(({ school }) => schoolName(school, lang)));
  const say = summaryWords(lang);
  return [{ kind: 'missing', text: say.notes.unstated(say.breakdowns[by], names), cells: [] }];
}

function rowNotes(
  groups: readonly SummaryGroup[],
  used: readonly ValueRow[],
  catalog: Catalog,
  lang: Lang,
): readonly Note[] {
  return groups.flatMap((group) =>
    group.rows.flatMap((rows) => {
      const row = rows[0];
      if (row === undefined) return [];
      const indicator = indicatorOf(catalog, row.indicator);
      const named = (text: string) => words(lang).note.definition(indicatorName(indicator, lang), text);
      const cautions = cautionNotes(indicator, lang).map((note) => ({ ...note, text: named(note.text) }));
      const shown = row.parts
        .filter((part) => part.figure.value !== null)
        .map((part) => ({ label: `${part.name} ${row.title}`, figure: part.figure }));
      const doubts = figureNotes(shown, used, indicator, catalog, lang).filter((note) => note.kind === 'conflict');
      return [...cautions, ...doubts];
    }),
  );
}

function yearText(view: View, lang: Lang): string {
  const say = words(lang);
  if (view.year === 'latest') return say.latest;
  return view.basis === 'report' ? say.when.report(view.year) : say.when.calendar(view.year);
}
