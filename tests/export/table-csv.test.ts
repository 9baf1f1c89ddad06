import { describe, expect, test } from 'vitest';
import { tableCsv } from '../../src/export/table-csv.ts';
import { readCsv } from '../../src/ingest/csv.ts';
import type { Table, TableCell } from '../../src/model/chart.ts';

const cell = (text: string, value: number | string | null = text): TableCell => ({ text, value, figure: null });
const table: Table = {
  columns: [
    { id: 'school', title: '学校', kind: 'school', unit: null },
    { id: 'value', title: '数值', kind: 'number', unit: '㎡' },
    { id: 'note', title: '=备注', kind: 'text', unit: null },
  ],
  rows: [
    [cell('甲校', 'jia'), cell('26,739 ㎡', 26738.42), cell('=HYPERLINK("x")')],
    [cell('@乙校', 'yi'), cell('未填报', null), cell('a,"b"\nc')],
    [cell('丙校', 'bing'), cell('−5', -5), cell('+1-2')],
  ],
};

describe('a table as CSV', () => {
  const text = tableCsv(table);

  test('opens as Chinese in Excel and reads back whole', () => {
    expect(text.startsWith('\uFEFF学校,')).toBe(true);
    const { header, rows, issues } = readCsv(text.slice(1));
    expect(issues).toEqual([]);
    expect(header).toEqual(['学校', '数值 (㎡)', "'=备注"]);
    expect(rows.map((row) => row.cells)).toEqual([
      ['甲校', '26738.42', '\'=HYPERLINK("x")'],
      ["'@乙校", '未填报', 'a,"b"\nc'],
      ['丙校', '-5', "'+1-2"],
    ]);
  });

  test('no text starts a formula; a negative number stays a number', () => {
    for (const row of readCsv(text.slice(1)).rows) {
      for (const one of row.cells) if (Number.isNaN(Number(one))) expect(one).not.toMatch(/^[=+\-@\t]/);
    }
  });
});
