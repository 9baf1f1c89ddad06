import { indicatorName, schoolName } from '../format/names.ts';
import { plain } from '../format/number.ts';
import { words } from '../format/words.ts';
import type { Catalog, Headline } from '../model/catalog.ts';
import type {
  ChartSpec,
  Column,
  Lang,
  MatrixCoverage,
  MatrixGroup,
  MatrixSpec,
  Note,
  TableCell,
} from '../model/chart.ts';
import { FAMILIES } from '../model/indicator.ts';
import type { Finding } from '../model/observation.ts';
import type { CoverageRow, ValueRow } from '../model/query.ts';
import type { Level } from '../model/school.ts';
import type { View } from '../model/view.ts';
import { twinOf } from '../query/twin.ts';
import { groupScope, underGroup } from './in-group.ts';
import { cautionNotes, figureNotes, sourceLine, sourceLines, tidied } from './notes.ts';
import { type OverviewRow, overviewRow } from './overview-row.ts';
import { byLevel, indicatorOf, type Placed, schoolsOf } from './scope.ts';
import { figureCell, marksText, numberCell, schoolCell, textCell } from './table.ts';

export type OverviewInput = {
  readonly view: View;
  readonly catalog: Catalog;
  /** Values of the headline indicators, all years. */
  readonly rows: readonly ValueRow[];
  readonly coverage: readonly CoverageRow[];
  readonly findings: readonly Finding[];
  readonly lang: Lang;
};

type Group = MatrixGroup & {
  readonly level: Level;
  readonly used: readonly ValueRow[];
  readonly computed: readonly { readonly indicator: string; readonly rows: readonly ValueRow[] }[];
};

/** Schools (or the members of the view's group) × headline indicators, a matrix per level; 填报率 first. Throws on an unrepaired view. */
export function overviewSpec(input: OverviewInput): MatrixSpec {
  const scope = groupScope(input);
  return underGroup(matrixOf({ ...input, view: scope.view }), scope);
}

