import { useRef, useState } from 'react';
import type { ChartSpec } from '../../model/chart.ts';
import { ErrorBoundary } from '../error-boundary.tsx';
import { later } from '../later.ts';
import { useReader } from '../reader.ts';
import { useLater } from '../use-later.ts';

const panel = later(() => import('./export-panel.tsx'));

type Props = {
  readonly spec: ChartSpec;
  /** Only a table: the picture is the page's own and not what a reader would take along. */
  readonly table?: boolean;
};

/** The way out of the screen: a native button; all that it opens is fetched when a reader comes near. */
export function ExportButton({ spec, table = false }: Props) {
  const { w } = useReader();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const near = () => void panel.load().catch(() => undefined);
  return (
    <div className="export-way">
      <button
        ref={button}
        type="button"
        className="button"
        aria-haspopup="dialog"
        aria-expanded={open}
        onPointerEnter={near}
        onFocus={near}
        onClick={(event) => {
          event.currentTarget.focus();
          setOpen(true);
        }}
      >
        {w.exportThis}
      </button>
      {open && (
        <ErrorBoundary>
          <Opened spec={spec} table={table} onClose={() => setOpen(false)} />
        </ErrorBoundary>
      )}
    </div>
  );
}

function Opened({ onClose, ...props }: Required<Props> & { readonly onClose: () => void }) {
  const Panel = useLater(panel, true)?.default;
  return Panel ? <Panel {...props} onClose={onClose} /> : null;
}
