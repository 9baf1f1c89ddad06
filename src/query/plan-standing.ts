import type { Catalog } from '../model/catalog.ts';
import { type GroupRule, SIZE_INDICATOR } from '../model/peers.ts';
import type { Query } from '../model/query.ts';
import type { View } from '../model/view.ts';
import { weightsOf } from './fit-group.ts';
import { BASES } from './plan-standards.ts';
import { twinOf } from './twin.ts';

/** Pieces of 画像 that ask for themselves: where the school stands with the indicator named behind it. */
export const STANDING = 'standing:';

/**
 * What a standing card needs: one indicator in all years for every school (a place among peers needs them), its computed
 * twin, what a shortfall is counted out by where a standard is set, and what the group's rule is told by. Every school is
 * named: no snapshot is kept of the question, and none is asked for in vain.
 */
export function planStanding(
  indicator: string,
  rule: GroupRule,
  view: View,
  catalog: Catalog,
): Extract<Query, { kind: 'values' }> {
  const twin = twinOf(indicator, catalog);
  const formulas = [twin?.formula, catalog.indicators.find((one) => one.id === indicator)?.formula];
  const set = catalog.thresholds.some((one) => one.indicator === indicator || one.indicator === twin?.id);
  const inputs = set ? [...formulas.flatMap((formula) => formula?.match(/[a-z][a-z0-9_]*/g) ?? []), ...BASES] : [];
  const told = rule === 'similar' ? [...weightsOf(view, catalog).keys()] : rule === 'size' ? [SIZE_INDICATOR] : [];
  const known = new Set(catalog.indicators.map((one) => one.id));
  const indicators = [...new Set([indicator, ...(twin === null ? [] : [twin.id]), ...inputs, ...told])];
  return {
    kind: 'values',
    indicators: indicators.filter((id) => known.has(id)),
    schools: catalog.schools.map((school) => school.id),
    years: 'all',
    basis: 'data',
  };
}
