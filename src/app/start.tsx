import { QueryClient } from '@tanstack/react-query';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { answerKey } from '../ui/data/use-answer.ts';
import { App } from './app.tsx';
import type { Boot } from './boot.ts';
import { Broken } from './broken.tsx';

/** Renders the app into an element, with what boot found in its cache. */
export function start(element: HTMLElement, boot: Boot): void {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: Number.POSITIVE_INFINITY,
        retry: false,
        networkMode: 'always',
      },
    },
  });
  for (const [query, answer] of boot.answers) {
    client.setQueryData(answerKey(boot.catalog.fingerprint, query), answer);
  }
  // In one go: there is nothing on screen yet that pauses could keep alive.
  flushSync(() => rootOf(element).render(<App boot={boot} client={client} />));
}

/** Says what happened where there is nothing to start with. */
export function explain(element: HTMLElement, error: unknown): void {
  rootOf(element).render(<Broken error={error} />);
}

let root: Root | null = null;
function rootOf(element: HTMLElement): Root {
  root ??= createRoot(element);
  return root;
}
