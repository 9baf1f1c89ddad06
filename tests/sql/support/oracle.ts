import { type ColumnTable, desc, from, op, escape as plain } from 'arquero';
import type { Query } from '../../../src/model/query.ts';
import type { Generated } from './generated.ts';

type Values = Extract<Query, { kind: 'values' }>;
export type Expected = { readonly key: string; readonly weight: number | null };

const PERIODS = ['as_of', 'cohort', 'calendar', 'fiscal', 'academic', 'cumulative'];

/** The question of a `values` query put to Arquero instead of SQL: keys in order, each with its weight. */
export function expectedValues(data: Generated, query: Values): readonly Expected[] {
  const asked = wholeSchool(data)
    .filter(plain((row: { indicator: string }) => query.indicators.includes(row.indicator)))
    .filter(plain((row: { school: string }) => query.schools.length === 0 || query.schools.includes(row.school)));
  const rows = ordered(chosen(data, asked, query)).objects() as readonly {
    key: string;
    school: string;
    indicator: string;
    year: number;
  }[];
  const valued = ordered(wholeSchool(data).filter((row: { amount: number | null }) => row.amount !== null));
  const base = valued.objects() as readonly { school: string; indicator: string; year: number; amount: number }[];
  return rows.map(({ key, school, indicator, year }) => {
    const weight = data.indicators.find((codebook) => codebook.id === indicator)?.weight;
    const found = base.find((row) => row.indicator === weight && row.school === school && row.year === year);
    return { key, weight: found?.amount ?? null };
  });
}

function chosen(data: Generated, asked: ColumnTable, { years, basis }: Values): ColumnTable {
  if (years === 'all') return asked;
  if (basis === 'data') {
    if (years !== 'latest') return asked.filter(plain((row: { year: number }) => row.year === years));
    return newest(asked, 'year');
  }
  const told = ofMainYear(data, asked);
  const picked =
    years === 'latest' ? newest(told, 'report') : told.filter(plain((row: { report: number }) => row.report === years));
  return asked.semijoin(picked, 'key');
}

/** Of each report the facts of its newest year that is not after the report. */
function ofMainYear(data: Generated, asked: ColumnTable): ColumnTable {
  return asked
    .join(stated(data), 'key')
    .filter((row: { year: number; report: number }) => row.year <= row.report)
    .groupby('school', 'indicator', 'report')
    .filter((row: { year: number }) => row.year === op.max(row.year))
    .ungroup();
}

/** Each fact once for every report that says it. */
function stated(data: Generated): ColumnTable {
  const derived = data.cells
    .filter((cell) => cell.derived)
    .map((cell) => ({ key: cell.key, report: cell.report_year }));
  const claimed = data.claims
    .filter((claim) => claim.override !== 'drop')
    .map((claim) => ({ key: claim.cell, report: claim.report_year }));
  return from([{ key: '', report: 0 }, ...derived, ...claimed]).dedupe('key', 'report');
}

/** Of each school and indicator the rows with the greatest number in `column` that has a value, else the greatest. */
function newest(table: ColumnTable, column: 'year' | 'report'): ColumnTable {
  return table
    .derive({ at: plain((row: Record<string, unknown>) => row[column]) })
    .derive({ at_value: (row: { at: number; amount: number | null }) => (row.amount === null ? -1 : row.at) })
    .groupby('school', 'indicator')
    .derive({
      best: (row: { at: number; at_value: number }) =>
        op.max(row.at_value) > -1 ? op.max(row.at_value) : op.max(row.at),
    })
    .ungroup()
    .filter((row: { at: number; best: number }) => row.at === row.best);
}

function wholeSchool(data: Generated): ColumnTable {
  // A first row keeps the columns where there is no cell at all.
  const nothing = { key: '', school: '', indicator: '', year: 0, amount: null, as_of: null, period: '', scope: '-' };
  return from([{ ...nothing, dimension: '', nature: '' }, ...data.cells]).filter(
    (row: { scope: string; dimension: string; nature: string }) =>
      row.scope === '' && row.dimension === '' && row.nature === 'actual',
  );
}

function ordered(table: ColumnTable): ColumnTable {
  return table
    .derive({
      missing: (row: { amount: number | null }) => (row.amount === null ? 1 : 0),
      dated: (row: { as_of: string | null }) => row.as_of ?? '',
      period_order: plain((row: { period: string }) => PERIODS.indexOf(row.period)),
    })
    .orderby('indicator', 'school', 'year', 'missing', desc('dated'), 'period_order', 'key');
}

/** The catalog's list of what there is, again by Arquero. */
export function expectedCoverage(data: Generated): readonly object[] {
  return wholeSchool(data)
    .join(stated(data), 'key')
    .derive({ value: (row: { amount: number | null }) => (row.amount === null ? 0 : 1) })
    .groupby('school', 'indicator', 'year', 'report')
    .rollup({ valued: (row: { value: number }) => op.max(row.value) })
    .orderby('indicator', 'school', 'year', 'report')
    .objects()
    .map((row) => {
      const { report, valued, ...rest } = row as { report: number; valued: number };
      return { ...rest, report_year: report, has_value: valued === 1 };
    });
}
