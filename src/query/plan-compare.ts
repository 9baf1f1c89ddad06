import type { Catalog } from '../model/catalog.ts';
import type { Query } from '../model/query.ts';
import type { View } from '../model/view.ts';
import { compareChart, compareMeasure, divisorOf, partsOf, trendChart, wholeOf } from './fit-compare.ts';
import { groupRule, toldBy } from './fit-group.ts';

/**
 * Compare's one question: the year asked for of each indicator; all years, with the divisor, where something is divided
 * (both inputs must be of one year), two years are compared, or a peer group is sought among all schools.
 */
export function planCompare(view: View, catalog: Catalog): readonly Query[] {
  const { schools, year, basis } = view;
  const indicators = view.indicators.slice(0, 12);
  if (indicators.length === 0) return [];
  const divisor = divisorOf(view, catalog);
  const told = groupTold(view, catalog);
  const asReported = view.measure === compareMeasure(view) && divisor === null;
  return asReported && told === null && compareChart(view) !== 'dumbbell'
    ? [{ kind: 'values', indicators, schools, years: year, basis }]
    : [
        {
          kind: 'values',
          indicators: [...new Set([...indicators, ...(divisor === null ? [] : [divisor]), ...(told ?? [])])],
          schools: told === null ? schools : everySchool(catalog),
          years: 'all',
          basis: 'data',
        },
      ];
}

/** Trend's one question: all years of an indicator, with its parts where they are shown. */
export function planTrend(view: View, catalog: Catalog): readonly Query[] {
  const [id] = view.indicators;
  if (id === undefined) return [];
  const whole = trendChart(view) === 'parts' ? wholeOf(id, catalog) : null;
  const told = groupTold(view, catalog);
  const indicators = [...(whole === null ? [id] : [whole, ...partsOf(whole, catalog)]), ...(told ?? [])];
  const schools = told === null ? view.schools : everySchool(catalog);
  return [{ kind: 'values', indicators: [...new Set(indicators)], schools, years: 'all', basis: 'data' }];
}

/** What the view's peer group is told by, by id; null where it has no group. Its members may be any schools. */
function groupTold(view: View, catalog: Catalog): readonly string[] | null {
  return groupRule(view) === null ? null : toldBy(view, catalog);
}

/** All by name: no snapshot is kept of the question, and none is asked for in vain. */
function everySchool(catalog: Catalog): readonly string[] {
  return catalog.schools.map((school) => school.id);
}
