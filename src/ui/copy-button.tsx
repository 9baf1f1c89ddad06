import { useState } from 'react';
import { uiWords } from '../format/words-ui.ts';
import { copyText } from '../io/clipboard.ts';
import type { Lang } from '../model/chart.ts';

type Props = { readonly text: string; readonly label: string; readonly lang: Lang };

/** Copies a text and says whether it worked; a refused clipboard gets words, not silence. */
export function CopyButton({ text, label, lang }: Props) {
  const w = uiWords(lang);
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  return (
    <>
      <button
        type="button"
        className="button"
        onClick={() => void copyText(text).then((ok) => setState(ok ? 'copied' : 'failed'))}
      >
        {state === 'copied' ? w.copied : label}
      </button>
      <span role="status" className="quiet">
        {state === 'failed' ? w.copyFailed : ''}
      </span>
    </>
  );
}
