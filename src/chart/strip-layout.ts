/** Where everything on a strip stands, in px by estimated widths: points that would cover each other step aside, names go below. */
import { tick } from '../format/number.ts';
import type { ChartSpec, Line, StripPoint, StripRow } from '../model/chart.ts';
import { ticks } from './scale.ts';
import { type Box, LINE, PAD, SIZE, SMALL } from './shapes.ts';
import { textWidth, wrap } from './text-width.ts';

export type StripSpec = Extract<ChartSpec, { kind: 'strip' }>;
export type PlacedPoint = { readonly point: StripPoint; readonly x: number; readonly y: number };
type Name = { readonly lines: readonly string[]; readonly x: number; readonly y: number; readonly from: PlacedPoint };
export type StripRowLayout = {
  readonly row: StripRow;
  readonly title: { readonly lines: readonly string[]; readonly x: number; readonly y: number };
  /** The line that points stand on. */
  readonly y: number;
  readonly points: readonly PlacedPoint[];
  readonly names: readonly Name[];
  /** Pixels of tails, quartiles and median. */
  readonly tails: readonly [number, number] | null;
  readonly quartiles: readonly [number, number] | null;
  readonly median: number | null;
};
export type StripLayout = {
  readonly height: number;
  readonly key: { readonly lines: readonly string[]; readonly y: number };
  readonly panels: readonly {
    readonly title: { readonly lines: readonly string[]; readonly y: number };
    readonly plot: Box;
    readonly rows: readonly StripRowLayout[];
    readonly lines: readonly {
      readonly line: Line;
      readonly x: number;
      readonly label: { readonly lines: readonly string[]; readonly x: number; readonly y: number };
    }[];
    readonly ticks: readonly { readonly value: number; readonly x: number }[];
  }[];
  readonly axisTitle: { readonly lines: readonly string[]; readonly y: number };
};

export const RADIUS = 5;
/** Of more points than this on a row only the focus has its name beside it: the tip and the table name them all. */
const NAMED = 8;
/** How many names may stand one below another. */
const TIERS = 6;
/** How far points step aside, in steps either way; beyond it they lie on each other. */
const STEPS = 4;

/** Lays a strip picture out for a width in px; the height follows from what it has to hold. */
export function layoutStrip(spec: StripSpec, width: number): StripLayout {
  const narrow = width < 560;
  const all = spec.panels.flatMap((panel) => panel.rows);
  const titled = all.some((row) => row.label !== '');
  const texts = all.flatMap((row) => [row.label, row.note]);
  const longest = Math.max(0, ...texts.map((text) => textWidth(text, SIZE)));
  const side = narrow || !titled ? 0 : Math.min(longest + 6, (width - 2 * PAD) * 0.28);
  const left = PAD + side + (side > 0 ? 10 : RADIUS);
  const [min, max] = [spec.axis.min ?? 0, spec.axis.max ?? 1];
  const last = textWidth(tick(max, spec.axis.unit, spec.lang), SMALL) / 2;
  const length = width - PAD - Math.max(RADIUS, last) - left;
  const at = (value: number) => left + ((value - min) / (max - min || 1)) * length;
  const wide = Math.max(
    40,
    ...[min, max].map((value) => textWidth(tick(value, spec.axis.unit, spec.lang), SMALL) + 30),
  );
  // Without a value there is nothing to read a scale for.
  const scale = all.some((row) => row.points.length > 0)
    ? ticks(min, max, Math.max(1, Math.min(6, Math.floor(length / wide))))
    : [];
  const marks = scale.map((value) => ({ value, x: at(value) }));

  const key = { lines: spec.key === '' ? [] : wrap(spec.key, SMALL, width - 2 * PAD), y: 4 };
  let y = 4 + key.lines.length * LINE + (key.lines.length > 0 ? 6 : 0);
  const panels = spec.panels.map((panel) => {
    const title = { lines: wrap(panel.title, SIZE + 1, width - 2 * PAD), y: y + 2 };
    y += title.lines.length * LINE + 8;
    const top = y;
    const lines = panel.lines.map((line) => {
      const label = wrap(line.label, SMALL, width - 2 * PAD);
      const wideLabel = Math.max(...label.map((text) => textWidth(text, SMALL)));
      const x = at(line.value);
      const place = { lines: label, x: Math.max(PAD, Math.min(x - wideLabel / 2, width - PAD - wideLabel)), y };
      y += label.length * LINE + 2;
      return { line, x, label: place };
    });
    const rows = panel.rows.map((row): StripRowLayout => {
      const made = layoutRow(row, { y, at, side, narrow: side === 0, titled, width, focus: spec.focus });
      y = made.bottom;
      return made.row;
    });
    const plot = { x: left, y: top, width: length, height: y - top };
    y += 24;
    return { title, plot, rows, lines, ticks: marks };
  });
  const axisTitle = { lines: wrap(spec.axis.title, SMALL, width - 2 * PAD), y };
  return { height: Math.ceil(y + axisTitle.lines.length * LINE + 6), key, panels, axisTitle };
}

