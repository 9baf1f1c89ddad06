import { CopyButton } from './copy-button.tsx';
import { useReader } from './reader.ts';

/** A link to just this view, with the data's fingerprint: on other data the page will say that figures may differ. */
export function ShareLink() {
  const { w, lang, base, catalog, href } = useReader();
  return (
    <p className="share">
      <CopyButton text={`${base}${href({ data: catalog.fingerprint })}`} label={w.copyLink} lang={lang} />
    </p>
  );
}
