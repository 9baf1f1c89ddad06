/** A table for the clipboard: rich for Word and Excel, and as plain text for everything else. */

import { readCsv } from '../ingest/csv.ts';
import type { Lang, Table } from '../model/chart.ts';
import { markOf } from './number-format.ts';
import { tableCsv } from './table-csv.ts';
import { heading } from './xlsx-table.ts';
import { xml } from './xml.ts';

/** HTML whose cells read as on the page; Excel takes the numbers behind them. */
export function tableHtml(table: Table, lang: Lang): string {
  const head = table.columns.map((column) => `<th>${xml(heading(column, lang))}</th>`).join('');
  const rows = table.rows.map((row) => {
    const cells = row.map((cell) => {
      const figure = cell.figure;
      const text = cell.text + (figure === null ? '' : markOf(figure));
      // No styles: the browser would hold them against the page's own policy.
      if (figure === null || figure.value === null)
        return `<td x:str="">${xml(/^\s*[=@＝＠]/.test(text) ? `'${text}` : text)}</td>`;
      return `<td align="right" x:num="${figure.value}">${xml(text)}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body><table border="1" cellspacing="0" cellpadding="4"><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></body></html>`;
}

/** Cells by tabs, rows by lines; numbers bare, and no text that a spreadsheet would run. */
export function tableText(table: Table): string {
  const { header, rows } = readCsv(tableCsv(table).slice(1));
  const line = (cells: readonly string[]) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t');
  return [header, ...rows.map((row) => row.cells)].map(line).join('\n');
}
