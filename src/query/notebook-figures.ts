/** The figures of a question in one canonical form: equal figures give equal text, whatever order they came in. */
import { type FigureTable, type KeptRow, type KeptTable, type KeptValue, MOST_CELLS } from '../model/notebook.ts';
import type { Query, Result } from '../model/query.ts';
import { meaningful } from './sql-lex.ts';

/** Columns of a cell that are figures; the rest follows from the key or is told elsewhere. */
const OF_CELLS = 'key amount amount_to qualifier status text n weight conflict source'.split(' ');
const OF_PIVOTS =
  'row_key column_key folded indicator level nature scope facts valued not_reported total mean median least most text keys'.split(
    ' ',
  );
const OF_FINDINGS = 'id severity school indicator year sentence_zh cells'.split(' ');
/** Names only, or an order that the page needs. */
const NO_FIGURES = ['groups', 'position', 'pinyin'];
/** Beyond this digits are chance: sums come out of engines in one order or another. */
const DIGITS = 14;

/** Questions whose answers are figures: lists of names that fill pickers are none. */
export function figureQueries(asked: readonly Query[]): readonly Query[] {
  const figures = asked.filter(({ kind }) => kind !== 'facets');
  return figures.length > 0 ? figures : asked;
}

/** Answers to the questions of a view, each a table named after its kind. */
export function viewTables(queries: readonly Query[], answers: readonly (readonly object[])[]): readonly FigureTable[] {
  const seen = new Map<string, number>();
  return queries.map(({ kind }, at) => {
    const times = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, times);
    const rows = answers[at] ?? [];
    const all = Object.keys(rows[0] ?? {});
    const chosen =
      kind === 'pivot' ? OF_PIVOTS : kind === 'findings' ? OF_FINDINGS : all.includes('key') ? OF_CELLS : null;
    const columns =
      chosen === null ? all.filter((name) => !NO_FIGURES.includes(name)) : chosen.filter((name) => all.includes(name));
    return canonicalTable({
      name: times === 1 ? kind : `${kind} ${times}`,
      columns,
      rows: rows.map((row) => columns.map((name) => plainValue((row as Readonly<Record<string, unknown>>)[name]))),
      ordered: false,
      cut: false,
    });
  });
}

/** The result of a reader's own statement. */
export function resultFigures(result: Result, sql: string): FigureTable {
  return canonicalTable({
    name: 'sql',
    columns: result.columns.map(({ name }) => name),
    rows: Array.from({ length: result.rows }, (_, row) =>
      result.columns.map(({ values }) => plainValue(values[row] ?? null)),
    ),
    ordered: statesOrder(sql),
    cut: result.more,
  });
}

/** Whether a statement says at its end, not within brackets, in which order its rows come. */
export function statesOrder(sql: string): boolean {
  let depth = 0;
  const tokens = meaningful(sql);
  return tokens.some(({ text }, at) => {
    if (text === '(') depth += 1;
    if (text === ')') depth -= 1;
    return depth === 0 && text.toUpperCase() === 'ORDER' && tokens[at + 1]?.text.toUpperCase() === 'BY';
  });
}

/** Values tidied, names of columns told apart, and rows sorted where the question states no order. */
export function canonicalTable(table: FigureTable): FigureTable {
  const rows = table.rows.map((row) => row.map(plainValue));
  return { ...table, columns: apart(table.columns), rows: table.ordered ? rows : sortedRows(rows) };
}

/** What the digest is taken of: a line of JSON with the names of the columns, then one for each row. */
export function canonicalText({ columns, rows }: Pick<FigureTable, 'columns' | 'rows'>): string {
  return `${[columns, ...rows].map((row) => JSON.stringify(row)).join('\n')}\n`;
}

/** The table as it is kept, in a room of so many cells; `digest` is that of its canonical text. */
export function keptTable(table: FigureTable, digest: string, room = MOST_CELLS): KeptTable {
  const { name, columns, ordered, cut, rows } = table;
  const fits = Math.max(0, Math.floor(room / Math.max(1, columns.length)));
  return { name, columns, ordered, cut, count: rows.length, rows: rows.slice(0, fits), digest };
}

/** Rows by their JSON text, code unit by code unit. */
export function sortedRows(rows: readonly KeptRow[]): readonly KeptRow[] {
  return rows
    .map((row) => [JSON.stringify(row), row] as const)
    .sort(([a], [b]) => (a < b ? -1 : Number(a > b)))
    .map(([, row]) => row);
}

function plainValue(value: unknown): KeptValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return String(value);
    return Number.isInteger(value) ? value || 0 : Number(value.toPrecision(DIGITS));
  }
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return JSON.stringify(value) ?? null;
}

function apart(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let n = 2; taken.has(own); n += 1) own = `${name} (${n})`;
    taken.add(own);
    return own;
  });
}
