import { useEffect } from 'react';
import { markPainted } from './first-paint.ts';

/** For pictures made of HTML: marks the first paint in the frame after real figures stand in the page. */
export function usePainted(ready: boolean): void {
  useEffect(() => {
    if (!ready) return;
    const frame = requestAnimationFrame(() => requestAnimationFrame(markPainted));
    return () => cancelAnimationFrame(frame);
  }, [ready]);
}
