import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AWARD_FIELDS, GRADES, MODES, TIERS } from '../../src/model/award.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import type { View } from '../../src/model/view.ts';
import { DEFAULT_VIEW, formatAddress, parseAddress } from '../../src/query/address.ts';
import {
  acrossSide,
  awardCellText,
  awardSides,
  turnedSide,
  withoutSide,
  withSide,
} from '../../src/query/award-fields.ts';
import { awardChoices, awardQueries, fitAwards, searchWords, withAwardField } from '../../src/query/award-view.ts';
import { queryKey } from '../../src/query/key.ts';
import { plan } from '../../src/query/plan.ts';
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
    for (const where of [
      ['q:a'],
      ['tier:national'],
      ['mode:team'],
      ['report:2023'],
      ['page:2'],
      ['by:year'],
      ['school:luzhou'],
    ])
      expect(name(where)).toBeNull();
  });
});

describe('alone or as a team', () => {
  test('is filtered as the others are, also what no report says', () => {
    for (const mode of MODES) {
      const asked = awardQueries({ ...view, where: [`mode:${mode}`] }, catalog);
      expect(asked.list.filter.modes).toEqual([mode]);
      expect(asked.whole.filter.modes).toEqual([mode]);
      expect(parseAddress(formatAddress({ ...view, where: [`mode:${mode}`] })).where).toEqual([`mode:${mode}`]);
    }
    expect(fitAwards({ ...view, where: ['mode:pair'] }, catalog)).toMatchObject({
      view: { where: [] },
      repairs: [{ given: 'mode:pair' }],
    });
  });
  test('is a question of its own', () => {
    const key = (where: readonly string[]) => queryKey(awardQueries({ ...view, where }, catalog).list);
    const keys = [[], ['mode:team'], ['mode:individual'], ['report:2023']].map(key);
    expect(new Set(keys).size).toBe(4);
  });
});

