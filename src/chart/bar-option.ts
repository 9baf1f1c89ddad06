import { tick } from '../format/number.ts';
import { type BarSpec, type LineLayout, layoutBars, type PanelLayout, type RowLayout } from './bar-layout.ts';
import type { Look, Option } from './look.ts';
import { COLOURS, colourOf, type Ink, inkOf } from './palette.ts';
import { ticks } from './scale.ts';
import { FONT, hatchShapes, LINE, PAD, rectShape, ruleShape, type Shape, SIZE, SMALL, textShape } from './shapes.ts';
import { stillSeries } from './still.ts';
import { textWidth } from './text-width.ts';
import { sourceOf, tipText } from './tip.ts';

/** Horizontal bars, a grid per panel one under another; every item carries `cell` and `school`. */
export function barOption(spec: BarSpec, look: Look): Option {
  const layout = layoutBars(spec, look.width);
  const ink = inkOf(look.dark);
  const many = new Set(spec.panels.flatMap((panel) => panel.bars.map((bar) => bar.school))).size > COLOURS;
  const min = spec.axis.min ?? 0;
  const max = spec.axis.max ?? 1;
  const plotWidth = layout.panels[0]?.plot.width ?? 300;
  const labelled = (value: number) => tick(value, spec.axis.unit, spec.lang);
  const marks = sparse(ticks(min, max), plotWidth, labelled);
  const step = marks.length > 1 ? (marks[1] as number) - (marks[0] as number) : max - min;
  // Without a value there is nothing to read a scale for.
  const scaled = spec.panels.some((panel) => panel.bars.some((bar) => bar.figure.value !== null));
  const colour = (row: RowLayout) =>
    many && row.mark.school !== spec.focus ? ink.bar : colourOf(row.mark.colour, look.dark);
  return {
    grid: layout.panels.map(({ plot }) => ({ left: plot.x, top: plot.y, width: plot.width, height: plot.height })),
    xAxis: layout.panels.map((_, gridIndex) => ({
      type: 'value',
      gridIndex,
      min,
      max,
      interval: step,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: ink.grid, width: 1 }, ...(!scaled && { show: false }) },
      axisLabel: {
        ...(!scaled && { show: false }),
        color: ink.quiet,
        fontSize: SMALL,
        fontFamily: FONT,
        hideOverlap: true,
        formatter: labelled,
      },
    })),
    yAxis: layout.panels.map((_, gridIndex) => ({ type: 'category', gridIndex, data: [''], show: false })),
    series: layout.panels.flatMap((panel, index) => [
      stillSeries(`lines-${index}`, 2, () => frame(panel, ink, layout, index === layout.panels.length - 1)),
      {
        type: 'custom',
        id: `bars-${index}`,
        coordinateSystem: 'none',
        z: 2,
        data: panel.rows.map(({ mark }, at) => ({
          value: at,
          name: mark.label,
          cell: mark.figure.cell,
          school: mark.school,
          tip: tipText(mark.label, mark.figure, sourceOf(spec, mark.school, mark.figure), spec.lang),
        })),
        renderItem: (params: { dataIndex: number }) => {
          const row = panel.rows[params.dataIndex];
          return row === undefined ? null : { type: 'group', children: rowShapes(row, colour(row), ink, spec.focus) };
        },
      },
      stillSeries(`rules-${index}`, 2, () => panel.lines.flatMap((line) => lineShapes(line, ink))),
    ]),
  };
}

/** As many ticks as their labels leave room for: every one, every other … always the first. */
function sparse(all: readonly number[], width: number, label: (value: number) => string): readonly number[] {
  const widest = Math.max(1, ...all.map((value) => textWidth(label(value), SMALL) + 14));
  const keep = Math.max(1, Math.floor(width / widest));
  const every =
    [1, 2, 4, 5, 10].find((n) => (all.length - 1) / n <= keep && (all.length - 1) % n === 0) ??
    Math.max(1, all.length - 1);
  return all.filter((_, index) => index % every === 0);
}

function frame(panel: PanelLayout, ink: Ink, layout: ReturnType<typeof layoutBars>, last: boolean): readonly Shape[] {
  const { plot, rows } = panel;
  const zero = rows.find((row) => (row.mark.figure.value ?? -1) >= 0)?.bar.x ?? plot.x;
  return [
    textShape(panel.title.lines, PAD, panel.title.y, { fill: ink.text, size: SIZE + 1, bold: true }),
    ruleShape(zero, plot.y, zero, plot.y + plot.height, { stroke: ink.axis, lineWidth: 1 }),
    ...(last ? [textShape(layout.axisTitle.lines, PAD, layout.axisTitle.y, { fill: ink.quiet, size: SMALL })] : []),
  ];
}

function rowShapes(row: RowLayout, colour: string, ink: Ink, focus: string | undefined): readonly Shape[] {
  const { mark, bar } = row;
  const missing = mark.figure.value === null;
  const body = missing
    ? hatchShapes(bar, ink.hatch)
    : [
        // Zero is a value: a stub marks it, where a missing one is hatched.
        rectShape({ ...bar, width: Math.max(bar.width, 2) }, { fill: colour }, { silent: true }),
        ...(row.extra === null ? [] : [rectShape(row.extra, { fill: colour, opacity: 0.4 }, { silent: true })]),
      ];
  return [
    rectShape(
      row.hit,
      { fill: ink.paper, opacity: 0 },
      { cursor: 'pointer', emphasis: { style: { fill: ink.axis, opacity: 0.12 } } },
    ),
    ...(row.rank === null
      ? []
      : [textShape([row.rank.text], row.rank.x, row.rank.y, { fill: ink.quiet, align: 'right' })]),
    textShape(row.name.lines, row.name.x, row.name.y, {
      fill: ink.text,
      bold: mark.school === focus,
      ground: ink.paper,
      over: true,
    }),
    ...body,
    textShape(row.value.lines, row.value.x, row.value.y, {
      fill: missing ? ink.quiet : ink.text,
      bold: !missing,
      ground: ink.paper,
      over: true,
    }),
    ...(row.when === null
      ? []
      : [
          textShape(row.when.lines, row.when.x, row.when.y, {
            fill: ink.quiet,
            size: SMALL,
            ground: ink.paper,
            over: true,
          }),
        ]),
  ];
}

function lineShapes(layout: LineLayout, ink: Ink): readonly Shape[] {
  const { line, x, label } = layout;
  const threshold = line.kind === 'threshold';
  const stroke = threshold ? ink.line : ink.middle;
  const dash = { threshold: undefined, median: [5, 4], mean: [2, 3] }[line.kind];
  return [
    ruleShape(x, layout.from, x, layout.to, { stroke, lineWidth: 1, opacity: 0.35 }),
    // A halo of paper keeps the rule visible over any bar.
    ...layout.runs.map(([top, bottom]) =>
      ruleShape(x, top, x, bottom, { stroke: ink.paper, lineWidth: 4, opacity: 0.7 }),
    ),
    ...layout.runs.map(([top, bottom]) =>
      ruleShape(x, top, x, bottom, {
        stroke,
        lineWidth: threshold ? 2 : 1.5,
        ...(dash === undefined ? {} : { lineDash: dash }),
      }),
    ),
    textShape(label.lines, label.x, label.y + (LINE - SMALL) / 4, {
      fill: stroke,
      size: SMALL,
      ground: ink.paper,
      over: true,
    }),
  ];
}
