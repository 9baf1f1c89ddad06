import { useEffect } from 'react';
import type { View } from '../model/view.ts';
import { whenQuiet } from '../ui/first-paint.ts';

/** Milliseconds that a view must have stood. */
const A_WHILE = 1000;

/**
 * `data-still` on the root while the view has stood for a moment. Long parts far from the window are laid out only then:
 * a reader who presses on does not wait for them, and one who takes a picture of the whole page finds them there.
 */
export function useStill(view: View): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each view moves the page
  useEffect(() => {
    const root = document.documentElement;
    delete root.dataset.still;
    let over = false;
    const timer = setTimeout(() => {
      void whenQuiet().then(() => {
        if (!over) root.dataset.still = '';
      });
    }, A_WHILE);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [view]);
}
