import { useCallback, useInsertionEffect, useRef } from 'react';

/** A function that stays the same one and does what the last one given does: what it is handed to is not rendered anew for it. */
export function useSteady<F extends (...given: never[]) => void>(act: F): F {
  const last = useRef(act);
  useInsertionEffect(() => {
    last.current = act;
  });
  return useCallback((...given: Parameters<F>) => last.current(...given), []) as F;
}
