import { type DragEvent, type KeyboardEvent, useRef, useState } from 'react';
import { exploreWords } from '../../format/words-explore.ts';
import { fieldTitle } from '../../format/words-fields.ts';
import type { Facet, PivotField } from '../../model/pivot.ts';
import { later } from '../later.ts';
import { useReader } from '../reader.ts';
import { useLater } from '../use-later.ts';

const popover = later(() => import('../overlays/pivot-field.tsx'));
/** What a dragged chip carries. */
export const DRAGGED = 'application/x-voclens-field';

type Props = {
  readonly field: PivotField;
  readonly facets: readonly Facet[];
  /** What its filter lets through; empty where it has none. */
  readonly filter: string;
  /** Put there by the page. */
  readonly auto: boolean;
  readonly wide?: boolean;
  readonly onKey?: (event: KeyboardEvent, field: PivotField) => void;
};

/** A field: dragged by mouse, moved by Alt and arrow keys, and by its own menu, which also filters it. */
export function FieldChip({ field, facets, filter, auto, wide = false, onKey }: Props) {
  const { lang } = useReader();
  const say = exploreWords(lang);
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const Popover = useLater(popover, open)?.default;
  const title = fieldTitle(field, lang);
  const drag = (event: DragEvent) => {
    event.dataTransfer.setData(DRAGGED, field);
    event.dataTransfer.setData('text/plain', title);
    event.dataTransfer.effectAllowed = 'move';
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={`pv-chip${auto ? ' pv-auto' : ''}${filter !== '' ? ' pv-filtered' : ''}`}
        draggable
        data-field={field}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-keyshortcuts={wide ? undefined : 'Alt+ArrowLeft Alt+ArrowRight Alt+ArrowUp Alt+ArrowDown Delete'}
        title={auto ? say.auto : say.fieldMenu(title)}
        onDragStart={drag}
        onPointerEnter={() => void popover.load().catch(() => undefined)}
        onKeyDown={(event) => onKey?.(event, field)}
        onClick={(event) => {
          event.currentTarget.focus();
          setOpen(true);
        }}
      >
        <span>{title}</span>
        {filter !== '' && <span className="pv-filter">{filter}</span>}
        <span aria-hidden="true" className="pv-caret" />
      </button>
      {Popover && <Popover anchor={button} open={open} onOpenChange={setOpen} field={field} facets={facets} />}
    </>
  );
}
