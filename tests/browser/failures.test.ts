/** What can go wrong in front of a reader gets words, a next step and a retry: no blank screen, no endless spinner. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { marked, startVisitor, type Visitor } from './visitor.ts';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await startVisitor();
});
afterAll(() => visitor?.close());

const PAGE = '<!doctype html><title>portal</title><p>Log in to the network</p>';
type Break = (page: Page) => Promise<void>;
const answer =
  (glob: string, status: number, body: string, contentType = 'text/html'): Break =>
  async (page) => {
    await page.route(glob, (route) => route.fulfill({ status, body, contentType }));
  };
const manifest =
  (change: Record<string, unknown>): Break =>
  async (page) => {
    const real = (await (await fetch(`${inject('app')}data/manifest.json`)).json()) as object;
    await page.route('**/data/manifest.json', (route) => route.fulfill({ json: { ...real, ...change } }));
  };

const broken: readonly (readonly [string, Break, string, RegExp])[] = [
  ['the catalog is not there', answer('**/data/catalog.json', 404, ''), '**/data/catalog.json', /dataset_missing/],
  [
    'the host answers with its own page',
    answer('**/data/catalog.json', 200, PAGE),
    '**/data/catalog.json',
    /dataset_corrupt/,
  ],
  ['the data are newer than the app', manifest({ contract: 99 }), '**/data/manifest.json', /dataset_newer/],
  ['the dataset file is not there', answer('**/data/*.duckdb', 404, ''), '**/data/*.duckdb', /dataset_missing/],
  ['the dataset file is a host’s page', answer('**/data/*.duckdb', 200, PAGE), '**/data/*.duckdb', /dataset_corrupt/],
  [
    'the dataset file is not the one described',
    manifest({ sha256: '0'.repeat(64) }),
    '**/data/manifest.json',
    /dataset_corrupt/,
  ],
  ['the engine is not there', answer('**/engine/**', 404, ''), '**/engine/**', /engine_|dataset_/],
  ['the wasm is a host’s page', answer('**/engine/*.wasm', 200, PAGE), '**/engine/*.wasm', /engine_/],
];

test.each(broken)('%s: a page of explanation, and Retry works once it is mended', async (_, spoil, glob, code) => {
  const { page } = await visitor.visit('about:blank');
  await spoil(page);
  await page.goto(`${inject('app')}#/compare?i=graduates`);
  const alert = page.getByRole('alert');
  await alert.waitFor();
  const text = await alert.textContent();
  expect(text).toMatch(code);
  expect(text).toMatch(/[一-鿿]{8,}/);
  await page.unroute(glob);
  await alert.getByRole('button', { name: '重试' }).click();
  await marked(page, 'voclens:first-chart');
  await marked(page, 'voclens:engine-ready');
  await expect.poll(() => page.locator('main').textContent()).toContain('6,393');
  await page.context().close();
});

test('a browser without WebAssembly is told so', async () => {
  const { page } = await visitor.visit('about:blank');
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
  await page.goto(`${inject('app')}#/compare?i=graduates`);
  await expect.poll(() => page.getByRole('alert').textContent()).toMatch(/engine_unsupported/);
  await page.context().close();
});

test('what was prepared at build can still be read when the engine cannot run', async () => {
  const { page } = await visitor.visit('about:blank');
  await answer('**/engine/**', 404, '')(page);
  await page.goto(`${inject('app')}#/compare?i=graduates`);
  await page.getByRole('alert').waitFor();
  await page.getByRole('button', { name: /仍要查看/ }).click();
  await expect.poll(() => page.locator('main').textContent()).toContain('6,393');
  await page.context().close();
});
