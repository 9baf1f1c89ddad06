/** Questions whose answers must not depend on which wasm gives them. Runs in the page, on the library itself. */
import * as duckdb from '@duckdb/duckdb-wasm';
import { tableFromArrays, tableToIPC } from 'apache-arrow';
import { compile, loadFiles, type Which } from '../../src/io/engine-files.ts';
import OPEN from '../../src/io/engine-open.json' with { type: 'json' };
import { openThread } from '../../src/io/engine-thread.ts';
import { type DuckWorker, openWorker } from '../../src/io/engine-worker.ts';

/** `as-opened`: the database as the app's wasm begins with it. `exact`: opened anew, with integers of 64 bits as they are. */
export type BatteryMode = 'as-opened' | 'exact';

/** SQL whose result must come, or, with `error`, must be refused in words. */
type Case = { readonly name: string; readonly sql: string; readonly error?: true };

const SETUP = [
  'SET autoload_known_extensions=false; SET autoinstall_known_extensions=false',
  `CREATE TABLE t AS SELECT i AS id, ['泸州', '聊城', '重庆', '湖南', '遂宁'][1 + i % 5] AS school, 2019 + i % 5 AS year,
     (i * 7919 % 10007) / 7.0 AS v, CASE WHEN i % 11 = 0 THEN NULL ELSE i % 97 END AS w FROM range(20000) r(i)`,
  `CREATE TABLE s (school VARCHAR PRIMARY KEY, level VARCHAR, founded DATE)`,
  `INSERT INTO s VALUES ('泸州', '高职', '2001-03-01'), ('聊城', '高职', '2002-07-15'), ('遂宁', '中职', '1956-09-01'), ('北京', '中职', NULL)`,
];

