/** Small pictures that nobody sees, of the parts that the first ones have: axes, shapes of our own, a line. */
import type { Look, Option } from './look.ts';
import { baseOption } from './option-first.ts';
import { inkOf } from './palette.ts';
import { rectShape, ruleShape, SMALL, textShape } from './shapes.ts';
import { stillSeries } from './still.ts';

/** Of both pictures, in px. */
export const REHEARSED = { width: 320, height: 160 };

const YEARS = ['2021', '2022', '2023'];

/** Options of a bar and of a line. */
export function rehearsals(look: Look): readonly Option[] {
  const ink = inkOf(look.dark);
  const grid = { left: 40, top: 8, width: 240, height: 120 };
  const scale = {
    type: 'value',
    min: 0,
    max: 2,
    interval: 1,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: ink.grid, width: 1 } },
    axisLabel: { color: ink.quiet, fontSize: SMALL, hideOverlap: true, formatter: (value: number) => `${value}%` },
  };
  const shapes = () => [
    rectShape({ x: 40, y: 20, width: 90, height: 12 }, { fill: ink.bar }),
    ruleShape(40, 8, 40, 128, { stroke: ink.axis, lineWidth: 1 }),
    textShape(['0'], 4, 20, { fill: ink.text }),
  ];
  const mark = { cell: null, school: '', tip: '' };
  return [
    {
      ...baseOption(look),
      grid: [grid],
      xAxis: [scale],
      yAxis: [{ type: 'category', data: [''], show: false }],
      series: [
        stillSeries('frame', 2, shapes),
        {
          type: 'custom',
          id: 'bars',
          coordinateSystem: 'none',
          data: [{ value: 0, ...mark }],
          renderItem: () => ({ type: 'group', children: shapes() }),
        },
      ],
    },
    {
      ...baseOption(look),
      grid,
      xAxis: { type: 'category', data: YEARS, axisLabel: { color: ink.quiet, fontSize: SMALL, hideOverlap: true } },
      yAxis: scale,
      series: [
        stillSeries('frame', 3, shapes),
        {
          type: 'line',
          id: 'line',
          symbol: 'circle',
          symbolSize: 9,
          showSymbol: true,
          emphasis: { focus: 'series', scale: 1.3 },
          data: YEARS.map((_, value) => ({ value, ...mark })),
        },
      ],
    },
  ];
}
