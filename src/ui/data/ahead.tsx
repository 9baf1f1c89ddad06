import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { preparedAnswer } from '../../io/prepared.ts';
import type { Query } from '../../model/query.ts';
import { queriesAfter, queriesAt, stepsAhead } from '../../query/ahead.ts';
import { whenQuiet } from '../first-paint.ts';
import { useReader } from '../reader.ts';
import { type Line, openLine } from './ahead-line.ts';
import { useEngine } from './engine-context.ts';
import { watchNear } from './near.ts';
import { answerKey } from './use-answer.ts';

/** A reader looks at an answer for a moment before the next question: nothing may be in its way then. */
const PAUSE_MS = 300;
/** An engine that takes longer for one answer has enough to do with what is asked. */
const SLOW_MS = 500;

/**
 * Asks ahead, as long as nobody else asks: at once what the reader's hand is at, and while nothing happens what one choice
 * more may need.
 */
export function Ahead(): null {
  const { base, catalog, view } = useReader();
  const { ask, phase } = useEngine();
  const client = useQueryClient();
  const line = useRef<Line | null>(null);
  const on = phase === 'ready';

  useEffect(() => {
    if (!on) return;
    const opened = openLine(client, 'answer');
    line.current = opened;
    const leave = watchNear(async (address, signal) => {
      for (const query of queriesAt(address, catalog)) {
        if (signal.aborted) return;
        const key = answerKey(catalog.fingerprint, query);
        if ((await opened.ask({ key, ask: (given) => ask(query, given) })) === 'gave way') return;
      }
    });
    return () => {
      line.current = null;
      leave();
      opened.close();
    };
  }, [on, client, catalog, ask]);

  useEffect(() => {
    const opened = line.current;
    if (!on || opened === null) return;
    let gone = false;
    const put = async (query: Query) => {
      const key = answerKey(catalog.fingerprint, query);
      for (;;) {
        const began = performance.now();
        const outcome = await opened.ask({
          key,
          ask: async (signal) => (await preparedAnswer(base, query, catalog)) ?? ask(query, signal),
        });
        if (gone || outcome !== 'gave way') return performance.now() - began;
        await whenIdle(client);
      }
    };
    const begin = async () => {
      for (const step of stepsAhead(view, catalog)) {
        await whenIdle(client);
        if (gone) return;
        for (const query of queriesAfter(view, step, catalog)) {
          const took = await put(query);
          if (gone || took > SLOW_MS) return;
        }
      }
    };
    const timer = setTimeout(() => void begin(), PAUSE_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [on, base, view, catalog, ask, client]);
  return null;
}

/** Resolves when the page has nothing better to do and no question is open. */
async function whenIdle(client: QueryClient): Promise<void> {
  do await whenQuiet();
  while (client.isFetching({ queryKey: ['answer'] }) > 0);
}
