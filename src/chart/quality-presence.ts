/** School × indicator × year: what is there, and why not. Folded families are counted from the catalog alone. */
import { indicatorName, schoolName } from '../format/names.ts';
import { words } from '../format/words.ts';
import { qualityWords } from '../format/words-quality.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Column, Lang, RecordSpec } from '../model/chart.ts';
import { FAMILIES, type Family, type Indicator } from '../model/indicator.ts';
import type { PresenceRow, ValueRow } from '../model/query.ts';
import type { Level, School } from '../model/school.ts';
import type { View } from '../model/view.ts';
import { qualityFilters } from '../query/fit-quality.ts';
import { groupScope, underGroup } from './in-group.ts';
import { sourceLines } from './notes.ts';
import { byLevel, schoolsOf } from './scope.ts';
import { numberCell, textCell } from './table.ts';

/** More schools than fit are named, not drawn. */
export const MOST_SCHOOLS = 24;
/** Years a school has columns for where none is chosen. */
const YEARS = 2;

export type Mark = PresenceRow['state'] | 'not_found';
export type PresenceCell = {
  readonly mark: Mark;
  readonly cell: string | null;
  readonly conflict: boolean;
};
export type PresenceColumn = {
  readonly school: string;
  readonly name: string;
  readonly colour: number;
  readonly level: Level;
  readonly year: number;
};
export type PresenceLine = {
  readonly indicator: string;
  readonly name: string;
  /** How many ancestors of its family it has. */
  readonly depth: number;
  readonly cells: readonly PresenceCell[];
};
export type PresenceFamily = {
  readonly family: Family;
  readonly name: string;
  readonly indicators: number;
  readonly open: boolean;
  /** Per column: indicators that apply to the level, and those with a figure. */
  readonly counts: readonly { readonly filled: number; readonly of: number }[];
  /** Empty while folded. */
  readonly lines: readonly PresenceLine[];
};
export type QualityPresence = {
  readonly spec: RecordSpec;
  readonly columns: readonly PresenceColumn[];
  readonly families: readonly PresenceFamily[];
  /** Schools chosen; more than columns show where there are too many. */
  readonly schools: number;
};
export type PresenceInput = {
  readonly view: View;
  readonly catalog: Catalog;
  /** Of the unfolded families. */
  readonly rows: readonly PresenceRow[];
  /** Values that the view's group is told by; none where it needs none. */
  readonly told?: readonly ValueRow[];
  readonly lang: Lang;
};

