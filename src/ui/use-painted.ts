import { useEffect, useState } from 'react';
import { isPainted, markPainted, whenPainted } from './first-paint.ts';

/** For pictures made of HTML: marks the first paint in the frame after real figures stand in the page. */
export function usePainted(ready: boolean): void {
  useEffect(() => {
    if (!ready) return;
    const frame = requestAnimationFrame(() => requestAnimationFrame(markPainted));
    return () => cancelAnimationFrame(frame);
  }, [ready]);
}

/** False only until the first picture of the visit stands: what lies below it, often below the fold, comes after it. */
export function useAfterPaint(): boolean {
  const [after, setAfter] = useState(isPainted);
  useEffect(() => {
    if (!after) void whenPainted().then(() => setAfter(true));
  }, [after]);
  return after;
}
