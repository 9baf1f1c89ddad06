/** The engine: DuckDB-wasm in a worker of this site, the dataset attached read-only, one query at a time. */
import type { Table } from 'apache-arrow';
import type { Manifest } from '../model/catalog.ts';
import { type Failure, VocError } from '../model/failure.ts';
import type { Columns, Result, Sql } from '../model/query.ts';
import { toColumns, toResult } from './engine-columns.ts';
import { RANGES_ABOVE } from './engine-dataset.ts';
import type { Early } from './engine-early.ts';
import { DOWNLOAD_MS, type Which } from './engine-files.ts';
import { execute } from './engine-run.ts';
import type { Session } from './engine-session.ts';
import { type Limits, type Parts, startSession } from './engine-start.ts';

export type EngineState = {
  /** `restarting`: the worker hung or died and a new one is coming; what was asked stays asked. */
  readonly phase: 'starting' | 'ready' | 'restarting' | 'failed';
  /** Why, when failed. */
  readonly failure: Failure | null;
  readonly wasm: Which | null;
  readonly timings: Readonly<Record<string, number>>;
};

export type Engine = {
  /**
   * The result of a statement, after those asked before it. Rejects with VocError: query_failed, cancelled (by `signal`),
   * engine_timeout, engine_memory, or what made the engine fail.
   */
  readonly run: (sql: Sql, signal?: AbortSignal) => Promise<Columns>;
  /** As `run`, for a reader's own statement: at most so many rows, of any columns; others are not even made. */
  readonly look: (text: string, rows: number, signal?: AbortSignal) => Promise<Result>;
  /** Resolves when queries are answered, rejects with what state `failed` says; a fresh one after each `restart`. */
  readonly ready: Promise<void>;
  /** Ends the worker and begins anew, files and all: for a reader's "try again". */
  readonly restart: () => void;
  readonly close: () => void;
  /** When each step of the last start was done, in ms since its beginning: files, dataset, worker, compile, instantiate, open, attach, firstQuery. */
  readonly timings: () => Readonly<Record<string, number>>;
  /** What a second engine need not fetch and compile again; null before the start is done. */
  readonly parts: () => Parts | null;
};

export type Options = {
  /** URL of the app's folder, which holds engine/ and data/. */
  readonly base: string;
  readonly manifest: Manifest;
  readonly onState?: (state: EngineState) => void;
  readonly limits?: Partial<Limits>;
  /** Of another engine on the same manifest. */
  readonly parts?: Parts | null;
  /** What of it is under way already; for the first start alone. */
  readonly early?: Early | null;
  /** Whether a statement whose worker died is tried once more; yes unless told otherwise. */
  readonly retry?: boolean;
};

type Job = {
  readonly sql: Sql;
  readonly most: number | undefined;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (table: Table) => void;
  readonly reject: (error: unknown) => void;
  readonly retried: boolean;
};

const LIMITS: Limits = {
  download: DOWNLOAD_MS,
  instantiate: 20_000,
  stall: 15_000,
  query: 60_000,
  memory: 3e9,
  rangesAbove: RANGES_ABOVE,
};
/** So many replaced workers in a row are no accident. */
const PATIENCE = 3;
/** A cancelled query whose slice goes on for longer than this costs the worker. */
const GRACE = 2_000;

