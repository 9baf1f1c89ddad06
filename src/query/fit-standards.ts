/** What an address may ask of the page 达标: which verdicts to show (`f=verdict:unmet`). */
import type { Repair, View } from '../model/view.ts';

export const STANDARD_SHOWS = ['all', 'unmet', 'undecided'] as const;
export type StandardShow = (typeof STANDARD_SHOWS)[number];

/** The verdicts a view shows; all where it names none that the page knows. */
export function standardShow(view: View): StandardShow {
  return STANDARD_SHOWS.find((show) => show !== 'all' && view.where.includes(`verdict:${show}`)) ?? 'all';
}

/** Filters for a choice, as an address keeps them. */
export function whereOfShow(show: StandardShow): readonly string[] {
  return show === 'all' ? [] : [`verdict:${show}`];
}

/** Fits a view of the page; what it does not know goes, and is reported. Idempotent. */
export function fitStandards(view: View): { readonly view: View; readonly repairs: readonly Repair[] } {
  const where = whereOfShow(standardShow(view));
  const dropped = view.where.filter((filter) => !where.includes(filter));
  return {
    view: { ...view, chart: '', where },
    repairs: [
      ...(view.chart === '' ? [] : [{ field: 'chart' as const, given: view.chart, used: '' }]),
      ...dropped.map((given): Repair => ({ field: 'where', given, used: '' })),
    ],
  };
}
