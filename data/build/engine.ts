/** The native DuckDB that writes the dataset file and answers the snapshots; the same version as the browser's. */
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Columns, Sql } from '../../src/model/query.ts';
import { columnNames, createTable, DATASET, TABLES, type TableName, tableName } from '../../src/query/schema.ts';

/** Small blocks keep a small file small: 0.6 MB instead of 2.1. */
const BLOCK_SIZE = 16384;

export type Native = { readonly connection: DuckDBConnection; readonly close: () => void };

/** An engine in memory with the dataset file attached under the name that all statements use. */
export async function attach(file: string, mode: 'write' | 'read'): Promise<Native> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  const options = mode === 'read' ? 'READ_ONLY' : `BLOCK_SIZE ${BLOCK_SIZE}`;
  await connection.run(`ATTACH '${file.replaceAll("'", "''")}' AS ${DATASET} (${options})`);
  return {
    connection,
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Detaching writes everything into the one file and leaves no log beside it. */
export async function detach(native: Native): Promise<void> {
  await native.connection.run(`CHECKPOINT ${DATASET}`);
  await native.connection.run(`DETACH ${DATASET}`);
  native.close();
}

/** Runs a statement of the query layer and gives its columns as plain numbers, strings and booleans. */
export async function run(native: Native, sql: Sql): Promise<Columns> {
  const reader = await native.connection.runAndReadAll(
    sql.text,
    sql.params.map((param) => param.value),
  );
  const columns = reader.getColumnsObjectJS();
  return Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, (values ?? []).map(scalar)]));
}

function scalar(value: unknown): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new TypeError(`a ${typeof value} has no place in an answer`);
}

/** Creates a table and fills it in the order the contract states. Lists are kept as JSON text. */
export async function writeTable(native: Native, table: TableName, rows: readonly object[]): Promise<void> {
  await native.connection.run(createTable(table));
  await appendRows(native, table, sorted(table, rows));
}

/** Appends rows as they come, to the table itself or to another of its columns, named in full. */
export async function appendRows(
  native: Native,
  table: TableName,
  rows: readonly object[],
  into = `${DATASET}.main.${table}`,
) {
  const [catalog = '', schema = '', name = ''] = into.split('.');
  const appender = await native.connection.createAppender(name, schema, catalog);
  const columns = Object.entries(TABLES[table].columns);
  for (const row of rows) {
    const record = row as Readonly<Record<string, unknown>>;
    for (const [name, { type, list }] of columns) {
      const value = record[name];
      if (value === null || value === undefined) appender.appendNull();
      else if (list) appender.appendVarchar(JSON.stringify(value));
      else if (type === 'INTEGER') appender.appendInteger(Number(value));
      else if (type === 'DOUBLE') appender.appendDouble(Number(value));
      else if (type === 'BOOLEAN') appender.appendBoolean(value === true);
      else appender.appendVarchar(String(value));
    }
    appender.endRow();
  }
  appender.closeSync();
}

/** Rows in a table's order: numbers by size, the rest by code point, nulls last. */
export function sorted(table: TableName, rows: readonly object[]): readonly object[] {
  const keys: readonly string[] = TABLES[table].sort;
  const compare = (a: unknown, b: unknown): number => {
    if (a === b) return 0;
    if (a === null || a === undefined) return 1;
    if (b === null || b === undefined) return -1;
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
  };
  return [...rows].sort((x, y) => {
    const [a, b] = [x, y] as readonly Readonly<Record<string, unknown>>[];
    for (const key of keys) {
      const order = compare(a?.[key], b?.[key]);
      if (order !== 0) return order;
    }
    return 0;
  });
}

/** All rows of a table as canonical JSON lines, in an order that depends on nothing but their contents. */
export async function canonical(native: Native, table: TableName): Promise<string> {
  const names = columnNames(table);
  const list = names.map((name) => `"${name}"`).join(', ');
  const columns = await run(native, { text: `SELECT ${list} FROM ${tableName(table)}`, params: [] });
  const count = columns[names[0] ?? '']?.length ?? 0;
  const lines = Array.from({ length: count }, (_, i) =>
    JSON.stringify(names.map((name) => columns[name]?.[i] ?? null)),
  );
  return [`${table} ${JSON.stringify(names)}`, ...lines.sort()].join('\n');
}
