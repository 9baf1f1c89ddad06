/** Derived indicators, computed in SQL from preferred whole-school cells. */
import type { Indicator } from '../../src/model/indicator.ts';
import { type Cell, cellKey } from '../../src/model/observation.ts';
import type { Columns } from '../../src/model/query.ts';
import { compileFormula } from '../../src/query/formula.ts';
import { createTable, tableName } from '../../src/query/schema.ts';
import { tidy } from '../../src/rules/units.ts';
import { appendRows, type Native, run } from './engine.ts';

/** Holds the reported cells while the derived ones are computed; never in the file. */
const INPUTS = 'memory.main.reported_cells';

/**
 * Cells of every indicator with a formula. Inputs are exact or approximate values of one school and one year whose periods
 * can meet; a missing input, a division by zero, or two stated dates that differ give no cell. Sorted by key.
 */
export async function derive(
  native: Native,
  indicators: readonly Indicator[],
  reported: readonly Cell[],
): Promise<readonly Cell[]> {
  const cells: Cell[] = [];
  await native.connection.run(createTable('cells').replace(tableName('cells'), INPUTS));
  await appendRows(native, 'cells', reported, INPUTS);
  for (const indicator of indicators) {
    if (indicator.formula === null) continue;
    const formula = compileFormula(indicator.formula);
    if ('error' in formula || formula.ids.length === 0) continue;
    const columns = await run(native, { text: statement(formula.ids, formula.sql), params: [] });
    cells.push(...toCells(indicator.id, formula.ids.length, columns));
  }
  await native.connection.run(`DROP TABLE ${INPUTS}`);
  return cells.sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** One row per school and set of inputs that can meet, with the amount and each input's key. */
function statement(ids: readonly string[], sql: (ref: (id: string) => string) => string): string {
  const alias = (i: number) => `i${i}`;
  const all = ids.map((_, i) => alias(i));
  const source = (id: string) => `(SELECT * FROM ${INPUTS}
  WHERE indicator = '${id}' AND scope = '' AND dimension = '' AND nature = 'actual'
    AND amount IS NOT NULL AND qualifier IN ('', '≈'))`;
  const joins = ids.map((id, i) => {
    if (i === 0) return `FROM ${source(id)} AS ${alias(0)}`;
    const earlier = all.slice(0, i).map((other) => meet(other, alias(i)));
    return `JOIN ${source(id)} AS ${alias(i)} ON ${earlier.join('\n  AND ')}`;
  });
  const value = sql((id) => `${alias(ids.indexOf(id))}.amount`);
  const list = (column: string) => all.map((a) => `${a}.${column}`).join(', ');
  return `SELECT i0.school, i0.year, ${value} AS amount,
  coalesce(${all.map((a) => `CASE WHEN ${a}.period <> 'as_of' THEN ${a}.period END`).join(', ')}, 'as_of') AS period,
  coalesce(${list('as_of')}, NULL) AS as_of,
  ${all.map((a) => `${a}."key" AS "${a}"`).join(', ')},
  ${all.map((a) => `${a}.qualifier <> ''`).join(' OR ')} AS vague,
  ${all.map((a) => `${a}.conflict`).join(' OR ')} AS conflict,
  i0.source, greatest(${list('report_year')}, 0) AS report_year
${joins.join('\n')}
WHERE ${value} IS NOT NULL AND isfinite(${value})
ORDER BY i0.school, i0.year, period, as_of NULLS LAST, ${all.map((a) => `${a}."key"`).join(', ')}`;
}

/** Same school and year; a cohort meets only its cohort, a total over years only such, a school year no calendar year. */
function meet(a: string, b: string): string {
  const periods = `(${a}.period = ${b}.period
    OR (${a}.period IN ('calendar', 'fiscal', 'as_of') AND ${b}.period IN ('calendar', 'fiscal', 'as_of'))
    OR (${a}.period IN ('academic', 'as_of') AND ${b}.period IN ('academic', 'as_of')))`;
  const dates = `(${a}.as_of IS NULL OR ${b}.as_of IS NULL OR ${a}.as_of = ${b}.as_of)`;
  return `${a}.school = ${b}.school AND ${a}.year = ${b}.year AND ${periods} AND ${dates}`;
}

function toCells(indicator: string, inputs: number, columns: Columns): readonly Cell[] {
  const count = columns.school?.length ?? 0;
  const cells = Array.from({ length: count }, (_, row) => {
    const at = (name: string) => columns[name]?.[row] ?? null;
    const parts = {
      school: String(at('school')),
      indicator,
      year: Number(at('year')),
      period: at('period') as Cell['period'],
      as_of: at('as_of') === null ? null : String(at('as_of')),
      since: null,
      scope: '',
      dimension: '',
      member: '',
      nature: 'actual' as const,
    };
    const cell: Cell = {
      key: cellKey(parts),
      ...parts,
      amount: tidy(Number(at('amount'))),
      amount_to: null,
      qualifier: at('vague') === true ? '≈' : '',
      status: 'reported',
      text: '',
      n: null,
      method: null,
      claim: null,
      claims: 0,
      conflict: at('conflict') === true,
      rivals: [],
      derived: true,
      inputs: Array.from({ length: inputs }, (_, i) => String(at(`i${i}`))),
      source: String(at('source')),
      report_year: Number(at('report_year')),
      findings: 0,
    };
    return cell;
  });
  // Several sets of inputs may give one key (a dated and an undated one): the first, whose dates are stated, stays.
  return [...new Map([...cells].reverse().map((cell) => [cell.key, cell])).values()];
}
