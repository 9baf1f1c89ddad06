/** An exhibit as a picture that stands alone: title, answer, drawing, notes, source line, at bounds that no window has a say in. */
import { renderSvg } from '../chart/echarts.ts';
import { heightOf, toOption } from '../chart/option.ts';
import { inkOf } from '../chart/palette.ts';
import { exportWords } from '../format/words-export.ts';
import type { ChartSpec, NoteKind } from '../model/chart.ts';
import type { Exhibit } from './exhibit.ts';
import { gridsOf } from './grid.ts';
import { gridBlock } from './svg-table.ts';
import { type Block, paragraph, stack, svgOf } from './svg-text.ts';
import { plainText } from './xml.ts';

export const SIZES = ['auto', '16:9', '4:3', '1:1', '3:4', 'wide'] as const;
export type PictureSize = (typeof SIZES)[number];
export const NOTE_SETS = ['key', 'all', 'none'] as const;
export type PictureLook = {
  readonly size: PictureSize;
  /** `key`: what changes how the picture is read; definitions are left to the documents. */
  readonly notes: (typeof NOTE_SETS)[number];
  readonly ground: 'white' | 'transparent';
  /** Title, sentence and foot around the drawing; false where a document gives them itself. */
  readonly framed?: boolean;
  /** Width in px of an `auto` picture: the narrower, the larger its letters where it is set. */
  readonly width?: number;
};
export type Picture = { readonly svg: string; readonly width: number; readonly height: number };

/** Width and height in px; `auto` is as high as it needs. */
const BOUNDS: Readonly<Record<Exclude<PictureSize, 'auto'>, readonly [number, number]>> = {
  '16:9': [1280, 720],
  '4:3': [1200, 900],
  '1:1': [1080, 1080],
  '3:4': [900, 1200],
  wide: [1680, 720],
};
const AUTO = 1200;
const KEY: readonly NoteKind[] = ['missing', 'conflict', 'caution', 'threshold', 'break'];
const NARROWEST = 600;
const WIDEST = 4000;
const STEP = 40;
/** A picture of more rows could not be read; the others stand in the data. */
const MOST_ROWS = 60;

/** The picture as SVG. The same exhibit and look give the same text, whatever was drawn before. */
export function exhibitSvg(exhibit: Exhibit, look: PictureLook): Picture {
  const ground = look.ground === 'white' ? '#ffffff' : null;
  if (look.size === 'auto') {
    const width = look.width ?? AUTO;
    const page = layout(exhibit, look, width);
    const box = { width, height: Math.ceil(page.height) };
    return { svg: svgOf(page.draw(0), box, box, ground, exhibit.spec.title), ...box };
  }
  const [width, height] = BOUNDS[look.size];
  const ratio = height / width;
  const at = narrowest((page) => layout(exhibit, look, page).height <= page * ratio);
  const page = layout(exhibit, look, at);
  const box = { width: at, height: Math.max(Math.round(at * ratio), Math.ceil(page.height)) };
  return {
    svg: svgOf(page.draw(box.height - page.height), box, { width, height }, ground, exhibit.spec.title),
    width,
    height,
  };
}

/** The narrowest page whose content fits: letters as large as can be, nothing cut. Wider pages only fit better. */
function narrowest(fits: (page: number) => boolean): number {
  let [low, high] = [0, (WIDEST - NARROWEST) / STEP];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (fits(NARROWEST + middle * STEP)) high = middle;
    else low = middle + 1;
  }
  return NARROWEST + low * STEP;
}

/** Everything at a page width; `draw` is given the height left over, which goes around the drawing. */
function layout(
  exhibit: Exhibit,
  look: PictureLook,
  page: number,
): { height: number; draw: (spare: number) => string } {
  const ink = inkOf(false);
  const margin = look.framed === false ? 8 : 28;
  const width = page - 2 * margin;
  const { spec } = exhibit;
  const drawing = drawingOf(spec, width);
  const head =
    look.framed === false
      ? stack([], 0)
      : stack(
          [
            paragraph(spec.title, width, { size: 22, colour: ink.text, bold: true }),
            paragraph(spec.subtitle, width, { size: 13, colour: ink.quiet }),
            paragraph(spec.sentence, width, { size: 15, colour: ink.text }),
          ],
          4,
        );
  const foot = look.framed === false ? stack([], 0) : footOf(exhibit, look, width, drawing.left);
  const gap = look.framed === false ? 0 : 18;
  const height = 2 * margin + head.height + gap + drawing.block.height + gap + foot.height;
  return {
    height,
    draw: (spare) => {
      const top = margin + head.height + gap + spare / 2;
      return [
        head.at(margin, margin),
        drawing.block.at(margin, Math.round(top)),
        foot.at(margin, Math.round(top + drawing.block.height + gap + spare / 2)),
      ].join('');
    },
  };
}

