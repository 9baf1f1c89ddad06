/** Data files over the built dataset, each read back by software of others, cell by cell. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { tableFromIPC } from 'apache-arrow';
import { fromArrow } from 'arquero';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { aboutData, type DataAbout } from '../../src/export/data-about.ts';
import { dataArrow } from '../../src/export/data-arrow.ts';
import { dataCsv } from '../../src/export/data-csv.ts';
import { dataFile } from '../../src/export/data-file.ts';
import { dataParquet } from '../../src/export/data-parquet.ts';
import { dataSdmx, obsStatus } from '../../src/export/data-sdmx.ts';
import {
  awardsTable,
  type DataTable,
  type DataValue,
  observationsTable,
  referenceTables,
} from '../../src/export/data-table.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import type { Facet } from '../../src/model/pivot.ts';
import type { ObservationRow } from '../../src/model/query.ts';
import { decode } from '../../src/query/decode.ts';
import { toSql } from '../../src/query/sql.ts';
import { view } from '../chart/fixture.ts';
import { descriptorIssues } from '../data/frictionless.ts';
import { openNative, type TestEngine } from '../sql/support/engines.ts';

const data = join(import.meta.dirname, '../../public/data');
const built = existsSync(join(data, 'voclens.duckdb'));
const folder = mkdtempSync(join(tmpdir(), 'voclens-data-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Row = Readonly<Record<string, unknown>>;

/** The rows of a table, and of what DuckDB reads from a file, in one shape. */
const rowsOf = ({ columns, rows }: DataTable): Row[] =>
  Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(columns.map((one) => [one.name, one.values[row] ?? null])),
  );
const plain = (rows: readonly Row[]): Row[] =>
  rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [key, typeof value === 'bigint' ? Number(value) : value]),
    ),
  );

/** As `toEqual`, of thousands of rows. */
const same = (given: readonly Row[], wanted: readonly Row[], what = '') => {
  expect(given.length, what).toBe(wanted.length);
  for (const [at, row] of wanted.entries())
    if (JSON.stringify(given[at]) !== JSON.stringify(row)) expect(given[at], `${what} ${at}`).toEqual(row);
};

async function duck(statement: string): Promise<Row[]> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    return plain((await connection.runAndReadAll(statement)).getRowObjectsJS() as Row[]);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** A CSV as DuckDB reads it, all text; an empty cell is null. */
const csvRows = (file: string) =>
  duck(
    `SELECT * FROM read_csv('${file}', header=true, all_varchar=true, delim=',', quote='"', escape='"', strict_mode=true, nullstr='')`,
  );
const asText = (value: unknown) => (value === null || value === '' ? null : String(value));
const asTexts = (rows: readonly Row[]): Row[] =>
  rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, asText(value)])));

