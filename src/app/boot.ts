/** From address to first picture: manifest, catalog, page code and the view's snapshots are fetched side by side, then React starts. */
import { QueryClient } from '@tanstack/react-query';
import { loadCatalog, loadManifest, loadSnapshot } from '../io/dataset.ts';
import { appBase, readHash } from '../io/location.ts';
import type { Catalog, Manifest } from '../model/catalog.ts';
import { VocError } from '../model/failure.ts';
import { parseAddress } from '../query/address.ts';
import { queryKey } from '../query/key.ts';
import { plan } from '../query/plan.ts';
import { openAddress } from '../query/repair.ts';
import { snapshotName } from '../query/snapshots.ts';
import { answerKey } from '../ui/data/use-answer.ts';
import { preloadPage } from './routes.ts';

export type Boot = {
  readonly base: string;
  readonly manifest: Manifest;
  readonly catalog: Catalog;
  readonly client: QueryClient;
};

/** Everything the first render needs. Rejects with VocError where the data is missing, corrupt or newer than the app. */
export async function boot(): Promise<Boot> {
  const base = appBase();
  const parsed = parseAddress(readHash());
  const page = preloadPage(parsed.page);
  const [manifest, catalog] = await Promise.all([loadManifest(base), loadCatalog(base)]);
  if (catalog.fingerprint !== manifest.fingerprint) {
    const detail = `catalog ${catalog.fingerprint}, manifest ${manifest.fingerprint}`;
    throw new VocError({ code: 'dataset_corrupt', detail });
  }
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: Number.POSITIVE_INFINITY,
        retry: false,
        networkMode: 'always',
      },
    },
  });
  await Promise.all([page, seed(base, catalog, client)]);
  return { base, manifest, catalog, client };
}

/** Puts the snapshots of the addressed view into the cache, so that its first render has figures. A missing one is no error. */
async function seed(base: string, catalog: Catalog, client: QueryClient): Promise<void> {
  const { view } = openAddress(readHash(), catalog);
  await Promise.all(
    plan(view, catalog).map(async (query) => {
      const name = snapshotName(query);
      if (name === null) return;
      const snapshot = await loadSnapshot(base, name).catch(() => null);
      if (snapshot?.fingerprint === catalog.fingerprint && snapshot.key === queryKey(query)) {
        client.setQueryData(answerKey(catalog.fingerprint, query), snapshot.answer);
      }
    }),
  );
}