function footOf(exhibit: Exhibit, look: PictureLook, width: number, left: number): Block {
  const ink = inkOf(false);
  const say = exportWords(exhibit.lang);
  const { spec, filters } = exhibit;
  const small = { size: 12, colour: ink.quiet };
  const notes = spec.notes.filter((note) => look.notes === 'all' || (look.notes === 'key' && KEY.includes(note.kind)));
  const marked =
    look.notes !== 'none' &&
    /[⚠≥≤约]/.test(
      JSON.stringify(
        spec.table.rows.map((row) =>
          row.map((cell) => cell.text + (cell.figure?.flags ?? []).join('').replace(/conflict|finding/g, '⚠')),
        ),
      ),
    );
  return stack(
    [
      ...(filters.length === 0 ? [] : [paragraph(say.filter.lead(filters), width, { ...small, bold: true })]),
      ...(left > 0 ? [paragraph(say.moreRows(left), width, small)] : []),
      ...notes.map((note) => paragraph(note.text, width, small)),
      ...(spec.kind === 'matrix' ? [paragraph(say.verdictKey, width, small)] : []),
      ...(marked ? [paragraph(say.marksKey, width, small)] : []),
      ...(spec.sources.length === 0 ? [] : [paragraph(say.source(spec.sources), width, small)]),
      paragraph(say.made(exhibit.made, exhibit.data.fingerprint), width, small),
    ],
    2,
  );
}

/** What the page draws, as a block; tables of marks are drawn as tables. */
function drawingOf(spec: ChartSpec, width: number): { readonly block: Block; readonly left: number } {
  if (spec.kind === 'multiples') {
    const ink = inkOf(false);
    const wide = width >= 900 && spec.charts.length > 1;
    const own = wide ? (width - 32) / 2 : width;
    const blocks = spec.charts.map((chart, at) =>
      stack(
        [
          paragraph(chart.spec.axis.title, own, { size: 15, colour: ink.text, bold: true }),
          chartBlock(chart.spec, own, at),
        ],
        4,
      ),
    );
    if (!wide) return { block: stack(blocks, 20), left: 0 };
    const lines = blocks.flatMap((block, at) => (at % 2 === 0 ? [beside(block, blocks[at + 1], own + 32)] : []));
    return { block: stack(lines, 20), left: 0 };
  }
  if (heightOf(spec, width) > 0) return { block: chartBlock(spec, width, 0), left: 0 };
  const grids = gridsOf(spec, MOST_ROWS);
  return {
    block: stack(
      grids.map((grid) => gridBlock(grid, width)),
      20,
    ),
    left: grids.reduce((sum, grid) => sum + grid.left, 0),
  };
}

function beside(one: Block, other: Block | undefined, step: number): Block {
  return {
    height: Math.max(one.height, other?.height ?? 0),
    at: (x, y) => one.at(x, y) + (other?.at(x + step, y) ?? ''),
  };
}

/** A drawn chart as a part of a larger picture: its ids its own, no hover styles, labels on white. */
function chartBlock(spec: ChartSpec, width: number, nth: number): Block {
  const whole = Math.floor(width);
  const height = heightOf(spec, whole);
  return {
    height,
    at: (x, y) => {
      const seen = new Map<string, number>();
      const svg = plainText(renderSvg(toOption(spec, { dark: false, width: whole, motion: false }), whole, height))
        .replace(/<style[^>]*>.*?<\/style>/gs, '')
        .replace(/ class="[^"]*"/g, '')
        .replace(/zr\d+-(?:cls-)?[\w-]+/g, (id) => `c${nth}-${seen.get(id) ?? seen.set(id, seen.size).size - 1}`)
        .replaceAll(inkOf(false).paper, '#ffffff');
      return svg.replace('<svg ', `<svg x="${x}" y="${y}" `);
    },
  };
}