describe('the pivot', () => {
  const pivot: View = { ...view, chart: 'pivot' };
  const field = fc.constantFrom(...AWARD_FIELDS, 'nonsense', '__proto__');
  const entry = fc.constantFrom(
    'kind:荣誉',
    'tier:national',
    'mode:team',
    'report:2024',
    'heat:off',
    'heat:on',
    'cell:national~first~luzhou',
    'cell:*~*~luzhou',
    'cell:provincial~*~*',
    'cell:national',
    'cell:高职~2023',
    'q:a',
  );
  const any = fc
    .record({
      chart: fc.constantFrom('', 'pivot', 'heat'),
      rows: fc.array(field, { maxLength: 4 }),
      columns: fc.array(field, { maxLength: 4 }),
      order: fc.constantFrom('', 'd.luzhou', 'a.@0', 'x'),
      where: fc.uniqueArray(entry, { maxLength: 5 }),
    })
    .map((patch): View => ({ ...view, ...patch }));

  test('fields, filters, order and cell survive the address; what fits needs no second fitting', () => {
    fc.assert(
      fc.property(any, (given) => {
        expect(parseAddress(formatAddress(given))).toEqual(
          expect.objectContaining({ rows: given.rows, columns: given.columns, order: given.order }),
        );
        const { view: fitted } = fitAwards(given, catalog);
        expect(fitAwards(fitted, catalog)).toEqual({ view: fitted, repairs: [] });
        expect(plan(fitted, catalog).some((query) => query.kind === 'award_pivot')).toBe(fitted.chart === 'pivot');
        expect(parseAddress(formatAddress(fitted))).toEqual(fitted);
      }),
    );
  });

  test('fields of another page that come along to the fixed tables go without a word', () => {
    expect(fitAwards({ ...view, rows: ['indicator'], columns: ['school'], order: 'd.x' }, catalog)).toEqual({
      view,
      repairs: [],
    });
    expect(fitAwards({ ...pivot, rows: ['indicator', 'tier'] }, catalog)).toEqual({
      view: { ...pivot, rows: ['tier'] },
      repairs: [{ field: 'rows', given: 'indicator', used: '' }],
    });
  });

  test('however fields are moved, none stands twice, no side has more than two, and one is left', () => {
    const sides = fc
      .tuple(fc.shuffledSubarray([...AWARD_FIELDS], { minLength: 1, maxLength: 4 }), fc.integer({ min: 0, max: 2 }))
      .map(([all, cut]) => awardSides({ ...pivot, rows: all.slice(0, cut), columns: all.slice(cut) }));
    const move = fc.tuple(
      fc.constantFrom('set', 'remove', 'across', 'turn'),
      fc.constantFrom('rows' as const, 'columns' as const),
      fc.integer({ min: 0, max: 1 }),
      fc.constantFrom(...AWARD_FIELDS),
    );
    fc.assert(
      fc.property(sides, fc.array(move, { maxLength: 12 }), (start, moves) => {
        let now = start;
        for (const [what, side, at, one] of moves) {
          if (what === 'set') {
            now = withSide(now, side, Math.min(at, now[side].length), one);
            expect([...now.rows, ...now.columns]).toContain(one);
          } else now = { remove: withoutSide, across: acrossSide, turn: turnedSide }[what](now, one);
          const all = [...now.rows, ...now.columns];
          expect(new Set(all).size).toBe(all.length);
          expect(Math.max(now.rows.length, now.columns.length)).toBeLessThanOrEqual(2);
          expect(all.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  test('kinds are asked for together only where they stand apart', () => {
    expect(awardQueries(pivot, catalog).pivot?.filter.kinds).toEqual(['竞赛']);
    expect(awardQueries({ ...pivot, rows: ['kind'] }, catalog).pivot?.filter.kinds).toEqual([]);
    expect(awardQueries({ ...pivot, where: ['kind:荣誉'] }, catalog).pivot?.filter.kinds).toEqual(['荣誉']);
    expect(awardQueries(view, catalog).pivot).toBeNull();
  });

  test('its filters narrow the totals too, its cell the list alone', () => {
    const sides = { rows: ['level', 'tier'] as const, columns: ['grade'] as const };
    fc.assert(
      fc.property(fc.constantFrom(...TIERS), fc.constantFrom(...GRADES), fc.boolean(), (tier, grade, total) => {
        const cell = awardCellText(sides, total ? null : `中职\u001f${tier}`, grade);
        const asked = awardQueries({ ...pivot, ...sides, where: ['mode:team', `cell:${cell}`] }, catalog);
        expect(asked.list.filter).toMatchObject({ modes: ['team'], tiers: total ? [] : [tier], grades: [grade] });
        expect(asked.list.schools).toEqual(total ? [] : ['suining']);
        for (const whole of [asked.pivot, asked.totals])
          expect(whole).toMatchObject({ schools: [], filter: { modes: ['team'], tiers: [], grades: [] } });
      }),
    );
  });

  test('a cell goes with what it was a cell of', () => {
    const where = ['cell:national~first~luzhou', 'page:2'];
    expect(withAwardField({ ...pivot, where }, 'mode', 'team')).toEqual(['mode:team']);
    expect(withAwardField({ ...pivot, where }, 'by', 'year')).toEqual([where[0], 'by:year']);
    expect(fitAwards({ ...pivot, where: [...where, 'tier:provincial'] }, catalog).repairs).toHaveLength(1);
    // Nobody is not everybody: a school of another level has no awards there.
    const nobody = { ...pivot, rows: ['school'], columns: ['level'], where: ['cell:luzhou~中职'] };
    expect(awardQueries(nobody, catalog).list.schools).toEqual(['']);
  });

  test('only what the page opens with has a snapshot', () => {
    const name = (patch: Partial<View>) => {
      const asked = awardQueries({ ...pivot, ...patch }, catalog).pivot;
      return asked === null ? null : snapshotName(asked);
    };
    expect(name({})).toMatch(/^award-pivot-[0-9a-f]{8}$/);
    expect(name({ schools: ['luzhou'] })).toBeNull();
    expect(name({ rows: ['mode'] })).not.toBe(name({}));
  });
});
