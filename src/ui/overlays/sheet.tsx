import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useReader } from '../reader.ts';

type Props = {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly children: ReactNode;
};

/** What comes up from the lower edge of a phone: the controls that have no room on it. */
export default function Sheet({ open, onOpenChange, children }: Props) {
  const { w } = useReader();
  return (
    <ModalOverlay className="overlay" isDismissable isOpen={open} onOpenChange={onOpenChange}>
      <Modal className="sheet">
        <Dialog className="sheet-dialog">
          <Heading slot="title" className="sheet-title">
            {w.openControls}
          </Heading>
          <div className="sheet-body">{children}</div>
          <button type="button" className="button primary" onClick={() => onOpenChange(false)}>
            {w.done}
          </button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
