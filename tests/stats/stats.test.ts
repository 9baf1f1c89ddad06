import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean, median, quantile, sum, weightedMean } from '../../src/stats/centre.ts';
import { change } from '../../src/stats/change.ts';
import { rank } from '../../src/stats/rank.ts';

const numbers = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 50 });
const ranked = (values: readonly (number | null)[], direction: 'higher' | 'lower' | 'neutral' = 'higher') =>
  rank(
    values.map((value) => ({ value })),
    direction,
  );

describe('rank', () => {
  it.each([
    { name: 'ties share a place and the next is skipped', values: [5, 9, 9, 1], is: [3, 1, 1, 4] },
    { name: 'the missing have no place and take none', values: [5, null, 9], is: [2, null, 1] },
    { name: 'zero is a value', values: [0, null, -1], is: [1, null, 2] },
    { name: 'nobody', values: [], is: [] },
  ])('$name', ({ values, is }) => expect(ranked(values)).toEqual(is));

  it('puts the smallest first where lower is better', () =>
    expect(ranked([16.5, 18.3, 15.9], 'lower')).toEqual([2, 3, 1]));

  it('ties values that print alike', () => {
    const items = [97.254, 97.251, 90].map((value) => ({ value, printed: Number(value.toFixed(2)) }));
    expect(rank(items)).toEqual([1, 1, 3]);
  });

  it('says of each how many are better, plus one', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        expect(ranked(values)).toEqual(values.map((one) => values.filter((other) => other > one).length + 1));
      }),
    );
  });
});

describe('centre', () => {
  it('has no middle, mean or sum of nothing', () => {
    expect([median([]), mean([]), sum([]), quantile([], 0.5)]).toEqual([null, null, null, null]);
  });
  it('takes the middle of an odd and the mean of the two middle ones of an even list', () => {
    expect([median([3, 1, 2]), median([4, 1, 3, 2])]).toEqual([2, 2.5]);
  });
  it('interpolates quantiles as Excel’s QUARTILE.INC and DuckDB’s quantile_cont do', () => {
    expect([quantile([1, 2, 3, 4], 0.25), quantile([1, 2, 3, 4], 0.75), quantile([7], 0.9)]).toEqual([1.75, 3.25, 7]);
  });
  it('keeps every quantile between the extremes, and grows with p', () => {
    fc.assert(
      fc.property(numbers, fc.double({ min: 0, max: 1, noNaN: true }), (values, p) => {
        const q = quantile(values, p) as number;
        expect(q).toBeGreaterThanOrEqual(Math.min(...values) - 1e-6);
        expect(q).toBeLessThanOrEqual(Math.max(...values) + 1e-6);
        expect(quantile(values, Math.min(1, p + 0.1)) as number).toBeGreaterThanOrEqual(q - 1e-6);
      }),
    );
  });
  it('weighs a mean, and refuses one when any weight is missing', () => {
    const one = { value: 90, weight: 100 };
    expect(weightedMean([one, { value: 60, weight: 50 }])).toEqual({
      ok: true,
      value: expect.closeTo(80, 9),
      weight: 150,
    });
    expect(weightedMean([one, { value: 60, weight: null }])).toEqual({ ok: false, missing: [1] });
    expect(weightedMean([one, { value: 60, weight: -1 }])).toEqual({ ok: false, missing: [1] });
    expect(weightedMean([{ value: 60, weight: 0 }])).toEqual({ ok: false, missing: [] });
  });
});

describe('change', () => {
  it.each([
    {
      name: 'a total changes by its unit and by per cent',
      args: [100, 120, false],
      is: { abs: 20, pct: 20, points: null },
    },
    { name: 'a rate changes by points only', args: [95.86, 97.25, true], is: { abs: 1.39, pct: null, points: 1.39 } },
    { name: 'nothing is a per cent of zero', args: [0, 5, false], is: { abs: 5, pct: null, points: null } },
    { name: 'nor of a missing value', args: [null, 5, false], is: { abs: null, pct: null, points: null } },
    { name: 'nor towards one', args: [5, null, true], is: { abs: null, pct: null, points: null } },
    { name: 'a negative base has no per cent', args: [-4, 4, false], is: { abs: 8, pct: null, points: null } },
  ] as const)('$name', ({ args: [from, to, rate], is }) => expect(change(from, to, rate)).toEqual(is));
});
