import { useRef, useState } from 'react';
import type { ChartSpec } from '../../model/chart.ts';
import type { View } from '../../model/view.ts';
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
  /** Undefined until it is there: it may be asked for when a reader comes near. */
  readonly spec: ChartSpec | undefined;
  /** Only a table: the picture is the page's own and not what a reader would take along. */
  readonly table?: boolean;
  /** The view whose answer it is, where that is not the page's. */
  readonly view?: View;
  /** Stands beside others of its kind: says which one it is. */
  readonly small?: boolean;
  /** What it is of, while there is no spec. */
  readonly what?: string;
  readonly onNear?: () => void;
};

/** The way out of the screen: a native button; all that it opens is fetched when a reader comes near. */
export function ExportButton({ spec, table = false, view, small = false, what, onNear }: Props) {
  const { w } = useReader();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const near = () => {
    void panel.load().catch(() => undefined);
    onNear?.();
  };
  return (
    <div className="export-way">
      <button
        ref={button}
        type="button"
        className={small ? 'button small' : 'button'}
        aria-label={small ? w.exportWhat(spec?.title ?? what ?? '') : undefined}
        aria-haspopup="dialog"
        aria-expanded={open}
        onPointerEnter={near}
        onFocus={near}
        onClick={(event) => {
          event.currentTarget.focus();
          near();
          setOpen(true);
        }}
      >
        {w.exportThis}
      </button>
      {open && spec !== undefined && (
        <ErrorBoundary>
          <Opened spec={spec} table={table} view={view} onClose={() => setOpen(false)} />
        </ErrorBoundary>
      )}
    </div>
  );
}

type OpenedProps = {
  readonly spec: ChartSpec;
  readonly table: boolean;
  readonly view: View | undefined;
  readonly onClose: () => void;
};

function Opened({ spec, table, view, onClose }: OpenedProps) {
  const { lang } = useReader();
  const loaded = useLater(panel, true);
  if (loaded === null) return null;
  const { SidePanel, ExportPanel, exportWords } = loaded;
  const { menu } = exportWords(lang);
  return (
    <SidePanel title={table ? menu.titleTable : menu.title} onClose={onClose}>
      <ExportPanel spec={spec} of={view} />
    </SidePanel>
  );
}
