/** What a reader may well want next, so that it can be asked while nobody waits. */
import type { Catalog } from '../model/catalog.ts';
import type { Query } from '../model/query.ts';
import { MENU, type View } from '../model/view.ts';
import { formatAddress } from './address.ts';
import { plan } from './plan.ts';
import { openAddress } from './repair.ts';

/** The newest so many years of a picker; older ones are asked when they are wanted. */
const MOST_YEARS = 6;

/** Steps from a view to those one choice away: its other basis, its other years, then the pages of the menu as they are linked. */
export function stepsAhead(view: View, catalog: Catalog): readonly Partial<View>[] {
  const years: readonly View['year'][] = ['latest', ...yearsOf(view, catalog).slice(0, MOST_YEARS)];
  return [
    { basis: view.basis === 'data' ? 'report' : 'data' },
    ...years.filter((year) => year !== view.year).map((year) => ({ year })),
    ...MENU.filter((page) => page !== view.page).map((page) => ({ page, chart: '', group: '', where: [] })),
  ];
}

/** What the page asks after such a step. */
export function queriesAfter(view: View, step: Partial<View>, catalog: Catalog): readonly Query[] {
  return plan(openAddress(formatAddress({ ...view, ...step }), catalog).view, catalog);
}

/** Years that the view's indicators (or, without one, anything) have a value in, by the view's basis, newest first. */
export function yearsOf(view: View, catalog: Catalog): readonly number[] {
  const wanted = new Set(view.indicators);
  const years = new Set(
    catalog.coverage
      .filter((row) => row.has_value && (wanted.size === 0 || wanted.has(row.indicator)))
      .map((row) => (view.basis === 'report' ? row.report_year : row.year)),
  );
  return [...years].sort((a, b) => b - a);
}
