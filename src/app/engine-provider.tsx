import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Engine, EngineState } from '../io/engine.ts';
import { askEarly } from '../io/engine-early.ts';
import { preparedAnswer } from '../io/prepared.ts';
import type { Catalog, Manifest } from '../model/catalog.ts';
import type { Failure } from '../model/failure.ts';
import type { Answer, Query } from '../model/query.ts';
import { EngineContext, type EngineView } from '../ui/data/engine-context.ts';
import { failureOf } from '../ui/failure-of.ts';
import { markOnce, markSettled, whenPainted } from '../ui/first-paint.ts';
import { useOwnEngine } from './own-engine.ts';

type Props = {
  readonly base: string;
  readonly manifest: Manifest;
  readonly catalog: Catalog;
  readonly children: ReactNode;
};

/** Starts the engine once the first picture is painted, answers from snapshots until then, and says what state it is in. */
export function EngineProvider({ base, manifest, catalog, children }: Props) {
  const client = useQueryClient();
  const [attempt, setAttempt] = useState(0);
  const [phase, setPhase] = useState<EngineView['phase']>('waiting');
  const [failure, setFailure] = useState<Failure | null>(null);
  const settled = useRef<Engine | null>(null);
  const live = useRef(false);

  // Questions come before the effect below has run: they wait at the gate of their attempt.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a retry is a new attempt with the same inputs
  const gate = useMemo(() => openGate(), [base, manifest, attempt]);

  useEffect(() => {
    let gone = false;
    setFailure(null);
    setPhase('starting');
    const onState = (state: EngineState) => {
      if (gone) return;
      live.current = state.phase === 'ready';
      setPhase(state.phase);
      setFailure(state.phase === 'failed' ? state.failure : null);
      if (state.phase === 'failed') markSettled();
      if (state.phase !== 'ready') return;
      markOnce('voclens:engine-ready');
      // What may be wanted later must not hold up what the page asks now.
      void client.invalidateQueries({ queryKey: ['answer'] }).finally(markSettled);
    };
    const starting = whenPainted().then(async () => {
      const early = askEarly(base, manifest);
      const [module] = await Promise.all([import('../io/engine.ts'), import('../io/ask.ts')]);
      return module.startEngine({ base, manifest, onState, early });
    });
    starting
      .then((started) => {
        gate.open(started);
        if (!gone) settled.current = started;
      })
      .catch((error: unknown) => {
        gate.shut(error);
        if (gone) return;
        setPhase('failed');
        setFailure(failureOf(error));
      });
    return () => {
      gone = true;
      settled.current = null;
      live.current = false;
      void starting.then(
        (started) => started.close(),
        () => undefined,
      );
    };
  }, [base, manifest, client, gate]);

  const ask = useCallback(
    async <Q extends Query>(query: Q, signal?: AbortSignal): Promise<Answer<Q>> => {
      if (!live.current) {
        const prepared = await preparedAnswer(base, query, catalog);
        if (prepared !== null) return prepared;
      }
      const started = await gate.engine;
      const [{ askEngine }] = await Promise.all([import('../io/ask.ts'), started.ready]);
      const answer = await askEngine(started, query, signal);
      markOnce('voclens:first-query');
      return answer;
    },
    [base, catalog, gate],
  );

  const pages = useCallback(() => settled.current, []);
  const own = useOwnEngine({ base, manifest, pages });
  const value = useMemo<EngineView>(
    () => ({
      phase,
      failure,
      ask,
      own,
      retry: () => setAttempt((n) => n + 1),
      diagnostics: () => ({
        app: manifest.version,
        contract: manifest.contract,
        fingerprint: manifest.fingerprint,
        phase,
        failure,
        timings: settled.current?.timings() ?? null,
      }),
    }),
    [phase, failure, ask, own, manifest],
  );
  return <EngineContext.Provider value={value}>{children}</EngineContext.Provider>;
}

type Gate = {
  readonly engine: Promise<Engine>;
  readonly open: (engine: Engine) => void;
  readonly shut: (error: unknown) => void;
};

/** A promise of the engine, made before it is. */
function openGate(): Gate {
  let open: Gate['open'] = () => undefined;
  let shut: Gate['shut'] = () => undefined;
  const engine = new Promise<Engine>((resolve, reject) => {
    open = resolve;
    shut = reject;
  });
  engine.catch(() => undefined);
  return { engine, open, shut };
}
