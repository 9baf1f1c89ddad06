import { tick } from '../format/number.ts';
import { words } from '../format/words.ts';
import type { ChartSpec, ScatterPoint } from '../model/chart.ts';
import { fittedTicks } from './fitted-ticks.ts';
import type { Look, Option } from './look.ts';
import { COLOURS, colourOf, inkOf } from './palette.ts';
import { ticks } from './scale.ts';
import { type Box, LINE, PAD, rectShape, ruleShape, type Shape, SMALL, textShape } from './shapes.ts';
import { stillSeries } from './still.ts';
import { textWidth, wrap } from './text-width.ts';
import { sourceOf, tipText } from './tip.ts';

export type ScatterSpec = Extract<ChartSpec, { kind: 'scatter' }>;
type Placed = { readonly point: ScatterPoint; readonly x: number; readonly y: number; readonly radius: number };
type Label = { readonly lines: readonly string[]; readonly x: number; readonly y: number };

const SMALLEST = 5;
const LARGEST = 18;
/** A broken name's width in px. */
const NARROW = 112;

/** Where points, ticks and names stand for a width in px. A name that has no free place is left to the tip and the table. */
export function layoutScatter(spec: ScatterSpec, width: number) {
  const yTitle = wrap(spec.y.title, SMALL, width - 2 * PAD);
  const yTicks = ticks(spec.y.min ?? 0, spec.y.max ?? 1);
  const left = PAD + Math.max(...yTicks.map((value) => textWidth(tick(value, spec.y.unit, spec.lang), SMALL))) + 10;
  const top = 6 + yTitle.length * LINE + 10;
  const plot: Box = {
    x: left,
    y: top,
    width: width - PAD - 12 - left,
    height: Math.round(Math.max(260, Math.min(480, width * 0.5))),
  };
  const xTitle = wrap(spec.x.title, SMALL, width - 2 * PAD);
  const across = (value: number) =>
    plot.x + ((value - (spec.x.min ?? 0)) / ((spec.x.max ?? 1) - (spec.x.min ?? 0) || 1)) * plot.width;
  const up = (value: number) =>
    plot.y + plot.height - ((value - (spec.y.min ?? 0)) / ((spec.y.max ?? 1) - (spec.y.min ?? 0) || 1)) * plot.height;
  const most = Math.max(0, ...spec.points.map((point) => Math.abs(point.size?.value ?? 0)));
  const placed = spec.points
    .map((point): Placed => {
      const share = most > 0 && point.size !== null ? Math.sqrt(Math.abs(point.size.value ?? 0) / most) : null;
      const radius = share === null ? 6 : Math.max(SMALLEST, LARGEST * share);
      return { point, x: across(point.x.value ?? 0), y: up(point.y.value ?? 0), radius };
    })
    // The large ones first, so that small ones stay on top and can be pointed at.
    .toSorted((a, b) => b.radius - a.radius);
  const xTicks = fittedTicks(spec.x, plot.width, spec.lang);
  const bottom = plot.y + plot.height;
  return {
    height: Math.ceil(bottom + 24 + xTitle.length * LINE + 6),
    plot,
    placed,
    // Where names lack room the focus has the first choice.
    labels: labelsOf(focusFirst(placed, spec.focus), plot, width),
    xTicks: xTicks.map((value) => ({ value, x: across(value) })),
    yTicks: yTicks.map((value) => ({ value, y: up(value) })),
    xTitle: { lines: xTitle, y: bottom + 24 },
    yTitle: { lines: yTitle, y: 4 },
  };
}

function focusFirst(placed: readonly Placed[], focus: string | undefined): readonly Placed[] {
  return placed.toSorted((a, b) => Number(b.point.school === focus) - Number(a.point.school === focus));
}

