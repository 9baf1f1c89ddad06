import type { Catalog } from '../model/catalog.ts';
import type { Query } from '../model/query.ts';
import type { View } from '../model/view.ts';
import { groupRule, toldBy } from './fit-group.ts';

/**
 * What 达标 needs: every indicator that a standard is set for, with what these are computed from and counted out by, in
 * all years; of all schools, with what the group is told by, where the view has one. The view's own indicators are no part
 * of it: the page always answers for all.
 */
export function planStandards(view: View, catalog: Catalog): readonly Query[] {
  const set = new Set(catalog.thresholds.filter((one) => one.applies_to === 'school').map((one) => one.indicator));
  const inputs = catalog.indicators
    .filter((one) => set.has(one.id))
    .flatMap((one) => one.formula?.match(/[a-z][a-z0-9_]*/g) ?? []);
  const indicators = [...new Set([...set, ...inputs, ...BASES, ...toldBy(view, catalog)])];
  // The question that has a snapshot is that of all schools: a group's members are among them.
  const schools = groupRule(view) === null ? view.schools : [];
  return [{ kind: 'values', indicators, schools, years: 'all', basis: 'data' }];
}

/** What shortfalls are counted out by: the bases named in rules/standard.ts. */
export const BASES = ['fulltime_students', 'fulltime_teachers', 'major_course_teachers'];