function matrixOf(input: OverviewInput): MatrixSpec {
  const { view, catalog, findings, lang } = input;
  const say = words(lang);
  const placed = schoolsOf(view, catalog);
  const groups = byLevel(placed).map(({ level, schools }) => groupOf(level, schools, headlineOf(view, catalog), input));
  const used = groups.flatMap((group) => group.used);
  const sentence = placed.length === 0 ? words(lang).noSchools : sentenceOf(groups, placed, findings, lang);
  const title = say.overview.title;
  const year =
    view.year === 'latest'
      ? say.latest
      : view.basis === 'report'
        ? say.when.report(view.year)
        : say.when.calendar(view.year);
  return {
    kind: 'matrix',
    title,
    subtitle: [year, say.basis[view.basis], say.overview.notRanked].join(' · '),
    sentence: say.tidy(sentence),
    alt: say.alt(title, say.tidy(sentence)),
    groups: groups.map(({ level, coverage, schools, rows: own }) => ({ level, coverage, schools, rows: own })),
    table: tableOf(groups, used, catalog, lang),
    notes: tidied(
      [
        { kind: 'year', text: say.note.basis[view.basis], cells: [] },
        { kind: 'definition', text: say.overview.bar, cells: [] },
        ...computedNotes(groups, catalog, lang),
        ...headlineOf(view, catalog).flatMap(({ indicator }) => {
          const one = indicatorOf(catalog, indicator);
          const notes = one.rank === 'no' ? cautionNotes(one, lang) : [];
          return notes.map((note) => ({ ...note, text: say.note.definition(indicatorName(one, lang), note.text) }));
        }),
        ...groups.flatMap((group) =>
          group.rows.flatMap((row) => {
            const names = new Map(group.schools.map((school) => [school.id, school.name]));
            const shown = row.cells
              .filter((cell) => cell.figure.value !== null)
              .map((cell) => ({
                label: say.overview.of(names.get(cell.school) ?? cell.school, row.title.replace(' †', '')),
                figure: cell.figure,
              }));
            return figureNotes(shown, group.used, indicatorOf(catalog, row.indicator), catalog, lang).filter(
              (note) => note.kind === 'conflict',
            );
          }),
        ),
      ],
      lang,
    ),
    provenance: groups.flatMap((group) =>
      group.rows.flatMap((row) => row.cells.flatMap((cell) => cell.figure.cell ?? [])),
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

/** Which figures were computed for want of a printed one; beyond three schools of an indicator their number. */
function computedNotes(groups: readonly Group[], catalog: Catalog, lang: Lang): readonly Note[] {
  const say = words(lang);
  const rows = groups.flatMap((group) => group.computed.flatMap((one) => one.rows));
  const items = [...new Set(groups.flatMap((group) => group.computed.map((one) => one.indicator)))].flatMap((id) => {
    const own = groups.flatMap((group) =>
      group.computed.filter((one) => one.indicator === id).flatMap((one) => one.rows),
    );
    const names = own.flatMap((row) =>
      groups.flatMap((group) => group.schools.find((one) => one.id === row.school)?.name ?? []),
    );
    if (own.length === 0) return [];
    const who = names.length > 3 ? say.schools(names.length) : say.list(names);
    return [indicatorName(indicatorOf(catalog, id), lang) + say.inBrackets(who)];
  });
  if (items.length === 0) return [];
  return [
    { kind: 'source', text: say.overview.computedNote(items.join(say.semicolon)), cells: rows.map((row) => row.key) },
  ];
}

/** The catalog's headline list, or the view's own indicators; families in their fixed order, within them as listed. */
function headlineOf(view: View, catalog: Catalog): readonly Headline[] {
  const list =
    view.indicators.length === 0
      ? catalog.headline
      : view.indicators.map((indicator) => ({ indicator, ranked: indicatorOf(catalog, indicator).rank !== 'no' }));
  const family = (one: Headline) => FAMILIES.indexOf(indicatorOf(catalog, one.indicator).family);
  return list.toSorted((a, b) => family(a) - family(b));
}

function groupOf(level: Level, placed: readonly Placed[], headline: readonly Headline[], input: OverviewInput): Group {
  const { view, catalog, rows, lang } = input;
  const actual = rows.filter((row) => row.nature === 'actual' && row.dimension === '');
  const made: readonly OverviewRow[] = headline.flatMap(({ indicator: id, ranked }) => {
    const indicator = indicatorOf(catalog, id);
    if (indicator.level !== 'both' && indicator.level !== level) return [];
    const twin = twinOf(id, catalog);
    return [
      overviewRow(level, placed, {
        view,
        catalog,
        indicator,
        ranked,
        rows: actual.filter((row) => row.indicator === id),
        twin: twin === null ? null : { indicator: twin, rows: actual.filter((row) => row.indicator === twin.id) },
        lang,
      }),
    ];
  });
  return {
    level,
    coverage: placed.map((one) => coverageOf(one, input)),
    schools: placed.map(({ school, colour }) => ({ id: school.id, name: schoolName(school, lang), colour })),
    rows: made.map(({ row }) => row),
    used: made.flatMap(({ used }) => used),
    computed: made.map(({ row, computed }) => ({ indicator: row.indicator, rows: computed })),
  };
}

/** 填报率 of the year asked for, else of the school's latest. */
function coverageOf({ school }: Placed, { view, coverage, lang }: OverviewInput): MatrixCoverage {
  const say = words(lang);
  const own = coverage
    .filter((row) => row.school === school.id && row.expected > 0)
    .toSorted((a, b) => b.year - a.year);
  const row = own.find((one) => one.year === view.year) ?? own[0];
  if (row === undefined)
    return {
      school: school.id,
      text: say.overview.noTables,
      detail: '',
      rate: null,
      reported: 0,
      expected: 0,
      when: '',
    };
  const { reported, expected } = row;
  const rate = row.tabled ? reported / expected : null;
  return {
    school: school.id,
    text: rate === null ? say.overview.imageTables : `${plain(rate * 100, 1)}%`,
    detail: rate === null ? say.overview.seenInText(reported, expected) : say.overview.coverageText(reported, expected),
    rate,
    reported,
    expected,
    when: say.when.report(row.year),
  };
}

function sentenceOf(
  groups: readonly Group[],
  placed: readonly Placed[],
  findings: readonly Finding[],
  lang: Lang,
): string {
  const say = words(lang);
  const coverage = groups.flatMap((group) => group.coverage);
  const known = coverage.filter((one) => one.rate !== null);
  const names = new Map(placed.map(({ school }) => [school.id, schoolName(school, lang)]));
  const few = known.length <= 5;
  const rates = few
    ? say.list(known.map((one) => say.overview.coverageOf(names.get(one.school) ?? one.school, one.text)))
    : say.qualifier.range(lowest(known), highest(known));
  const verdicts = groups.flatMap((group) =>
    group.rows.flatMap((row) => row.cells.flatMap((cell) => cell.meets ?? [])),
  );
  const ids = new Set(placed.map(({ school }) => school.id));
  return say.and([
    say.levels(groups.map((group) => ({ level: group.level, n: group.schools.length }))),
    say.overview.coverageList(rates, coverage.length - known.length),
    verdicts.length === 0
      ? say.overview.noThresholds
      : say.overview.thresholds(verdicts.filter((one) => one.ok).length, verdicts.length),
    say.overview.findings(findings.filter((one) => ids.has(one.school)).length),
  ]);
}

function lowest(known: readonly MatrixCoverage[]): string {
  return known.toSorted((a, b) => (a.rate ?? 0) - (b.rate ?? 0))[0]?.text ?? '';
}

function highest(known: readonly MatrixCoverage[]): string {
  return known.toSorted((a, b) => (b.rate ?? 0) - (a.rate ?? 0))[0]?.text ?? '';
}

/** Long form, one row per indicator and school: a record that needs no reading of the matrix. */
function tableOf(
  groups: readonly Group[],
  used: readonly ValueRow[],
  catalog: Catalog,
  lang: Lang,
): ChartSpec['table'] {
  const say = words(lang);
  const column = (id: keyof typeof say.table, kind: Column['kind']): Column => ({
    id,
    title: say.table[id],
    kind,
    unit: null,
  });
  const sources = new Map(
    used.map((row) => [row.key, row.derived ? say.source.computed : sourceLine(row.source, catalog, lang)]),
  );
  const rows = groups.flatMap((group): (readonly TableCell[])[] => {
    const names = new Map(group.schools.map((school) => [school.id, school.name]));
    const head = (id: string, family: string, indicator: string) => [
      textCell(say.level(group.level)),
      textCell(family),
      textCell(indicator),
      schoolCell(names.get(id) ?? id, id),
    ];
    return [
      ...group.coverage.map((one) => [
        ...head(one.school, '', say.overview.coverage),
        numberCell(one.rate === null ? null : one.rate * 100, one.text),
        textCell(one.when),
        ...['', '', ''].map(textCell),
        textCell(one.detail),
        textCell(''),
      ]),
      ...group.rows.flatMap((row) =>
        row.cells.map((cell) => [
          ...head(cell.school, row.family, row.title),
          figureCell(cell.figure),
          textCell(cell.figure.when),
          textCell(cell.change?.text ?? ''),
          textCell(cell.meets?.text ?? ''),
          numberCell(cell.rank, cell.rank === null ? '' : String(cell.rank)),
          textCell(marksText(cell.figure, lang)),
          textCell(cell.figure.cell === null ? '' : (sources.get(cell.figure.cell) ?? '')),
        ]),
      ),
    ];
  });
  const columns = [
    column('level', 'text'),
    column('family', 'text'),
    column('indicator', 'text'),
    column('school', 'school'),
    column('value', 'number'),
    column('when', 'text'),
    column('change', 'text'),
    column('standard', 'text'),
    column('rank', 'rank'),
    column('marks', 'text'),
    column('source', 'text'),
  ];
  return { columns, rows };
}
