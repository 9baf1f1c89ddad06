import type { Catalog } from '../model/catalog.ts';
import type { PivotAsk, PivotField } from '../model/pivot.ts';
import type { Query } from '../model/query.ts';
import type { View } from '../model/view.ts';
import {
  ANY,
  exploreFields,
  exploreFilters,
  exploreIndicators,
  exploreSchools,
  MOST_DIMENSIONS,
} from './fit-explore.ts';
import { isDimension } from './pivot-fields.ts';

/** Most groups that one pivot may have: beyond this the page says what to narrow. */
export const MOST_GROUPS = 20_000;

export type PivotPlan = {
  /** null where nothing fits the filters. */
  readonly ask: PivotAsk | null;
  readonly rows: readonly PivotField[];
  readonly columns: readonly PivotField[];
  /** Fields that the page put into the rows by itself, lest unlike figures share a cell. */
  readonly added: readonly PivotField[];
  readonly indicators: readonly string[];
  readonly schools: readonly string[];
};

/** The fields and the question of a repaired view. What must not share a cell is kept apart by a field of its own. */
export function pivotPlan(view: View, catalog: Catalog): PivotPlan {
  const chosen = exploreFields(view);
  const filters = exploreFilters(view);
  const indicators = exploreIndicators(view, catalog);
  const schools = exploreSchools(view, catalog);
  const has = (field: PivotField) => chosen.rows.includes(field) || chosen.columns.includes(field);
  const filtered = Object.keys(filters.members).filter((field) => !has(field));
  const free = MOST_DIMENSIONS - [...chosen.rows, ...chosen.columns].filter(isDimension).length;
  const levels = new Set(catalog.schools.filter(({ id }) => schools.includes(id)).map(({ level }) => level));
  const outer = levels.size > 1 && !has('school') && !has('level') ? ['level'] : [];
  const inner = [
    ...(indicators.length > 1 && !has('indicator') ? ['indicator'] : []),
    ...filtered.slice(0, Math.max(0, free)),
    ...(filters.natures.length > 1 && !has('nature') ? ['nature'] : []),
    ...((filters.scopes.length > 1 || filters.scopes[0] === ANY) && !has('scope') ? ['scope'] : []),
  ];
  const rows = [...outer, ...chosen.rows, ...inner];
  const dimensions = [...rows, ...chosen.columns].filter(isDimension);
  const years = view.year === 'latest' ? filters.years : [view.year];
  const everyone = schools.length === catalog.schools.length;
  return {
    ask:
      schools.length === 0 || indicators.length === 0
        ? null
        : {
            indicators,
            schools: everyone ? [] : schools,
            years,
            reports: filters.reports,
            natures: filters.natures,
            scopes: filters.scopes[0] === ANY ? [] : filters.scopes,
            qualifiers: filters.qualifiers,
            statuses: filters.statuses,
            dimensions,
            members: dimensions.flatMap((dimension) => {
              const ids = filters.members[dimension];
              return ids === undefined ? [] : [{ dimension, ids }];
            }),
            rows,
            columns: chosen.columns,
            limit: MOST_GROUPS,
          },
    rows,
    columns: chosen.columns,
    added: [...outer, ...inner],
    indicators,
    schools,
  };
}

/** Explore asks for the values that can be filtered by, and for the pivot where anything fits. */
export function planExplore(view: View, catalog: Catalog): readonly Query[] {
  const { ask } = pivotPlan(view, catalog);
  return [{ kind: 'facets', schools: [] }, ...(ask === null ? [] : [{ kind: 'pivot' as const, ...ask }])];
}
