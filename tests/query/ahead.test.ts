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
