import { tick } from '../format/number.ts';
import { compareWords } from '../format/words-compare.ts';
import type { ChartSpec, DumbbellRow, Figure, Lang } from '../model/chart.ts';
import { fittedTicks } from './fitted-ticks.ts';
import type { Look, Option } from './look.ts';
import { COLOURS, colourOf, inkOf } from './palette.ts';
import { LINE, PAD, rectShape, ruleShape, type Shape, SIZE, SMALL, textShape } from './shapes.ts';
import { stillSeries } from './still.ts';
import { textWidth, wrap } from './text-width.ts';
import { sourceOf, tipText } from './tip.ts';

export type DumbbellSpec = Extract<ChartSpec, { kind: 'dumbbell' }>;
const RADIUS = 6;

/** A row a school: name, two points on one scale, what they say on the right (below on a phone). */
export function layoutDumbbell(spec: DumbbellSpec, width: number) {
  const narrow = width < 640;
  const all = spec.panels.flatMap((panel) => panel.rows);
  const longest = Math.max(0, ...all.map((row) => textWidth(row.label, SIZE)));
  const nameWidth = narrow ? width - 2 * PAD : Math.min(longest + 4, width * 0.28);
  const saying = Math.max(0, ...all.map((row) => textWidth(sayOf(row, spec.lang), SIZE)));
  const sayWidth = narrow ? width - 2 * PAD : Math.min(saying + 4, width * 0.36);
  const left = (narrow ? PAD : PAD + nameWidth + 10) + RADIUS;
  const right = width - PAD - RADIUS - (narrow ? 0 : sayWidth + 14);
  const { min, max } = { min: spec.axis.min ?? 0, max: spec.axis.max ?? 1 };
  const at = (value: number) => left + ((value - min) / (max - min || 1)) * (right - left);
  let y = 0;
  const panels = spec.panels.map((panel) => {
    const title = { lines: wrap(panel.title, SIZE + 1, width - 2 * PAD), y: y + 4 };
    y += title.lines.length * LINE + 12;
    const top = y;
    const rows = panel.rows.map((row) => {
      const name = wrap(row.label, SIZE, nameWidth);
      const said = wrap(sayOf(row, spec.lang), SIZE, sayWidth);
      const block = narrow ? (name.length + said.length) * LINE + 20 : Math.max(name.length, said.length) * LINE;
      const height = block + 12;
      const centre = narrow ? y + 6 + name.length * LINE + 10 : y + height / 2;
      const placed = {
        row,
        hit: { x: PAD / 2, y, width: width - PAD, height },
        centre,
        name: { lines: name, x: PAD, y: narrow ? y + 6 : centre - (name.length * LINE) / 2 },
        said: {
          lines: said,
          x: narrow ? PAD : width - PAD - sayWidth,
          y: narrow ? centre + 10 : centre - (said.length * LINE) / 2,
        },
        from: row.from.value === null ? null : at(row.from.value),
        to: row.to.value === null ? null : at(row.to.value),
      };
      y += height;
      return placed;
    });
    const bottom = y;
    y += 30;
    return { title, top, bottom, rows };
  });
  const marks = fittedTicks(spec.axis, right - left, spec.lang).map((value) => ({ value, x: at(value) }));
  const axisTitle = { lines: wrap(spec.axis.title, SMALL, width - 2 * PAD), y: y - 4 };
  return { height: Math.ceil(y + axisTitle.lines.length * LINE + 4), panels, marks, axisTitle };
}

/** `95.10% → 97.25%，+2.15 个百分点`; the one value there is, or why there is none. */
function sayOf({ from, to, change }: DumbbellRow, lang: Lang): string {
  if (from.value === null && to.value === null) return to.text;
  if (from.value === null || to.value === null)
    return compareWords(lang).dumbbell.one(from.value === null ? to.text : from.text);
  return `${from.text} → ${to.text}${change === '' ? '' : ` · ${change}`}`;
}

/** Hollow for the earlier year, filled for the later, a bar between; each point carries its own cell. */
export function dumbbellOption(spec: DumbbellSpec, look: Look): Option {
  const layout = layoutDumbbell(spec, look.width);
  const ink = inkOf(look.dark);
  const rows = layout.panels.flatMap((panel) => panel.rows);
  const many = rows.length > COLOURS;
  const frame = (): readonly Shape[] => [
    ...layout.panels.flatMap(({ title, top, bottom }) => [
      textShape(title.lines, PAD, title.y, { fill: ink.text, size: SIZE + 1, bold: true }),
      ...layout.marks.flatMap(({ value, x }) => [
        ruleShape(x, top, x, bottom, { stroke: ink.grid, lineWidth: 1 }),
        textShape([tick(value, spec.axis.unit, spec.lang)], x, bottom + 4, {
          fill: ink.quiet,
          size: SMALL,
          align: 'center',
        }),
      ]),
    ]),
    textShape(layout.axisTitle.lines, PAD, layout.axisTitle.y, { fill: ink.quiet, size: SMALL }),
  ];
  const fillOf = (row: DumbbellRow) => (many && row.school !== spec.focus ? ink.bar : colourOf(row.colour, look.dark));
  const points = rows.flatMap((one) => {
    const fill = fillOf(one.row);
    const end = (figure: Figure, x: number | null, later: boolean) =>
      x === null ? [] : [{ one, figure, x, later, fill }];
    return [...end(one.row.from, one.from, false), ...end(one.row.to, one.to, true)];
  });
  return {
    series: [
      stillSeries('frame', 1, frame),
      {
        type: 'custom',
        id: 'rows',
        coordinateSystem: 'none',
        z: 2,
        data: rows.map(({ row }, at) => ({
          value: at,
          name: row.label,
          cell: row.to.cell ?? row.from.cell,
          school: row.school,
          tip: tipText(row.label, row.to, sourceOf(spec, row.school, row.to), spec.lang),
        })),
        renderItem: (params: { dataIndex: number }) => {
          const one = rows[params.dataIndex];
          if (one === undefined) return null;
          const fill = fillOf(one.row);
          const missing = one.from === null && one.to === null;
          return {
            type: 'group',
            children: [
              rectShape(one.hit, { fill: ink.paper, opacity: 0 }, { cursor: 'pointer' }),
              textShape(one.name.lines, one.name.x, one.name.y, {
                fill: ink.text,
                bold: one.row.school === spec.focus,
              }),
              textShape(one.said.lines, one.said.x, one.said.y, { fill: missing ? ink.quiet : ink.text }),
              ...(one.from === null || one.to === null
                ? []
                : [ruleShape(one.from, one.centre, one.to, one.centre, { stroke: fill, lineWidth: 3, opacity: 0.6 })]),
            ],
          };
        },
      },
      {
        type: 'custom',
        id: 'ends',
        coordinateSystem: 'none',
        z: 3,
        data: points.map(({ one, figure }, at) => ({
          value: at,
          name: one.row.label,
          cell: figure.cell,
          school: one.row.school,
          tip: tipText(one.row.label, figure, sourceOf(spec, one.row.school, figure), spec.lang),
        })),
        renderItem: (params: { dataIndex: number }) => {
          const point = points[params.dataIndex];
          if (point === undefined) return null;
          const { x, one, later, fill } = point;
          const style = later
            ? { fill, stroke: ink.paper, lineWidth: 1 }
            : { fill: ink.paper, stroke: fill, lineWidth: 2 };
          return {
            type: 'group',
            children: [{ type: 'circle', shape: { cx: x, cy: one.centre, r: RADIUS }, style, cursor: 'pointer' }],
          };
        },
      },
    ],
  };
}
