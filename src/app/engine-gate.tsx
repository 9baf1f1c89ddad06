import { type ReactNode, useState } from 'react';
import { reload } from '../io/location.ts';
import { useEngine } from '../ui/data/engine-context.ts';
import { FailurePage } from '../ui/failure-page.tsx';
import { useReader } from '../ui/reader.ts';

/** Lets the page through while the engine starts or runs; where it cannot run, explains why and offers what was prepared. */
export function EngineGate({ children }: { readonly children: ReactNode }) {
  const { w, lang } = useReader();
  const { phase, failure, retry, diagnostics } = useEngine();
  const [anyway, setAnyway] = useState(false);
  if (phase === 'failed' && failure !== null && !anyway) {
    return (
      <FailurePage
        failure={failure}
        lang={lang}
        // Manifest, catalog and dataset belong together: where the data is at fault, all of it is fetched anew.
        onRetry={failure.code.startsWith('dataset_') ? reload : retry}
        diagnostics={diagnostics()}
        onSnapshot={() => setAnyway(true)}
      />
    );
  }
  return (
    <>
      <p className="engine-line" role="status">
        {phase === 'restarting' ? w.engineRestarting : ''}
      </p>
      {children}
    </>
  );
}
