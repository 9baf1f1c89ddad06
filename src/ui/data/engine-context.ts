/** The engine as the interface sees it: what it is doing, and the way to ask it. The engine itself lives in io/. */
import { createContext, useContext } from 'react';
import type { Failure } from '../../model/failure.ts';
import type { Answer, Query, Result } from '../../model/query.ts';

/** A result, and how long the engine took for it, its start apart. */
export type Looked = Result & { readonly ms: number };

/** The second engine, for statements of the reader's own. It can only read. */
export type OwnQueries = {
  readonly phase: 'waiting' | 'starting' | 'ready' | 'restarting' | 'failed';
  /** The first `rows` rows of one statement. Rejects with VocError: query_failed with DuckDB's words, cancelled, engine_timeout, engine_memory … */
  readonly look: (text: string, rows: number, signal?: AbortSignal) => Promise<Looked>;
};

export type EngineView = {
  readonly phase: 'waiting' | 'starting' | 'ready' | 'restarting' | 'failed';
  readonly failure: Failure | null;
  /** Answers from the engine, or from the snapshot made at build time while the engine is not ready. Rejects with VocError. */
  readonly ask: <Q extends Query>(query: Q, signal?: AbortSignal) => Promise<Answer<Q>>;
  readonly own: OwnQueries;
  readonly retry: () => void;
  /** Versions, hashes and timings for "copy diagnostics". */
  readonly diagnostics: () => Readonly<Record<string, unknown>>;
};

export const EngineContext = createContext<EngineView | null>(null);

/** The engine's view of the nearest provider; throws outside one, which is a bug. */
export function useEngine(): EngineView {
  const engine = useContext(EngineContext);
  if (engine === null) throw new Error('useEngine outside EngineContext');
  return engine;
}