describe.skipIf(!built)('observations of the built dataset (skipped until `npm run data` has run)', () => {
  let engine: TestEngine;
  let catalog: Catalog;
  let rows: readonly ObservationRow[];
  let table: DataTable;
  let about: DataAbout;
  beforeAll(async () => {
    engine = await openNative(join(data, 'voclens.duckdb'));
    catalog = JSON.parse(readFileSync(join(data, 'catalog.json'), 'utf8')) as Catalog;
    const query = { kind: 'observations', cells: [] } as const;
    rows = decode(query, await engine.run(toSql(query)));
    table = observationsTable(rows);
    about = aboutData({
      scope: 'slice',
      title: '毕业去向落实率 "<b>" 🎓',
      view: view('placement_rate', { page: 'compare', schools: ['luzhou', 'suining'] }),
      catalog,
      version: '0.1.0',
      link: 'https://host.test/#/compare?i=placement_rate',
      made: '2026-11-22',
      sources: catalog.sources.map((one) => one.id),
      query,
    });
  });
  afterAll(() => engine?.close());

  test('hold every claim as printed, with nulls, Chinese and computed rows', async () => {
    const claims = await engine.run({ text: 'SELECT count(*)::INTEGER AS n FROM voc.claims', params: [] });
    expect(rows.filter((row) => !row.derived)).toHaveLength(Number(claims.n?.[0]));
    expect(rows.some((row) => row.status === 'not_reported' && row.value === null && row.text === '-')).toBe(true);
    expect(rows.some((row) => row.derived && row.inputs.length > 1 && row.amount !== null)).toBe(true);
    expect(rows.some((row) => row.conflict && !row.preferred)).toBe(true);
    expect(rows.some((row) => (row.value ?? 0) < 0)).toBe(true);
  });

  test('CSV: DuckDB reads every cell; Excel gets its byte order mark', async () => {
    const text = dataCsv(table, 'spreadsheet');
    expect(text.startsWith('\uFEFFschool,indicator,year,')).toBe(true);
    const file = join(folder, 'o.csv');
    writeFileSync(file, text);
    same(await csvRows(file), asTexts(rowsOf(table)));
  });

  test('Parquet: hyparquet and DuckDB read every cell and its type', async () => {
    const bytes = dataParquet(table, { fingerprint: 'e17f', filters_zh: '只含高职' });
    const file = join(folder, 'o.parquet');
    writeFileSync(file, bytes);
    same((await parquetReadObjects({ file: bytes.buffer })) as Row[], rowsOf(table));
    same(await duck(`SELECT * FROM read_parquet('${file}')`), rowsOf(table));
    const types = await duck(`SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM read_parquet('${file}'))`);
    expect(types).toContainEqual({ column_name: 'amount', column_type: 'DOUBLE' });
    expect(types).toContainEqual({ column_name: 'year', column_type: 'INTEGER' });
    expect(parquetMetadata(bytes.buffer).key_value_metadata).toContainEqual({ key: 'filters_zh', value: '只含高职' });
  });

  test('Arrow: two readers read every cell; nothing is compiled, as the page’s policy demands', () => {
    const compile = vi.fn(() => {
      throw new Error('refused by the policy');
    });
    vi.stubGlobal('Function', compile);
    let bytes: Uint8Array<ArrayBuffer>;
    try {
      bytes = dataArrow(table, { fingerprint: 'e17f' });
    } finally {
      vi.unstubAllGlobals();
    }
    expect(compile).not.toHaveBeenCalled();
    const read = tableFromIPC(bytes);
    expect(read.schema.metadata.get('fingerprint')).toBe('e17f');
    same(
      read.toArray().map((row) => (row as { toJSON: () => Row }).toJSON()),
      rowsOf(table),
    );
    same(fromArrow(bytes).objects() as Row[], rowsOf(table));
  });

  test('SDMX-CSV: one row a fact, missing and contradicted ones with their code', async () => {
    const file = join(folder, 'o.sdmx.csv');
    writeFileSync(file, dataSdmx(rows, catalog));
    const read = await csvRows(file);
    const shown = rows.filter((row) => row.preferred);
    expect(read).toHaveLength(shown.length);
    const key = (row: Row) =>
      ['SCHOOL', 'INDICATOR', 'PERIOD_KIND', 'AS_OF', 'SINCE', 'SCOPE', 'BREAKDOWN', 'MEMBER', 'NATURE', 'TIME_PERIOD']
        .map((name) => row[name])
        .join('|');
    expect(new Set(read.map(key)).size).toBe(read.length);
    for (const [at, row] of shown.entries()) {
      expect(read[at]).toMatchObject({
        STRUCTURE: 'dataflow',
        ACTION: 'I',
        SCHOOL: row.school,
        TIME_PERIOD: String(row.year),
        OBS_VALUE: asText(row.amount),
        OBS_STATUS: obsStatus(row),
        UNIT_MEASURE: asText(row.codebook_unit),
        OBS_TEXT: asText(row.text),
      });
      if (row.amount === null) expect('LMO').toContain(obsStatus(row));
    }
    for (const code of ['A', 'E', 'L', 'M', 'U']) expect(new Set(read.map((row) => row.OBS_STATUS))).toContain(code);
  });

  test('the package: valid by the standard, every table read back, README and SQL say how it was made', async () => {
    const facets = { kind: 'facets', schools: [] } as const;
    const members = decode(facets, await engine.run(toSql(facets))) as readonly Facet[];
    const listed = await engine.run({ text: 'SELECT DISTINCT award_id FROM voc.awards', params: [] });
    const places = { kind: 'award_places', awards: (listed.award_id ?? []).map(String) } as const;
    const awards = awardsTable(decode(places, await engine.run(toSql(places))));
    const tables = [table, awards, ...referenceTables(catalog, members, null)];
    const job = { format: 'zip', tables, sdmx: '', about } as const;
    const bytes = await dataFile(job, async () => {});
    expect(await dataFile(job, async () => {})).toEqual(bytes);
    const files = unzipSync(bytes);
    const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    const descriptor = JSON.parse(text('datapackage.json'));
    expect(descriptorIssues(descriptor)).toEqual([]);
    expect(descriptor.resources).toHaveLength(tables.length);
    for (const [at, resource] of descriptor.resources.entries()) {
      const file = join(folder, `${resource.name}.csv`);
      writeFileSync(file, files[resource.path] ?? '');
      same(await csvRows(file), asTexts(rowsOf(tables[at] as DataTable)), resource.name);
      expect(resource.schema.fields.map((one: Row) => one.name)).toEqual(tables[at]?.columns.map((one) => one.name));
    }
    // The keys hold.
    for (const { name, schema } of descriptor.resources)
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const lost = await duck(
          `SELECT ${fields[0]} FROM '${folder}/${name}.csv' WHERE ${fields[0]} NOT IN (SELECT id FROM '${folder}/${reference.resource}.csv')`,
        );
        expect(lost, `${name}.${fields[0]}`).toEqual([]);
      }
    const readme = text('README.md');
    for (const what of [
      '只含 2 所学校',
      'only 2 schools',
      catalog.fingerprint,
      'MIT',
      '没有数不等于零',
      '[DB/OL]',
      'host.test',
    ])
      expect(readme).toContain(what);
    expect(readme).not.toMatch(/undefined|\[object/);
    // The SQL runs as it stands, and gives the rows.
    const again = await DuckDBInstance.create(':memory:', { threads: '1' });
    const connection = await again.connect();
    await connection.run(`ATTACH '${join(data, 'voclens.duckdb')}' AS voc (READ_ONLY); USE voc`);
    const statements = await connection.extractStatements(text('query.sql'));
    expect(statements.count).toBeGreaterThan(1);
    const counts: number[] = [];
    for (let at = 0; at < statements.count; at += 1) {
      const prepared = await statements.prepare(at);
      counts.push((await prepared.runAndReadAll()).currentRowCount);
    }
    expect(counts[0]).toBe(rows.length);
    connection.closeSync();
    again.closeSync();
  });
});

