/** A table as an Arrow IPC file. Vectors are laid out by hand: the library's builders compile code, which the page's policy forbids. */
import {
  Bool,
  type Data,
  type DataType,
  Field,
  Float64,
  Int32,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table,
  tableToIPC,
  Utf8,
} from 'apache-arrow';
import type { DataColumn, DataTable, DataValue } from './data-table.ts';

/** The file's bytes (the random-access format, also called Feather 2), in one batch; `about` as metadata of the schema. */
export function dataArrow(table: DataTable, about: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const children = table.columns.map(dataOf);
  const fields = table.columns.map(({ name }, at) => new Field(name, children[at]?.type as DataType, true));
  const schema = new Schema(fields, new Map(Object.entries(about)));
  const data = makeData({ type: new Struct(fields), length: table.rows, nullCount: 0, children });
  return new Uint8Array(tableToIPC(new Table(schema, [new RecordBatch(schema, data)]), 'file'));
}

function dataOf({ kind, values }: DataColumn): Data {
  const length = values.length;
  const base = {
    length,
    nullCount: values.filter((value) => value === null).length,
    nullBitmap: bits(values, present),
  };
  const numbers = values.map((value) => (typeof value === 'number' ? value : 0));
  if (kind === 'number') return makeData({ ...base, type: new Float64(), data: Float64Array.from(numbers) });
  if (kind === 'whole') return makeData({ ...base, type: new Int32(), data: Int32Array.from(numbers) });
  if (kind === 'yes_no') return makeData({ ...base, type: new Bool(), data: bits(values, (value) => value === true) });
  const encoder = new TextEncoder();
  const pieces = values.map((value) => encoder.encode(value === null ? '' : String(value)));
  const valueOffsets = new Int32Array(length + 1);
  for (const [at, piece] of pieces.entries()) valueOffsets[at + 1] = (valueOffsets[at] ?? 0) + piece.length;
  const bytes = new Uint8Array(valueOffsets[length] ?? 0);
  for (const [at, piece] of pieces.entries()) bytes.set(piece, valueOffsets[at]);
  return makeData({ ...base, type: new Utf8(), valueOffsets, data: bytes });
}

const present = (value: DataValue) => value !== null;

/** One bit a value, least significant first, padded to eight bytes. */
function bits(values: readonly DataValue[], set: (value: DataValue) => boolean): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(values.length / 64) * 8);
  for (const [at, value] of values.entries()) if (set(value)) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (1 << (at & 7));
  return bytes;
}