type RowPlace = {
  readonly y: number;
  readonly at: (value: number) => number;
  readonly side: number;
  readonly narrow: boolean;
  readonly titled: boolean;
  readonly width: number;
  readonly focus: string | undefined;
};

function layoutRow(row: StripRow, place: RowPlace): { readonly row: StripRowLayout; readonly bottom: number } {
  const { at, side, narrow, titled, width, focus } = place;
  const heading = [row.label, row.note].filter((part) => part !== '');
  const lines = narrow
    ? wrap(heading.join(' · '), SIZE, width - 2 * PAD)
    : heading.flatMap((part) => wrap(part, SIZE, side));
  const above = narrow && titled ? lines.length * LINE + 2 : 0;
  const offsets = beside(row.points.map((point) => at(point.figure.value ?? 0)));
  const reach = Math.max(0, ...offsets.map(Math.abs));
  const half = Math.max(14, reach + RADIUS + 4);
  const y = place.y + above + half + 2;
  const points = row.points.map((point, index): PlacedPoint => {
    return { point, x: at(point.figure.value ?? 0), y: y + (offsets[index] ?? 0) };
  });
  const named = row.points.length > NAMED ? points.filter(({ point }) => point.school === focus) : points;
  const names = namesOf(named, y + half, width);
  const below = Math.max(half, ...names.map((name) => name.y + name.lines.length * LINE - y));
  const block = lines.length * LINE;
  const pair = (two: readonly [number, number] | null) => (two === null ? null : ([at(two[0]), at(two[1])] as const));
  return {
    row: {
      row,
      title: { lines: titled ? lines : [], x: PAD, y: narrow ? place.y : y - Math.min(block / 2, half) },
      y,
      points,
      names,
      tails: pair(row.tails),
      quartiles: pair(row.quartiles),
      median: row.median === null ? null : at(row.median),
    },
    bottom: Math.max(y + below, narrow ? 0 : y - Math.min(block / 2, half) + block) + 10,
  };
}

/** How far each point steps off the line so that none covers another, nearest free step first; above and below in turn. */
function beside(xs: readonly number[]): readonly number[] {
  const steps = Array.from({ length: 2 * STEPS + 1 }, (_, at) => Math.ceil(at / 2) * (at % 2 === 0 ? 1 : -1));
  const taken: { x: number; step: number }[] = [];
  const order = xs.map((x, index) => ({ x, index })).toSorted((a, b) => a.x - b.x || a.index - b.index);
  const offsets: number[] = xs.map(() => 0);
  for (const { x, index } of order) {
    const near = taken.filter((one) => x - one.x < 2 * RADIUS);
    const step = steps.find((wish) => near.every((one) => one.step !== wish)) ?? 0;
    taken.push({ x, step });
    offsets[index] = step * 2 * RADIUS;
  }
  return offsets;
}

/** Names with their figures under the points, from left to right, each on the first tier that is free. */
function namesOf(points: readonly PlacedPoint[], top: number, width: number): readonly Name[] {
  const ends: { right: number; height: number }[] = [];
  const made: { lines: readonly string[]; x: number; tier: number; from: PlacedPoint }[] = [];
  for (const from of points.toSorted((a, b) => a.x - b.x)) {
    const { label, figure } = from.point;
    const lines = [label, figureText(from.point)].flatMap((part) => wrap(part, SMALL, Math.min(150, width * 0.42)));
    if (figure.text === '') continue;
    const wide = Math.max(...lines.map((line) => textWidth(line, SMALL)));
    const x = Math.max(PAD, Math.min(from.x - wide / 2, width - PAD - wide));
    const tier = Array.from({ length: TIERS }, (_, at) => at).find((at) => (ends[at]?.right ?? -1) + 10 <= x);
    if (tier === undefined) continue;
    const height = Math.max(ends[tier]?.height ?? 0, lines.length);
    ends[tier] = { right: x + wide, height };
    made.push({ lines, x, tier, from });
  }
  const tops = ends.map((_, tier) => ends.slice(0, tier).reduce((sum, one) => sum + one.height * LINE + 3, top));
  return made.map(({ lines, x, tier, from }) => ({ lines, x, y: tops[tier] ?? top, from }));
}

/** The figure with the sign for what must not be overlooked. */
function figureText({ figure }: StripPoint): string {
  const warn = figure.flags.includes('conflict') || figure.flags.includes('finding');
  return warn ? `${figure.text} ⚠` : figure.text;
}
