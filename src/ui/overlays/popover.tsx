import type { ReactNode, RefObject } from 'react';
import { Dialog, Popover } from 'react-aria-components';

/** What the list of a picker needs to stand at its button. */
export type Anchor = {
  readonly anchor: RefObject<HTMLButtonElement | null>;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
};
type Props = Anchor & { readonly label: string; readonly kind: string; readonly children: ReactNode };

/** The dialog that a picker's button opens under itself. */
export function PickerPopover({ anchor, open, onOpenChange, label, kind, children }: Props) {
  return (
    <Popover
      className={`popover popover-${kind}`}
      placement="bottom start"
      triggerRef={anchor}
      isOpen={open}
      onOpenChange={onOpenChange}
    >
      <Dialog aria-label={label} className="popover-dialog">
        {children}
      </Dialog>
    </Popover>
  );
}
