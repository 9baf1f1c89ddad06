/** A worksheet as SpreadsheetML: cells, widths, frozen rows, links inside the workbook. */
import type { Styles } from './sheet-styles.ts';
import { plainText, XML_HEAD, xml } from './xml.ts';

export type CellLook = 'text' | 'head' | 'title' | 'quiet' | 'absent' | 'strong';
export type SheetCell =
  | null
  | { readonly text: string; readonly look?: CellLook; readonly link?: string }
  | { readonly number: number; readonly format: string; readonly look?: CellLook }
  /** `number`: its value as of now, for readers that do not compute; null where it comes to nothing. */
  | { readonly formula: string; readonly number: number | null; readonly format: string };

export type Sheet = {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  /** In characters; the last one holds for the columns after it. */
  readonly widths: readonly number[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** In points, a row each; without one a row is as high as its reader makes it. */
  readonly heights?: readonly (number | null)[];
  /** Cells that are one: `A4:A9`. */
  readonly merged?: readonly string[];
  /** The page stands upright; else it lies on its side. */
  readonly upright?: boolean;
};

/** What one cell may hold in Excel. */
const MOST = 32_000;

/** Column letters: 0 → `A`, 26 → `AA`. */
export function columnName(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : columnName(Math.floor(at / 26) - 1) + columnName(at % 26);
}

/** Names that Excel accepts: 31 characters, none of `[]:*?/\`, no apostrophe at an end, each once (case aside). */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const clean =
      plainText(name)
        .replace(/[[\]:*?/\\\t\r\n]/g, ' ')
        .replace(/\s+/g, ' ')
        .replace(/^[\s']+|[\s']+$/g, '') || 'Sheet';
    const cut = (room: number) =>
      [...clean]
        .slice(0, room)
        .join('')
        .slice(0, room)
        .replace(/[\s']+$|[\ud800-\udbff]$/g, '');
    let result = cut(31);
    for (let n = 2; taken.has(result.toLowerCase()); n += 1) result = `${cut(31 - String(n).length - 2)}(${n})`;
    taken.add(result.toLowerCase());
    return result;
  });
}

/** The part of a sheet; `drawing` says whether charts lie on it (relation rId1). `active`: the one that opens first. */
export function sheetXml(sheet: Sheet, styles: Styles, drawing: boolean, active: boolean): string {
  const links: string[] = [];
  const rows = sheet.rows.map((cells, row) => {
    const inner = cells.map((cell, column) => cellXml(cell, `${columnName(column)}${row + 1}`, styles, links)).join('');
    const height = sheet.heights?.[row] ?? null;
    const high = height === null ? '' : ` ht="${height}" customHeight="1"`;
    return inner === '' ? '' : `<row r="${row + 1}"${high}>${inner}</row>`;
  });
  const count = Math.max(1, ...sheet.rows.map((cells) => cells.length));
  const widths = Array.from({ length: count }, (_, at) => sheet.widths[at] ?? sheet.widths.at(-1) ?? 12)
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  return [
    `${XML_HEAD}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0"${active ? ' tabSelected="1"' : ''}>${pane(sheet)}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="16"/><cols>${widths}</cols><sheetData>${rows.join('')}</sheetData>`,
    sheet.merged === undefined || sheet.merged.length === 0
      ? ''
      : `<mergeCells count="${sheet.merged.length}">${sheet.merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
    links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`,
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${sheet.upright ? 'portrait' : 'landscape'}" fitToHeight="0"/>`,
    drawing ? '<drawing r:id="rId1"/>' : '',
    '</worksheet>',
  ].join('');
}

function pane({ frozen: { rows, columns } }: Sheet): string {
  if (rows === 0 && columns === 0) return '';
  const at = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  return `<pane${split} topLeftCell="${columnName(columns)}${rows + 1}" activePane="${at}" state="frozen"/><selection pane="${at}"/>`;
}

function cellXml(cell: SheetCell, ref: string, styles: Styles, links: string[]): string {
  if (cell === null) return '';
  if ('formula' in cell) {
    const style = styles.of('text', cell.format);
    const value = cell.number === null ? '' : `<v>${cell.number}</v>`;
    return `<c r="${ref}" s="${style}"${cell.number === null ? ' t="str"' : ''}><f>${xml(cell.formula)}</f>${value}</c>`;
  }
  if ('number' in cell)
    return `<c r="${ref}" s="${styles.of(cell.look ?? 'text', cell.format)}"><v>${cell.number}</v></c>`;
  if (cell.text === '') return '';
  if (cell.link !== undefined)
    links.push(
      `<hyperlink ref="${ref}" location="${xml(`'${cell.link.replaceAll("'", "''")}'!A1`)}" display="${xml(cell.text)}"/>`,
    );
  const style = styles.of(cell.look ?? 'text', cell.link === undefined ? '' : 'link');
  return `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xml(escaped(cell.text))}</t></is></c>`;
}

/** `_x0041_` would be read as the character it names. */
function escaped(text: string): string {
  return (text.length > MOST ? `${text.slice(0, MOST)}…` : text).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}
