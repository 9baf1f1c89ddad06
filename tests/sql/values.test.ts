import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Query } from '../../src/model/query.ts';
import { decode } from '../../src/query/decode.ts';
import { DATASET } from '../../src/query/schema.ts';
import { toSql } from '../../src/query/sql.ts';
import { runNative } from './support/engines.ts';
import { createTables, fill, generated, INDICATORS, SCHOOLS, YEARS } from './support/generated.ts';
import { expectedValues } from './support/oracle.ts';

type Values = Extract<Query, { kind: 'values' }>;

const ids = INDICATORS.map((indicator) => indicator.id);
const values: fc.Arbitrary<Values> = fc.record({
  kind: fc.constant('values' as const),
  indicators: fc.subarray(ids, { minLength: 1 }),
  schools: fc.subarray([...SCHOOLS]),
  years: fc.constantFrom('latest' as const, 'latest' as const, 'all' as const, ...YEARS),
  basis: fc.constantFrom('data' as const, 'report' as const),
});

describe('values on generated data', () => {
  let instance: DuckDBInstance;
  let connection: DuckDBConnection;

  beforeAll(async () => {
    instance = await DuckDBInstance.create(':memory:');
    connection = await instance.connect();
    await connection.run(`ATTACH ':memory:' AS ${DATASET}`);
    await createTables(connection);
  });
  afterAll(() => {
    connection.closeSync();
    instance.closeSync();
  });

  test('SQL and an independent Arquero expression give the same rows, order and weights', async () => {
    await fc.assert(
      fc.asyncProperty(generated, fc.array(values, { minLength: 4, maxLength: 8 }), async (data, queries) => {
        await fill(connection, data);
        for (const query of queries) {
          const rows = decode(query, await runNative(connection, toSql(query)));
          expect(rows.map(({ key, weight }) => ({ key, weight }))).toEqual(expectedValues(data, query));
        }
      }),
      { numRuns: 40 },
    );
  });
});
