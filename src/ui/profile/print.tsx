import { useEffect, useState } from 'react';
import { profileWords } from '../../format/words-profile.ts';
import { printPage } from '../../io/print.ts';
import { pictures } from '../pictures.ts';
import { useReader } from '../reader.ts';

/** Prints the page when all of it stands: asked for sooner, it says that it waits. `whole`: everything has been read. */
export function PrintButton({ whole }: { readonly whole: boolean }) {
  const { lang } = useReader();
  const say = profileWords(lang);
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (!asked || !whole) return;
    let left = false;
    // The second frame: what was read last, and the pictures in it, are drawn by then.
    const print = () =>
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          if (left) return;
          setAsked(false);
          printPage();
        }),
      );
    void pictures.load().then(print, print);
    return () => {
      left = true;
    };
  }, [asked, whole]);
  return (
    <>
      <button type="button" className="button" onClick={() => setAsked(true)}>
        {say.print}
      </button>
      <span role="status" className="quiet">
        {asked && !whole ? say.printWaits : ''}
      </span>
    </>
  );
}

/** In the place of what is still being read: on paper, which cannot be waited for, that it is not part of it. */
export function StillReading() {
  const { lang } = useReader();
  const say = profileWords(lang);
  return (
    <>
      <p role="status" className="screen-only">
        {say.loadingParts}
      </p>
      <p className="print-only">{say.printedWithout}</p>
    </>
  );
}
