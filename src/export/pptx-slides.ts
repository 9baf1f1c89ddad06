/** The slides of one exhibit: native charts four to a slide, tables in pieces that fit, a picture where Office has neither. */
import type Pptx from 'pptxgenjs';
import { textWidth, wrap } from '../chart/text-width.ts';
import { exportWords } from '../format/words-export.ts';
import type { Exhibit } from './exhibit.ts';
import { type Grid, type GridCell, gridsOf } from './grid.ts';
import { type OfficeChart, officeCharts, officeLacks } from './office-chart.ts';
import { INK, OFFICE } from './office-font.ts';
import { exhibitSvg } from './picture.ts';
import { footLines, originLines } from './said.ts';
import { columnWidths } from './svg-table.ts';
import { plainText } from './xml.ts';
import type { Hooks } from './zip.ts';

/** A presentation being made; its native charts in the order they were added, and the notes of each slide. */
export type Deck = { readonly file: Pptx; readonly charts: OfficeChart[]; readonly notes: (readonly string[])[] };
type Slide = ReturnType<Pptx['addSlide']>;

/** Inches. */
const PAGE = { left: 0.5, width: 12.33, bottom: 7.25 };
const TABLE_TEXT = 11;
const PER_SLIDE = 4;
/** More rows than twenty slides hold belong into a workbook. */
const MOST_ROWS = 240;

/** Adds an exhibit's slides. */
export async function addExhibit(deck: Deck, exhibit: Exhibit, hooks: Hooks): Promise<void> {
  const { spec, lang } = exhibit;
  const say = exportWords(lang);
  const charts = officeCharts(spec);
  for (let at = 0; at < charts.length; at += PER_SLIDE) {
    const some = charts.slice(at, at + PER_SLIDE);
    const { slide, top, bottom } = newSlide(
      deck,
      exhibit,
      at > 0,
      some.flatMap((chart) => chart.remarks),
    );
    placed(some.length, top, bottom).forEach((box, index) => {
      const chart = some[index];
      if (chart === undefined) return;
      deck.charts.push(chart);
      // A stand-in: `pptx.ts` puts our own chart in its place.
      slide.addChart('bar' as Pptx.CHART_NAME, [{ name: 'x', labels: ['x'], values: [1] }], {
        ...box,
        altText: plainText(spec.alt),
        objectName: `Chart ${deck.charts.length}`,
      });
    });
  }
  if (charts.length > 0) return;
  if (officeLacks(spec)) {
    const { slide, top, bottom } = newSlide(deck, exhibit, false, [say.asPicture]);
    const picture = exhibitSvg(exhibit, { size: 'auto', notes: 'none', ground: 'white', framed: false });
    const png = await hooks.raster(picture.svg, picture.width, picture.height, 2);
    const scale = Math.min(PAGE.width / picture.width, (bottom - top) / picture.height);
    const [w, h] = [picture.width * scale, picture.height * scale];
    slide.addImage({
      data: `image/png;base64,${base64(png)}`,
      x: PAGE.left + (PAGE.width - w) / 2,
      y: top,
      w,
      h,
      altText: plainText(spec.alt),
    });
  }
  const grids = gridsOf(spec, MOST_ROWS).filter((grid) => grid.rows.length > 0);
  if (grids.length === 0) newSlide(deck, exhibit, false, []);
  let continued = false;
  for (const grid of grids) {
    const widths = columnWidths(grid, PAGE.width, (text) => wide(text) + 0.22);
    let from = 0;
    while (from < grid.rows.length) {
      const left = grid.left > 0 ? [say.moreRows(grid.left)] : [];
      const { slide, top, bottom } = newSlide(deck, exhibit, continued, left);
      const count = rowsThatFit(grid, widths, from, bottom - top);
      addTable(slide, grid, widths, from, count, top);
      from += count;
      continued = true;
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

function wide(text: string): number {
  return Math.max(...text.split('\n').map((line) => textWidth(line, TABLE_TEXT * 1.05))) / 72;
}

/** Places for one to four charts. */
function placed(count: number, top: number, bottom: number): readonly { x: number; y: number; w: number; h: number }[] {
  const columns = count === 1 ? 1 : 2;
  const rows = count > 2 ? 2 : 1;
  const w = (PAGE.width - (columns - 1) * 0.25) / columns;
  const h = (bottom - top - (rows - 1) * 0.15) / rows;
  return Array.from({ length: count }, (_, at) => ({
    x: PAGE.left + (at % columns) * (w + 0.25),
    y: top + Math.floor(at / columns) * (h + 0.15),
    w,
    h,
  }));
}

function rowHeight(row: readonly GridCell[], widths: readonly number[]): number {
  const most = Math.max(
    ...row.map((cell, at) =>
      cell.text
        .split('\n')
        .reduce(
          (sum, line) => sum + wrap(line, TABLE_TEXT * 1.05, Math.max(10, ((widths[at] ?? 1) - 0.2) * 72)).length,
          0,
        ),
    ),
  );
  return (Math.max(1, most) * TABLE_TEXT * 1.3) / 72 + 0.1;
}

function rowsThatFit(grid: Grid, widths: readonly number[], from: number, room: number): number {
  let left = room - rowHeight(grid.head, widths);
  let count = 0;
  for (const row of grid.rows.slice(from)) {
    left -= rowHeight(row, widths);
    if (left < 0) break;
    count += 1;
  }
  return Math.max(1, count);
}

function addTable(slide: Slide, grid: Grid, widths: readonly number[], from: number, count: number, top: number): void {
  const rows = [grid.head, ...grid.rows.slice(from, from + count)].map((row, at) =>
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
    rowH: [grid.head, ...grid.rows.slice(from, from + count)].map((row) => rowHeight(row, widths)),
    fontFace: OFFICE.sans,
    fontSize: TABLE_TEXT,
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
