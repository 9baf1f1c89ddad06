/** How far values lie apart. As in centre.ts: missing values are taken out before. */
import { mean, median, quantile } from './centre.ts';

/** Values that a standard deviation, and scores made with it, need at least. */
export const SPREAD_FROM = 3;

/**
 * Standard deviation √(Σ(x − x̄)² ÷ d), d = n − 1 for a sample, n for a population: DuckDB's stddev_samp and stddev_pop.
 * Null for an empty list, and for a sample of one, which has no spread.
 */
export function stddev(values: readonly number[], of: 'sample' | 'population'): number | null {
  const centre = mean(values);
  const over = of === 'sample' ? values.length - 1 : values.length;
  if (centre === null || over <= 0) return null;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / over);
}

/** Median of the distances from the median, unscaled; null when empty. */
export function medianDeviation(values: readonly number[]): number | null {
  const middle = median(values);
  return middle === null ? null : median(values.map((value) => Math.abs(value - middle)));
}

export type Description = {
  readonly n: number;
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  readonly median: number;
  readonly quartiles: readonly [number, number];
  readonly tails: readonly [number, number];
  /** Of a sample; null for one value. */
  readonly sd: number | null;
};

/** Everything of a list at once, quantiles as in `quantile`, tails at 10% and 90%; null when empty. Whether n allows it is the caller's matter. */
export function describeValues(values: readonly number[]): Description | null {
  if (values.length === 0) return null;
  const at = (p: number) => quantile(values, p) as number;
  return {
    n: values.length,
    min: at(0),
    max: at(1),
    mean: mean(values) as number,
    median: at(0.5),
    quartiles: [at(0.25), at(0.75)],
    tails: [at(0.1), at(0.9)],
    sd: stddev(values, 'sample'),
  };
}
