/** Spread, scores and correlation: their laws on any numbers, and DuckDB's own aggregates as a second opinion. */
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mean, quantile } from '../../src/stats/centre.ts';
import { fisherInterval, meanRanks, type Pair, pearson, spearman } from '../../src/stats/correlation.ts';
import { indexScores, robustScores, zScores } from '../../src/stats/score.ts';
import { describeValues, medianDeviation, stddev } from '../../src/stats/spread.ts';

/** Figures as reports print them: at most two decimals, so that sums of squares stay within double precision. */
const figure = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => n / 100);
const figures = fc.array(figure, { minLength: 1, maxLength: 60 });
const pairs = fc.array(fc.tuple(figure, figure), { minLength: 1, maxLength: 60 });
const near = (a: number, b: number, scale = 1) =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b), scale);

describe('laws', () => {
  it('a shift moves no spread, a factor scales it', () => {
    fc.assert(
      fc.property(figures, figure, fc.integer({ min: 1, max: 9 }), (values, by, factor) => {
        const sd = stddev(values, 'population') ?? 0;
        const moved = stddev(
          values.map((value) => value * factor + by),
          'population',
        );
        expect(near(moved ?? 0, sd * factor, 1e4)).toBe(true);
        expect(
          near((medianDeviation(values.map((value) => value + by)) ?? 0) + 0, medianDeviation(values) ?? 0, 1e4),
        ).toBe(true);
      }),
    );
  });

  it('order statistics are in order and within the values', () => {
    fc.assert(
      fc.property(figures, (values) => {
        const d = describeValues(values);
        if (d === null) throw new Error('none');
        const row = [d.min, d.tails[0], d.quartiles[0], d.median, d.quartiles[1], d.tails[1], d.max];
        expect(row.every((value, at) => at === 0 || value >= (row[at - 1] ?? value) - 1e-9)).toBe(true);
        expect(d.mean).toBeGreaterThanOrEqual(d.min - 1e-9);
        expect(d.mean).toBeLessThanOrEqual(d.max + 1e-9);
      }),
    );
  });

  it('z scores have mean 0 and standard deviation 1, or there are none', () => {
    fc.assert(
      fc.property(figures, (values) => {
        const scores = zScores(values);
        if (scores.includes(null)) {
          expect(scores.every((one) => one === null)).toBe(true);
          expect(values.length < 3 || new Set(values).size === 1).toBe(true);
          return;
        }
        const z = scores as readonly number[];
        expect(Math.abs(mean(z) ?? 1)).toBeLessThan(1e-6);
        expect(stddev(z, 'sample')).toBeCloseTo(1, 6);
      }),
    );
  });

  it('the middle school has robust score 0 and index 100', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 100_000 }), { minLength: 3, maxLength: 31 }), (values) => {
        const odd = values.length % 2 === 1 ? values : values.slice(1);
        const middle = odd.indexOf(quantile(odd, 0.5) ?? Number.NaN);
        if (odd.length < 3) return;
        expect(robustScores(odd)[middle]).toBe(0);
        expect(indexScores(odd)[middle]).toBe(100);
      }),
    );
  });

  it('r is within ±1, the same either way round, unmoved by scale; ρ by any rising function', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const r = pearson(list);
        if (r === null) return;
        expect(Math.abs(r)).toBeLessThanOrEqual(1);
        expect(pearson(list.map(([x, y]): Pair => [y, x]))).toBeCloseTo(r, 9);
        expect(pearson(list.map(([x, y]): Pair => [x * 3 + 7, y]))).toBeCloseTo(r, 6);
        const rho = spearman(list) ?? 0;
        expect(spearman(list.map(([x, y]): Pair => [Math.sign(x) * x * x, y]))).toBeCloseTo(rho, 9);
      }),
    );
  });

  it('mean ranks add up to n(n + 1) ÷ 2', () => {
    fc.assert(
      fc.property(figures, (values) => {
        const n = values.length;
        expect(meanRanks(values).reduce((sum, one) => sum + one, 0)).toBeCloseTo((n * (n + 1)) / 2, 6);
      }),
    );
  });

  it('the interval of r holds r and narrows with n', () => {
    fc.assert(
      fc.property(fc.double({ min: -0.99, max: 0.99, noNaN: true }), fc.integer({ min: 4, max: 500 }), (r, n) => {
        const few = fisherInterval(r, n);
        const many = fisherInterval(r, n + 1);
        if (few === null || many === null) throw new Error('none');
        expect(few[0]).toBeLessThanOrEqual(r);
        expect(few[1]).toBeGreaterThanOrEqual(r);
        expect(many[1] - many[0]).toBeLessThan(few[1] - few[0]);
      }),
    );
  });
});

