/** The slides of one exhibit: native charts four to a slide, tables in pieces that fit, a picture where Office has neither. */
import type Pptx from 'pptxgenjs';
import { textWidth, wrap } from '../chart/text-width.ts';
import { exportWords } from '../format/words-export.ts';
import type { Exhibit } from './exhibit.ts';
import { type Grid, type GridCell, gridsOf } from './grid.ts';
import { type OfficeChart, officeCharts, officeLacks } from './office-chart.ts';
import { INK, OFFICE } from './office-font.ts';
import { footLines, originLines } from './said.ts';
import { columnWidths } from './svg-table.ts';
import { plainText } from './xml.ts';
import type { Hooks } from './zip.ts';

/** A presentation being made; its native charts in the order they were added, and the notes of each slide. */
export type Deck = {
  readonly file: Pptx;
  readonly charts: OfficeChart[];
  readonly notes: (readonly string[])[];
  /** Slides bear their number, for the contents to name. */
  readonly counted: boolean;
};
type Slide = ReturnType<Pptx['addSlide']>;
type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

/** Name of the shapes that hold a chart's place, before its number from 1; `pptx.ts` puts the chart there. */
export const HELD = 'VocLens chart ';
/** Inches. */
const PAGE = { left: 0.5, width: 12.33, bottom: 7.25 };
/** Text of tables in points: the largest that fits. */
const TABLE_TEXTS = [14, 12, 11] as const;
const PER_SLIDE = 4;
/** More rows than twenty slides hold belong into a workbook. */
const MOST_ROWS = 240;

/** Adds an exhibit's slides. */
export async function addExhibit(deck: Deck, exhibit: Exhibit, hooks: Hooks): Promise<void> {
  const { spec, lang } = exhibit;
  const say = exportWords(lang);
  const charts = officeCharts(spec);
  // Columns bear their names beneath and their lines in a legend: they need the height of a slide.
  const each = charts.some((chart) => chart.kind === 'column') ? 2 : PER_SLIDE;
  for (let at = 0; at < charts.length; at += each) {
    const some = charts.slice(at, at + each);
    const { slide, top, bottom } = newSlide(
      deck,
      exhibit,
      at > 0,
      some.flatMap((chart) => chart.remarks),
    );
    placed(some, top, bottom).forEach((box, index) => {
      const chart = some[index];
      if (chart === undefined) return;
      deck.charts.push(chart);
      slide.addText(plainText(spec.alt), { ...box, objectName: `${HELD}${deck.charts.length}` });
    });
  }
  if (charts.length > 0) return;
  if (officeLacks(spec)) {
    const { slide, top, bottom } = newSlide(deck, exhibit, false, [say.asPicture]);
    const picture = await hooks.picture(exhibit);
    const scale = Math.min(PAGE.width / picture.width, (bottom - top) / picture.height);
    const [w, h] = [picture.width * scale, picture.height * scale];
    slide.addImage({
      data: `image/png;base64,${base64(picture.png)}`,
      x: PAGE.left + (PAGE.width - w) / 2,
      y: top,
      w,
      h,
      altText: plainText(spec.alt),
    });
  }
  const grids = gridsOf(spec, MOST_ROWS).filter((grid) => grid.rows.length > 0);
  if (grids.length === 0) newSlide(deck, exhibit, false, []);
  let page: { slide: Slide; top: number; bottom: number } | null = null;
  for (const grid of grids) {
    const left = grid.left > 0 ? [say.moreRows(grid.left)] : [];
    let from = 0;
    while (from < grid.rows.length) {
      const rest = { ...grid, rows: grid.rows.slice(from) };
      if (page === null || tableHeight(tableOf(rest, TABLE_TEXTS.at(-1) ?? 11)) > page.bottom - page.top)
        page = newSlide(deck, exhibit, page !== null || from > 0, left);
      const room: number = page.bottom - page.top;
      const sizes: readonly TableLayout[] = TABLE_TEXTS.map((size) => tableOf(rest, size));
      const best: TableLayout | undefined = sizes.find((one) => tableHeight(one) <= room) ?? sizes.at(-1);
      if (best === undefined) break;
      const count: number = rowsThatFit(best, room);
      addTable(page.slide, rest, best, count, page.top);
      page = { ...page, top: page.top + tableHeight(best, count) + 0.25 };
      from += count;
      await hooks.step(0, 0);
    }
  }
}

