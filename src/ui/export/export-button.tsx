import { useRef, useState } from 'react';
import type { ChartSpec } from '../../model/chart.ts';
import { ErrorBoundary } from '../error-boundary.tsx';
import { later } from '../later.ts';
import { useReader } from '../reader.ts';
import { useLater } from '../use-later.ts';

const panel = later(async () => {
  const [{ SidePanel }, { ExportPanel }, { exportWords }] = await Promise.all([
    import('../overlays/side-panel.tsx'),
    import('./export-panel.tsx'),
    import('../../format/words-export.ts'),
  ]);
  return { SidePanel, ExportPanel, exportWords };
});

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

function Opened({ spec, table, onClose }: Required<Props> & { readonly onClose: () => void }) {
  const { lang } = useReader();
  const loaded = useLater(panel, true);
  if (loaded === null) return null;
  const { SidePanel, ExportPanel, exportWords } = loaded;
  const { menu } = exportWords(lang);
  return (
    <SidePanel title={table ? menu.titleTable : menu.title} onClose={onClose}>
      <ExportPanel spec={spec} />
    </SidePanel>
  );
}
