/** Exhibits as a Word document: headings, numbered captions, native charts, real tables, sources in footnotes, origins in an appendix. */
import type * as Docx from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { exportWords } from '../format/words-export.ts';
import { chartWorkbook, embeddedChart } from './chart-embed.ts';
import { appendix } from './docx-appendix.ts';
import { type Block, exhibitStretches, PAGE, type Paper, type Stretch } from './docx-exhibit.ts';
import type { Exhibit } from './exhibit.ts';
import { numbered } from './numbering.ts';
import { INK, OFFICE } from './office-font.ts';
import { plainText } from './xml.ts';
import { type Hooks, type Parts, zipOf } from './zip.ts';

/** Points. */
const LABELS = 9;
/** A longer document's contents name no pages until Word brings them up to date. */
const MOST_PAGED = 60;

/** The document's bytes. `title` heads it; without one and with a single exhibit there is no heading above its own. Rejects with what `hooks.step` throws. */
export async function exhibitsDocx(
  exhibits: readonly Exhibit[],
  hooks: Hooks,
  title = '',
): Promise<Uint8Array<ArrayBuffer>> {
  const [docx, { ChartRun }] = await Promise.all([import('docx'), import('docx/charts')]);
  const listed = exhibits.length > 1;
  // Pages are worked out by laying the document out as Word would: that takes its time, and no more of it than a reader gives.
  const paged = listed && exhibits.length <= MOST_PAGED;
  const { estimatePageNumbers } = paged ? await import('docx/layout') : { estimatePageNumbers: undefined };
  const lang = exhibits[0]?.lang ?? 'zh';
  const made = exhibits[0]?.made ?? '1980-01-01';
  const paper: Paper = { docx, ChartRun, charts: [], footnotes: [] };
  const say = exportWords(lang);
  const heading = title === '' && exhibits.length > 1 ? say.document : title;
  const stretches: Stretch[] = [];
  if (heading !== '')
    stretches.push({
      wide: false,
      blocks: [
        new docx.Paragraph({ heading: docx.HeadingLevel.HEADING_1, text: plainText(heading) }),
        ...(listed ? contents(docx, say.contents, paged) : []),
      ],
    });
  const all = exhibits.length * 2 + 1;
  const numbers = numbered(exhibits.map(({ spec }) => ({ spec, show: 'all' })));
  for (const [at, exhibit] of exhibits.entries()) {
    await hooks.step(at, all);
    const own = numbers[at] ?? { figure: null, table: null };
    stretches.push(...(await exhibitStretches(paper, exhibit, own, hooks)));
  }
  stretches.push({ wide: false, blocks: appendix(docx, exhibits, lang) });
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
    ...(estimatePageNumbers && { pageNumbers: estimatePageNumbers }),
    sections: sectionsOf(docx, stretches),
  });
  const written = new Uint8Array(await docx.Packer.toArrayBuffer(file));
  await hooks.step(exhibits.length + 1, all);
  const parts = await rewritten(unzipSync(written), paper, made, hooks, all);
  return zipOf(parts, () => hooks.step(all - 1, all));
}

/** The contents page: a field that Word brings up to date, already written with its entries and, where worked out, their pages. */
function contents(docx: typeof Docx, title: string, paged: boolean): readonly Block[] {
  const levels = { headingStyleRange: '2-2', ...(!paged && { pageNumbersEntryLevelsRange: '2-2', beginDirty: false }) };
  return [
    new docx.Paragraph({ style: 'ContentsTitle', text: title }),
    new docx.TableOfContents(title, { hyperlink: true, ...levels }),
    new docx.Paragraph({ children: [new docx.PageBreak()] }),
  ];
}

