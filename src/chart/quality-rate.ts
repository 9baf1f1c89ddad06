/** 填报率 by school, standard table and family: what the first section of the quality page shows. */
import { schoolName } from '../format/names.ts';
import { plain } from '../format/number.ts';
import { words } from '../format/words.ts';
import { qualityWords } from '../format/words-quality.ts';
import type { QualityWords } from '../format/words-quality-zh.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Column, Lang, RecordSpec, TableCell } from '../model/chart.ts';
import { FAMILIES, type Family } from '../model/indicator.ts';
import type { RateRow, ValueRow } from '../model/query.ts';
import type { Level } from '../model/school.ts';
import type { View } from '../model/view.ts';
import { STANDARD_TABLES } from '../rules/prefer.ts';
import { groupScope, underGroup } from './in-group.ts';
import { sourceLines } from './notes.ts';
import { byLevel, type Placed, schoolsOf } from './scope.ts';
import { numberCell, schoolCell, textCell } from './table.ts';

/** One count: a rate where the tables are text, only what is seen where they are images, nothing where no row is known. */
export type RateCell = {
  readonly expected: number;
  readonly reported: number;
  readonly notReported: number;
  /** 0–1; null for images and where nothing is expected. */
  readonly rate: number | null;
  readonly text: string;
  readonly detail: string;
};
/** One year column of one school's report. */
export type RateLine = {
  readonly school: string;
  readonly name: string;
  readonly colour: number;
  readonly source: string;
  readonly year: number;
  readonly when: string;
  readonly tabled: boolean;
  readonly total: RateCell;
  readonly tables: readonly RateCell[];
  readonly families: readonly RateCell[];
};
export type RateGroup = { readonly level: Level; readonly lines: readonly RateLine[] };
export type QualityRate = {
  readonly spec: RecordSpec;
  readonly tables: readonly string[];
  readonly families: readonly Family[];
  readonly groups: readonly RateGroup[];
};
export type RateInput = {
  readonly view: View;
  readonly catalog: Catalog;
  readonly rows: readonly RateRow[];
  /** Values that the view's group is told by; none where it needs none. */
  readonly told?: readonly ValueRow[];
  readonly lang: Lang;
};

/** How much of the standard tables each report fills in, levels apart; newest report and column first. */
export function qualityRate({ view, catalog, rows, told = [], lang }: RateInput): QualityRate {
  const say = qualityWords(lang);
  const scope = groupScope({ view, catalog, rows: told, lang });
  const placed = schoolsOf(scope.view, catalog);
  const shown = rows.filter((row) => placed.some(({ school }) => school.id === row.school));
  const inYear = view.year === 'latest' ? shown : shown.filter((row) => row.year === view.year);
  const about = inYear.length > 0 ? inYear : shown;
  const families = FAMILIES.filter((family) => about.some((row) => row.family === family));
  const context = { catalog, lang, families };
  const groups = byLevel(placed)
    .map(({ level, schools }) => ({ level, lines: schools.flatMap((one) => linesOf(one, about, context)) }))
    .filter(({ lines }) => lines.length > 0);
  const lines = groups.flatMap((group) => group.lines);
  const title = say.rate.title;
  const sentence = words(lang).tidy(sentenceOf(lines, lang));
  const notes = [
    ...(lines.some((line) => !line.tabled) ? [say.rate.noteImage] : []),
    ...(lines.some((line) => line.tables.some((cell) => cell.expected === 0)) ? [say.rate.noteRows] : []),
    say.rate.noteAny,
  ];
  const spec: RecordSpec = {
    kind: 'record',
    title,
    subtitle: say.rate.subtitle,
    sentence,
    alt: words(lang).alt(title, sentence),
    table: tableOf(groups, families, say, lang),
    notes: notes.map((text) => ({ kind: 'definition', text, cells: [] })),
    provenance: [],
    sources: sourceLines(
      lines.map((line) => line.source),
      catalog,
      lang,
    ),
    lang,
    office: 'table',
  };
  return {
    spec: underGroup(spec, scope),
    tables: STANDARD_TABLES.map((table) => tableName(table, say)),
    families,
    groups,
  };
}

/** Name of a standard table in the reader's language. */
export function tableName(table: string, say: QualityWords): string {
  return (say.tables as Readonly<Record<string, string>>)[table] ?? table;
}

type Context = { readonly catalog: Catalog; readonly lang: Lang; readonly families: readonly Family[] };

