/** Awards in SQL: one row an award however often it is told, filtered and counted; every place of one on demand. */
import type { AwardFilter, AwardOrder } from '../model/award.ts';
import type { Query, Sql } from '../model/query.ts';
import { among, amongOrAll, type Fragment, integer, name, sql, text } from './fragment.ts';
import { tableName } from './schema.ts';

type Awards = Extract<Query, { kind: 'awards' }>;

const AWARDS = name(tableName('awards'));
const SCHOOLS = name(tableName('schools'));
const LINE = name("coalesce(TRY_CAST(regexp_extract(locator, '[0-9]+') AS INTEGER), 0)");

/** `told`: one row an award in the words of its best place, with what the other places add. */
function told(schools: readonly string[]): Fragment {
  return sql`told AS (
  SELECT *, count(*) OVER award AS places,
    min("count") OVER award AS count_min, max("count") OVER award AS count_max,
    coalesce(min("count") OVER award <> max("count") OVER award, FALSE)
      OR coalesce(min(nullif(grade_class, 'none')) OVER award <> max(nullif(grade_class, 'none')) OVER award, FALSE)
      OR coalesce(min(tier) OVER award <> max(tier) OVER award, FALSE) AS differs,
    bool_and(complete) OVER award AS list_complete,
    string_agg(tags, '') OVER award AS all_tags, string_agg(sounds, '/') OVER award AS all_sounds
  FROM ${AWARDS}
  WHERE ${amongOrAll(name('school'), schools)}
  WINDOW award AS (PARTITION BY award_id)
  QUALIFY row_number() OVER (PARTITION BY award_id ORDER BY listed DESC, "count" IS NULL,
    NOT starts_with("section", '表'), event IS NULL, source, ${LINE}, locator) = 1
)`;
}

/** One page of awards (or of totals) that fit a filter and every word looked for. */
export function awards(query: Awards): Sql {
  const { schools, filter, listed, search, order, limit, offset } = query;
  return sql`WITH ${told(schools)}
SELECT told.* EXCLUDE (complete, tags, sounds, places), list_complete AS complete, places::INTEGER AS places,
  (count(*) OVER ())::INTEGER AS total
FROM told LEFT JOIN ${SCHOOLS} AS schools ON schools.id = told.school
WHERE listed = ${name(listed ? 'TRUE' : 'FALSE')}
  AND ${where(filter)}
  AND ${search.map(fits).reduce((all, one) => sql`${all} AND ${one}`, sql`TRUE`)}
ORDER BY ${ORDERS[order]}, award_id
LIMIT ${integer(limit)} OFFSET ${integer(offset)}`;
}

/** A word begins one of the award's tags, or stands in the wording of any place or in how that sounds. */
function fits(word: string): Fragment {
  return sql`(contains(all_tags, ${text(` ${word}`)}) OR contains(all_sounds, ${text(word)}))`;
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
  const years = filter.years.map((year) => sql`"year" = ${integer(year)}`);
  const [first, ...others] = years;
  return [
    amongOrAll(name('kind'), filter.kinds),
    amongOrAll(name("coalesce(tier, 'none')"), filter.tiers),
    amongOrAll(name('grade_class'), filter.grades),
    amongOrAll(name("coalesce(recipient, 'none')"), filter.recipients),
    amongOrAll(name('series'), filter.competitions),
    first === undefined ? sql`TRUE` : sql`(${others.reduce((all, one) => sql`${all} OR ${one}`, first)})`,
  ].reduce((all, one) => sql`${all} AND ${one}`);
}

/** Distinct awards of the lists, grouped by everything the page counts by. */
export function awardCounts(schools: readonly string[]): Sql {
  return sql`WITH ${told(schools)}
SELECT school, "year", kind, coalesce(tier, 'none') AS tier, series, grade_class, coalesce(recipient, 'none') AS recipient,
  count(*)::INTEGER AS items,
  (count(*) FILTER (WHERE period = 'cumulative'))::INTEGER AS cumulative,
  (count(*) FILTER (WHERE NOT list_complete))::INTEGER AS "partial",
  (count(*) FILTER (WHERE list_complete))::INTEGER AS whole,
  (count(*) FILTER (WHERE count_max > 1))::INTEGER AS several,
  coalesce(sum(count_max) FILTER (WHERE count_max > 1), 0)::INTEGER AS several_stated
FROM told WHERE listed
GROUP BY ALL ORDER BY school, "year", kind, tier, series, grade_class, recipient`;
}

/** Every place that tells these awards, lists first, then in the order of the report. */
export function awardPlaces(ids: readonly string[]): Sql {
  return sql`SELECT * FROM ${AWARDS}
WHERE ${among(name('award_id'), ids)}
ORDER BY award_id, listed DESC, source, ${LINE}, locator, "section", "count"`;
}
