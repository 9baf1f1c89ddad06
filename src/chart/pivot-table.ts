/** Long rows of the engine as a table with headers on two sides. */
import type { Catalog } from '../model/catalog.ts';
import type { Lang } from '../model/chart.ts';
import {
  BETWEEN,
  type CellValue,
  type Facet,
  type PivotCell,
  type PivotHeader,
  type PivotRow,
  type PivotTable,
} from '../model/pivot.ts';
import { isDimension, isSchoolField, schoolValue } from '../query/pivot-fields.ts';
import type { PivotPlan } from '../query/plan-explore.ts';
import { absent } from './figure.ts';
import { type AxisContext, fieldsOf, headersOf, type TotalKey, withTotals } from './pivot-axis.ts';
import { pivotCell } from './pivot-cell.ts';

/** Most cells that a table may have. */
export const MOST_CELLS = 100_000;

export type PivotInput = {
  readonly plan: PivotPlan;
  readonly rows: readonly PivotRow[];
  readonly facets: readonly Facet[];
  readonly catalog: Catalog;
  readonly value: CellValue;
  /** `a.` or `d.` and the key of a column (see `orderKey`); empty: as the fields order it. */
  readonly order: string;
  readonly lang: Lang;
};
export type TooLarge = { readonly rows: number; readonly columns: number };

/** The table, or its size where it would have more cells than anyone can read. */
export function pivotTable(input: PivotInput): PivotTable | TooLarge {
  const { plan, rows, catalog, lang } = input;
  const context: AxisContext = {
    catalog,
    facets: input.facets,
    indicators: plan.indicators,
    schools: plan.schools,
    lang,
    filled: isPlain(plan),
  };
  const split = splitSide(plan);
  const keys = (side: 'row_key' | 'column_key') => rows.filter(({ folded }) => folded === 0).map((row) => row[side]);
  const totals = (bit: number, side: 'row_key' | 'column_key') => {
    const found = new Map<string, TotalKey>();
    // Members that are no partition have no total in any cell: the notes say so, once.
    const adds = rows.some((row) => row.folded === bit && row.additive);
    for (const row of adds ? rows : []) {
      if (row.folded !== bit) continue;
      const level = split === bit ? row.level : '';
      const key = level === '' ? row[side] : `${row[side]}${BETWEEN}${level}`;
      found.set(key, { key, values: row[side].split(BETWEEN), level });
    }
    return [...found.values()];
  };
  const base = headersOf(plan.rows, keys('row_key'), context);
  const across = headersOf(plan.columns, keys('column_key'), context);
  if (base.length * across.length > MOST_CELLS) return { rows: base.length, columns: across.length };
  const columns = withTotals(across, totals(2, 'column_key'), plan.columns, context);
  const cells = cellsOf(input, split);
  const at = (row: PivotHeader, column: PivotHeader) => cells.get(`${row.key}\n${column.key}`);
  const ordered = sorted(base, columns, input.order, at, catalog, plan);
  const lines = withTotals(ordered, totals(1, 'row_key'), plan.rows, context);
  const none = absences(input);
  const matrix = lines.map((row) => columns.map((column) => at(row, column) ?? none(row, column)));
  return {
    rowFields: fieldsOf(plan.rows, lang),
    columnFields: fieldsOf(plan.columns, lang),
    rows: lines,
    columns,
    cells: heated(matrix, lines, columns, plan),
  };
}

/** Key of a column as an address holds it. */
export function orderKey(header: PivotHeader): string {
  return header.key.split(BETWEEN).join('~');
}

/** Without narrowing filters every school and indicator chosen has its place, also where nothing is said. */
function isPlain({ ask }: PivotPlan): boolean {
  if (ask === null) return false;
  const filters = [ask.qualifiers, ask.statuses, ask.reports, ask.dimensions].every((one) => one.length === 0);
  return filters && ask.natures.join() === 'actual' && ask.scopes.length === 1 && ask.indicators.length <= 100;
}

/** Levels are never added: the side whose totals must tell them apart (1 rows, 2 columns), 0 where a field does. */
function splitSide({ rows, columns }: PivotPlan): number {
  if ([...rows, ...columns].includes('level')) return 0;
  return rows.includes('school') ? 1 : columns.includes('school') ? 2 : 0;
}

function cellsOf({ plan, rows, catalog, value, lang }: PivotInput, split: number): ReadonlyMap<string, PivotCell> {
  const indicators = new Map(catalog.indicators.map((one) => [one.id, one]));
  const cells = new Map<string, PivotCell>();
  for (const row of rows) {
    const indicator = indicators.get(row.indicator);
    if (indicator === undefined) continue;
    const level = (bit: number) => ((row.folded & bit) > 0 && split === bit ? `${BETWEEN}${row.level}` : '');
    const cell = pivotCell(row, { indicator, value, lang, of: schoolsOf(row, indicator.level, plan, catalog) });
    cells.set(`${row.row_key}${level(1)}\n${row.column_key}${level(2)}`, cell);
  }
  return cells;
}

