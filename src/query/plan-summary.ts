import type { Catalog } from '../model/catalog.ts';
import type { Query } from '../model/query.ts';
import type { View } from '../model/view.ts';
import { groupRule, toldBy } from './fit-group.ts';
import { familyOf } from './fit-summary.ts';
import { twinOf } from './twin.ts';

/**
 * Ids of the indicators that 汇总 shows: those chosen, else a family's that have any value, else the headline ones.
 */
export function summaryIndicators(view: View, catalog: Catalog): readonly string[] {
  if (view.indicators.length > 0) return view.indicators;
  const family = familyOf(view);
  if (family === null) return catalog.headline.map((row) => row.indicator);
  const valued = new Set(catalog.coverage.filter((row) => row.has_value).map((row) => row.indicator));
  return catalog.indicators.filter((one) => one.family === family && valued.has(one.id)).map((one) => one.id);
}

/**
 * All years of the shown indicators; of every school where a peer group is sought, with what size and likeness are told
 * by. Without choices this is the overview's own question, so its snapshot answers both.
 */
export function planSummary(view: View, catalog: Catalog): readonly Query[] {
  const shown = summaryIndicators(view, catalog);
  const rule = groupRule(view);
  const told = toldBy(view, catalog);
  const indicators = [...new Set([...shown.flatMap((id) => [id, twinOf(id, catalog)?.id ?? id]), ...told])];
  const every = rule !== null || view.schools.length === 0;
  const usual = view.indicators.length === 0 && familyOf(view) === null && told.length === 0;
  // Naming every school says that no snapshot is kept of the question: none is asked for in vain.
  const schools = !every ? view.schools : usual ? [] : catalog.schools.map((school) => school.id);
  return [{ kind: 'values', indicators, schools, years: 'all', basis: 'data' }];
}
