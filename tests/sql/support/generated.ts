import type { DuckDBConnection } from '@duckdb/node-api';
import fc from 'fast-check';
import {
  type Cell,
  type CellKey,
  type Claim,
  cellKey,
  type Period,
  type Status,
} from '../../../src/model/observation.ts';
import type { Column } from '../../../src/query/columns.ts';
import { createTable, TABLES, type TableName, tableName } from '../../../src/query/schema.ts';

/** GENERATED data: invented figures of schools that do not exist, only ever used to test queries. */
export type Generated = {
  readonly indicators: readonly { readonly id: string; readonly weight: string | null }[];
  readonly cells: readonly Cell[];
  readonly claims: readonly Claim[];
};
type Row = Readonly<Record<string, unknown>>;

export const SCHOOLS = ['gen-a', 'gen-b', 'gen-c'] as const;
export const YEARS = [2021, 2022, 2023, 2024] as const;
export const INDICATORS = [
  { id: 'gen_rate', weight: 'gen_base' },
  { id: 'gen_ratio', weight: null },
  { id: 'gen_base', weight: null },
] as const;

const PERIODS: readonly Period[] = ['cohort', 'calendar', 'as_of'];
const STATUSES: readonly Status[] = ['reported', 'corrected', 'not_reported', 'not_applicable'];

const key: fc.Arbitrary<CellKey> = fc.record({
  school: fc.constantFrom(...SCHOOLS),
  indicator: fc.constantFrom(...INDICATORS.map((indicator) => indicator.id)),
  year: fc.constantFrom(...YEARS),
  period: fc.constantFrom(...PERIODS),
  as_of: fc.constantFrom(null, null, '2023-08-31', '2023-12-31'),
  since: fc.constant(null),
  // Mostly the whole school, as it is: the rest must never come up.
  scope: fc.constantFrom('', '', '', '', 'team'),
  dimension: fc.constantFrom('', '', '', '', 'major'),
  member: fc.constant(''),
  nature: fc.constantFrom('actual', 'actual', 'actual', 'actual', 'plan'),
});

const seed: fc.Arbitrary<Seed> = fc.record({
  key,
  amount: fc.option(
    fc.integer({ min: 0, max: 9999 }).map((value) => value / 4),
    { freq: 3 },
  ),
  status: fc.constantFrom(...STATUSES),
  derived: fc.boolean(),
  reports: fc.array(fc.record({ after: fc.integer({ min: -1, max: 2 }), drop: fc.boolean() }), {
    minLength: 1,
    maxLength: 3,
  }),
});

/** What a generated fact says: its cell and the claims of the reports that state it. */
export type Seed = {
  readonly key: CellKey;
  readonly amount: number | null;
  readonly status: Status;
  readonly derived: boolean;
  /** Years of the reports that say it, counted from the year it is about; −1 is a forecast. */
  readonly reports: readonly { readonly after: number; readonly drop: boolean }[];
};

/** Facts as cells and claims. */
export function dataOf(seeds: readonly Seed[]): Generated {
  return {
    indicators: INDICATORS,
    cells: seeds.map(cellOf),
    claims: seeds.flatMap((fact, index) => (fact.derived ? [] : claimsOf(fact, index))),
  };
}

/** Up to a few dozen facts, each with the claims of one to three reports; some derived, some missing. */
export const generated: fc.Arbitrary<Generated> = fc
  .uniqueArray(seed, { maxLength: 40, size: 'max', selector: (fact) => cellKey(fact.key) })
  .map(dataOf);

function cellOf(fact: Seed): Cell {
  return {
    ...fact.key,
    key: cellKey(fact.key),
    amount: fact.amount,
    amount_to: null,
    qualifier: '',
    status: fact.amount === null ? 'not_reported' : fact.status,
    text: fact.amount === null ? '-' : `${fact.amount}`,
    n: null,
    method: null,
    claim: null,
    claims: fact.derived ? 0 : fact.reports.length,
    conflict: false,
    rivals: [],
    derived: fact.derived,
    inputs: fact.derived ? ['gen|"quoted"|key'] : [],
    source: `${fact.key.school}-report`,
    // The later report wins a restated fact.
    report_year: Math.max(...fact.reports.map((report) => fact.key.year + report.after)),
    findings: 0,
  };
}

