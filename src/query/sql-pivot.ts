/** Statements of Explore: facts filtered, one a year, grouped by any fields, with totals where facts may be folded. */
import { BETWEEN, FOLDED, type PivotAsk, type PivotField } from '../model/pivot.ts';
import type { Sql } from '../model/query.ts';
import { among, amongOrAll, type Fragment, integer, name, sql, text } from './fragment.ts';
import { isDimension, isFoldable, isSchoolField } from './pivot-fields.ts';
import { tableName } from './schema.ts';

const CELLS = name(tableName('cells'));
const MEMBERS = name(tableName('members'));
const SCHOOLS = name(tableName('schools'));
const INDICATORS = name(tableName('indicators'));

/** Which of several facts of one year comes first: as everywhere, one with a value, then the later cut-off date. */
const FIRST = sql`amount IS NULL, as_of DESC NULLS LAST,
  list_position(['as_of', 'cohort', 'calendar', 'fiscal', 'academic', 'cumulative'], period), "key"`;
/** Figures with one text are about alike times; NULL where a cut-off date is due and none is stated. */
const ALIKE = name(
  `CASE WHEN period NOT IN ('cohort', 'as_of', 'cumulative') OR length(as_of) = 10 THEN period || '|' || coalesce(substr(as_of, 6), '') END`,
);

/** The groups of a pivot and its totals, at most `limit`, cells before totals, in the order of their keys. */
export function pivot(ask: PivotAsk): Sql {
  const sets = [0, 1, 2, 3].filter((folded) => folds(ask, folded));
  const [first, ...others] = sets.map((folded) => grouping(ask, folded));
  return sql`WITH ${facts(ask)},
${picked(ask)},
${recent(ask)},
weights AS (
  SELECT codebook.id AS indicator, school, year, first(amount ORDER BY ${FIRST}) AS weight
  FROM ${INDICATORS} AS codebook JOIN ${CELLS} AS base ON base.indicator = codebook.weight
  WHERE ${among(name('codebook.id'), ask.indicators)} AND scope = '' AND dimension = '' AND nature = 'actual'
    AND amount IS NOT NULL
  GROUP BY codebook.id, school, year
),
weighed AS MATERIALIZED (
  SELECT recent.*, CASE WHEN dimension = '' THEN weights.weight END AS weight, ${ALIKE} AS alike
  FROM recent LEFT JOIN weights USING (indicator, school, year)
),
groups AS (
${others.reduce((all, one) => sql`${all}\nUNION ALL\n${one}`, first ?? sql``)}
)
SELECT *, (count(*) OVER ())::INTEGER AS groups FROM groups
ORDER BY folded, row_key, column_key, indicator, level, nature, scope
LIMIT ${integer(ask.limit)}`;
}

/** Whole rows, cells without totals; else whether that side has anything that may be folded. */
function folds({ rows, columns }: PivotAsk, folded: number): boolean {
  return ((folded & 1) === 0 || rows.some(isFoldable)) && ((folded & 2) === 0 || columns.some(isFoldable));
}

/** Facts that pass the filters, with what is known of their school, and a member for every dimension asked for. */
function facts(ask: PivotAsk): Fragment {
  const members = ask.dimensions.map(
    (dimension, index) => sql`,
    coalesce(list_extract(string_split(member, '+'),
      list_position(string_split(dimension, '+'), ${text(dimension)})), '') AS d${name(`${index}`)}`,
  );
  const parents = ask.dimensions.map((_, index) =>
    name(`, m${index}.parent AS p${index}, m${index}.relation AS q${index}`),
  );
  const joins = ask.dimensions.map(
    (dimension, index) => sql`
    LEFT JOIN ${MEMBERS} AS m${name(`${index}`)} ON m${name(`${index}`)}.dimension = ${text(dimension)} AND m${name(`${index}`)}.id = d${name(`${index}`)}`,
  );
  const wanted = ask.members.map(({ dimension, ids }) => {
    const at = ask.dimensions.indexOf(dimension);
    return at < 0 ? sql`` : sql` AND ${among(name(`d${at}`), ids)}`;
  });
  // A whole stands beside its parts, never instead of them.
  const broken =
    ask.dimensions.length === 0
      ? sql``
      : sql`
  QUALIFY bool_or(told.dimension <> '') OVER (PARTITION BY told.school, told.indicator, told.nature, told.scope)`;
  return sql`told AS (
  SELECT *${joined(members)}
  FROM ${CELLS}
  WHERE ${among(name('indicator'), ask.indicators)}
    AND ${amongOrAll(name('school'), ask.schools)}
    AND ${among(name('dimension'), dimensionsOf(ask.dimensions))}
    AND ${among(name('nature'), ask.natures)}
    AND ${amongOrAll(name(`regexp_replace(scope, '[,，、:]', '_', 'g')`), ask.scopes)}
    AND ${amongOrAll(name('qualifier'), ask.qualifiers)}
    AND ${amongOrAll(name('status'), ask.statuses)}
    AND ${numbers('year', ask.years)}
    AND ${numbers('report_year', ask.reports)}
),
facts AS (
  SELECT told.*, owner.level, owner.region, owner.province, owner.city, owner.school_type, owner.ownership,
    owner.authority, codebook.family${joined(parents)}
  FROM told JOIN ${SCHOOLS} AS owner ON owner.id = told.school
    JOIN ${INDICATORS} AS codebook ON codebook.id = told.indicator${joined(joins)}
  WHERE TRUE${joined(wanted)}${broken}
)`;
}

