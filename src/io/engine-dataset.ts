/** The dataset file: fetched whole and checked, or left where it is and read by ranges. */
import type { Manifest } from '../model/catalog.ts';
import { CONTRACT } from '../model/catalog.ts';
import { type FailureCode, VocError } from '../model/failure.ts';
import { dataUrl } from './dataset.ts';
import { sha256 } from './sha256.ts';

export type Dataset =
  /** Checked bytes; a Blob, so that the browser may keep them on disk until a restart wants them again. */
  | { readonly kind: 'whole'; readonly blob: Blob }
  /** On a host that answers ranges; its hash cannot be checked. */
  | { readonly kind: 'ranges'; readonly url: string };

/** Bytes: larger datasets are read by ranges where the host can. */
export const RANGES_ABOVE = 64e6;

/** Fetches the dataset the manifest names. Rejects with dataset_missing, dataset_corrupt or dataset_newer. */
export async function loadDataset(base: string, manifest: Manifest, rangesAbove: number): Promise<Dataset> {
  if (manifest.contract > CONTRACT) {
    fail('dataset_newer', `contract ${manifest.contract}, this app reads up to ${CONTRACT}`);
  }
  const url = dataUrl(base, manifest.file);
  if (manifest.bytes > rangesAbove && (await answersRanges(url, manifest.bytes))) return { kind: 'ranges', url };
  const response = await fetch(url).catch((error: unknown) =>
    fail('dataset_missing', `${url}: ${String(error)}`, error),
  );
  if (!response.ok) fail('dataset_missing', `${url}: HTTP ${response.status}`);
  const buffer = await response
    .arrayBuffer()
    .catch((error: unknown) => fail('dataset_corrupt', `${url}: ${String(error)}`, error));
  const bytes = new Uint8Array(buffer);
  if (!isDuck(bytes)) fail('dataset_corrupt', `${url}: no DuckDB file (${bytes.length} bytes, ${excerpt(bytes)})`);
  if (bytes.length !== manifest.bytes) {
    fail('dataset_corrupt', `${url}: ${bytes.length} bytes, the manifest says ${manifest.bytes}`);
  }
  const hash = await sha256(bytes);
  if (hash !== manifest.sha256) fail('dataset_corrupt', `${url}: sha256 ${hash}, the manifest says ${manifest.sha256}`);
  return { kind: 'whole', blob: new Blob([buffer]) };
}

/** Whether the host answers a Range request with just that range of a DuckDB file of the expected size. */
async function answersRanges(url: string, bytes: number): Promise<boolean> {
  const stop = new AbortController();
  try {
    const response = await fetch(url, { headers: { Range: 'bytes=0-15' }, signal: stop.signal });
    if (response.status !== 206 || response.headers.get('content-range') !== `bytes 0-15/${bytes}`) return false;
    return isDuck(new Uint8Array(await response.arrayBuffer()));
  } catch {
    return false;
  } finally {
    stop.abort();
  }
}

const isDuck = (bytes: Uint8Array): boolean => new TextDecoder().decode(bytes.subarray(8, 12)) === 'DUCK';
const excerpt = (bytes: Uint8Array): string => JSON.stringify(new TextDecoder().decode(bytes.subarray(0, 40)).trim());

function fail(code: FailureCode, detail: string, cause?: unknown): never {
  throw new VocError({ code, detail }, cause);
}
