import { tick } from '../format/number.ts';
import type { SeriesMark } from '../model/chart.ts';
import { type LineLayout, type LineSpec, layoutLines } from './line-layout.ts';
import type { Look, Option } from './look.ts';
import { COLOURS, colourOf, type Ink, inkOf } from './palette.ts';
import { FONT, hatchShapes, LINE, PAD, rectShape, ruleShape, type Shape, SIZE, SMALL, textShape } from './shapes.ts';
import { stillSeries } from './still.ts';
import { sourceOf, tipText } from './tip.ts';

/** Lines, slopes or dots with names at their ends; gaps stay gaps. Every point carries `cell` and `school`. */
export function lineOption(spec: LineSpec, look: Look): Option {
  const layout = layoutLines(spec, look.width);
  const ink = inkOf(look.dark);
  const { plot } = layout;
  const many = spec.series.length > COLOURS;
  const colour = (mark: SeriesMark) =>
    many && mark.school !== spec.focus ? ink.bar : colourOf(mark.colour, look.dark);
  const drawn = spec.series.filter((mark) => mark.points.some((figure) => figure.value !== null));
  const step = layout.ticks.length > 1 ? (layout.ticks[1] as number) - (layout.ticks[0] as number) : undefined;
  return {
    grid: { left: plot.x, top: plot.y, width: plot.width, height: plot.height },
    xAxis: {
      type: 'category',
      data: spec.years.map(String),
      boundaryGap: spec.years.length < 2,
      axisLine: { lineStyle: { color: ink.axis } },
      axisTick: { show: false },
      splitLine: { show: spec.years.length === 2, lineStyle: { color: ink.grid } },
      axisLabel: { color: ink.quiet, fontSize: SMALL, fontFamily: FONT, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      min: spec.axis.min ?? 0,
      max: spec.axis.max ?? 1,
      ...(step === undefined ? {} : { interval: step }),
      splitLine: { lineStyle: { color: ink.grid, width: 1 } },
      axisLabel: {
        margin: layout.tickMargin,
        color: ink.quiet,
        fontSize: SMALL,
        fontFamily: FONT,
        formatter: (value: number) => tick(value, spec.axis.unit, spec.lang),
      },
    },
    series: [
      stillSeries('frame', 3, () => frame(layout, ink, colour)),
      ...drawn.map((mark) => ({
        type: 'line',
        id: mark.school,
        name: mark.label,
        z: 4,
        symbol: 'circle',
        symbolSize: 9,
        showSymbol: true,
        connectNulls: false,
        clip: false,
        lineStyle: { color: colour(mark), width: mark.school === spec.focus ? 3 : 2 },
        itemStyle: { color: colour(mark), borderColor: ink.paper, borderWidth: 1 },
        emphasis: { focus: 'series', scale: 1.3 },
        data: mark.points.map((figure) => ({
          value: figure.value ?? '-',
          cell: figure.cell,
          school: mark.school,
          tip: tipText(mark.label, figure, sourceOf(spec, mark.school, figure), spec.lang),
        })),
      })),
      {
        type: 'custom',
        id: 'missing',
        coordinateSystem: 'none',
        z: 3,
        data: layout.missing.map(({ mark, figure }, index) => ({
          value: index,
          cell: figure.cell,
          school: mark.school,
          tip: tipText(mark.label, figure, '', spec.lang),
        })),
        renderItem: (params: { dataIndex: number }) => {
          const row = layout.missing[params.dataIndex];
          if (row === undefined) return null;
          const hit = rectShape(
            row.hit,
            { fill: ink.paper, opacity: 0 },
            { cursor: 'pointer', emphasis: { style: { fill: ink.axis, opacity: 0.12 } } },
          );
          return {
            type: 'group',
            children: [
              hit,
              ...hatchShapes(row.hatch, ink.hatch),
              textShape(row.lines, row.x, row.y, { fill: ink.quiet, size: SMALL }),
            ],
          };
        },
      },
    ],
  };
}

function frame(layout: LineLayout, ink: Ink, colour: (mark: SeriesMark) => string): readonly Shape[] {
  const { plot, axisTitle } = layout;
  return [
    textShape(axisTitle.lines, PAD, axisTitle.y, { fill: ink.quiet, size: SMALL }),
    ...layout.rules.flatMap((rule) => [
      ruleShape(plot.x, rule.y, plot.x + plot.width, rule.y, { stroke: ink.line, lineWidth: 1.5 }),
      ...(rule.value === ''
        ? []
        : [
            textShape([rule.value], plot.x + 6, rule.valueY, {
              fill: ink.line,
              size: SMALL,
              ground: ink.paper,
              over: true,
            }),
          ]),
      ruleShape(PAD, rule.keyY + 9, PAD + 20, rule.keyY + 9, { stroke: ink.line, lineWidth: 1.5 }),
      textShape(rule.key, PAD + 28, rule.keyY, { fill: ink.line, size: SMALL }),
    ]),
    ...layout.breaks.flatMap(({ x, key, keyY }) => [
      ruleShape(x, plot.y, x, plot.y + plot.height, { stroke: ink.middle, lineWidth: 1.5, lineDash: [2, 4] }),
      ruleShape(PAD + 10, keyY + 2, PAD + 10, keyY + LINE - 2, {
        stroke: ink.middle,
        lineWidth: 1.5,
        lineDash: [2, 4],
      }),
      textShape(key, PAD + 28, keyY, { fill: ink.quiet, size: SMALL }),
    ]),
    ...layout.ends.flatMap((end) => {
      const centre = end.y + 8;
      const far = end.leader && (Math.abs(centre - end.at.y) > 6 || end.x - end.at.x > 14);
      return [
        ...(far
          ? [ruleShape(end.at.x + 5, end.at.y, end.x - 8, centre, { stroke: ink.axis, lineWidth: 1, lineDash: [2, 3] })]
          : []),
        rectShape(
          { x: end.x - 6, y: end.y + 2, width: 3, height: (end.name.length + end.value.length) * LINE - 4 },
          { fill: colour(end.mark) },
          { silent: true },
        ),
        textShape(end.name, end.x, end.y, { fill: ink.text, size: SIZE, bold: true, ground: ink.paper, over: true }),
        textShape(end.value, end.x, end.y + end.name.length * LINE, {
          fill: ink.text,
          size: SMALL,
          ground: ink.paper,
          over: true,
        }),
      ];
    }),
    ...layout.starts.map((start) =>
      textShape([start.text], start.x, start.y, { fill: ink.text, size: SMALL, align: 'right' }),
    ),
  ];
}
