import type { Catalog } from '../model/catalog.ts';
import type { Query } from '../model/query.ts';
import type { View } from '../model/view.ts';
import { awardQueries } from './award-view.ts';
import { groupRule } from './fit-group.ts';
import { profileSchool } from './fit-profile.ts';
import { plan } from './plan.ts';
import { planStanding, STANDING } from './plan-standing.ts';

/** The awards page's list as a piece: all of it, not the page of it that is shown. */
export const AWARD_LIST = 'list';

/** What must be asked for a piece of a repaired view: the page's plan, or a standing card's own question. */
export function piecePlan(view: View, piece: string, catalog: Catalog): readonly Query[] {
  if (view.page === 'awards' && piece === AWARD_LIST) {
    const { counts, pivot, totals, whole } = awardQueries(view, catalog);
    return [counts, ...(pivot === null ? [] : [pivot]), totals, whole];
  }
  if (!piece.startsWith(STANDING)) return plan(view, catalog).filter((query) => !asksNothing(query));
  const indicator = piece.slice(STANDING.length);
  const known = catalog.indicators.some((one) => one.id === indicator);
  if (!known || profileSchool(view, catalog) === undefined) return [];
  return [planStanding(indicator, groupRule(view) ?? 'level', view, catalog)];
}

/** The folded matrix of the quality page asks about no indicator. */
function asksNothing(query: Query): boolean {
  return query.kind === 'presence' && query.indicators.length === 0;
}