/** Starts the engine at once; queries may be asked at once, they wait until it is ready. */
export function startEngine(options: Options): Engine {
  const { base, manifest, onState, limits: given, retry = true } = options;
  const limits = { ...LIMITS, ...given };
  let since = 0;
  let timings: Record<string, number> = {};
  let parts: Parts | null = options.parts ?? null;
  let early = options.early ?? null;
  let session: Session | null = null;
  let failure: Failure | null = null;
  let queue: readonly Job[] = [];
  let current: Job | null = null;
  let crashes = 0;
  /** Counts starts and the end: what belongs to an earlier one must not touch what came after. */
  let round = 0;
  let ready: Promise<void> = Promise.resolve();

  const tell = (phase: EngineState['phase']): void =>
    onState?.({ phase, failure, wasm: parts?.which ?? null, timings: { ...timings } });

  const begin = (phase: 'starting' | 'restarting'): void => {
    round += 1;
    const mine = round;
    const began = performance.now();
    const marks: Record<string, number> = {};
    const mark = (name: string): void => {
      marks[name] = Math.round(performance.now() - began);
    };
    [since, timings, failure, session] = [began, marks, null, null];
    const begun = early;
    early = null;
    ready = startSession({ base, manifest, limits, mark, early: begun }, parts).then(
      (started) => {
        if (mine !== round) {
          started.session.kill(cancelled('closed'));
          // Who waited for this start now waits for the one that replaced it.
          return ready;
        }
        ({ parts, session } = started);
        session.died.catch((error: unknown) => lost(mine, error));
        tell('ready');
        void next();
      },
      (error: unknown) => {
        if (mine !== round) return ready;
        fail(error);
        throw error;
      },
    );
    ready.catch(() => {});
    tell(phase);
  };

  const fail = (error: unknown): void => {
    failure = error instanceof VocError ? error.failure : { code: 'engine_failed', detail: String(error) };
    // The next try fetches everything anew: a bad file may be what failed.
    [session, parts] = [null, null];
    tell('failed');
    refuse(failure);
  };

  const refuse = (why: Failure): void => {
    const waiting = queue;
    queue = [];
    for (const job of waiting) job.reject(new VocError(why));
  };

  /** The worker of start `mine` is dead: begin again, unless it keeps dying. */
  const lost = (mine: number, error: unknown): void => {
    if (mine !== round) return;
    crashes += 1;
    if (current && !current.signal?.aborted) {
      if (current.retried) current.reject(error);
      else queue = [{ ...current, retried: true }, ...queue];
    }
    current = null;
    if (crashes > PATIENCE) fail(error);
    else begin('restarting');
  };

  const next = async (): Promise<void> => {
    const [job, ...rest] = queue;
    if (current || !session || !job) return;
    const mine = session;
    [current, queue] = [job, rest];
    try {
      const watch = { stall: limits.stall, stop: stopper(job.signal, limits.query), most: job.most };
      const table = await execute(mine, job.sql, watch);
      timings.firstQuery ??= Math.round(performance.now() - since);
      crashes = 0;
      job.resolve(table);
    } catch (error) {
      // `lost` has taken the job over.
      if (mine.dead()) return;
      job.reject(error);
    }
    if (current === job) current = null;
    void next();
  };

  const ask = (sql: Sql, signal: AbortSignal | undefined, most?: number): Promise<Table> =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(cancelled(sql.text));
      if (failure) return reject(new VocError(failure));
      const job: Job = { sql, most, signal, resolve, reject, retried: !retry };
      queue = [...queue, job];
      signal?.addEventListener('abort', () => drop(sql, signal, reject), { once: true });
      void next();
    });

  const drop = (sql: Sql, signal: AbortSignal, reject: (error: unknown) => void): void => {
    reject(cancelled(sql.text));
    queue = queue.filter((job) => job.signal !== signal || job.sql !== sql);
    const [job, mine] = [current, session];
    if (job?.signal !== signal || job.sql !== sql) return;
    setTimeout(() => {
      if (current === job) mine?.kill(cancelled('the query would not stop'));
    }, GRACE);
  };

  const end = (): void => {
    round += 1;
    if (current && !current.signal?.aborted) queue = [current, ...queue];
    session?.kill(cancelled('closed'));
    [session, parts, current, crashes] = [null, null, null, 0];
  };

  begin('starting');
  return {
    run: async (sql, signal) => toColumns(await ask(sql, signal)),
    look: async (text, rows, signal) => toResult(await ask({ text, params: [] }, signal, rows), rows),
    get ready() {
      return ready;
    },
    restart: () => {
      end();
      begin('starting');
    },
    close: () => {
      end();
      failure = cancelled('closed').failure;
      ready = Promise.reject(new VocError(failure));
      ready.catch(() => {});
      refuse(failure);
    },
    timings: () => ({ ...timings }),
    parts: () => parts,
  };
}

/** Says, when asked between slices, whether the reader or the clock wants the query stopped. */
function stopper(signal: AbortSignal | undefined, limit: number): () => VocError | null {
  const began = performance.now();
  return () => {
    if (signal?.aborted) return cancelled('by the reader');
    if (performance.now() - began < limit) return null;
    return new VocError({ code: 'engine_timeout', detail: `a query took longer than ${limit} ms` });
  };
}

function cancelled(detail: string): VocError {
  return new VocError({ code: 'cancelled', detail });
}
