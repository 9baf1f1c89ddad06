import { useEffect, useMemo, useReducer, useRef, useSyncExternalStore } from 'react';
import { readHash, watchHash } from '../io/location.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Repaired } from '../query/address.ts';
import { isPacked, loadPacker, packs } from '../query/address-long.ts';
import { openAddress } from '../query/repair.ts';
import { whenPainted } from '../ui/first-paint.ts';

/** The view that the address bar names, and what of it had to be repaired. A packed one waits for what unpacks it. */
export function useAddress(catalog: Catalog): Repaired {
  const hash = useSyncExternalStore(watchHash, readHash);
  const [tries, again] = useReducer((n: number) => n + 1, 0);
  const last = useRef<Repaired | null>(null);
  const waits = tries === 0 && isPacked(hash) && !packs() && last.current !== null;

  useEffect(() => {
    const packer = waits ? loadPacker() : whenPainted().then(loadPacker);
    packer.catch(() => undefined).then(() => waits && again());
  }, [waits]);
  return useMemo(() => {
    if (!waits || last.current === null) last.current = openAddress(hash, catalog);
    return last.current;
  }, [hash, catalog, waits]);
}
