import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { injectedStyles, withPolicy } from '../../scripts/vite/csp.ts';
import { licenceText, packageOf } from '../../scripts/vite/licences.ts';

const root = join(import.meta.dirname, '../..');
const modules = join(root, 'node_modules');
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('the policy admits the page’s own inline parts and the component library’s styles, and nothing else inline', () => {
  const html =
    '<head><meta charset="utf-8" /><style>a{}</style><script>b()</script><script src="./c.js"></script></head>';
  const page = withPolicy(html, modules);
  const policy =
    /charset="utf-8" \/>\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
  const parts = new Map(policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1)]));
  expect(parts.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'", hash('b()')]);
  expect(parts.get('style-src')).toEqual(["'self'", ...injectedStyles(modules).map(hash), hash('a{}')]);
  expect(parts.get('default-src')).toEqual(["'none'"]);
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
});

test('a component library that injects a style in an unknown way stops the build', () => {
  const folder = mkdtempSync(join(tmpdir(), 'voclens-csp-'));
  mkdirSync(join(folder, 'react-aria', 'dist'), { recursive: true });
  const file = join(folder, 'react-aria', 'dist', 'a.mjs');
  writeFileSync(file, "const s = document.createElement('style'); s.innerHTML = css;");
  expect(() => injectedStyles(folder)).toThrow('1 style elements, 0 texts understood');
  writeFileSync(file, "const s = document.createElement('style'); style.textContent = `a { b: $" + '{later} }`;');
  expect(() => injectedStyles(folder)).toThrow('unknown at build: later');
  rmSync(folder, { recursive: true });
});

test('every bundled package is listed with its licence, the engine with what it is made of', () => {
  const folders = ['react', 'echarts', 'zrender', '@duckdb/duckdb-wasm', 'react-dom'].map((name) =>
    join(modules, name),
  );
  const text = licenceText(root, folders);
  for (const word of [
    'VocLens',
    'react 19',
    'echarts 6',
    'zrender 6',
    'BSD',
    'Stichting DuckDB Foundation',
    'PostgreSQL',
    'RE2',
  ]) {
    expect(text).toContain(word);
  }
  expect(text.match(/Copyright \(c\) Meta Platforms/g)).toHaveLength(1);
});

test('a package without a licence text stops the build', () => {
  const folder = mkdtempSync(join(tmpdir(), 'voclens-licence-'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'bare', version: '1.0.0', license: 'MIT' }));
  expect(() => licenceText(root, [folder])).toThrow('bare carries no licence text');
  rmSync(folder, { recursive: true });
});

test('a module is told to the innermost package that holds it', () => {
  expect(packageOf('/x/node_modules/a/node_modules/@b/c/d.js')).toBe('/x/node_modules/a/node_modules/@b/c');
  expect(packageOf('/x/src/a.ts')).toBeNull();
});
