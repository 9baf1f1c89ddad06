import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Answer, Query } from '../../model/query.ts';
import { queryKey } from '../../query/key.ts';
import { useReader } from '../reader.ts';
import { useEngine } from './engine-context.ts';

/** Cache key of a query's answer; the fingerprint keeps answers of different data apart. */
export function answerKey(fingerprint: string, query: Query): readonly unknown[] {
  return ['answer', fingerprint, queryKey(query)];
}

export type Asked<Q extends Query> = {
  readonly data: Answer<Q> | undefined;
  readonly error: Error | null;
  readonly retry: () => void;
};

/** The answer to a query. Equal answers keep their identity, so that the engine replacing a snapshot redraws nothing. */
export function useAnswer<Q extends Query>(query: Q, enabled = true): Asked<Q> {
  const { catalog } = useReader();
  const engine = useEngine();
  const result = useQuery<Answer<Q>>({
    queryKey: answerKey(catalog.fingerprint, query),
    queryFn: ({ signal }) => engine.ask(query, signal),
    enabled,
  });
  return { data: result.data, error: result.error, retry: () => void result.refetch() };
}

/** The last value that was there: the last good picture stays while the next is computed. */
export function useLast<T>(value: T | undefined): T | undefined {
  const last = useRef<T | undefined>(undefined);
  if (value !== undefined) last.current = value;
  return value ?? last.current;
}