/** The coverage matrix: a row per family, under unfolded ones a row per indicator; a column per school and year. */
export function qualityPresence({ view, catalog, rows, told = [], lang }: PresenceInput): QualityPresence {
  const say = qualityWords(lang);
  const base = words(lang);
  const scope = groupScope({ view, catalog, rows: told, lang });
  const placed = byLevel(schoolsOf(scope.view, catalog)).flatMap(({ schools }) => schools);
  const newest = catalog.coverage.reduce<readonly number[]>(([best], { year }) => [Math.max(best ?? year, year)], []);
  const columns = placed.slice(0, MOST_SCHOOLS).flatMap(({ school, colour }) => columnsOf(school, colour));
  const filled = new Set(
    catalog.coverage.filter((one) => one.has_value).map((one) => `${one.school}|${one.year}|${one.indicator}`),
  );
  const { family: unfolded, rows: wanted } = qualityFilters(view);
  const open = new Set(unfolded);
  const asked = catalog.indicators.filter((one) => wanted === 'all' || one.rows !== null);
  const found = new Map(rows.map((row) => [`${row.school}|${row.year}|${row.indicator}`, row]));
  const families = FAMILIES.flatMap((family): readonly PresenceFamily[] => {
    const own = asked.filter((one) => one.family === family);
    if (own.length === 0) return [];
    const counts = columns.map((column) => {
      const due = own.filter((one) => appliesTo(one, column.level));
      return {
        filled: due.filter((one) => filled.has(`${column.school}|${column.year}|${one.id}`)).length,
        of: due.length,
      };
    });
    const lines = open.has(family)
      ? own.map((indicator) => ({
          indicator: indicator.id,
          name: indicatorName(indicator, lang),
          depth: depthOf(indicator, own),
          cells: columns.map((column) => cellOf(indicator, column, found)),
        }))
      : [];
    return [{ family, name: base.family[family], indicators: own.length, open: open.has(family), counts, lines }];
  });
  const sum = (field: 'filled' | 'of') =>
    families.flatMap((one) => one.counts).reduce((all, count) => all + count[field], 0);
  const title = say.matrix.title;
  const sentence = base.and([say.matrix.sentence(asked.length, sum('filled'), sum('of'))]);
  const spec: RecordSpec = {
    kind: 'record',
    title,
    subtitle: say.matrix.subtitle,
    sentence: base.tidy(sentence),
    alt: base.alt(title, sentence),
    table: tableOf(families, columns, lang),
    notes: [say.matrix.noteYears, say.matrix.noteFound].map((text) => ({ kind: 'definition', text, cells: [] })),
    provenance: rows.map((row) => row.cell),
    sources: sourceLines(
      catalog.sources.filter((source) => placed.some(({ school }) => school.id === source.school)).map(({ id }) => id),
      catalog,
      lang,
    ),
    lang,
    office: 'table',
  };
  return {
    spec: underGroup(spec, scope),
    columns,
    families,
    schools: placed.length,
  };

  function columnsOf(school: School, colour: number): readonly PresenceColumn[] {
    const own = catalog.coverage.filter((one) => one.school === school.id);
    const valued = own.filter((one) => one.has_value);
    const years = [...new Set((valued.length > 0 ? valued : own).map((one) => one.year))].toSorted((a, b) => b - a);
    // A school of which nothing is known has a column that says so.
    const shown = years.length > 0 ? years.slice(0, YEARS) : newest;
    const chosen = view.year === 'latest' ? shown : [view.year];
    const base = { school: school.id, name: schoolName(school, lang), colour, level: school.level };
    return chosen.map((year) => ({ ...base, year }));
  }
}

function appliesTo(indicator: Indicator, level: Level): boolean {
  return indicator.level === 'both' || indicator.level === level;
}

function cellOf(indicator: Indicator, column: PresenceColumn, found: ReadonlyMap<string, PresenceRow>): PresenceCell {
  const row = found.get(`${column.school}|${column.year}|${indicator.id}`);
  if (row !== undefined) return { mark: row.state, cell: row.cell, conflict: row.conflict };
  return { mark: appliesTo(indicator, column.level) ? 'not_found' : 'not_applicable', cell: null, conflict: false };
}

function depthOf(indicator: Indicator, family: readonly Indicator[]): number {
  let depth = 0;
  for (let id = indicator.parent; id !== null && depth < 4; depth += 1) {
    const parent = family.find((one) => one.id === id);
    if (parent === undefined) break;
    id = parent.parent;
  }
  return depth;
}

function tableOf(families: readonly PresenceFamily[], columns: readonly PresenceColumn[], lang: Lang) {
  const say = qualityWords(lang).matrix;
  const heads = columns.map(
    (column): Column => ({
      id: `${column.school}-${column.year}`,
      title: `${column.name} ${say.year(column.year)}`,
      kind: 'text',
      unit: null,
    }),
  );
  return {
    columns: [{ id: 'indicator', title: say.family, kind: 'text' as const, unit: null }, ...heads],
    rows: families.flatMap((family) => [
      [
        textCell(`${family.name} · ${say.items(family.indicators)}`),
        ...family.counts.map(({ filled, of }) => numberCell(filled, say.filled(filled, of))),
      ],
      ...family.lines.map((line) => [textCell(line.name), ...line.cells.map((cell) => textCell(say.marks[cell.mark]))]),
    ]),
  };
}
