/** Where everything in a trend picture stands, in px. Labels at the ends never touch each other; names wrap, nothing is cut. */

import { tick, withUnit } from '../format/number.ts';
import { words } from '../format/words.ts';
import type { ChartSpec, Figure, Line, SeriesMark } from '../model/chart.ts';
import { type Point, placeBeside, placeColumn, type Segment, spread, type Wish } from './line-beside.ts';
import { ticks } from './scale.ts';
import { type Box, LINE, PAD, SIZE, SMALL } from './shapes.ts';
import { textWidth, wrap } from './text-width.ts';

export type LineSpec = Extract<ChartSpec, { kind: 'line' | 'slope' }>;

export type EndLabel = {
  readonly mark: SeriesMark;
  readonly name: readonly string[];
  readonly value: readonly string[];
  readonly x: number;
  readonly y: number;
  /** Where the line itself ends. */
  readonly at: { readonly x: number; readonly y: number };
  /** A short hairline joins a point of the last year to a label that had to move; across years it would read as a line. */
  readonly leader: boolean;
};
export type StartLabel = { readonly mark: SeriesMark; readonly text: string; readonly x: number; readonly y: number };
/** A standard: its value at the line, its words in the key above the plot. */
export type RuleLabel = {
  readonly line: Line;
  readonly y: number;
  readonly value: string;
  readonly valueY: number;
  readonly key: readonly string[];
  readonly keyY: number;
};
export type MissingRow = {
  readonly mark: SeriesMark;
  readonly figure: Figure;
  readonly lines: readonly string[];
  readonly hatch: Box;
  readonly x: number;
  readonly y: number;
  readonly hit: Box;
};
export type LineLayout = {
  readonly height: number;
  readonly plot: Box;
  readonly ticks: readonly number[];
  readonly ends: readonly EndLabel[];
  readonly starts: readonly StartLabel[];
  readonly rules: readonly RuleLabel[];
  readonly missing: readonly MissingRow[];
  readonly unlabelled: number;
  readonly axisTitle: { readonly lines: readonly string[]; readonly y: number };
  /** From the plot to the numbers of the axis: on a slope the first values stand between. */
  readonly tickMargin: number;
  /** Where a definition changed, between two years. */
  readonly breaks: readonly { readonly x: number; readonly key: readonly string[]; readonly keyY: number }[];
};

/** Beyond this many lines only the highest and lowest are named in the picture; the table has them all. */
export const NAMED = 24;

