/** The statistics page's measures of the built dataset against DuckDB's own aggregates, written anew. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { samplesOf } from '../../src/chart/stat-sample.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import type { ValueRow } from '../../src/model/query.ts';
import { DEFAULT_VIEW } from '../../src/query/address.ts';
import { decode } from '../../src/query/decode.ts';
import { toSql } from '../../src/query/sql.ts';
import { type Pair, pearson } from '../../src/stats/correlation.ts';
import { describeValues, stddev } from '../../src/stats/spread.ts';
import { openNative, type TestEngine } from './support/engines.ts';
import { readCatalog } from './support/planned.ts';

const file = join(import.meta.dirname, '../../public/data/voclens.duckdb');

describe.skipIf(!existsSync(file))('over the built dataset (skipped until `npm run data` has run)', () => {
  let engine: TestEngine;
  let catalog: Catalog;
  let rows: readonly ValueRow[];
  beforeAll(async () => {
    engine = await openNative(file);
    catalog = await readCatalog(engine);
    // Ranked without conditions: what is counted is then simply each school's newest exact value.
    const indicators = catalog.indicators.filter((one) => one.rank === 'yes').map((one) => one.id);
    const query = { kind: 'values', indicators, schools: [], years: 'all', basis: 'data' } as const;
    rows = decode(query, await engine.run(toSql(query)));
  });
  afterAll(() => engine?.close());

  const newest = `newest AS (
    SELECT indicator, school, level, amount, qualifier FROM voc.cells JOIN voc.schools ON schools.id = cells.school
    WHERE nature = 'actual' AND scope = '' AND dimension = '' AND amount IS NOT NULL
    QUALIFY row_number() OVER (PARTITION BY indicator, school ORDER BY year DESC, as_of IS NULL, as_of DESC, "key") = 1
  )`;
  /** Indicators of which no school has two facts in its newest year: which of them is taken is another test's matter. */
  const plainOnes = `SELECT indicator FROM voc.cells
    WHERE nature = 'actual' AND scope = '' AND dimension = '' AND amount IS NOT NULL
    GROUP BY indicator HAVING count(*) = count(DISTINCT school || year)`;
  const samples = (id: string) => {
    const indicator = catalog.indicators.find((one) => one.id === id);
    if (indicator === undefined) throw new Error(id);
    return samplesOf(indicator, { view: DEFAULT_VIEW, catalog, rows, lang: 'zh' });
  };

  test('n, quartiles, tails, mean and standard deviation of every comparable indicator', async () => {
    const text = `WITH ${newest}
      SELECT indicator, level, count(*)::INTEGER AS n, quantile_cont(amount, 0.5) AS median, quantile_cont(amount, 0.25) AS q1,
        quantile_cont(amount, 0.9) AS p90, avg(amount) AS mean, CASE WHEN count(*) > 1 THEN stddev_samp(amount) END AS sd
      FROM newest SEMI JOIN (${plainOnes}) USING (indicator)
      WHERE qualifier <> 'range' AND indicator IN (SELECT id FROM voc.indicators WHERE rank = 'yes')
      GROUP BY indicator, level ORDER BY indicator, level`;
    const sql = await engine.run({ text, params: [] });
    const told = (sql.indicator ?? []).map((id, at) => ({ id: String(id), at }));
    expect(told.length).toBeGreaterThan(50);
    for (const { id, at } of told) {
      const sample = samples(id).find((one) => one.level === sql.level?.[at]);
      const own = describeValues(sample?.values ?? []);
      const close = (name: string, value: number | null | undefined) => {
        const other = sql[name]?.[at] ?? null;
        if (value === null || value === undefined || other === null) expect(other, `${id} ${name}`).toBe(value ?? null);
        else
          expect(Math.abs(value - Number(other)), `${id} ${name}`).toBeLessThanOrEqual(
            1e-9 * Math.max(1, Math.abs(value)),
          );
      };
      close('n', own?.n);
      close('median', own?.median);
      close('q1', own?.quartiles[0]);
      close('p90', own?.tails[1]);
      close('mean', own?.mean);
      close('sd', stddev(sample?.values ?? [], 'sample'));
    }
  });

  test('r of pairs of indicators', async () => {
    const text = `WITH ${newest}, plain AS (
        SELECT * FROM newest SEMI JOIN (${plainOnes}) USING (indicator)
        WHERE qualifier <> 'range' AND level = '高职' AND indicator IN (SELECT id FROM voc.indicators WHERE rank = 'yes')
      )
      SELECT a.indicator AS x, b.indicator AS y, count(*)::INTEGER AS n, corr(a.amount, b.amount) AS r
      FROM plain AS a JOIN plain AS b ON a.school = b.school AND a.indicator < b.indicator
      GROUP BY ALL HAVING n >= 3 AND min(a.amount) < max(a.amount) AND min(b.amount) < max(b.amount) ORDER BY ALL LIMIT 300`;
    const sql = await engine.run({ text, params: [] });
    expect(sql.x?.length ?? 0).toBeGreaterThan(20);
    const valued = new Map<string, ReadonlyMap<string, number>>();
    const bySchool = (id: string) => {
      const known = valued.get(id);
      if (known !== undefined) return known;
      const [sample] = samples(id);
      const made = new Map((sample?.counted ?? []).map((row) => [row.school, row.amount ?? 0]));
      valued.set(id, made);
      return made;
    };
    (sql.x ?? []).forEach((x, at) => {
      const [xs, ys] = [bySchool(String(x)), bySchool(String(sql.y?.[at]))];
      const pairs = [...xs].flatMap(([school, value]): Pair[] => {
        const other = ys.get(school);
        return other === undefined ? [] : [[value, other]];
      });
      expect(pairs.length, `${x} ${sql.y?.[at]}`).toBe(sql.n?.[at]);
      expect(pearson(pairs) ?? 0, `${x} ${sql.y?.[at]}`).toBeCloseTo(Number(sql.r?.[at]), 9);
    });
  });
});
