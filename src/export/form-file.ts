/** Sheets as a Word document or a workbook. */
import type * as Docx from 'docx';
import { unzipSync } from 'fflate';
import { textWidth } from '../chart/text-width.ts';
import { docxStyles, rewritten } from './docx-package.ts';
import { A4, pagesOf } from './docx-page.ts';
import { depthOf, type Form, type FormCell, type FormKind, type FormSheet, formText } from './form.ts';
import { INK } from './office-font.ts';
import { type Sheet, type SheetCell, sheetNames } from './sheet-xml.ts';
import { workbookParts } from './workbook-xml.ts';
import { plainText } from './xml.ts';
import { zipOf } from './zip.ts';

type Step = (done: number, all: number) => Promise<void>;

/** The file's bytes; the same for the same form. Rejects with what `step` throws. */
export async function formFile(form: Form, as: FormKind, step: Step): Promise<Uint8Array<ArrayBuffer>> {
  return as === 'xlsx' ? formXlsx(form, step) : formDocx(form, step);
}

async function formXlsx(form: Form, step: Step): Promise<Uint8Array<ArrayBuffer>> {
  const names = sheetNames(form.sheets.map((sheet) => sheet.name));
  const sheets = form.sheets.map((sheet, at): Sheet => {
    const head = 2 + sheet.above.length;
    const widths = sheet.columns.map((column) => Math.max(6, Math.round(column.width * (form.wide ? 150 : 105))));
    return {
      name: names[at] ?? String(at + 1),
      widths,
      upright: !form.wide,
      heights: [
        ...Array.from({ length: head - 1 }, () => null),
        ...[sheet.columns.map((column) => column.title), ...sheet.rows].map((row) => heightOf(row, widths)),
      ],
      frozen: { rows: head, columns: 0 },
      // Rows are counted from 1, behind the head.
      merged: (sheet.spans ?? []).map(({ row, rows }) => `A${head + 1 + row}:A${head + row + rows}`),
      rows: [
        [{ text: sheet.title, look: 'title' }],
        ...sheet.above.map((text): SheetCell[] => [{ text, look: 'quiet' }]),
        sheet.columns.map((column): SheetCell => ({ text: column.title, look: 'head' })),
        ...sheet.rows.map((row) => row.map(sheetCell)),
        [],
        ...sheet.below.map((text): SheetCell[] => [{ text, look: 'quiet' }]),
      ],
    };
  });
  await step(1, 2);
  return zipOf(workbookParts(sheets, [], { title: form.title, made: form.made }), () => step(1, 2));
}

/** Points that the fullest cell of a row takes: not every reader fits rows to wrapped text by itself. */
function heightOf(row: readonly FormCell[], widths: readonly number[]): number {
  const lines = row.map((cell, at) =>
    formText(cell)
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line, 2) / ((widths[at] ?? 10) - 1))), 0),
  );
  return Math.min(400, 4 + 14.5 * Math.max(1, ...lines));
}

function sheetCell(cell: FormCell): SheetCell {
  // A blank cell of the form has its lines, too.
  if (cell === null || formText(cell) === '') return { text: ' ' };
  if (typeof cell === 'string') return { text: cell };
  if (cell.number !== undefined) return { number: cell.number, format: cell.format ?? 'General' };
  return { text: cell.text, ...(cell.quiet === true ? { look: 'absent' as const } : {}) };
}

/** Twips. */
const MARGIN = 1134;

async function formDocx(form: Form, step: Step): Promise<Uint8Array<ArrayBuffer>> {
  const docx = await import('docx');
  const width = (form.wide ? A4.long : A4.short) - 2 * MARGIN;
  const children: (Docx.Paragraph | Docx.Table)[] = [];
  for (const [at, sheet] of form.sheets.entries()) {
    await step(at, form.sheets.length + 1);
    children.push(...sheetBlocks(docx, sheet, width, at > 0));
  }
  const file = new docx.Document({
    title: plainText(form.title),
    creator: 'VocLens',
    lastModifiedBy: 'VocLens',
    styles: docxStyles(),
    sections: [pagesOf(docx, { wide: form.wide, ends: MARGIN, sides: MARGIN }, children)],
  });
  const written = new Uint8Array(await docx.Packer.toArrayBuffer(file));
  await step(form.sheets.length, form.sheets.length + 1);
  const all = form.sheets.length + 1;
  const parts = await rewritten(unzipSync(written), { charts: [] }, form.made, { step }, all);
  return zipOf(parts, () => step(all - 1, all));
}

const ALIGN = { start: 'left', end: 'right', middle: 'center' } as const;

function sheetBlocks(
  docx: typeof Docx,
  sheet: FormSheet,
  width: number,
  pageBreakBefore: boolean,
): readonly (Docx.Paragraph | Docx.Table)[] {
  const small = (text: string, before = 0) =>
    new docx.Paragraph({
      style: 'Small',
      spacing: { before, after: 20, line: 260 },
      children: [new docx.TextRun(plainText(text))],
    });
  const whole = sheet.columns.reduce((sum, column) => sum + column.width, 0);
  const widths = sheet.columns.map((column) => Math.round((column.width / whole) * width));
  const line = { style: docx.BorderStyle.SINGLE, size: 4, color: '000000' };
  const joined = new Map(
    (sheet.spans ?? []).flatMap(({ row, rows }) =>
      Array.from({ length: rows }, (_, at) => [row + at, at === 0 ? 'restart' : 'continue'] as const),
    ),
  );
  const cell = (content: FormCell, at: number, line: number | null) => {
    const head = line === null;
    const join = at === 0 && line !== null ? joined.get(line) : undefined;
    const quiet = typeof content === 'object' && content?.quiet === true;
    const align = head ? 'center' : ALIGN[sheet.columns[at]?.align ?? 'start'];
    return new docx.TableCell({
      width: { size: widths[at] ?? 1000, type: docx.WidthType.DXA },
      margins: { left: 70, right: 70, top: 20, bottom: 20 },
      verticalAlign: docx.VerticalAlign.CENTER,
      ...(join === undefined ? {} : { verticalMerge: join }),
      ...(head ? { shading: { type: docx.ShadingType.CLEAR, fill: INK.head } } : {}),
      children: formText(content)
        .split('\n')
        .map(
          (text) =>
            new docx.Paragraph({
              style: 'Cell',
              alignment: align,
              // Under its parent, with its second line beneath its first.
              ...(depthOf(text) > 0 && { indent: { left: depthOf(text) * 200 } }),
              children: [
                new docx.TextRun({
                  text: plainText(text).replace(/^　+/, ''),
                  bold: head,
                  ...(quiet ? { italics: true, color: INK.quiet } : {}),
                }),
              ],
            }),
        ),
    });
  };
  const row = (cells: readonly FormCell[], line: number | null) =>
    new docx.TableRow({
      tableHeader: line === null,
      cantSplit: true,
      children: cells.map((one, at) => cell(one, at, line)),
    });
  return [
    new docx.Paragraph({ heading: docx.HeadingLevel.HEADING_2, pageBreakBefore, text: plainText(sheet.title) }),
    ...sheet.above.map((text) => small(text)),
    new docx.Table({
      width: { size: width, type: docx.WidthType.DXA },
      columnWidths: widths,
      borders: { top: line, bottom: line, left: line, right: line, insideVertical: line, insideHorizontal: line },
      rows: [
        row(
          sheet.columns.map((column) => column.title),
          null,
        ),
        ...sheet.rows.map((cells, at) => row(cells, at)),
      ],
    }),
    ...sheet.below.map((text, at) => small(text, at === 0 ? 100 : 0)),
  ];
}
