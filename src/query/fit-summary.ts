/** What an address may ask of 汇总: a breakdown (`chart`), a peer group of the first school (`group`), a family, weights. */
import type { Catalog } from '../model/catalog.ts';
import { FAMILIES, type Family } from '../model/indicator.ts';
import type { Repair, View } from '../model/view.ts';
import { fitGroup, goneFilters, groupFilters } from './fit-group.ts';

/** Beside each level's own total: parts of it by what the school's record says. */
export const BREAKDOWNS = ['region', 'province', 'city', 'authority', 'ownership'] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

/** By what the page breaks its totals down; null for not at all. */
export function breakdownOf(view: View): Breakdown | null {
  return BREAKDOWNS.find((one) => one === view.chart) ?? null;
}

/** The family whose indicators are shown; null for the headline ones. */
export function familyOf(view: View): Family | null {
  return FAMILIES.find((family) => view.where.includes(`family:${family}`)) ?? null;
}

/** `where` with the family changed; the group's own filters stay. */
export function summaryWhere(view: View, catalog: Catalog, family = familyOf(view)): readonly string[] {
  return [...(family === null ? [] : [`family:${family}`]), ...groupFilters(view, catalog)];
}

/** Fits a view of the page; what it does not know goes, and is reported. Idempotent. `view.schools` must be fitted already. */
export function fitSummary(view: View, catalog: Catalog): { readonly view: View; readonly repairs: readonly Repair[] } {
  const chart = breakdownOf(view) ?? '';
  const fitted = fitGroup(view);
  const where = summaryWhere(view, catalog);
  return {
    view: { ...fitted.view, chart, where },
    repairs: [
      ...(chart === view.chart ? [] : [{ field: 'chart' as const, given: view.chart, used: chart }]),
      ...fitted.repairs,
      ...goneFilters(view, where),
    ],
  };
}
