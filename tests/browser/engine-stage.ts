/** Everything a test of the engine needs around it: the harness built, a dataset, a host, a browser that records every request. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { policy } from '../../scripts/vite/csp.ts';
import { buildEngine } from '../../scripts/wasm/slim.mjs';
import type { Manifest } from '../../src/model/catalog.ts';
import { type Answer, type Host, host } from './engine-server.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** The dataset that `npm run data` made, where it did. */
export const DATA = join(ROOT, 'public', 'data');
export const hasData = existsSync(join(DATA, 'manifest.json'));

export type Stage = {
  readonly host: Host;
  readonly manifest: Manifest;
  /** The dataset file's bytes. */
  readonly dataset: Buffer;
  /** engine.json, as URLs. */
  readonly engine: { readonly worker: string; readonly slim: string; readonly stock: string };
  /**
   * A page with the harness loaded; `requests` are the URLs of everything it and its workers asked for. While the host
   * answers well it is the last test's, with its cache, emptied; one that nobody closed is not used again.
   */
  readonly open: (path?: string) => Promise<{ page: Page; requests: string[]; close: () => Promise<void> }>;
  readonly close: () => Promise<void>;
};

const FIXTURE = `
  CREATE TABLE cells AS SELECT ['泸州', '聊城', '遂宁'][1 + i % 3] AS school, 2019 + i % 5 AS year, i * 1.5 AS amount,
    CASE WHEN i % 4 = 0 THEN NULL ELSE 'n' || i END AS text, i % 2 = 0 AS even, DATE '2023-08-31' AS as_of FROM range(3000) r(i);
  CHECKPOINT`;

export async function openStage(): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'voclens-engine-'));
  const [browser] = await Promise.all([
    launch(),
    buildEngine({ quiet: true }),
    makeHarness(join(folder, 'harness')),
    makeData(folder),
  ]);
  const dataset = await readFile(join(folder, 'test.duckdb'));
  const manifest = manifestOf(dataset);
  const csp = policy({ styles: [], scripts: [] });
  const page = (head: string): Answer => ({
    body: `<!doctype html><meta charset="utf-8">${head}<link rel="icon" href="data:,"><title>t</title><script type="module" src="/harness/harness.js"></script>`,
  });
  const meta = (content: string) => `<meta http-equiv="Content-Security-Policy" content="${content}">`;
  const pages = new Map<string, Answer>([
    ['/', page(meta(csp))],
    // Arrow's builders, which only the battery uses, write functions of their own.
    ['/no-policy/', page('')],
    ['/no-wasm/', page(meta(csp.replace(" 'wasm-unsafe-eval'", '')))],
    ['/no-blob/', page(meta(csp.replace("worker-src 'self' blob:", "worker-src 'self'")))],
    ['/data/manifest.json', { type: 'application/json', body: JSON.stringify(manifest) }],
  ]);
  const roots = {
    '/harness/': join(folder, 'harness'),
    '/engine/': join(ROOT, 'public', 'engine'),
    '/data/': folder,
    '/real/data/': DATA,
    '/real/engine/': join(ROOT, 'public', 'engine'),
  };
  const served = await host(roots, pages);
  const info = JSON.parse(await readFile(join(ROOT, 'public', 'engine', 'engine.json'), 'utf8')) as Record<
    string,
    { file: string }
  >;
  let idle: Tab | null = null;
  const open: Stage['open'] = async (path = '') => {
    const well = served.bad.size === 0;
    const tab = (well ? idle : null) ?? (await openTab(browser));
    if (tab === idle) idle = null;
    const requests: string[] = [];
    tab.heard = requests;
    await tab.page.goto(`${served.url}${path}`);
    await tab.page.waitForFunction(() => 'voc' in window);
    const close = async () => {
      if (!well || idle !== null) return tab.page.context().close();
      // Ends its workers.
      await tab.page.goto('about:blank');
      idle = tab;
    };
    return { page: tab.page, requests, close };
  };
  const at = (name: string): string => `${served.url}engine/${info[name]?.file ?? 'absent'}`;
  return {
    host: served,
    manifest,
    dataset,
    engine: { worker: at('worker'), slim: at('slim'), stock: at('stock') },
    open,
    close: async () => {
      await browser.close();
      await served.close();
      await rm(folder, { recursive: true });
    },
  };
}

export function manifestOf(dataset: Buffer): Manifest {
  const sha256 = createHash('sha256').update(dataset).digest('hex');
  return {
    contract: 1,
    version: '0.0.0',
    fingerprint: 'f',
    file: 'test.duckdb',
    bytes: dataset.length,
    sha256,
    counts: {},
  };
}

async function launch(): Promise<Browser> {
  const found = process.env.VOCLENS_BROWSER
    ? (JSON.parse(process.env.VOCLENS_BROWSER) as { path: string; args: string[] })
    : await findBrowser();
  return chromium.launch({ executablePath: found.path, args: found.args });
}

async function makeHarness(outDir: string): Promise<void> {
  const entry = join(ROOT, 'tests', 'browser', 'engine-harness.ts');
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { outDir, emptyOutDir: true, lib: { entry, formats: ['es'], fileName: () => 'harness.js' } },
  });
}

async function makeData(folder: string): Promise<void> {
  const instance = await DuckDBInstance.create(join(folder, 'test.duckdb'));
  const connection = await instance.connect();
  await connection.run(FIXTURE);
  connection.closeSync();
  instance.closeSync();
}

type Tab = { readonly page: Page; heard: string[] };

async function openTab(browser: Browser): Promise<Tab> {
  const context = await browser.newContext();
  context.setDefaultTimeout(60_000);
  const tab: Tab = { page: await context.newPage(), heard: [] };
  context.on('request', (request) => tab.heard.push(request.url()));
  return tab;
}
