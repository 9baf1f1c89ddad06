import type { DragEvent, KeyboardEvent } from 'react';
import { exploreWords } from '../../format/words-explore.ts';
import { fieldTitle } from '../../format/words-fields.ts';
import type { PivotField } from '../../model/pivot.ts';
import { useReader } from '../reader.ts';

/** What a dragged chip carries. */
export const DRAGGED = 'application/x-voclens-field';

type Props = {
  readonly field: PivotField;
  /** What its filter lets through; empty where it has none. */
  readonly filter: string;
  /** Put there by the page. */
  readonly auto: boolean;
  readonly wide?: boolean;
  readonly open: boolean;
  /** Opens its menu at this button. */
  readonly onOpen: (field: PivotField) => void;
  readonly onNear: () => void;
  readonly onKey?: (event: KeyboardEvent, field: PivotField) => void;
};

/** A field: dragged by mouse, moved by Alt and arrow keys, and by its own menu, which also filters it. */
export function FieldChip({ field, filter, auto, wide = false, open, onOpen, onNear, onKey }: Props) {
  const { lang } = useReader();
  const say = exploreWords(lang);
  const title = fieldTitle(field, lang);
  const drag = (event: DragEvent) => {
    event.dataTransfer.setData(DRAGGED, field);
    event.dataTransfer.setData('text/plain', title);
    event.dataTransfer.effectAllowed = 'move';
  };
  return (
    <button
      type="button"
      className={`pv-chip${auto ? ' pv-auto' : ''}${filter !== '' ? ' pv-filtered' : ''}`}
      draggable
      data-field={field}
      aria-haspopup="dialog"
      aria-expanded={open}
      aria-keyshortcuts={wide ? undefined : 'Alt+ArrowLeft Alt+ArrowRight Alt+ArrowUp Alt+ArrowDown Delete'}
      title={auto ? say.auto : say.fieldMenu(title)}
      onDragStart={drag}
      onPointerEnter={onNear}
      onKeyDown={(event) => onKey?.(event, field)}
      onClick={(event) => {
        event.currentTarget.focus();
        onOpen(field);
      }}
    >
      <span>{title}</span>
      {filter !== '' && <span className="pv-filter">{filter}</span>}
      <span aria-hidden="true" className="pv-caret" />
    </button>
  );
}
