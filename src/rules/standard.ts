/** A standard against a figure: verdict, margin, and the shortfall in plain quantities where the standard's base is known. */
import type { Indicator } from '../model/indicator.ts';
import type { Qualifier } from '../model/observation.ts';
import type { Threshold } from '../model/school.ts';
import { convert, tidy } from './units.ts';

/** What a source says of a quantity, in the codebook's unit. */
export type Reading = { readonly amount: number; readonly to: number | null; readonly qualifier: Qualifier };

/** A line in the codebook's unit. */
export type Limit = { readonly comparison: '>=' | '<='; readonly value: number };

/** Undecided: the source gives a range or a bound (以上, 近) that the line cuts through. */
export type Verdict = 'met' | 'unmet' | 'undecided';

/** `margin` is how far the figure is on the good side, in the codebook's unit; below zero exactly where the line is missed. */
export type Judgement =
  | { readonly verdict: 'met' | 'unmet'; readonly margin: number }
  | { readonly verdict: 'undecided'; readonly margin: null };

/** How a standard's shortfall is counted out, and in which base it must be multiplied. */
export type Way =
  /** The indicator is itself a quantity. */
  | { readonly kind: 'total'; readonly unit: string }
  /** So much for each of the base: area per student. */
  | { readonly kind: 'per'; readonly base: string; readonly unit: string }
  /** A share of the base: of 100 full-time teachers so many. */
  | { readonly kind: 'share'; readonly base: string; readonly of: string | null; readonly unit: '人' }
  /** The base over what is counted: students per teacher. */
  | { readonly kind: 'load'; readonly base: string; readonly of: string; readonly unit: '人' }
  /** Not countable: the base is 折合 (weighted), which reports do not print, or none that the codebook knows. */
  | { readonly kind: 'none'; readonly why: 'converted' | 'unknown' };

/** A standard's line in the indicator's unit; null where the two measure different things. */
export function limitOf(threshold: Threshold, indicator: Indicator): Limit | null {
  const value = convert(threshold.value, threshold.unit, indicator.unit);
  return value === null ? null : { comparison: threshold.comparison, value };
}

/** Verdict and margin. A range or bound is judged by its worse end where it meets, by its better where it misses. */
export function judge(limit: Limit, reading: Reading): Judgement {
  const [low, high] = bounds(reading);
  const side = (x: number) => (limit.comparison === '>=' ? x - limit.value : limit.value - x);
  const [worst, best] = limit.comparison === '>=' ? [side(low), side(high)] : [side(high), side(low)];
  if (worst >= 0) return { verdict: 'met', margin: worst };
  if (best < 0) return { verdict: 'unmet', margin: best };
  return { verdict: 'undecided', margin: null };
}

function bounds({ amount, to, qualifier }: Reading): readonly [number, number] {
  if (qualifier === '≥') return [amount, Number.POSITIVE_INFINITY];
  if (qualifier === '≤') return [Number.NEGATIVE_INFINITY, amount];
  return to === null ? [amount, amount] : [Math.min(amount, to), Math.max(amount, to)];
}

/** Counts of people or things that a standard's base or counted thing is called by. */
const STUDENTS = ['全日制在校生数', '学历教育在校生数', '在校生数'];
const BASES: Readonly<Record<string, string>> = {
  专任教师数: 'fulltime_teachers',
  专业课教师数: 'major_course_teachers',
};
const COUNTED: Readonly<Record<string, string>> = {
  专任教师数: 'fulltime_teachers',
  专职辅导员数: 'counsellors',
  专职思政课教师数: 'ideological_teachers',
};

/** How the shortfall against a standard can be counted out: only where its `denominator` is a base that reports print. */
export function wayOf(threshold: Threshold, indicator: Indicator): Way {
  const { unit } = indicator;
  const base = threshold.denominator;
  if (base === null) return { kind: 'total', unit };
  if (base.includes('折合')) return { kind: 'none', why: 'converted' };
  if (unit === '%') {
    const of = BASES[base];
    return of === undefined
      ? { kind: 'none', why: 'unknown' }
      : { kind: 'share', base: of, of: indicator.numerator, unit: '人' };
  }
  if (unit === ':') {
    const of = COUNTED[base];
    return of === undefined || threshold.comparison !== '<='
      ? { kind: 'none', why: 'unknown' }
      : { kind: 'load', base: 'fulltime_students', of, unit: '人' };
  }
  if (unit.endsWith('/生') && STUDENTS.includes(base))
    return { kind: 'per', base: 'fulltime_students', unit: unit.slice(0, -2) };
  return { kind: 'none', why: 'unknown' };
}

/** Does the document count 学历教育在校生 where reports print 全日制在校生 only? Then the quantity is a near one. */
export function nearBase(threshold: Threshold): boolean {
  return threshold.denominator === '学历教育在校生数';
}

/**
 * How much of what is counted is lacking (with `<=` and no load: too much), in the way's unit, whole people and things
 * rounded up; 0 exactly where the line is met. Null where it cannot be counted: undecided, no base, or a base of zero.
 */
export function shortfall(limit: Limit, reading: Reading, way: Way, base: number | null): number | null {
  const { verdict, margin } = judge(limit, reading);
  if (verdict === 'undecided' || way.kind === 'none') return null;
  if (way.kind !== 'total' && (base === null || !(base > 0))) return null;
  if (verdict === 'met') return 0;
  const gap = lacking(limit, -margin, way, base ?? 1);
  if (!Number.isFinite(gap)) return null;
  return ['人', '册', '㎡'].includes(way.unit) ? Math.ceil(tidy(gap)) : gap;
}

function lacking(limit: Limit, by: number, way: Exclude<Way, { kind: 'none' }>, base: number): number {
  switch (way.kind) {
    case 'total':
      return by;
    case 'per':
      return by * base;
    case 'share':
      return (by / 100) * base;
    case 'load':
      // base ÷ line − base ÷ value, written so that it cannot vanish where the ratio is a hair too high.
      return (base * by) / (limit.value * (limit.value + by));
  }
}
