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

/** Rows and columns beyond the edge that are drawn already, so that a quick scroll shows no gap. */
const OVER = { rows: 4, columns: 1 };
const WHOLE = 1500;

/** Whether a table of so many cells is drawn whole: it prints, and a page's own search finds everything in it. */
export const isWhole = (rows: number, columns: number): boolean => rows * columns <= WHOLE;

/** First (included) and last (excluded) row and column to draw. */
export function windowOf({ rows, columns, rowHeight, columnWidth }: Sizes, sight: Sight): Window {
  if (isWhole(rows, columns)) return { row0: 0, row1: rows, col0: 0, col1: columns };
  const clamp = (value: number, most: number) => Math.max(0, Math.min(value, most));
  const row0 = clamp(Math.floor(sight.top / rowHeight) - OVER.rows, Math.max(0, rows - 1));
  const col0 = clamp(Math.floor(sight.left / columnWidth) - OVER.columns, Math.max(0, columns - 1));
  return {
    row0,
    row1: clamp(Math.ceil((sight.top + sight.height) / rowHeight) + OVER.rows, rows),
    col0,
    col1: clamp(Math.ceil((sight.left + sight.width) / columnWidth) + OVER.columns, columns),
  };
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
