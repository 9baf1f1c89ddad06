import { failureWords } from '../format/failure.ts';
import { uiWords } from '../format/words-ui.ts';
import type { Lang } from '../model/chart.ts';
import type { Failure } from '../model/failure.ts';
import { CopyButton } from './copy-button.tsx';

type Props = {
  readonly failure: Failure;
  readonly lang: Lang;
  readonly onRetry: () => void;
  readonly diagnostics: Readonly<Record<string, unknown>>;
  /** Offered where a snapshot can still be shown. */
  readonly onSnapshot?: () => void;
};

/** A full-page explanation: what happened, the next step, retry, and diagnostics to copy. Never a blank screen. */
export function FailurePage({ failure, lang, onRetry, diagnostics, onSnapshot }: Props) {
  const w = uiWords(lang);
  const words = failureWords(failure, lang);
  return (
    <section className="failure" role="alert" aria-labelledby="failure-title">
      <h1 id="failure-title">{words.title}</h1>
      <p>{words.text}</p>
      <p className="failure-next">{words.next}</p>
      <p className="failure-actions">
        <button type="button" className="button primary" onClick={onRetry}>
          {w.retry}
        </button>
        {onSnapshot && (
          <button type="button" className="button" onClick={onSnapshot}>
            {w.failurePage.snapshotOffer}
          </button>
        )}
        <CopyButton text={JSON.stringify({ ...diagnostics, failure }, null, 2)} label={w.copyDiagnostics} lang={lang} />
      </p>
      <pre className="failure-detail">{`${failure.code}: ${failure.detail}`}</pre>
    </section>
  );
}
