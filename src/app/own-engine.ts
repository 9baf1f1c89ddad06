import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Engine } from '../io/engine.ts';
import type { Manifest } from '../model/catalog.ts';
import type { OwnQueries } from '../ui/data/engine-context.ts';

/** One statement of a reader's may take so much, in ms and bytes. */
const LIMITS = { query: 60_000, stall: 20_000, memory: 1e9 };

type Props = {
  readonly base: string;
  readonly manifest: Manifest;
  /** The pages' engine, once it is there: its files and wasm serve both. */
  readonly pages: () => Engine | null;
};

/** A second engine for readers' own statements, started when first asked, so that no statement stalls a chart. */
export function useOwnEngine({ base, manifest, pages }: Props): OwnQueries {
  const engine = useRef<Promise<Engine> | null>(null);
  const [phase, setPhase] = useState<OwnQueries['phase']>('waiting');

  const start = useCallback((): Promise<Engine> => {
    engine.current ??= import('../io/engine.ts').then(({ startEngine }) =>
      startEngine({
        base,
        manifest,
        limits: LIMITS,
        retry: false,
        parts: pages()?.parts() ?? null,
        onState: (state) => setPhase(state.phase),
      }),
    );
    engine.current.catch(() => {
      engine.current = null;
    });
    return engine.current;
  }, [base, manifest, pages]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: other data is another engine
  useEffect(
    () => () => {
      void engine.current?.then(
        (started) => started.close(),
        () => undefined,
      );
      engine.current = null;
    },
    [start],
  );

  const look = useCallback<OwnQueries['look']>(
    async (text, rows, signal) => {
      const started = await start();
      // What failed may succeed now: a reader asks again because something has changed.
      await started.ready.catch(() => {
        started.restart();
        return started.ready;
      });
      const since = performance.now();
      const result = await started.look(text, rows, signal);
      return { ...result, ms: performance.now() - since };
    },
    [start],
  );
  return useMemo(() => ({ phase, look }), [phase, look]);
}
