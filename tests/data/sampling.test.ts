import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draw } from '../../data/build/sampling.ts';
import { root } from './folder.ts';

test('a sample has as many different rows as asked for, in their order, and the seed alone decides which', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 400 }), fc.nat(), (size, n, seed) => {
      const rows = Array.from({ length: size }, (_, i) => i);
      const drawn = draw(rows, n, seed);
      expect(drawn).toHaveLength(Math.min(n, size));
      expect([...new Set(drawn)].sort((a, b) => a - b)).toEqual(drawn);
      expect(draw(rows, n, seed)).toEqual(drawn);
    }),
  );
});

test('every row has the same chance', () => {
  const rows = Array.from({ length: 20 }, (_, i) => i);
  const times = rows.map(() => 0);
  for (let seed = 0; seed < 2000; seed += 1) for (const row of draw(rows, 5, seed)) times[row] = (times[row] ?? 0) + 1;
  for (const count of times) expect(Math.abs(count - 500)).toBeLessThan(100);
});

test('the command prints rows with file and line, whether or not the reports are there', () => {
  const args = ['tsx', 'data/build/sample.ts', '--n', '3', '--seed', '7'];
  const run = spawnSync('npx', args, { cwd: root, encoding: 'utf8' });
  expect(run.status).toBe(0);
  expect(run.stdout.match(/^\d\/3 {2}data\/(observations\/[\w-]+|awards)\.csv:\d+$/gm)).toHaveLength(3);
}, 60_000);
