/** Peer groups: the rules by which schools stand together, and groups that a reader has named. */

/** Each is a strategy: schools of the focus's own level that share its province, programme, ownership or size, or are like it. */
export const GROUP_RULES = ['level', 'province', 'programme', 'ownership', 'size', 'similar'] as const;
export type GroupRule = (typeof GROUP_RULES)[number];

/** A group by hand, kept in the reader's own browser. */
export type NamedGroup = { readonly name: string; readonly schools: readonly string[] };

/** 双高 programmes as reports name them: the nation's, a province's. */
export type Programme = 'national' | 'provincial';

/** Fact of the focus that a rule needs and no report states. */
export type PeerFact = 'province' | 'programme' | 'ownership' | 'size';

/** Lower bounds (人, 全日制在校生) of the size bands; the last has no upper bound. */
export const SIZE_BANDS = [0, 3000, 6000, 10_000, 15_000, 20_000] as const;

/** Values of indicators by school: what size and likeness are told by. */
export type PeerFacts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** What is weighed when similar schools are sought; a weight of 0 leaves an indicator out. Circumstances, not results. */
export const SIMILAR_WEIGHTS: readonly (readonly [indicator: string, weight: number])[] = [
  ['fulltime_students', 3],
  ['student_teacher_ratio', 1],
  ['appropriation_per_student', 2],
  ['land_per_student', 1],
  ['senior_title_teacher_share', 1],
];
export const HEAVIEST = 5;
/** Indicator that size bands are told by. */
export const SIZE_INDICATOR = 'fulltime_students';
