import { useEffect, useRef, useState } from 'react';

export type WorkState = {
  readonly words: string;
  readonly done: number;
  readonly all: number;
};
export type Work = {
  readonly state: WorkState | null;
  readonly cancel: () => void;
  /** Runs it, with progress and a way out; what it gives back, or what was thrown, goes to `onEnd`. */
  readonly run: (
    work: (signal: AbortSignal, onProgress: (words: string, done: number, all: number) => void) => Promise<string>,
    onEnd: (outcome: { readonly said: string } | { readonly cancelled: true } | { readonly failed: unknown }) => void,
  ) => void;
};

/** One thing that takes a while; what still runs ends with the component. */
export function useWork(): Work {
  const [state, setState] = useState<WorkState | null>(null);
  const control = useRef<AbortController | null>(null);
  useEffect(() => () => control.current?.abort(), []);
  return {
    state,
    cancel: () => control.current?.abort(),
    run: (work, onEnd) => {
      if (control.current !== null) return;
      const own = new AbortController();
      control.current = own;
      setState({ words: '', done: 0, all: 0 });
      work(own.signal, (words, done, all) => setState({ words, done, all }))
        .then(
          (said) => onEnd({ said }),
          (error: unknown) => onEnd(own.signal.aborted ? { cancelled: true } : { failed: error }),
        )
        .finally(() => {
          control.current = null;
          setState(null);
        });
    },
  };
}
