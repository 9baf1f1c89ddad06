/** Counts of list items as tables: tier × grade per school, by competition, and totals held against the lists. Pure. */
import {
  type AwardCount,
  type AwardRow,
  GRADES,
  type Grade,
  RECIPIENTS,
  type Recipient,
  TIERS,
  type Tier,
} from '../model/award.ts';
import { SERIES } from '../model/award-series.ts';
import type { Lang } from '../model/chart.ts';

export type AwardLine = {
  readonly tier: Tier;
  readonly recipient: Recipient;
  readonly total: number;
  /** Items by grade; grades without any are left out. */
  readonly cells: ReadonlyMap<Grade, number>;
};
export type AwardMatrix = {
  readonly school: string;
  readonly grades: readonly Grade[];
  readonly lines: readonly AwardLine[];
  readonly sums: Sums;
};
export type Sums = Pick<AwardCount, 'items' | 'cumulative' | 'partial' | 'whole' | 'several' | 'several_stated'>;

/** Sums of several groups of items. */
export function sums(counts: readonly AwardCount[]): Sums {
  const add = (field: keyof Sums) => counts.reduce((all, count) => all + count[field], 0);
  return {
    items: add('items'),
    cumulative: add('cumulative'),
    partial: add('partial'),
    whole: add('whole'),
    several: add('several'),
    several_stated: add('several_stated'),
  };
}

/** One school's items by tier and recipient (lines) and grade (columns); only what there is. */
export function awardMatrix(school: string, counts: readonly AwardCount[]): AwardMatrix {
  const own = counts.filter((count) => count.school === school);
  const lines = TIERS.flatMap((tier) =>
    RECIPIENTS.flatMap((recipient): AwardLine[] => {
      const here = own.filter((count) => count.tier === tier && count.recipient === recipient);
      if (here.length === 0) return [];
      const cells = new Map<Grade, number>();
      for (const { grade_class, items } of here) cells.set(grade_class, (cells.get(grade_class) ?? 0) + items);
      return [{ tier, recipient, total: sums(here).items, cells }];
    }),
  );
  return {
    school,
    grades: GRADES.filter((grade) => lines.some((line) => line.cells.has(grade))),
    lines,
    sums: sums(own),
  };
}

export type SeriesLine = {
  readonly series: string;
  readonly items: number;
  readonly schools: number;
  readonly tiers: ReadonlyMap<Tier, number>;
  readonly recipients: ReadonlyMap<Recipient, number>;
};

/** Items by competition, most listed first. */
export function awardSeries(counts: readonly AwardCount[]): readonly SeriesLine[] {
  const ids = [...new Set(counts.map((count) => count.series))];
  const lines = ids.map((series): SeriesLine => {
    const own = counts.filter((count) => count.series === series);
    const by = <T extends string>(of: (count: AwardCount) => T) => {
      const found = new Map<T, number>();
      for (const count of own) found.set(of(count), (found.get(of(count)) ?? 0) + count.items);
      return found;
    };
    return {
      series,
      items: sums(own).items,
      schools: new Set(own.map((count) => count.school)).size,
      tiers: by((count) => count.tier),
      recipients: by((count) => count.recipient),
    };
  });
  return lines.toSorted((a, b) => b.items - a.items || b.schools - a.schools || (a.series < b.series ? -1 : 1));
}

/** Name of a series; one that has no id is its own name. */
export function seriesName(series: string, lang: Lang): string {
  return SERIES.find(({ id }) => id === series)?.[lang] ?? series;
}

export type Comparison = 'same' | 'differs' | 'alone' | 'cumulative' | 'other';
export type AwardTotal = {
  readonly award: AwardRow;
  readonly comparison: Comparison;
  /** Cells of the school's matrix that it was held against, as `cellOf` names them. */
  readonly cells: readonly string[];
  /** Awards that the lists state for the same competition, tier, grade and recipient. */
  readonly listed: number;
};

/** Units that count awards, as the items of lists do. */
const OF_AWARDS = new Set(['项', '个', '门', '部', '本', '篇', '支', '种']);

/**
 * A total beside what the lists hold of the same thing: same school, year, kind, competition, tier, and grade and
 * recipient where the total names them. Accumulated totals, head counts and approximations are not compared.
 */
export function compareTotal(total: AwardRow, counts: readonly AwardCount[]): AwardTotal {
  const same = counts.filter(
    (count) =>
      count.school === total.school &&
      count.year === total.year &&
      count.kind === total.kind &&
      count.series === total.series &&
      count.tier === (total.tier ?? 'none') &&
      (total.grade_class === 'none' || count.grade_class === total.grade_class) &&
      (total.recipient === null || total.recipient === 'both' || fits(count.recipient, total.recipient)),
  );
  const found = sums(same);
  const listed = found.items - found.several + found.several_stated;
  const comparison = ((): Comparison => {
    if (total.period === 'cumulative' || /累计|近.{1,2}年|以来/.test(total.note ?? '')) return 'cumulative';
    if (total.count === null || total.qualifier !== '' || !OF_AWARDS.has(total.unit)) return 'other';
    if (total.grade_class === 'other' && total.grade !== null) return 'other';
    if (listed === 0) return 'alone';
    return listed === total.count ? 'same' : 'differs';
  })();
  return {
    award: total,
    comparison,
    listed,
    cells: same.map((one) => cellOf(one.tier, one.recipient, one.grade_class)),
  };
}

function fits(listed: Recipient, stated: Recipient): boolean {
  return listed === stated || listed === 'both' || listed === 'none';
}

/** Name of a cell of a school's matrix. */
export function cellOf(tier: Tier, recipient: Recipient, grade: Grade): string {
  return `${tier}|${recipient}|${grade}`;
}

/** Whether a total of the text differs from lists that this cell counts. */
export function differsAt(totals: readonly AwardTotal[], line: AwardLine, grade: Grade): boolean {
  const cell = cellOf(line.tier, line.recipient, grade);
  return totals.some(({ comparison, cells }) => comparison === 'differs' && cells.includes(cell));
}