/** Lays a trend picture out for a width in px; the plot grows until the names at its ends fit beside it. */
export function layoutLines(spec: LineSpec, width: number): LineLayout {
  const inner = width - 2 * PAD;
  const valued = spec.series.filter((mark) => mark.points.some((figure) => figure.value !== null));
  const without = spec.series.filter((mark) => !valued.includes(mark));
  const min = spec.axis.min ?? 0;
  const max = spec.axis.max ?? 1;
  const marks = ticks(min, max);
  const tickWidth = Math.max(0, ...marks.map((value) => textWidth(tick(value, spec.axis.unit, spec.lang), SMALL))) + 8;
  const startTexts = valued.map((mark) => firstText(mark));
  const slope = spec.years.length === 2;
  const startWidth = slope ? Math.max(0, ...startTexts.map((text) => textWidth(text, SMALL))) + 12 : 0;
  const startRoom = Math.min(startWidth, inner * 0.3);
  const left = PAD + tickWidth + startRoom;
  const endWidth = Math.min(
    Math.max(0, ...valued.map((mark) => textWidth(mark.label, SIZE))) + 12,
    inner * (width < 560 ? 0.42 : 0.34),
  );
  const right = width - PAD - endWidth;

  const axisTitle = { lines: wrap(spec.axis.title, SMALL, inner), y: 4 };
  const keys = spec.lines.map((line) => wrap(line.label, SMALL, inner - 30));
  const keyTop = axisTitle.y + axisTitle.lines.length * LINE;
  const keyYs = keys.map((_, index) => keyTop + keys.slice(0, index).flat().length * LINE);
  const broken = (spec.breaks ?? []).map(({ year, label }) => ({ year, key: wrap(label, SMALL, inner - 30) }));
  const breakTop = keyTop + keys.flat().length * LINE;
  const top = breakTop + broken.flatMap(({ key }) => key).length * LINE + 14;
  const ends = valued.map((mark) => ({
    mark,
    name: wrap(mark.label, SIZE, endWidth - 12),
    value: lastLines(mark, endWidth - 12, spec),
  }));
  const named = namedAmong(
    ends.map((end) => end.mark),
    spec.focus,
  );
  const labelled = ends.filter((end) => named.has(end.mark.school));
  const tall = labelled.reduce((total, end) => total + endHeight(end), 0);
  const tallStart = slope ? labelled.length * LINE : 0;
  const plotHeight = Math.max(width < 560 ? 220 : 280, tall, tallStart);
  const plot = { x: left, y: top, width: Math.max(40, right - left), height: plotHeight };
  const yOf = (value: number) => plot.y + ((max - value) / (max - min || 1)) * plot.height;
  const xOf = (index: number) => plot.x + (spec.years.length < 2 ? 0.5 : index / (spec.years.length - 1)) * plot.width;

  const starts = slope
    ? spread(
        labelled.flatMap((end) => {
          const first = end.mark.points[0];
          if (first === undefined || first.value === null || end.mark.points[1]?.value == null) return [];
          return [{ item: { mark: end.mark, text: first.text }, want: yOf(first.value) - LINE / 2, height: LINE }];
        }),
        plot.y - LINE / 2,
        plot.y + plot.height + LINE / 2,
      ).map(({ item, y }): StartLabel => ({ ...item, x: plot.x - 10, y }))
    : [];

  const rules = spread(
    spec.lines.map((line, index) => {
      const decimals = String(line.value).split('.')[1]?.length ?? 0;
      const told = spec.lines.findIndex((one) => one.value === line.value) < index;
      const value = told ? '' : withUnit(line.value, spec.axis.unit, decimals, spec.lang);
      const item = { line, y: yOf(line.value), value, key: keys[index] ?? [], keyY: keyYs[index] ?? keyTop };
      return { item, want: item.y - LINE - 1, height: told ? 0 : LINE };
    }),
    plot.y - LINE,
    plot.y + plot.height,
  ).map(({ item, y }): RuleLabel => ({ ...item, valueY: y }));
  const points = (mark: SeriesMark) =>
    mark.points.map((figure, index) => (figure.value === null ? null : { x: xOf(index), y: yOf(figure.value) }));
  const located = labelled.map((end) => {
    const at = points(end.mark).findLast((point) => point !== null) ?? { x: right, y: plot.y + plot.height };
    return { ...end, at, early: at.x < xOf(spec.years.length - 1) - 1 };
  });
  const atPoints = earlyLabels(
    located.filter((end) => end.early),
    spec,
    { x: plot.x + 2, y: plot.y - LINE / 2, width: plot.width - 4, height: plot.height + LINE / 2 },
    valued.flatMap((mark) => segmentsOf(points(mark))),
    rules,
  );
  const column = spec.years.length === 1 ? xOf(0) + 24 : right + 12;
  const placedEnds = spread(
    located
      .filter((end) => !atPoints.some((one) => one.mark === end.mark))
      .map((end) => ({ item: end, want: end.at.y - LINE / 2, height: endHeight(end) })),
    plot.y - LINE / 2,
    plot.y + plot.height + LINE / 2,
  ).map(({ item: { early: across, ...end }, y }): EndLabel => ({ ...end, x: column, y, leader: !across }));
  let y = plot.y + plot.height + 26 + LINE;
  const missing = without.map((mark): MissingRow => {
    const figure = mark.points.find((one) => one.cell !== null) ?? (mark.points.at(-1) as Figure | undefined) ?? EMPTY;
    const lines = wrap([mark.label, figure.text].join(' · '), SMALL, inner - 40);
    const row = { mark, figure, lines, hatch: { x: PAD, y: y + 2, width: 28, height: 12 }, x: PAD + 38, y };
    const height = lines.length * LINE + 4;
    y += height;
    return { ...row, hit: { x: PAD / 2, y: row.y - 2, width: width - PAD, height } };
  });
  return {
    height: Math.ceil(y + 6),
    plot,
    ticks: marks,
    ends: [...placedEnds, ...atPoints],
    starts,
    rules,
    missing,
    unlabelled: valued.length - labelled.length,
    axisTitle,
    tickMargin: 8 + startRoom,
    breaks: broken.map(({ year, key }, index) => ({
      x: xOf(spec.years.indexOf(year) - 0.5),
      key,
      keyY: breakTop + broken.slice(0, index).flatMap((one) => one.key).length * LINE,
    })),
  };
}

const EMPTY: Figure = {
  cell: null,
  value: null,
  value_to: null,
  text: '',
  absence: null,
  flags: [],
  year: null,
  when: '',
};

