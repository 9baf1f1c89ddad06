/** 填报率: how much of the standard tables a report fills in. */
import type { Indicator } from '../../src/model/indicator.ts';
import type { Claim } from '../../src/model/observation.ts';
import type { CoverageRow, RowState, TableRow } from '../../src/model/query.ts';
import type { School, Source } from '../../src/model/school.ts';
import { group } from '../../src/rules/facts.ts';
import { standardRows, tableOfRow } from '../../src/rules/standard-rows.ts';

/**
 * Every row of the standard tables in every year column of every report, with what stands in it. Rows are those of the
 * report's edition that apply to the school's level, and those that the report itself prints as not applicable
 * (仅高职填报). Reports whose edition the codebook does not know have none.
 * - `reported`: a value (a number or a word) for that year in *any* claim of the report, not only in the 附表: where these
 *   are images, a figure of a body table or of prose counts.
 * - `not_reported`: printed as `-` or empty, and no other claim of the report fills it.
 * - `not_found`: the text of the report says nothing of it.
 */
export function tableRows(
  indicators: readonly Indicator[],
  schools: readonly School[],
  sources: readonly Source[],
  claims: readonly Claim[],
): readonly TableRow[] {
  const whole = claims.filter(
    (c) => c.scope === '' && c.dimension === '' && c.nature === 'actual' && c.override !== 'drop',
  );
  return sources.flatMap((source) => {
    const school = schools.find((s) => s.id === source.school);
    const level = school?.level === '中职' || school?.level === '技工' ? '中职' : '高职';
    const edition = indicators.flatMap((indicator) => {
      const row = standardRows(indicator.rows).find((one) => one.edition === source.edition);
      return row === undefined ? [] : [{ indicator, table: tableOfRow(row.path) }];
    });
    if (edition.length === 0) return [];
    const own = group(
      whole.filter((c) => c.source === source.id),
      (c) => c.indicator,
    );
    const columns = yearColumns(source, [...own.values()]);
    return columns.flatMap((year, column) =>
      edition.flatMap(({ indicator, table }): readonly TableRow[] => {
        const said = inColumn(own.get(indicator.id) ?? [], column, columns.length, year);
        const state = stateOf(said);
        const applies = indicator.level === 'both' || indicator.level === level;
        if (!applies && state !== 'not_applicable') return [];
        const [first] = said.toSorted((a, b) => Number(b.preferred) - Number(a.preferred));
        const at = { school: source.school, source: source.id, year, indicator: indicator.id };
        return [{ ...at, standard_table: table, state, cell: first?.cell ?? null }];
      }),
    );
  });
}

/** The rows counted, one line per report and year column; `expected` leaves out what does not apply. */
export function coverage(rows: readonly TableRow[], claims: readonly Claim[]): readonly CoverageRow[] {
  const tabled = new Set(claims.filter((claim) => claim.place === 'standard').map((claim) => claim.source));
  return [...group(rows, (row) => `${row.source}|${row.year}`).values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const count = (state: RowState) => own.filter((row) => row.state === state).length;
    return [
      {
        school: first.school,
        source: first.source,
        year: first.year,
        tabled: tabled.has(first.source),
        expected: own.length - count('not_applicable'),
        reported: count('reported'),
        not_reported: count('not_reported'),
        not_applicable: count('not_applicable'),
      },
    ];
  });
}

/** Years of the columns, oldest first: as many as a fact of the standard tables has years, the last being the report's. */
function yearColumns(source: Source, facts: readonly (readonly Claim[])[]): readonly number[] {
  const widths = facts.map((claims) => years(claims.filter((c) => c.place === 'standard')).length);
  const columns = Math.max(1, ...widths);
  return Array.from({ length: columns }, (_, i) => source.report_year - columns + 1 + i);
}

/**
 * Claims of a fact in one column. Standard cells are told by their order (a fiscal year stands in the column of the next
 * calendar year); others by their year, a fiscal one counting for the report that follows it.
 */
function inColumn(claims: readonly Claim[], index: number, columns: number, year: number): readonly Claim[] {
  const standard = claims.filter((c) => c.place === 'standard');
  const order = years(standard);
  const wanted = order[order.length - columns + index];
  return claims.filter((c) => {
    if (c.place === 'standard') return c.year === wanted;
    return c.year === year || (c.period === 'fiscal' && c.year === year - 1);
  });
}

function years(claims: readonly Claim[]): readonly number[] {
  return [...new Set(claims.map((c) => c.year))].sort((a, b) => a - b);
}

function stateOf(claims: readonly Claim[]): RowState {
  const has = (...statuses: readonly string[]) => claims.some((c) => statuses.includes(c.status));
  if (has('reported', 'corrected', 'superseded')) return 'reported';
  if (has('not_applicable')) return 'not_applicable';
  return has('not_reported') ? 'not_reported' : 'not_found';
}
