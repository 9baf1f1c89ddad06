import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MENU, type View } from '../../src/model/view.ts';
import { DEFAULT_VIEW, formatAddress } from '../../src/query/address.ts';
import { queriesAfter, stepsAhead, yearsOf } from '../../src/query/ahead.ts';
import { queryKey } from '../../src/query/key.ts';
import { plan } from '../../src/query/plan.ts';
import { openAddress } from '../../src/query/repair.ts';
import { CATALOG } from './fixture.ts';
import { views } from './views.ts';

const compare: View = { ...DEFAULT_VIEW, page: 'compare', indicators: ['placement_rate'] };

describe('what may come next', () => {
  test('is each other year, the other basis and each other page of the menu', () => {
    const steps = stepsAhead(compare, CATALOG);
    expect(steps.filter(({ basis }) => basis !== undefined)).toEqual([{ basis: 'report' }]);
    expect(steps.flatMap(({ year }) => year ?? [])).toEqual(yearsOf(compare, CATALOG).slice(0, 6));
    expect(steps.flatMap(({ page }) => page ?? [])).toEqual(MENU.filter((page) => page !== 'compare'));
  });

  test('is first what the page’s own pickers offer: schools beside that of a profile, filters of the list of awards, families, the other way round', () => {
    const first = (page: View['page'], more: Partial<View> = {}) =>
      stepsAhead({ ...DEFAULT_VIEW, page, ...more }, CATALOG);
    const ids = CATALOG.schools.map(({ id }) => id);
    const [, own = '', after] = ids;
    const beside = first('profile', { schools: [own] }).flatMap(({ schools }) => schools ?? []);
    expect(beside.toSorted()).toEqual(ids.filter((id) => id !== own).toSorted());
    expect(beside[0]).toBe(after);
    expect(first('awards', { where: ['tier:national'] }).slice(0, 2)).toEqual([
      { where: [] },
      { where: ['tier:international'] },
    ]);
    const list = first('awards').flatMap(({ where }) => where ?? []);
    expect(list).toEqual(expect.arrayContaining(['by:year', 'kind:荣誉', 'page:2']));
    expect(first('summary')[0]).toEqual({ indicators: [], where: ['family:enrolment'] });
    expect(first('explore', { rows: ['school'], columns: ['year'] })[0]).toMatchObject({
      rows: ['year'],
      columns: ['school'],
    });
  });

  test('asks what the page asks when a reader gets there', () => {
    const keys = (view: View) => plan(view, CATALOG).map(queryKey);
    for (const step of stepsAhead(compare, CATALOG)) {
      const there = openAddress(formatAddress({ ...compare, ...step }), CATALOG).view;
      expect(queriesAfter(compare, step, CATALOG).map(queryKey)).toEqual(keys(there));
    }
  });

  test('is known of any view', () => {
    fc.assert(
      fc.property(views(), (view) => {
        for (const step of stepsAhead(view, CATALOG)) queriesAfter(view, step, CATALOG);
      }),
      { numRuns: 30 },
    );
  });
});