function linesOf({ school, colour }: Placed, rows: readonly RateRow[], context: Context): readonly RateLine[] {
  const { catalog, lang, families } = context;
  const say = qualityWords(lang);
  const own = rows.filter((row) => row.school === school.id);
  const reportYear = (id: string) => catalog.sources.find((source) => source.id === id)?.report_year ?? 0;
  const columns = [...new Map(own.map((row) => [`${row.source}|${row.year}`, row])).values()].toSorted(
    (a, b) => reportYear(b.source) - reportYear(a.source) || b.year - a.year,
  );
  return columns.map(({ source, year, tabled }) => {
    const column = own.filter((row) => row.source === source && row.year === year);
    const cell = (some: readonly RateRow[]) => rateCell(some, tabled, lang);
    return {
      school: school.id,
      name: schoolName(school, lang),
      colour,
      source,
      year,
      when: say.rate.whenOf(words(lang).when.report(reportYear(source)), year, year === reportYear(source)),
      tabled,
      total: cell(column),
      tables: STANDARD_TABLES.map((table) => cell(column.filter((row) => row.standard_table === table))),
      families: families.map((family) => cell(column.filter((row) => row.family === family))),
    };
  });
}

function rateCell(rows: readonly RateRow[], tabled: boolean, lang: Lang): RateCell {
  const say = qualityWords(lang).rate;
  const sum = (field: 'expected' | 'reported' | 'not_reported') => rows.reduce((all, row) => all + row[field], 0);
  const counts = { expected: sum('expected'), reported: sum('reported'), notReported: sum('not_reported') };
  const { expected, reported } = counts;
  if (expected === 0) return { ...counts, rate: null, text: say.noRows, detail: '' };
  if (!tabled) return { ...counts, rate: null, text: say.image, detail: say.seen(reported, expected) };
  const rate = reported / expected;
  return { ...counts, rate, text: `${plain(rate * 100, 1)}%`, detail: say.cells(reported, expected) };
}

function sentenceOf(lines: readonly RateLine[], lang: Lang): string {
  const say = qualityWords(lang).rate;
  const base = words(lang);
  // The first line of each school is its latest report's latest column.
  const latest = lines.filter((line, at) => lines.findIndex((one) => one.school === line.school) === at);
  const [tabled, images] = [latest.filter((line) => line.tabled), latest.filter((line) => !line.tabled)];
  if (latest.length === 0) return base.and([say.noReport]).replace('。。', '。').replace('..', '.');
  const texts = tabled.toSorted((a, b) => (a.total.rate ?? 0) - (b.total.rate ?? 0));
  const rates =
    tabled.length <= 5
      ? base.list(texts.map((line) => base.overview.coverageOf(line.name, line.total.text)))
      : base.qualifier.range(texts[0]?.total.text ?? '', texts.at(-1)?.total.text ?? '');
  return base.and([
    tabled.length === 0 ? say.sentenceNone : say.sentenceRates(rates),
    tabled.length === 0 ? '' : say.sentenceEmpty(tabled.reduce((all, line) => all + line.total.notReported, 0)),
    images.length === 0
      ? ''
      : say.sentenceImages(
          images.length <= 5 ? base.list(images.map(({ name }) => name)) : base.schools(images.length),
        ),
  ]);
}

function tableOf(groups: readonly RateGroup[], families: readonly Family[], say: QualityWords, lang: Lang) {
  const base = words(lang);
  const column = (id: string, title: string, kind: Column['kind']): Column => ({ id, title, kind, unit: null });
  const number = (cell: RateCell): readonly TableCell[] => [
    numberCell(cell.rate === null ? null : cell.rate * 100, cell.text),
    textCell(cell.detail),
  ];
  const pair = (id: string, title: string) => [
    column(id, title, 'number'),
    column(`${id}-cells`, `${title} n/N`, 'text'),
  ];
  return {
    columns: [
      column('school', say.rate.school, 'school'),
      column('level', base.table.level, 'text'),
      column('when', say.rate.when, 'text'),
      ...pair('total', say.rate.total),
      ...STANDARD_TABLES.flatMap((table, at) => pair(`table-${at + 1}`, tableName(table, say))),
      ...families.flatMap((family) => pair(family, base.family[family])),
    ],
    rows: groups.flatMap(({ level, lines }) =>
      lines.map((line) => [
        schoolCell(line.name, line.school),
        textCell(base.level(level)),
        textCell(line.when),
        ...[line.total, ...line.tables, ...line.families].flatMap(number),
      ]),
    ),
  };
}
