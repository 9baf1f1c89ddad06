/** A reader's own result: which picture it makes, what leads home, and how it leaves as a file. */
import { describe, expect, test } from 'vitest';
import { resultPicture, resultTable } from '../../src/chart/own-query.ts';
import { tableCsv } from '../../src/export/table-csv.ts';
import type { Result, ResultColumn } from '../../src/model/query.ts';
import { holdsClaims, keyColumns, sortedRows } from '../../src/query/result.ts';

const key = (school: string, year = 2023) => `${school}|placement_rate|${year}|cohort||||||actual`;
const column = (name: string, ...values: ResultColumn['values']): ResultColumn => ({
  name,
  kind: values.some((value) => typeof value === 'number') ? 'number' : 'text',
  values,
});
const result = (...columns: readonly ResultColumn[]): Result => ({
  columns,
  rows: columns[0]?.values.length ?? 0,
  more: false,
});

describe('a result as a picture', () => {
  test('one row a school: bars, each with its unit and its cell; NULL is no bar of zero', () => {
    const spec = resultPicture(
      result(
        column('key', key('a'), key('b')),
        column('school_en', 'A', 'B'),
        column('school_zh', '甲', '乙'),
        column('value', 97.25, null),
        column('unit', '%', '%'),
      ),
      'zh',
    );
    expect(spec?.kind).toBe('bar');
    const bars = spec?.kind === 'bar' ? spec.panels[0]?.bars : [];
    expect(bars?.map(({ label, figure }) => [label, figure.text, figure.value, figure.cell])).toEqual([
      ['甲', '97.25 %', 97.25, key('a')],
      ['乙', 'NULL', null, key('b')],
    ]);
    expect(spec?.sentence).toContain('甲');
  });

  test('several years of most schools: lines with gaps; single points: bars with their year', () => {
    const lines = resultPicture(
      result(column('school_zh', '甲', '甲', '乙'), column('year', 2022, 2023, 2023), column('value', 1, 2, 3)),
      'zh',
    );
    expect(lines?.kind === 'line' && lines.series.map(({ points }) => points.map(({ value }) => value))).toEqual(false);
    const both = resultPicture(
      result(
        column('school_zh', '甲', '甲', '乙', '乙'),
        column('year', 2022, 2023, 2022, 2024),
        column('value', 1, 2, 3, 4),
      ),
      'zh',
    );
    expect(both?.kind === 'line' && both.series.map(({ points }) => points.map(({ value }) => value))).toEqual([
      [1, 2, null],
      [3, null, 4],
    ]);
    expect(lines?.kind === 'bar' && lines.panels[0]?.bars.map(({ label }) => label)).toEqual([
      '甲 2022',
      '甲 2023',
      '乙 2023',
    ]);
  });

  test('without a number, without rows, or with too many: none', () => {
    expect(resultPicture(result(column('a', 'x')), 'en')).toBeNull();
    expect(resultPicture(result(), 'en')).toBeNull();
    const many = Array.from({ length: 61 }, (_, n) => n);
    expect(resultPicture(result(column('a', ...many.map(String)), column('n', ...many)), 'en')).toBeNull();
  });
});

describe('a result as rows', () => {
  test('figures belong to the key beside them, unless there are two', () => {
    const one = result(
      column('cell', key('a')),
      column('amount', 1),
      column('year', 2023),
      column('claim', 'luzhou-2023:12'),
    );
    expect(keyColumns(one)).toEqual([0, 0, null, null]);
    expect(one.columns.map(holdsClaims)).toEqual([false, false, false, true]);
    expect(keyColumns(result(column('k', key('a')), column('value', 1), column('l', key('b'))))).toEqual([0, null, 2]);
  });

  test('are sorted with NULL last either way, numbers by size', () => {
    const numbers = result(column('n', 10, null, 9, 100));
    expect(sortedRows(numbers, 0, true)).toEqual([3, 0, 2, 1]);
    expect(sortedRows(numbers, 0, false)).toEqual([2, 0, 3, 1]);
  });

  test('leave as a file: NULL is empty, zero is 0, and no cell is a formula', () => {
    const table = resultTable(result(column('a', '=1+1', null), column('n', 0, null)));
    expect(tableCsv(table).replace('\uFEFF', '').trimEnd().split(/\r?\n/)).toEqual(['a,n', "'=1+1,0", ',']);
  });
});
