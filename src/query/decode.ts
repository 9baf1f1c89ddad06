import { VocError } from '../model/failure.ts';
import type { Answer, Answers, Columns, Query } from '../model/query.ts';
import type { Column, ColumnsOf } from './columns.ts';
import { AWARD_COLUMNS, AWARD_COUNT_COLUMNS, AWARD_PIVOT_COLUMNS, AWARD_PLACE_COLUMNS } from './columns-awards.ts';
import { VARIANT_COLUMNS } from './columns-indicator.ts';
import { OBSERVATION_COLUMNS } from './columns-observation.ts';
import { FACET_COLUMNS, PIVOT_COLUMNS } from './columns-pivot.ts';
import { EVIDENCE_COLUMNS, PART_COLUMNS, PRESENCE_COLUMNS, RATE_COLUMNS, TABLES, VALUE_COLUMNS } from './schema.ts';

type Value = Columns[string][number];

/**
 * The engine's columns as typed rows. A missing column, an unexpected null, type or word is a bug of the build or of
 * the SQL: throws VocError `query_failed` that names the column and the row.
 */
export function decode<Q extends Query>(query: Q, columns: Columns): Answer<Q>;
export function decode(query: Query, columns: Columns): Answers[Query['kind']] {
  switch (query.kind) {
    case 'values':
      return decodeRows('values', VALUE_COLUMNS, columns);
    case 'coverage':
      return decodeRows('coverage', TABLES.coverage.columns, columns);
    case 'claims':
      return decodeRows('claims', TABLES.claims.columns, columns);
    case 'awards':
      return decodeRows('awards', AWARD_COLUMNS, columns);
    case 'award_counts':
      return decodeRows('award_counts', AWARD_COUNT_COLUMNS, columns);
    case 'award_pivot':
      return decodeRows('award_pivot', AWARD_PIVOT_COLUMNS, columns);
    case 'award_places':
      return decodeRows('award_places', AWARD_PLACE_COLUMNS, columns);
    case 'cells':
      return decodeRows('cells', TABLES.cells.columns, columns);
    case 'findings':
      return decodeRows('findings', TABLES.findings.columns, columns);
    case 'rates':
      return decodeRows('rates', RATE_COLUMNS, columns);
    case 'unfilled':
      return decodeRows('unfilled', TABLES.table_rows.columns, columns);
    case 'evidence':
      return decodeRows('evidence', EVIDENCE_COLUMNS, columns);
    case 'parts':
      return decodeRows('parts', PART_COLUMNS, columns);
    case 'pivot':
      return decodeRows('pivot', PIVOT_COLUMNS, columns);
    case 'observations':
      return decodeRows('observations', OBSERVATION_COLUMNS, columns);
    case 'form_rows':
      return decodeRows('form_rows', TABLES.table_rows.columns, columns);
    case 'facets':
      return decodeRows('facets', FACET_COLUMNS, columns);
    case 'presence':
      return decodeRows('presence', PRESENCE_COLUMNS, columns);
    case 'variants':
      return decodeRows('variants', VARIANT_COLUMNS, columns);
  }
}

/** Rows of a type whose columns are stated; columns beyond those are passed over. `what` names the result in errors. */
export function decodeRows<Row>(what: string, expected: ColumnsOf<Row>, columns: Columns): readonly Row[] {
  const wanted: readonly (readonly [string, Column])[] = Object.entries<Column>(expected);
  const decoded = wanted.map(([name, column]) => {
    const values = columns[name];
    if (values === undefined) throw wrong(`${what}.${name}: no such column`);
    return [name, values.map((value, row) => decodeValue(column, value, `${what}.${name}[${row}]`))] as const;
  });
  const rows = decoded[0]?.[1].length ?? 0;
  const short = decoded.find(([, values]) => values.length !== rows);
  if (short !== undefined) throw wrong(`${what}.${short[0]}: ${short[1].length} values in ${rows} rows`);
  // Every field of Row is a key of `expected` and was just checked against its column.
  return Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(decoded.map(([name, values]) => [name, values[row]])),
  ) as Row[];
}

function decodeValue(column: Column, value: Value, where: string): Value | readonly string[] {
  if (value === null) {
    if (column.nullable) return null;
    throw wrong(`${where}: null`);
  }
  if (column.list) return decodeList(value, where);
  const fits = {
    VARCHAR: typeof value === 'string',
    INTEGER: Number.isSafeInteger(value),
    DOUBLE: Number.isFinite(value),
    BOOLEAN: typeof value === 'boolean',
  }[column.type];
  if (!fits) throw wrong(`${where}: ${typeof value} ${String(value)} where ${column.type} is due`);
  if (column.words !== null && !column.words.includes(String(value))) throw wrong(`${where}: unknown word ${value}`);
  return value;
}

function decodeList(value: Value, where: string): readonly string[] {
  const list = typeof value === 'string' ? parse(value) : null;
  if (!Array.isArray(list) || !list.every((item) => typeof item === 'string')) {
    throw wrong(`${where}: no JSON list of strings: ${String(value)}`);
  }
  return list;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function wrong(detail: string): VocError {
  return new VocError({ code: 'query_failed', detail });
}
