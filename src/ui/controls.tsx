import { type ReactNode, useState } from 'react';
import { later } from './later.ts';
import { useReader } from './reader.ts';
import { useLater } from './use-later.ts';
import { useNarrow } from './use-narrow.ts';

type Props = { readonly main?: ReactNode; readonly children: ReactNode };

const sheet = later(() => import('./overlays/sheet.tsx'));

/** The quiet row above the picture; on a phone a sheet behind one button, with the main choice left in sight. */
export function Controls({ main, children }: Props) {
  const { w } = useReader();
  const narrow = useNarrow();
  return (
    <section className="controls" aria-label={w.controls}>
      {main}
      {narrow ? <Behind>{children}</Behind> : children}
    </section>
  );
}

function Behind({ children }: { readonly children: ReactNode }) {
  const { w } = useReader();
  const [open, setOpen] = useState(false);
  const Sheet = useLater(sheet, open)?.default;
  return (
    <>
      <button
        type="button"
        className="button"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={(event) => {
          event.currentTarget.focus();
          setOpen(true);
        }}
      >
        {w.openControls}
      </button>
      {Sheet && (
        <Sheet open={open} onOpenChange={setOpen}>
          {children}
        </Sheet>
      )}
    </>
  );
}
