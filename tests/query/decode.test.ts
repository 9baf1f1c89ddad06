import { describe, expect, test } from 'vitest';
import { VocError } from '../../src/model/failure.ts';
import type { Columns, Query } from '../../src/model/query.ts';
import { decode } from '../../src/query/decode.ts';

const query = { kind: 'findings', schools: [] } as const satisfies Query;
const columns: Columns = {
  id: ['f1'],
  rule: ['part_of_whole'],
  severity: ['error'],
  school: ['luzhou'],
  indicator: ['placed_graduates'],
  year: [2023],
  position: [0],
  cells: ['["a|b","c|d"]'],
  claims: ['[]'],
  sentence_zh: ['落实 6217 人，毕业 6110 人'],
  sentence_en: ['6217 of 6110'],
};

describe('decode', () => {
  test('gives typed rows, lists read, columns of a later contract passed over', () => {
    const [finding] = decode(query, { ...columns, later: [1] });
    expect(finding).toMatchObject({ id: 'f1', severity: 'error', year: 2023, cells: ['a|b', 'c|d'], claims: [] });
    expect(finding).not.toHaveProperty('later');
  });

  test('no rows are an answer', () => {
    expect(decode(query, Object.fromEntries(Object.keys(columns).map((name) => [name, []])))).toEqual([]);
  });

  test.each([
    ['school', [null]],
    ['year', ['2023']],
    ['year', [2023.5]],
    ['year', [Number.NaN]],
    ['sentence_zh', [1]],
    ['severity', ['fatal']],
    ['cells', ['a|b']],
    ['cells', ['[1]']],
    ['claims', ['{}']],
    ['rule', []],
  ] as const)('names the column that breaks the contract: %s = %o', (name, values) => {
    expect(() => decode(query, { ...columns, [name]: values })).toThrow(
      expect.objectContaining({
        failure: { code: 'query_failed', detail: expect.stringContaining(`findings.${name}`) },
      }),
    );
  });

  test('names a column that is not there', () => {
    const { rule: _, ...others } = columns;
    expect(() => decode(query, others)).toThrow(VocError);
    expect(() => decode(query, others)).toThrow('findings.rule: no such column');
  });
});
