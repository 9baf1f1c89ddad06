import type { Catalog } from '../model/catalog.ts';
import type { Query } from '../model/query.ts';
import type { View } from '../model/view.ts';

/**
 * What 达标 needs: every indicator that a standard is set for, with what these are computed from and counted out by, in
 * all years. The view's own indicators are no part of it: the page always answers for all.
 */
export function planStandards(view: View, catalog: Catalog): readonly Query[] {
  const set = new Set(catalog.thresholds.filter((one) => one.applies_to === 'school').map((one) => one.indicator));
  const inputs = catalog.indicators
    .filter((one) => set.has(one.id))
    .flatMap((one) => one.formula?.match(/[a-z][a-z0-9_]*/g) ?? []);
  const indicators = [...new Set([...set, ...inputs, ...BASES])];
  return [{ kind: 'values', indicators, schools: view.schools, years: 'all', basis: 'data' }];
}

/** What shortfalls are counted out by: the bases named in rules/standard.ts. */
export const BASES = ['fulltime_students', 'fulltime_teachers', 'major_course_teachers'];