/** One fact a year: of several cut-off dates the first, unless the period is a field of its own. */
function picked({ rows, columns }: PivotAsk): Fragment {
  const fields = [...rows, ...columns];
  const same = name(
    [
      'school, indicator, dimension, member, scope, nature, year',
      ...(fields.includes('period') ? ['period', 'as_of'] : []),
      ...(fields.includes('report_year') ? ['report_year'] : []),
    ].join(', '),
  );
  return sql`picked AS MATERIALIZED (
  SELECT *, count(*) OVER (PARTITION BY ${same}) - 1 AS beside FROM facts
  QUALIFY row_number() OVER (PARTITION BY ${same} ORDER BY ${FIRST}) = 1
)`;
}

/** All years where the year is a field; else the newest with a value (of a breakdown: of all its members), with the years before. */
function recent({ rows, columns }: PivotAsk): Fragment {
  const fields = [...rows, ...columns];
  if (fields.includes('year')) return sql`recent AS (SELECT *, NULL::VARCHAR AS series FROM picked)`;
  const apart = fields.includes('period') ? ', period, substr(as_of, 6)' : '';
  const own = name(
    `school, indicator, dimension, scope, nature${apart}${fields.includes('report_year') ? ', report_year' : ''}`,
  );
  return sql`recent AS (
  SELECT *, string_agg(CASE WHEN amount IS NOT NULL AND amount_to IS NULL THEN year || ':' || amount END, ';') OVER (
    PARTITION BY ${own}, member ORDER BY year ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS series
  FROM picked
  QUALIFY year = coalesce(max(year) FILTER (WHERE amount IS NOT NULL) OVER (PARTITION BY ${own}),
    max(year) OVER (PARTITION BY ${own}))
)`;
}

/** One grouping: the cells themselves, or with the foldable fields of one side or both left out. */
function grouping(ask: PivotAsk, folded: number): Fragment {
  const gone = (field: PivotField, side: number) => (folded & side) > 0 && isFoldable(field);
  const away = [...ask.rows.filter((field) => gone(field, 1)), ...ask.columns.filter((field) => gone(field, 2))];
  const dims = away.filter(isDimension).map((field) => ask.dimensions.indexOf(field));
  const parts = dims.map((at) => name(` AND d${at} <> ''`));
  const additive = dims.map(
    (at) =>
      ` AND coalesce(bool_and(q${at} = 'partition' AND p${at} IS NOT NULL), FALSE) AND count(DISTINCT p${at}) = 1`,
  );
  const key = (fields: readonly PivotField[], side: number) =>
    fields.length === 0
      ? sql`''`
      : sql`concat_ws(${text(BETWEEN)}${joined(
          fields.map((field) => (gone(field, side) ? sql`, ${text(FOLDED)}` : sql`, ${expression(field, ask)}`)),
        )})`;
  return sql`SELECT ${key(ask.rows, 1)} AS row_key, ${key(ask.columns, 2)} AS column_key, ${integer(folded)} AS folded,
  indicator, level, nature, scope,
  ${name(AGGREGATES.join(',\n  '))},
  (TRUE${name(additive.join(''))}) AS additive
FROM weighed WHERE ${name(folded === 0 ? 'TRUE' : "nature = 'actual'")}${joined(parts)}
GROUP BY ALL`;
}

/** The value of a field as a text; what is not stated is empty. */
function expression(field: PivotField, { dimensions }: PivotAsk): Fragment {
  if (isDimension(field)) return name(`d${dimensions.indexOf(field)}`);
  if (field === 'year' || field === 'report_year') return name(`${field}::VARCHAR`);
  if (field === 'period') return name(`concat_ws('@', period, nullif(substr(as_of, 6), ''))`);
  return isSchoolField(field) ? name(`coalesce(${field}, '')`) : name(field);
}

