/**
 * The first step, with no React in it, so that it is small and soon there: manifest, catalog, the view's snapshots and
 * the code are all under way before any of the code has run.
 */
import { loadCatalog, loadManifest } from '../io/dataset.ts';
import { appBase, readHash } from '../io/location.ts';
import { preparedAnswer } from '../io/prepared.ts';
import type { Catalog, Manifest } from '../model/catalog.ts';
import { VocError } from '../model/failure.ts';
import type { Answer, Query } from '../model/query.ts';
import { parseAddress } from '../query/address.ts';
import { isPacked, loadPacker } from '../query/address-long.ts';
import { plan } from '../query/plan.ts';
import { openAddress } from '../query/repair.ts';
import { PAGE_CODE } from './routes.ts';

export type Boot = {
  readonly base: string;
  readonly manifest: Manifest;
  readonly catalog: Catalog;
  /** What the build answered ahead of the addressed view's questions. */
  readonly answers: readonly (readonly [Query, Answer])[];
};

/** Everything the first render needs. Rejects with VocError where the data is missing, corrupt or newer than the app. */
export async function boot(): Promise<Boot> {
  const base = appBase();
  const page = PAGE_CODE[parseAddress(readHash()).page].load();
  const manifest = loadManifest(base);
  const catalog = loadCatalog(base);
  // Without it the address opens as far as it can be read, and says so.
  const readable = isPacked(readHash()) ? loadPacker().catch(() => undefined) : undefined;
  const answers = Promise.all([catalog, readable]).then(([known]) => snapshots(base, known));
  const [given, known] = await Promise.all([manifest, catalog]);
  if (known.fingerprint !== given.fingerprint) {
    const detail = `catalog ${known.fingerprint}, manifest ${given.fingerprint}`;
    throw new VocError({ code: 'dataset_corrupt', detail });
  }
  await page;
  return { base, manifest: given, catalog: known, answers: await answers };
}

/** The snapshots of the addressed view, so that its first render has figures. A missing one is no error. */
async function snapshots(base: string, catalog: Catalog): Promise<Boot['answers']> {
  const { view } = openAddress(readHash(), catalog);
  const found = await Promise.all(
    plan(view, catalog).map(async (query) => {
      const answer = await preparedAnswer(base, query, catalog);
      return answer === null ? [] : [[query, answer] as const];
    }),
  );
  return found.flat();
}
