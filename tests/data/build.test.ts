import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Built, build } from '../../data/build/build.ts';
import { attach, run } from '../../data/build/engine.ts';
import { readCatalog } from '../../data/build/outputs.ts';
import type { Catalog, Manifest } from '../../src/model/catalog.ts';
import { decode } from '../../src/query/decode.ts';
import { queryKey } from '../../src/query/key.ts';
import { openAddress } from '../../src/query/repair.ts';
import { snapshotQueries } from '../../src/query/snapshots.ts';
import { toSql } from '../../src/query/sql.ts';
import { openNative, openWasm, type TestEngine } from '../sql/support/engines.ts';
import { fixture, root } from './folder.ts';

const json = (...path: readonly string[]) => JSON.parse(readFileSync(join(...path), 'utf8'));
const succeeded = (built: Built) => {
  if (!built.ok)
    throw new Error(built.issues.map((issue) => `${issue.file}:${issue.line} ${issue.message}`).join('\n'));
  return built;
};
const rows = async (engine: TestEngine, text: string) => {
  const columns = await engine.run({ text, params: [] });
  const names = Object.keys(columns);
  return Array.from({ length: columns[names[0] ?? '']?.length ?? 0 }, (_, i) =>
    names.map((name) => columns[name]?.[i]),
  );
};

describe('the fixture, built', () => {
  const folder = fixture();
  const out = join(folder, 'out');
  let built: Extract<Built, { ok: true }>;
  let engine: TestEngine;
  beforeAll(async () => {
    mkdirSync(out);
    writeFileSync(join(out, 'old.json'), '{}');
    mkdirSync(`${out}.new-killed`);
    utimesSync(`${out}.new-killed`, 0, 0);
    built = succeeded(await build(folder, out));
    engine = await openNative(join(out, 'voclens.duckdb'));
  });
  afterAll(() => engine?.close());

  test('replaces the whole folder: old files go, and nothing half-written stays', () => {
    expect(readdirSync(out).sort()).toEqual(['catalog.json', 'manifest.json', 'snap', 'voclens.duckdb']);
    expect(readdirSync(folder).filter((name) => name.startsWith('out.'))).toEqual([]);
  });

  test('the manifest names the file as it is', () => {
    const manifest: Manifest = json(out, 'manifest.json');
    const bytes = readFileSync(join(out, manifest.file));
    expect(manifest).toEqual(built.manifest);
    expect(bytes.byteLength).toBe(manifest.bytes);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(manifest.sha256);
    expect(bytes.subarray(8, 12).toString('latin1')).toBe('DUCK');
    expect(manifest.counts).toMatchObject({ claims: 11, schools: 2, awards: 1, derived: 1, coverage: 2 });
  });

  test('the catalog knows what was renamed, and a link with the old id opens with the new one', () => {
    const catalog: Catalog = json(out, 'catalog.json');
    expect(catalog.renamed).toEqual({ indicators: { graduate_count: 'graduates' }, schools: {} });
    const { view, repairs } = openAddress('#/trend?i=graduate_count', catalog);
    expect(view.indicators).toEqual(['graduates']);
    expect(repairs).toContainEqual({ field: 'indicators', given: 'graduate_count', used: 'graduates' });
  });

  test('a correction is used, what it replaces is kept', async () => {
    const found = await rows(
      engine,
      `SELECT amount, status, claims, conflict FROM voc.cells WHERE school = 'alpha' AND indicator = 'graduates' AND dimension = ''`,
    );
    expect(found).toEqual([[6393, 'corrected', 2, false]]);
    expect(await rows(engine, `SELECT count(*)::INTEGER FROM voc.claims WHERE status = 'superseded'`)).toEqual([[1]]);
  });

  test('amounts are in the codebook’s unit, texts as printed', async () => {
    const sql = `SELECT text, unit, amount FROM voc.claims WHERE indicator = 'technical_service_income'`;
    expect(await rows(engine, sql)).toEqual([['1.02亿', '亿元', 10200]]);
  });

  test('a derived cell carries its inputs; where one is missing or zero there is no cell', async () => {
    const found = await rows(engine, `SELECT school, amount, inputs, claim FROM voc.cells WHERE derived`);
    const key = (id: string) => `alpha|${id}|2023|cohort||||||actual`;
    expect(found).toEqual([
      [
        'alpha',
        expect.closeTo((100 * 6217) / 6393, 9),
        JSON.stringify([key('placed_graduates'), key('graduates')]),
        null,
      ],
    ]);
  });

  test('zero, not reported and not applicable stay three things', async () => {
    const sql = `SELECT indicator, amount, status FROM voc.cells WHERE school = 'beta' ORDER BY indicator`;
    expect(await rows(engine, sql)).toEqual([
      ['counsellors', null, 'not_applicable'],
      ['graduates', 0, 'reported'],
      ['placed_graduates', null, 'not_reported'],
    ]);
  });

  test('two figures on both sides of a standard are the first finding', async () => {
    const [first] = built.findings;
    expect(first).toMatchObject({ rule: 'conflict', severity: 'verdict', school: 'alpha' });
    expect(first?.claims).toEqual(['alpha-2023:7', 'alpha-2023:8']);
    for (const part of ['17.5 : 1', '18.2 : 1', 'L50', 'L55', '教发〔2004〕2号', '待核实'])
      expect(first?.sentence_zh).toContain(part);
    for (const part of ['17.5 to 1', '18.2 to 1', 'L50', 'L55', 'to be checked'])
      expect(first?.sentence_en).toContain(part);
  });

  test('coverage counts what applies, what is filled in, and what is left empty', async () => {
    const sql = `SELECT school, year, expected, reported, not_reported, not_applicable FROM voc.coverage`;
    expect(await rows(engine, sql)).toEqual([
      ['alpha', 2023, 5, 4, 0, 0],
      ['beta', 2023, 5, 1, 1, 1],
    ]);
  });
});

