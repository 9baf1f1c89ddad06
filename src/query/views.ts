/** Views of the dataset file for people who ask in SQL: named, stable, with units and names beside the numbers. */

/** A view: the columns it has, in order, and what it is made of. What each means stands in `format/words-columns*.ts`. */
export type DatasetView = { readonly columns: readonly string[]; readonly select: string };

const NAMES = `cells.school, schools.name_zh AS school_zh, schools.name_en AS school_en, schools.level,
  cells.indicator, codebook.name_zh AS indicator_zh, codebook.name_en AS indicator_en, codebook.family, cells.year`;
const NAMED = [
  'school',
  'school_zh',
  'school_en',
  'level',
  'indicator',
  'indicator_zh',
  'indicator_en',
  'family',
  'year',
];
const WITH_NAMES = `cells JOIN schools ON schools.id = cells.school JOIN indicators AS codebook ON codebook.id = cells.indicator`;

/** Of several facts of one school, indicator and year the one that pages show: with a value, at the later date. */
const FIRST = `cells.amount IS NULL, cells.as_of DESC NULLS LAST,
    list_position(['as_of', 'cohort', 'calendar', 'fiscal', 'academic', 'cumulative'], cells.period), cells."key"`;

/** One row an award, in the words of its best place. */
const AWARDS = (listed: boolean): string => `SELECT award_id, school, school_zh, "year", period, kind,
  competition, series, event, tier, grade, grade_class, recipient, mode, "count", unit, qualifier, scope,
  (count(*) OVER award)::INTEGER AS places, source, "section", locator
FROM awards JOIN (SELECT id AS school, name_zh AS school_zh FROM schools) USING (school)
WHERE ${listed ? '' : 'NOT '}listed
WINDOW award AS (PARTITION BY award_id)
QUALIFY row_number() OVER (PARTITION BY award_id ORDER BY "count" IS NULL, NOT starts_with("section", '表'),
  event IS NULL, source, locator) = 1
ORDER BY school, "year", award_id`;
const AWARD_COLUMNS =
  'award_id school school_zh year period kind competition series event tier grade grade_class recipient mode count unit qualifier scope places source section locator'.split(
    ' ',
  );

/** Views of the file, in the order the schema browser shows them. Names and columns are kept; new ones may come. */
export const VIEWS = {
  observations: {
    columns: [
      ...['key', ...NAMED],
      ...'period as_of since scope dimension member member_zh member_en nature value value_to unit'.split(' '),
      ...'qualifier status text conflict findings claims source report_year section locator'.split(' '),
    ],
    select: `SELECT cells."key", ${NAMES}, cells.period, cells.as_of, cells.since, cells.scope, cells.dimension, cells.member,
  concat_ws('、', one.name_zh, two.name_zh) AS member_zh, concat_ws(', ', one.name_en, two.name_en) AS member_en,
  cells.nature, cells.amount AS "value", cells.amount_to AS value_to, codebook.unit, cells.qualifier, cells.status,
  cells."text", cells.conflict, cells.findings, cells.claims, cells.source, cells.report_year, told."section", told.locator
FROM ${WITH_NAMES}
  LEFT JOIN claims AS told ON told.id = cells.claim
  LEFT JOIN members AS one
    ON one.dimension = split_part(cells.dimension, '+', 1) AND one.id = split_part(cells.member, '+', 1)
  LEFT JOIN members AS two
    ON two.dimension = split_part(cells.dimension, '+', 2) AND two.id = split_part(cells.member, '+', 2)
WHERE NOT cells.derived
ORDER BY codebook.position, cells.school, cells.year, cells."key"`,
  },
  derived: {
    columns: [
      'key',
      ...NAMED,
      ...'period as_of value unit qualifier formula inputs conflict findings report_year'.split(' '),
    ],
    select: `SELECT cells."key", ${NAMES}, cells.period, cells.as_of, cells.amount AS "value", codebook.unit, cells.qualifier,
  codebook.formula, cells.inputs, cells.conflict, cells.findings, cells.report_year
FROM ${WITH_NAMES}
WHERE cells.derived
ORDER BY codebook.position, cells.school, cells.year, cells."key"`,
  },
  whole_school: {
    columns: [
      'key',
      ...NAMED,
      ...'period as_of value value_to unit qualifier status derived conflict findings latest'.split(' '),
    ],
    select: `SELECT cells."key", ${NAMES}, cells.period, cells.as_of, cells.amount AS "value", cells.amount_to AS value_to,
  codebook.unit, cells.qualifier, cells.status, cells.derived, cells.conflict, cells.findings,
  cells.amount IS NOT NULL AND cells.year = max(cells.year) FILTER (WHERE cells.amount IS NOT NULL)
    OVER (PARTITION BY cells.indicator, cells.school) AS latest
FROM ${WITH_NAMES}
WHERE cells.scope = '' AND cells.dimension = '' AND cells.nature = 'actual'
QUALIFY row_number() OVER (PARTITION BY cells.indicator, cells.school, cells.year ORDER BY ${FIRST}) = 1
ORDER BY codebook.position, cells.school, cells.year`,
  },
  conflicts: {
    columns: [
      ...'cell school school_zh indicator indicator_zh indicator_en year period as_of scope dimension member'.split(
        ' ',
      ),
      ...'amount unit text preferred place source section locator'.split(' '),
    ],
    select: `SELECT told.cell, told.school, schools.name_zh AS school_zh, told.indicator, codebook.name_zh AS indicator_zh,
  codebook.name_en AS indicator_en, told.year, told.period, told.as_of, told.scope, told.dimension, told.member, told.amount,
  codebook.unit, told."text", told.preferred, told.place, told.source, told."section", told.locator
FROM claims AS told JOIN cells ON cells."key" = told.cell JOIN schools ON schools.id = told.school
  JOIN indicators AS codebook ON codebook.id = told.indicator
WHERE cells.conflict
ORDER BY codebook.position, told.cell, told.preferred DESC, told.id`,
  },
  award_items: { columns: AWARD_COLUMNS, select: AWARDS(true) },
  award_totals: { columns: AWARD_COLUMNS, select: AWARDS(false) },
  fill_rates: {
    columns: 'school school_zh source year standard_table tabled expected reported not_reported not_found rate'.split(
      ' ',
    ),
    select: `SELECT told.school, schools.name_zh AS school_zh, told.source, told.year, standard_table, bool_or(report.tabled) AS tabled,
  (count(*) FILTER (WHERE state <> 'not_applicable'))::INTEGER AS expected,
  (count(*) FILTER (WHERE state = 'reported'))::INTEGER AS reported,
  (count(*) FILTER (WHERE state = 'not_reported'))::INTEGER AS not_reported,
  (count(*) FILTER (WHERE state = 'not_found'))::INTEGER AS not_found,
  round(100 * count(*) FILTER (WHERE state = 'reported') / nullif(count(*) FILTER (WHERE state <> 'not_applicable'), 0), 2) AS rate
FROM table_rows AS told JOIN schools ON schools.id = told.school
  JOIN coverage AS report ON report.source = told.source AND report.year = told.year
GROUP BY told.school, schools.name_zh, told.source, told.year, standard_table
ORDER BY told.school, told.source, told.year, standard_table`,
  },
} as const satisfies Readonly<Record<string, DatasetView>>;
export type ViewName = keyof typeof VIEWS;

/** `CREATE VIEW "conflicts" AS …`, to be run where the dataset is the database in use. */
export function createView(view: ViewName): string {
  return `CREATE VIEW "${view}" AS ${VIEWS[view].select}`;
}
