import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exploreSpec } from '../../src/chart/pivot.ts';
import { foldOf } from '../../src/chart/pivot-cell.ts';
import { pivotChart } from '../../src/chart/pivot-charts.ts';
import { fittingCharts } from '../../src/chart/pivot-sides.ts';
import { FOLDED, type PivotRow } from '../../src/model/pivot.ts';
import type { View } from '../../src/model/view.ts';
import { DEFAULT_VIEW } from '../../src/query/address.ts';
import { pivotPlan } from '../../src/query/plan-explore.ts';
import { CATALOG, indicator } from './fixture.ts';

const row = (more: Partial<PivotRow>): PivotRow => ({
  row_key: '',
  column_key: '',
  folded: 0,
  indicator: 'graduates',
  level: '高职',
  nature: 'actual',
  scope: '',
  groups: 1,
  facts: 2,
  valued: 2,
  schools: 2,
  not_reported: 0,
  not_applicable: 0,
  total: 30,
  mean: 12,
  median: 15,
  least: 10,
  most: 20,
  unweighted: 0,
  ranges: 0,
  bounds: 0,
  corrected: 0,
  conflicts: 0,
  derived: 0,
  findings: 0,
  times: 1,
  untimed: 0,
  cumulatives: 0,
  alternates: 0,
  year_from: 2023,
  year_to: 2023,
  additive: true,
  key: null,
  text: null,
  amount_to: null,
  qualifier: null,
  status: null,
  period: null,
  as_of: null,
  since: null,
  series: null,
  keys: 'a\nb',
  sources: 'luzhou-2023',
  ...more,
});
const sum = indicator('count', { aggregate: 'sum' });
const rate = indicator('rate', { aggregate: 'weighted_mean', weight: 'count' });
const none = indicator('none', { aggregate: 'none' });

describe('what several facts come to', () => {
  test('a sum, a mean by its weight, or the codebook’s refusal', () => {
    expect(foldOf(row({}), sum, 'auto')).toEqual({ value: 30 });
    expect(foldOf(row({}), rate, 'auto')).toEqual({ value: 12 });
    expect(foldOf(row({}), none, 'auto')).toEqual({ refused: 'not_additive' });
    expect(foldOf(row({ unweighted: 1 }), rate, 'auto')).toEqual({ refused: 'weight_missing' });
    expect(foldOf(row({}), { ...rate, weight: null }, 'auto')).toEqual({ refused: 'no_weight' });
    expect(foldOf(row({}), none, 'median')).toEqual({ value: 15 });
  });
  test('nothing at all of targets, ranges, members that overlap, unlike dates, what accumulates beside what does not', () => {
    const like = { ...sum, rank: 'like_with_like' as const };
    fc.assert(
      fc.property(fc.constantFrom('auto' as const, 'median' as const, 'min' as const, 'max' as const), (value) => {
        for (const [of, one] of [
          [sum, { nature: 'target' as const }],
          [sum, { ranges: 1 }],
          [sum, { additive: false }],
          [like, { times: 2 }],
          [like, { untimed: 1 }],
          [sum, { cumulatives: 1 }],
        ] as const)
          expect(foldOf(row(one), of, value)).toHaveProperty('refused');
      }),
    );
  });
});

describe('the table and its pictures', () => {
  const id = CATALOG.indicators[0]?.id ?? '';
  const schools = CATALOG.schools.filter(({ level }) => level === '高职');
  const view: View = { ...DEFAULT_VIEW, page: 'explore', indicators: [id], rows: ['school'], columns: ['year'] };
  const fact = (school: string, year: number, value: number | null) =>
    row({
      row_key: school,
      column_key: String(year),
      indicator: id,
      facts: 1,
      valued: value === null ? 0 : 1,
      not_reported: value === null ? 1 : 0,
      total: value,
      key: `${school}|${id}|${year}`,
      keys: `${school}|${id}|${year}`,
      text: value === null ? '-' : String(value),
      qualifier: '',
      status: value === null ? 'not_reported' : 'reported',
      period: 'calendar',
      year_from: year,
      year_to: year,
    });
  const rows = [
    ...schools.flatMap((school, at) => [fact(school.id, 2022, at === 1 ? null : at), fact(school.id, 2023, at + 1)]),
    row({
      row_key: FOLDED,
      column_key: '2023',
      folded: 1,
      indicator: id,
      schools: schools.length,
      facts: schools.length,
    }),
  ];
  const plan = pivotPlan(view, CATALOG);
  const spec = exploreSpec({ view, catalog: CATALOG, plan, rows, facets: [], lang: 'zh' });

  test('zero is a figure, a missing one has its reason, every figure keeps its way home', () => {
    const table = spec.pivot;
    const line = table?.rows.findIndex(({ key }) => key === schools[0]?.id) ?? -1;
    expect(table?.cells[line]?.[0]?.figure.value).toBe(0);
    const other = table?.rows.findIndex(({ key }) => key === schools[1]?.id) ?? -1;
    expect(table?.cells[other]?.[0]?.figure).toMatchObject({ value: null, absence: 'not_reported', text: '未填报' });
    expect(spec.provenance.length).toBeGreaterThanOrEqual(schools.length * 2);
    expect(spec.sentence).toContain('2 列');
  });
  test('years across are lines; the totals stay out of pictures; sorting keeps them last', () => {
    const table = spec.pivot;
    if (table === null) throw new Error('no table');
    expect(fittingCharts(table, plan, CATALOG)[0]).toBe('line');
    const drawn = pivotChart('line', { spec, table, plan, value: 'auto', catalog: CATALOG, lang: 'zh' });
    expect(drawn?.spec.kind).toBe('slope');
    expect(drawn?.of).toBe(table.rows.filter(({ total }) => !total).length);
    const sorted = exploreSpec({
      view: { ...view, order: 'd.2023' },
      catalog: CATALOG,
      plan,
      rows,
      facets: [],
      lang: 'zh',
    });
    const values = sorted.pivot?.rows.flatMap((header, at) =>
      header.total ? [] : (sorted.pivot?.cells[at]?.[1]?.figure.value ?? []),
    );
    expect(values).toEqual(values?.toSorted((a, b) => b - a));
    expect(sorted.pivot?.rows.filter(({ total }) => total)).toHaveLength(1);
  });
  test('a table of more than 100,000 cells is its size in words, not a table', () => {
    const many = Array.from({ length: 400 }, (_, at) => [
      ...Array.from({ length: 300 }, (_, other) => row({ row_key: `r${at}`, column_key: `c${other}`, indicator: id })),
    ]).flat();
    const big = exploreSpec({
      view,
      catalog: CATALOG,
      plan: { ...plan, rows: ['scope'], columns: ['专业'] },
      rows: many,
      facets: [],
      lang: 'zh',
    });
    expect(big.pivot).toBeNull();
    expect(big.large).toEqual({ rows: 400, columns: 300 });
  });
});
