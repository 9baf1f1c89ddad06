import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CellKey } from '../../src/model/observation.ts';
import type { Query, ValueRow } from '../../src/model/query.ts';
import { decode } from '../../src/query/decode.ts';
import { DATASET } from '../../src/query/schema.ts';
import { toSql } from '../../src/query/sql.ts';
import { runNative } from './support/engines.ts';
import { createTables, dataOf, fill, generated, INDICATORS, SCHOOLS, type Seed, YEARS } from './support/generated.ts';
import { expectedCoverage, expectedValues } from './support/oracle.ts';
import { readCatalog } from './support/planned.ts';

type Values = Extract<Query, { kind: 'values' }>;

let instance: DuckDBInstance;
let connection: DuckDBConnection;
beforeAll(async () => {
  instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  connection = await instance.connect();
  await connection.run(`ATTACH ':memory:' AS ${DATASET}`);
  await createTables(connection);
});
afterAll(() => {
  connection.closeSync();
  instance.closeSync();
});

async function ask(query: Values): Promise<readonly ValueRow[]> {
  return decode(query, await runNative(connection, toSql(query)));
}

describe('values and catalog on generated data', () => {
  const values: fc.Arbitrary<Values> = fc.record({
    kind: fc.constant('values' as const),
    indicators: fc.subarray(
      INDICATORS.map((indicator) => indicator.id),
      { minLength: 1 },
    ),
    schools: fc.subarray([...SCHOOLS]),
    years: fc.constantFrom('latest' as const, 'latest' as const, 'all' as const, ...YEARS),
    basis: fc.constantFrom('data' as const, 'report' as const),
  });

  test('SQL and an independent Arquero expression give the same rows, order and weights', async () => {
    await fc.assert(
      fc.asyncProperty(generated, fc.array(values, { minLength: 4, maxLength: 8 }), async (data, queries) => {
        await fill(connection, data);
        for (const query of queries) {
          const rows = await ask(query);
          expect(rows.map(({ key, weight }) => ({ key, weight }))).toEqual(expectedValues(data, query));
        }
        const catalog = await readCatalog({ run: (sql) => runNative(connection, sql), close: () => {} });
        expect(catalog.coverage).toEqual(expectedCoverage(data));
      }),
      { numRuns: 40 },
    );
  });
});

describe('values, told by example', () => {
  const base: CellKey = {
    school: 'gen-a',
    indicator: 'gen_rate',
    year: 2022,
    period: 'cohort',
    as_of: null,
    since: null,
    scope: '',
    dimension: '',
    member: '',
    nature: 'actual',
  };
  const fact = (key: Partial<CellKey>, amount: number | null, ...after: readonly number[]): Seed => ({
    key: { ...base, ...key },
    amount,
    status: amount === null ? 'not_reported' : 'reported',
    derived: false,
    reports: (after.length > 0 ? after : [0]).map((years) => ({ after: years, drop: false })),
  });
  const query: Values = { kind: 'values', indicators: ['gen_rate'], schools: [], years: 'latest', basis: 'data' };
  const answer = async (seeds: readonly Seed[], more: Partial<Values> = {}) => {
    await fill(connection, dataOf(seeds));
    return (await ask({ ...query, ...more })).map(({ school, year, amount }) => ({ school, year, amount }));
  };

  test('the latest is the newest year with a value, each school its own', async () => {
    const seeds = [
      fact({ year: 2022 }, 1),
      fact({ year: 2023 }, null),
      fact({ school: 'gen-b', year: 2023 }, 2),
      fact({ school: 'gen-c', year: 2021 }, null),
      fact({ school: 'gen-c', year: 2022 }, null),
    ];
    expect(await answer(seeds)).toEqual([
      { school: 'gen-a', year: 2022, amount: 1 },
      { school: 'gen-b', year: 2023, amount: 2 },
      // Never a value: the newest cell that says why.
      { school: 'gen-c', year: 2022, amount: null },
    ]);
  });

  test('a report tells of its newest year, and goes on telling what a later one restates', async () => {
    const seeds = [fact({ year: 2021 }, 1, 1), fact({ year: 2022 }, 2, 0, 1), fact({ year: 2023 }, 3)];
    const report = { basis: 'report' } as const;
    expect(await answer(seeds, { ...report, years: 2022 })).toEqual([{ school: 'gen-a', year: 2022, amount: 2 }]);
    expect(await answer(seeds, { ...report, years: 2023 })).toEqual([{ school: 'gen-a', year: 2023, amount: 3 }]);
    expect(await answer(seeds, report)).toEqual([{ school: 'gen-a', year: 2023, amount: 3 }]);
    const restated = await ask({ ...query, ...report, years: 2022 });
    expect(restated.map((row) => row.report_year)).toEqual([2022]);
  });

  test('by report, a figure of the year before stands under the report that gives it', async () => {
    const seeds = [fact({ year: 2022, period: 'fiscal' }, 7, 1)];
    expect(await answer(seeds, { basis: 'report', years: 2023 })).toEqual([{ school: 'gen-a', year: 2022, amount: 7 }]);
    expect(await answer(seeds, { basis: 'report', years: 2022 })).toEqual([]);
  });

  test('of two cut-off dates the later comes first, both are told; parts and plans are not', async () => {
    const seeds = [
      fact({ as_of: '2022-08-31' }, 80),
      fact({ as_of: '2022-12-31' }, 90),
      fact({ scope: 'team' }, 1),
      fact({ dimension: 'major', member: 'x' }, 2),
      fact({ nature: 'plan', year: 2024 }, 3),
    ];
    expect((await answer(seeds, { years: 2022 })).map((row) => row.amount)).toEqual([90, 80]);
    expect((await answer(seeds)).map((row) => row.amount)).toEqual([90, 80]);
  });

  test('the weight is that of the same school and year, or none', async () => {
    await fill(connection, dataOf([fact({}, 95), fact({ year: 2023 }, 96), fact({ indicator: 'gen_base' }, 1200)]));
    const rows = await ask({ ...query, years: 'all' });
    expect(rows.map(({ year, weight }) => [year, weight])).toEqual([
      [2022, 1200],
      [2023, null],
    ]);
  });
});