/** What stands on pages of one kind one behind the other is one section. */
function sectionsOf(docx: typeof Docx, stretches: readonly Stretch[]): readonly Docx.ISectionOptions[] {
  const joined: { wide: boolean; blocks: Block[] }[] = [];
  for (const { wide, blocks } of stretches) {
    if (blocks.length === 0) continue;
    const last = joined.at(-1);
    if (last?.wide === wide) last.blocks.push(...blocks);
    else joined.push({ wide, blocks: [...blocks] });
  }
  return joined.map(({ wide, blocks }) => ({
    properties: {
      page: {
        size: {
          // The library turns the page itself.
          width: PAGE.short,
          height: PAGE.long,
          orientation: wide ? docx.PageOrientation.LANDSCAPE : docx.PageOrientation.PORTRAIT,
        },
        margin: { top: PAGE.ends, bottom: PAGE.ends, left: PAGE.sides, right: PAGE.sides },
      },
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
    children: blocks,
  }));
}

/**
 * Styles of every document: Chinese fonts named for text, headings, captions, cells. Lines have a height that no usual
 * font passes, so that pages break alike whichever is installed, and the contents name the right ones.
 */
export function docxStyles(): Docx.IStylesOptions {
  const body = { ascii: OFFICE.latin, hAnsi: OFFICE.latin, cs: OFFICE.latin, eastAsia: OFFICE.serif };
  const head = { ascii: OFFICE.latin, hAnsi: OFFICE.latin, cs: OFFICE.latin, eastAsia: OFFICE.head };
  const lang = { value: 'zh-CN', eastAsia: 'zh-CN' };
  return {
    default: {
      document: {
        run: { font: body, size: 24, language: lang },
        paragraph: { spacing: atLeast(440) },
      },
      heading1: {
        run: { font: head, size: 36, bold: true, color: '000000' },
        paragraph: { spacing: { ...atLeast(560), before: 240, after: 240 } },
      },
      heading2: {
        run: { font: head, size: 30, bold: true, color: '000000' },
        paragraph: { spacing: { ...atLeast(480), before: 360, after: 120 }, keepNext: true },
      },
      heading3: {
        run: { font: head, size: 26, bold: true, color: '000000' },
        paragraph: { spacing: { ...atLeast(400), before: 240, after: 80 }, keepNext: true },
      },
    },
    paragraphStyles: [
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        quickFormat: true,
        run: { font: head, size: 21 },
        paragraph: { alignment: 'center', spacing: { ...atLeast(320), before: 80, after: 120 } },
      },
      {
        id: 'ContentsTitle',
        name: 'Contents Title',
        basedOn: 'Normal',
        run: { font: head, size: 30, bold: true },
        paragraph: { spacing: { ...atLeast(480), before: 120, after: 120 } },
      },
      {
        id: 'TOC2',
        name: 'toc 2',
        basedOn: 'Normal',
        run: { size: 22 },
        paragraph: { spacing: { ...atLeast(360), after: 40 } },
      },
      {
        id: 'Small',
        name: 'Small',
        basedOn: 'Normal',
        run: { size: 18, color: INK.quiet },
        paragraph: { spacing: { ...atLeast(270), after: 20 } },
      },
      {
        id: 'Cell',
        name: 'Cell',
        basedOn: 'Normal',
        run: { size: 19 },
        paragraph: { spacing: atLeast(280) },
      },
      {
        id: 'FootnoteText',
        name: 'footnote text',
        basedOn: 'Normal',
        run: { size: 18 },
        paragraph: { spacing: atLeast(270) },
      },
    ],
  };
}

/** Spacing of lines of a height in twips, more where a letter needs it. */
function atLeast(line: number) {
  return { line, lineRule: 'atLeast' } as const;
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
  const marks = new Map<string, number>();
  const places = new Map<string, number>();
  let drawing = 0;
  // The library draws lots for ids, and counts drawings and bookmarks across documents.
  const same = (text: string) =>
    text
      .replace(
        /"(rId[\w-]{16,})"/g,
        (_, id: string) => `"${seen.get(id) ?? seen.set(id, `rIdOwn${seen.size + 1}`).get(id)}"`,
      )
      .replace(/_Toc(\d+)/g, (_, id: string) => `_Toc${marks.get(id) ?? marks.set(id, marks.size + 1).get(id)}`)
      .replace(/(<w:bookmark(?:Start|End)\b[^>]*w:id=")(\d+)/g, (_, head: string, id: string) => {
        const own = places.get(id) ?? places.set(id, places.size + 1).get(id);
        return `${head}${own}`;
      })
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
