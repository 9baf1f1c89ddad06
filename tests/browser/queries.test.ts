/** Every question a page can ask, asked of the reader's own engine in a real browser and of the DuckDB that wrote the data. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Columns } from '../../src/model/query.ts';
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
}, 120_000);
afterAll(async () => {
  native?.close();
  await stage?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Answers of the browser's engine to these statements, in their order. */
async function inBrowser(statements: readonly ReturnType<typeof toSql>[]): Promise<readonly Columns[]> {
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

test('the browser answers every planned query as the native engine does', async () => {
  const queries = await plannedQueries(native, await readCatalog(native));
  expect(queries.length).toBeGreaterThan(50);
  const answers = await inBrowser(queries.map(toSql));
  for (const [at, query] of queries.entries()) {
    const expected = decode(query, await native.run(toSql(query)));
    expect(decode(query, answers[at] as Columns), queryKey(query)).toEqual(expected);
  }
}, 240_000);

test('no snapshot differs from what the browser’s engine says', async () => {
  const catalog = await readCatalog(native);
  const headline = new Set(catalog.headline.map((row) => row.indicator));
  const snapshots = snapshotQueries(catalog).filter(
    ({ query }, at) => query.kind !== 'values' || query.indicators.some((id) => headline.has(id)) || at % 12 === 0,
  );
  const answers = await inBrowser(snapshots.map(({ query }) => toSql(query)));
  for (const [at, { name, query }] of snapshots.entries()) {
    const file = JSON.parse(readFileSync(join(DATA, 'snap', `${name}.json`), 'utf8')) as {
      key: string;
      answer: unknown;
    };
    expect(file.key, name).toBe(queryKey(query));
    expect(decode(query, answers[at] as Columns), name).toEqual(file.answer);
  }
}, 240_000);
