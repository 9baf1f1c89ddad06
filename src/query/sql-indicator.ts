/** What the data hold of indicators beside the whole school's own figures. */
import type { Sql } from '../model/query.ts';
import { among, name, sql } from './fragment.ts';
import { tableName } from './schema.ts';

const CELLS = name(tableName('cells'));

/** Cells by nature, reach and breakdown: what must be kept apart, and what there is to break a total down by. */
export function variants(indicators: readonly string[]): Sql {
  return sql`SELECT indicator, nature, scope <> '' AS scoped, dimension, count(*)::INTEGER AS cells,
  count(DISTINCT school)::INTEGER AS schools, min(year) AS first_year, max(year) AS last_year
FROM ${CELLS}
WHERE ${among(name('indicator'), indicators)}
GROUP BY indicator, nature, scoped, dimension
ORDER BY indicator, nature, scoped, dimension`;
}
