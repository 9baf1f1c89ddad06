import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SummaryGroup, SummaryRow } from '../../src/model/summary.ts';
import { firstScreen } from '../../src/ui/summary/first-screen.ts';

/** A group whose indicators have so many rows each. */
const group = (...lengths: readonly number[]): SummaryGroup => ({
  level: '高职',
  title: '',
  schools: 1,
  rows: lengths.map((length) => Array.from({ length }, () => ({}) as SummaryRow)),
});

test('a level that fits stands on the first screen whole, the next one as far as it does, the third below', () => {
  expect(firstScreen([group(1, 1), group(5, 5, 5, 5), group(1)])).toEqual([2, 3]);
  expect(firstScreen([group(), group(1)])).toEqual([0, 1]);
  expect(firstScreen([])).toEqual([]);
});

test('a screen is filled as long as there is anything to fill it with', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.integer({ min: 1, max: 9 }))), (lengths) => {
      const first = firstScreen(lengths.map((each) => group(...each)));
      const shown = lengths.flatMap((each, at) => each.slice(0, first[at] ?? 0));
      const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0);
      expect(sum(shown)).toBeGreaterThanOrEqual(Math.min(16, sum(lengths.flat())));
      expect(sum(shown.slice(0, -1))).toBeLessThan(16);
    }),
  );
});
