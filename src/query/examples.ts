/** Statements that answer real questions, to start from; what each asks stands in `format/words-sql*.ts`. */
export const EXAMPLES = {
  highest: `SELECT level, school_zh, year, as_of, value, unit, key
FROM whole_school
WHERE indicator = 'placement_rate' AND latest
ORDER BY level, value DESC`,
  change: `SELECT school_zh, indicator_zh, year, value, unit,
  round(value - lag(value) OVER one, 2) AS change, key
FROM whole_school
WHERE indicator IN ('fulltime_teachers', 'fulltime_students') AND value IS NOT NULL
WINDOW one AS (PARTITION BY school, indicator ORDER BY year)
ORDER BY indicator, school, year`,
  standards: `SELECT w.school_zh, w.indicator_zh, w.year, w.value, t.comparison, t.value AS standard, t.kind, t.document,
  CASE t.comparison WHEN '>=' THEN w.value >= t.value ELSE w.value <= t.value END AS meets, w.key
FROM whole_school AS w
JOIN thresholds AS t ON t.indicator = w.indicator AND t.level = w.level AND t.applies_to = 'school'
JOIN schools AS s ON s.id = w.school
WHERE w.latest AND w.indicator = 'student_teacher_ratio'
  AND t.valid_to IS NULL
  AND (t.school_type = '[]' OR contains(t.school_type, '"' || s.school_type || '"'))
ORDER BY w.level, w.value`,
  conflicts: `SELECT school_zh, indicator_zh, year, text, amount, unit, preferred, section, locator, cell
FROM conflicts`,
  fill: `SELECT school_zh, year, standard_table, reported, expected, rate
FROM fill_rates
ORDER BY rate`,
  unfilled: `SELECT i.name_zh, t.standard_table, count(DISTINCT t.school) AS schools
FROM table_rows AS t JOIN indicators AS i ON i.id = t.indicator
WHERE t.state IN ('not_reported', 'not_found')
GROUP BY ALL
ORDER BY schools DESC, name_zh`,
  breakdown: `SELECT school_zh, year, dimension, member_zh, value, unit, key
FROM observations
WHERE indicator = 'new_students' AND dimension <> '' AND nature = 'actual' AND scope = ''
ORDER BY school, year, dimension, value DESC`,
  awards: `PIVOT (
  SELECT school_zh, coalesce(tier, 'none') AS tier FROM award_items WHERE kind = '竞赛' AND period <> 'cumulative'
)
ON tier IN ('international', 'national', 'provincial', 'municipal', 'industry', 'none')
USING count(*) GROUP BY school_zh`,
  together: `WITH pair AS (
  SELECT school, year,
    max(value) FILTER (WHERE indicator = 'student_teacher_ratio') AS x,
    max(value) FILTER (WHERE indicator = 'placement_rate') AS y
  FROM whole_school
  WHERE level = '高职'
  GROUP BY school, year
)
SELECT count(*) AS n, round(corr(x, y), 3) AS r
FROM pair
WHERE x IS NOT NULL AND y IS NOT NULL`,
  formulas: `SELECT id, name_zh, unit, formula, definition_zh
FROM indicators
WHERE formula IS NOT NULL
ORDER BY position`,
} as const;
export type ExampleId = keyof typeof EXAMPLES;
