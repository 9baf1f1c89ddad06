/** How two lists go together. Pairs with a missing side are taken out before: what is left is complete. */
import { mean } from './centre.ts';

export type Pair = readonly [x: number, y: number];

/** Pairs below which nothing is computed, and below which a result must not be read as a relation. */
export const PAIRS_FROM = 3;
export const PAIRS_ENOUGH = 10;

/** Pearson's r, as DuckDB's corr; null for fewer than two pairs, or where one side does not vary. */
export function pearson(pairs: readonly Pair[]): number | null {
  const [mx, my] = [mean(pairs.map(([x]) => x)), mean(pairs.map(([, y]) => y))];
  if (pairs.length < 2 || mx === null || my === null) return null;
  if (constant(pairs.map(([x]) => x)) || constant(pairs.map(([, y]) => y))) return null;
  let [xy, xx, yy] = [0, 0, 0];
  for (const [x, y] of pairs) {
    xy += (x - mx) * (y - my);
    xx += (x - mx) ** 2;
    yy += (y - my) ** 2;
  }
  const under = Math.sqrt(xx) * Math.sqrt(yy);
  return under === 0 ? null : Math.max(-1, Math.min(1, xy / under));
}

/** Ranks from 1, equal values sharing the mean of their places. */
export function meanRanks(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const first = new Map<number, number>();
  const count = new Map<number, number>();
  sorted.forEach((value, at) => {
    if (!first.has(value)) first.set(value, at + 1);
    count.set(value, (count.get(value) ?? 0) + 1);
  });
  return values.map((value) => (first.get(value) ?? 0) + ((count.get(value) ?? 1) - 1) / 2);
}

/** Spearman's ρ: Pearson's r of the ranks; null as there. */
export function spearman(pairs: readonly Pair[]): number | null {
  const xs = meanRanks(pairs.map(([x]) => x));
  const ys = meanRanks(pairs.map(([, y]) => y));
  return pearson(xs.map((x, at): Pair => [x, ys[at] ?? 0]));
}

/**
 * 95% interval of r by Fisher's transformation, tanh(artanh r ± 1.96 ÷ √(n − 3)); it supposes a joint normal distribution
 * and independent pairs. Null below four pairs, and for ±1, where it has no width.
 */
export function fisherInterval(r: number, n: number): readonly [number, number] | null {
  if (n < 4 || !(Math.abs(r) < 1)) return null;
  const half = 1.959964 / Math.sqrt(n - 3);
  return [Math.tanh(Math.atanh(r) - half), Math.tanh(Math.atanh(r) + half)];
}

/** A tiny spread of a large number is rounding, not variation, only where every value is the same. */
function constant(values: readonly number[]): boolean {
  return values.every((value) => value === values[0]);
}
