/** A worker with the dataset attached and the doors locked, ready for queries. */
import type { AsyncDuckDB } from '@duckdb/duckdb-wasm';
import { type Failure, VocError } from '../model/failure.ts';
import { DATASET } from '../query/schema.ts';
import type { Dataset } from './engine-dataset.ts';
import OPEN from './engine-open.json' with { type: 'json' };
import type { DuckWorker } from './engine-worker.ts';
import { within } from './within.ts';

export type Session = DuckWorker & { readonly conn: number };

const FILE = 'voc.duckdb';

/** Nothing may be loaded from elsewhere: not even an attempt to, which ends in misleading traps. */
const CLOSED = 'SET autoload_known_extensions=false; SET autoinstall_known_extensions=false;';
/** Only what is registered under `mem/` can be opened from here on, and no statement can undo it. */
const LOCK = "SET allowed_directories=['mem/']; SET enable_external_access=false; SET lock_configuration=true;";

/** Opens a database in the worker, attaches the dataset as `voc`, locks. Rejects with a VocError; the worker is then dead. */
export async function openSession(
  worker: DuckWorker,
  dataset: Dataset,
  limits: { readonly ms: number; readonly memory: number },
  mark: (name: string) => void,
): Promise<Session> {
  try {
    return await within(
      Promise.race([open(worker, dataset, limits.memory, mark), worker.died]),
      limits.ms,
      'the dataset does not open',
    );
  } catch (error) {
    const why = error instanceof VocError ? error : new VocError(attachFailure(messageOf(error)), error);
    worker.kill(why);
    throw why;
  }
}

async function open(
  worker: DuckWorker,
  dataset: Dataset,
  memory: number,
  mark: (name: string) => void,
): Promise<Session> {
  const { db } = worker;
  // Sent together, done in this order: nothing waits for an answer that is not needed.
  // Its options do not let a dataset read by ranges fall back to being fetched whole.
  const [, conn] = await Promise.all([worker.begun || db.open(OPEN), db.connectInternal(), register(db, dataset)]);
  mark('open');
  const file = dataset.kind === 'whole' ? FILE : dataset.url.replaceAll("'", "''");
  await db.runQuery(
    conn,
    `${CLOSED} ${bounds(memory)} ATTACH '${file}' AS ${DATASET} (READ_ONLY); USE ${DATASET}; ${LOCK}`,
  );
  mark('attach');
  return { ...worker, conn };
}

/** There is no disk to spill to: what does not fit is refused in words. */
const bounds = (memory: number): string => `SET memory_limit='${Math.floor(memory / 1e6)}MB'; SET temp_directory='';`;

async function register(db: AsyncDuckDB, dataset: Dataset): Promise<void> {
  if (dataset.kind === 'whole') await db.registerFileBuffer(FILE, new Uint8Array(await dataset.blob.arrayBuffer()));
}

function attachFailure(detail: string): Failure {
  if (/newer version of DuckDB|version number|storage version/i.test(detail)) return { code: 'dataset_newer', detail };
  return failureOfMessage(detail) ?? { code: 'dataset_corrupt', detail };
}

/** The sentence in what DuckDB threw: some errors come as JSON with the sentence inside. */
export function messageOf(error: unknown): string {
  const text = (error instanceof Error ? error.message : String(error)) || 'the engine gave no reason';
  if (!text.startsWith('{')) return text;
  try {
    const json = JSON.parse(text) as { exception_type?: string; exception_message?: string };
    return `${json.exception_type ?? ''} Error: ${json.exception_message ?? text}`;
  } catch {
    return text;
  }
}

/** Failures that are not the statement's own: out of memory, interrupted. Null for all others. */
export function failureOfMessage(detail: string): Failure | null {
  if (/out of memory|\bOOM\b|failed to allocate|bad_alloc|allocation failed|could not allocate/i.test(detail)) {
    return { code: 'engine_memory', detail };
  }
  return /\binterrupt(ed)?\b/i.test(detail) ? { code: 'cancelled', detail } : null;
}

/** A trap of the wasm itself: its memory cannot be trusted any more. */
export function isTrap(error: unknown): boolean {
  const name = error instanceof Error ? error.name : '';
  return (
    name === 'RuntimeError' ||
    name === 'RangeError' ||
    /^(Aborted|unreachable|memory access|table index|null function)/i.test(messageOf(error))
  );
}