function labelsOf(placed: readonly Placed[], plot: Box, width: number): readonly Label[] {
  const taken: Box[] = placed.map(({ x, y, radius }) => ({
    x: x - radius,
    y: y - radius,
    width: 2 * radius,
    height: 2 * radius,
  }));
  return placed.flatMap(({ point, x, y, radius }) => {
    // On one line where there is room, else broken.
    const shapes = [[point.label], wrap(point.label, SMALL, NARROW)];
    const wishes = shapes.flatMap((lines) => {
      const wide = Math.max(...lines.map((line) => textWidth(line, SMALL)));
      const high = lines.length * LINE;
      return [
        { lines, width: wide, height: high, x: x + radius + 5, y: y - high / 2 },
        { lines, width: wide, height: high, x: x - radius - 5 - wide, y: y - high / 2 },
        { lines, width: wide, height: high, x: x - wide / 2, y: y - radius - high - 2 },
        { lines, width: wide, height: high, x: x - wide / 2, y: y + radius + 2 },
      ];
    });
    const free = wishes.find((box) => {
      const across = box.x >= plot.x && box.x + box.width <= width - 2;
      const inside = across && box.y >= plot.y - LINE && box.y + box.height <= plot.y + plot.height + 2;
      return inside && !taken.some((other) => overlap(box, other));
    });
    if (free === undefined) return [];
    taken.push(free);
    return [{ lines: free.lines, x: free.x, y: free.y }];
  });
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Circles for 高职, squares for 中职, hollow where the size is missing; every point carries its y figure's cell. */
export function scatterOption(spec: ScatterSpec, look: Look): Option {
  const layout = layoutScatter(spec, look.width);
  const ink = inkOf(look.dark);
  const { plot } = layout;
  const say = words(spec.lang);
  const many = layout.placed.length > COLOURS;
  const frame = (): readonly Shape[] => [
    rectShape(plot, { fill: 'none', stroke: ink.grid, lineWidth: 1 }, { silent: true }),
    ...layout.yTicks.flatMap(({ value, y }) => [
      ruleShape(plot.x, y, plot.x + plot.width, y, { stroke: ink.grid, lineWidth: 1 }),
      textShape([tick(value, spec.y.unit, spec.lang)], plot.x - 6, y - LINE / 2, {
        fill: ink.quiet,
        size: SMALL,
        align: 'right',
      }),
    ]),
    ...layout.xTicks.flatMap(({ value, x }) => [
      ruleShape(x, plot.y, x, plot.y + plot.height, { stroke: ink.grid, lineWidth: 1 }),
      textShape([tick(value, spec.x.unit, spec.lang)], x, plot.y + plot.height + 5, {
        fill: ink.quiet,
        size: SMALL,
        align: 'center',
      }),
    ]),
    textShape(layout.yTitle.lines, PAD, layout.yTitle.y, { fill: ink.quiet, size: SMALL }),
    textShape(layout.xTitle.lines, plot.x + plot.width, layout.xTitle.y, {
      fill: ink.quiet,
      size: SMALL,
      align: 'right',
    }),
  ];
  const mark = ({ point, x, y, radius }: Placed): Shape => {
    const fill = many && point.school !== spec.focus ? ink.bar : colourOf(point.colour, look.dark);
    const hollow = spec.size !== '' && point.size === null;
    const style = {
      fill: hollow ? ink.paper : fill,
      stroke: hollow ? fill : ink.paper,
      lineWidth: hollow ? 2 : 1,
      opacity: 0.9,
    };
    return point.level === '中职'
      ? rectShape({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }, style, { cursor: 'pointer' })
      : { type: 'circle', shape: { cx: x, cy: y, r: radius }, style, cursor: 'pointer' };
  };
  return {
    series: [
      stillSeries('frame', 1, frame),
      {
        type: 'custom',
        id: 'points',
        coordinateSystem: 'none',
        z: 3,
        data: layout.placed.map(({ point }, at) => ({
          value: at,
          name: point.label,
          cell: point.y.cell,
          school: point.school,
          tip: [
            point.label,
            say.colon(spec.x.title, `${point.x.text} ${point.x.when}`),
            tipText(spec.y.title, point.y, sourceOf(spec, point.school, point.y), spec.lang),
            point.size === null ? '' : say.colon(spec.size, point.size.text),
          ]
            .filter((part) => part !== '')
            .join('\n'),
        })),
        renderItem: (params: { dataIndex: number }) => {
          const one = layout.placed[params.dataIndex];
          return one === undefined ? null : { type: 'group', children: [mark(one)] };
        },
      },
      stillSeries('names', 4, () =>
        layout.labels.map(({ lines, x, y }) => textShape(lines, x, y, { fill: ink.text, size: SMALL })),
      ),
    ],
  };
}
