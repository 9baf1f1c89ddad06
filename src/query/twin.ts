import type { Catalog } from '../model/catalog.ts';
import type { Indicator } from '../model/indicator.ts';
import { indicatorById } from './lookup.ts';

/** The indicator that computes from other figures what `id` gives as printed: `<id>_derived` with a formula. Null where there is none. */
export function twinOf(id: string, catalog: Catalog): Indicator | null {
  const twin = indicatorById(catalog, `${id}_derived`);
  return twin === undefined || twin.formula === null ? null : twin;
}
