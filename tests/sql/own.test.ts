/** What readers are offered in SQL, on the file itself: views, their documents, examples, errors, and the pages' own queries. */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../data/build/build.ts';
import { COLUMN_DOCS, columnDoc, TABLE_DOCS } from '../../src/format/words-columns.ts';
import { sqlWords } from '../../src/format/words-sql.ts';
import { EXAMPLES } from '../../src/query/examples.ts';
import { inlineSql } from '../../src/query/inline.ts';
import { queryKey } from '../../src/query/key.ts';
import { columnNames, DATASET, TABLES, type TableName } from '../../src/query/schema.ts';
import { toSql } from '../../src/query/sql.ts';
import { readSqlError, type SqlProblemCode } from '../../src/query/sql-error.ts';
import { refusal } from '../../src/query/statement.ts';
import { VIEWS } from '../../src/query/views.ts';
import { openNative, openWasm, type TestEngine } from './support/engines.ts';
import { plannedQueries, readCatalog } from './support/planned.ts';

const folder = mkdtempSync(join(tmpdir(), 'voclens-own-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let native: TestEngine;
let wasm: TestEngine;
const ask = (engine: TestEngine, text: string) => engine.run({ text, params: [] });

beforeAll(async () => {
  const root = join(import.meta.dirname, '../..');
  const written = join(root, 'public/data/voclens.duckdb');
  const file = join(folder, 'voclens.duckdb');
  if (existsSync(written)) copyFileSync(written, file);
  else if (!(await build(join(root, 'data'), folder)).ok) throw new Error('data/ has issues');
  native = await openNative(file);
  wasm = await openWasm(file);
  // As the page's second engine does.
  for (const engine of [native, wasm]) {
    await ask(engine, `USE ${DATASET}`);
    await ask(engine, "SET allowed_directories=['mem/']");
    await ask(engine, 'SET enable_external_access=false');
    await ask(engine, 'SET lock_configuration=true');
  }
}, 240_000);
afterAll(() => {
  native?.close();
  wasm?.close();
});

const ALL: readonly (readonly [string, readonly string[]])[] = [
  ...(Object.keys(TABLES) as TableName[]).map((name) => [name, columnNames(name)] as const),
  ...Object.entries(VIEWS).map(([name, { columns }]) => [name, columns] as const),
];

describe('what can be asked', () => {
  test('every table, view and column says what it means, in both languages, and nothing else does', () => {
    for (const [table, columns] of ALL) {
      expect(
        TABLE_DOCS[table]?.every((text) => text.length > 1),
        table,
      ).toBe(true);
      for (const column of columns) {
        const doc = columnDoc(table, column);
        expect(
          doc?.every((text) => text.length > 1),
          `${table}.${column}`,
        ).toBe(true);
        expect(doc?.[1], `${table}.${column}`).not.toMatch(/[\u4e00-\u9fff]{5,}/);
      }
    }
    const used = new Set(ALL.flatMap(([, columns]) => columns));
    expect(Object.keys(COLUMN_DOCS).filter((name) => !used.has(name))).toEqual([]);
    expect(Object.keys(TABLE_DOCS).toSorted()).toEqual(ALL.map(([name]) => name).toSorted());
  });

  test('the file has these views with these columns, and carries their meaning itself', async () => {
    for (const [name, columns] of ALL) {
      const described = await ask(native, `DESCRIBE ${name}`);
      expect(described.column_name, name).toEqual(columns);
    }
    const bare = await ask(
      native,
      `SELECT count(*)::INTEGER AS n FROM duckdb_columns()
      WHERE database_name = '${DATASET}' AND comment IS NULL`,
    );
    expect(bare.n).toEqual([0]);
  });

  test('the views hold what they say', async () => {
    const one = async (text: string) => (await ask(native, text)).n?.[0];
    expect(await one('SELECT count(*)::INTEGER AS n FROM observations')).toBe(
      await one('SELECT count(*)::INTEGER AS n FROM cells WHERE NOT derived'),
    );
    expect(await one('SELECT count(*)::INTEGER AS n FROM derived')).toBe(
      await one('SELECT count(*)::INTEGER AS n FROM cells WHERE derived'),
    );
    expect(await one('SELECT count(*)::INTEGER AS n FROM award_items')).toBe(
      await one('SELECT count(DISTINCT award_id)::INTEGER AS n FROM awards WHERE listed'),
    );
    expect(
      await one('SELECT count(*)::INTEGER - count(DISTINCT (school, indicator, year))::INTEGER AS n FROM whole_school'),
    ).toBe(0);
    expect(
      await one('SELECT count(*)::INTEGER AS n FROM fill_rates WHERE reported + not_reported + not_found <> expected'),
    ).toBe(0);
  });

  test('every example has words and rows, on both engines', async () => {
    for (const [id, text] of Object.entries(EXAMPLES)) {
      expect(sqlWords('zh').example[id as keyof typeof EXAMPLES]).toBeTruthy();
      expect(refusal(text)).toBeNull();
      const rows = await ask(native, text);
      expect(Object.values(rows)[0]?.length, id).toBeGreaterThan(0);
      expect(Object.keys(await ask(wasm, text)), id).toEqual(Object.keys(rows));
    }
  });
});

test('a planned query written out gives the same rows, on both engines', { timeout: 240_000 }, async () => {
  const queries = await plannedQueries(native, await readCatalog(native));
  for (const query of queries) {
    const sql = toSql(query);
    const text = inlineSql(sql);
    expect(text).not.toMatch(/\?|\bvoc\./);
    const rows = await native.run(sql);
    expect(await ask(native, text), queryKey(query)).toEqual(rows);
    expect(await ask(wasm, text), queryKey(query)).toEqual(rows);
  }
});

describe('mistakes are read from the engines themselves', () => {
  const cases: readonly (readonly [string, SqlProblemCode, string | null])[] = [
    ['SELECT scool FROM claims', 'column', 'scool'],
    ["SELECT '中文' AS 学校,\n  amout FROM cells", 'column', 'amout'],
    ['SELECT * FROM claim', 'table', 'claim'],
    ['SELECT x.year FROM cells', 'table', 'x'],
    ['SELEC 1', 'syntax', 'SELEC'],
    ['SELECT 1 FROM cells GROUP school', 'syntax', 'school'],
    ['SELECT 1 +', 'end', '+'],
    ["SELECT 'abc", 'unterminated', "'abc"],
    ['SELECT foo(1)', 'function', 'foo'],
    ["SELECT * FROM cells WHERE year = 'abc'", 'convert', "'abc'"],
    ['SELECT sum(text) FROM cells', 'types', 'sum'],
    ['SELECT school, amount FROM cells GROUP BY school', 'grouping', 'amount'],
    ['SELECT year FROM cells a JOIN claims b ON a.key = b.cell', 'ambiguous', 'year'],
    ['SELECT 1 FROM cells WHERE max(year) > 1', 'aggregate', 'max'],
    ["SELECT * FROM read_csv('https://example.com/x.csv')", 'file', 'read_csv'],
    ["SELECT * FROM 'https://example.com/x.csv'", 'file', null],
    ["SELECT * FROM read_text('/etc/passwd')", 'file', 'read_text'],
    ['CREATE TABLE t AS SELECT 1', 'readonly', null],
    ["SET memory_limit='1GB'", 'locked', null],
  ];
  test.each(cases)('%s: %s at %s', async (text, code, place) => {
    for (const engine of [native, wasm]) {
      const said = await ask(engine, text).then(
        () => 'no error',
        (error: Error) => error.message,
      );
      const problem = readSqlError(said, text);
      expect(problem.code, said).toBe(code);
      if (place !== null) expect(problem.at && text.slice(problem.at.from, problem.at.to), said).toBe(place);
    }
  });
});
