/** Where each value stands among all: scores in the order of the values. Null for all where there is no spread. */
import { mean, median } from './centre.ts';
import { medianDeviation, SPREAD_FROM, stddev } from './spread.ts';

type Scores = readonly (number | null)[];

/** z = (x − x̄) ÷ s, s of a sample; null below `SPREAD_FROM` values and where all are alike. */
export function zScores(values: readonly number[]): Scores {
  return scaled(values, mean(values), stddev(values, 'sample'));
}

/** (x − median) ÷ (1.4826 × median distance from the median): as z, but one odd school does not move the others. */
export function robustScores(values: readonly number[]): Scores {
  const spread = medianDeviation(values);
  return scaled(values, median(values), spread === null ? null : spread * 1.4826);
}

/** x ÷ median × 100; null below `SPREAD_FROM` values and where the median is not above zero. */
export function indexScores(values: readonly number[]): Scores {
  const middle = median(values);
  if (middle === null || middle <= 0 || values.length < SPREAD_FROM) return values.map(() => null);
  return values.map((value) => (value / middle) * 100);
}

function scaled(values: readonly number[], centre: number | null, spread: number | null): Scores {
  const alike = values.every((value) => value === values[0]);
  if (centre === null || spread === null || spread === 0 || alike || values.length < SPREAD_FROM)
    return values.map(() => null);
  return values.map((value) => (value - centre) / spread);
}
