import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { type ColumnTable, from, op, escape as plain } from 'arquero';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pivotTable } from '../../src/chart/pivot-table.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import type { Cell } from '../../src/model/observation.ts';
import { FOLDED, type PivotAsk, type PivotRow, type PivotTable } from '../../src/model/pivot.ts';
import type { View } from '../../src/model/view.ts';
import { DEFAULT_VIEW } from '../../src/query/address.ts';
import { decode } from '../../src/query/decode.ts';
import { pivotPlan } from '../../src/query/plan-explore.ts';
import { DATASET } from '../../src/query/schema.ts';
import { toSql } from '../../src/query/sql.ts';
import { openNative, runNative, type TestEngine } from './support/engines.ts';
import { createTables, dataOf, fill, INDICATORS, SCHOOLS, type Seed, YEARS } from './support/generated.ts';
import { readCatalog } from './support/planned.ts';

const dataset = join(import.meta.dirname, '../../public/data/voclens.duckdb');

describe('a pivot of the real data', () => {
  let engine: TestEngine;
  let catalog: Catalog;
  beforeAll(async () => {
    engine = await openNative(dataset);
    catalog = await readCatalog(engine);
  });
  afterAll(() => engine.close());

  async function rowsOf(patch: Partial<View>): Promise<readonly PivotRow[]> {
    const { ask } = pivotPlan({ ...DEFAULT_VIEW, page: 'explore', ...patch }, catalog);
    if (ask === null) throw new Error('nothing asked');
    const query = { kind: 'pivot', ...ask } as const;
    return decode(query, await engine.run(toSql(query)));
  }
  async function tableOf(patch: Partial<View>): Promise<PivotTable> {
    const view: View = { ...DEFAULT_VIEW, page: 'explore', ...patch };
    const plan = pivotPlan(view, catalog);
    const table = pivotTable({
      plan,
      rows: await rowsOf(patch),
      facets: [],
      catalog,
      value: 'auto',
      order: '',
      lang: 'zh',
    });
    if (!('cells' in table)) throw new Error('too large');
    return table;
  }
  /** `[row, column] → value` of the cells with a number. */
  const valuesOf = (table: PivotTable) =>
    new Map(
      table.rows.flatMap((row, at) =>
        table.columns.flatMap((column, place): [string, number][] => {
          const value = table.cells[at]?.[place]?.figure.value ?? null;
          return value === null || row.total || column.total ? [] : [[`${row.key} ${column.key}`, value]];
        }),
      ),
    );

  test('indicators by schools say what DuckDB’s own PIVOT says', async () => {
    const ids = ['graduates', 'fulltime_students', 'student_teacher_ratio', 'monthly_income'];
    const table = await tableOf({ indicators: ids });
    const own = await engine.run({
      text: `PIVOT (
        SELECT indicator, school, amount FROM ${DATASET}.cells
        WHERE scope = '' AND dimension = '' AND nature = 'actual' AND amount IS NOT NULL
          AND indicator IN (${ids.map((id) => `'${id}'`).join(', ')})
        QUALIFY row_number() OVER (PARTITION BY indicator, school ORDER BY year DESC, as_of DESC NULLS LAST, "key") = 1
      ) ON school USING first(amount) GROUP BY indicator`,
      params: [],
    });
    const expected = new Map<string, number>();
    own.indicator?.forEach((indicator, at) => {
      for (const { id } of catalog.schools) {
        const value = own[id]?.[at];
        if (typeof value === 'number') expected.set(`${indicator} ${id}`, value);
      }
    });
    expect(valuesOf(table)).toEqual(expected);
  });

  test('two dimensions at once: programmes by grades', async () => {
    const table = await tableOf({
      indicators: ['fulltime_students'],
      schools: ['suining'],
      rows: ['专业'],
      columns: ['年级'],
    });
    const own = await engine.run({
      text: `SELECT string_split(member, '+')[1] AS programme, string_split(member, '+')[2] AS grade, amount
        FROM ${DATASET}.cells WHERE dimension = '专业+年级' AND school = 'suining' AND scope = ''
          AND indicator = 'fulltime_students' AND nature = 'actual' AND amount IS NOT NULL`,
      params: [],
    });
    const values = valuesOf(table);
    expect(own.amount?.length).toBeGreaterThan(30);
    own.amount?.forEach((amount, at) => {
      expect(values.get(`${own.programme?.[at]} ${own.grade?.[at]}`)).toBe(amount);
    });
  });

  test('totals are sums within a level, and none where the codebook says none', async () => {
    const rows = await rowsOf({ indicators: ['graduates'], rows: ['school'], columns: [] });
    const totals = rows.filter((row) => row.folded === 1);
    expect(totals.map((row) => row.level)).toEqual(['中职', '高职']);
    for (const total of totals) {
      const own = rows.filter((row) => row.folded === 0 && row.level === total.level && row.total !== null);
      expect(total.total).toBe(own.reduce((all, row) => all + (row.total ?? 0), 0));
    }
    const table = await tableOf({ indicators: ['student_teacher_ratio'], rows: ['school'], columns: [] });
    const last = table.rows.findIndex((row) => row.total);
    expect(table.cells[last]?.[0]?.figure.value).toBeNull();
    expect(table.cells[last]?.[0]?.refused).not.toBe('');
  });

  test('members that are no stated partition are not added up; the whole is never among the parts', async () => {
    const rows = await rowsOf({ indicators: ['fulltime_students'], schools: ['suining'], rows: ['专业'], columns: [] });
    const total = rows.find((row) => row.folded === 1);
    expect(total?.additive).toBe(false);
    const parts = rows.filter((row) => row.folded === 0 && row.row_key !== '');
    expect(total?.total).toBe(parts.reduce((all, row) => all + (row.total ?? 0), 0));
  });

  test('targets, plans and parts of a school come only where they are asked for, and then stand apart', async () => {
    const safe = await rowsOf({ where: ['family:all'] });
    expect(safe.every((row) => row.nature === 'actual' && row.scope === '')).toBe(true);
    const wide = await rowsOf({ where: ['family:all', 'nature:actual', 'nature:target', 'scope:all'] });
    const cells = wide.filter((row) => row.folded === 0).map((row) => `${row.row_key}\n${row.column_key}`);
    expect(new Set(cells).size).toBe(cells.length);
    expect(wide.some((row) => row.nature === 'target')).toBe(true);
  });

  test('a pivot of everything by everything answers with its size, not with everything', async () => {
    const rows = await rowsOf({
      where: ['family:all', 'scope:all', 'nature:actual', 'nature:plan'],
      rows: ['school', 'year'],
    });
    expect(rows[0]?.groups).toBeGreaterThan(0);
    const { ask } = pivotPlan({ ...DEFAULT_VIEW, page: 'explore', where: ['family:all'] }, catalog);
    const query = { kind: 'pivot', ...(ask as PivotAsk), limit: 10 } as const;
    const few = decode(query, await engine.run(toSql(query)));
    expect(few).toHaveLength(10);
    expect(few[0]?.groups).toBeGreaterThan(500);
  });
});

