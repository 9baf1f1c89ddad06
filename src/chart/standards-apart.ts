/** Which standards are in play for the loaded schools, and which stand apart. */

import { indicatorName } from '../format/names.ts';
import { words } from '../format/words.ts';
import { standardsWords } from '../format/words-standards.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Lang } from '../model/chart.ts';
import { FAMILIES, type Indicator } from '../model/indicator.ts';
import type { Level, Threshold } from '../model/school.ts';
import type { StandardApart, StandardDocument } from '../model/standards.ts';
import { twinOf } from '../query/twin.ts';
import { typesText } from './standards-cell.ts';
import { thresholdLabel } from './thresholds.ts';

/** An indicator with standards in play on a level; its computed twin, where there is one for that level, belongs to it. */
export type Monitored = {
  readonly indicator: Indicator;
  readonly twin: Indicator | null;
  readonly thresholds: readonly Threshold[];
};

/**
 * Does a standard for schools speak of any loaded school? One for certain types does where a school of its level is
 * stated to be of such a type, or where none of that level has its type stated, so that nothing can be told.
 */
export function inPlay(threshold: Threshold, catalog: Catalog): boolean {
  if (threshold.applies_to !== 'school' || threshold.kind === '限制招生') return false;
  const level = catalog.schools.filter((school) => school.level === threshold.level);
  if (threshold.school_type.length === 0) return level.length > 0;
  const types = level.flatMap((school) => school.school_type ?? []);
  return types.length === 0 ? level.length > 0 : types.some((type) => threshold.school_type.includes(type));
}

/** Monitored indicators of a level, by family and then as the codebook lists them. */
export function monitored(catalog: Catalog, level: Level): readonly Monitored[] {
  const own = catalog.thresholds.filter((one) => one.level === level && one.applies_to === 'school');
  const ids = new Set(own.filter((one) => inPlay(one, catalog)).map((one) => one.indicator));
  const fits = (one: Indicator) => one.level === 'both' || one.level === level;
  const bases = new Set([...ids].map((id) => printedOf(id, catalog)));
  return catalog.indicators
    .filter((one) => bases.has(one.id) && fits(one))
    .toSorted((a, b) => FAMILIES.indexOf(a.family) - FAMILIES.indexOf(b.family))
    .map((indicator) => {
      const twin = twinOf(indicator.id, catalog);
      const meant = twin !== null && fits(twin) && ids.has(twin.id) ? twin : null;
      const thresholds = own.filter((one) => one.indicator === indicator.id || one.indicator === meant?.id);
      return { indicator, twin: meant, thresholds };
    });
}

/** What is required of provinces: shown, applied to no school. */
export function provinceList(catalog: Catalog, lang: Lang): readonly StandardApart[] {
  const why = standardsWords(lang).province.why;
  return labels(
    catalog.thresholds.filter((one) => one.applies_to === 'province'),
    catalog,
    lang,
  ).map((text) => ({ text, why }));
}

/** Standards for schools of which none is loaded. */
export function unusedList(catalog: Catalog, lang: Lang): readonly StandardApart[] {
  const say = standardsWords(lang).unused;
  const idle = catalog.thresholds.filter((one) => one.applies_to === 'school' && !inPlay(one, catalog));
  return idle
    .filter((one) => one.kind !== '限制招生')
    .flatMap((one) => {
      const loaded = catalog.schools.some((school) => school.level === one.level);
      const why = loaded ? say.types(typesText([one], lang)) : say.level(words(lang).level(one.level));
      return labels([one], catalog, lang).map((text) => ({ text, why }));
    })
    .filter((one, at, all) => all.findIndex((other) => other.text === one.text && other.why === one.why) === at);
}

/** Every document: its title, where it was seen, and what is to be known of its lines. Written once each, as recorded. */
export function documentList(catalog: Catalog): readonly StandardDocument[] {
  const unique = (texts: readonly (string | null)[]) => [...new Set(texts.flatMap((text) => text ?? []))];
  return unique(catalog.thresholds.map((one) => one.document)).map((document) => {
    const own = catalog.thresholds.filter((one) => one.document === document);
    return {
      document,
      title: own[0]?.title ?? '',
      seen: unique(own.map((one) => one.seen_in)),
      notes: unique(own.map((one) => one.note)),
    };
  });
}

/** `生均占地面积 监测标准 ≥ 59 ㎡/生 · 教发〔2004〕2号`; a computed twin is told under the printed one's name. */
function labels(thresholds: readonly Threshold[], catalog: Catalog, lang: Lang): readonly string[] {
  const texts = thresholds.flatMap((one) => {
    const printed = printedOf(one.indicator, catalog);
    const indicator = catalog.indicators.find((other) => other.id === printed);
    return indicator === undefined ? [] : [`${indicatorName(indicator, lang)} ${thresholdLabel(one, indicator, lang)}`];
  });
  return [...new Set(texts)];
}

/** The indicator whose computed twin this is; itself where it is none's. */
function printedOf(id: string, catalog: Catalog): string {
  const printed = id.replace(/_derived$/, '');
  const known = printed !== id && catalog.indicators.some((one) => one.id === printed);
  return known && twinOf(printed, catalog)?.id === id ? printed : id;
}
