/** What the statistics page shows beside its picture: every measure by name, with its formula and what went into it. */
import type { ChartSpec } from './chart.ts';

export const STAT_SECTIONS = ['distribution', 'bands', 'scatter', 'scores', 'groups'] as const;
export type StatSection = (typeof STAT_SECTIONS)[number];

/** What the school's record says that schools may be grouped by; levels never mix, whatever the attribute. */
export const STAT_GROUPS = [
  'province',
  'city',
  'region',
  'ownership',
  'authority',
  'school_type',
  'programme',
  'level',
] as const;
export type StatGroup = (typeof STAT_GROUPS)[number];

export const STAT_SCORES = ['z', 'robust', 'index'] as const;
export type StatScore = (typeof STAT_SCORES)[number];

/** A measure of some schools, or the short reason for having none. */
export type StatResult = {
  /** Whom it is of: `高职`, `高职 2023`, `四川`. */
  readonly of: string;
  readonly n: number;
  /** False where `text` is a reason. */
  readonly given: boolean;
  readonly text: string;
};
export type StatMethod = {
  readonly id: string;
  readonly name: string;
  readonly formula: string;
  /** Weighted by what, or not. */
  readonly weighting: string;
  readonly results: readonly StatResult[];
};
export type StatisticsSpec = ChartSpec & {
  readonly methods: readonly StatMethod[];
  /** What the number of schools does not allow to conclude; empty where there are enough. */
  readonly warning: string;
};
