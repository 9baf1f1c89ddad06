/** One worker with DuckDB instantiated in it. */
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import { VocError } from '../model/failure.ts';
import type { Wasm } from './engine-files.ts';
import type { EngineThread } from './engine-thread.ts';
import { within } from './within.ts';

export type DuckWorker = Omit<EngineThread, 'thread' | 'ours'> & {
  /** Race every call with `died`: its own promises stay pending then. */
  readonly db: AsyncDuckDB;
  /** Whether its database is open already. */
  readonly begun: boolean;
};
type Start = {
  /** Of `openThread`. */
  readonly thread: Promise<EngineThread>;
  readonly wasm: Wasm;
  /** Still compiling while the worker reads its script. */
  readonly module: Promise<WebAssembly.Module>;
  /** Milliseconds for the module to come alive. */
  readonly limit: number;
  readonly mark: (name: string) => void;
};

/** DuckDB on a thread. Rejects with engine_failed or engine_timeout, within the limit. */
export async function openWorker({ thread, wasm, module, limit, mark }: Start): Promise<DuckWorker> {
  const worker = await thread;
  mark('worker');
  const { db, alive } = instantiate(worker, wasm, module);
  try {
    await module;
    await within(alive, limit, 'the engine does not come alive');
  } catch (error) {
    const why =
      error instanceof VocError ? error : new VocError({ code: 'engine_failed', detail: String(error) }, error);
    worker.kill(why);
    throw why;
  }
  mark('instantiate');
  return { ...worker, db, begun: wasm.begun !== null };
}

function instantiate(worker: EngineThread, wasm: Wasm, module: Promise<WebAssembly.Module>) {
  const db = new AsyncDuckDB(new VoidLogger(), worker.thread);
  if (!worker.ours && wasm.begun) {
    return { db, alive: Promise.reject(new Error('begun elsewhere, which only a blob worker can go on with')) };
  }
  // Sent at once: its glue makes itself ready while the module is compiled, and then waits for that.
  const alive = Promise.race([db.instantiate(wasm.url), worker.died]);
  alive.catch(() => {});
  if (worker.ours) {
    module.then(
      (compiled) => worker.thread.postMessage({ voclens: { module: compiled, begun: wasm.begun } }),
      () => {},
    );
  }
  return { db, alive };
}
