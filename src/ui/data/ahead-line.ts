/** Questions asked before anybody waits for their answers: one at a time, and never in the way of a reader's own. */
import type { Query as Cached, QueryClient, QueryKey } from '@tanstack/react-query';

type Question = { readonly key: QueryKey; readonly ask: (signal: AbortSignal) => Promise<unknown> };
type Outcome = 'known' | 'answered' | 'failed' | 'gave way';

export type Line = {
  /**
   * Asks, unless the answer is known or on its way already. As soon as anything else is asked that a reader waits for, or
   * by `ask`, the question is given up (`gave way`), unless a reader has come to wait for it.
   */
  readonly ask: (question: Question) => Promise<Outcome>;
  /** Gives up what is being asked and nobody waits for, and watches no longer. */
  readonly close: () => void;
};

/** A line of questions into the cache that the pages read from. `root`: what every question's key begins with. */
export function openLine(client: QueryClient, root: string): Line {
  const cache = client.getQueryCache();
  let current: QueryKey | null = null;

  const running = (): Cached | undefined => (current === null ? undefined : cache.find({ queryKey: current }));
  const giveUp = (one: Cached | undefined): void => {
    if (one !== undefined && one.getObserversCount() === 0) void one.cancel({ revert: true });
  };
  const watch = cache.subscribe(({ type, query, ...event }) => {
    if (type !== 'updated' || !('action' in event) || event.action.type !== 'fetch') return;
    const mine = running();
    if (mine === undefined || query === mine || query.queryKey[0] !== root) return;
    // After the reader's questions of this moment have been put, of which one may be the very same.
    queueMicrotask(() => {
      if (running() === mine) giveUp(mine);
    });
  });

  return {
    ask: async ({ key, ask }) => {
      const state = client.getQueryState(key);
      if (state?.data !== undefined || state?.fetchStatus === 'fetching') return 'known';
      if (state?.status === 'error') return 'failed';
      giveUp(running());
      current = key;
      await client.prefetchQuery({ queryKey: key, queryFn: ({ signal }) => ask(signal) });
      if (current === key) current = null;
      const after = client.getQueryState(key);
      if (after?.data !== undefined) return 'answered';
      return after?.status === 'error' ? 'failed' : 'gave way';
    },
    close: () => {
      watch();
      giveUp(running());
    },
  };
}
