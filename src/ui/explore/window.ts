/** Which rows and columns of a large table are in sight. Sizes are fixed, so it is arithmetic. */

export type Window = { readonly row0: number; readonly row1: number; readonly col0: number; readonly col1: number };
export type Sizes = {
  readonly rows: number;
  readonly columns: number;
  readonly rowHeight: number;
  readonly columnWidth: number;
};
/** Where the table is scrolled to and how much of it is seen, in px, without its headers. */
export type Sight = { readonly top: number; readonly left: number; readonly height: number; readonly width: number };

const WHOLE = 1500;

/** Whether a table of so many cells is drawn whole: it prints, and a page's own search finds everything in it. */
export const isWhole = (rows: number, columns: number): boolean => rows * columns <= WHOLE;

/**
 * What is drawn. `slot` is the row that the first slot held when the slots were made: a row's slot is its distance from it.
 * `from` is the first row in sight. Columns likewise.
 */
export type Drawn = Window & {
  readonly slot: number;
  readonly slotColumn: number;
  readonly from: number;
  readonly fromColumn: number;
  /** Whether the last step was a jump that put others in every place: until the reader stops, figures are enough. */
  readonly hurried: boolean;
};

/** Rows and columns beyond the edge that are drawn already, so that a quick scroll shows no gap: most where it leads to. */
const ROWS = { ahead: 4, behind: 1 };
const COLUMNS = { ahead: 1, behind: 0 };

/**
 * First (included) and last (excluded) row and column to draw after a scroll. While at least half of the rows stay, each
 * keeps its slot, and only those that come are made; a farther jump fills the slots that are there with others, which is
 * much less work. Columns likewise.
 */
export function drawn({ rows, columns, rowHeight, columnWidth }: Sizes, sight: Sight, before: Drawn | null): Drawn {
  if (isWhole(rows, columns))
    return {
      row0: 0,
      row1: rows,
      col0: 0,
      col1: columns,
      slot: 0,
      slotColumn: 0,
      from: 0,
      fromColumn: 0,
      hurried: false,
    };
  const past = before && ([before.row0, before.row1, before.from, before.slot] as const);
  const pastColumns = before && ([before.col0, before.col1, before.fromColumn, before.slotColumn] as const);
  const [row0, row1, from, slot] = along(rows, rowHeight, sight.top, sight.height, ROWS, past);
  const across = along(columns, columnWidth, sight.left, sight.width, COLUMNS, pastColumns);
  const [col0, col1, fromColumn, slotColumn] = across;
  const jumped = before !== null && (slot !== before.slot || slotColumn !== before.slotColumn);
  const hurried = jumped || before?.hurried === true;
  return { row0, row1, from, slot, col0, col1, fromColumn, slotColumn, hurried };
}

/** Of rows or of columns: the first that is drawn, the first that is not any more, the first in sight, and what the first slot held. */
type Along = readonly [first: number, end: number, from: number, slot: number];
function along(
  count: number,
  size: number,
  start: number,
  length: number,
  over: typeof ROWS,
  past: Along | null,
): Along {
  const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));
  const from = clamp(Math.floor(start / size), 0, count - 1);
  const to = clamp(Math.ceil((start + length) / size), from + 1, count);
  const between = (before: number, after: number) => ({
    first: Math.max(0, from - before),
    end: Math.min(count, to + after),
  });
  const [up, down] = [between(over.ahead, over.behind), between(over.behind, over.ahead)];
  if (past === null) return [down.first, down.end, from, down.first];
  const [first0, end0, from0, slot] = past;
  // Within a row, what is ahead is what was.
  const still = { first: first0, end: clamp(end0, up.end, down.end) };
  const near = from < from0 ? up : from > from0 ? down : still;
  const stay = Math.min(near.end, end0) - Math.max(near.first, first0);
  if (stay * 2 >= end0 - first0) return [near.first, near.end, from, slot];
  const far = between(over.behind, over.behind);
  return [far.first, far.end, from, slot + far.first - first0];
}

/** Where a key leads from a cell; null for keys that move nothing. Row −1 is the row of headings. */
export function moved(
  key: string,
  control: boolean,
  at: { readonly row: number; readonly column: number },
  { rows, columns }: { readonly rows: number; readonly columns: number },
  page: number,
): { readonly row: number; readonly column: number } | null {
  const { row, column } = at;
  const to = (nextRow: number, nextColumn: number) => ({
    row: Math.max(-1, Math.min(rows - 1, nextRow)),
    column: Math.max(0, Math.min(columns - 1, nextColumn)),
  });
  switch (key) {
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'PageUp':
      return to(Math.max(0, row - page), column);
    case 'PageDown':
      return to(row + page, column);
    case 'Home':
      return control ? to(0, 0) : to(row, 0);
    case 'End':
      return control ? to(rows - 1, columns - 1) : to(row, columns - 1);
  }
  return null;
}
