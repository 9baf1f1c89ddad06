/** Where one school stands with one indicator: against itself a year before, a named group, and the standards. */
import type { Figure, MatrixCell, Note } from './chart.ts';
import type { StandardCell } from './standards.ts';

export type StandingCard = {
  readonly school: string;
  readonly indicator: string;
  readonly title: string;
  readonly figure: Figure;
  readonly change: MatrixCell['change'];
  /** Name of the group, with its size. */
  readonly group: string;
  /** Why there is no group, or it has nobody else; empty where it has. */
  readonly silence: string;
  /** `第 2 名（共 3 所）`; null where nothing is ranked: `noRank` says why. */
  readonly rank: string | null;
  readonly noRank: string;
  /** `高于 78% 的学校`; null in groups too small for it: `noPercentile` says so, empty where there is no rank either. */
  readonly percentile: string | null;
  readonly noPercentile: string;
  /** With its unit; null with fewer than three values that may be compared. */
  readonly median: string | null;
  /** Difference from the median; null without one. */
  readonly toMedian: string | null;
  /** `13.2–18.4 : 1`; null with fewer than five values. */
  readonly quartiles: string | null;
  /** Schools with a value that may be compared, this one included. */
  readonly counted: number;
  /** One per line that applies; what is lacking in plain quantities. */
  readonly standards: readonly StandardCell[];
  readonly notes: readonly Note[];
};
