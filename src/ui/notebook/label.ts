import { indicatorName, schoolName } from '../../format/names.ts';
import { notebookWords } from '../../format/words-notebook.ts';
import type { Catalog } from '../../model/catalog.ts';
import type { Lang } from '../../model/chart.ts';
import type { KeptRow, KeptValue } from '../../model/notebook.ts';

const KEY = /^[^|\s]+\|[^|\s]+\|\d{4}\|(?:[^|]*\|){6}[a-z_]+$/;

/** Whether a value is the key of a cell, which opens its sources. */
export function isKey(value: KeptValue): value is string {
  return typeof value === 'string' && KEY.test(value);
}

/** A value as it is read: nothing as such, text whole. */
export function valueText(value: KeptValue, lang: Lang): string {
  return value === null ? notebookWords(lang).nothing : String(value);
}

/** What tells a row from the others, keys by the names in them: `泸州职业技术学院 · 毕业去向落实率 · 2023`. */
export function rowLabel(row: KeptRow, catalog: Catalog, lang: Lang): string {
  return row.map((value) => (isKey(value) ? keyLabel(value, catalog, lang) : valueText(value, lang))).join(' · ');
}

/** A key by its names, with whatever else is not empty in it. */
export function keyLabel(key: string, catalog: Catalog, lang: Lang): string {
  const [school = '', indicator = '', year = '', ...rest] = key.split('|');
  const asked = catalog.schools.find(({ id }) => id === school);
  const about = catalog.indicators.find(({ id }) => id === indicator);
  return [
    asked === undefined ? school : schoolName(asked, lang),
    about === undefined ? indicator : indicatorName(about, lang),
    year,
    ...rest.slice(1).filter((part) => part !== '' && part !== 'actual'),
  ].join(' · ');
}
