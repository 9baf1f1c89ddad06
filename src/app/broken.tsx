import { useEffect, useState } from 'react';
import { uiWords } from '../format/words-ui.ts';
import { reload } from '../io/location.ts';
import { applyPrefs, readPrefs } from '../io/prefs.ts';
import { failureOf } from '../ui/failure-of.ts';
import { FailurePage } from '../ui/failure-page.tsx';

/** What is shown when there is no data to start with: what happened, what to do, and a way to try again. */
export function Broken({ error }: { readonly error: unknown }) {
  const [prefs] = useState(readPrefs);
  const w = uiWords(prefs.lang);
  useEffect(() => applyPrefs(prefs, w.appFull), [prefs, w]);
  return (
    <main className="broken">
      <FailurePage failure={failureOf(error)} lang={prefs.lang} onRetry={reload} diagnostics={{}} />
    </main>
  );
}
