import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as rules from './architecture-rules.ts';

const root = join(import.meta.dirname, '..');

function read(folder: string): [string, string][] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry): [string, string][] => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return read(path);
    return /\.(tsx?|mjs)$/.test(entry.name) ? [[path, readFileSync(join(root, path), 'utf8')]] : [];
  });
}

const sources: rules.Sources = new Map(['src', 'data', 'scripts'].flatMap(read));

describe('the house stands', () => {
  test('a file imports only from its own floor or an earlier one', () => {
    expect(rules.wrongFloors(sources)).toEqual([]);
  });
  test('no imports run in a ring', () => {
    expect(rules.cycles(sources)).toEqual([]);
  });
  test('no file is longer than 300 lines', () => {
    expect(rules.tooLong(sources)).toEqual([]);
  });
  test('no file only hands on what others export', () => {
    expect(rules.barrels(sources)).toEqual([]);
  });
  test('the floors before io touch no window, network, clock or chance', () => {
    expect(rules.impure(sources)).toEqual([]);
  });
  test('the app names no other host', () => {
    expect(rules.hosts(sources)).toEqual([]);
  });
  test('every exported function says what it promises', () => {
    expect(rules.undocumented(sources)).toEqual([]);
  });
  test('one file imports the chart library, io alone the engine, and one besides writes its files of columns', () => {
    expect(rules.importers(sources, /^(echarts|zrender)(\/|$)/, /^src\/chart\/echarts\.ts$/)).toEqual([]);
    expect(rules.importers(sources, /^(@duckdb|apache-arrow)/, /^src\/(io\/|export\/data-arrow\.ts$)/)).toEqual([]);
  });
  test('react-aria stays in what opens over the page, which is loaded after the first picture', () => {
    expect(rules.importers(sources, /^react-aria/, /^src\/ui\/(overlays|provenance)\//)).toEqual([]);
    const opened = /^src\/ui\/(overlays|provenance)\//;
    const early = [...sources].filter(([path]) => path.startsWith('src/') && !opened.test(path));
    const named = early.filter(([, code]) => /from '[^']*\/(overlays|provenance)\//.test(code));
    expect(named.map(([path]) => path)).toEqual([]);
  });
});

describe('each rule sees what it forbids', () => {
  const one = (path: string, code: string) => new Map([[path, code]]);
  test('a later floor, and a folder that is none', () => {
    expect(rules.wrongFloors(one('src/stats/a.ts', "import { x } from '../io/b.ts';"))).toHaveLength(1);
    expect(rules.wrongFloors(one('src/model/a.ts', "const x = import('../../data/b.ts');"))).toHaveLength(1);
    expect(rules.wrongFloors(one('src/utils/a.ts', ''))).toEqual(['src/utils/a.ts stands on no floor']);
    expect(rules.wrongFloors(one('src/io/a.ts', "import { x } from '../model/b.ts';"))).toEqual([]);
  });
  test('a ring over three files', () => {
    const ring = new Map([
      ['src/model/a.ts', "import './b.ts';"],
      ['src/model/b.ts', "export const x = 1;\nimport type { C } from './c.ts';"],
      ['src/model/c.ts', "import { a } from './a.ts';"],
    ]);
    expect(rules.cycles(ring)).toEqual(['src/model/a.ts → src/model/b.ts → src/model/c.ts → src/model/a.ts']);
  });
  test('a long file', () => {
    expect(rules.tooLong(one('src/model/a.ts', 'x\n'.repeat(301)))).toEqual(['src/model/a.ts: 301 lines']);
    expect(rules.tooLong(one('src/model/a.ts', 'x\n'.repeat(300)))).toEqual([]);
  });
  test('a barrel by name or by deed', () => {
    expect(rules.barrels(one('src/model/index.ts', ''))).toHaveLength(1);
    expect(rules.barrels(one('src/model/all.ts', "export * from './a.ts';"))).toHaveLength(1);
    expect(rules.barrels(one('src/model/all.ts', "export type { A } from './a.ts';"))).toHaveLength(1);
  });
  test('the clock, chance and the network, but not in words', () => {
    const code = '// window\nconst a = Date.now();\nconst b = new Date(0);\nconst c = Math.random();\nawait fetch(a);';
    expect(rules.impure(one('src/chart/a.ts', code))).toEqual([
      'src/chart/a.ts:2 Date.now',
      'src/chart/a.ts:4 Math.random',
      'src/chart/a.ts:5 fetch(',
    ]);
    expect(rules.impure(one('src/io/a.ts', code))).toEqual([]);
  });
  test('a host in a string, but not in a comment or a namespace', () => {
    expect(rules.hosts(one('src/ui/a.ts', "/* https://a.org */\nconst x = 'https://b.org/y';"))).toEqual([
      'src/ui/a.ts:2 https://b.org/y',
    ]);
    expect(rules.hosts(one('src/ui/a.ts', "const ns = 'http://www.w3.org/2000/svg';"))).toEqual([]);
  });
  test('a function without a word', () => {
    expect(
      rules.undocumented(one('src/model/a.ts', 'export function f() {}\nexport const g = (x: number) => x;')),
    ).toEqual(['src/model/a.ts:1 f', 'src/model/a.ts:2 g']);
    expect(rules.undocumented(one('src/model/a.ts', '/** Says. */\nexport function f() {}'))).toEqual([]);
  });
});
