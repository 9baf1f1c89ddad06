/**
 * What the parts of the grid are. Said in words, because boxes that a style sheet takes out of a table's layout lose it in
 * some browsers.
 */
export const IS = {
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHeading: { role: 'columnheader' },
  rowHeading: { role: 'rowheader' },
  cell: { role: 'gridcell' },
} as const;
