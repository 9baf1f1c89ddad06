import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCatalog, loadManifest, loadSnapshot } from '../../src/io/dataset.ts';
import { VocError } from '../../src/model/failure.ts';

const files = new Map<string, string | number>();
const server = createServer((request, response) => {
  const file = files.get(request.url ?? '') ?? 404;
  if (typeof file === 'number') response.writeHead(file, { 'content-type': 'text/html' }).end('<html>');
  else response.writeHead(200, { 'content-type': 'application/json' }).end(file);
});
let base = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/some/where/`;
});
afterAll(() => void server.close());

/** Serves `file` as `name` of the dataset and says how `load` fails on it. */
async function failureOf(name: string, file: unknown, load: () => Promise<unknown>): Promise<string> {
  const body = typeof file === 'string' || typeof file === 'number' ? file : JSON.stringify(file);
  files.set(`/some/where/data/${name}`, body);
  const error: unknown = await load().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(VocError);
  const { code, detail } = (error as VocError).failure;
  expect(detail).toContain(`/some/where/data/${name}`);
  return code;
}

const manifest = {
  contract: 1,
  version: '1',
  fingerprint: 'f',
  file: 'voclens.duckdb',
  bytes: 9,
  sha256: 'a',
  counts: { claims: 3 },
};
const catalog = {
  contract: 1,
  fingerprint: 'f',
  schools: [],
  indicators: [],
  sources: [],
  thresholds: [],
  headline: [],
  coverage: [],
};
const html = '<!doctype html><title>Home</title>';

describe('manifest', () => {
  it('is read from the app’s folder, wherever that is', async () => {
    files.set('/some/where/data/manifest.json', JSON.stringify(manifest));
    expect(await loadManifest(base)).toEqual(manifest);
  });

  it.each([
    ['absent', 404, 'dataset_missing'],
    ['a broken host', 500, 'dataset_missing'],
    ['a page instead', html, 'dataset_corrupt'],
    ['half of it', '{"contract":1,', 'dataset_corrupt'],
    ['a list', [], 'dataset_corrupt'],
    ['no contract', { ...manifest, contract: undefined }, 'dataset_corrupt'],
    ['from the future', { ...manifest, contract: 2, file: undefined }, 'dataset_newer'],
    ['no hash', { ...manifest, sha256: undefined }, 'dataset_corrupt'],
    ['a file elsewhere', { ...manifest, file: '../../other.duckdb' }, 'dataset_corrupt'],
  ])('%s: %3$s', async (_, file, code) => {
    expect(await failureOf('manifest.json', file, () => loadManifest(base))).toBe(code);
  });

  it('names a host that does not answer', async () => {
    await expect(loadManifest('http://127.0.0.1:1/')).rejects.toMatchObject({ failure: { code: 'dataset_missing' } });
  });
});

describe('catalog and snapshots', () => {
  it('are read', async () => {
    files.set('/some/where/data/catalog.json', JSON.stringify(catalog));
    files.set('/some/where/data/snap/a.json', JSON.stringify({ key: 'k', fingerprint: 'f', answer: [{ x: 1 }] }));
    expect(await loadCatalog(base)).toEqual(catalog);
    expect(await loadSnapshot(base, 'a')).toEqual({ key: 'k', fingerprint: 'f', answer: [{ x: 1 }] });
  });

  it.each([
    ['a page instead', html, 'dataset_corrupt'],
    ['no schools', { ...catalog, schools: undefined }, 'dataset_corrupt'],
    ['a school without id', { ...catalog, schools: [{}] }, 'dataset_corrupt'],
    ['a null among the sources', { ...catalog, sources: [null] }, 'dataset_corrupt'],
    ['coverage of nothing', { ...catalog, coverage: [{ school: 'x' }] }, 'dataset_corrupt'],
    ['from the future', { contract: 7 }, 'dataset_newer'],
  ])('catalog: %s', async (_, file, code) => {
    expect(await failureOf('catalog.json', file, () => loadCatalog(base))).toBe(code);
  });

  it('a snapshot that is absent or no snapshot is refused', async () => {
    expect(await failureOf('snap/b.json', 404, () => loadSnapshot(base, 'b'))).toBe('dataset_missing');
    expect(await failureOf('snap/b.json', html, () => loadSnapshot(base, 'b'))).toBe('dataset_corrupt');
    expect(await failureOf('snap/b.json', { key: 'k' }, () => loadSnapshot(base, 'b'))).toBe('dataset_corrupt');
  });
});
