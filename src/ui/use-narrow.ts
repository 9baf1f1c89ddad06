import { useSyncExternalStore } from 'react';

// Paper is narrow too, but prints whole tables.
const NARROW = 'screen and (max-width: 719px)';

/** True on phones: one column, controls in a sheet. The same width as in the style sheets. */
export function useNarrow(): boolean {
  return useSyncExternalStore(watch, () => window.matchMedia(NARROW).matches);
}

function watch(listener: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
