import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decode } from '../../src/query/decode.ts';
import { queryKey } from '../../src/query/key.ts';
import { DATASET } from '../../src/query/schema.ts';
import { toSql } from '../../src/query/sql.ts';
import { openNative, openWasm, type TestEngine } from './support/engines.ts';
import { createTables, fill, generated } from './support/generated.ts';
import { catalogParts, plannedQueries, readCatalog } from './support/planned.ts';

const folder = mkdtempSync(join(tmpdir(), 'voclens-sql-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a generated dataset file, as the build writes the real one. */
async function generatedFile(): Promise<string> {
  const file = join(folder, 'generated.duckdb');
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await connection.run(`ATTACH '${file}' AS ${DATASET}`);
  await createTables(connection);
  const [data] = fc.sample(fc.array(generated, { minLength: 1, maxLength: 1 }), { seed: 7, numRuns: 1 })[0] ?? [];
  if (data !== undefined) await fill(connection, data);
  await connection.run(`DETACH ${DATASET}`);
  connection.closeSync();
  instance.closeSync();
  return file;
}

// The dataset that is built is asked the same in a real browser: tests/browser/queries.test.ts.
describe('a generated dataset, native and in wasm', () => {
  let native: TestEngine;
  let wasm: TestEngine;

  beforeAll(async () => {
    const path = await generatedFile();
    native = await openNative(path);
    wasm = await openWasm(path);
  });
  afterAll(() => {
    native?.close();
    wasm?.close();
  });

  test('both read the same catalog', async () => {
    const parts = await catalogParts(native);
    expect(await catalogParts(wasm)).toEqual(parts);
    const catalog = await readCatalog(native);
    expect(catalog.schools.length).toBeGreaterThan(0);
    expect(catalog.coverage.length).toBeGreaterThan(0);
  });

  test('every planned query has the same answer on both, of the stated types', { timeout: 120_000 }, async () => {
    const queries = await plannedQueries(native, await readCatalog(native));
    expect(new Set(queries.map((query) => query.kind))).toEqual(
      new Set([
        'values',
        'observations',
        'form_rows',
        'coverage',
        'findings',
        'claims',
        'cells',
        'rates',
        'unfilled',
        'evidence',
        'presence',
        'variants',
        'pivot',
        'facets',
        'parts',
        'awards',
        'award_counts',
        'award_pivot',
        'award_places',
      ]),
    );
    for (const query of queries) {
      const rows = await native.run(toSql(query));
      expect(await wasm.run(toSql(query)), queryKey(query)).toEqual(rows);
      expect(() => decode(query, rows), queryKey(query)).not.toThrow();
    }
  });
});
