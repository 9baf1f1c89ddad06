/** What differs between two results, told by rows and values. */
import type { FigureTable, KeptRow, KeptTable, TableDiff, ValueChange } from '../model/notebook.ts';

/** Columns by whose values rows are known wherever they are there. */
const KEYS = ['key', 'cell', 'id', 'row_key'];

/**
 * What is other in `is` than in what was kept. Rows are told apart by their key, else by the fewest leading columns that
 * no two rows share; where there are none, a changed row is one less and one more. Of rows beyond those kept it can only
 * be said that they differ.
 */
export function diffTable(was: KeptTable, is: FigureTable, digest: string): TableDiff {
  // A result without rows may not know its columns.
  const before = was.count === 0 && was.columns.length === 0 ? is.columns : was.columns;
  const now = is.rows.length === 0 && is.columns.length === 0 ? before : is.columns;
  const shared = before.filter((name) => now.includes(name));
  const old = project(was.rows, before, shared);
  const fresh = project(is.rows, now, shared);
  const partial = was.rows.length < was.count;
  const id = identity(shared, old, fresh);
  const found = id === null ? byCount(old, fresh) : byKey(shared, id, old, fresh);
  const added = partial ? [] : found.added;
  const { removed, changed } = found;
  const columnsAdded = now.filter((name) => !before.includes(name));
  const columnsRemoved = before.filter((name) => !now.includes(name));
  const quiet = added.length + removed.length + changed.length + columnsAdded.length + columnsRemoved.length === 0;
  const reordered = quiet && was.ordered && !partial && was.count === is.rows.length && text(old) !== text(fresh);
  return {
    name: was.name,
    columnsAdded,
    columnsRemoved,
    shared,
    id: (id ?? []).map((at) => shared[at] ?? ''),
    added,
    removed,
    changed,
    reordered,
    countWas: was.count,
    countIs: is.rows.length,
    partial,
    digestWas: was.digest,
    digestIs: digest,
    same: quiet && was.digest === digest && was.count === is.rows.length,
  };
}

/** The rows that a difference makes of the earlier ones, in no order, in the columns both have: the later ones. */
export function applyDiff(rows: readonly KeptRow[], columns: readonly string[], diff: TableDiff): readonly KeptRow[] {
  const left = [...project(rows, columns, diff.shared)];
  for (const gone of diff.removed) {
    const at = left.findIndex((row) => same(row, gone));
    if (at >= 0) left.splice(at, 1);
  }
  const id = diff.id.map((name) => diff.shared.indexOf(name));
  const changed = left.map((row) => {
    const mine = diff.changed.filter((change) => same(pick(row, id), change.row));
    return diff.shared.map((name, at) => {
      const change = mine.find(({ column }) => column === name);
      return change === undefined ? (row[at] ?? null) : change.is;
    });
  });
  return [...changed, ...diff.added];
}

type Found = Pick<TableDiff, 'added' | 'removed' | 'changed'>;

function byKey(
  shared: readonly string[],
  id: readonly number[],
  old: readonly KeptRow[],
  fresh: readonly KeptRow[],
): Found {
  const key = (row: KeptRow) => text(pick(row, id));
  const before = new Map(old.map((row) => [key(row), row]));
  const now = new Map(fresh.map((row) => [key(row), row]));
  const changed = old.flatMap((row): ValueChange[] => {
    const other = now.get(key(row));
    if (other === undefined) return [];
    return shared.flatMap((column, at) => {
      const [was, is] = [row[at] ?? null, other[at] ?? null];
      return was === is ? [] : [{ row: pick(row, id), column, was, is }];
    });
  });
  return {
    added: fresh.filter((row) => !before.has(key(row))),
    removed: old.filter((row) => !now.has(key(row))),
    changed,
  };
}

/** Rows that are there more often than in the other result. */
function byCount(old: readonly KeptRow[], fresh: readonly KeptRow[]): Found {
  return { added: beyond(fresh, old), removed: beyond(old, fresh), changed: [] };
}

function beyond(rows: readonly KeptRow[], others: readonly KeptRow[]): readonly KeptRow[] {
  const left = new Map<string, number>();
  for (const row of others) left.set(text(row), (left.get(text(row)) ?? 0) + 1);
  return rows.filter((row) => {
    const one = text(row);
    const n = left.get(one) ?? 0;
    left.set(one, n - 1);
    return n <= 0;
  });
}

/** Places of the columns that no two rows share in either result; null where rows repeat. */
function identity(
  shared: readonly string[],
  old: readonly KeptRow[],
  fresh: readonly KeptRow[],
): readonly number[] | null {
  const unique = (id: readonly number[]) =>
    [old, fresh].every((rows) => new Set(rows.map((row) => text(pick(row, id)))).size === rows.length);
  const all = [...shared.keys()];
  const keyed = all.filter((at) => KEYS.includes(shared[at] ?? '')).find((at) => unique([at]));
  if (keyed !== undefined) return [keyed];
  // A measured value tells nobody which row it is.
  const naming = all.filter((at) =>
    [...old, ...fresh].every((row) => typeof row[at] !== 'number' || Number.isInteger(row[at])),
  );
  for (let n = 1; n <= naming.length; n += 1) {
    const id = naming.slice(0, n);
    if (unique(id)) return id;
  }
  return null;
}

function project(rows: readonly KeptRow[], columns: readonly string[], wanted: readonly string[]): readonly KeptRow[] {
  const places = wanted.map((name) => columns.indexOf(name));
  return rows.map((row) => pick(row, places));
}

function pick(row: KeptRow, places: readonly number[]): KeptRow {
  return places.map((at) => row[at] ?? null);
}

function text(value: unknown): string {
  return JSON.stringify(value);
}

function same(a: KeptRow, b: KeptRow): boolean {
  return text(a) === text(b);
}
