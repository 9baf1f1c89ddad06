/** Arrow results to plain columns. */
import { DataType, type Table, type Vector } from 'apache-arrow';
import type { Columns } from '../model/query.ts';

type Plain = string | number | boolean | null;

/** One plain array per column, in column order; NULL is null. Dates are `2023-08-31`, lists and structs JSON. */
export function toColumns(table: Table): Columns {
  const out: Record<string, Plain[]> = {};
  table.schema.fields.forEach((field, i) => {
    const read = reader(field.type);
    const column: Plain[] = [];
    for (const value of (table.getChildAt(i) as Vector | null) ?? []) column.push(read(value));
    out[field.name] = column;
  });
  return out;
}

function reader(type: DataType): (value: unknown) => Plain {
  if (DataType.isDate(type)) return (value) => (value == null ? null : iso(value).slice(0, 10));
  if (DataType.isTimestamp(type)) return (value) => (value == null ? null : iso(value));
  if (DataType.isDecimal(type)) return (value) => (value == null ? null : Number(String(value)) / 10 ** type.scale);
  return plain;
}

const iso = (value: unknown): string => (value instanceof Date ? value : new Date(Number(value))).toISOString();

function plain(value: unknown): Plain {
  if (value == null) return null;
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return Number(value);
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? Number(inner) : inner));
}
