/** What a reader may well want next, so that it can be asked while nobody waits. */
import { AWARD_KINDS, AWARD_ORDERS, GRADES, MODES, RECIPIENTS, TIERS } from '../model/award.ts';
import type { Catalog } from '../model/catalog.ts';
import { FAMILIES } from '../model/indicator.ts';
import type { Query } from '../model/query.ts';
import { COMPARE_CHARTS, COMPARE_MEASURES, MENU, type Page, type View } from '../model/view.ts';
import { formatAddress } from './address.ts';
import { type AwardField, awardChoices, withAwardField } from './award-view.ts';
import { transposed } from './explore-moves.ts';
import { profileSchool } from './fit-profile.ts';
import { familyOf, summaryWhere } from './fit-summary.ts';
import { plan } from './plan.ts';
import { openAddress } from './repair.ts';

/** The newest so many years of a picker; older ones are asked when they are wanted. */
const MOST_YEARS = 6;
/** So many schools next to the one of a profile. */
const MOST_SCHOOLS = 6;

/**
 * Steps from a view to those one choice away: by the page's own pickers, to the other basis, to the other years, then the
 * pages of the menu as they are linked, then the other levels.
 */
export function stepsAhead(view: View, catalog: Catalog): readonly Partial<View>[] {
  const years: readonly View['year'][] = ['latest', ...yearsOf(view, catalog).slice(0, MOST_YEARS)];
  const levels: readonly View['level'][] = ['all', '高职', '中职'];
  return [
    ...(OWN[view.page]?.(view, catalog) ?? []),
    { basis: view.basis === 'data' ? 'report' : 'data' },
    ...years.filter((year) => year !== view.year).map((year) => ({ year })),
    ...MENU.filter((page) => page !== view.page).map((page) => ({ page, chart: '', group: '', where: [] })),
    ...levels.filter((level) => level !== view.level).map((level) => ({ level })),
  ];
}

/** What the page asks after such a step. */
export function queriesAfter(view: View, step: Partial<View>, catalog: Catalog): readonly Query[] {
  return queriesAt(formatAddress({ ...view, ...step }), catalog);
}

/** What the page at an address asks. */
export function queriesAt(address: string, catalog: Catalog): readonly Query[] {
  return plan(openAddress(address, catalog).view, catalog);
}

/** By the pickers that a page alone has. */
const OWN: Partial<Record<Page, (view: View, catalog: Catalog) => readonly Partial<View>[]>> = {
  profile: (view, catalog) => schoolsBeside(view, catalog).map((id) => ({ schools: [id] })),
  awards: awardFilters,
  explore: (view) => [transposed(view)],
  summary: (view, catalog) =>
    [null, ...FAMILIES]
      .filter((family) => family !== familyOf(view))
      .map((family) => ({ indicators: [], where: summaryWhere(view, catalog, family) })),
  compare: (view) => [
    ...COMPARE_MEASURES.filter((measure) => measure !== view.measure).map((measure) => ({ measure })),
    ...COMPARE_CHARTS.filter((chart) => chart !== view.chart).map((chart) => ({ chart })),
  ],
};

/** What each choice of the list's pickers would show, another word for one that is chosen and none at all; then its next page. */
function awardFilters(view: View): readonly Partial<View>[] {
  const { filter, kind, order, page } = awardChoices(view);
  const pickers: readonly (readonly [AwardField, readonly string[], readonly string[]])[] = [
    ['tier', TIERS, filter.tiers],
    ['grade', GRADES, filter.grades],
    ['recipient', RECIPIENTS, filter.recipients],
    ['mode', MODES, filter.modes],
    ['by', AWARD_ORDERS, [order]],
    ['kind', AWARD_KINDS, [kind]],
  ];
  const steps = pickers.flatMap(([field, words, [chosen]]) =>
    [...(chosen === undefined ? [] : [null]), ...words.filter((word) => word !== chosen)].map((word) => ({
      where: withAwardField(view, field, word),
    })),
  );
  return [...steps, { where: withAwardField(view, 'page', String(page + 1)) }];
}

/** Ids of the schools that stand nearest to the profile's in its picker, the next one first. */
function schoolsBeside(view: View, catalog: Catalog): readonly string[] {
  const own = catalog.schools.findIndex(({ id }) => id === profileSchool(view, catalog)?.id);
  const away = (at: number) => (at > own ? 2 * (at - own) - 1 : 2 * (own - at));
  return catalog.schools
    .map(({ id }, at) => ({ id, away: away(at) }))
    .filter((one) => one.away > 0)
    .toSorted((a, b) => a.away - b.away)
    .slice(0, MOST_SCHOOLS)
    .map(({ id }) => id);
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
