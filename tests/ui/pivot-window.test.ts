import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moved, windowOf } from '../../src/ui/explore/window.ts';

const size = fc.record({
  rows: fc.integer({ min: 1, max: 100_000 }),
  columns: fc.integer({ min: 1, max: 5000 }),
  rowHeight: fc.constant(48),
  columnWidth: fc.constant(132),
});
const sight = fc.record({
  top: fc.integer({ min: 0, max: 5_000_000 }),
  left: fc.integer({ min: 0, max: 700_000 }),
  height: fc.integer({ min: 100, max: 2000 }),
  width: fc.integer({ min: 300, max: 4000 }),
});

describe('what of a large table is drawn', () => {
  test('everything in sight and little more, wherever it is scrolled to', () => {
    fc.assert(
      fc.property(size, sight, (sizes, at) => {
        const { row0, row1, col0, col1 } = windowOf(sizes, at);
        const { rows, columns } = sizes;
        expect(0 <= row0 && row0 < row1 && row1 <= rows && 0 <= col0 && col0 < col1 && col1 <= columns).toBe(true);
        if (rows * columns <= 1500) return;
        const [top, left] = [Math.min(at.top, rows * 48 - at.height), Math.min(at.left, columns * 132 - at.width)];
        if (at.top === top && top >= 0)
          expect(row0 * 48 <= top && row1 * 48 >= Math.min(top + at.height, rows * 48)).toBe(true);
        if (at.left === left && left >= 0)
          expect(col0 * 132 <= left && col1 * 132 >= Math.min(left + at.width, columns * 132)).toBe(true);
        expect(row1 - row0).toBeLessThan(at.height / 48 + 20);
        expect(col1 - col0).toBeLessThan(at.width / 132 + 10);
      }),
    );
  });

  test('keys move by one, by a page, to the ends, up to the headings, and never out of the table', () => {
    const all = { rows: 10, columns: 4 };
    const from = (key: string, row: number, column: number, control = false) =>
      moved(key, control, { row, column }, all, 5);
    expect(from('ArrowDown', 9, 0)).toEqual({ row: 9, column: 0 });
    expect(from('ArrowUp', 0, 2)).toEqual({ row: -1, column: 2 });
    expect(from('ArrowUp', -1, 2)).toEqual({ row: -1, column: 2 });
    expect(from('ArrowRight', 3, 3)).toEqual({ row: 3, column: 3 });
    expect(from('PageDown', 3, 1)).toEqual({ row: 8, column: 1 });
    expect(from('Home', 3, 3)).toEqual({ row: 3, column: 0 });
    expect(from('End', 0, 0, true)).toEqual({ row: 9, column: 3 });
    expect(from('x', 0, 0)).toBeNull();
  });
});
