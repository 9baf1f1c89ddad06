import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileFormula } from '../../src/query/formula.ts';

const VALUES: Readonly<Record<string, number>> = { a: 12, b: 5, c: 0, graduates: 8 };

function sqlOf(text: string): string {
  const formula = compileFormula(text);
  if ('error' in formula) throw new Error(`${text}: ${formula.error} at ${formula.at}`);
  return formula.sql((id) => `${VALUES[id] ?? 1}::DOUBLE`);
}

describe('compileFormula', () => {
  let instance: DuckDBInstance;
  let connection: DuckDBConnection;
  beforeAll(async () => {
    instance = await DuckDBInstance.create(':memory:');
    connection = await instance.connect();
  });
  afterAll(() => {
    connection.closeSync();
    instance.closeSync();
  });
  const run = async (expression: string): Promise<unknown> =>
    (await connection.runAndReadAll(`SELECT (${expression})::DOUBLE`)).getRowsJS()[0]?.[0];

  test('names its ids once, in order', () => {
    expect(compileFormula('b ÷ (a + b) × 100')).toMatchObject({ ids: ['b', 'a'] });
    expect(sqlOf('graduates ÷ a × 100')).toBe('((8::DOUBLE / NULLIF(12::DOUBLE, 0)) * 100::DOUBLE)');
  });

  test.each([
    ['a + b * 2', 22],
    ['(a + b) × 2', 34],
    ['（a － b）×2'.replace('－', '−'), 14],
    ['a - b - 2', 5],
    ['a ÷ b ÷ 2', 1.2],
    ['a / b * 100', 240],
    ['-a + b', -7],
    ['2 × -b', -10],
    ['a - -b', 17],
    ['0.5 * a', 6],
    ['a / c', null],
    ['1 + a / (b - 5)', null],
  ])('%s = %s', async (text, value) => {
    const result = await run(sqlOf(text));
    if (value === null) expect(result).toBeNull();
    else expect(result).toBeCloseTo(value, 12);
  });

  test.each([
    ['', 0],
    ['a +', 3],
    ['a b', 2],
    ['(a', 2],
    ['a)', 1],
    ['a ; DROP TABLE x', 2],
    ["a || 'x'", 2],
    ['3a', 0],
    ['1.2.3', 0],
    ['()', 1],
    ['a -- b)', 6],
  ])('%o is refused at %i', (text, at) => {
    expect(compileFormula(text)).toEqual({ error: expect.any(String), at });
  });

  test('any text gives a formula or an error with its place; never a throw', () => {
    const parts = fc.constantFrom('a', 'b', '1', '2.5', '+', '−', '×', '/', '(', '）', ' ', '-', "'", ';');
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(parts, { maxLength: 400 }).map((some) => some.join('')),
    );
    fc.assert(
      fc.property(text, (given) => {
        const formula = compileFormula(given);
        if ('error' in formula) expect(formula.at).toBeLessThanOrEqual(given.length);
        else expect(formula.sql((id) => id)).toMatch(/^[\w\s.:()+\-*/,]+$/);
      }),
      { numRuns: 1000 },
    );
    expect(compileFormula('('.repeat(100_000))).toMatchObject({ at: expect.any(Number) });
    expect(compileFormula('-'.repeat(100_000))).toMatchObject({ at: expect.any(Number) });
  });

  test('DuckDB reckons as the arithmetic of the text', async () => {
    type Tree = { readonly text: string; readonly value: number | null };
    const { tree } = fc.letrec<{ tree: Tree; leaf: Tree; binary: Tree }>((tie) => ({
      tree: fc.oneof({ maxDepth: 4 }, tie('leaf'), tie('binary')),
      leaf: fc.constantFrom('a', 'b', 'c', 'graduates').map((id) => ({ text: id, value: VALUES[id] ?? null })),
      binary: fc.tuple(tie('tree'), fc.constantFrom('+', '−', '×', '÷'), tie('tree')).map(([left, sign, right]) => ({
        text: `(${left.text} ${sign} ${right.text})`,
        value: reckon(left.value, sign, right.value),
      })),
    }));
    await fc.assert(
      fc.asyncProperty(tree, async ({ text, value }) => {
        const result = await run(sqlOf(text));
        if (value === null) expect(result).toBeNull();
        else expect(result).toBeCloseTo(value, 6);
      }),
      { numRuns: 60 },
    );
  });
});

function reckon(left: number | null, sign: string, right: number | null): number | null {
  if (left === null || right === null) return null;
  if (sign === '+') return left + right;
  if (sign === '−') return left - right;
  if (sign === '×') return left * right;
  return right === 0 ? null : left / right;
}
