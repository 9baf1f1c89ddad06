import { useEffect, useState } from 'react';
import { paletteWords } from '../format/words-palette.ts';
import { later } from './later.ts';
import { useReader } from './reader.ts';
import { useLater } from './use-later.ts';

const palette = later(() => import('./overlays/palette.tsx'));

/** The way to everything by name: a button in the header, and Ctrl-K or ⌘-K anywhere. */
export function SearchButton() {
  const { lang } = useReader();
  const say = paletteWords(lang);
  const [open, setOpen] = useState(false);
  const Palette = useLater(palette, open)?.default;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      setOpen((now) => !now);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const keys = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘K' : 'Ctrl K';
  const near = () => void palette.load().catch(() => undefined);
  return (
    <>
      <button
        type="button"
        className="tool tool-search"
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-keyshortcuts="Control+K Meta+K"
        title={`${say.title} (${keys})`}
        onPointerEnter={near}
        onFocus={near}
        onClick={(event) => {
          event.currentTarget.focus();
          setOpen(true);
        }}
      >
        <span aria-hidden="true" className="tool-lens" />
        <span className="tool-word">{say.button}</span>
        <span aria-hidden="true" className="tool-key">
          {keys}
        </span>
      </button>
      {Palette && <Palette open={open} onOpenChange={setOpen} />}
    </>
  );
}
