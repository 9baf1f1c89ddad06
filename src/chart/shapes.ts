/** Building blocks of custom series: text, rules and hatching in pixels of the whole picture. */

/** Unquoted on purpose: quotes would break the style attribute of an SVG made without a document. */
export const FONT = 'PingFang SC, Microsoft YaHei, Noto Sans CJK SC, Source Han Sans SC, system-ui, sans-serif';
export const SIZE = 13;
export const SMALL = 12;
export const LINE = 17;
export const PAD = 12;

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type Shape = Readonly<Record<string, unknown>>;
export type TextLook = {
  readonly fill: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly align?: 'left' | 'right' | 'center';
  /** Ground behind the text, where lines may run under it. */
  readonly ground?: string;
  /** Above rules that cross it. */
  readonly over?: boolean;
};

/** Lines of text from `y` down. */
export function textShape(lines: readonly string[], x: number, y: number, look: TextLook): Shape {
  const { fill, size = SIZE, bold = false, align = 'left', ground, over = false } = look;
  return {
    type: 'text',
    silent: true,
    z2: over ? 20 : 4,
    x,
    y,
    style: {
      text: lines.join('\n'),
      fill,
      fontSize: size,
      fontWeight: bold ? 600 : 400,
      fontFamily: FONT,
      lineHeight: LINE,
      align,
      verticalAlign: 'top',
      ...(ground === undefined ? {} : { backgroundColor: ground, padding: [0, 3, 0, 3] }),
    },
  };
}

/** A box; `more` for what only some need (cursor, emphasis). */
export function rectShape(box: Box, style: Shape, more: Shape = {}): Shape {
  return { type: 'rect', shape: { ...box }, style, ...more };
}

/** A straight rule, above bars and under text. */
export function ruleShape(x1: number, y1: number, x2: number, y2: number, style: Shape): Shape {
  return { type: 'line', silent: true, z2: 10, shape: { x1, y1, x2, y2 }, style: { fill: 'none', ...style } };
}

/** Diagonal hatching of a box with a hairline round it: the sign for a missing value. */
export function hatchShapes(box: Box, stroke: string): readonly Shape[] {
  const gap = 6;
  const lines: string[] = [];
  for (let start = box.x - box.height + gap; start < box.x + box.width; start += gap) {
    const x1 = Math.max(start, box.x);
    const x2 = Math.min(start + box.height, box.x + box.width);
    if (x2 <= x1) continue;
    lines.push(
      `M${round(x1)} ${round(box.y + box.height - (x1 - start))}L${round(x2)} ${round(box.y + box.height - (x2 - start))}`,
    );
  }
  return [
    {
      type: 'path',
      silent: true,
      shape: { pathData: lines.join(''), ...box, layout: 'none' },
      style: { fill: 'none', stroke, lineWidth: 1 },
    },
    rectShape(box, { fill: 'none', stroke, lineWidth: 1 }, { silent: true }),
  ];
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}