describe('a pivot of generated data', () => {
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

  const fact: fc.Arbitrary<Seed> = fc.record({
    key: fc.record({
      school: fc.constantFrom(...SCHOOLS),
      indicator: fc.constantFrom(...INDICATORS.map(({ id }) => id)),
      year: fc.constantFrom(...YEARS),
      period: fc.constantFrom('cohort' as const, 'calendar' as const),
      as_of: fc.constantFrom(null, '2023-08-31', '2023-12-31'),
      since: fc.constant(null),
      scope: fc.constantFrom('', '', '', 'team'),
      dimension: fc.constantFrom('', '', '专业'),
      member: fc.constantFrom('a', 'b'),
      nature: fc.constantFrom('actual' as const, 'actual' as const, 'plan' as const),
    }),
    amount: fc.option(fc.integer({ min: 0, max: 999 }), { freq: 4 }),
    status: fc.constantFrom('reported' as const, 'not_reported' as const),
    derived: fc.constant(false),
    reports: fc.constant([{ after: 0, drop: false }]),
  });
  const facts = fc
    .uniqueArray(fact, { maxLength: 60, size: 'max', selector: ({ key }) => JSON.stringify(key) })
    .map(
      (all) =>
        dataOf(all.map((one) => (one.key.dimension === '' ? { ...one, key: { ...one.key, member: '' } } : one))).cells,
    )
    .map((cells) => [...new Map(cells.map((cell) => [cell.key, cell])).values()]);

  const asks: fc.Arbitrary<PivotAsk> = fc
    .record({
      indicators: fc.subarray(
        INDICATORS.map(({ id }) => id),
        { minLength: 1 },
      ),
      schools: fc.subarray([...SCHOOLS]),
      years: fc.subarray([...YEARS]),
      rows: fc.constantFrom<readonly string[]>(
        ['indicator'],
        ['indicator', 'school'],
        ['indicator', 'year'],
        ['indicator', '专业'],
      ),
      columns: fc.constantFrom<readonly string[]>([], ['nature'], ['scope', 'nature']),
    })
    .map((one) => ({
      ...one,
      reports: [],
      natures: one.columns.includes('nature') ? (['actual', 'plan'] as const) : (['actual'] as const),
      scopes: one.columns.includes('scope') ? [] : [''],
      qualifiers: [],
      statuses: [],
      dimensions: one.rows.includes('专业') ? ['专业'] : [],
      members: [],
      limit: 1000,
    }));

  test('filters, choice of year, grouping and totals are those of an independent Arquero expression', async () => {
    await fc.assert(
      fc.asyncProperty(facts, asks, async (cells, ask) => {
        await fill(connection, { indicators: INDICATORS, cells, claims: [] });
        const query = { kind: 'pivot', ...ask } as const;
        const rows = decode(query, await runNative(connection, toSql(query)));
        const shown = rows.filter(({ folded }) => folded === 0).map(summary);
        expect(shown).toEqual(grouped(cells, ask, []));
        const away = ask.rows.filter((field) => field === 'school' || field === '专业');
        if (away.length > 0) {
          expect(rows.filter(({ folded }) => folded === 1).map(summary)).toEqual(grouped(cells, ask, away));
        }
      }),
      { numRuns: 25 },
    );
  });
});

