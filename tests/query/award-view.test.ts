import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../src/model/catalog.ts';
import { DEFAULT_VIEW, formatAddress, parseAddress } from '../../src/query/address.ts';
import { awardChoices, awardQueries, fitAwards, searchWords, withAwardField } from '../../src/query/award-view.ts';
import { snapshotName } from '../../src/query/snapshots.ts';

const view = { ...DEFAULT_VIEW, page: 'awards' as const };
const schools = [
  { id: 'luzhou', level: '高职' },
  { id: 'suining', level: '中职' },
];
const catalog = { schools } as unknown as Catalog;

describe('what the address asks', () => {
  test('one kind at a time, the first where none is named', () => {
    expect(awardChoices(view).kind).toBe('竞赛');
    expect(awardChoices({ ...view, where: ['kind:立项', 'tier:national'] }).filter).toMatchObject({
      kinds: ['立项'],
      tiers: ['national'],
    });
  });

  test('what is no choice is left out and said', () => {
    const where = ['kind:奖', 'tier:galactic', 'year:soon', 'school:atlantis', 'severity:error', 'tier:national'];
    const { view: fitted, repairs } = fitAwards({ ...view, where }, catalog);
    expect(fitted.where).toEqual(['tier:national']);
    expect(repairs.map((repair) => repair.given).toSorted()).toEqual(where.slice(0, 5).toSorted());
    expect(fitAwards(fitted, catalog)).toEqual({ view: fitted, repairs: [] });
  });

  test('any text that is looked for survives the address, commas as blanks', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), (typed) => {
        const where = withAwardField(view, 'q', typed);
        const back = parseAddress(formatAddress({ ...view, where }));
        expect(searchWords(awardChoices(back).search)).toEqual(searchWords(typed.replace(/[,，、\p{Cc}]/gu, ' ')));
      }),
    );
  });

  test('another choice begins at the first page; a page is kept by itself', () => {
    expect(withAwardField({ ...view, where: ['page:3', 'tier:national'] }, 'tier', 'provincial')).toEqual([
      'tier:provincial',
    ]);
    expect(awardQueries({ ...view, where: ['page:3'] }, catalog).list.offset).toBe(100);
  });

  test('a school of the list narrows the list alone; a level narrows everything', () => {
    const asked = awardQueries({ ...view, where: ['school:luzhou'] }, catalog);
    expect([asked.list.schools, asked.counts.schools]).toEqual([['luzhou'], []]);
    expect(awardQueries({ ...view, level: '中职' }, catalog).counts.schools).toEqual(['suining']);
  });

  test('only first views have snapshots', () => {
    const name = (where: readonly string[]) => snapshotName(awardQueries({ ...view, where }, catalog).list);
    expect(name([])).toBe('awards-list-0');
    expect(name(['kind:立项'])).toBe('awards-list-3');
    for (const where of [['q:a'], ['tier:national'], ['page:2'], ['by:year'], ['school:luzhou']])
      expect(name(where)).toBeNull();
  });
});
