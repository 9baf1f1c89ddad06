import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { queriesAfter, stepsAhead } from '../../query/ahead.ts';
import { whenQuiet } from '../first-paint.ts';
import { useReader } from '../reader.ts';
import { useEngine } from './engine-context.ts';
import { answerKey } from './use-answer.ts';

/** A reader looks at an answer for a moment before the next question: nothing may be in its way then. */
const PAUSE_MS = 500;
/** An engine that takes longer for one answer has enough to do with what is asked. */
const SLOW_MS = 120;

/** Asks ahead what the next choice may need, one question at a time, as long as the view stays and nobody else asks. */
export function Ahead(): null {
  const { catalog, view } = useReader();
  const { ask, phase } = useEngine();
  const client = useQueryClient();
  useEffect(() => {
    if (phase !== 'ready') return;
    let gone = false;
    const begin = async () => {
      for (const step of stepsAhead(view, catalog)) {
        await whenQuiet();
        if (gone) return;
        for (const query of queriesAfter(view, step, catalog)) {
          const queryKey = answerKey(catalog.fingerprint, query);
          if (client.getQueryState(queryKey) !== undefined) continue;
          const began = performance.now();
          await client.prefetchQuery({ queryKey, queryFn: ({ signal }) => ask(query, signal) });
          if (gone || performance.now() - began > SLOW_MS) return;
        }
      }
    };
    const timer = setTimeout(() => void begin(), PAUSE_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [phase, view, catalog, ask, client]);
  return null;
}
