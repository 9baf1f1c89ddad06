/** Statements of the quality page: how much is filled in, what is left empty, and the claims behind each finding. */
import type { Sql } from '../model/query.ts';
import { among, amongOrAll, name, sql } from './fragment.ts';
import { tableName } from './schema.ts';

const CELLS = name(tableName('cells'));
const CLAIMS = name(tableName('claims'));
const COVERAGE = name(tableName('coverage'));
const INDICATORS = name(tableName('indicators'));
const MEMBERS = name(tableName('members'));
const ROWS = name(tableName('table_rows'));

/** 填报率 per report, year column, standard table and family. */
export function rates(schools: readonly string[]): Sql {
  return sql`SELECT told.school, told.source, told.year, bool_or(report.tabled) AS tabled,
  (count(*) FILTER (WHERE state <> 'not_applicable'))::INTEGER AS expected,
  (count(*) FILTER (WHERE state = 'reported'))::INTEGER AS reported,
  (count(*) FILTER (WHERE state = 'not_reported'))::INTEGER AS not_reported,
  (count(*) FILTER (WHERE state = 'not_applicable'))::INTEGER AS not_applicable,
  standard_table, codebook.family
FROM ${ROWS} AS told JOIN ${INDICATORS} AS codebook ON codebook.id = told.indicator
  JOIN ${COVERAGE} AS report ON report.source = told.source AND report.year = told.year
WHERE ${amongOrAll(name('told.school'), schools)}
GROUP BY told.school, told.source, told.year, standard_table, codebook.family
ORDER BY told.school, told.year, told.source, standard_table, codebook.family`;
}

/** What a report leaves empty, in the order of the codebook. */
export function unfilled(schools: readonly string[]): Sql {
  return sql`SELECT told.* FROM ${ROWS} AS told JOIN ${INDICATORS} AS codebook ON codebook.id = told.indicator
WHERE state = 'not_reported' AND ${amongOrAll(name('school'), schools)}
ORDER BY school, source, codebook.position, year DESC`;
}

/** Every claim of the cells in dispute, better ones first, with what its members are called. */
export function evidence(schools: readonly string[]): Sql {
  return sql`SELECT told.*,
  concat_ws('、', one.name_zh, other.name_zh) AS member_zh, concat_ws(', ', one.name_en, other.name_en) AS member_en
FROM ${CLAIMS} AS told
  LEFT JOIN ${MEMBERS} AS one
    ON one.dimension = split_part(told.dimension, '+', 1) AND one.id = split_part(told.member, '+', 1)
  LEFT JOIN ${MEMBERS} AS other
    ON other.dimension = split_part(told.dimension, '+', 2) AND other.id = split_part(told.member, '+', 2)
WHERE told.cell IN (
  SELECT "key" FROM ${CELLS}
  WHERE (conflict OR findings > 0 OR status = 'not_reported') AND ${amongOrAll(name('school'), schools)}
)
ORDER BY told.cell, preferred DESC, list_position(['standard', 'table', 'prose'], place), report_year DESC, told.id`;
}

/** Of each indicator, school and year whether the whole school's figure is there; else whether parts of it are. */
export function presence(indicators: readonly string[], schools: readonly string[]): Sql {
  return sql`WITH told AS (
  SELECT *, scope = '' AND dimension = '' AS whole FROM ${CELLS}
  WHERE nature = 'actual' AND ${among(name('indicator'), indicators)} AND ${amongOrAll(name('school'), schools)}
)
SELECT school, indicator, year,
  CASE WHEN NOT whole THEN 'parts' WHEN status IN ('not_reported', 'not_applicable') THEN status ELSE 'reported' END AS state,
  conflict, findings, "key" AS cell
FROM told
QUALIFY row_number() OVER (
  PARTITION BY school, indicator, year
  ORDER BY NOT whole, status IN ('not_reported', 'not_applicable'), NOT conflict, findings DESC, "key"
) = 1
ORDER BY indicator, school, year`;
}