/** Labels of lines that end before the last year: a column beside points of one year, else each where there is room. */
function earlyLabels(
  early: readonly (EndText & { readonly at: Point })[],
  spec: LineSpec,
  within: Box,
  lines: readonly Segment[],
  rules: readonly RuleLabel[],
): readonly EndLabel[] {
  const soft = rules.map(
    ({ y }): Segment => [
      { x: within.x, y },
      { x: within.x + within.width, y },
    ],
  );
  const told = rules.map((rule) => ({
    x: within.x,
    y: rule.valueY,
    width: textWidth(rule.value, SMALL) + 8,
    height: LINE,
  }));
  const years = [...new Set(early.map((end) => end.at.x))];
  const placed: EndLabel[] = [];
  for (const x of years) {
    const own = early.filter((end) => end.at.x === x).toSorted((a, b) => a.at.y - b.at.y);
    const wishes = own.map((end) => ({ at: end.at, shapes: shapesOf(end, spec) }));
    const boxes = [...told, ...placed.map(boxOf)];
    const column = own.length > 1 ? placeColumn(wishes, within, [...lines, ...soft], boxes) : null;
    const found = column ?? placeBeside(wishes, within, lines, soft, boxes);
    for (const one of found) {
      const at = own.find((end) => end.mark === one?.item.mark)?.at;
      if (one !== null && at !== undefined)
        placed.push({ ...one.item, at, x: one.x + 6, y: one.y, leader: column !== null });
    }
  }
  return placed;
}

function boxOf({ name, value, x, y }: EndLabel): Box {
  const widths = [...name.map((line) => textWidth(line, SIZE)), ...value.map((line) => textWidth(line, SMALL))];
  return { x: x - 6, y, width: Math.max(...widths) + 10, height: (name.length + value.length) * LINE };
}

/** A label in px that still reads as a name. */
const NARROW = 240;

type EndText = Pick<EndLabel, 'mark' | 'name' | 'value'>;

/** The label on as few lines as it has parts, then as it is wrapped at the edge, then narrower. */
function shapesOf({ mark, name, value }: EndText, spec: LineSpec): Wish<EndText>['shapes'] {
  const texts: readonly EndText[] = [
    { mark, name: [mark.label], value: lastLines(mark, Number.POSITIVE_INFINITY, spec) },
    { mark, name, value },
    { mark, name: wrap(mark.label, SIZE, NARROW), value: lastLines(mark, NARROW, spec) },
  ];
  return texts.map((item) => {
    const widths = [
      ...item.name.map((line) => textWidth(line, SIZE)),
      ...item.value.map((line) => textWidth(line, SMALL)),
    ];
    return { item, size: { width: Math.max(...widths) + 10, height: (item.name.length + item.value.length) * LINE } };
  });
}

/** A series as drawn: lines between neighbours, and every point with the room of its dot. */
function segmentsOf(points: readonly (Point | null)[]): readonly Segment[] {
  return points.flatMap((point, index): Segment[] => {
    if (point === null) return [];
    const next = points[index + 1] ?? null;
    const dot: Segment = [
      { x: point.x - 4, y: point.y },
      { x: point.x + 4, y: point.y },
    ];
    return next === null ? [dot] : [dot, [point, next]];
  });
}

function endHeight(end: { readonly name: readonly string[]; readonly value: readonly string[] }): number {
  return (end.name.length + end.value.length) * LINE + 4;
}

function firstText(mark: SeriesMark): string {
  return mark.points[0]?.value == null ? '' : mark.points[0].text;
}

/** Last value, its year where the axis goes on, its mark of doubt, and the change over the years shown. */
function lastLines(mark: SeriesMark, width: number, spec: LineSpec): readonly string[] {
  const index = mark.points.findLastIndex((figure) => figure.value !== null);
  const last = mark.points[index];
  const year = index === spec.years.length - 1 ? '' : words(spec.lang).inBrackets(String(spec.years[index]));
  const warn = mark.points.some((figure) => figure.flags.includes('conflict') || figure.flags.includes('finding'))
    ? ' ⚠'
    : '';
  const value = `${last?.text ?? ''}${year}${warn}`;
  if (mark.change === null || mark.change === last?.text) return wrap(value, SMALL, width);
  const both = `${value}  ${mark.change}`;
  return textWidth(both, SMALL) <= width ? [both] : [...wrap(value, SMALL, width), ...wrap(mark.change, SMALL, width)];
}

function namedAmong(marks: readonly SeriesMark[], focus: string | undefined): ReadonlySet<string> {
  if (marks.length <= NAMED) return new Set(marks.map((mark) => mark.school));
  const last = (mark: SeriesMark) => mark.points.findLast((figure) => figure.value !== null)?.value ?? 0;
  const sorted = marks.toSorted((a, b) => last(b) - last(a)).map((mark) => mark.school);
  return new Set([...sorted.slice(0, NAMED / 2), ...sorted.slice(-NAMED / 2), ...(focus === undefined ? [] : [focus])]);
}
