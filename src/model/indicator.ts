/** Indicators: what is counted, in which unit, and what may be done with the number. Mirrors `data/indicators.csv`. */

export const FAMILIES = [
  'enrolment',
  'destination',
  'teachers',
  'funding',
  'awards',
  'resources',
  'facilities',
  'service',
  'international',
  'policy',
  'satisfaction',
  'students',
] as const;
export type Family = (typeof FAMILIES)[number];

export type Direction = 'higher' | 'lower' | 'neutral';
/** How children stand to their parent: parts that add up, a part of it, or classes that overlap (表4 A–D 类). */
export type Relation = 'partition' | 'subset' | 'overlap';
export type Aggregate = 'sum' | 'weighted_mean' | 'none';
/** yes; like_with_like (same period and cut-off date only); no (shown, never ranked: the caution says why). */
export type Rankable = 'yes' | 'like_with_like' | 'no';

export type Indicator = {
  readonly id: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly family: Family;
  /** Codebook unit, in Chinese as printed (人, %, 元, 万元, 元/生 …); ':' is a ratio to one (生师比). */
  readonly unit: string;
  readonly decimals: number;
  readonly direction: Direction;
  readonly parent: string | null;
  readonly relation: Relation | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly aggregate: Aggregate;
  /** Indicator id whose value weighs this one in a mean; only with aggregate = weighted_mean. */
  readonly weight: string | null;
  readonly rank: Rankable;
  readonly caution_zh: string | null;
  readonly caution_en: string | null;
  readonly level: '高职' | '中职' | 'both';
  readonly definition_zh: string;
  readonly definition_en: string;
  /** Derived indicators only: ids, numbers, + − × ÷ ( ). Compiled to SQL, never run as such. */
  readonly formula: string | null;
  /** Where it stands in the standard tables: `2023:人才培养质量计分卡/毕业生人数 | 2024:…`. */
  readonly rows: string | null;
  readonly aliases: readonly string[];
  /** What changed in wording or scope, and since which edition. Both or neither. */
  readonly breaks: string | null;
  readonly breaks_en: string | null;
};
