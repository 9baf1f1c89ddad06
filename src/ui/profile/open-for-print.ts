import { useEffect } from 'react';

/** Paper cannot be unfolded: while printing everything folded in the page's `main` is open, afterwards as it was. */
export function useOpenForPrint(): void {
  useEffect(() => {
    let opened: readonly HTMLDetailsElement[] = [];
    const open = () => {
      opened = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open]):not(.help)')];
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
