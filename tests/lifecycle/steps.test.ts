import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countOf } from '../../scripts/lib/stages.mjs';
import { once } from '../../scripts/lib/steps.mjs';
import { beforeFirstChart } from '../../scripts/size.mjs';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'voclens-steps-'));
  mkdirSync(join(root, 'in'));
  writeFileSync(join(root, 'in', 'a'), '1');
});
afterEach(() => rmSync(root, { recursive: true }));

test('a step runs again when an input changed, appeared or its output is gone, and only then', async () => {
  const out = join(root, 'out');
  const step = { name: 'x', inputs: ['in'], outputs: ['out'], root, make: async () => writeFileSync(out, '') };
  expect(await once(step)).toBe(true);
  expect(await once(step)).toBe(false);
  writeFileSync(join(root, 'in', 'a'), '2');
  expect(await once(step)).toBe(true);
  writeFileSync(join(root, 'in', 'b'), '');
  expect(await once(step)).toBe(true);
  rmSync(out);
  expect(await once(step)).toBe(true);
  expect(await once(step)).toBe(false);
});

test('a step that failed is not taken for done', async () => {
  const make = async () => {
    throw new Error('no');
  };
  const step = { name: 'x', inputs: ['in'], outputs: [], root };
  await expect(once({ ...step, make })).rejects.toThrow('no');
  expect(await once({ ...step, make: async () => {} })).toBe(true);
});

test('a test file that cannot load counts as a failure, an error outside any test too', () => {
  const none = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0 };
  const broken = { ...none, testResults: [{ status: 'failed', assertionResults: [] }] };
  expect(countOf(broken, 1)).toEqual({ passed: 3, failed: 1, skipped: 1 });
  expect(countOf({ ...none, testResults: [] }, 1)).toEqual({ passed: 3, failed: 1, skipped: 1 });
  expect(countOf({ ...none, testResults: [] }, 0)).toEqual({ passed: 3, failed: 0, skipped: 1 });
});

test('the size gate weighs the way to the first chart, not the engine or the other pages', () => {
  const chunks = {
    '_entry.js': {
      file: 'assets/entry.js',
      name: 'entry',
      imports: ['_shared.js'],
      dynamicImports: ['src/pages/compare.tsx', 'src/pages/trend.tsx', 'src/app/start.tsx'],
    },
    'src/app/start.tsx': {
      file: 'assets/start.js',
      src: 'src/app/start.tsx',
      dynamicImports: ['src/io/engine.ts', '_overlays.js'],
    },
    '_overlays.js': { file: 'assets/overlays.js', name: 'overlays' },
    '_shared.js': { file: 'assets/shared.js' },
    'src/pages/compare.tsx': {
      file: 'assets/compare.js',
      src: 'src/pages/compare.tsx',
      dynamicImports: ['src/chart/echarts.ts'],
    },
    'src/pages/trend.tsx': { file: 'assets/trend.js', src: 'src/pages/trend.tsx' },
    'src/chart/echarts.ts': { file: 'assets/echarts.js', src: 'src/chart/echarts.ts' },
    'src/io/engine.ts': { file: 'assets/engine.js', src: 'src/io/engine.ts', imports: ['_arrow.js'] },
    '_arrow.js': { file: 'assets/arrow.js' },
  };
  expect(beforeFirstChart(chunks)).toEqual([
    'assets/compare.js',
    'assets/echarts.js',
    'assets/entry.js',
    'assets/shared.js',
    'assets/start.js',
  ]);
});
