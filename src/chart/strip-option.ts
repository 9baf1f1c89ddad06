import { tick } from '../format/number.ts';
import { statisticsWords } from '../format/words-statistics.ts';
import type { Look, Option } from './look.ts';
import { COLOURS, colourOf, type Ink, inkOf } from './palette.ts';
import { LINE, PAD, rectShape, ruleShape, type Shape, SIZE, SMALL, textShape } from './shapes.ts';
import {
  layoutStrip,
  type PlacedPoint,
  RADIUS,
  type StripLayout,
  type StripRowLayout,
  type StripSpec,
} from './strip-layout.ts';
import { sourceOf, tipText } from './tip.ts';

/** Points on lines: circles for 高职, squares for 中职, hollow where not counted; a box for the quartiles, a stroke for the median. */
export function stripOption(spec: StripSpec, look: Look): Option {
  const layout = layoutStrip(spec, look.width);
  const ink = inkOf(look.dark);
  const rows = layout.panels.flatMap((panel) => panel.rows);
  const points = rows.flatMap((row) => row.points);
  const many = new Set(points.map(({ point }) => point.school)).size > COLOURS;
  const still = {
    type: 'custom',
    coordinateSystem: 'none',
    silent: true,
    animation: false,
    tooltip: { show: false },
    data: [0],
  };
  return {
    series: [
      { ...still, id: 'frame', z: 1, renderItem: () => ({ type: 'group', children: frame(spec, layout, ink) }) },
      {
        type: 'custom',
        id: 'points',
        coordinateSystem: 'none',
        z: 3,
        data: points.map(({ point }, value) => ({
          value,
          name: point.label,
          cell: point.figure.cell,
          school: point.school,
          tip: [
            tipText(point.label, point.figure, sourceOf(spec, point.school, point.figure), spec.lang),
            ...(point.counted ? [] : [statisticsWords(spec.lang).notCounted]),
          ].join('\n'),
        })),
        renderItem: (params: { dataIndex: number }) => {
          const one = points[params.dataIndex];
          return one === undefined
            ? null
            : { type: 'group', children: [mark(one, ink, look.dark, many && one.point.school !== spec.focus)] };
        },
      },
      {
        ...still,
        id: 'names',
        z: 4,
        renderItem: () => ({
          type: 'group',
          children: rows.flatMap((row) => [...middle(row, ink), ...names(row, ink, spec.focus)]),
        }),
      },
    ],
  };
}

/** Half the height of a box. */
const HALF = 12;

/** The median, over the points that lie on it. */
function middle({ y, median }: StripRowLayout, ink: Ink): readonly Shape[] {
  return median === null
    ? []
    : [ruleShape(median, y - HALF - 2, median, y + HALF + 2, { stroke: ink.text, lineWidth: 2 })];
}

function mark({ point, x, y }: PlacedPoint, ink: Ink, dark: boolean, grey: boolean): Shape {
  const colour = grey ? ink.bar : colourOf(point.colour, dark);
  const style = point.counted
    ? { fill: colour, stroke: ink.paper, lineWidth: 1, opacity: grey ? 0.75 : 1 }
    : { fill: ink.paper, stroke: colour, lineWidth: 2 };
  return point.level === '中职'
    ? rectShape({ x: x - RADIUS, y: y - RADIUS, width: 2 * RADIUS, height: 2 * RADIUS }, style, { cursor: 'pointer' })
    : { type: 'circle', shape: { cx: x, cy: y, r: RADIUS }, style, cursor: 'pointer' };
}

function names({ names: own }: StripRowLayout, ink: Ink, focus: string | undefined): readonly Shape[] {
  return own.flatMap(({ lines, x, y, from }) => [
    ruleShape(from.x, from.y + RADIUS + 1, from.x, y, { stroke: ink.grid, lineWidth: 1 }),
    textShape(lines, x, y, {
      fill: ink.text,
      size: SMALL,
      ground: ink.paper,
      over: true,
      bold: from.point.school === focus,
    }),
  ]);
}

function frame(spec: StripSpec, layout: StripLayout, ink: Ink): readonly Shape[] {
  return [
    textShape(layout.key.lines, PAD, layout.key.y, { fill: ink.quiet, size: SMALL }),
    ...layout.panels.flatMap((panel) => [
      textShape(panel.title.lines, PAD, panel.title.y, { fill: ink.text, size: SIZE + 1, bold: true }),
      ...panel.ticks.flatMap(({ value, x }) => [
        ruleShape(x, panel.plot.y, x, panel.plot.y + panel.plot.height, { stroke: ink.grid, lineWidth: 1 }),
        textShape([tick(value, spec.axis.unit, spec.lang)], x, panel.plot.y + panel.plot.height + 4, {
          fill: ink.quiet,
          size: SMALL,
          align: 'center',
        }),
      ]),
      ...panel.lines.flatMap(({ line, x, label }) => [
        ruleShape(x, label.y + label.lines.length * LINE, x, panel.plot.y + panel.plot.height, {
          stroke: line.kind === 'threshold' ? ink.line : ink.middle,
          lineWidth: 1.5,
          lineDash: line.kind === 'threshold' ? [6, 4] : [2, 4],
        }),
        textShape(label.lines, label.x, label.y, { fill: ink.line, size: SMALL, ground: ink.paper, over: true }),
      ]),
      ...panel.rows.flatMap((row) => spread(row, panel.plot, ink)),
    ]),
    textShape(layout.axisTitle.lines, PAD, layout.axisTitle.y, { fill: ink.quiet, size: SMALL }),
  ];
}

function spread(row: StripRowLayout, plot: { readonly x: number; readonly width: number }, ink: Ink): readonly Shape[] {
  const { y, tails, quartiles } = row;
  const half = HALF;
  return [
    textShape(row.title.lines, row.title.x, row.title.y, { fill: ink.text, size: SIZE }),
    ruleShape(plot.x, y, plot.x + plot.width, y, { stroke: ink.axis, lineWidth: 1 }),
    ...(tails === null
      ? []
      : [ruleShape(tails[0], y, tails[1], y, { stroke: ink.middle, lineWidth: 4, opacity: 0.5 })]),
    ...(quartiles === null
      ? []
      : [
          rectShape(
            { x: quartiles[0], y: y - half, width: Math.max(1, quartiles[1] - quartiles[0]), height: 2 * half },
            { fill: ink.middle, opacity: 0.16, stroke: ink.middle, lineWidth: 1 },
            { silent: true },
          ),
        ]),
  ];
}
