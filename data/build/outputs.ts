/** What lies beside the dataset file: manifest, catalog and snapshots. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Catalog, CONTRACT, type Manifest } from '../../src/model/catalog.ts';
import type { Columns } from '../../src/model/query.ts';
import { type CatalogPart, catalogSql, decodeCatalog } from '../../src/query/catalog.ts';
import { decode } from '../../src/query/decode.ts';
import { queryKey } from '../../src/query/key.ts';
import { snapshotQueries } from '../../src/query/snapshots.ts';
import { toSql } from '../../src/query/sql.ts';
import { type Native, run } from './engine.ts';

export const FILE = 'voclens.duckdb';

/** The catalog, read from the dataset itself. */
export async function readCatalog(native: Native): Promise<Catalog> {
  const parts: Partial<Record<CatalogPart, Columns>> = {};
  for (const { name, sql } of catalogSql) parts[name] = await run(native, sql);
  return decodeCatalog(parts as Record<CatalogPart, Columns>);
}

/** Answers ahead, `snap/<name>.json`: {key, fingerprint, answer}, by the same SQL and decoder as in the browser. Gives their number. */
export async function writeSnapshots(native: Native, catalog: Catalog, dir: string): Promise<number> {
  mkdirSync(join(dir, 'snap'), { recursive: true });
  const snapshots = snapshotQueries(catalog);
  for (const { name, query } of snapshots) {
    const answer = decode(query, await run(native, toSql(query)));
    const text = JSON.stringify({ key: queryKey(query), fingerprint: catalog.fingerprint, answer });
    writeFileSync(join(dir, 'snap', `${name}.json`), `${text}\n`);
  }
  return snapshots.length;
}

export function writeCatalog(catalog: Catalog, dir: string): void {
  writeFileSync(join(dir, 'catalog.json'), `${JSON.stringify(catalog)}\n`);
}

/** The manifest of the finished file. */
export function writeManifest(
  dir: string,
  facts: { readonly version: string; readonly fingerprint: string; readonly counts: Readonly<Record<string, number>> },
): Manifest {
  const bytes = readFileSync(join(dir, FILE));
  const manifest: Manifest = {
    contract: CONTRACT,
    version: facts.version,
    fingerprint: facts.fingerprint,
    file: FILE,
    bytes: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    counts: facts.counts,
  };
  writeFileSync(join(dir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}
