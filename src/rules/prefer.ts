/** Which claim of several a cell shows, and whether they contradict each other. */
import type { Claim, Place, Status } from '../model/observation.ts';
import { readNumber } from './number.ts';

export type Choice = {
  /** Id of the claim that is shown; null where every claim is dropped. */
  readonly preferred: string | null;
  /** Two claims differ by more than their rounding and qualifiers allow: 数据不一致. */
  readonly conflict: boolean;
};

const PLACES: Readonly<Record<Place, number>> = { standard: 0, table: 1, prose: 2 };
const ABSENT: Readonly<Partial<Record<Status, number>>> = { not_applicable: 2, not_reported: 3 };

/** The six standard tables; a `section` that starts with one of these names and a slash stands in a 附表. */
export const STANDARD_TABLES = [
  '人才培养质量计分卡',
  '满意度调查表',
  '教学资源表',
  '服务贡献表',
  '国际影响表',
  '落实政策表',
] as const;

/** Reads the place off a section: standard table, table of the body (`表6 …`), or prose. */
export function placeOf(section: string): Place {
  if (STANDARD_TABLES.some((name) => section.startsWith(`${name}/`))) return 'standard';
  return /^表\s*\d/.test(section) ? 'table' : 'prose';
}

/** Chooses one of the claims of a cell, whatever their order; claims of other cells must not be among them. */
export function prefer(claims: readonly Claim[]): Choice {
  const best = [...claims].sort(compareClaims)[0];
  return {
    preferred: best && best.override !== 'drop' ? best.id : null,
    conflict: disagreements(claims).length > 0,
  };
}

/** Sorts better claims first: override, not superseded, a value, corrected, place, later report, exact, precise, locator, id. */
export function compareClaims(a: Claim, b: Claim): number {
  const ranks = (c: Claim): readonly number[] => [
    c.override === 'use' ? 0 : c.override === 'drop' ? 2 : 1,
    c.status === 'superseded' ? 1 : 0,
    ABSENT[c.status] ?? (c.amount === null ? 1 : 0),
    c.status === 'corrected' ? 0 : 1,
    PLACES[c.place],
    -c.report_year,
    c.qualifier === '' ? 0 : 1,
    ulpOf(c),
    firstLine(c.locator),
  ];
  const x = ranks(a);
  const y = ranks(b);
  for (let i = 0; i < x.length; i += 1) {
    const d = (x[i] ?? 0) - (y[i] ?? 0);
    if (d !== 0) return d;
  }
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Pairs of claims of one cell that contradict each other. Superseded and dropped claims contradict nobody: they are settled. */
export function disagreements(claims: readonly Claim[]): readonly (readonly [Claim, Claim])[] {
  const live = claims.filter((c) => c.amount !== null && c.status !== 'superseded' && c.override !== 'drop');
  const sorted = [...live].sort(compareClaims);
  return sorted.flatMap((a, i) => sorted.slice(i + 1).flatMap((b) => (disagree(a, b) ? [[a, b] as const] : [])));
}

/** Symmetric. Each claim stands for an interval (its qualifier says how wide); a gap beyond half the last place of the coarser exact one is a conflict. */
export function disagree(a: Claim, b: Claim): boolean {
  const [aFrom, aTo] = interval(a);
  const [bFrom, bTo] = interval(b);
  const gap = Math.max(aFrom - bTo, bFrom - aTo, 0);
  const rounding = (claim: Claim) => (claim.qualifier === '' ? ulpOf(claim) : 0);
  const slack = Math.max(rounding(a), rounding(b)) / 2;
  const noise = 1e-9 * Math.max(1, Math.abs(a.amount ?? 0), Math.abs(b.amount ?? 0));
  return Number.isFinite(gap) && gap > slack + noise;
}

/** One unit of the last printed place, in the codebook's unit. */
export function ulpOf(claim: Claim): number {
  const read = readNumber(claim.text);
  if (!read || claim.value === null || claim.amount === null) return 1;
  if (read.value === 0 || claim.amount === 0) return read.ulp * read.scale;
  return Math.abs((read.ulp * claim.amount) / read.value);
}

/** What a claim's figure and qualifier leave open, in the codebook's unit: 余 and 以上 upwards, 近 and 以下 downwards, 约 both ways. */
export function interval(claim: Claim): readonly [number, number] {
  const v = claim.amount ?? Number.NaN;
  if (claim.qualifier === 'range') return [v, claim.amount_to ?? v];
  if (claim.qualifier === '≥') return [v, Number.POSITIVE_INFINITY];
  if (claim.qualifier === '≤') return [Number.NEGATIVE_INFINITY, v];
  if (claim.qualifier === '') return [v, v];
  const size = Math.abs(v);
  const rounded = /0*$/.exec(String(Math.round(size)))?.[0].length ?? 0;
  const half = Math.max(10 ** rounded, ulpOf(claim)) / 2;
  const slack = Math.min(Math.max(half, size * 0.01), size * 0.05);
  return [v - slack, v + slack];
}

/** First line of `L12`, `L12-L14`, `p3:L7`; other locators sort last. */
export function firstLine(locator: string): number {
  const line = /(\d+)\D*$/.exec(locator.split('-')[0] ?? '');
  return line ? Number(line[1]) : Number.MAX_SAFE_INTEGER;
}
