import { useEffect, useState } from 'react';
import { whenQuiet } from './first-paint.ts';
import type { Later } from './later.ts';

/**
 * The code, or null while it is on its way. It is fetched when the page is quiet, at once when `wanted`. Throws, for
 * the error boundary, where it is wanted and cannot be loaded.
 */
export function useLater<T>(what: Later<T>, wanted: boolean): T | null {
  const [, setArrived] = useState(what.now() !== null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    let gone = false;
    const arrived = () => {
      if (!gone) setArrived(true);
    };
    const failed = (reason: unknown) => {
      if (!gone && wanted) setError(reason ?? new Error('not loaded'));
    };
    (wanted ? what.load() : whenQuiet().then(what.load)).then(arrived, failed);
    return () => {
      gone = true;
    };
  }, [what, wanted]);
  if (error !== null) throw error;
  return what.now();
}
