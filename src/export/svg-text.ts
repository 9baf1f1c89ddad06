/** Text and rules of composed pictures, in px. */
import { FONT } from '../chart/shapes.ts';
import { textWidth, wrap } from '../chart/text-width.ts';
import { xml } from './xml.ts';

export type TextStyle = { readonly size: number; readonly colour: string; readonly bold?: boolean };
/** Something of a known height that can be drawn at a place. */
export type Block = { readonly height: number; readonly at: (x: number, y: number) => string };

export const LEADING = 1.5;

/** A paragraph broken to a width; nothing is lost. */
export function paragraph(text: string, width: number, style: TextStyle): Block {
  const lines = text.split('\n').flatMap((line) => wrap(line, style.size, width));
  const step = Math.round(style.size * LEADING);
  return {
    height: text === '' ? 0 : lines.length * step,
    at: (x, y) =>
      text === ''
        ? ''
        : lines.map((line, at) => textAt(line, x, y + at * step + Math.round(style.size * 1.1), style)).join(''),
  };
}

/** One line with its baseline at `y`. */
export function textAt(
  line: string,
  x: number,
  y: number,
  style: TextStyle,
  anchor: 'start' | 'end' = 'start',
): string {
  return `<text x="${x}" y="${y}" font-size="${style.size}" font-weight="${style.bold ? 600 : 400}" fill="${style.colour}"${anchor === 'end' ? ' text-anchor="end"' : ''} xml:space="preserve">${xml(line)}</text>`;
}

/** Blocks one under the other with gaps between those that are not empty. */
export function stack(blocks: readonly Block[], gap: number): Block {
  const shown = blocks.filter((block) => block.height > 0);
  return {
    height: shown.reduce((sum, block) => sum + block.height, 0) + Math.max(0, shown.length - 1) * gap,
    at: (x, y) => {
      let top = y;
      return shown
        .map((block) => {
          const drawn = block.at(x, top);
          top += block.height + gap;
          return drawn;
        })
        .join('');
    },
  };
}

/** Width that a cell's text wants, at most `most`. */
export function wanted(text: string, size: number, most: number): number {
  return Math.min(most, Math.max(...text.split('\n').map((line) => textWidth(line, size))));
}

/** The outer element around drawn content. `ground` null: transparent. */
export function svgOf(
  content: string,
  box: { width: number; height: number },
  size: { width: number; height: number },
  ground: string | null,
  title: string,
): string {
  const paper =
    ground === null ? '' : `<rect x="0" y="0" width="${box.width}" height="${box.height}" fill="${ground}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${size.width}" height="${size.height}" viewBox="0 0 ${box.width} ${box.height}" font-family="${FONT}"><title>${xml(title)}</title>${paper}${content}</svg>`;
}
