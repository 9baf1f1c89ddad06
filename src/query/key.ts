import type { AwardFilter } from '../model/award.ts';
import type { Query } from '../model/query.ts';

/**
 * The same question in its one form: lists sorted and without repetitions, and no basis where it makes no difference
 * (all years are all years). Answers do not depend on the order of ids in a query.
 */
export function canonical<Q extends Query>(query: Q): Q;
export function canonical(query: Query): Query {
  switch (query.kind) {
    case 'values':
      return {
        ...query,
        indicators: sorted(query.indicators),
        schools: sorted(query.schools),
        basis: query.years === 'all' ? 'data' : query.basis,
      };
    case 'claims':
    case 'observations':
      return { ...query, cells: sorted(query.cells) };
    case 'awards':
    case 'award_pivot':
      return { ...query, schools: sorted(query.schools), filter: sortedFilter(query.filter) };
    case 'award_places':
      return { ...query, awards: sorted(query.awards) };
    case 'cells':
      return { ...query, keys: sorted(query.keys) };
    case 'variants':
      return { ...query, indicators: sorted(query.indicators) };
    case 'pivot':
      return {
        ...query,
        indicators: sorted(query.indicators),
        schools: sorted(query.schools),
        years: sorted(query.years),
        reports: sorted(query.reports),
        scopes: sorted(query.scopes),
      };
    case 'presence':
      return { ...query, indicators: sorted(query.indicators), schools: sorted(query.schools) };
    case 'coverage':
    case 'facets':
    case 'award_counts':
    case 'findings':
    case 'rates':
    case 'unfilled':
    case 'parts':
    case 'evidence':
    case 'form_rows':
      return { ...query, schools: sorted(query.schools) };
  }
}

/** A stable text for a query, the same for the same question: key of caches and of snapshots. */
export function queryKey(query: Query): string {
  const asked = canonical(query);
  switch (asked.kind) {
    case 'values':
      return JSON.stringify(['values', asked.indicators, asked.schools, asked.years, asked.basis]);
    case 'claims':
    case 'observations':
      return JSON.stringify([asked.kind, asked.cells]);
    case 'awards': {
      const { filter, schools, listed, search, order, limit, offset } = asked;
      return JSON.stringify(['awards', schools, filterKey(filter), listed, search, order, limit, offset]);
    }
    case 'award_pivot': {
      const { filter, schools, search, rows, columns, limit } = asked;
      return JSON.stringify(['award_pivot', schools, filterKey(filter), search, rows, columns, limit]);
    }
    case 'award_places':
      return JSON.stringify(['award_places', asked.awards]);
    case 'cells':
      return JSON.stringify(['cells', asked.keys]);
    case 'pivot': {
      const { kind: _, ...ask } = asked;
      return JSON.stringify(['pivot', ...Object.entries(ask).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
    }
    case 'variants':
      return JSON.stringify(['variants', asked.indicators]);
    case 'presence':
      return JSON.stringify(['presence', asked.indicators, asked.schools]);
    case 'coverage':
    case 'facets':
    case 'award_counts':
    case 'findings':
    case 'rates':
    case 'unfilled':
    case 'parts':
    case 'evidence':
    case 'form_rows':
      return JSON.stringify([asked.kind, asked.schools]);
  }
}

function sortedFilter(filter: AwardFilter): AwardFilter {
  return {
    kinds: sorted(filter.kinds),
    years: sorted(filter.years),
    tiers: sorted(filter.tiers),
    grades: sorted(filter.grades),
    recipients: sorted(filter.recipients),
    modes: sorted(filter.modes),
    reports: sorted(filter.reports),
    competitions: sorted(filter.competitions),
  };
}

function filterKey({ kinds, years, tiers, grades, recipients, modes, reports, competitions }: AwardFilter) {
  return [kinds, years, tiers, grades, recipients, modes, reports, competitions];
}

/** By code unit, as DuckDB's binary collation sorts ASCII ids. */
function sorted<T extends string | number>(ids: readonly T[]): readonly T[] {
  return [...new Set(ids)].toSorted();
}
