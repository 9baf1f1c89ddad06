import type { ReactNode } from 'react';
import { useEngine } from './data/engine-context.ts';
import { failureOf } from './failure-of.ts';
import { FailurePage } from './failure-page.tsx';
import { useReader } from './reader.ts';

type Props<T> = {
  readonly value: T | undefined;
  readonly error: Error | null;
  readonly onRetry: () => void;
  readonly controls?: ReactNode;
  readonly children: (value: T) => ReactNode;
};

/** A value that is there, on its way (its place kept at about the final size), or failed with words and a retry. */
export function Await<T>({ value, error, onRetry, controls, children }: Props<T>) {
  const { w, lang } = useReader();
  const { diagnostics } = useEngine();
  if (error !== null) {
    return (
      <>
        {controls}
        <FailurePage failure={failureOf(error)} lang={lang} onRetry={onRetry} diagnostics={diagnostics()} />
      </>
    );
  }
  if (value === undefined) {
    return (
      <div className="skeleton" aria-busy="true">
        {controls}
        <p role="status">{w.loading}</p>
      </div>
    );
  }
  return children(value);
}