function claimsOf(fact: Seed, index: number): readonly Claim[] {
  return fact.reports.map(({ after, drop }, number) => ({
    ...fact.key,
    id: `gen:${index}-${number}`,
    cell: cellKey(fact.key),
    qualifier: '',
    text: `${fact.amount ?? '-'}`,
    value: fact.amount,
    value_to: null,
    unit: '人',
    amount: fact.amount,
    amount_to: null,
    status: fact.status,
    n: null,
    method: null,
    source: `${fact.key.school}-${fact.key.year + after}`,
    report_year: fact.key.year + after,
    section: '计分卡/生成',
    place: (['standard', 'table', 'prose'] as const)[number] ?? 'prose',
    locator: `L${(index + 1) * 7 + number}`,
    override: drop ? 'drop' : '',
    note: null,
    preferred: number === 0,
  }));
}

/** Creates the dataset's tables in the attached database, with everything but cells and claims in them. */
export async function createTables(connection: DuckDBConnection): Promise<void> {
  for (const table of Object.keys(TABLES) as TableName[]) await connection.run(createTable(table));
  const severities = ['info', 'warning', 'error', 'verdict'];
  const indicators = INDICATORS.map((indicator, position) => ({ ...sample('indicators'), ...indicator, position }));
  const rows: Partial<Record<TableName, readonly Row[]>> = {
    meta: Object.entries({ contract: '1', fingerprint: 'generated' }).map(([key, value]) => ({ key, value })),
    indicators: indicators.toReversed(),
    headline: [{ position: 0, indicator: INDICATORS[0].id, ranked: true }],
    schools: SCHOOLS.map((id) => ({ ...sample('schools'), id, pinyin: id })),
    coverage: SCHOOLS.map((school) => ({ ...sample('coverage'), school })),
    findings: severities.map((severity, i) => ({ ...sample('findings'), id: severity, severity, position: 3 - i })),
  };
  for (const [table, some] of Object.entries(rows)) await insert(connection, table as TableName, some);
}

/** Replaces the cells and claims by the generated ones. */
export async function fill(connection: DuckDBConnection, data: Generated): Promise<void> {
  await connection.run(`DELETE FROM ${tableName('cells')}; DELETE FROM ${tableName('claims')}`);
  await insert(connection, 'cells', data.cells);
  await insert(connection, 'claims', data.claims);
}

/** A row that satisfies the schema and says nothing. */
function sample(table: TableName): Row {
  const columns: readonly (readonly [string, Column])[] = Object.entries(TABLES[table].columns);
  return Object.fromEntries(columns.map(([name, column]) => [name, emptyValue(name, column)]));
}

function emptyValue(name: string, column: Column): unknown {
  if (column.nullable) return null;
  if (column.list) return [];
  if (column.type === 'BOOLEAN') return false;
  if (column.type !== 'VARCHAR') return 0;
  return name === 'school' ? SCHOOLS[0] : (column.words?.[0] ?? '生成');
}

async function insert(connection: DuckDBConnection, table: TableName, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const columns: readonly (readonly [string, Column])[] = Object.entries(TABLES[table].columns);
  const literal = (row: Row, [name, column]: readonly [string, Column]): string => {
    const value = column.list ? JSON.stringify(row[name]) : row[name];
    if (value === null || value === undefined) return 'NULL';
    return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
  };
  const tuples = rows.map((row) => `(${columns.map((column) => literal(row, column)).join(', ')})`);
  await connection.run(`INSERT INTO ${tableName(table)} VALUES ${tuples.join(',\n')}`);
}
