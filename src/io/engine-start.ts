/** From nothing, or from what an earlier start left, to a session. */
import type { Manifest } from '../model/catalog.ts';
import { VocError } from '../model/failure.ts';
import { type Dataset, loadDataset } from './engine-dataset.ts';
import type { Early } from './engine-early.ts';
import { checkBrowser, compile, type EngineFiles, loadFiles, type Wasm, type Which } from './engine-files.ts';
import { openSession, type Session } from './engine-session.ts';
import { type EngineThread, openThread } from './engine-thread.ts';
import { type DuckWorker, openWorker } from './engine-worker.ts';
import { within } from './within.ts';

/** Milliseconds; bytes for `memory` and `rangesAbove`. */
export type Limits = {
  /** Each download. */
  readonly download: number;
  readonly instantiate: number;
  /** One slice of a query's work: beyond it the worker counts as hung, is replaced, and the query is tried once more. */
  readonly stall: number;
  /** A whole query: beyond it the query is stopped and fails with engine_timeout. */
  readonly query: number;
  /** Bytes a query may use; the browser's own ceiling is near 4e9, and a phone's tab dies long before. */
  readonly memory: number;
  /** Larger datasets are read by ranges where the host can. */
  readonly rangesAbove: number;
};

/** What a restart need not fetch and compile again. */
export type Parts = {
  readonly files: EngineFiles;
  readonly dataset: Dataset;
  readonly which: Which;
  readonly module: WebAssembly.Module;
};
export type Started = { readonly session: Session; readonly parts: Parts };
type Context = {
  readonly base: string;
  readonly manifest: Manifest;
  readonly limits: Limits;
  readonly mark: (name: string) => void;
  /** What was asked for before this code was there. */
  readonly early: Early | null;
};

/**
 * Fetches, compiles, boots and attaches, side by side where it can; the stock wasm where the cut-down one fails. Rejects
 * with the VocError of the last attempt.
 */
export async function startSession(context: Context, kept: Parts | null): Promise<Started> {
  const { base, manifest, limits, mark, early } = context;
  checkBrowser();
  // The dataset needs nothing of the engine's files, so both are under way at once.
  const dataset = kept
    ? Promise.resolve(kept.dataset)
    : within(
        early?.dataset ?? loadDataset(base, manifest, limits.rangesAbove),
        limits.download,
        'the dataset does not arrive',
      );
  dataset.then(
    () => mark('dataset'),
    () => {},
  );
  const files =
    kept?.files ?? (await within(early?.files ?? loadFiles(base), limits.download, 'engine.json does not arrive'));
  mark('files');
  let last: unknown;
  for (const wasm of files.wasm.filter(({ which }) => kept === null || kept.which === which)) {
    const begun = wasm === files.wasm[0] ? early : null;
    const module = kept ? Promise.resolve(kept.module) : fetchModule(wasm, begun?.module, context);
    const thread = begun?.thread ?? openThread(files.worker, wasm.url, limits.download);
    try {
      const session = await bootSession(context, { thread, wasm, module }, dataset);
      return { session, parts: { files, dataset: await dataset, which: wasm.which, module: await module } };
    } catch (error) {
      last = error;
      // Another wasm does not mend the data.
      if (error instanceof VocError && error.failure.code.startsWith('dataset_')) throw error;
    }
  }
  throw last;
}

async function fetchModule(
  { url }: Wasm,
  begun: Promise<WebAssembly.Module> | undefined,
  { limits, mark }: Context,
): Promise<WebAssembly.Module> {
  const module = await within(begun ?? compile(url), limits.download, `${url} does not arrive`);
  mark('compile');
  return module;
}

type Booting = {
  readonly thread: Promise<EngineThread>;
  readonly wasm: Wasm;
  readonly module: Promise<WebAssembly.Module>;
};

async function bootSession({ limits, mark }: Context, parts: Booting, dataset: Promise<Dataset>): Promise<Session> {
  const opening: Promise<DuckWorker> = openWorker({ ...parts, limit: limits.instantiate, mark });
  try {
    // Whichever fails first ends the wait: a missing dataset is known before a slow engine is up.
    const [worker, data] = await Promise.all([opening, dataset, parts.module]);
    return await openSession(worker, data, { ms: limits.instantiate, memory: limits.memory }, mark);
  } catch (error) {
    opening.then(
      (worker) => worker.kill(error as VocError),
      () => {},
    );
    throw error;
  }
}
