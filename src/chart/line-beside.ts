/** Labels beside their points: for lines that end before the last year, where a label at the right edge would lead across the picture. */
import { type Box, LINE } from './shapes.ts';

export type Point = { readonly x: number; readonly y: number };
export type Segment = readonly [Point, Point];
/** A label that may stand in several shapes (name on one line or wrapped), the better first. */
export type Wish<T> = { readonly at: Point; readonly shapes: readonly { readonly item: T; readonly size: Size }[] };
type Size = { readonly width: number; readonly height: number };

/** Between a point's middle and its label. */
const AWAY = 13;
/** Between a point's middle and a column of labels: room for hairlines. */
const COLUMN = 24;
/** Air round a label. */
const AIR = 3;

/**
 * Finds each label a free place right, left, below or above its point, inside `within`, touching no line, point or box; null
 * where there is none. `soft` lines are avoided too, but rather crossed than the label given up. In the order of the wishes.
 */
export function placeBeside<T>(
  wishes: readonly Wish<T>[],
  within: Box,
  lines: readonly Segment[],
  soft: readonly Segment[],
  boxes: readonly Box[],
): readonly ({ readonly item: T; readonly x: number; readonly y: number } | null)[] {
  const taken: Box[] = [...boxes];
  const free = (box: Box, hard: readonly Segment[]) =>
    inside(box, within) && !taken.some((one) => meet(one, box)) && !hard.some((line) => crosses(line, box));
  return wishes.map(({ at, shapes }) => {
    for (const hard of [[...lines, ...soft], lines]) {
      for (const side of [beside, overOrUnder]) {
        for (const { item, size } of shapes) {
          const box = side(at, size).find((one) => free(one, hard));
          if (box === undefined) continue;
          taken.push(box);
          return { item, x: box.x, y: box.y };
        }
      }
    }
    return null;
  });
}

/**
 * A column of labels right of points that stand over each other, in their order, each near its point: what `placeBeside`
 * would scatter. Null where one has no free place; then none is placed.
 */
export function placeColumn<T>(
  wishes: readonly Wish<T>[],
  within: Box,
  lines: readonly Segment[],
  boxes: readonly Box[],
): readonly { readonly item: T; readonly x: number; readonly y: number }[] | null {
  for (let look = 0; look < Math.min(...wishes.map((wish) => wish.shapes.length)); look += 1) {
    const column = wishes.flatMap(({ at, shapes }) => {
      const shape = shapes[look];
      if (shape === undefined) return [];
      return [{ item: { ...shape, x: at.x + COLUMN }, want: at.y - LINE / 2, height: shape.size.height + AIR }];
    });
    // A line under the points may be in the way of the last label: then the column ends above it.
    for (let bottom = within.y + within.height; bottom > within.y + within.height / 3; bottom -= LINE / 2) {
      const placed = spread(column, within.y, bottom).map(({ item, y }) => ({ ...item, y }));
      const free = placed.every(({ x, y, size }) => {
        const box = { x, y, ...size };
        return inside(box, within) && !boxes.some((one) => meet(one, box)) && !lines.some((line) => crosses(line, box));
      });
      if (free) return placed.map(({ item, x, y }) => ({ item, x, y }));
    }
  }
  return null;
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

function beside({ x, y }: Point, { width, height }: Size): readonly Box[] {
  const ys = [y - height / 2, y - LINE / 2, y - height + LINE / 2];
  return [x + AWAY, x - AWAY - width].flatMap((left) => ys.map((top) => ({ x: left, y: top, width, height })));
}

function overOrUnder({ x, y }: Point, { width, height }: Size): readonly Box[] {
  const xs = [x + AIR, x - width / 2, x - AIR - width];
  return [y + AWAY, y - AWAY - height].flatMap((top) => xs.map((left) => ({ x: left, y: top, width, height })));
}

function inside(box: Box, within: Box): boolean {
  return (
    box.x >= within.x &&
    box.y >= within.y &&
    box.x + box.width <= within.x + within.width &&
    box.y + box.height <= within.y + within.height
  );
}

function meet(a: Box, b: Box): boolean {
  return (
    a.x < b.x + b.width + AIR && b.x < a.x + a.width + AIR && a.y < b.y + b.height + AIR && b.y < a.y + a.height + AIR
  );
}

/** Does the line run through the box with its air? The part of it inside is cut out side by side (Liang–Barsky). */
export function crosses([from, to]: Segment, box: Box): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [enter, leave] = [0, 1];
  const sides: readonly (readonly [number, number])[] = [
    [-dx, from.x - (box.x - AIR)],
    [dx, box.x + box.width + AIR - from.x],
    [-dy, from.y - (box.y - AIR)],
    [dy, box.y + box.height + AIR - from.y],
  ];
  for (const [step, room] of sides) {
    if (step === 0 && room < 0) return false;
    if (step < 0) enter = Math.max(enter, room / step);
    if (step > 0) leave = Math.min(leave, room / step);
  }
  return enter <= leave;
}