test('the same data gives the same fingerprint; one changed figure another', async () => {
  const [a, b, c] = [
    fixture(),
    fixture(),
    fixture([{ file: 'observations/beta-2023.csv', find: ',0,0,', put: ',1,1,' }]),
  ];
  const prints = [];
  for (const folder of [a, b, c]) prints.push(succeeded(await build(folder, join(folder, 'out'))).manifest.fingerprint);
  expect(prints[0]).toBe(prints[1]);
  expect(prints[2]).not.toBe(prints[0]);
});

describe('the real data, built', () => {
  const out = join(fixture(), 'out');
  beforeAll(async () => {
    succeeded(await build(join(root, 'data'), out));
  }, 60_000);

  test('the browser’s DuckDB opens the file and reads what the native one wrote', async () => {
    const file = join(out, 'voclens.duckdb');
    const [native, wasm] = [await openNative(file), await openWasm(file)];
    const count = `SELECT count(*)::INTEGER AS cells, sum(amount) AS total FROM voc.cells`;
    expect(await rows(wasm, count)).toEqual(await rows(native, count));
    const fingerprint = `SELECT value FROM voc.meta WHERE key = 'fingerprint'`;
    expect(await rows(wasm, fingerprint)).toEqual([[json(out, 'manifest.json').fingerprint]]);
    native.close();
    wasm.close();
  }, 60_000);

  test('claims and cells lie sorted as queries read them', async () => {
    const native = await openNative(join(out, 'voclens.duckdb'));
    for (const table of ['claims', 'cells']) {
      const found = await rows(native, `SELECT concat_ws(chr(1), indicator, year, school) FROM voc.${table}`);
      const order = found.map(([key]) => String(key));
      expect(order).toEqual([...order].sort());
    }
    native.close();
  });

  test('at least 500 observations, each cell with one preferred claim', async () => {
    const native = await openNative(join(out, 'voclens.duckdb'));
    const [[claims = 0] = []] = await rows(native, 'SELECT count(*)::INTEGER FROM voc.claims');
    expect(Number(claims)).toBeGreaterThanOrEqual(500);
    const odd = `SELECT cell FROM voc.claims GROUP BY cell HAVING count(*) FILTER (WHERE preferred) <> 1 AND NOT bool_and("override" = 'drop')`;
    expect(await rows(native, odd)).toEqual([]);
    native.close();
  });

  test('each snapshot is what the engine says to its query', async () => {
    const native = await attach(join(out, 'voclens.duckdb'), 'read');
    const catalog = await readCatalog(native);
    expect(json(out, 'catalog.json')).toEqual(catalog);
    const all = snapshotQueries(catalog);
    expect(readdirSync(join(out, 'snap')).sort()).toEqual(all.map(({ name }) => `${name}.json`).sort());
    // Every page's default view, and a spread of the hundreds of single indicators.
    const some = all.filter(({ name }, i) => name.startsWith('overview') || i % 17 === 0);
    for (const { name, query } of some) {
      const answer = JSON.parse(JSON.stringify(decode(query, await run(native, toSql(query)))));
      expect(json(out, 'snap', `${name}.json`)).toEqual({
        key: queryKey(query),
        fingerprint: catalog.fingerprint,
        answer,
      });
    }
    native.close();
  }, 60_000);
});
