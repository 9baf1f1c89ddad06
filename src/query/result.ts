/** What the columns of a reader's own result are, told by their names and values. */
import type { Result, ResultColumn } from '../model/query.ts';

/** school|indicator|year|period|as_of|since|scope|dimension|member|nature */
const KEY = /^[^|\s]+\|[^|\s]+\|\d{4}\|(?:[^|]*\|){6}[a-z_]+$/;
/** source:line */
const CLAIM = /^[\w-]+-\d{4}:\d+$/;
const LOOK = 200;

/** Whether a column holds cell keys and nothing else. */
export function holdsKeys({ kind, values }: ResultColumn): boolean {
  const some = values.slice(0, LOOK).filter((value) => value !== null);
  return kind === 'text' && some.length > 0 && some.every((value) => KEY.test(String(value)));
}

/** Whether a column holds ids of claims and nothing else. */
export function holdsClaims({ kind, name, values }: ResultColumn): boolean {
  const some = values.slice(0, LOOK).filter((value) => value !== null);
  return (
    kind === 'text' &&
    /^(?:id|claim)$/.test(name) &&
    some.length > 0 &&
    some.every((value) => CLAIM.test(String(value)))
  );
}

/** For each column the position of the column of keys that its figures belong to; null where they lead nowhere. */
export function keyColumns(result: Result): readonly (number | null)[] {
  const keys = result.columns.flatMap((column, index) => (holdsKeys(column) ? [index] : []));
  return result.columns.map((column, index) => {
    if (keys.includes(index)) return index;
    // With two keys in a row a figure could be of either.
    return keys.length === 1 && /^(?:value|amount)$/.test(column.name) ? (keys[0] ?? null) : null;
  });
}

/** Rows in the order of a column, NULL last either way; ties stay as they came. */
export function sortedRows({ columns, rows }: Result, by: number, down: boolean): readonly number[] {
  const values = columns[by]?.values ?? [];
  const order = Array.from({ length: rows }, (_, row) => row);
  return order.sort((a, b) => {
    const [x, y] = [values[a] ?? null, values[b] ?? null];
    if (x === null || y === null) return Number(x === null) - Number(y === null) || a - b;
    const step = typeof x === 'number' && typeof y === 'number' ? x - y : x < y ? -1 : Number(x > y);
    return (down ? -step : step) || a - b;
  });
}
