/** The contents of a presentation: what it holds and on which slide, each line a link to it. */
import type Pptx from 'pptxgenjs';
import { wrap } from '../chart/text-width.ts';
import { exportWords } from '../format/words-export.ts';
import type { Lang } from '../model/chart.ts';
import { INK, OFFICE } from './office-font.ts';
import { plainText } from './xml.ts';

type Slide = ReturnType<Pptx['addSlide']>;
/** Inches; text in points. */
const BOX = { x: 0.5, w: 12.33, top: 1.55, bottom: 7.1 };
const TEXT = 16;
const LINE = (TEXT * 1.35) / 72;
const PAD = 0.12;
const NUMBER = 0.9;

/** The titles of each contents slide; no title is cut, and none stands in two. */
export function contentsPages(titles: readonly string[]): readonly (readonly string[])[] {
  const pages: string[][] = [];
  let room = 0;
  for (const title of titles) {
    const height = heightOf(title);
    if (pages.length === 0 || height > room) {
      pages.push([]);
      room = BOX.bottom - BOX.top;
    }
    pages.at(-1)?.push(title);
    room -= height;
  }
  return pages;
}

/** Fills a contents slide: `entries` with the number of the slide on which each begins. */
export function writeContents(
  slide: Slide,
  entries: readonly { readonly title: string; readonly slide: number }[],
  { title, continued, lang }: { readonly title: string; readonly continued: boolean; readonly lang: Lang },
): void {
  const say = exportWords(lang);
  const font = { fontFace: OFFICE.sans, lang: 'zh-CN', margin: 0 };
  slide.addText(plainText(title), {
    ...font,
    x: BOX.x,
    w: BOX.w,
    y: 0.35,
    h: 0.5,
    fontSize: wrap(title, 12, BOX.w * 72).length > 2 ? 9 : 12,
    color: INK.quiet,
    valign: 'top',
    objectName: 'Subtitle',
  });
  slide.addText(`${say.contents}${continued ? say.continued : ''}`, {
    ...font,
    x: BOX.x,
    w: BOX.w,
    y: 0.85,
    h: 0.55,
    fontSize: 24,
    bold: true,
    color: INK.text,
    valign: 'top',
    objectName: 'Title',
  });
  const cell = (text: string, to: number, align: 'left' | 'right') => ({
    text: plainText(text),
    options: { align, color: INK.text, hyperlink: { slide: to } },
  });
  slide.addTable(
    entries.map((entry) => [cell(entry.title, entry.slide, 'left'), cell(String(entry.slide), entry.slide, 'right')]),
    {
      x: BOX.x,
      y: BOX.top,
      w: BOX.w,
      colW: [BOX.w - NUMBER, NUMBER],
      rowH: entries.map((entry) => heightOf(entry.title)),
      fontFace: OFFICE.sans,
      fontSize: TEXT,
      valign: 'middle',
      margin: [0.04, 0.08, 0.04, 0.08],
      border: { type: 'none' },
      lang: 'zh-CN',
    } as Pptx.TableProps,
  );
}

function heightOf(title: string): number {
  return wrap(plainText(title), TEXT * 1.04, (BOX.w - NUMBER - 0.2) * 72).length * LINE + PAD;
}
