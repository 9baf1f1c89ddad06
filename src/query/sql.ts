import type { Query, Sql } from '../model/query.ts';
import { among, amongOrAll, type Fragment, integer, name, sql } from './fragment.ts';
import { canonical } from './key.ts';
import { tableName } from './schema.ts';
import { awardCounts, awardPivot, awardPlaces, awards } from './sql-awards.ts';
import { variants } from './sql-indicator.ts';
import { formRows, observations } from './sql-observations.ts';
import { facets, pivot } from './sql-pivot.ts';
import { parts } from './sql-profile.ts';
import { evidence, presence, rates, unfilled } from './sql-quality.ts';

type Values = Extract<Query, { kind: 'values' }>;

const CELLS = name(tableName('cells'));
const CLAIMS = name(tableName('claims'));
const INDICATORS = name(tableName('indicators'));
const COVERAGE = name(tableName('coverage'));
const FINDINGS = name(tableName('findings'));

/** Which of several facts of one school, indicator and year comes first: one with a value, then the later cut-off date. */
const FIRST = sql`amount IS NULL, as_of DESC NULLS LAST,
  list_position(['as_of', 'cohort', 'calendar', 'fiscal', 'academic', 'cumulative'], period), "key"`;

/** What is compared: the whole school, as it is; no parts, no breakdowns, no plans. */
export const WHOLE_SCHOOL = sql`scope = '' AND dimension = '' AND nature = 'actual'`;

/**
 * `stated`: which report (by its 年报年度) says which fact of `whole`. A later report may have restated it since, so the
 * claims are asked, not the cell; a derived cell has no claims and counts for its own report.
 */
export const STATED = sql`stated AS (
  SELECT cell AS "key", report_year AS report FROM ${CLAIMS}
  WHERE cell IN (SELECT "key" FROM whole) AND override <> 'drop'
  UNION
  SELECT "key", report_year FROM whole WHERE derived
)`;

/** A row chosen by its report stands under that one's year, though a later report may have restated the figure. */
const UNDER_REPORT = sql`* EXCLUDE (report) REPLACE (report AS report_year)`;

/** The statement for a query; its parameters are typed in the text. Rows come in a fixed order. */
export function toSql(query: Query): Sql {
  const asked = canonical(query);
  switch (asked.kind) {
    case 'values':
      return values(asked);
    case 'coverage':
      return sql`SELECT * FROM ${COVERAGE}
WHERE ${amongOrAll(name('school'), asked.schools)}
ORDER BY school, year, source`;
    case 'claims':
      return claims(asked.cells);
    case 'cells':
      return sql`SELECT * FROM ${CELLS}
WHERE ${among(name('"key"'), asked.keys)}
ORDER BY indicator, school, year, ${FIRST}`;
    case 'findings':
      return sql`SELECT * FROM ${FINDINGS}
WHERE ${amongOrAll(name('school'), asked.schools)}
ORDER BY position`;
    case 'awards':
      return awards(asked);
    case 'award_counts':
      return awardCounts(asked.schools);
    case 'award_pivot':
      return awardPivot(asked);
    case 'award_places':
      return awardPlaces(asked.awards);
    case 'rates':
      return rates(asked.schools);
    case 'unfilled':
      return unfilled(asked.schools);
    case 'evidence':
      return evidence(asked.schools);
    case 'parts':
      return parts(asked.schools);
    case 'pivot':
      return pivot(asked);
    case 'observations':
      return observations(asked.cells);
    case 'form_rows':
      return formRows(asked.schools);
    case 'facets':
      return facets();
    case 'variants':
      return variants(asked.indicators);
    case 'presence':
      return presence(asked.indicators, asked.schools);
  }
}

function values(query: Values): Sql {
  return sql`WITH whole AS (
  SELECT * FROM ${CELLS}
  WHERE ${WHOLE_SCHOOL}
    AND ${among(name('indicator'), query.indicators)}
    AND ${amongOrAll(name('school'), query.schools)}
),
${chosen(query)},
weights AS (
  SELECT codebook.id AS indicator, school, year, first(amount ORDER BY ${FIRST}) AS weight
  FROM ${INDICATORS} AS codebook JOIN ${CELLS} AS base ON base.indicator = codebook.weight
  WHERE ${among(name('codebook.id'), query.indicators)} AND ${WHOLE_SCHOOL} AND amount IS NOT NULL
  GROUP BY codebook.id, school, year
)
SELECT chosen.*, weights.weight FROM chosen LEFT JOIN weights USING (indicator, school, year)
ORDER BY indicator, school, year, ${FIRST}`;
}

/** The table expressions that end in `chosen`: the cells of the years asked for. */
function chosen({ years, basis }: Values): Fragment {
  if (years === 'all') return sql`chosen AS (SELECT * FROM whole)`;
  if (basis === 'report') return years === 'latest' ? ofNewestReport() : ofReport(years);
  return years === 'latest' ? ofNewestYear() : sql`chosen AS (SELECT * FROM whole WHERE year = ${integer(years)})`;
}

/** Each school's newest year with a value; where it never has one, the newest year that says why. */
function ofNewestYear(): Fragment {
  return sql`newest AS (
  SELECT indicator, school, coalesce(max(year) FILTER (WHERE amount IS NOT NULL), max(year)) AS year
  FROM whole GROUP BY indicator, school
),
chosen AS (SELECT whole.* FROM whole JOIN newest USING (indicator, school, year))`;
}

function ofReport(year: number): Fragment {
  return sql`${toldByReports()},
chosen AS (SELECT ${UNDER_REPORT} FROM told WHERE report = ${integer(year)})`;
}

/** As `ofNewestYear`, counted in reports. */
function ofNewestReport(): Fragment {
  return sql`${toldByReports()},
newest AS (
  SELECT indicator, school, coalesce(max(report) FILTER (WHERE amount IS NOT NULL), max(report)) AS report
  FROM told GROUP BY indicator, school
),
chosen AS (SELECT ${UNDER_REPORT} FROM told SEMI JOIN newest USING (indicator, school, report))`;
}

/** `told`: of each report the facts of the year it is about, which is the newest it gives for that indicator. */
function toldByReports(): Fragment {
  return sql`${STATED},
told AS (
  SELECT whole.*, stated.report FROM whole JOIN stated USING ("key")
  WHERE whole.year <= stated.report
  QUALIFY whole.year = max(whole.year) OVER (PARTITION BY whole.indicator, whole.school, stated.report)
)`;
}

function claims(cells: readonly string[]): Sql {
  return sql`SELECT * FROM ${CLAIMS}
WHERE ${among(name('cell'), cells)}
ORDER BY cell, preferred DESC, list_position(['standard', 'table', 'prose'], place), report_year DESC, source,
  TRY_CAST(regexp_extract(locator, '[0-9]+') AS INTEGER) NULLS LAST, locator, id`;
}