/** Title and foot; between `top` and `bottom` (inches) there is room. */
function newSlide(
  deck: Deck,
  exhibit: Exhibit,
  continued: boolean,
  remarks: readonly string[],
): { slide: Slide; top: number; bottom: number } {
  const { spec, lang } = exhibit;
  const slide = deck.file.addSlide();
  if (deck.counted)
    slide.slideNumber = {
      x: 12.23,
      y: 7.2,
      w: 0.6,
      h: 0.22,
      align: 'right',
      fontSize: 10,
      color: INK.quiet,
      margin: 0,
    };
  deck.notes.push(continued ? [spec.title] : originLines(exhibit));
  const kicker =
    [spec.title, spec.subtitle].filter((part) => part !== '').join(' · ') +
    (continued ? exportWords(lang).continued : '');
  const answer = spec.sentence === '' ? spec.title : spec.sentence;
  const size = [24, 20, 18, 16, 14, 12].find((one) => lines(answer, one) <= (one >= 18 ? 2 : 3)) ?? 11;
  const small = lines(kicker, 12) > 2 ? 10 : 12;
  const kickerHeight = (lines(kicker, small) * small * 1.35) / 72 + 0.08;
  const titleHeight = (lines(answer, size) * size * 1.35) / 72 + 0.1;
  const box = { x: PAGE.left, w: PAGE.width, margin: 0, fontFace: OFFICE.sans, lang: 'zh-CN' };
  slide.addText(plainText(kicker), {
    ...box,
    y: 0.35,
    h: kickerHeight,
    fontSize: small,
    color: INK.quiet,
    valign: 'top',
    objectName: 'Subtitle',
  });
  slide.addText(plainText(answer), {
    ...box,
    y: 0.35 + kickerHeight,
    h: titleHeight,
    fontSize: size,
    bold: true,
    color: INK.text,
    valign: 'top',
    objectName: 'Title',
  });
  const foot = footLines(exhibit, remarks);
  const footHeight = (foot.reduce((sum, line) => sum + lines(line, 10), 0) * 10 * 1.35) / 72 + 0.05;
  slide.addText(plainText(foot.join('\n')), {
    ...box,
    y: PAGE.bottom - footHeight,
    h: footHeight,
    fontSize: 10,
    color: INK.quiet,
    valign: 'bottom',
    objectName: 'Source',
  });
  return { slide, top: 0.35 + kickerHeight + titleHeight + 0.12, bottom: PAGE.bottom - footHeight - 0.12 };
}

/** Lines that a text takes over the page's width at a size in points. */
function lines(text: string, points: number): number {
  return text.split('\n').reduce((sum, line) => sum + wrap(line, points * 1.04, PAGE.width * 72).length, 0);
}

/** Places for one to four charts, two in a row; one with more categories is given more width. */
function placed(charts: readonly OfficeChart[], top: number, bottom: number): readonly Box[] {
  const rows = charts.length > 2 ? [charts.slice(0, 2), charts.slice(2)] : [charts];
  const h = (bottom - top - (rows.length - 1) * 0.15) / rows.length;
  return rows.flatMap((row, line) => {
    const y = top + line * (h + 0.15);
    const [first, second] = row.map((chart) => chart.categories.length + 1);
    if (first === undefined || second === undefined) return [{ x: PAGE.left, y, w: PAGE.width, h }];
    const part = Math.min(0.68, Math.max(0.32, first / (first + second)));
    const w = (PAGE.width - 0.25) * part;
    return [
      { x: PAGE.left, y, w, h },
      { x: PAGE.left + w + 0.25, y, w: PAGE.width - 0.25 - w, h },
    ];
  });
}

/** A table at a text size in points: column widths and row heights in inches, the head's first. */
type TableLayout = { readonly size: number; readonly widths: readonly number[]; readonly heights: readonly number[] };

function tableOf(grid: Grid, size: number): TableLayout {
  const wide = (text: string) => Math.max(...text.split('\n').map((line) => textWidth(line, size * 1.05))) / 72;
  const widths = columnWidths(grid, PAGE.width, (text) => wide(text) + 0.22);
  return { size, widths, heights: [grid.head, ...grid.rows].map((row) => rowHeight(row, widths, size)) };
}

function rowHeight(row: readonly GridCell[], widths: readonly number[], size: number): number {
  const taken = row.map((cell, at) =>
    cell.text
      .split('\n')
      .reduce((sum, line) => sum + wrap(line, size * 1.05, Math.max(10, ((widths[at] ?? 1) - 0.2) * 72)).length, 0),
  );
  return (Math.max(1, ...taken) * size * 1.3) / 72 + 0.1;
}

function tableHeight({ heights }: TableLayout, rows = heights.length - 1): number {
  return heights.slice(0, rows + 1).reduce((sum, one) => sum + one, 0);
}

function rowsThatFit(table: TableLayout, room: number): number {
  let count = table.heights.length - 1;
  while (count > 1 && tableHeight(table, count) > room) count -= 1;
  return count;
}

function addTable(slide: Slide, grid: Grid, { size, widths, heights }: TableLayout, count: number, top: number): void {
  const rows = [grid.head, ...grid.rows.slice(0, count)].map((row, at) =>
    row.map((cell) => ({
      text: plainText(cell.text),
      options: {
        bold: at === 0,
        italic: cell.quiet === true,
        align: cell.end ? ('right' as const) : ('left' as const),
        color: cell.quiet ? INK.quiet : (cell.ink?.slice(1) ?? INK.text),
        ...(at === 0 ? { fill: { color: INK.head } } : cell.fill ? { fill: { color: cell.fill.slice(1) } } : {}),
      },
    })),
  );
  slide.addTable(rows, {
    x: PAGE.left,
    y: top,
    w: PAGE.width,
    colW: [...widths],
    rowH: heights.slice(0, count + 1),
    fontFace: OFFICE.sans,
    fontSize: size,
    valign: 'top',
    margin: [0.04, 0.08, 0.04, 0.08],
    border: { type: 'solid', pt: 0.5, color: INK.grid },
    lang: 'zh-CN',
  } as Pptx.TableProps);
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