/** How many of the schools shown are of the group: of its level, region and so on. */
function schoolsOf(row: PivotRow, applies: string, { rows, columns, schools }: PivotPlan, catalog: Catalog): number {
  const values = [...row.row_key.split(BETWEEN), ...row.column_key.split(BETWEEN)];
  const fields = [...(rows.length === 0 ? ['-'] : rows), ...columns];
  const shown = new Set(schools);
  return catalog.schools.filter(
    (school) =>
      shown.has(school.id) &&
      school.level === row.level &&
      (applies === 'both' || applies === school.level) &&
      fields.every((field, index) => {
        const value = values[index] ?? '';
        return !isSchoolField(field) || value === '\u001e' || schoolValue(school, field) === value;
      }),
  ).length;
}

/** Why nothing stands where a row and a column meet; each reason is one cell, shared. */
function absences({ plan, catalog, lang }: PivotInput): (row: PivotHeader, column: PivotHeader) => PivotCell {
  const made = new Map<string, PivotCell>();
  const schools = new Map(catalog.schools.map((one) => [one.id, one]));
  const indicators = new Map(catalog.indicators.map((one) => [one.id, one]));
  const told = new Set(catalog.coverage.filter((row) => row.has_value).map((row) => `${row.school}|${row.indicator}`));
  const narrowed = (plan.ask?.years.length ?? 0) > 0 || [...plan.rows, ...plan.columns].includes('year');
  const only = plan.indicators.length === 1 ? (plan.indicators[0] ?? '') : '';
  const value = (field: string, row: PivotHeader, column: PivotHeader): string =>
    row.values[plan.rows.indexOf(field)] ?? column.values[plan.columns.indexOf(field)] ?? '';
  return (row, column) => {
    const school = value('school', row, column);
    const indicator = value('indicator', row, column) || only;
    const level = schools.get(school)?.level;
    const applies = indicators.get(indicator)?.level ?? 'both';
    const reason =
      row.total || column.total
        ? null
        : level !== undefined && applies !== 'both' && applies !== level
          ? 'not_applicable'
          : narrowed && plan.ask?.dimensions.length === 0 && told.has(`${school}|${indicator}`)
            ? 'other_year'
            : 'not_found';
    const key = [reason, school, indicator].join();
    const known = made.get(key);
    if (known !== undefined) return known;
    const nothing = { ...absent('not_found', lang), text: '', absence: null };
    const cell: PivotCell = {
      figure: reason === null ? nothing : absent(reason, lang),
      keys: [],
      facts: 0,
      detail: '',
      refused: '',
      series: [],
      heat: null,
      indicator,
      level: level ?? '',
      school,
    };
    made.set(key, cell);
    return cell;
  };
}

/** Rows by a column's values, missing ones last either way; by `@0` and so on by a field of the rows. */
function sorted(
  headers: readonly PivotHeader[],
  columns: readonly PivotHeader[],
  order: string,
  at: (row: PivotHeader, column: PivotHeader) => PivotCell | undefined,
  catalog: Catalog,
  plan: PivotPlan,
): readonly PivotHeader[] {
  const down = order.startsWith('d.');
  const key = order.slice(2);
  const field = /^@(\d)$/.exec(key)?.[1];
  const column = columns.find((one) => orderKey(one) === key);
  if (order === '' || (field === undefined && column === undefined)) return headers;
  const pinyin = new Map(catalog.schools.map((school) => [school.id, school.pinyin]));
  const value = (header: PivotHeader): number | string | null => {
    if (column !== undefined) return at(header, column)?.figure.value ?? null;
    const place = Number(field);
    const own = header.values[place] ?? '';
    return plan.rows[place] === 'school' ? (pinyin.get(own) ?? own) : (header.labels[place] ?? '');
  };
  return headers.toSorted((a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    const step = x < y ? -1 : Number(x > y);
    return down ? -step : step;
  });
}

/** Each figure's place between the least and the most of its indicator and level; totals and wholes stand apart. */
function heated(
  matrix: readonly (readonly PivotCell[])[],
  rows: readonly PivotHeader[],
  columns: readonly PivotHeader[],
  plan: PivotPlan,
): readonly (readonly PivotCell[])[] {
  const spans = new Map<string, readonly [number, number]>();
  const kind = ({ indicator, level }: PivotCell) => `${indicator}|${level}`;
  const apart = (header: PivotHeader | undefined, fields: readonly string[]) =>
    header?.total === true || fields.some((field, at) => isDimension(field) && header?.values[at] === '');
  const out = {
    rows: rows.map((one) => apart(one, plan.rows)),
    columns: columns.map((one) => apart(one, plan.columns)),
  };
  const counts = (row: number, column: number) => !out.rows[row] && !out.columns[column];
  matrix.forEach((line, row) => {
    line.forEach((cell, column) => {
      const { value } = cell.figure;
      if (value === null || !counts(row, column)) return;
      const [low, high] = spans.get(kind(cell)) ?? [value, value];
      spans.set(kind(cell), [Math.min(low, value), Math.max(high, value)]);
    });
  });
  return matrix.map((line, row) =>
    line.map((cell, column) => {
      const span = spans.get(kind(cell));
      const { value } = cell.figure;
      if (value === null || span === undefined || span[0] === span[1] || !counts(row, column)) return cell;
      return { ...cell, heat: (value - span[0]) / (span[1] - span[0]) };
    }),
  );
}
