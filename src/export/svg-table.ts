/** Tables as pictures: what a page draws as HTML leaves it drawn in SVG. */
import { inkOf } from '../chart/palette.ts';
import type { Grid, GridCell } from './grid.ts';
import { type Block, LEADING, paragraph, stack, type TextStyle, wanted } from './svg-text.ts';

const SIZE = 13;
const PAD = 8;

/** A table drawn over a width; columns as wide as they need and as there is room for. */
export function gridBlock(grid: Grid, width: number): Block {
  const widths = columnWidths(grid, width, (text) => wanted(text, SIZE, 1000) + 2 * PAD + 1);
  return stack([line(grid.head, widths, true), ...grid.rows.map((row) => line(row, widths, false))], 0);
}

/** Each column what it wants where that fits; otherwise narrow ones what they want and wide ones a share of the rest. */
export function columnWidths(grid: Grid, width: number, want: (text: string) => number): readonly number[] {
  const wish = grid.head.map((cell, at) =>
    Math.max(want(cell.text), ...grid.rows.map((row) => want(row[at]?.text ?? ''))),
  );
  const total = wish.reduce((sum, one) => sum + one, 0);
  if (total <= width) return wish.map((one) => (one * width) / total);
  const result = wish.map(() => 0);
  let room = width;
  let open = wish.map((_, at) => at);
  for (;;) {
    const share = room / Math.max(1, open.length);
    const narrow = open.filter((at) => (wish[at] ?? 0) <= share);
    if (narrow.length === 0) {
      for (const at of open) result[at] = share;
      return result;
    }
    for (const at of narrow) {
      result[at] = wish[at] ?? 0;
      room -= wish[at] ?? 0;
    }
    open = open.filter((at) => !narrow.includes(at));
  }
}

function line(cells: readonly GridCell[], widths: readonly number[], head: boolean): Block {
  const ink = inkOf(false);
  const texts = cells.map((cell, at) => {
    const style: TextStyle = {
      size: SIZE,
      colour: cell.ink ?? (cell.quiet || head ? ink.quiet : ink.text),
      bold: head,
    };
    return { cell, block: paragraph(cell.text, Math.max(20, (widths[at] ?? 40) - 2 * PAD), style) };
  });
  const height = PAD + Math.max(SIZE * LEADING, ...texts.map(({ block }) => block.height));
  return {
    height,
    at: (x, y) => {
      let left = x;
      const drawn = texts.map(({ cell, block }, at) => {
        const width = widths[at] ?? 40;
        const ground = cell.fill
          ? `<rect x="${r(left + 1)}" y="${r(y + 1)}" width="${r(width - 2)}" height="${r(height - 2)}" fill="${cell.fill}"/>`
          : '';
        const text = cell.end
          ? block.at(r(left + width - PAD), r(y + PAD / 2)).replaceAll('<text ', '<text text-anchor="end" ')
          : block.at(r(left + PAD), r(y + PAD / 2));
        left += width;
        return ground + text;
      });
      const rule = `<rect x="${r(x)}" y="${r(y + height)}" width="${r(left - x)}" height="1" fill="${head ? ink.axis : ink.grid}"/>`;
      return drawn.join('') + rule;
    },
  };
}

function r(value: number): number {
  return Math.round(value * 10) / 10;
}
