/** A reader's own statements: what is run, what is refused, what an error says. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inlineSql } from '../../src/query/inline.ts';
import { readSqlError } from '../../src/query/sql-error.ts';
import { lex } from '../../src/query/sql-lex.ts';
import { refusal, statementAt, statements } from '../../src/query/statement.ts';

describe('a text in pieces', () => {
  test('leaves nothing out, whatever the text', () => {
    const part = fc.constantFrom(
      "'",
      '"',
      '--',
      '/*',
      '*/',
      '$$',
      '$a$',
      ';',
      '\n',
      'SELECT',
      '泸州',
      '1.5',
      "E'",
      '\\',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(part).map((some) => some.join('')),
    );
    fc.assert(
      fc.property(text, (given) => {
        expect(
          lex(given)
            .map((token) => token.text)
            .join(''),
        ).toBe(given);
        for (const { from, to } of statements(given)) expect(from).toBeLessThan(to);
      }),
    );
  });

  test('statements part at `;` alone, not within quotes and comments', () => {
    const text = '-- a; b\nSELECT \';\' AS "x;y" /* ; */ ;\n\n;SELECT $$;$$; ';
    expect(statements(text).map(({ from, to }) => text.slice(from, to))).toEqual([
      'SELECT \';\' AS "x;y"',
      'SELECT $$;$$',
    ]);
    expect(statementAt(text, text.length)).toEqual(statements(text)[1]);
    expect(statementAt(text, 0)).toEqual(statements(text)[0]);
    expect(statementAt(' -- nothing', 3)).toBeNull();
  });
});

describe('what is run and what is refused', () => {
  test.each([
    'SELECT 1',
    'from claims',
    'WITH a AS (SELECT 1) SELECT * FROM a',
    'WITH RECURSIVE a(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM a) FROM a',
    'WITH "update" AS (SELECT 1), delete AS MATERIALIZED (SELECT 2) SELECT 1',
    '(SELECT 1) UNION (SELECT 2)',
    'EXPLAIN SELECT 1',
    'EXPLAIN ANALYZE SELECT 1',
    'DESCRIBE claims',
    'SUMMARIZE claims',
    'SHOW TABLES',
    'VALUES (1)',
    'TABLE schools',
    'PIVOT cells ON year USING count(*)',
    "-- CREATE\nSELECT 'DROP TABLE claims; --'",
    'SELEC 1',
  ])('%s is left to the engine', (text) => {
    expect(refusal(text)).toBeNull();
  });

  test.each([
    ['', 'empty'],
    ['-- only a remark', 'empty'],
    ['CREATE TABLE t AS SELECT 1', 'write'],
    ['create temp table t as select 1', 'write'],
    ['INSERT INTO claims SELECT * FROM claims', 'write'],
    ['WITH x AS (SELECT 1) DELETE FROM claims', 'write'],
    ['EXPLAIN ANALYZE INSERT INTO claims SELECT 1', 'write'],
    ['EXPLAIN (FORMAT json) DROP TABLE claims', 'write'],
    ['/* x */ ALTER TABLE claims RENAME TO c', 'write'],
    ["ATTACH 'x.db'", 'outside'],
    ["COPY claims TO 'x.csv'", 'outside'],
    ['INSTALL httpfs', 'outside'],
    ['LOAD httpfs', 'outside'],
    ["EXPORT DATABASE 'x'", 'outside'],
    ["SET memory_limit='1GB'", 'settings'],
    ['PRAGMA database_list', 'settings'],
    ['CALL pragma_version()', 'settings'],
    ['BEGIN', 'settings'],
    ['USE memory', 'settings'],
    ['PREPARE q AS SELECT 1', 'settings'],
  ])('%s is refused: %s', (text, code) => {
    expect(refusal(text)?.code).toBe(code);
  });
});

describe('a planned query as text', () => {
  test('has its parameters written out, the dataset left out, and nothing else changed', () => {
    expect(
      inlineSql({
        text: "SELECT '?' AS a, x.voc FROM voc.cells AS x -- ?\nWHERE a = ?::VARCHAR AND b IN (?::INTEGER, ?::DOUBLE)",
        params: [
          { value: "O'Neill", type: 'VARCHAR' },
          { value: 2023, type: 'INTEGER' },
          { value: 0.1, type: 'DOUBLE' },
        ],
      }),
    ).toBe("SELECT '?' AS a, x.voc FROM cells AS x -- ?\nWHERE a = 'O''Neill' AND b IN (2023, CAST(0.1 AS DOUBLE))");
  });
});

describe("DuckDB's words, read", () => {
  test('what is under the caret, past Han characters of two columns and lines before', () => {
    const statement = "SELECT 1,\n  '中文' AS 学校, amout FROM cells";
    const detail = `Binder Error: Referenced column "amout" not found in FROM clause!
Candidate bindings: "amount", "amount_to"

LINE 2:   '中文' AS 学校, amout FROM cells
                          ^`;
    const problem = readSqlError(detail, statement);
    expect(problem).toMatchObject({ code: 'column', name: 'amout', candidates: ['amount', 'amount_to'] });
    expect(problem.at && statement.slice(problem.at.from, problem.at.to)).toBe('amout');
    expect(problem.original).toBe(detail);
  });

  test('what it never said is kept as it is, and any words at all are read', () => {
    expect(readSqlError('Internal Error: boo', 'SELECT 1')).toMatchObject({ code: 'other', at: null });
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(9), fc.nat(80), (detail, statement, line, blanks) => {
        const problem = readSqlError(`${detail}\n\nLINE ${line}: ${statement}\n${' '.repeat(blanks)}^`, statement);
        if (problem.at) expect(problem.at.to).toBeLessThanOrEqual(Math.max(statement.length, problem.at.from + 1));
      }),
    );
  });
});