export const CASES: readonly Case[] = [
  {
    name: 'integers of every width',
    sql: 'SELECT 127::TINYINT a, (-32768)::SMALLINT b, 2147483647 c, 9007199254740993::BIGINT d, 170141183460469231731687303715884105727::HUGEINT e, 255::UTINYINT f, 18446744073709551615::UBIGINT g',
  },
  {
    name: 'decimals and doubles',
    sql: 'SELECT 12345678.9012::DECIMAL(18,4) a, 0.1::DOUBLE + 0.2 b, 1/3::FLOAT c, 1e308*10 d, round(2.675, 2) e, 10 // 3 f, -7 % 3 g',
  },
  {
    name: 'booleans and nulls',
    sql: 'SELECT true a, NULL::BOOLEAN b, NULL IS DISTINCT FROM 1 c, coalesce(NULL, 3) d, nullif(1, 1) e',
  },
  {
    name: 'dates',
    sql: "SELECT DATE '2023-08-31' + INTERVAL 1 MONTH a, date_diff('day', DATE '2023-01-01', DATE '2024-03-01') b, strftime(DATE '2024-02-29', '%Y年%m月%d日') c, year(DATE '2024-02-29') d, last_day(DATE '2023-02-01') e",
  },
  {
    name: 'timestamps and intervals',
    sql: "SELECT epoch_ms(TIMESTAMP '2023-12-31 23:59:59.5') a, date_trunc('quarter', TIMESTAMP '2023-08-31 12:00:00')::VARCHAR b, (TIMESTAMP '2024-01-01' - TIMESTAMP '2023-01-01')::VARCHAR c, strptime('2023/9/1', '%Y/%m/%d')::VARCHAR d",
  },
  {
    name: 'Chinese strings',
    sql: "SELECT length('职业教育') a, substr('毕业去向落实率', 3, 2) b, strlen('职') c, reverse('职教') d, lpad('高', 4, '中') e, '双师型' LIKE '%师%' f, contains('毕业生人数', '人数') g, string_split('泸州、聊城、遂宁', '、') h, replace('1.02亿', '亿', '') i",
  },
  {
    name: 'format and concat',
    sql: "SELECT format('{:.2f}%', 97.254) a, printf('%05d', 42) b, concat_ws('|', 'a', NULL, 'b') c, upper('äß') d, trim('  x ') e, md5('职教') f, sha256('x') g",
  },
  {
    name: 'regular expressions',
    sql: "SELECT regexp_extract('2023年就业率97.25%', '(\\d+\\.\\d+)%', 1) a, regexp_replace('1,234,567', ',', '', 'g') b, regexp_matches('表6 毕业', '^表\\d+') c, regexp_extract_all('a1b22c333', '\\d+') d",
  },
  {
    name: 'casts of text',
    sql: "SELECT '42'::INTEGER a, TRY_CAST('四十二' AS INTEGER) b, '1e3'::DOUBLE c, ' 7 '::SMALLINT d, 'true'::BOOLEAN e",
  },
  {
    name: 'aggregates',
    sql: 'SELECT count(*) a, count(w) b, sum(w) c, avg(v) d, min(school) e, max(school) f, stddev_samp(v) g, corr(v, w) h, bool_and(w >= 0) i, count(DISTINCT school) j FROM t',
  },
  {
    name: 'group by',
    sql: 'SELECT school, year, count(*) n, round(avg(v), 6) a FROM t GROUP BY ALL ORDER BY school, year',
  },
  {
    name: 'grouping sets',
    sql: 'SELECT school, year, sum(w) s, grouping(school, year) g FROM t GROUP BY GROUPING SETS ((school, year), (school), ()) ORDER BY ALL NULLS FIRST',
  },
  {
    name: 'rollup and having',
    sql: 'SELECT year, school, count(*) n FROM t GROUP BY ROLLUP (year, school) HAVING count(*) > 3000 ORDER BY ALL',
  },
  {
    name: 'aggregate filters',
    sql: 'SELECT count(*) FILTER (WHERE year = 2023) a, sum(v) FILTER (WHERE w IS NULL) b, max(id) FILTER (WHERE false) c FROM t',
  },
  {
    name: 'quantiles',
    sql: 'SELECT median(v) a, quantile_cont(v, [0.1, 0.25, 0.75, 0.9]) b, quantile_disc(w, 0.5) c, mode(w % 3) d, approx_quantile(v, 0.5) BETWEEN 600 AND 800 e FROM t',
  },
  {
    name: 'arg max, first, list, string_agg',
    sql: "SELECT arg_max(id, v) a, arg_min(id, v) b, list(id ORDER BY id DESC)[:3] c, string_agg(DISTINCT school, '、' ORDER BY school) d FROM t WHERE id < 1000",
  },
  { name: 'weighted mean', sql: 'SELECT sum(v * w) / sum(w) FILTER (WHERE v IS NOT NULL) a FROM t' },
  {
    name: 'window ranks',
    sql: 'SELECT id, rank() OVER (ORDER BY w DESC NULLS LAST) a, dense_rank() OVER (ORDER BY w) b, percent_rank() OVER (ORDER BY w) c, ntile(4) OVER (ORDER BY id) d, cume_dist() OVER (ORDER BY w) e FROM t WHERE id < 40 ORDER BY id',
  },
  {
    name: 'window frames',
    sql: 'SELECT id, lag(v) OVER q a, lead(v, 2, -1) OVER q b, sum(v) OVER (q ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) c, first_value(v) OVER q d, avg(v) OVER (q RANGE BETWEEN 5 PRECEDING AND 5 FOLLOWING) e FROM t WHERE id < 60 WINDOW q AS (PARTITION BY school ORDER BY id) ORDER BY id',
  },
  {
    name: 'qualify',
    sql: 'SELECT school, year, v FROM t QUALIFY row_number() OVER (PARTITION BY school ORDER BY v DESC, id) <= 2 ORDER BY school, v DESC',
  },
  {
    name: 'inner, left, full, anti, semi joins',
    sql: "SELECT 'i' k, count(*) n FROM t JOIN s USING (school) UNION ALL SELECT 'l', count(level) FROM t LEFT JOIN s USING (school) UNION ALL SELECT 'f', count(*) FROM t FULL JOIN s USING (school) UNION ALL SELECT 'a', count(*) FROM s ANTI JOIN t USING (school) UNION ALL SELECT 's', count(*) FROM s SEMI JOIN t USING (school) ORDER BY 1",
  },
  {
    name: 'asof and inequality joins',
    sql: 'SELECT a.id, b.id AS bid FROM (FROM t WHERE id % 500 = 3) a ASOF JOIN (FROM t WHERE id % 70 = 0) b ON a.school = b.school AND a.id >= b.id ORDER BY ALL',
  },
  {
    name: 'lateral and correlated',
    sql: 'SELECT s.school, x.m, (SELECT max(v) FROM t WHERE t.school = s.school AND t.year = 2023) AS y FROM s LEFT JOIN LATERAL (SELECT max(id) AS m FROM t WHERE t.school = s.school) x ON true ORDER BY 1',
  },
  {
    name: 'exists, in, any',
    sql: 'SELECT school FROM s WHERE EXISTS (SELECT 1 FROM t WHERE t.school = s.school AND w > 95) AND school IN (SELECT school FROM t) AND 2001 <= ANY (SELECT year FROM t) ORDER BY school',
  },
  {
    name: 'set operations',
    sql: '(SELECT school FROM t INTERSECT SELECT school FROM s) UNION ALL (SELECT school FROM s EXCEPT SELECT school FROM t) ORDER BY 1',
  },
  {
    name: 'pivot',
    sql: 'PIVOT (SELECT school, year, w FROM t) ON year USING sum(w) AS s, count(w) AS n GROUP BY school ORDER BY school',
  },
  {
    name: 'unpivot',
    sql: 'UNPIVOT (SELECT school, sum(w) AS w, round(sum(v), 3) AS v FROM t GROUP BY school) ON w, v INTO NAME what VALUE much ORDER BY ALL',
  },
  {
    name: 'recursive CTE',
    sql: 'WITH RECURSIVE f(n, a, b) AS (SELECT 1, 0::BIGINT, 1::BIGINT UNION ALL SELECT n + 1, b, a + b FROM f WHERE n < 60) SELECT max(a) AS a, count(*) AS n FROM f',
  },
  {
    name: 'list functions',
    sql: "SELECT list_transform([1, 2, 3], lambda x: x * 2) a, list_filter(range(10), lambda x: x % 3 = 0) b, list_sort([3, 1, NULL, 2]) c, list_aggregate([1, 2, 3], 'sum') d, flatten([[1], [2, 3]]) e, list_distinct([1, 1, 2]).len() f",
  },
  {
    name: 'structs and maps',
    sql: "SELECT {'a': 1, 'b': '二'} a, {'a': 1}.a b, map(['x', 'y'], [1, 2])['y'] c, struct_pack(k := [1, 2]) d, row(1, 'z') e",
  },
  { name: 'unnest', sql: "SELECT unnest(['甲', '乙', '丙']) AS a, generate_subscripts(['甲', '乙', '丙'], 1) AS b" },
  {
    name: 'enums',
    sql: "SELECT x, x > 'low' a FROM (SELECT unnest(['low', 'mid', 'high'])::ENUM ('low', 'mid', 'high') AS x) ORDER BY x DESC",
  },
  {
    name: 'collations',
    sql: "SELECT x FROM (VALUES ('b'), ('A'), ('a'), ('B'), ('é'), ('e'), ('中'), ('一')) v(x) ORDER BY x COLLATE NOCASE, x",
  },
  { name: 'accents', sql: "SELECT 'é' = 'e' COLLATE NOACCENT a, strip_accents('Müller') b, 'É' ILIKE 'é' c" },
  {
    name: 'big sort',
    sql: "SELECT md5(string_agg(x, ',')) h FROM (SELECT (i * 2654435761 % 4294967296)::VARCHAR AS x FROM range(300000) r(i) ORDER BY 1)",
  },
  {
    name: 'big group by',
    sql: 'SELECT count(*) n, sum(c) s, max(m) m FROM (SELECT hash(i) % 50000 AS k, count(*) AS c, max(i) AS m FROM range(400000) r(i) GROUP BY k)',
  },
  {
    name: 'big distinct join',
    sql: 'SELECT count(*) n, sum(a.id * b.id % 1000) s FROM t a JOIN t b ON a.w = b.w AND a.year = b.year WHERE a.id < 3000',
  },
  {
    name: 'case, between, greatest',
    sql: "SELECT CASE WHEN 3 BETWEEN 1 AND 5 THEN '是' ELSE '否' END a, greatest(1, NULL, 3) b, least('b', 'a') c, if(NULL, 1, 2) d",
  },
  {
    name: 'maths',
    sql: 'SELECT sqrt(2) a, ln(10) b, power(2, 0.5) c, atan2(1, 2) d, ceil(-1.5) e, 5 ^ 3 f, bit_count(255) g, factorial(20) h, gamma(5) i, xor(5, 3) j',
  },
  { name: 'views and macros', sql: 'SELECT twice(21) a, (SELECT count(*) FROM recent) b' },
  { name: 'csv of a registered file', sql: "SELECT * FROM read_csv('mem/a.csv') ORDER BY id" },
  {
    name: 'csv, all as text',
    sql: "SELECT * FROM read_csv('mem/a.csv', all_varchar = true, header = true) ORDER BY id",
  },
  { name: 'csv written and read again', sql: "SELECT count(*) n, sum(id) s FROM read_csv('mem/out.csv')" },
  { name: 'arrow table', sql: 'SELECT name, n, n * 2 AS m FROM arrow_in ORDER BY n' },
  {
    name: 'describe and information schema',
    sql: "SELECT column_name, data_type FROM information_schema.columns WHERE table_name = 't' ORDER BY ordinal_position",
  },
  { name: 'explain', sql: 'EXPLAIN SELECT school, sum(v) FROM t WHERE year = 2023 GROUP BY school' },
  { name: 'summarize', sql: 'SELECT column_name, min, max, count, null_percentage FROM (SUMMARIZE t)' },
  { name: 'sample by seed', sql: 'SELECT count(*) BETWEEN 1 AND 20000 AS a FROM t USING SAMPLE 10% (bernoulli, 7)' },
  { name: 'update, delete, rollback', sql: 'SELECT count(*) n, sum(x) s FROM changed' },
  { name: 'version', sql: 'SELECT version() v' },
  { name: 'error: syntax', sql: 'SELEC 1', error: true },
  { name: 'error: no such table', sql: 'SELECT * FROM nirgends', error: true },
  { name: 'error: no such column', sql: 'SELECT nope FROM t', error: true },
  { name: 'error: conversion', sql: 'SELECT school::INTEGER FROM t', error: true },
  { name: 'error: overflow', sql: 'SELECT 9223372036854775807::BIGINT + id FROM t WHERE id > 0', error: true },
  {
    name: 'error: raised deep inside',
    sql: "SELECT sum(x) FROM (SELECT CASE WHEN id = 19999 THEN error('留意') ELSE 1 END AS x FROM t ORDER BY v)",
    error: true,
  },
  { name: 'error: broken key', sql: "INSERT INTO s VALUES ('泸州', '高职', NULL)", error: true },
  { name: 'error: scalar subquery of many rows', sql: 'SELECT (SELECT id FROM t)', error: true },
  { name: 'error: extension not there', sql: "SELECT * FROM 'mem/x.parquet'", error: true },
  { name: 'error: json not there', sql: "SELECT json_extract('{}', '$.a')", error: true },
];

