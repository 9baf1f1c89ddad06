/** What an address may ask of Compare and Trend: which picture (`c`) and which measure (`m`). */
import type { Catalog } from '../model/catalog.ts';
import {
  COMPARE_CHARTS,
  COMPARE_MEASURES,
  type CompareChart,
  type CompareMeasure,
  type Repair,
  TREND_CHARTS,
  TREND_MEASURES,
  type TrendChart,
  type TrendMeasure,
  type View,
} from '../model/view.ts';
import { fitGroup } from './fit-group.ts';

/** The picture that Compare shows: the one asked for, else the one that fits how many indicators there are. */
export function compareChart(view: View): CompareChart {
  const asked = COMPARE_CHARTS.find((one) => one === view.chart) ?? 'bars';
  if (asked !== 'bars' && asked !== 'multiples') return asked;
  return view.indicators.length > 1 ? 'multiples' : 'bars';
}

/** The measure that Compare shows; one of Trend's is read as the value. Pictures of standings and pairs take values. */
export function compareMeasure(view: View): CompareMeasure {
  return COMPARE_MEASURES.find((one) => one === view.measure) ?? 'value';
}

/** The picture that Trend shows. */
export function trendChart(view: View): TrendChart {
  return TREND_CHARTS.find((one) => one === view.chart) ?? 'line';
}

/** The measure that Trend shows; one of Compare's is read as the value. */
export function trendMeasure(view: View): TrendMeasure {
  return TREND_MEASURES.find((one) => one === view.measure) ?? 'value';
}

/** Indicator that a measure divides by, by id. */
export const DIVISORS = { per_student: 'fulltime_students', per_teacher: 'fulltime_teachers' } as const;

/** Divisor of a view's measure where it has one and the data know it. */
export function divisorOf(view: View, catalog: Catalog): string | null {
  const measure = compareMeasure(view);
  const id = measure === 'per_student' || measure === 'per_teacher' ? DIVISORS[measure] : null;
  return id !== null && catalog.indicators.some((one) => one.id === id) ? id : null;
}

/** Ids of the parts that add up to an indicator (codebook: partition), in the codebook's order. */
export function partsOf(id: string | undefined, catalog: Catalog): readonly string[] {
  return catalog.indicators.filter((one) => one.parent === id && one.relation === 'partition').map((one) => one.id);
}

/** The total that an indicator is, or is a part of, by the codebook's partitions; null where there is none. */
export function wholeOf(id: string | undefined, catalog: Catalog): string | null {
  if (id === undefined) return null;
  if (partsOf(id, catalog).length > 0) return id;
  const own = catalog.indicators.find((one) => one.id === id);
  return own?.relation === 'partition' && catalog.indicators.some((one) => one.id === own.parent) ? own.parent : null;
}

/**
 * Fits picture and peer group of a view of Compare or Trend; an unknown one, and a group around nobody, goes and is
 * reported. Idempotent. `view.schools` must be fitted already.
 */
export function fitCompare(view: View): { readonly view: View; readonly repairs: readonly Repair[] } {
  const known: readonly string[] = view.page === 'trend' ? TREND_CHARTS : COMPARE_CHARTS;
  const chart = known.includes(view.chart) ? view.chart : '';
  const fitted = fitGroup(view);
  const gone: readonly Repair[] = view.chart === chart ? [] : [{ field: 'chart', given: view.chart, used: chart }];
  return { view: { ...fitted.view, chart }, repairs: [...gone, ...fitted.repairs] };
}
