/** A notebook as text: in storage, and as a file that is kept or sent. Reading is total: all of it, or why none. */
import {
  EMPTY_NOTEBOOK,
  type KeptTable,
  type KeptValue,
  MOST_CELLS,
  MOST_ENTRIES,
  NOTEBOOK_VERSION,
  type Notebook,
  type NotebookEntry,
  type NotebookFileProblem,
} from '../model/notebook.ts';
import { tidied } from './notebook-edit.ts';

const MARK = 'voclens-notebook';
export const NOTEBOOK_EXTENSION = '.voclens-notebook.json';
/** A file of more is none of ours, and would stop the page while it is read. */
export const LARGEST_NOTEBOOK = 30_000_000;
const LONGEST_ADDRESS = 60_000;
const LONGEST_SQL = 1_000_000;
const MOST_TABLES = 20;

export type ReadNotebook =
  | { readonly ok: true; readonly notebook: Notebook }
  /** `at`: which entry, counted from 1. */
  | { readonly ok: false; readonly problem: NotebookFileProblem; readonly at: number };

/** The notebook as a file's text, which `readNotebook` gives back. */
export function writeNotebook(entries: readonly NotebookEntry[]): string {
  return `${JSON.stringify({ format: MARK, version: NOTEBOOK_VERSION, entries }, null, 1)}\n`;
}

/** The same for storage, where room is short. */
export function notebookStorageText({ entries }: Notebook): string {
  return JSON.stringify({ format: MARK, version: NOTEBOOK_VERSION, entries });
}

/** The notebook of a file's text. Fields that this version does not know are passed over. Never throws. */
export function readNotebook(text: string): ReadNotebook {
  const problem = (one: NotebookFileProblem, at = 0): ReadNotebook => ({ ok: false, problem: one, at });
  if (text.trim() === '') return problem('empty');
  if (text.length > LARGEST_NOTEBOOK) return problem('too_large');
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return problem('no_json');
  }
  const file = record(json);
  if (file.format !== MARK || typeof file.version !== 'number') return problem('no_notebook');
  if (file.version > NOTEBOOK_VERSION) return problem('newer');
  if (file.version !== NOTEBOOK_VERSION || !Array.isArray(file.entries)) return problem('no_notebook');
  if (file.entries.length > MOST_ENTRIES) return problem('too_many');
  const entries: NotebookEntry[] = [];
  const ids = new Set<string>();
  for (const [index, one] of file.entries.entries()) {
    const entry = entryOf(record(one), ids, index + 1);
    if (entry === null) return problem('bad_entry', index + 1);
    ids.add(entry.id);
    entries.push(entry);
  }
  return { ok: true, notebook: { version: NOTEBOOK_VERSION, entries } };
}

/** What storage holds: a notebook, the empty one where there is nothing; null where what is there cannot be read. */
export function storedNotebookOf(text: string | null): Notebook | null {
  if (text === null || text === '') return EMPTY_NOTEBOOK;
  const read = readNotebook(text);
  return read.ok ? read.notebook : null;
}

function entryOf(
  given: Readonly<Record<string, unknown>>,
  taken: ReadonlySet<string>,
  at: number,
): NotebookEntry | null {
  const { kind, name, note, address, sql, version, data, made, tables } = given;
  if (kind !== 'view' && kind !== 'sql') return null;
  if (!text(name, 10_000) || !text(note, 100_000) || !text(address, LONGEST_ADDRESS) || !text(sql, LONGEST_SQL))
    return null;
  if (!text(version, 100) || !text(data, 200) || !text(made, 10) || !/^\d{4}-\d\d-\d\d$/.test(made)) return null;
  if (address !== '' && !address.startsWith('#/')) return null;
  if (kind === 'view' ? address === '' : sql.trim() === '') return null;
  if (!Array.isArray(tables) || tables.length > MOST_TABLES) return null;
  const kept = tables.map((table) => tableOf(record(table)));
  if (!kept.every((table) => table !== null)) return null;
  if (kept.reduce((sum, { rows, columns }) => sum + rows.length * columns.length, 0) > MOST_CELLS) return null;
  let id = typeof given.id === 'string' && /^n\d{1,9}$/.test(given.id) ? given.id : `n${at}`;
  for (let n = 1; taken.has(id); n += 1) id = `n${n}`;
  const lang = given.lang === 'en' ? 'en' : 'zh';
  return tidied({
    id,
    kind,
    name,
    note,
    address,
    sql: kind === 'sql' ? sql : '',
    lang,
    version,
    data,
    made,
    tables: kept,
  });
}

/** A table as it was kept, where the text holds one; null otherwise. */
export function keptTableOf(given: unknown): KeptTable | null {
  return tableOf(record(given));
}

function tableOf({
  name,
  columns,
  rows,
  ordered,
  cut,
  count,
  digest,
}: Readonly<Record<string, unknown>>): KeptTable | null {
  if (!text(name, 200) || !Array.isArray(columns) || !columns.every((one) => text(one, 10_000))) return null;
  if (!Array.isArray(rows) || typeof ordered !== 'boolean' || typeof cut !== 'boolean') return null;
  if (typeof count !== 'number' || !Number.isInteger(count) || count < rows.length) return null;
  if (!text(digest, 64) || !/^[0-9a-f]{64}$/.test(digest)) return null;
  const whole = rows.every(
    (row) => Array.isArray(row) && row.length === columns.length && row.every((value) => isValue(value)),
  );
  return whole && new Set(columns).size === columns.length
    ? { name, columns, rows, ordered, cut, count, digest }
    : null;
}

function isValue(value: unknown): value is KeptValue {
  return value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}

function text(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest;
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
