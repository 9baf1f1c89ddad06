import type { Catalog } from '../model/catalog.ts';
import type { Query } from '../model/query.ts';
import type { View } from '../model/view.ts';
import { compareChart, compareMeasure, divisorOf, partsOf, trendChart, wholeOf } from './fit-compare.ts';

/**
 * Compare's one question: the year asked for of each indicator; all years, with the divisor, where something is divided
 * (both inputs must be of one year) or two years are compared.
 */
export function planCompare(view: View, catalog: Catalog): readonly Query[] {
  const { schools, year, basis } = view;
  const indicators = view.indicators.slice(0, 12);
  if (indicators.length === 0) return [];
  const divisor = divisorOf(view, catalog);
  const asReported = view.measure === compareMeasure(view) && divisor === null;
  return asReported && compareChart(view) !== 'dumbbell'
    ? [{ kind: 'values', indicators, schools, years: year, basis }]
    : [
        {
          kind: 'values',
          indicators: [...new Set([...indicators, ...(divisor === null ? [] : [divisor])])],
          schools,
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
  const indicators = whole === null ? [id] : [whole, ...partsOf(whole, catalog)];
  return [{ kind: 'values', indicators, schools: view.schools, years: 'all', basis: 'data' }];
}
