/** What lies beside the dataset file: manifest, catalog and snapshots. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Catalog, CONTRACT, type Manifest } from '../../src/model/catalog.ts';
import type { Answer, Columns, Query, ValueRow } from '../../src/model/query.ts';
import { type CatalogPart, catalogSql, decodeCatalog } from '../../src/query/catalog.ts';
import { decode } from '../../src/query/decode.ts';
import { queryKey } from '../../src/query/key.ts';
import { snapshotQueries } from '../../src/query/snapshots.ts';
import { toSql } from '../../src/query/sql.ts';
import { group } from '../../src/rules/facts.ts';
import { type Native, run } from './engine.ts';

type Values = Extract<Query, { kind: 'values' }>;

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
  const answers = await answerAll(
    native,
    snapshots.map((snapshot) => snapshot.query),
  );
  for (const [i, { name, query }] of snapshots.entries()) {
    const text = JSON.stringify({ key: queryKey(query), fingerprint: catalog.fingerprint, answer: answers[i] });
    writeFileSync(join(dir, 'snap', `${name}.json`), `${text}\n`);
  }
  return snapshots.length;
}

/**
 * Answers in the order of the queries. Questions that differ only in their one indicator are put as one and taken apart
 * again by row (rows come by indicator first, and none depends on another's): hundreds of times fewer statements.
 */
export async function answerAll(native: Native, queries: readonly Query[]): Promise<readonly Answer[]> {
  const answers = new Map<Query, Answer>();
  const ask = async (query: Query) => decode(query, await run(native, toSql(query)));
  const single = (query: Query): query is Values => query.kind === 'values' && query.indicators.length === 1;
  const batches = group(queries.filter(single), ({ indicators: _, ...rest }) => JSON.stringify(rest));
  for (const batch of batches.values()) {
    const [first] = batch;
    if (!first) continue;
    const rows = await ask({ ...first, indicators: batch.flatMap((query) => query.indicators) });
    const byIndicator = group(rows as readonly ValueRow[], (row) => row.indicator);
    for (const query of batch) answers.set(query, byIndicator.get(query.indicators[0] ?? '') ?? []);
  }
  for (const query of queries) if (!answers.has(query)) answers.set(query, await ask(query));
  return queries.map((query) => answers.get(query) ?? []);
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
