/** Arrow results to plain columns. */
import { DataType, type Table, type Vector } from 'apache-arrow';
import type { Columns, Result, ResultKind } from '../model/query.ts';

type Plain = string | number | boolean | null;

/** One plain array per column, in column order; NULL is null; of columns of one name the last. Dates are `2023-08-31`, lists and structs JSON. */
export function toColumns(table: Table): Columns {
  return Object.fromEntries(table.schema.fields.map((field, i) => [field.name, valuesOf(table, i)]));
}

/** The first `most` rows of a table, column by column, whatever their names. */
export function toResult(table: Table, most: number): Result {
  const rows = Math.min(table.numRows, most);
  const columns = table.schema.fields.map((field, i) => ({
    name: field.name,
    kind: kindOf(field.type),
    values: valuesOf(table, i).slice(0, most),
  }));
  return { columns, rows, more: table.numRows > most };
}

function valuesOf(table: Table, i: number): readonly Plain[] {
  const read = reader(table.schema.fields[i]?.type as DataType);
  const values: Plain[] = [];
  for (const value of (table.getChildAt(i) as Vector | null) ?? []) values.push(read(value));
  return values;
}

function kindOf(type: DataType): ResultKind {
  if (DataType.isInt(type) || DataType.isFloat(type) || DataType.isDecimal(type)) return 'number';
  if (DataType.isUtf8(type) || DataType.isLargeUtf8(type) || DataType.isDictionary(type)) return 'text';
  if (DataType.isBool(type)) return 'boolean';
  return DataType.isDate(type) || DataType.isTimestamp(type) ? 'date' : 'other';
}

function reader(type: DataType): (value: unknown) => Plain {
  if (DataType.isDate(type)) return (value) => (value == null ? null : iso(value).slice(0, 10));
  if (DataType.isTimestamp(type)) return (value) => (value == null ? null : iso(value));
  if (DataType.isDecimal(type)) return (value) => (value == null ? null : Number(String(value)) / 10 ** type.scale);
  // Their bytes say nothing to a reader, and no number stands for them.
  if (DataType.isInterval(type) || DataType.isBinary(type))
    return (value) => (value == null ? null : 'CAST(… AS VARCHAR)');
  return plain;
}

const iso = (value: unknown): string => (value instanceof Date ? value : new Date(Number(value))).toISOString();

function plain(value: unknown): Plain {
  if (value == null) return null;
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return Number(value);
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? Number(inner) : inner));
}