describe('what cannot be said', () => {
  it('one value has no spread, like values no scores, two schools no z', () => {
    expect(stddev([5], 'sample')).toBeNull();
    expect(stddev([5], 'population')).toBe(0);
    expect(zScores([1, 2])).toEqual([null, null]);
    expect(zScores([0.1, 0.1, 0.1])).toEqual([null, null, null]);
    expect(indexScores([0, 0, 5])).toEqual([null, null, null]);
    expect(robustScores([1, 1, 1, 9])).toEqual([null, null, null, null]);
  });
  it('a side that does not vary has no correlation; three pairs no interval', () => {
    expect(pearson([[1, 1]])).toBeNull();
    expect(
      pearson([
        [0.1, 1],
        [0.1, 2],
        [0.1, 3],
      ]),
    ).toBeNull();
    expect(fisherInterval(0.9, 3)).toBeNull();
    expect(fisherInterval(1, 30)).toBeNull();
  });
  it('a textbook case: Anscombe’s first set', () => {
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
    const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
    const list = x.map((one, at): Pair => [one, y[at] ?? 0]);
    expect(pearson(list)).toBeCloseTo(0.81642, 5);
    expect(spearman(list)).toBeCloseTo(0.81818, 5);
    expect(stddev(x, 'sample')).toBeCloseTo(Math.sqrt(11), 12);
    const [low, high] = fisherInterval(0.81642, 11) ?? [0, 0];
    expect([low, high].map((one) => one.toFixed(3))).toEqual(['0.424', '0.951']);
  });
});

describe('against DuckDB', () => {
  let instance: DuckDBInstance;
  let db: DuckDBConnection;
  beforeAll(async () => {
    instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    db = await instance.connect();
  });
  afterAll(() => {
    db.closeSync();
    instance.closeSync();
  });

  const asked = `SELECT quantile_cont(x, 0.25) AS q1, quantile_cont(x, 0.5) AS q2, quantile_cont(x, 0.9) AS p90, stddev_pop(x) AS pop,
    CASE WHEN count(*) > 1 THEN stddev_samp(x) END AS samp, mad(x) AS mad,
    CASE WHEN count(*) > 1 AND min(x) < max(x) AND min(y) < max(y) THEN corr(x, y) END AS r FROM t`;

  it('gives the same on random pairs', async () => {
    await fc.assert(
      fc.asyncProperty(pairs, async (list) => {
        const rows = list.map(([x, y]) => `(${x}::DOUBLE, ${y}::DOUBLE)`).join(',');
        const reader = await db.runAndReadAll(`WITH t(x, y) AS (VALUES ${rows}) ${asked}`);
        const [sql] = reader.getRowObjectsJS() as Record<string, number | null>[];
        const xs = list.map(([x]) => x);
        const same = (name: string, value: number | null, scale = 1e3) => {
          const other = sql?.[name] ?? null;
          expect(other === null, name).toBe(value === null);
          if (value !== null && other !== null)
            expect(near(value, other, scale), `${name}: ${value} ${other}`).toBe(true);
        };
        same('q1', quantile(xs, 0.25));
        same('q2', quantile(xs, 0.5));
        same('p90', quantile(xs, 0.9));
        same('pop', stddev(xs, 'population'));
        same('samp', stddev(xs, 'sample'));
        same('mad', medianDeviation(xs));
        same('r', pearson(list), 10);
      }),
      { numRuns: 60 },
    );
  });
});
