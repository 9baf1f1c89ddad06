/** Exhibits as a Word document: headings, numbered captions, native charts, real tables, sources in footnotes, origins in an appendix. */
import type * as Docx from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { exportWords } from '../format/words-export.ts';
import { chartWorkbook, embeddedChart } from './chart-embed.ts';
import { appendix } from './docx-appendix.ts';
import { exhibitChildren, type Paper } from './docx-exhibit.ts';
import type { Exhibit } from './exhibit.ts';
import { INK, OFFICE } from './office-font.ts';
import { plainText } from './xml.ts';
import { type Hooks, type Parts, zipOf } from './zip.ts';

/** Points. */
const LABELS = 9;

/** The document's bytes. `title` heads it; without one and with a single exhibit there is no heading above its own. Rejects with what `hooks.step` throws. */
export async function exhibitsDocx(
  exhibits: readonly Exhibit[],
  hooks: Hooks,
  title = '',
): Promise<Uint8Array<ArrayBuffer>> {
  const [docx, { ChartRun }] = await Promise.all([import('docx'), import('docx/charts')]);
  const lang = exhibits[0]?.lang ?? 'zh';
  const made = exhibits[0]?.made ?? '1980-01-01';
  const paper: Paper = { docx, ChartRun, charts: [], footnotes: [], figures: 0, tables: 0 };
  const children: (Docx.Paragraph | Docx.Table)[] = [];
  const heading = title === '' && exhibits.length > 1 ? exportWords(lang).document : title;
  if (heading !== '')
    children.push(new docx.Paragraph({ heading: docx.HeadingLevel.HEADING_1, text: plainText(heading) }));
  const all = exhibits.length * 2 + 1;
  for (const [at, exhibit] of exhibits.entries()) {
    await hooks.step(at, all);
    children.push(...(await exhibitChildren(paper, exhibit, hooks)));
  }
  children.push(...appendix(docx, exhibits, lang));
  await hooks.step(exhibits.length, all);
  const file = new docx.Document({
    title: plainText(heading || (exhibits[0]?.spec.title ?? '')),
    creator: 'VocLens',
    lastModifiedBy: 'VocLens',
    styles: docxStyles(),
    footnotes: Object.fromEntries(
      paper.footnotes.map((lines, at) => [
        at + 1,
        {
          children: lines.map(
            (text) => new docx.Paragraph({ style: 'FootnoteText', children: [new docx.TextRun(plainText(text))] }),
          ),
        },
      ]),
    ),
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1304, bottom: 1304, left: 1247, right: 1247 } },
        },
        footers: {
          default: new docx.Footer({
            children: [
              new docx.Paragraph({
                alignment: docx.AlignmentType.CENTER,
                children: [new docx.TextRun({ children: [docx.PageNumber.CURRENT], size: 18, color: INK.quiet })],
              }),
            ],
          }),
        },
        children,
      },
    ],
  });
  const written = new Uint8Array(await docx.Packer.toArrayBuffer(file));
  await hooks.step(exhibits.length + 1, all);
  const parts = await rewritten(unzipSync(written), paper, made, hooks, all);
  return zipOf(parts, () => hooks.step(all - 1, all));
}

/** Styles of every document: Chinese fonts named for text, headings, captions, cells. */
export function docxStyles(): Docx.IStylesOptions {
  const body = { ascii: OFFICE.latin, hAnsi: OFFICE.latin, cs: OFFICE.latin, eastAsia: OFFICE.serif };
  const head = { ascii: OFFICE.latin, hAnsi: OFFICE.latin, cs: OFFICE.latin, eastAsia: OFFICE.head };
  const lang = { value: 'zh-CN', eastAsia: 'zh-CN' };
  return {
    default: {
      document: {
        run: { font: body, size: 24, language: lang },
        paragraph: { spacing: { line: 360, lineRule: 'auto' } },
      },
      heading1: {
        run: { font: head, size: 36, bold: true, color: '000000' },
        paragraph: { spacing: { before: 240, after: 240 } },
      },
      heading2: {
        run: { font: head, size: 30, bold: true, color: '000000' },
        paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
      },
      heading3: {
        run: { font: head, size: 26, bold: true, color: '000000' },
        paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
      },
    },
    paragraphStyles: [
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        quickFormat: true,
        run: { font: head, size: 21 },
        paragraph: { alignment: 'center', spacing: { before: 80, after: 120, line: 280, lineRule: 'auto' } },
      },
      {
        id: 'Small',
        name: 'Small',
        basedOn: 'Normal',
        run: { size: 18, color: INK.quiet },
        paragraph: { spacing: { after: 20, line: 260, lineRule: 'auto' } },
      },
      {
        id: 'Cell',
        name: 'Cell',
        basedOn: 'Normal',
        run: { size: 19 },
        paragraph: { spacing: { line: 260, lineRule: 'auto' } },
      },
      {
        id: 'FootnoteText',
        name: 'footnote text',
        basedOn: 'Normal',
        run: { size: 18 },
        paragraph: { spacing: { line: 240, lineRule: 'auto' } },
      },
    ],
  };
}

/** The library's package with our charts and their workbooks, the day it was made for a time, and ids that do not change. */
export async function rewritten(
  files: Readonly<Record<string, Uint8Array>>,
  { charts }: Pick<Paper, 'charts'>,
  made: string,
  hooks: Pick<Hooks, 'step'>,
  all: number,
): Promise<Parts> {
  const parts: Parts = new Map();
  const seen = new Map<string, string>();
  let drawing = 0;
  // The library draws lots for ids, and counts drawings across documents.
  const same = (text: string) =>
    text
      .replace(
        /"(rId[\w-]{16,})"/g,
        (_, id: string) => `"${seen.get(id) ?? seen.set(id, `rIdOwn${seen.size + 1}`).get(id)}"`,
      )
      .replace(/<wp:docPr id="\d+"/g, () => {
        drawing += 1;
        return `<wp:docPr id="${drawing}"`;
      });
  for (const [name, bytes] of Object.entries(files)) {
    if (/^word\/(?:charts|embeddings)\//.test(name) && !name.endsWith('.rels')) continue;
    const text = /\.(?:xml|rels)$/.test(name) ? same(strFromU8(bytes)) : null;
    parts.set(
      name,
      text === null
        ? bytes
        : name === 'docProps/core.xml'
          ? text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${made}T00:00:00Z`)
          : text,
    );
  }
  for (const [at, chart] of charts.entries()) {
    await hooks.step(Math.min(all - 1, (all + 1) / 2 + Math.floor((at / charts.length) * (all / 2))), all);
    const relations = strFromU8(files[`word/charts/_rels/chart${at + 1}.xml.rels`] ?? new Uint8Array());
    const [, book = `Microsoft_Excel_Worksheet${at + 1}.xlsx`] = /embeddings\/([^"]+)"/.exec(relations) ?? [];
    const id = /Id="([^"]+)"/.exec(same(relations))?.[1] ?? 'rId1';
    parts.set(`word/charts/chart${at + 1}.xml`, embeddedChart(chart, LABELS, id));
    parts.set(`word/embeddings/${book}`, await chartWorkbook(chart, made));
  }
  return parts;
}
