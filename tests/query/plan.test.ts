import { describe, expect, expectTypeOf, test } from 'vitest';
import type { Aggregate } from '../../src/model/indicator.ts';
import type { Query } from '../../src/model/query.ts';
import { DEFAULT_VIEW } from '../../src/query/address.ts';
import { aggregateOf, type Refused } from '../../src/query/aggregate.ts';
import { queryKey } from '../../src/query/key.ts';
import { plan } from '../../src/query/plan.ts';
import { snapshotName, snapshotQueries } from '../../src/query/snapshots.ts';
import { CATALOG, indicator } from './fixture.ts';

const compare = { ...DEFAULT_VIEW, page: 'compare' as const, indicators: ['placement_rate'] };

describe('plan', () => {
  test('Compare asks for one year of one indicator, for all years where a change is shown', () => {
    expect(plan({ ...compare, year: 2023, basis: 'report', schools: ['luzhou'] }, CATALOG)).toEqual([
      { kind: 'values', indicators: ['placement_rate'], schools: ['luzhou'], years: 2023, basis: 'report' },
    ]);
    expect(plan({ ...compare, measure: 'change_pct' }, CATALOG)).toMatchObject([{ years: 'all' }]);
  });

  test('Compare asks for the divisor too, and for all years, where something is divided', () => {
    const catalog = { ...CATALOG, indicators: [...CATALOG.indicators, indicator('fulltime_students')] };
    expect(plan({ ...compare, indicators: ['graduates'], measure: 'per_student' }, catalog)).toMatchObject([
      { indicators: ['graduates', 'fulltime_students'], years: 'all' },
    ]);
    expect(plan({ ...compare, measure: 'index' }, catalog)).toMatchObject([{ years: 'latest' }]);
    expect(plan({ ...compare, chart: 'dumbbell' }, catalog)).toMatchObject([{ years: 'all' }]);
  });

  test('Overview asks for the headline indicators, the filling and the findings', () => {
    expect(plan(DEFAULT_VIEW, CATALOG).map((query) => query.kind)).toEqual(['values', 'coverage', 'findings']);
    expect(plan(DEFAULT_VIEW, CATALOG)[0]).toMatchObject({
      indicators: CATALOG.headline.map((row) => row.indicator),
      years: 'all',
    });
  });

  test('Overview asks for the computed twins too', () => {
    const twin = indicator('placement_rate_derived', { formula: 'placed_graduates / graduates * 100' });
    const catalog = { ...CATALOG, indicators: [...CATALOG.indicators, twin] };
    expect(plan(DEFAULT_VIEW, catalog)[0]).toMatchObject({
      indicators: ['graduates', 'placement_rate', 'placement_rate_derived', 'monthly_income'],
    });
  });

  test('with nothing to ask about nothing is asked', () => {
    expect(plan({ ...compare, indicators: [] }, CATALOG)).toEqual([]);
  });
});

describe('queryKey', () => {
  const query: Query = { kind: 'values', indicators: ['b', 'a'], schools: ['y', 'x'], years: 'all', basis: 'data' };

  test('the same question has one key, in whichever order its ids come', () => {
    expect(queryKey({ ...query, indicators: ['a', 'b', 'a'], schools: ['x', 'y'] })).toBe(queryKey(query));
    expect(queryKey({ ...query, basis: 'report' })).toBe(queryKey(query));
  });

  test('different questions have different keys', () => {
    const others: readonly Query[] = [
      query,
      { ...query, years: 'latest' },
      { ...query, years: 'latest', basis: 'report' },
      { ...query, years: 2023 },
      { ...query, schools: [] },
      { kind: 'coverage', schools: [] },
      { kind: 'findings', schools: [] },
      { kind: 'claims', cells: ['a'] },
      { kind: 'cells', keys: ['a'] },
    ];
    expect(new Set(others.map(queryKey)).size).toBe(others.length);
  });
});

describe('snapshots', () => {
  const snapshots = snapshotQueries(CATALOG);

  test('each page opens with one, and so does every indicator with values, aligned either way', () => {
    const names = snapshots.map((snapshot) => snapshot.name);
    expect(names.filter((name) => /^(compare|trend)-/.test(name))).toEqual([
      'compare-graduates-data',
      'compare-graduates-report',
      'trend-graduates',
      'compare-placement_rate-data',
      'compare-placement_rate-report',
      'trend-placement_rate',
    ]);
    expect(names).toEqual(expect.arrayContaining(['overview-coverage', 'overview-findings']));
    const opening = (['overview', 'standards'] as const).flatMap((page) => plan({ ...DEFAULT_VIEW, page }, CATALOG));
    expect(names).toEqual(expect.arrayContaining(opening.map((query) => snapshotName(query))));
  });

  test('the plan of a default view finds its snapshot, other views find none', () => {
    for (const { name, query } of snapshots) expect(snapshotName(query, CATALOG)).toBe(name);
    for (const view of [DEFAULT_VIEW, compare, { ...compare, page: 'trend' as const, basis: 'report' as const }]) {
      for (const query of plan(view, CATALOG)) {
        const name = snapshotName(query);
        const found = snapshots.find((snapshot) => snapshot.name === name);
        expect(found === undefined ? null : queryKey(found.query)).toBe(queryKey(query));
      }
    }
    for (const view of [
      { ...compare, year: 2023 },
      { ...compare, schools: ['luzhou'] },
    ]) {
      expect(plan(view, CATALOG).map((query) => snapshotName(query))).toEqual([null]);
    }
    expect(plan({ ...compare, indicators: ['unheard_of'] }, CATALOG).map((q) => snapshotName(q, CATALOG))).toEqual([
      null,
    ]);
  });
});

describe('aggregateOf', () => {
  test('refuses with a reason what the codebook does not allow', () => {
    expect(aggregateOf(indicator('a', { aggregate: 'sum' }))).toBe('sum');
    expect(aggregateOf(indicator('a', { aggregate: 'weighted_mean', weight: 'b' }))).toBe('weighted_mean');
    expect(aggregateOf(indicator('a', { aggregate: 'weighted_mean' }))).toEqual({ refused: 'no_weight' });
    expect(aggregateOf(indicator('a', { aggregate: 'none' }))).toEqual({ refused: 'not_additive' });
  });

  test('a refusal cannot be passed over: the type is no aggregate until it was looked at', () => {
    const aggregate = aggregateOf(indicator('a'));
    expectTypeOf(aggregate).not.toExtend<Aggregate>();
    // @ts-expect-error a refusal is no aggregate
    const unchecked: 'sum' | 'weighted_mean' = aggregate;
    expect(unchecked).toEqual({ refused: 'not_additive' });
    if (typeof aggregate === 'string') expectTypeOf(aggregate).toEqualTypeOf<'sum' | 'weighted_mean'>();
    else expectTypeOf(aggregate).toEqualTypeOf<Refused>();
  });
});
