/** Awards in SQL: one row an award however often it is told, filtered and counted; every place of one on demand. */
import type { AwardFilter, AwardOrder, AwardPivotField } from '../model/award.ts';
import { BETWEEN } from '../model/pivot.ts';
import type { Query, Sql } from '../model/query.ts';
import { among, amongOrAll, type Fragment, integer, name, sql, text } from './fragment.ts';
import { tableName } from './schema.ts';

type Awards = Extract<Query, { kind: 'awards' }>;
type AwardPivot = Extract<Query, { kind: 'award_pivot' }>;

const AWARDS = name(tableName('awards'));
const SCHOOLS = name(tableName('schools'));
const SOURCES = name(tableName('sources'));
const LINE = name("coalesce(TRY_CAST(regexp_extract(locator, '[0-9]+') AS INTEGER), 0)");

const TOLD = name(tableName('told_awards'));

/**
 * Fills `told_awards`, one row an award in the words of its best place, with what the other places add. The build does it
 * once: over 1,684 places it takes five times as long as what a page then asks of it, at every letter of a search.
 */
export const tellAwards: Sql = sql`INSERT INTO ${TOLD} BY NAME
SELECT * REPLACE (
  coalesce(mode, CASE WHEN min(mode) OVER award = max(mode) OVER award THEN min(mode) OVER award END) AS mode,
  bool_and(complete) OVER award AS complete,
  string_agg(tags, '') OVER award AS tags,
  string_agg(sounds, '/') OVER award AS sounds
),
  (count(*) OVER award)::INTEGER AS places,
  coalesce(min("count") OVER award <> max("count") OVER award, FALSE)
    OR coalesce(min(nullif(grade_class, 'none')) OVER award <> max(nullif(grade_class, 'none')) OVER award, FALSE)
    OR coalesce(min(tier) OVER award <> max(tier) OVER award, FALSE) AS differs,
  min("count") OVER award AS count_min, max("count") OVER award AS count_max
FROM ${AWARDS}
WINDOW award AS (PARTITION BY award_id ORDER BY source, ${LINE}, locator, "section", "count"
  ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
QUALIFY row_number() OVER (PARTITION BY award_id ORDER BY listed DESC, "count" IS NULL,
  NOT starts_with("section", '表'), event IS NULL, source, ${LINE}, locator) = 1
ORDER BY school, "year", award_id`;

/** Its rows of some schools; none named: all. */
function told(schools: readonly string[]): Fragment {
  return sql`told AS (SELECT * FROM ${TOLD} WHERE ${amongOrAll(name('school'), schools)})`;
}

/** One page of awards (or of totals) that fit a filter and every word looked for. */
export function awards(query: Awards): Sql {
  const { schools, filter, listed, search, order, limit, offset } = query;
  return sql`WITH ${told(schools)}
SELECT told.* EXCLUDE (tags, sounds), (count(*) OVER ())::INTEGER AS total
FROM told LEFT JOIN (SELECT id, pinyin FROM ${SCHOOLS}) AS schools ON schools.id = told.school
WHERE listed = ${name(listed ? 'TRUE' : 'FALSE')}
  AND ${where(filter)}
  AND ${words(search)}
ORDER BY ${ORDERS[order]}, award_id
LIMIT ${integer(limit)} OFFSET ${integer(offset)}`;
}

function words(search: readonly string[]): Fragment {
  return search.map(fits).reduce((all, one) => sql`${all} AND ${one}`, sql`TRUE`);
}

/** A word begins one of the award's tags, or stands in the wording of any place or in how that sounds. */
function fits(word: string): Fragment {
  return sql`(contains(tags, ${text(` ${word}`)}) OR contains(sounds, ${text(word)}))`;
}

const TIER = `list_position(['international', 'national', 'provincial', 'municipal', 'industry'], tier) NULLS LAST`;
const GRADE = `list_position(['special', 'first', 'gold', 'second', 'silver', 'third', 'bronze', 'merit', 'place', 'other', 'none'], grade_class)`;
const ORDERS: Readonly<Record<AwardOrder, Fragment>> = {
  tier: name(`${TIER}, ${GRADE}, series, schools.pinyin, "year" DESC`),
  school: name(`schools.pinyin, ${TIER}, ${GRADE}, series, "year" DESC`),
  year: name(`"year" DESC, ${TIER}, ${GRADE}, series, schools.pinyin`),
  competition: name(`series, "year" DESC, ${TIER}, ${GRADE}, schools.pinyin`),
};

function where(filter: AwardFilter): Fragment {
  return [
    amongOrAll(name('kind'), filter.kinds),
    amongOrAll(name("coalesce(tier, 'none')"), filter.tiers),
    amongOrAll(name('grade_class'), filter.grades),
    amongOrAll(name("coalesce(recipient, 'none')"), filter.recipients),
    amongOrAll(name("coalesce(mode, 'none')"), filter.modes),
    amongOrAll(name('series'), filter.competitions),
    anyOf(name('"year"'), filter.years),
    filter.reports.length === 0
      ? sql`TRUE`
      : sql`source IN (SELECT id FROM ${SOURCES} WHERE ${anyOf(name('report_year'), filter.reports)})`,
  ].reduce((all, one) => sql`${all} AND ${one}`);
}

