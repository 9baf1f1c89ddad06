/** Counts in parts: horizontal bars of segments, a panel under another, the key to the segments on top. */
import type { ChartSpec, StackRow } from '../model/chart.ts';
import type { Look, Option } from './look.ts';
import { type Ink, inkOf } from './palette.ts';
import {
  type Box,
  FONT,
  hatchShapes,
  LINE,
  PAD,
  rectShape,
  ruleShape,
  type Shape,
  SIZE,
  SMALL,
  textShape,
} from './shapes.ts';
import { stillSeries } from './still.ts';
import { textWidth, wrap } from './text-width.ts';

export type StackSpec = Extract<ChartSpec, { kind: 'stack' }>;
type Segment = StackRow['segments'][number] & { readonly box: Box };
type RowLayout = {
  readonly row: StackRow;
  readonly name: { readonly lines: readonly string[]; readonly x: number; readonly y: number };
  readonly segments: readonly Segment[];
  readonly total: { readonly x: number; readonly y: number };
};
export type StackLayout = {
  readonly height: number;
  readonly keys: readonly { readonly id: string; readonly label: string; readonly x: number; readonly y: number }[];
  readonly titles: readonly { readonly lines: readonly string[]; readonly y: number }[];
  readonly rows: readonly RowLayout[];
  readonly axisTitle: { readonly lines: readonly string[]; readonly y: number };
};

const BAR = 18;
const SWATCH = 12;

/** Where everything stands for a width in px; the height follows. The scale is one for all panels and begins at zero. */
export function layoutStack(spec: StackSpec, width: number): StackLayout {
  const narrow = width < 560;
  const all = spec.panels.flatMap((panel) => panel.rows);
  const longest = Math.max(0, ...all.map((row) => textWidth(row.label, SIZE)));
  const nameWidth = narrow ? width - 2 * PAD : Math.min(longest + 4, (width - 2 * PAD) * 0.34);
  const left = narrow ? PAD : PAD + nameWidth + 10;
  const greatest = Math.max(1, ...all.map((row) => row.total));
  const room = width - PAD - left - textWidth(String(greatest), SIZE) - 10;

  let x = PAD;
  let y = 4;
  const keys = spec.keys.map((key) => {
    const needs = SWATCH + 6 + textWidth(key.label, SMALL) + 16;
    if (x > PAD && x + needs > width - PAD) {
      x = PAD;
      y += LINE + 4;
    }
    const place = { ...key, x, y };
    x += needs;
    return place;
  });
  y += spec.keys.length > 0 ? LINE + 8 : 0;

  const titles: { lines: readonly string[]; y: number }[] = [];
  const rows: RowLayout[] = [];
  for (const panel of spec.panels) {
    const title = { lines: wrap(panel.title, SIZE + 1, width - 2 * PAD), y: y + 4 };
    titles.push(title);
    y += title.lines.length * LINE + 10;
    for (const row of panel.rows) {
      const lines = wrap(row.label, SIZE, nameWidth);
      const block = lines.length * LINE;
      const barY = narrow ? y + block + 2 : y + Math.max(0, (block - BAR) / 2);
      let from = left;
      const segments = row.segments.map((segment): Segment => {
        const length = (segment.value / greatest) * room;
        const box = { x: from, y: barY, width: Math.max(length, 2), height: BAR };
        from += length;
        return { ...segment, box };
      });
      rows.push({
        row,
        name: { lines, x: PAD, y: narrow ? y : y + Math.max(0, (BAR - block) / 2) },
        segments,
        total: { x: Math.max(from, left) + 6, y: barY + (BAR - LINE) / 2 + 1 },
      });
      y = narrow ? barY + BAR + 8 : y + Math.max(block, BAR) + 8;
    }
    y += 6;
  }
  const axisTitle = { lines: wrap(spec.axis.title, SMALL, width - 2 * PAD), y };
  return { height: Math.ceil(y + axisTitle.lines.length * LINE + 6), keys, titles, rows, axisTitle };
}

