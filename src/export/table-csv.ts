/** A spec's table as a CSV file that spreadsheets open rightly. */
import { writeCsv } from '../ingest/csv.ts';
import type { Table, TableCell } from '../model/chart.ts';

/**
 * UTF-8 with byte order mark (without it Excel reads Chinese as gibberish), RFC 4180. Figures and numbers stand bare, in
 * the codebook's unit, ungrouped; a missing one stands as its reason. No cell can start a formula.
 */
export function tableCsv(table: Table): string {
  const header = table.columns.map((column) =>
    safe(column.unit === null ? column.title : `${column.title} (${column.unit})`),
  );
  const rows = table.rows.map((row) => row.map((cell, at) => csvText(cell, table.columns[at]?.kind === 'school')));
  return `\uFEFF${writeCsv(header, rows)}`;
}

/** A school's value is its id, which only links need: the name is written. */
function csvText(cell: TableCell, named: boolean): string {
  if (!named && typeof cell.value === 'number') return String(cell.value);
  return safe(cell.text);
}

/** Text that a spreadsheet would run as a formula is given the apostrophe that marks it as text. */
function safe(text: string): string {
  return /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/.test(text) ? `'${text}` : text;
}
