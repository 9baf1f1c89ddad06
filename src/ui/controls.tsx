import { type ReactNode, useState } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useReader } from './reader.ts';
import { useNarrow } from './use-narrow.ts';

/** The quiet row above the picture; on a phone a sheet behind one button, with the main choice left in sight. */
export function Controls({ main, children }: { readonly main?: ReactNode; readonly children: ReactNode }) {
  const { w } = useReader();
  const narrow = useNarrow();
  const [open, setOpen] = useState(false);
  if (!narrow) {
    return (
      <section className="controls" aria-label={w.controls}>
        {main}
        {children}
      </section>
    );
  }
  return (
    <section className="controls" aria-label={w.controls}>
      {main}
      <DialogTrigger isOpen={open} onOpenChange={setOpen}>
        <Button className="button">{w.openControls}</Button>
        <ModalOverlay className="overlay" isDismissable>
          <Modal className="sheet">
            <Dialog className="sheet-dialog">
              <Heading slot="title" className="sheet-title">
                {w.openControls}
              </Heading>
              <div className="sheet-body">{children}</div>
              <button type="button" className="button primary" onClick={() => setOpen(false)}>
                {w.done}
              </button>
            </Dialog>
          </Modal>
        </ModalOverlay>
      </DialogTrigger>
    </section>
  );
}
