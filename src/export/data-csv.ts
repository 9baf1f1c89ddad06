/** Tables as CSV: for spreadsheets (byte order mark, nothing that runs), or bare for programs. */
import type { DataTable, DataValue } from './data-table.ts';

/** `spreadsheet`: with byte order mark, and an apostrophe before text that Excel would run. */
export type CsvFor = 'spreadsheet' | 'program';

/** UTF-8 text, LF, RFC 4180, header row; null is an empty cell, yes and no are `true` and `false`. */
export function dataCsv(table: DataTable, use: CsvFor): string {
  const safe = use === 'spreadsheet' ? inert : (text: string) => text;
  const line = (values: readonly string[]) => `${values.map((text) => quoted(safe(text))).join(',')}\n`;
  const rows = Array.from({ length: table.rows }, (_, row) =>
    line(table.columns.map((column) => csvText(column.values[row] ?? null))),
  );
  const head = line(table.columns.map((column) => column.name));
  return `${use === 'spreadsheet' ? '\uFEFF' : ''}${head}${rows.join('')}`;
}

/** A value as a cell's text, before quoting. */
export function csvText(value: DataValue): string {
  return value === null ? '' : String(value);
}

/** The cell in quotes where a comma, quote, line end or outer blank asks for them. */
export function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Text that would run as a formula gets the apostrophe that marks text; numbers and a lone `-` run nothing. */
function inert(text: string): string {
  return /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) &&
    !/^[+-]?[\d.,]*%?$/.test(text) &&
    !/^-?\d[\d.]*e[+-]?\d+$/.test(text)
    ? `'${text}`
    : text;
}
