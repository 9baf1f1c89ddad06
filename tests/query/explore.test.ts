import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { View } from '../../src/model/view.ts';
import { DEFAULT_VIEW, formatAddress, parseAddress } from '../../src/query/address.ts';
import {
  filterValues,
  nudged,
  transposed,
  withField,
  withFilter,
  withoutField,
} from '../../src/query/explore-moves.ts';
import { exploreFields, exploreFilters, exploreWhere, fitExplore } from '../../src/query/fit-explore.ts';
import { pivotPlan } from '../../src/query/plan-explore.ts';
import { CATALOG } from '../chart/fixture.ts';

const view = (patch: Partial<View> = {}): View => ({ ...DEFAULT_VIEW, page: 'explore', ...patch });
const field = fc.constantFrom(
  'school',
  'year',
  'indicator',
  'region',
  'nature',
  '专业',
  '年级',
  '级别',
  'nonsense',
  '__proto__',
  '',
);
const filter = fc
  .tuple(
    fc.constantFrom('nature', 'scope', 'year', 'region', 'family', 'status', 'qualifier', '专业', 'heat', 'x'),
    fc.constantFrom(
      'actual',
      'target',
      'all',
      'whole',
      '2023',
      '西部',
      'none',
      'off',
      'exact',
      '≥',
      'teachers',
      '汽车',
    ),
  )
  .map(([name, value]) => `${name}:${value}`);
const any = fc
  .record({
    rows: fc.array(field, { maxLength: 6 }),
    columns: fc.array(field, { maxLength: 6 }),
    where: fc.array(filter),
    value: fc.constantFrom('', 'median', 'what'),
    order: fc.constantFrom('', 'd.x', 'q'),
  })
  .map(view);

describe('the address of Explore', () => {
  test('whatever it says, fitting leaves at most three known fields a side, two dimensions, each once; twice is as once', () => {
    fc.assert(
      fc.property(any, (asked) => {
        const { view: fitted } = fitExplore(asked);
        const all = [...fitted.rows, ...fitted.columns];
        expect(new Set(all).size).toBe(all.length);
        expect(fitted.rows.length <= 3 && fitted.columns.length <= 3).toBe(true);
        expect(all.filter((one) => /[\u4e00-\u9fff]/.test(one)).length).toBeLessThanOrEqual(2);
        expect(fitExplore(fitted)).toEqual({ view: fitted, repairs: [] });
        expect(parseAddress(formatAddress(fitted))).toEqual(fitted);
        expect(exploreWhere(exploreFilters(fitted))).toEqual(fitted.where);
      }),
    );
  });
  test('unknown fields are named in the repairs', () => {
    const { repairs } = fitExplore(view({ rows: ['school', 'planet'], value: 'guess' }));
    expect(repairs.map(({ field: where, given }) => [where, given])).toEqual([
      ['rows', 'planet'],
      ['value', 'guess'],
    ]);
  });
});

describe('what a reader does to fields', () => {
  test('a field is in one place; where there is no room nothing changes', () => {
    const start = view({ rows: ['school', 'year'], columns: ['indicator'] });
    expect(withField(start, 'year', 'columns', 0)).toMatchObject({ rows: ['school'], columns: ['year', 'indicator'] });
    expect(withField(view({ rows: ['school', 'year', 'region'] }), 'level', 'rows')).toEqual({});
    expect(withField(view({ rows: ['专业'], columns: ['年级'] }), '级别', 'columns')).toEqual({});
    expect(nudged(start, 'school', 1)).toMatchObject({ rows: ['year', 'school'] });
    expect(nudged(start, 'school', -1)).toEqual({});
    expect(transposed(start)).toMatchObject({ rows: ['indicator'], columns: ['school', 'year'] });
    expect(withoutField(view({ rows: ['专业'], where: ['专业:a'] }), '专业')).toMatchObject({ rows: [], where: [] });
  });
  test('a filter that is set is read back, and lifting one of nature or scope makes it safe again', () => {
    for (const [name, values] of [
      ['year', ['2023']],
      ['region', ['西部', '']],
      ['专业', ['a', '']],
      ['nature', ['target']],
      ['scope', ['all']],
      ['qualifier', ['', '≥']],
      ['level', ['高职']],
      ['family', ['teachers']],
    ] as const) {
      const changed = view(withFilter(view(), name, values));
      expect(filterValues(parseAddress(formatAddress(changed)), name)).toEqual(values);
    }
    const wide = view({ where: ['nature:target', 'scope:all'] });
    const safe = exploreFilters(
      view({ ...withFilter(view({ ...wide, ...withFilter(wide, 'nature', []) }), 'scope', []) }),
    );
    expect([safe.natures, safe.scopes]).toEqual([['actual'], ['']]);
  });
});

describe('what must not share a cell', () => {
  test('several indicators, levels, natures or scopes get a field of their own', () => {
    const ids = CATALOG.indicators.slice(0, 2).map(({ id }) => id);
    const plan = pivotPlan(
      view({ indicators: ids, rows: ['region'], where: ['nature:actual', 'nature:plan', 'scope:all'] }),
      CATALOG,
    );
    expect(plan.added).toEqual(['level', 'indicator', 'nature', 'scope']);
    const one = pivotPlan(view({ indicators: ids.slice(0, 1), rows: ['school'], columns: ['year'] }), CATALOG);
    expect(one.added).toEqual([]);
  });
  test('without a fitting school nothing is asked; the default asks for headline indicators of everyone', () => {
    expect(pivotPlan(view({ where: ['region:月球'] }), CATALOG).ask).toBeNull();
    const plan = pivotPlan(view(), CATALOG);
    expect([plan.ask?.natures, plan.ask?.scopes, plan.ask?.schools]).toEqual([['actual'], [''], []]);
    expect(exploreFields(view())).toEqual({ rows: ['indicator'], columns: ['school'] });
  });
});
