/** What a view is about: its schools by level, and how a row's time compares with another's. */

import { type Moment, monthDay } from '../format/when.ts';
import { words } from '../format/words.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Lang } from '../model/chart.ts';
import type { Indicator } from '../model/indicator.ts';
import type { ValueRow } from '../model/query.ts';
import { LEVELS, type Level, type School } from '../model/school.ts';
import type { Basis, View } from '../model/view.ts';
import { indicatorById } from '../query/lookup.ts';

export type Placed = {
  readonly school: School /** Place in the catalog's order: its colour. */;
  readonly colour: number;
};

/** Schools of a view (none chosen: all), of its level, in catalog order. */
export function schoolsOf(view: View, catalog: Catalog): readonly Placed[] {
  const chosen = new Set(view.schools);
  return catalog.schools
    .map((school, colour) => ({ school, colour }))
    .filter(({ school }) => chosen.size === 0 || chosen.has(school.id))
    .filter(({ school }) => view.level === 'all' || school.level === view.level);
}

/** The same schools level by level, in the fixed order of levels; levels without schools left out. */
export function byLevel(
  placed: readonly Placed[],
): readonly { readonly level: Level; readonly schools: readonly Placed[] }[] {
  return LEVELS.map((level) => ({ level, schools: placed.filter(({ school }) => school.level === level) })).filter(
    ({ schools }) => schools.length > 0,
  );
}

/** Throws where an id is not in the catalog: a view must be repaired before it is drawn. */
export function indicatorOf(catalog: Catalog, id: string | undefined): Indicator {
  const indicator = indicatorById(catalog, id);
  if (indicator === undefined) throw new Error(`unknown indicator: ${id ?? '(none)'}`);
  return indicator;
}

/** Year a row is aligned by: the one it is about, or that on its report's cover. */
export function yearOf(row: ValueRow, basis: Basis): number {
  return basis === 'report' ? row.report_year : row.year;
}

/** Two figures with one key are about alike times (same period, same month and day of cut-off). Null: no cut-off is stated where one is needed. */
export function likeKey(moment: Moment): string | null {
  const day = monthDay(moment.as_of);
  if (day === null && (moment.period === 'cohort' || moment.period === 'as_of' || moment.period === 'cumulative'))
    return null;
  return `${moment.period}|${day ?? ''}`;
}

/** A like key in words: `截至 12 月 31 日`, `按财年统计`. */
export function likeWords(key: string, lang: Lang): string {
  const say = words(lang);
  const [period = 'calendar', day = ''] = key.split('|');
  const [month, date] = day.split('-').map(Number);
  if (month !== undefined && date !== undefined) return say.when.monthDay(month, date);
  return say.likePeriod(say.period[period as keyof typeof say.period]);
}

/** The value most items share; of equally frequent ones the greatest. Null for none. */
export function mostCommon<T extends string | number>(items: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  let best: T | null = null;
  for (const [item, count] of counts) {
    const most = best === null ? 0 : (counts.get(best) ?? 0);
    if (best === null || count > most || (count === most && item > best)) best = item;
  }
  return best;
}