type Group = { readonly at: string; readonly facts: number; readonly valued: number; readonly total: number | null };

function summary(row: PivotRow): Group {
  return { at: `${row.row_key}\n${row.column_key}`, facts: row.facts, valued: row.valued, total: row.total };
}

/** The same question put to Arquero: groups in the order of their keys. */
function grouped(cells: readonly Cell[], ask: PivotAsk, away: readonly string[]): readonly Group[] {
  const broken = new Set(
    cells
      .filter((cell) => cell.dimension !== '')
      .filter((cell) => passes(cell, ask))
      .map(owner),
  );
  const asked = cells
    .filter((cell) => passes(cell, ask))
    // Plans and targets are not added up.
    .filter((cell) => away.length === 0 || cell.nature === 'actual')
    .filter((cell) => ask.dimensions.length === 0 || broken.has(owner(cell)))
    .map((cell) => ({
      ...cell,
      专业: cell.member,
      order: orderOf(cell),
      year_valued: cell.amount === null ? -1 : cell.year,
    }));
  if (asked.length === 0) return [];
  const same = ['school', 'indicator', 'dimension', 'member', 'scope', 'nature', 'year'];
  // Later entries of a map replace earlier ones: what comes first in order stays.
  const first = new Map(
    asked
      .toSorted((a, b) => (a.order < b.order ? 1 : -1))
      .map((row) => [same.map((name) => row[name as keyof typeof row]).join('|'), row]),
  );
  let table: ColumnTable = from([...first.values()]);
  if (!ask.rows.includes('year')) {
    table = table
      .groupby('school', 'indicator', 'dimension', 'scope', 'nature')
      .derive({
        newest: (row: { year: number; year_valued: number }) =>
          op.max(row.year_valued) > -1 ? op.max(row.year_valued) : op.max(row.year),
      })
      .ungroup()
      .filter((row: { year: number; newest: number }) => row.year === row.newest);
  }
  const key = (fields: readonly string[], row: Record<string, unknown>) =>
    fields.map((field) => (away.includes(field) ? FOLDED : String(row[field]))).join('\u001f');
  const counted = away.includes('专业') ? table.filter((row: { member: string }) => row.member !== '') : table;
  const found = counted
    .derive({ at: plain((row: Record<string, unknown>) => `${key(ask.rows, row)}\n${key(ask.columns, row)}`) })
    .groupby('at')
    .rollup({
      facts: () => op.count(),
      valued: (row: { amount: number }) => op.valid(row.amount),
      total: (row: { amount: number }) => op.sum(row.amount),
    })
    .orderby('at')
    .objects() as { at: string; facts: number; valued: number; total: number | undefined }[];
  return found
    .map((one) => ({ ...one, total: one.valued === 0 ? null : (one.total ?? null) }))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

function passes(cell: Cell, ask: PivotAsk): boolean {
  return (
    ask.indicators.includes(cell.indicator) &&
    (ask.schools.length === 0 || ask.schools.includes(cell.school)) &&
    (ask.years.length === 0 || ask.years.includes(cell.year)) &&
    (ask.scopes.length === 0 || ask.scopes.includes(cell.scope)) &&
    ask.natures.includes(cell.nature) &&
    (cell.dimension === '' || ask.dimensions.includes(cell.dimension))
  );
}

const owner = (cell: Cell) => [cell.school, cell.indicator, cell.nature, cell.scope].join('|');
const orderOf = (cell: Cell) =>
  [
    cell.amount === null ? 1 : 0,
    cell.as_of === null ? '9' : `0${99999999 - Number(cell.as_of.replaceAll('-', ''))}`,
    cell.period === 'cohort' ? 1 : 2,
    cell.key,
  ].join('~');
