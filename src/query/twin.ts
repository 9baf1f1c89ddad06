import type { Catalog } from '../model/catalog.ts';
import type { Indicator } from '../model/indicator.ts';

/** The indicator that computes from other figures what `id` gives as printed: `<id>_derived` with a formula. Null where there is none. */
export function twinOf(id: string, catalog: Catalog): Indicator | null {
  return catalog.indicators.find((one) => one.id === `${id}_derived` && one.formula !== null) ?? null;
}
