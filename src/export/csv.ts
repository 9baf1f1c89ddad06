/** Tables as CSV files that spreadsheets open without asking, and without running anything. */
import type { Table } from '../model/chart.ts';

const BOM = '\uFEFF';
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/** The text of a table's columns and rows as a CSV file; see `csvText`. */
export function tableCsv(table: Table): string {
  return csvText([
    table.columns.map((column) => column.title),
    ...table.rows.map((row) => row.map((cell) => cell.text)),
  ]);
}

/**
 * RFC 4180 (CRLF, quotes doubled) in UTF-8 with a byte order mark, without which Excel takes Chinese for another
 * encoding. A cell that a spreadsheet would take for a formula (`=`, `+`, `-`, `@`, also full-width, or a control
 * character first, whatever blanks stand before) gets an apostrophe in front; plain numbers stay numbers.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `${BOM}${rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
}

function field(text: string): string {
  const safe = /^\s*[=+\-@＝＋－＠\t\r\n]/.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