const only = (column: string) => `CASE WHEN count(*) = 1 THEN any_value(${column}) END AS ${column}`;
const valued = 'FILTER (WHERE amount IS NOT NULL)';
const AGGREGATES: readonly string[] = [
  'count(*)::INTEGER AS facts',
  'count(amount)::INTEGER AS valued',
  `(count(DISTINCT school) ${valued})::INTEGER AS schools`,
  `(count(*) FILTER (WHERE amount IS NULL AND status = 'not_reported'))::INTEGER AS not_reported`,
  `(count(*) FILTER (WHERE amount IS NULL AND status = 'not_applicable'))::INTEGER AS not_applicable`,
  'sum(amount) AS total',
  `sum(amount * weight) / nullif(sum(weight) ${valued}, 0) AS mean`,
  'median(amount) AS median',
  'min(amount) AS least',
  'max(amount) AS most',
  `(count(*) FILTER (WHERE amount IS NOT NULL AND (weight IS NULL OR weight < 0)))::INTEGER AS unweighted`,
  `(count(*) FILTER (WHERE amount IS NOT NULL AND qualifier = 'range'))::INTEGER AS ranges`,
  `(count(*) FILTER (WHERE amount IS NOT NULL AND qualifier IN ('≈', '≥', '≤')))::INTEGER AS bounds`,
  `(count(*) FILTER (WHERE status = 'corrected'))::INTEGER AS corrected`,
  '(count(*) FILTER (WHERE conflict))::INTEGER AS conflicts',
  '(count(*) FILTER (WHERE derived))::INTEGER AS derived',
  'sum(findings)::INTEGER AS findings',
  `(count(DISTINCT alike) ${valued})::INTEGER AS times`,
  '(count(*) FILTER (WHERE amount IS NOT NULL AND alike IS NULL))::INTEGER AS untimed',
  `(count(*) FILTER (WHERE amount IS NOT NULL AND period = 'cumulative'))::INTEGER AS cumulatives`,
  'sum(beside)::INTEGER AS alternates',
  `coalesce(min(year) ${valued}, min(year)) AS year_from`,
  `coalesce(max(year) ${valued}, max(year)) AS year_to`,
  ...['"key"', '"text"', 'amount_to', 'qualifier', 'status', 'period', 'as_of', 'since', 'series'].map(only),
  `array_to_string(list("key" ORDER BY amount IS NULL, "key")[1:60], chr(10)) AS keys`,
  `array_to_string(list(DISTINCT source ORDER BY source), chr(10)) AS sources`,
];

/** Every way in which facts may be broken down by some of these dimensions. */
function dimensionsOf(dimensions: readonly string[]): readonly string[] {
  const [one, two] = dimensions;
  const single = ['', ...dimensions];
  return one === undefined || two === undefined ? single : [...single, `${one}+${two}`, `${two}+${one}`];
}

function numbers(column: string, values: readonly number[]): Fragment {
  const [first, ...others] = values.map((value) => sql`${integer(value)}`);
  if (first === undefined) return sql`TRUE`;
  return sql`${name(column)} IN (${others.reduce((all, one) => sql`${all}, ${one}`, first)})`;
}

function joined(pieces: readonly Fragment[]): Fragment {
  return pieces.reduce((all, one) => sql`${all}${one}`, sql``);
}

/** Members and scopes that facts are filtered by, with how many facts and which indicators have them. */
export function facets(): Sql {
  return sql`WITH parts AS (
  SELECT indicator, unnest(string_split(dimension, '+')) AS field, unnest(string_split(member, '+')) AS value
  FROM ${CELLS} WHERE dimension <> ''
),
scopes AS (SELECT indicator, 'scope' AS field, scope AS value FROM ${CELLS} WHERE scope <> ''),
told AS (
  SELECT field, value, count(*)::INTEGER AS facts, string_agg(DISTINCT indicator, ' ' ORDER BY indicator) AS indicators
  FROM (FROM parts UNION ALL FROM scopes) GROUP BY ALL
)
SELECT field, value, coalesce(name_zh, value) AS name_zh, coalesce(name_en, value) AS name_en,
  coalesce("order", 0)::INTEGER AS position, parent, relation, facts, indicators
FROM told LEFT JOIN ${MEMBERS} AS members ON members.dimension = field AND members.id = value
ORDER BY field, position, value`;
}
