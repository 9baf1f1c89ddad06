/** What an address may ask of the page 画像: one school. */
import type { Catalog } from '../model/catalog.ts';
import type { School } from '../model/school.ts';
import type { View } from '../model/view.ts';

/** The school of the page: the first chosen one, else the first by pinyin; undefined where the data hold no school. */
export function profileSchool(view: View, catalog: Catalog): School | undefined {
  return catalog.schools.find((school) => school.id === view.schools[0]) ?? catalog.schools[0];
}