function anyOf(column: Fragment, numbers: readonly number[]): Fragment {
  const [first, ...others] = numbers.map((one) => sql`${column} = ${integer(one)}`);
  return first === undefined ? sql`TRUE` : sql`(${others.reduce((all, one) => sql`${all} OR ${one}`, first)})`;
}

/** Distinct awards of the lists, grouped by everything the page counts by. */
export function awardCounts(schools: readonly string[]): Sql {
  return sql`WITH ${told(schools)}
SELECT school, "year", kind, coalesce(tier, 'none') AS tier, series, grade_class, coalesce(recipient, 'none') AS recipient,
  coalesce(mode, 'none') AS mode, report_year,
  count(*)::INTEGER AS items,
  (count(*) FILTER (WHERE period = 'cumulative'))::INTEGER AS cumulative,
  (count(*) FILTER (WHERE NOT complete))::INTEGER AS "partial",
  (count(*) FILTER (WHERE complete))::INTEGER AS whole,
  (count(*) FILTER (WHERE count_max > 1))::INTEGER AS several,
  coalesce(sum(count_max) FILTER (WHERE count_max > 1), 0)::INTEGER AS several_stated
FROM told LEFT JOIN (SELECT id, report_year FROM ${SOURCES}) AS report ON report.id = told.source
WHERE listed
GROUP BY ALL ORDER BY school, "year", kind, tier, series, grade_class, recipient, mode, report_year`;
}

/** How a field of a pivot reads in a row of `shown`; what no report says is `none`. */
const FIELDS: Readonly<Record<AwardPivotField, string>> = {
  school: 'school',
  level: 'level',
  competition: 'series',
  tier: "coalesce(tier, 'none')",
  grade: 'grade_class',
  recipient: "coalesce(recipient, 'none')",
  mode: "coalesce(mode, 'none')",
  kind: 'kind',
  year: '"year"::VARCHAR',
  report_year: "coalesce(report_year::VARCHAR, 'none')",
};

/** Distinct list items by the values of any fields, with the totals of rows, of columns and of all. */
export function awardPivot({ schools, filter, search, rows, columns, limit }: AwardPivot): Sql {
  const key = (fields: readonly AwardPivotField[]): Fragment =>
    fields.length === 0
      ? sql`''`
      : sql`concat_ws(${text(BETWEEN)}, ${name(fields.map((field) => FIELDS[field]).join(', '))})`;
  const sets = [
    '(row_of, column_of)',
    ...(rows.length > 0 ? ['(column_of)'] : []),
    ...(columns.length > 0 ? ['(row_of)'] : []),
    ...(rows.length > 0 && columns.length > 0 ? ['()'] : []),
  ];
  return sql`WITH ${told(schools)},
shown AS (
  SELECT told.*, owner.level, report.report_year
  FROM told LEFT JOIN (SELECT id, level FROM ${SCHOOLS}) AS owner ON owner.id = told.school
    LEFT JOIN (SELECT id, report_year FROM ${SOURCES}) AS report ON report.id = told.source
  WHERE listed
    AND ${where(filter)}
    AND ${words(search)}
),
keyed AS (SELECT *, ${key(rows)} AS row_of, ${key(columns)} AS column_of FROM shown)
SELECT coalesce(row_of, '') AS row_key, coalesce(column_of, '') AS column_key,
  (grouping(row_of) + 2 * grouping(column_of))::INTEGER AS folded,
  count(*)::INTEGER AS items,
  (count(*) FILTER (WHERE period = 'cumulative'))::INTEGER AS cumulative,
  (count(*) FILTER (WHERE NOT complete))::INTEGER AS "partial",
  (count(*) FILTER (WHERE count_max > 1))::INTEGER AS several,
  coalesce(sum(count_max) FILTER (WHERE count_max > 1), 0)::INTEGER AS several_stated,
  array_to_string(list(DISTINCT source ORDER BY source), chr(10)) AS sources,
  (count(*) OVER ())::INTEGER AS groups
FROM keyed
GROUP BY GROUPING SETS (${name(sets.join(', '))})
HAVING count(*) > 0
ORDER BY folded, row_key, column_key
LIMIT ${integer(limit)}`;
}

/** Every place that tells these awards, lists first, then in the order of the report. */
export function awardPlaces(ids: readonly string[]): Sql {
  return sql`SELECT * FROM ${AWARDS}
WHERE ${among(name('award_id'), ids)}
ORDER BY award_id, listed DESC, source, ${LINE}, locator, "section", "count"`;
}
