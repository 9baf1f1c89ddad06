/** Where everything in a trend picture stands, in px. Labels at the ends never touch each other; names wrap, nothing is cut. */

import { tick, withUnit } from '../format/number.ts';
import { words } from '../format/words.ts';
import type { ChartSpec, Figure, Line, SeriesMark } from '../model/chart.ts';
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
  /** Where the line itself ends: a hairline joins it to a label that had to move. */
  readonly at: { readonly x: number; readonly y: number };
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
};

/** Beyond this many lines only the highest and lowest are named in the picture; the table has them all. */
const NAMED = 24;

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
  const left = PAD + Math.max(slope ? 0 : tickWidth, Math.min(startWidth, inner * 0.3));
  const endWidth = Math.min(
    Math.max(0, ...valued.map((mark) => textWidth(mark.label, SIZE))) + 12,
    inner * (width < 560 ? 0.42 : 0.34),
  );
  const right = width - PAD - endWidth;

  const axisTitle = { lines: wrap(spec.axis.title, SMALL, inner), y: 4 };
  const keys = spec.lines.map((line) => wrap(line.label, SMALL, inner - 30));
  const keyTop = axisTitle.y + axisTitle.lines.length * LINE;
  const keyYs = keys.map((_, index) => keyTop + keys.slice(0, index).flat().length * LINE);
  const top = keyTop + keys.flat().length * LINE + 14;
  const ends = valued.map((mark) => ({
    mark,
    name: wrap(mark.label, SIZE, endWidth - 12),
    value: lastLines(mark, endWidth - 12, spec),
  }));
  const named = namedAmong(ends.map((end) => end.mark));
  const labelled = ends.filter((end) => named.has(end.mark.school));
  const tall = labelled.reduce((total, end) => total + endHeight(end), 0);
  const tallStart = slope ? labelled.length * LINE : 0;
  const plotHeight = Math.max(width < 560 ? 220 : 280, tall, tallStart);
  const plot = { x: left, y: top, width: Math.max(40, right - left), height: plotHeight };
  const yOf = (value: number) => plot.y + ((max - value) / (max - min || 1)) * plot.height;
  const xOf = (index: number) => plot.x + (spec.years.length < 2 ? 0.5 : index / (spec.years.length - 1)) * plot.width;

  const placedEnds = spread(
    labelled.map((end) => {
      const index = end.mark.points.findLastIndex((figure) => figure.value !== null);
      const at = { x: xOf(index), y: yOf(end.mark.points[index]?.value ?? min) };
      return { item: { ...end, at }, want: at.y - LINE / 2, height: endHeight(end) };
    }),
    plot.y - LINE / 2,
    plot.y + plot.height + LINE / 2,
  ).map(({ item, y }): EndLabel => ({ ...item, x: right + 12, y }));
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
    ends: placedEnds,
    starts,
    rules,
    missing,
    unlabelled: valued.length - labelled.length,
    axisTitle,
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

function namedAmong(marks: readonly SeriesMark[]): ReadonlySet<string> {
  if (marks.length <= NAMED) return new Set(marks.map((mark) => mark.school));
  const last = (mark: SeriesMark) => mark.points.findLast((figure) => figure.value !== null)?.value ?? 0;
  const sorted = marks.toSorted((a, b) => last(b) - last(a)).map((mark) => mark.school);
  return new Set([...sorted.slice(0, NAMED / 2), ...sorted.slice(-NAMED / 2)]);
}

type Wanted<T> = { readonly item: T; readonly want: number; readonly height: number };

/** Moves boxes as little as a single sweep allows so that none overlap and all stay between `top` and `bottom` (if they fit at all). */
export function spread<T>(boxes: readonly Wanted<T>[], top: number, bottom: number): readonly { item: T; y: number }[] {
  const sorted = boxes.toSorted((a, b) => a.want - b.want);
  const ys: number[] = [];
  let floor = top;
  for (const box of sorted) {
    const y = Math.max(box.want, floor);
    ys.push(y);
    floor = y + box.height;
  }
  let ceiling = Math.max(bottom, top + sorted.reduce((total, box) => total + box.height, 0));
  for (let index = sorted.length - 1; index >= 0; index -= 1) {
    const height = (sorted[index] as Wanted<T>).height;
    ys[index] = Math.min(ys[index] as number, ceiling - height);
    ceiling = ys[index] as number;
  }
  return sorted.map((box, index) => ({ item: box.item, y: ys[index] as number }));
}
