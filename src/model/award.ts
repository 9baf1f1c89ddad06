/** Awards as the pages ask for them: the words of each field, one row an award, and counts of list items. */
import type { Award } from './observation.ts';

export const AWARD_KINDS = ['竞赛', '教学成果', '荣誉', '立项'] as const;
/** `none`: the report does not say. */
export const TIERS = ['international', 'national', 'provincial', 'municipal', 'industry', 'none'] as const;
export const RECIPIENTS = ['student', 'teacher', 'both', 'school', 'none'] as const;
/** Printed grades in classes; 金 and 一等 stay apart, since no rule makes them equal. `other` holds what fits no class. */
export const GRADES = [
  'special',
  'first',
  'second',
  'third',
  'gold',
  'silver',
  'bronze',
  'merit',
  'place',
  'other',
  'none',
] as const;
/** Won alone or as a team; `none`: no place that tells it says so. */
export const MODES = ['individual', 'team', 'none'] as const;
export const AWARD_ORDERS = ['tier', 'school', 'year', 'competition'] as const;

export type AwardKindName = (typeof AWARD_KINDS)[number];
export type Tier = (typeof TIERS)[number];
export type Recipient = (typeof RECIPIENTS)[number];
export type Grade = (typeof GRADES)[number];
export type Mode = (typeof MODES)[number];
export type AwardOrder = (typeof AWARD_ORDERS)[number];

/** Empty lists restrict nothing. `competitions` are ids of series, `reports` years on the covers of reports. */
export type AwardFilter = {
  readonly kinds: readonly AwardKindName[];
  readonly years: readonly number[];
  readonly tiers: readonly Tier[];
  readonly grades: readonly Grade[];
  readonly recipients: readonly Recipient[];
  readonly modes: readonly Mode[];
  readonly reports: readonly number[];
  readonly competitions: readonly string[];
};

/** A row of the dataset: one place that tells an award, with its class of grade, its series and what search looks in. */
export type AwardStored = Award & {
  readonly grade_class: Grade;
  readonly series: string;
  readonly tags: string;
  readonly sounds: string;
};

/**
 * One award, however often it is told, in the words of its best place (a list before prose, a table before a heading).
 * `mode` is what any of its places says, where they agree.
 */
export type AwardRow = Award & {
  readonly grade_class: Grade;
  /** Id of the competition's series, or its own name without year and number. */
  readonly series: string;
  /** How many places tell it. */
  readonly places: number;
  /** Those places disagree on grade, tier or number. */
  readonly differs: boolean;
  /** Smallest and largest number its places print; null where none does. */
  readonly count_min: number | null;
  readonly count_max: number | null;
  /** Rows that the filter leaves, before paging. */
  readonly total: number;
};

/** List items (distinct awards) that share everything the page counts by. */
export type AwardCount = {
  readonly school: string;
  readonly year: number;
  readonly kind: AwardKindName;
  readonly tier: Tier;
  readonly series: string;
  readonly grade_class: Grade;
  readonly recipient: Recipient;
  readonly mode: Mode;
  /** Year on the cover of the report whose best place tells them. */
  readonly report_year: number;
  readonly items: number;
  /** Of them: accumulated over years, from a list that says it is a part, from one that says it is whole. */
  readonly cumulative: number;
  readonly partial: number;
  readonly whole: number;
  /** Of them: entries that speak of several at once, and what these say together (`二等奖 30 项`). */
  readonly several: number;
  readonly several_stated: number;
};

/** What a pivot of awards may have in rows or columns. */
export const AWARD_FIELDS = [
  'school',
  'level',
  'competition',
  'tier',
  'grade',
  'recipient',
  'mode',
  'kind',
  'year',
  'report_year',
] as const;
export type AwardPivotField = (typeof AWARD_FIELDS)[number];
/** Fields that one side of such a table may have. */
export const MOST_AWARD_FIELDS = 2;

/** One group of distinct list items: a cell of the pivot, or a total. Totals that reports print are never in it. */
export type AwardPivotRow = {
  /** Values of the fields, joined by `BETWEEN`; empty where that side is folded or has no field. */
  readonly row_key: string;
  readonly column_key: string;
  /** 0 a cell; 1 the rows are folded; 2 the columns; 3 both. */
  readonly folded: number;
  readonly items: number;
  /** Of them: accumulated over years, and from a list that says it is a part. */
  readonly cumulative: number;
  readonly partial: number;
  /** Of them: entries that speak of several at once, and what these say together. */
  readonly several: number;
  readonly several_stated: number;
  /** Ids of the reports that tell them, one a line. */
  readonly sources: string;
  /** Groups that the question has, those beyond the limit too. */
  readonly groups: number;
};
