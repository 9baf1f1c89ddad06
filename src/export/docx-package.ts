/** What every Word document of ours has: its styles, and the library's package made our own. */
import type * as Docx from 'docx';
import { strFromU8 } from 'fflate';
import { chartWorkbook, embeddedChart } from './chart-embed.ts';
import type { Paper } from './docx-exhibit.ts';
import { INK, OFFICE } from './office-font.ts';
import type { Hooks, Parts } from './zip.ts';

/** Points. */
const LABELS = 9;

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
