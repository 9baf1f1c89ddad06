import { useState } from 'react';
import type { FormWanted } from './export/form-panel.tsx';
import { later } from './later.ts';
import { useLater } from './use-later.ts';

const panel = later(() => import('./export/form-panel.tsx'));

/** Opens the official form's choices in place; what makes the files is fetched when a reader comes near. */
export function FormWay({ wanted, label }: { readonly wanted: FormWanted; readonly label: string }) {
  const [open, setOpen] = useState(false);
  const near = () => void panel.load().catch(() => undefined);
  return (
    <div className="form-way">
      <button
        type="button"
        className="button"
        aria-expanded={open}
        onPointerEnter={near}
        onFocus={near}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      {open && <Opened wanted={wanted} />}
    </div>
  );
}

function Opened({ wanted }: { readonly wanted: FormWanted }) {
  const Panel = useLater(panel, true)?.default;
  return Panel ? <Panel wanted={wanted} /> : null;
}
