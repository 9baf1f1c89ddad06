/** What the build answered ahead, file by file. */
import type { Catalog } from '../model/catalog.ts';
import type { Answer, Query } from '../model/query.ts';
import { queryKey } from '../query/key.ts';
import { snapshotName } from '../query/snapshots.ts';
import { loadSnapshot } from './dataset.ts';

/** The build's own answer to a query of this catalog's data; null where there is none, or none that can be had. */
export async function preparedAnswer<Q extends Query>(
  base: string,
  query: Q,
  catalog: Catalog,
): Promise<Answer<Q> | null> {
  const name = snapshotName(query, catalog);
  const snapshot = name === null ? null : await loadSnapshot(base, name).catch(() => null);
  const fits = snapshot?.fingerprint === catalog.fingerprint && snapshot.key === queryKey(query);
  return fits ? (snapshot.answer as Answer<Q>) : null;
}
