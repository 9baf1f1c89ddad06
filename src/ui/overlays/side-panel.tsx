import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useReader } from '../reader.ts';

type Props = { readonly title: string; readonly onClose: () => void; readonly children: ReactNode };

/** A dialog at the side of a desk, over the whole of a phone. */
export function SidePanel({ title, onClose, children }: Props) {
  const { w } = useReader();
  return (
    <ModalOverlay className="overlay overlay-side" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="drawer">
        <Dialog className="drawer-dialog export-dialog">
          <header className="drawer-head">
            <Heading slot="title">{title}</Heading>
            <button type="button" className="button small" onClick={onClose}>
              {w.close}
            </button>
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
