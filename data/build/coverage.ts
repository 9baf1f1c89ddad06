/** 填报率: how much of the standard tables a report fills in. */
import type { Indicator } from '../../src/model/indicator.ts';
import type { Claim } from '../../src/model/observation.ts';
import type { CoverageRow } from '../../src/model/query.ts';
import type { School, Source } from '../../src/model/school.ts';
import { group } from '../../src/rules/facts.ts';
import { standardRows } from './check-reference.ts';

/**
 * One row per report and year column of its standard tables.
 * - `expected`: rows of the report's edition that apply to the school's level, less those that the report itself marks as
 *   not applicable. Reports whose edition the codebook does not know have no row.
 * - `reported`: of these, the facts that have a value (a number or a word) for that year in *any* claim of the report,
 *   not only in the 附表: where these are images, a figure of a body table or of prose counts.
 * - `not_reported`: facts whose cell is printed as `-` or empty and that no other claim of the report fills.
 * - `not_applicable`: rows of the edition that the report prints as such (仅高职填报); outside `expected`.
 * - the rest, `expected − reported − not_reported`, was not found in the text of the report.
 */
export function coverage(
  indicators: readonly Indicator[],
  schools: readonly School[],
  sources: readonly Source[],
  claims: readonly Claim[],
): readonly CoverageRow[] {
  const whole = claims.filter(
    (c) => c.scope === '' && c.dimension === '' && c.nature === 'actual' && c.override !== 'drop',
  );
  return sources.flatMap((source) => {
    const school = schools.find((s) => s.id === source.school);
    const level = school?.level === '中职' || school?.level === '技工' ? '中职' : '高职';
    const edition = indicators.filter((i) => standardRows(i.rows).some((row) => row.edition === source.edition));
    if (edition.length === 0) return [];
    const own = group(
      whole.filter((c) => c.source === source.id),
      (c) => c.indicator,
    );
    const columns = yearColumns(source, [...own.values()]);
    return columns.map((year, column) => {
      const states = edition.map((i) => ({
        applies: i.level === 'both' || i.level === level,
        is: state(inColumn(own.get(i.id) ?? [], column, columns.length, year)),
      }));
      const expected = states.filter(({ applies, is }) => applies && is !== 'not_applicable');
      const count = (wanted: string) => expected.filter(({ is }) => is === wanted).length;
      return {
        school: source.school,
        source: source.id,
        year,
        expected: expected.length,
        reported: count('reported'),
        not_reported: count('not_reported'),
        not_applicable: states.filter(({ is }) => is === 'not_applicable').length,
      };
    });
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

function state(claims: readonly Claim[]): 'reported' | 'not_reported' | 'not_applicable' | 'not_found' {
  const has = (...statuses: readonly string[]) => claims.some((c) => statuses.includes(c.status));
  if (has('reported', 'corrected', 'superseded')) return 'reported';
  if (has('not_applicable')) return 'not_applicable';
  return has('not_reported') ? 'not_reported' : 'not_found';
}
