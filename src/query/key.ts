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
      return { ...query, cells: sorted(query.cells) };
    case 'cells':
      return { ...query, keys: sorted(query.keys) };
    case 'presence':
      return { ...query, indicators: sorted(query.indicators), schools: sorted(query.schools) };
    case 'coverage':
    case 'findings':
    case 'rates':
    case 'unfilled':
    case 'evidence':
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
      return JSON.stringify(['claims', asked.cells]);
    case 'cells':
      return JSON.stringify(['cells', asked.keys]);
    case 'presence':
      return JSON.stringify(['presence', asked.indicators, asked.schools]);
    case 'coverage':
    case 'findings':
    case 'rates':
    case 'unfilled':
    case 'evidence':
      return JSON.stringify([asked.kind, asked.schools]);
  }
}

/** By code unit, as DuckDB's binary collation sorts ASCII ids. */
function sorted(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].toSorted();
}
