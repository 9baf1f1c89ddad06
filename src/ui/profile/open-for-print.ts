import { useEffect } from 'react';

/** Paper cannot be unfolded: while printing what is folded in `main` is open (not what would first ask the engine), afterwards as it was. */
export function useOpenForPrint(): void {
  useEffect(() => {
    let opened: readonly HTMLDetailsElement[] = [];
    const open = () => {
      opened = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open], .help, .standing-fold)')];
      for (const one of opened) one.open = true;
    };
    const shut = () => {
      for (const one of opened) one.open = false;
      opened = [];
    };
    window.addEventListener('beforeprint', open);
    window.addEventListener('afterprint', shut);
    return () => {
      window.removeEventListener('beforeprint', open);
      window.removeEventListener('afterprint', shut);
    };
  }, []);
}
