/** Tables on paper: what is wider than a page is turned over or cut, and nothing of it is lost. */
import { expect, test } from 'vitest';
import { gridsOf, recordGrids } from '../../src/export/grid.ts';
import type { Column, Table } from '../../src/model/chart.ts';
import { allSpecs } from '../chart/all-specs.ts';

function wide(rows: number): Table {
  const columns = Array.from(
    { length: 30 },
    (_, at): Column => ({ id: `c${at}`, title: `列${at}`, kind: at === 0 ? 'school' : 'number', unit: null }),
  );
  const cell = (row: number, at: number) => ({ text: `${row}.${at}`, value: at, figure: null });
  return { columns, rows: Array.from({ length: rows }, (_, row) => columns.map((_, at) => cell(row, at))) };
}

const texts = (table: Table) => table.rows.flatMap((row) => row.map((cell) => cell.text)).toSorted();

test.each([6, 40])('a table of 30 columns and %i rows fits, whole', (rows) => {
  const table = wide(rows);
  const grids = recordGrids(table, 'zh', 100);
  for (const grid of grids) expect(grid.head.length).toBeLessThanOrEqual(12);
  const found = grids.flatMap((grid) => [...grid.head, ...grid.rows.flat()].map((cell) => cell.text));
  for (const text of texts(table)) expect(found).toContain(text);
  for (const column of table.columns.slice(1)) expect(found).toContain(column.title);
});

test('rows beyond what paper holds are counted', () => {
  const [grid] = recordGrids({ ...wide(40), columns: wide(1).columns.slice(0, 3) }, 'zh', 25);
  expect(grid?.rows).toHaveLength(25);
  expect(grid?.left).toBe(15);
});

test('the overview stands as schools against indicators, with verdicts and marks', () => {
  const overview = allSpecs('zh').overview;
  const [grid] = overview ? gridsOf(overview, 100) : [];
  expect(grid?.head.map((cell) => cell.text)).toContain('泸州职业技术学院');
  const rows = grid?.rows.map((row) => row.map((cell) => cell.text).join(' ')) ?? [];
  expect(rows.find((row) => row.startsWith('毕业去向落实率'))).toMatch(/97\.25% ⚠/);
  expect(rows.find((row) => row.startsWith('生师比'))).toMatch(/16\.52 : 1 ●.*18\.34 : 1 ○/s);
});
