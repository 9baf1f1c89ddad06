/** Statements of what leaves as data: observations one row a claim, and the standard tables row by row. */
import type { Sql } from '../model/query.ts';
import { amongOrAll, name, sql } from './fragment.ts';
import { tableName } from './schema.ts';

const CELLS = name(tableName('cells'));
const CLAIMS = name(tableName('claims'));
const INDICATORS = name(tableName('indicators'));
const ROWS = name(tableName('table_rows'));

/** Every claim of some cells, and computed cells, which have none, as rows of their own; no cells named: all of the dataset. */
export function observations(cells: readonly string[]): Sql {
  return sql`WITH shown AS (SELECT * FROM ${CELLS} WHERE ${amongOrAll(name('"key"'), cells)}),
told AS (
  SELECT claims.*, coalesce(shown.conflict, FALSE) AS conflict, FALSE AS derived, '[]' AS inputs
  FROM ${CLAIMS} AS claims LEFT JOIN shown ON shown."key" = claims.cell
  WHERE ${amongOrAll(name('claims.cell'), cells)}
),
computed AS (
  SELECT shown.* EXCLUDE ("key", claim, claims, rivals, findings), "key" AS cell, '' AS id, amount AS value,
    amount_to AS value_to, codebook.unit AS unit, '' AS section, '' AS locator, '' AS override, TRUE AS preferred
  FROM shown JOIN ${INDICATORS} AS codebook ON codebook.id = shown.indicator
  WHERE derived
)
SELECT told.*, codebook.unit AS codebook_unit
FROM (FROM told UNION ALL BY NAME FROM computed) AS told JOIN ${INDICATORS} AS codebook ON codebook.id = told.indicator
ORDER BY told.indicator, year, school, cell, preferred DESC, source, locator, told.id`;
}

/** Rows of the standard tables of some schools (none named: all), each in every year column of each report. */
export function formRows(schools: readonly string[]): Sql {
  return sql`SELECT * FROM ${ROWS}
WHERE ${amongOrAll(name('school'), schools)}
ORDER BY school, source, year, indicator`;
}
