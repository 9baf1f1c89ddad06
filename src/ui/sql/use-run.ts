import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../model/failure.ts';
import { readSqlError, type SqlProblem } from '../../query/sql-error.ts';
import { type Refusal, refusal, type Span, statementAt, statements } from '../../query/statement.ts';
import { type Looked, useEngine } from '../data/engine-context.ts';
import { failureOf } from '../failure-of.ts';

/** Rows that are fetched at most. */
export const MOST_ROWS = 10_000;

export type Run =
  | { readonly state: 'none' | 'running' | 'cancelled' }
  | { readonly state: 'done'; readonly result: Looked; readonly sql: string; readonly of: number }
  /** `at`: in the whole text of the editor. */
  | { readonly state: 'refused'; readonly refusal: Refusal; readonly at: Span }
  | { readonly state: 'wrong'; readonly problem: SqlProblem; readonly at: Span | null; readonly sql: string }
  | { readonly state: 'failed'; readonly failure: Failure };

export type Runner = {
  readonly run: Run;
  /** Runs the statement at a place of the text. The former one is cancelled. */
  readonly start: (text: string, place: number) => void;
  readonly cancel: () => void;
};

/** Runs statements one at a time on the second engine. */
export function useRun(): Runner {
  const { own } = useEngine();
  const { look } = own;
  const [run, setRun] = useState<Run>({ state: 'none' });
  const going = useRef<AbortController | null>(null);
  useEffect(() => () => going.current?.abort(), []);

  const start = useCallback(
    (text: string, place: number) => {
      going.current?.abort();
      going.current = null;
      const span = statementAt(text, place) ?? { from: 0, to: text.length };
      const sql = text.slice(span.from, span.to);
      const no = refusal(sql);
      if (no !== null) {
        const at = { from: span.from + no.from, to: span.from + no.to };
        return setRun({ state: 'refused', refusal: no, at });
      }
      const stop = new AbortController();
      going.current = stop;
      setRun({ state: 'running' });
      look(sql, MOST_ROWS, stop.signal).then(
        (result) => {
          if (going.current !== stop) return;
          const of = statements(text).length;
          setRun({ state: 'done', result, sql, of });
        },
        (error: unknown) => {
          if (going.current !== stop) return;
          const failure = failureOf(error);
          if (failure.code !== 'query_failed') return setRun({ state: 'failed', failure });
          const problem = readSqlError(failure.detail, sql);
          const at = problem.at && { from: span.from + problem.at.from, to: span.from + problem.at.to };
          setRun({ state: 'wrong', problem, at, sql });
        },
      );
    },
    [look],
  );
  const cancel = useCallback(() => {
    if (going.current === null) return;
    going.current.abort();
    going.current = null;
    setRun({ state: 'cancelled' });
  }, []);
  return { run, start, cancel };
}
