import { CopyButton } from './copy-button.tsx';
import { KeepButton } from './notebook/keep-button.tsx';
import { useReader } from './reader.ts';

/** A link to just this view, with the data's fingerprint: on other data the page will say that figures may differ; and the way to keep its figures. */
export function ShareLink() {
  const { w, lang, base, catalog, view, href } = useReader();
  return (
    <p className="share">
      <CopyButton text={`${base}${href({ data: catalog.fingerprint })}`} label={w.copyLink} lang={lang} />
      {view.page !== 'sql' && <KeepButton />}
    </p>
  );
}
