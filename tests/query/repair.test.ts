import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { View } from '../../src/model/view.ts';
import { DEFAULT_VIEW } from '../../src/query/address.ts';
import { openAddress, repairView } from '../../src/query/repair.ts';
import { CATALOG, indicator } from './fixture.ts';
import { views } from './views.ts';

const compare: View = { ...DEFAULT_VIEW, page: 'compare', indicators: ['placement_rate'] };

describe('repairView', () => {
  test('leaves a good view alone', () => {
    const view: View = { ...compare, schools: ['luzhou'], year: 2022, level: '高职', data: 'f00d' };
    expect(repairView(view, CATALOG)).toEqual({ view, repairs: [] });
    expect(repairView(DEFAULT_VIEW, CATALOG)).toEqual({ view: DEFAULT_VIEW, repairs: [] });
  });

  test('drops unknown and repeated ids, and says so', () => {
    const { view, repairs } = repairView({ ...compare, schools: ['luzhou', 'nobody', 'luzhou'] }, CATALOG);
    expect(view.schools).toEqual(['luzhou']);
    expect(repairs).toEqual([
      { field: 'schools', given: 'nobody', used: '' },
      { field: 'schools', given: 'luzhou,luzhou', used: 'luzhou' },
    ]);
  });

  test('takes names, aliases and other spellings for the id they mean', () => {
    const { view, repairs } = repairView(
      { ...compare, schools: ['泸州职业技术学院', 'LiaoCheng'], indicators: ['就业率'] },
      CATALOG,
    );
    expect(view.schools).toEqual(['luzhou', 'liaocheng']);
    expect(view.indicators).toEqual(['placement_rate']);
    expect(repairs).toContainEqual({ field: 'indicators', given: '就业率', used: 'placement_rate' });
  });

  test('takes a former id for the one it was renamed to, and says so', () => {
    const renamed = {
      indicators: { employment_rate_final: 'placement_rate', gone: 'nowhere' },
      schools: { lzy: 'luzhou' },
    };
    const old: View = { ...compare, schools: ['lzy', 'luzhou'], indicators: ['employment_rate_final', 'gone'] };
    const { view, repairs } = repairView(old, { ...CATALOG, renamed });
    expect(view).toMatchObject({ schools: ['luzhou'], indicators: ['placement_rate'] });
    expect(repairs).toEqual([
      { field: 'indicators', given: 'employment_rate_final', used: 'placement_rate' },
      { field: 'indicators', given: 'gone', used: '' },
      { field: 'schools', given: 'lzy', used: 'luzhou' },
      { field: 'schools', given: 'luzhou,luzhou', used: 'luzhou' },
    ]);
  });

  test('leaves an id alone that is there, whatever was once called so', () => {
    const renamed = { indicators: { graduates: 'placement_rate' }, schools: {} };
    const view: View = { ...compare, indicators: ['graduates'] };
    expect(repairView(view, { ...CATALOG, renamed })).toEqual({ view, repairs: [] });
  });

  test('shows one indicator on Trend, up to twelve on Compare, any number on Overview', () => {
    const two = ['graduates', 'placement_rate'];
    expect(repairView({ ...compare, indicators: two }, CATALOG)).toMatchObject({
      view: { indicators: two },
      repairs: [],
    });
    const many = Array.from({ length: 13 }, (_, index) => indicator(`many_${index}`));
    expect(
      repairView({ ...compare, indicators: many.map(({ id }) => id) }, { ...CATALOG, indicators: many }),
    ).toMatchObject({
      view: { indicators: many.slice(0, 12).map(({ id }) => id) },
      repairs: [{ field: 'indicators', given: 'many_12', used: '' }],
    });
    expect(repairView({ ...compare, page: 'trend', indicators: two }, CATALOG)).toMatchObject({
      view: { indicators: ['graduates'] },
      repairs: [{ field: 'indicators', given: 'placement_rate', used: '' }],
    });
    expect(repairView({ ...DEFAULT_VIEW, indicators: two }, CATALOG)).toMatchObject({
      view: { indicators: two },
      repairs: [],
    });
  });

  test('a picture that Compare or Trend does not know goes, and is told', () => {
    expect(repairView({ ...compare, chart: 'heat' }, CATALOG)).toMatchObject({ view: { chart: 'heat' }, repairs: [] });
    expect(repairView({ ...compare, page: 'trend', chart: 'heat' }, CATALOG)).toMatchObject({
      view: { chart: '' },
      repairs: [{ field: 'chart', given: 'heat', used: '' }],
    });
  });

  test('begins with the placement rate where none is named, else with a headline one that has values', () => {
    const unnamed: View = { ...compare, indicators: [] };
    expect(repairView(unnamed, CATALOG)).toMatchObject({ view: { indicators: ['placement_rate'] }, repairs: [] });
    const without = { ...CATALOG, coverage: CATALOG.coverage.filter((row) => row.indicator === 'graduates') };
    expect(repairView(unnamed, without).view.indicators).toEqual(['graduates']);
    expect(repairView({ ...compare, indicators: ['gone'] }, CATALOG)).toMatchObject({
      view: { indicators: ['placement_rate'] },
      repairs: [{ field: 'indicators', given: 'gone', used: 'placement_rate' }],
    });
  });

  test('keeps an indicator that has no data, for the page to explain', () => {
    const view: View = { ...compare, indicators: ['unheard_of'] };
    expect(repairView(view, CATALOG)).toEqual({ view, repairs: [] });
  });

  test.each([
    [{ year: 2019 }, 2022],
    // 2024 is there, but only as 未填报.
    [{ year: 2024 }, 2023],
    [{ year: 2022, basis: 'report' }, 2023],
    [{ year: 2023, indicators: ['monthly_income'] }, 2021],
    [{ year: 2023, indicators: ['monthly_income'], basis: 'report' }, 2022],
    [{ year: 1999, page: 'overview', indicators: [] }, 2022],
  ] as const)('a year without data moves to the nearest with some: %o → %i', (asked, year) => {
    const given = { ...compare, ...asked };
    expect(repairView(given, CATALOG)).toMatchObject({
      view: { year },
      repairs: [{ field: 'year', given: `${asked.year}`, used: `${year}` }],
    });
  });

  test('shows every level where the level would leave no school', () => {
    expect(repairView({ ...compare, schools: ['suining'], level: '高职' }, CATALOG)).toMatchObject({
      view: { level: 'all' },
      repairs: [{ field: 'level', given: '高职', used: 'all' }],
    });
  });

  test('reports a link made on other data, and lets its fingerprint go', () => {
    expect(repairView({ ...compare, data: 'beef' }, CATALOG)).toMatchObject({
      view: { data: null },
      repairs: [{ field: 'data', given: 'beef', used: 'f00d' }],
    });
  });

  test('what it gives needs no second repair, whatever was given', () => {
    const ids = [...CATALOG.schools, ...CATALOG.indicators].map((named) => named.id);
    const empty = { ...CATALOG, schools: [], indicators: [], headline: [], coverage: [] };
    fc.assert(
      fc.property(views(ids), fc.constantFrom(CATALOG, empty), (view, catalog) => {
        const once = repairView(view, catalog).view;
        expect(repairView(once, catalog)).toEqual({ view: once, repairs: [] });
      }),
      { numRuns: 500 },
    );
  });

  test('an address is read and fitted in one go, any text', () => {
    expect(openAddress('#/nowhere?s=luzhou,nobody', CATALOG).repairs).toEqual([
      { field: 'page', given: 'nowhere', used: 'overview' },
      { field: 'schools', given: 'nobody', used: '' },
    ]);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void openAddress(text, CATALOG)));
  });
});
