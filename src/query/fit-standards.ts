/** What an address may ask of the page 达标: which verdicts to show (`f=verdict:unmet`), and of whom (`g`). */
import type { Catalog } from '../model/catalog.ts';
import type { Repair, View } from '../model/view.ts';
import { fitGroup, goneFilters, groupFilters } from './fit-group.ts';

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

/** Fits a view of the page; what it does not know goes, and is reported. Idempotent. `view.schools` must be fitted already. */
export function fitStandards(
  view: View,
  catalog: Catalog,
): { readonly view: View; readonly repairs: readonly Repair[] } {
  const fitted = fitGroup(view);
  const where = [...whereOfShow(standardShow(view)), ...groupFilters(view, catalog)];
  return {
    view: { ...fitted.view, chart: '', where },
    repairs: [
      ...(view.chart === '' ? [] : [{ field: 'chart' as const, given: view.chart, used: '' }]),
      ...fitted.repairs,
      ...goneFilters(view, where),
    ],
  };
}
