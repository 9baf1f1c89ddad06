/** The notebook: equal figures have equal text, differences are exact, files give all or a named reason, edits lose nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notebookMarkdown } from '../../src/export/notebook-markdown.ts';
import { sha256Slow } from '../../src/io/sha256.ts';
import {
  EMPTY_NOTEBOOK,
  type FigureTable,
  type KeptTable,
  type KeptValue,
  LONGEST_NAME,
  MOST_CELLS,
  MOST_ENTRIES,
  type Notebook,
  type NotebookEntry,
} from '../../src/model/notebook.ts';
import { applyDiff, diffTable } from '../../src/query/notebook-diff.ts';
import { type NewEntry, notebookReducer, searchEntries } from '../../src/query/notebook-edit.ts';
import {
  canonicalTable,
  canonicalText,
  figureQueries,
  keptTable,
  resultFigures,
  sortedRows,
  statesOrder,
  viewTables,
} from '../../src/query/notebook-figures.ts';
import { notebookStorageText, readNotebook, storedNotebookOf, writeNotebook } from '../../src/query/notebook-file.ts';
import { linkOf } from '../../src/query/notebook-link.ts';

const digest = (table: Pick<FigureTable, 'columns' | 'rows'>) =>
  sha256Slow(new TextEncoder().encode(canonicalText(table)));
const keep = (table: FigureTable, room?: number): KeptTable => keptTable(table, digest(table), room);
const differ = (was: FigureTable, is: FigureTable) => diffTable(keep(was), is, digest(is));
const make = (columns: readonly string[], rows: readonly (readonly KeptValue[])[], ordered = false): FigureTable =>
  canonicalTable({ name: 'sql', columns, rows, ordered, cut: false });

const value: fc.Arbitrary<KeptValue> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer({ min: -3, max: 3 }),
  fc.double(),
  fc.constantFrom('a', 'b', '泸州', '', '0', 'null'),
);
const rowsOf = (width: number) => fc.array(fc.array(value, { minLength: width, maxLength: width }), { maxLength: 12 });
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) => rowsOf(width).map((rows) => make('abcd'.slice(0, width).split(''), rows)));
const pair = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.boolean()).chain(([width, keyed]) => {
  const columns = ['key', 'x', 'y', 'z'].slice(0, width);
  const some = rowsOf(width).map((rows) =>
    make(columns, keyed ? rows.map((row, at) => [`k${(at * 7) % 13}`, ...row.slice(1)]) : rows),
  );
  return fc.tuple(some, some);
});

describe('figures in canonical form', () => {
  it('the text does not depend on the order of rows, unless the statement states one', () => {
    fc.assert(
      fc.property(table, fc.func(fc.double({ noNaN: true })), ({ columns, rows }, by) => {
        const other = rows.toSorted((a, b) => by(a) - by(b));
        expect(canonicalText(make(columns, other))).toBe(canonicalText(make(columns, rows)));
      }),
    );
    const rows = [['b'], ['a']];
    expect(canonicalText(make(['x'], rows, true))).not.toBe(canonicalText(make(['x'], [['a'], ['b']], true)));
  });

  it('is canonical once and for all, survives JSON, and one changed value changes it', () => {
    fc.assert(
      fc.property(table, (one) => {
        expect(canonicalTable(one)).toEqual(one);
        const read = JSON.parse(JSON.stringify(one)) as FigureTable;
        expect(canonicalText(read)).toBe(canonicalText(one));
        if (one.rows.length === 0) return;
        const other = make(one.columns, [['zz', ...(one.rows[0] ?? []).slice(1)], ...one.rows.slice(1)]);
        expect(canonicalText(other)).not.toBe(canonicalText(one));
      }),
    );
  });

  it('missing is not zero, nor text a number; digits of chance do not count; names of columns are told apart', () => {
    const text = (one: KeptValue) => canonicalText(make(['x'], [[one]]));
    expect(new Set([null, 0, '0', false, '', 'null'].map(text)).size).toBe(6);
    expect(text(0.1 + 0.2)).toBe(text(0.3));
    expect(text(-0)).toBe(text(0));
    expect(make(['a', 'a', 'b'], []).columns).toEqual(['a', 'a (2)', 'b']);
  });

  it('knows whether a statement orders its rows at its end', () => {
    expect(statesOrder('SELECT 1 ORDER BY 1')).toBe(true);
    expect(statesOrder("SELECT 'order by'")).toBe(false);
    expect(statesOrder('SELECT * FROM (SELECT 1 ORDER BY 1)')).toBe(false);
    expect(statesOrder('SELECT lag(x) OVER (ORDER BY y) FROM t -- order by x')).toBe(false);
  });

  it('of a view: the figures of cells by their keys, and no lists that fill pickers', () => {
    const values = { kind: 'values', indicators: ['a'], schools: [], years: 'all', basis: 'data' } as const;
    expect(figureQueries([{ kind: 'facets', schools: [] }, values])).toEqual([values]);
    const [one] = viewTables([values], [[{ key: 'k', amount: 1, report_year: 2023, text: '1' }]]);
    expect(one).toMatchObject({ name: 'values', columns: ['key', 'amount', 'text'], rows: [['k', 1, '1']] });
    expect(viewTables([values, values], [[], []]).map(({ name }) => name)).toEqual(['values', 'values 2']);
  });

  it('of a statement: columns as they come, null as null', () => {
    const column = { name: 'x', kind: 'number', values: [2, null] } as const;
    const one = resultFigures({ columns: [column], rows: 2, more: true }, 'FROM t ORDER BY x');
    expect(one).toMatchObject({ columns: ['x'], rows: [[2], [null]], ordered: true, cut: true });
  });
});

describe('what differs', () => {
  it('nothing between equal figures', () => {
    fc.assert(
      fc.property(table, (one) => {
        expect(differ(one, make(one.columns, one.rows.toReversed()))).toMatchObject({
          same: true,
          added: [],
          removed: [],
          changed: [],
        });
      }),
    );
  });

  it('the difference, applied to the former rows, gives the later ones; only equal figures are called the same', () => {
    fc.assert(
      fc.property(pair, ([was, is]) => {
        const diff = differ(was, is);
        expect(sortedRows(applyDiff(was.rows, was.columns, diff))).toEqual(is.rows);
        expect(diff.same).toBe(canonicalText(was) === canonicalText(is));
      }),
      { numRuns: 300 },
    );
  });

  it('names the row, the column, the old and the new value', () => {
    const columns = ['school', 'year', 'rate'];
    const was = make(columns, [
      ['a', 2022, 97.1],
      ['a', 2023, 97.2],
      ['b', 2023, null],
    ]);
    const is = make(columns, [
      ['a', 2022, 97.1],
      ['a', 2023, 98.5],
      ['c', 2023, 1],
    ]);
    expect(differ(was, is)).toMatchObject({
      id: ['school', 'year'],
      changed: [{ row: ['a', 2023], column: 'rate', was: 97.2, is: 98.5 }],
      added: [['c', 2023, 1]],
      removed: [['b', 2023, null]],
      same: false,
    });
  });

  it('other columns, another order, rows beyond those kept', () => {
    const was = make(['a', 'b'], [[1, 2]]);
    expect(differ(was, make(['a', 'c'], [[1, 3]]))).toMatchObject({ columnsAdded: ['c'], columnsRemoved: ['b'] });
    const [up, down] = [make(['a'], [[1], [2]], true), make(['a'], [[2], [1]], true)];
    expect(differ(up, down)).toMatchObject({ reordered: true, same: false, changed: [] });
    const many = make(
      ['key', 'x'],
      Array.from({ length: 10 }, (_, n) => [`k${n}`, n]),
    );
    const more = make(
      ['key', 'x'],
      Array.from({ length: 10 }, (_, n) => [`k${n}`, n === 9 ? 99 : n]),
    );
    expect(diffTable(keep(many, 8), many, digest(many))).toMatchObject({ same: true, partial: true });
    expect(diffTable(keep(many, 8), more, digest(more))).toMatchObject({
      same: false,
      changed: [],
      added: [],
      removed: [],
    });
  });
});

const entry = (more: Partial<NotebookEntry> = {}): NewEntry => ({
  kind: 'view',
  name: '落实率',
  note: '',
  address: '#/compare?i=placement_rate',
  sql: '',
  lang: 'zh',
  version: '1.0',
  data: 'abc',
  made: '2026-11-22',
  tables: [keep(make(['key', 'x'], [['k', 1]]))],
  ...more,
});
const fill = (...names: string[]): Notebook =>
  names.reduce((book, name) => notebookReducer(book, { type: 'add', entry: entry({ name }) }).notebook, EMPTY_NOTEBOOK);
const order = (book: Notebook) => book.entries.map(({ name }) => name).join('');

describe('editing', () => {
  it('adds on top, moves, deletes and puts back where it was, whatever was done since', () => {
    const book = fill('c', 'b', 'a');
    expect(order(book)).toBe('abc');
    const [, b] = book.entries as [NotebookEntry, NotebookEntry];
    const without = notebookReducer(book, { type: 'remove', id: b.id }).notebook;
    const since = notebookReducer(without, { type: 'add', entry: entry({ name: 'd' }) }).notebook;
    const back = notebookReducer(since, { type: 'restore', entry: b, at: 1 }).notebook;
    expect(order(back)).toBe('dbac');
    expect(new Set(back.entries.map(({ id }) => id)).size).toBe(4);
    expect(order(notebookReducer(book, { type: 'move', id: b.id, to: 9 }).notebook)).toBe('acb');
    expect(notebookReducer(without, { type: 'rename', id: b.id, name: 'x' })).toEqual({
      notebook: without,
      problem: 'unknown',
    });
  });

  it('cuts names between characters and keeps a full notebook as it is', () => {
    const book = fill('a');
    const id = book.entries[0]?.id ?? '';
    const named = notebookReducer(book, { type: 'rename', id, name: '🙂'.repeat(300) }).notebook;
    expect(named.entries[0]?.name).toBe('🙂'.repeat(LONGEST_NAME));
    const full = fill(...Array.from({ length: MOST_ENTRIES }, (_, n) => `${n}`));
    expect(notebookReducer(full, { type: 'add', entry: entry() })).toEqual({ notebook: full, problem: 'too_many' });
    const given = fill('x').entries;
    expect(notebookReducer(full, { type: 'import', entries: given })).toEqual({ notebook: full, problem: 'too_many' });
  });

  it('a file imported twice adds nothing the second time', () => {
    const theirs = fill('a', 'b').entries;
    const once = notebookReducer(fill('c'), { type: 'import', entries: theirs }).notebook;
    expect(once.entries).toHaveLength(3);
    expect(new Set(once.entries.map(({ id }) => id)).size).toBe(3);
    expect(notebookReducer(once, { type: 'import', entries: theirs }).notebook).toEqual(once);
  });

  it('finds by name, note, address and statement', () => {
    const { entries } = fill('招生', '就业');
    expect(searchEntries(entries, '招').map(({ name }) => name)).toEqual(['招生']);
    expect(searchEntries(entries, 'PLACEMENT 就')).toHaveLength(1);
    expect(searchEntries(entries, ' ')).toHaveLength(2);
  });
});

describe('files', () => {
  const good = JSON.parse(writeNotebook(fill('a', 'b').entries)) as Record<string, unknown> & {
    entries: Record<string, unknown>[];
  };
  const read = (file: unknown) => readNotebook(JSON.stringify(file));

  it('gives back what was written, to file and storage, fields of others passed over', () => {
    const book = fill('a', '"引号"\u2028', '<b>');
    expect(readNotebook(writeNotebook(book.entries))).toEqual({ ok: true, notebook: book });
    expect(storedNotebookOf(notebookStorageText(book))).toEqual(book);
    expect(read({ ...good, colour: 1, entries: good.entries.map((one) => ({ ...one, mood: [] })) })).toMatchObject({
      ok: true,
    });
    expect(storedNotebookOf(null)).toEqual(EMPTY_NOTEBOOK);
    expect(storedNotebookOf('{"format":"voclens-notebook","version":2}')).toBeNull();
  });

  it('names what is wrong, and takes nothing of a file of which one entry is bad', () => {
    const problem = (text: string) => {
      const found = readNotebook(text);
      return found.ok ? null : found.problem;
    };
    expect(problem(' ')).toBe('empty');
    expect(problem('{"format":')).toBe('no_json');
    expect(problem('[]')).toBe('no_notebook');
    expect(problem('{"format":"voclens-briefing","version":1}')).toBe('no_notebook');
    expect(read({ ...good, version: 2 })).toMatchObject({ problem: 'newer' });
    expect(read({ ...good, entries: Array(MOST_ENTRIES + 1).fill(good.entries[0]) })).toMatchObject({
      problem: 'too_many',
    });
    const bad: readonly Record<string, unknown>[] = [
      { address: 'javascript:alert(1)' },
      { kind: 'sql', sql: '' },
      { made: 'yesterday' },
      { tables: [{}] },
      { tables: [{ ...keep(make(['a'], [[1]])), rows: [[1, 2]] }] },
      { tables: [{ ...keep(make(['a'], [[1]])), rows: [[{}]] }] },
      { tables: [{ ...keep(make(['a'], [[1]])), count: MOST_CELLS + 1, rows: Array(MOST_CELLS + 1).fill([1]) }] },
    ];
    for (const wrong of bad) {
      const entries = [good.entries[0], { ...good.entries[1], ...wrong }];
      expect(read({ ...good, entries }), JSON.stringify(wrong).slice(0, 80)).toEqual({
        ok: false,
        problem: 'bad_entry',
        at: 2,
      });
    }
  });

  it('any text gives a notebook or a named reason, and never throws', () => {
    const json = fc.json().map((one) => `{"format":"voclens-notebook","version":1,"entries":[${one}]}`);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), json), (text) => {
        expect(typeof readNotebook(text).ok).toBe('boolean');
      }),
    );
  });
});

describe('for others', () => {
  it('a link says on which data it was kept', () => {
    expect(linkOf(entry())).toBe('#/compare?i=placement_rate&d=abc');
    expect(linkOf(entry({ address: '' }))).toBe('');
  });

  it('Markdown holds question, fingerprint, result and citation, and nothing in it is markup', () => {
    const sql = 'SELECT 1 -- ```';
    const evil = entry({ kind: 'sql', sql, name: '# <script>alert(1)</script> [x](y)', note: '- a | b\n\n1. c' });
    const text = notebookMarkdown([{ ...evil, id: 'n1' }], { lang: 'zh', base: 'http://localhost/' });
    expect(text).toContain(`\`\`\`\`sql\n${sql}\n\`\`\`\``);
    expect(text).toContain('- 数据指纹: `abc`');
    expect(text).toContain('| key | x |\n| --- | --- |\n| k | 1 |');
    expect(text).toMatch(/职教透镜 VocLens\..*\[DB\/OL\]. 数据版本 1\.0 \(abc\)\./);
    expect(text).not.toMatch(/(?<!\\)<script|(?<!\\)\[x\]|\n- a|\n1\. c/);
  });
});
