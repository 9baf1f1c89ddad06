/** Every question a page can ask, asked of the reader's own engine in a real browser and of the DuckDB that wrote the data. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Columns, Sql } from '../../src/model/query.ts';
import { catalogSql } from '../../src/query/catalog.ts';
import { decode } from '../../src/query/decode.ts';
import { queryKey } from '../../src/query/key.ts';
import { snapshotQueries } from '../../src/query/snapshots.ts';
import { toSql } from '../../src/query/sql.ts';
import { openNative, type TestEngine } from '../sql/support/engines.ts';
import { plannedQueries, readCatalog } from '../sql/support/planned.ts';
import { DATA, hasData, openStage, type Stage } from './engine-stage.ts';

let stage: Stage;
let native: TestEngine;
const folder = mkdtempSync(join(tmpdir(), 'voclens-queries-'));
beforeAll(async () => {
  if (!hasData) throw new Error('public/data is missing: run npm run data first');
  stage = await openStage();
  copyFileSync(join(DATA, 'voclens.duckdb'), join(folder, 'voclens.duckdb'));
  native = await openNative(join(folder, 'voclens.duckdb'));
});
afterAll(async () => {
  native?.close();
  await stage?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Answers of the browser's engine to these statements, in their order. */
async function inBrowser(statements: readonly Sql[]): Promise<readonly Columns[]> {
  const { page, close } = await stage.open();
  const answers = await page.evaluate(
    async ([base, list]) => {
      const { loadManifest, startEngine } = window.voc;
      const engine = startEngine({ base, manifest: await loadManifest(base) });
      const found = [];
      for (const statement of list) found.push(await engine.run(statement));
      engine.close();
      return found;
    },
    [`${stage.host.url}real/`, statements] as const,
  );
  await close();
  return answers;
}

/** To twelve digits: in which order a sum was added up is no part of an answer. */
const rounded = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer), (_, value) => (typeof value === 'number' ? Number(value.toPrecision(12)) : value));

test('the browser answers the catalog’s statements, every planned query and every snapshot’s as the native engine does, and as the snapshot says', async () => {
  const catalog = await readCatalog(native);
  const headline = new Set(catalog.headline.map((row) => row.indicator));
  const snapshots = snapshotQueries(catalog).filter(
    ({ query }, at) => query.kind !== 'values' || query.indicators.some((id) => headline.has(id)) || at % 12 === 0,
  );
  const planned = await plannedQueries(native, catalog);
  expect(planned.length).toBeGreaterThan(50);
  const asked = [...planned, ...snapshots.map(({ query }) => query)];
  const queries = [...new Map(asked.map((query) => [queryKey(query), query]))];
  const columns = await inBrowser([...queries.map(([, query]) => toSql(query)), ...catalogSql.map(({ sql }) => sql)]);
  for (const [at, { name, sql }] of catalogSql.entries()) {
    expect(columns[queries.length + at], name).toEqual(await native.run(sql));
  }
  const answers = new Map<string, Columns | undefined>();
  for (const [at, [key, query]] of queries.entries()) {
    const expected = await native.run(toSql(query));
    expect(rounded(columns[at]), key).toEqual(rounded(expected));
    expect(() => decode(query, expected), key).not.toThrow();
    answers.set(key, columns[at]);
  }
  for (const { name, query } of snapshots) {
    const file = JSON.parse(readFileSync(join(DATA, 'snap', `${name}.json`), 'utf8')) as {
      key: string;
      answer: unknown;
    };
    const key = queryKey(query);
    expect(file.key, name).toBe(key);
    expect(rounded(decode(query, answers.get(key) as Columns)), name).toEqual(rounded(file.answer));
  }
});