/** Dark to pale for the tiers in their order; what is no tier has its own sign. Pale ones have an outline. */
const FILLS = {
  light: ['#12305e', '#2f6db5', '#7ba6d6', '#cfe0f3', '#b98518'],
  dark: ['#d9e9fb', '#8fc0ee', '#4d87bf', '#2b4a68', '#d7a626'],
} as const;
const OUTLINE = { light: '#2f6db5', dark: '#8fc0ee' } as const;
const INSIDE = {
  light: ['#ffffff', '#ffffff', '#0d1c33', '#0d1c33', '#1b1300'],
  dark: ['#10202f', '#10202f', '#ffffff', '#ffffff', '#1b1300'],
} as const;

function fillOf(at: number, dark: boolean) {
  const theme = dark ? 'dark' : 'light';
  return { fill: FILLS[theme][at], outline: OUTLINE[theme], inside: INSIDE[theme][at] };
}

/** The picture of counts in parts; every segment carries its `pick` as `cell`. */
export function stackOption(spec: StackSpec, look: Look): Option {
  const layout = layoutStack(spec, look.width);
  const ink = inkOf(look.dark);
  const keyOf = new Map(spec.keys.map((key, at) => [key.id, { ...key, at }]));
  const segments = layout.rows.flatMap(({ row, segments: own }) => own.map((segment) => ({ row, segment })));
  return {
    series: [
      stillSeries('frame', 2, () => frame(layout, ink, look.dark)),
      {
        type: 'custom',
        id: 'segments',
        coordinateSystem: 'none',
        data: segments.map(({ row, segment }, value) => ({
          value,
          name: row.label,
          cell: segment.pick,
          school: row.school,
          tip: `${row.label}\n${keyOf.get(segment.key)?.label ?? ''} ${segment.value}`,
        })),
        renderItem: (params: { dataIndex: number }) => {
          const found = segments[params.dataIndex];
          if (found === undefined) return null;
          const { box, value, key } = found.segment;
          const at = keyOf.get(key)?.at ?? 0;
          const { inside } = fillOf(at, look.dark);
          const fits = box.width >= textWidth(String(value), SMALL) + 6;
          return {
            type: 'group',
            children: [
              ...body(box, at, ink, look.dark),
              ...(fits
                ? [
                    textShape([String(value)], box.x + box.width / 2, box.y + 1, {
                      fill: inside ?? ink.text,
                      size: SMALL,
                      align: 'center',
                      ...(inside === undefined ? { ground: ink.paper } : {}),
                    }),
                  ]
                : []),
            ],
          };
        },
      },
    ],
  };
}

/** A segment, with a hairline of paper between it and the next. */
function body(box: Box, at: number, ink: Ink, dark: boolean): readonly Shape[] {
  const { fill, outline } = fillOf(at, dark);
  const inner = { ...box, width: Math.max(1, box.width - 1) };
  const hit = rectShape(box, { fill: ink.paper, opacity: 0 }, { cursor: 'pointer' });
  if (fill === undefined) return [hit, ...hatchShapes(inner, ink.quiet)];
  const line = at === 3 || at === 2 ? { stroke: outline, lineWidth: 1 } : {};
  return [hit, rectShape(inner, { fill, ...line }, { cursor: 'pointer', emphasis: { style: { opacity: 0.8 } } })];
}

function frame(layout: StackLayout, ink: Ink, dark: boolean): readonly Shape[] {
  const text = (lines: readonly string[], x: number, y: number, more = {}) =>
    textShape(lines, x, y, { fill: ink.text, ...more });
  return [
    ...layout.keys.flatMap((key, at) => [
      ...body({ x: key.x, y: key.y + 2, width: SWATCH, height: SWATCH }, at, ink, dark),
      text([key.label], key.x + SWATCH + 6, key.y, { size: SMALL, fill: ink.quiet }),
    ]),
    ...layout.titles.map((title) => text(title.lines, PAD, title.y, { size: SIZE + 1, bold: true })),
    ...layout.rows.flatMap(({ row, name, total, segments }) => [
      text(name.lines, name.x, name.y),
      text([String(row.total)], total.x, total.y, { bold: true }),
      ...segments
        .slice(0, 1)
        .map(({ box }) =>
          ruleShape(box.x - 1, box.y - 2, box.x - 1, box.y + BAR + 2, { stroke: ink.axis, lineWidth: 1 }),
        ),
    ]),
    text(layout.axisTitle.lines, PAD, layout.axisTitle.y, { size: SMALL, fill: ink.quiet, font: FONT }),
  ];
}
