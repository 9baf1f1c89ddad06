/** Reads what `npm run data` wrote beside the dataset: manifest, catalog, snapshots. Every way it can be bad is a VocError. */
import { type Catalog, CONTRACT, type Manifest } from '../model/catalog.ts';
import { type FailureCode, VocError } from '../model/failure.ts';
import type { Answer } from '../model/query.ts';

export type Snapshot = { readonly key: string; readonly fingerprint: string; readonly answer: Answer };
type Json = Readonly<Record<string, unknown>>;

/** A host that has not answered for so many milliseconds is taken for absent. */
const PATIENCE = 30_000;

/** URL of a file of the dataset; `base` is the app's folder. */
export function dataUrl(base: string, name: string): string {
  return new URL(`data/${name}`, base).href;
}

/** The manifest. Rejects with dataset_missing, dataset_corrupt or dataset_newer. */
export async function loadManifest(base: string): Promise<Manifest> {
  const url = dataUrl(base, 'manifest.json');
  const json = contractOf(url, await loadJson(url));
  for (const name of ['version', 'fingerprint', 'file', 'sha256']) need(url, json, name, 'string');
  need(url, json, 'bytes', 'number');
  // The file lies beside the manifest: a path or another host is no name.
  if (!/^[\w.-]+\.duckdb$/.test(json.file as string)) fail('dataset_corrupt', `${url}: file "${String(json.file)}"`);
  return { ...(json as unknown as Manifest), counts: isObject(json.counts) ? (json.counts as Manifest['counts']) : {} };
}

/** The catalog. Rejects with dataset_missing, dataset_corrupt or dataset_newer. */
export async function loadCatalog(base: string): Promise<Catalog> {
  const url = dataUrl(base, 'catalog.json');
  const json = contractOf(url, await loadJson(url));
  need(url, json, 'fingerprint', 'string');
  for (const name of ['schools', 'indicators', 'sources'] as const) {
    const list = rows(url, json, name);
    if (list.some((row) => typeof row.id !== 'string')) fail('dataset_corrupt', `${url}: a row of ${name} has no id`);
  }
  for (const name of ['thresholds', 'headline', 'coverage'] as const) {
    const list = rows(url, json, name);
    if (list.some((row) => typeof row.indicator !== 'string')) {
      fail('dataset_corrupt', `${url}: a row of ${name} names no indicator`);
    }
  }
  return json as unknown as Catalog;
}

/** One recorded answer, by the name `snapshotName` gives. Rejects with dataset_missing or dataset_corrupt. */
export async function loadSnapshot(base: string, name: string): Promise<Snapshot> {
  const url = dataUrl(base, `snap/${encodeURIComponent(name)}.json`);
  const json = await loadJson(url);
  need(url, json, 'key', 'string');
  need(url, json, 'fingerprint', 'string');
  rows(url, json, 'answer');
  return json as unknown as Snapshot;
}

/** Fetches a JSON object. A host's HTML page instead of it, or half a file, is dataset_corrupt with what came. */
async function loadJson(url: string): Promise<Json> {
  const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) }).catch((error: unknown) =>
    fail('dataset_missing', `${url}: ${String(error)}`, error),
  );
  if (response.status === 404 || response.status === 410) fail('dataset_missing', `${url}: ${response.status}`);
  if (!response.ok) fail('dataset_missing', `${url}: HTTP ${response.status}`);
  const text = await response
    .text()
    .catch((error: unknown) => fail('dataset_corrupt', `${url}: ${String(error)}`, error));
  if (/^\s*</.test(text)) fail('dataset_corrupt', `${url}: HTML instead of JSON (${excerpt(text)})`);
  try {
    const json: unknown = JSON.parse(text);
    if (isObject(json)) return json;
  } catch (error) {
    fail('dataset_corrupt', `${url}: no JSON (${excerpt(text)}): ${String(error)}`, error);
  }
  return fail('dataset_corrupt', `${url}: no object (${excerpt(text)})`);
}

function contractOf(url: string, json: Json): Json {
  need(url, json, 'contract', 'number');
  const contract = json.contract as number;
  if (contract > CONTRACT) fail('dataset_newer', `${url}: contract ${contract}, this app reads up to ${CONTRACT}`);
  if (contract !== CONTRACT) fail('dataset_corrupt', `${url}: contract ${contract}`);
  return json;
}

function need(url: string, json: Json, name: string, type: 'string' | 'number'): void {
  const value = json[name];
  const good = type === 'string' ? typeof value === 'string' : typeof value === 'number' && Number.isFinite(value);
  if (!good) fail('dataset_corrupt', `${url}: ${name} is no ${type}`);
}

function rows(url: string, json: Json, name: string): readonly Json[] {
  const list = json[name];
  if (!Array.isArray(list) || !list.every(isObject)) fail('dataset_corrupt', `${url}: ${name} is no list of rows`);
  return list as readonly Json[];
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const excerpt = (text: string): string => JSON.stringify(text.trim().slice(0, 60));

function fail(code: FailureCode, detail: string, cause?: unknown): never {
  throw new VocError({ code, detail }, cause);
}