const decode = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const jsonOf = (value: unknown): string =>
  JSON.stringify(value ?? null, (_, inner: unknown) => {
    if (typeof inner === 'bigint') return `${inner}n`;
    if (typeof inner === 'number' && !Number.isFinite(inner)) return String(inner);
    return inner;
  });

/** Every case on one wasm: name to rows as JSON, or `!` and the error. */
export async function runBattery(which: Which, mode: BatteryMode): Promise<Record<string, string>> {
  const files = await loadFiles(location.origin);
  const wasm = files.wasm.find((one) => one.which === which);
  if (!wasm) throw new Error(`no ${which} wasm`);
  const module = await compile(wasm.url);
  const start = (): Promise<DuckWorker> =>
    openWorker({
      thread: openThread(files.worker, wasm.url, 60_000),
      wasm,
      module: Promise.resolve(module),
      limit: 60_000,
      mark: () => {},
    });
  const { db, begun } = await start();
  if (mode === 'exact') await db.open({ ...OPEN, query: { ...OPEN.query, castBigIntToDouble: false } });
  else if (!begun) await db.open(OPEN);
  const conn = await db.connect();
  const out: Record<string, string> = {};
  const ask = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    try {
      out[name] = jsonOf(await work());
    } catch (error) {
      out[name] = `!${decode(error)}`;
    }
  };
  const rows = async (sql: string): Promise<unknown> => (await conn.query(sql)).toArray();

  for (const sql of SETUP) await conn.query(sql);
  const csv = 'id,name,value,day\n1,"双师, 型",3.5,2023-08-31\n2,"say ""hi""",,2024-01-01\n3,泸州,1e3,\n';
  await db.registerFileText('mem/a.csv', csv);
  await db.registerEmptyFileBuffer('mem/out.csv');
  const arrow = tableFromArrays({ name: ['甲', '乙', '丙'], n: Int32Array.from([3, 1, 2]) });
  await ask('write csv', () => rows("COPY (SELECT id, school FROM t LIMIT 1000) TO 'mem/out.csv'"));
  await ask('insert arrow', () => conn.insertArrowFromIPCStream(tableToIPC(arrow, 'stream'), { name: 'arrow_in' }));
  await ask('insert csv', () =>
    conn.insertCSVFromPath('mem/a.csv', { name: 'csv_in', schema: 'main', detect: true, header: true }),
  );
  await ask('macro', () => rows('CREATE MACRO twice(x) AS x * 2'));
  await ask('view', () => rows('CREATE VIEW recent AS FROM t WHERE year >= 2022'));
  for (const sql of [
    'CREATE TABLE changed AS SELECT i AS x FROM range(100) r(i)',
    'UPDATE changed SET x = x + 1000 WHERE x % 2 = 0',
    'DELETE FROM changed WHERE x % 3 = 0',
    'BEGIN; DELETE FROM changed; ROLLBACK',
  ]) {
    await ask(sql, () => rows(sql));
  }
  for (const { name, sql } of CASES) await ask(name, () => rows(sql));
  await ask('csv table', () => rows('FROM csv_in ORDER BY ALL'));

  await ask('prepared, typed', async () => {
    const statement = await conn.prepare("SELECT ?::SMALLINT + 1 AS a, ?::VARCHAR || '!' AS b, ?::DOUBLE / 4 AS c");
    const first = (await statement.query(41, "泸'州", 2.5)).toArray();
    const second = (await statement.query(-1, '', 0)).toArray();
    await statement.close();
    return [first, second];
  });
  await ask('prepared in SQL', async () => {
    await conn.query('PREPARE p AS SELECT count(*) AS n FROM t WHERE year = ?::INTEGER AND school <> ?::VARCHAR');
    return rows("EXECUTE p(CAST(2023 AS INTEGER), CAST('泸''州' AS VARCHAR))");
  });
  await ask('streamed', async () => {
    let [n, sum] = [0, 0n];
    for await (const batch of await conn.send('SELECT i FROM range(100000) r(i)', true)) {
      n += batch.numRows;
      for (const value of batch.getChildAt(0) ?? []) sum += BigInt(value as bigint);
    }
    return [n, sum];
  });
  await ask('table names', () => conn.getTableNames('SELECT t.id FROM t, s'));
  await ask('tokens', () => db.tokenize("SELECT '中' FROM t -- x"));
  await ask('file out', async () => (await db.copyFileToBuffer('mem/out.csv')).length);
  await ask('features', () => db.getFeatureFlags());
  await ask('OPFS', () => opfs(db, start));
  return out;
}

/** A database in the browser's own storage: written by one worker, read by the next. */
async function opfs(writer: duckdb.AsyncDuckDB, start: () => Promise<DuckWorker>): Promise<unknown> {
  const config = { path: 'opfs://battery.duckdb', accessMode: duckdb.DuckDBAccessMode.READ_WRITE };
  await writer.open(config);
  const first = await writer.connect();
  await first.query("CREATE OR REPLACE TABLE kept AS SELECT i, '值' || i AS s FROM range(5000) r(i)");
  await first.query('CHECKPOINT');
  await first.close();
  await writer.terminate();
  const { db: reader } = await start();
  for (let tries = 300; ; tries--) {
    try {
      await reader.open(config);
      break;
    } catch (error) {
      // The first worker's hold on the file ends a moment after it does.
      if (tries === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  const second = await reader.connect();
  const read = (await second.query('SELECT count(*)::INTEGER AS n, max(s) AS s FROM kept')).toArray();
  await reader.terminate();
  return read;
}
