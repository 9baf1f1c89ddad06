import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Drawn, drawn, moved } from '../../src/ui/explore/window.ts';

const size = fc.record({
  rows: fc.integer({ min: 1, max: 100_000 }),
  columns: fc.integer({ min: 1, max: 5000 }),
  rowHeight: fc.constant(48),
  columnWidth: fc.constant(132),
});
const sight = fc.record({
  top: fc.integer({ min: 0, max: 5_000_000 }),
  left: fc.integer({ min: -200, max: 700_000 }),
  height: fc.integer({ min: 100, max: 2000 }),
  width: fc.integer({ min: 300, max: 4000 }),
});
const slots = ({ row0, row1, slot }: Drawn) => Array.from({ length: row1 - row0 }, (_, at) => row0 + at - slot);
const LARGE = { rows: 1000, columns: 100, rowHeight: 48, columnWidth: 132 };
const at = (top: number, left = 0) => ({ top, left, height: 640, width: 1200 });

describe('what of a large table is drawn', () => {
  test('everything in sight and little more, wherever it is scrolled to from anywhere', () => {
    fc.assert(
      fc.property(size, fc.array(sight, { minLength: 1, maxLength: 6 }), (sizes, sights) => {
        const { rows, columns } = sizes;
        let before: Drawn | null = null;
        for (const seen of sights) {
          before = drawn(sizes, seen, before);
          const { row0, row1, col0, col1 } = before;
          expect(0 <= row0 && row0 < row1 && row1 <= rows && 0 <= col0 && col0 < col1 && col1 <= columns).toBe(true);
          if (rows * columns <= 1500) continue;
          const [top, left] = [
            Math.min(seen.top, rows * 48 - seen.height),
            Math.min(seen.left, columns * 132 - seen.width),
          ];
          if (seen.top === top && top >= 0)
            expect(row0 * 48 <= top && row1 * 48 >= Math.min(top + seen.height, rows * 48)).toBe(true);
          if (seen.left === left && left >= 0)
            expect(col0 * 132 <= left && col1 * 132 >= Math.min(left + seen.width, columns * 132)).toBe(true);
          expect(row1 - row0).toBeLessThan(seen.height / 48 + 10);
          expect(col1 - col0).toBeLessThan(seen.width / 132 + 6);
        }
      }),
    );
  });

  test('a step brings rows in at one end and takes them out at the other; what stays keeps its slot', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: -48, max: 48 }), (top, by) => {
        const before = drawn(LARGE, at(Math.max(0, top - Math.sign(by) * 48)), drawn(LARGE, at(top), null));
        const started = drawn(LARGE, at(top), before);
        const next = drawn(LARGE, at(Math.max(0, top + by)), started);
        expect([next.slot, next.slotColumn]).toEqual([started.slot, started.slotColumn]);
        expect(Math.abs(next.row0 - started.row0)).toBeLessThanOrEqual(1);
        expect([next.col0, next.col1]).toEqual([started.col0, started.col1]);
      }),
    );
  });

  test('a jump fills the slots that are there: none is made but for a row that was half in sight', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 2000, max: 40_000 }), { minLength: 2, maxLength: 8 }), (tops) => {
        let before = drawn(LARGE, at(0), null);
        for (const top of tops) {
          const next = drawn(LARGE, at(top), before);
          if (next.row0 >= before.row1 || next.row1 <= before.row0) {
            expect(slots(next)[0]).toBe(slots(before)[0]);
            expect(slots(next).length).toBeLessThanOrEqual(slots(before).length + 1);
          }
          before = next;
        }
      }),
    );
  });

  test('only a jump leaves the small lines for later, and no step after it draws them while the reader goes on', () => {
    const start = drawn(LARGE, at(0), null);
    const stepped = drawn(LARGE, at(48), start);
    const jumped = drawn(LARGE, at(20_000), stepped);
    const after = drawn(LARGE, at(20_048), jumped);
    expect([start, stepped, jumped, after].map(({ hurried }) => hurried)).toEqual([false, false, true, true]);
    expect(drawn(LARGE, at(20_096), { ...after, hurried: false }).hurried).toBe(false);
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
