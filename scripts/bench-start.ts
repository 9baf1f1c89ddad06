/**
 * npm run bench:start [-- --n 9]: how soon the compare page shows its chart, against a static page with the same chart.
 * Fresh profile each visit, alternating, medians, in a browser that nobody watches. It decides nothing: machines differ.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { build } from 'vite';
import { compareSpec } from '../src/chart/compare.ts';
import type { Catalog } from '../src/model/catalog.ts';
import type { ValueRow } from '../src/model/query.ts';
import { plan } from '../src/query/plan.ts';
import { openAddress } from '../src/query/repair.ts';
import { snapshotName } from '../src/query/snapshots.ts';
import { type BareBrowser, bareBrowser } from './bench/bare-browser.ts';
import { compress } from './compress.mjs';
import { findBrowser } from './find-browser.mjs';
import { endOnSignal, ROOT } from './lib/run.mjs';
import * as steps from './lib/steps.mjs';
import { handler, listenFrom } from './serve.mjs';
import { weigh } from './size.mjs';
import { contentSecurityPolicy } from './vite/csp.ts';

const MARKS = ['voclens:first-chart', 'voclens:engine-ready', 'voclens:first-query'] as const;
const PAGE = '#/compare';
const VIEWPORT = { width: 1280, height: 900 };
type Run = { readonly ms: Record<string, number>; readonly bytes: number };

const at = process.argv.indexOf('--n');
const runs = at > 0 ? Math.max(1, Number(process.argv[at + 1])) : 7;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** What the compare page's default address shows, from the snapshot that it paints with. */
function defaultSpec() {
  const read = (path: string) => JSON.parse(readFileSync(join(ROOT, 'public', 'data', path), 'utf8'));
  const catalog = read('catalog.json') as Catalog;
  const { view } = openAddress(PAGE, catalog);
  const query = plan(view, catalog)[0];
  const name = query && snapshotName(query, catalog);
  if (!name) throw new Error('The compare page has no snapshot');
  const { answer } = read(`snap/${name}.json`) as { answer: readonly ValueRow[] };
  return compareSpec({ view, catalog, rows: answer, lang: 'zh' });
}

/** Builds the static page into .cache/floor, minified, compressed and under the same policy as the app. */
async function buildFloor(width: number): Promise<string> {
  const root = join(ROOT, '.cache', 'floor');
  const outDir = join(root, 'dist');
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  const head = '<meta charset="utf-8" /><link rel="icon" href="data:," /><title>floor</title>';
  const script = '<script type="module" src="../../scripts/bench/floor.ts"></script>';
  writeFileSync(join(root, 'index.html'), `<!doctype html><html><head>${head}</head><body>${script}</body></html>`);
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'warn',
    define: { __SPEC__: JSON.stringify(defaultSpec()), __WIDTH__: String(width) },
    plugins: [contentSecurityPolicy(join(ROOT, 'node_modules'))],
    build: { outDir, target: 'es2022', modulePreload: { polyfill: false }, chunkSizeWarningLimit: 800 },
  });
  compress(outDir);
  return outDir;
}

/** Serves a folder and counts the bytes of the bodies that it sends. */
async function serveCounting(root: string) {
  const serve = handler(root);
  const count = { bytes: 0 };
  const listener: RequestListener = (request, response) => {
    response.on('finish', () => {
      count.bytes += Number(response.getHeader('content-length') ?? 0);
    });
    serve(request, response);
  };
  return { ...(await listenFrom(listener, { host: '127.0.0.1', port: 0 })), count };
}

async function visit(
  browser: BareBrowser,
  site: Awaited<ReturnType<typeof serveCounting>>,
  path: string,
  until: string,
): Promise<Run> {
  site.count.bytes = 0;
  const marks = `Object.fromEntries(${JSON.stringify(MARKS)}.map((name) => [name, performance.getEntriesByName(name)[0]?.startTime]))`;
  const there = `performance.getEntriesByName(${JSON.stringify(until)}).length > 0`;
  const said = await browser.visit(`${site.url}${path}`, `${there} ? JSON.stringify(${marks}) : ''`);
  return { ms: JSON.parse(said) as Record<string, number>, bytes: site.count.bytes };
}

/** How wide the app draws its chart, so that the floor draws the same. */
async function chartWidth(browser: BareBrowser, url: string): Promise<number> {
  const box = "document.querySelector('.picture svg')?.getBoundingClientRect().width";
  return Math.floor(Number(await browser.visit(`${url}${PAGE}`, `String(${box} ?? '')`)));
}

endOnSignal();
await steps.data();
await steps.wasm();
await steps.app();
const { path, args } = await findBrowser();
const browser = await bareBrowser(path, args, VIEWPORT);
const app = await serveCounting(join(ROOT, 'dist'));
const width = await chartWidth(browser, app.url);
const floor = await serveCounting(await buildFloor(width));

const results: { app: Run[]; floor: Run[] } = { app: [], floor: [] };
for (let run = 0; run < runs; run += 1) {
  results.floor.push(await visit(browser, floor, '', MARKS[0]));
  results.app.push(await visit(browser, app, PAGE, MARKS[2]));
}
await Promise.all([browser.close(), app.close(), floor.close()]);

const of = (list: readonly Run[], name: string) => median(list.map(({ ms }) => ms[name] ?? Number.NaN));
const kb = (list: readonly Run[]) => `${Math.round(median(list.map(({ bytes }) => bytes)) / 1000)} KB`;
const spread = (list: readonly Run[], name: string) => {
  const all = list.map(({ ms }) => ms[name] ?? Number.NaN);
  return `${Math.round(Math.min(...all))}–${Math.round(Math.max(...all))}`;
};
const line = (what: string, list: readonly Run[], name: string) =>
  console.log(`${what.padEnd(28)} ${`${Math.round(of(list, name))} ms`.padStart(9)}   (${spread(list, name)})`);
const js = weigh().bytes;
console.log(`\n${runs} visits each, alternating, fresh profiles, chart ${width} px wide, medians (range)`);
line('floor: first chart', results.floor, MARKS[0]);
line('app:   first chart', results.app, MARKS[0]);
line('app:   engine ready', results.app, MARKS[1]);
line('app:   first query answered', results.app, MARKS[2]);
console.log(`bytes sent                   floor ${kb(results.floor)}, app ${kb(results.app)} until its first query`);
console.log(`JavaScript before the chart  app ${Math.round(js / 1000)} KB brotli`);
console.log(`first chart, app to floor    ${(of(results.app, MARKS[0]) / of(results.floor, MARKS[0])).toFixed(2)}`);