test('any text survives CSV, and nothing in it runs in a spreadsheet', async () => {
  const value = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('=1+1', '+cmd', '-', '-0.5', '@x', '"', 'a,b', 'x\r\ny', '\t=1', ' 左', '＝1', '🎓'),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(value, fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }))), {
        minLength: 1,
        maxLength: 12,
      }),
      async (pairs) => {
        const table: DataTable = {
          name: 't',
          rows: pairs.length,
          columns: [
            { name: 'word', kind: 'text', nullable: false, values: pairs.map(([word]) => word) },
            { name: 'number', kind: 'number', nullable: true, values: pairs.map(([, number]) => number as DataValue) },
          ],
        };
        const bare = parse(dataCsv(table, 'program'));
        expect(bare.slice(1)).toEqual(pairs.map(([word, number]) => [word, number === null ? '' : String(number)]));
        const sheet = parse(dataCsv(table, 'spreadsheet').slice(1));
        for (const [at, [word]] of pairs.entries()) {
          const cell = sheet[at + 1]?.[0] ?? '';
          expect([word, `'${word}`]).toContain(cell);
          expect(cell).not.toMatch(/^\s*[=@＝＠]|^\s*[+＋-](?![\d.,%]*$)/);
        }
      },
    ),
    { numRuns: 150 },
  );
});

/** RFC 4180 by the letter, written for the test. */
function parse(text: string): string[][] {
  const records: string[][] = [[]];
  let cell = '';
  let inside = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (inside && char === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (char === '"') inside = !inside;
    else if (!inside && (char === ',' || char === '\n')) {
      records.at(-1)?.push(cell);
      cell = '';
      if (char === '\n') records.push([]);
    } else cell += char;
  }
  records.pop();
  return records;
}
