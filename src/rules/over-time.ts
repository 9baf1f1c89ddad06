/** A year against its neighbour: changes too large to pass without a word, and zeros that may be gaps. */
import type { Cell, Claim } from '../model/observation.ts';
import type { Facts, Rule } from './facts.ts';
import { claimsOf, group, live, partKey } from './facts.ts';
import { atPlace, fact, figureAt, num, who } from './say.ts';

/** More than double or less than half. */
export const FACTOR = 2;
/** Points, for rates: a ratio of two small rates says little. */
export const POINTS = 20;
/** Below this neither year is large enough to judge; by unit, 20 for counts of people and things. */
const BASES: Readonly<Record<string, number>> = {
  元: 200_000,
  万元: 20,
  '元/生': 100,
  学时: 200,
  ':': 1,
  Mbps: 100,
  册: 1000,
};
const COUNT_BASE = 20;

/** 变动过大，需说明: consecutive years of one fact, told with the factor. */
export const largeChange: Rule = (facts) =>
  consecutive(facts).flatMap(([before, after]) => {
    if (before.amount === null || after.amount === null || before.amount <= 0 || after.amount <= 0) return [];
    const unit = facts.indicators.get(after.indicator)?.unit ?? '';
    const points = after.amount - before.amount;
    const factor = after.amount / before.amount;
    const rate = unit === '%';
    if (rate && Math.abs(points) < POINTS) return [];
    const small = Math.max(before.amount, after.amount) < (BASES[unit] ?? COUNT_BASE);
    if (!rate && (small || (factor <= FACTOR && factor >= 1 / FACTOR))) return [];
    const zh = rate ? `相差 ${num(Math.abs(points))} 个百分点` : `后者是前者的 ${num(factor)} 倍`;
    const en = rate
      ? `${num(Math.abs(points))} percentage points apart`
      : `the later is ${num(factor)} times the earlier`;
    return [
      {
        rule: 'large_change',
        severity: 'info' as const,
        cells: [after, before],
        claims: claimsOf(facts, [after, before]),
        sentence_zh: `${who('zh', facts, after)}：${fact('zh', facts, after)}，上一年为 ${figureAt('zh', facts, before)}，${zh}，变动过大，需说明。`,
        sentence_en: `${who('en', facts, after)}: ${fact('en', facts, after)}, a year before ${figureAt('en', facts, before)}, ${en}; a large change that wants an explanation.`,
      },
    ];
  });

/** A printed number with this many digits that say something (1946.59, not 16000) hardly comes twice by chance. */
const DIGITS = 5;

/** One long number of one fact under two years, in two places of one report: one of the years may be wrong. */
export const twoYears: Rule = (facts) =>
  [
    ...group(
      facts.cells.filter((cell) => cell.nature === 'actual' && distinctive(cell)),
      numberKey,
    ).values(),
  ].flatMap((cells) =>
    [...cells]
      .sort((a, b) => b.year - a.year)
      .flatMap((later, i, all) => {
        const earlier = all[i + 1];
        if (!earlier || earlier.year === later.year) return [];
        const pair = apart(live(facts, later), live(facts, earlier));
        if (!pair) return [];
        const [a, b] = pair;
        return [
          {
            rule: 'two_years',
            severity: 'info' as const,
            cells: [later, earlier],
            claims: [a, b],
            sentence_zh: `${who('zh', facts, later)}：${fact('zh', facts, later, a)}；同一报告把同一个数写作 ${earlier.year} 年：${atPlace('zh', b)}，其中一处年份可能有误，待核实。`,
            sentence_en: `${who('en', facts, later)}: ${fact('en', facts, later, a)}; the same report gives the same number for ${earlier.year}: ${atPlace('en', b)}; one of the years may be wrong, to be checked.`,
          },
        ];
      }),
  );

/** Two claims of one number in one report whose places have nothing to do with each other; none where any table or chapter gives both years. */
function apart(later: readonly Claim[], earlier: readonly Claim[]): readonly [Claim, Claim] | null {
  const chapter = (claim: Claim) => `${claim.source}|${claim.section.split('/')[0]}`;
  const both = later.some((a) => earlier.some((b) => chapter(a) === chapter(b)));
  const pairs = later.flatMap((a) =>
    earlier.flatMap((b) => (a.source === b.source && a.text === b.text ? [[a, b] as const] : [])),
  );
  return both ? null : (pairs[0] ?? null);
}

function distinctive({ amount, text }: Cell): boolean {
  const digits =
    text
      .match(/\d/g)
      ?.join('')
      .replace(/^0+|0+$/g, '') ?? '';
  return amount !== null && digits.length >= DIGITS;
}

function numberKey(cell: Cell): string {
  return `${partKey({ ...cell, year: 0 })}|${cell.amount}`;
}

/** 0 in one year where the year beside it is not reported, or where it is too large for the zero to pass in silence. */
export const zeros: Rule = (facts) =>
  consecutive(facts).flatMap(([before, after]) => {
    const [zero, other] = after.amount === 0 ? [after, before] : before.amount === 0 ? [before, after] : [null, null];
    if (!zero || !other) return [];
    const unit = facts.indicators.get(zero.indicator)?.unit ?? '';
    const missing = other.status === 'not_reported';
    const base = unit === '%' ? POINTS : (BASES[unit] ?? COUNT_BASE);
    if (!missing && (other.amount === null || other.amount < base)) return [];
    const zh = missing ? '未填报' : `为 ${figureAt('zh', facts, other)}`;
    const en = missing ? 'is not reported' : `has ${figureAt('en', facts, other)}`;
    return [
      {
        rule: 'zero_or_missing',
        severity: 'info' as const,
        cells: [zero, other],
        claims: claimsOf(facts, [zero, other]),
        sentence_zh: `${who('zh', facts, zero)}：${fact('zh', facts, zero)}，而 ${other.year} 年${zh}；是零还是未填报，待核实。`,
        sentence_en: `${who('en', facts, zero)}: ${fact('en', facts, zero)}, while ${other.year} ${en}; whether this is zero or not reported is to be checked.`,
      },
    ];
  });

/** Pairs of cells that differ by one year and in nothing else (dates a year apart count as the same date). */
function consecutive(facts: Facts): readonly (readonly [Cell, Cell])[] {
  const actual = facts.cells.filter((cell) => cell.nature === 'actual' && cell.period !== 'cumulative');
  const series = group(actual, (c) =>
    [c.school, c.indicator, c.period, c.as_of?.slice(4) ?? '', c.scope, c.dimension, c.member].join('|'),
  );
  return [...series.values()].flatMap((cells) => {
    const sorted = [...cells].sort((a, b) => a.year - b.year);
    return sorted.flatMap((after, i) => {
      const before = sorted[i - 1];
      return before && before.year === after.year - 1 ? [[before, after] as const] : [];
    });
  });
}
