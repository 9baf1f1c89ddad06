/** Exhibits as a Word document: headings, numbered captions, native charts, real tables, sources in footnotes, origins in an appendix. */
import type * as Docx from 'docx';
import { unzipSync } from 'fflate';
import { exportWords } from '../format/words-export.ts';
import { appendix } from './docx-appendix.ts';
import { type Block, exhibitStretches, MARGINS, type Paper, type Stretch } from './docx-exhibit.ts';
import { docxStyles, rewritten } from './docx-package.ts';
import { pagesOf } from './docx-page.ts';
import type { Exhibit } from './exhibit.ts';
import { numbered } from './numbering.ts';
import { plainText } from './xml.ts';
import { type Hooks, zipOf } from './zip.ts';

/** A longer document's contents name no pages until Word brings them up to date. */
const MOST_PAGED = { exhibits: 40, cells: 2000 };

/** The document's bytes. `title` heads it; without one and with a single exhibit there is no heading above its own. Rejects with what `hooks.step` throws. */
export async function exhibitsDocx(
  exhibits: readonly Exhibit[],
  hooks: Hooks,
  title = '',
): Promise<Uint8Array<ArrayBuffer>> {
  const [docx, { ChartRun }] = await Promise.all([import('docx'), import('docx/charts')]);
  const listed = exhibits.length > 1;
  // Pages are worked out by laying the document out as Word would, cell by cell: no more of it than a reader waits for.
  const cells = exhibits.reduce((sum, { spec: { table } }) => sum + table.rows.length * table.columns.length, 0);
  const paged = listed && exhibits.length <= MOST_PAGED.exhibits && cells <= MOST_PAGED.cells;
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
  return joined.map(({ wide, blocks }) => pagesOf(docx, { ...MARGINS, wide }, blocks));
}
