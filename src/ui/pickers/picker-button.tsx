import type { RefObject } from 'react';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly wide?: boolean;
  readonly open: boolean;
  readonly onOpen: () => void;
  /** Called when a reader comes near, so that what opens can be fetched before it is asked for. */
  readonly onNear: () => void;
  readonly ref: RefObject<HTMLButtonElement | null>;
};

/** What a picker looks like closed: a native button, there with the first paint, before the code of what it opens. */
export function PickerButton({ label, value, wide = false, open, onOpen, onNear, ref }: Props) {
  return (
    <button
      ref={ref}
      type="button"
      className={wide ? 'picker picker-wide' : 'picker'}
      aria-haspopup="dialog"
      aria-expanded={open}
      onPointerEnter={onNear}
      onFocus={onNear}
      onClick={(event) => {
        // Safari gives a clicked button no focus, and focus has to come back here.
        event.currentTarget.focus();
        onOpen();
      }}
    >
      <span className="picker-label">{label}</span>
      <span className="picker-value">{value}</span>
    </button>
  );
}
