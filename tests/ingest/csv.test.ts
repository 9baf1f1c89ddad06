import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv, writeCsv } from '../../src/ingest/csv.ts';

test('keeps the line of every record, also after cells that run over lines', () => {
  const { rows, issues } = readCsv('a,b\n1,"x\ny"\n2,"say ""so"""\n');
  expect(issues).toEqual([]);
  expect(rows).toEqual([
    { line: 2, cells: ['1', 'x\ny'] },
    { line: 4, cells: ['2', 'say "so"'] },
  ]);
});

describe('what RFC 4180 does not allow is an issue, never an exception', () => {
  test.each([
    ['', 1, 'file is empty; it needs a header row'],
    ['a,b\n1,2\n\n', 3, 'empty line; remove it'],
    ['a,b\n1,x"y\n', 2, 'a quote inside an unquoted cell; quote the whole cell'],
    ['a,b\n1,"x"y\n', 2, 'text after a closing quote; double the quotes inside a quoted cell'],
    ['a,b\n1,2,3\n', 2, '3 cells where the header has 2; check commas and quotes'],
  ])('%j', (text, line, message) => {
    expect(readCsv(text).issues).toContainEqual({ line, message });
  });
  test('for any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', '，') }), (text) => void readCsv(text)),
    );
  });
});

test('reads back whatever was written', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '职', ',', '"', '\n', ' ', '|') });
  const tables = fc.integer({ min: 2, max: 5 }).chain((width) => {
    const row = fc.array(cell, { minLength: width, maxLength: width });
    return fc.tuple(row, fc.array(row));
  });
  fc.assert(
    fc.property(tables, ([header, rows]) => {
      const read = readCsv(writeCsv(header, rows));
      expect(read.issues).toEqual([]);
      expect([read.header, ...read.rows.map((row) => row.cells)]).toEqual([header, ...rows]);
    }),
  );
});
