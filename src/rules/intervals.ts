/** What a printed figure can stand for once its rounding and its qualifier are taken seriously. */
import type { Claim } from '../model/observation.ts';
import { readNumber } from './number.ts';
import { interval, ulpOf } from './prefer.ts';

export type Interval = readonly [from: number, to: number];

/** 余, 以上 and 近 rarely stand for more than this share of the figure. */
const VAGUE = 0.25;

/** What the figure stands for: a plain count is exact, `12.50` and `1.7万` are within half their last place, 余 and 近 within a quarter. */
export function stands(claim: Claim): Interval {
  const value = claim.amount ?? Number.NaN;
  const [from, to] = interval(claim);
  if (claim.qualifier === '≥') return [value, value * (1 + VAGUE)];
  if (claim.qualifier === '≤') return [value * (1 - VAGUE), value];
  if (claim.qualifier !== '') return [from, to];
  const half = isCount(claim) ? 0 : ulpOf(claim) / 2;
  return [value - half, value + half];
}

/** As `stands`, for a ratio: a last place may have been cut off instead of rounded. */
export function standsCut(claim: Claim): Interval {
  const [from, to] = stands(claim);
  return claim.qualifier === '' ? [from, Math.max(to, (claim.amount ?? 0) + ulpOf(claim))] : [from, to];
}

/** Whether two intervals touch, give or take binary noise. */
export function meet(a: Interval, b: Interval): boolean {
  const noise = 1e-9 * Math.max(1, ...[...a, ...b].map(Math.abs));
  return a[0] <= b[1] + noise && b[0] <= a[1] + noise;
}

/** Sum of what each stands for. */
export function sum(all: readonly Interval[]): Interval {
  return all.reduce<Interval>((total, one) => [total[0] + one[0], total[1] + one[1]], [0, 0]);
}

/** Quotient of two intervals of positive numbers, times `scale`. */
export function quotient(a: Interval, b: Interval, scale = 1): Interval {
  return [(scale * a[0]) / b[1], (scale * a[1]) / b[0]];
}

/** Rates, money and areas are rounded even where they are printed without decimals; people and things are counted. */
const MEASURED = /%|‰|百分点|比|:|\/|元|㎡|平|亩|公顷|分|册|Mbps|Gbps|Mb/;

function isCount(claim: Claim): boolean {
  const read = readNumber(claim.text);
  return (
    read !== null &&
    !MEASURED.test(claim.unit) &&
    !MEASURED.test(read.unit) &&
    read.scale === 1 &&
    read.ulp === 1 &&
    Number.isInteger(claim.amount)
  );
}
