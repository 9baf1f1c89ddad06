/** An exhibit for one school's eyes: the others are A校, B校 … wherever a text names them. Pure, and the same each time. */
import { citeReport } from '../format/cite.ts';
import { briefingWords } from '../format/words-briefing-page.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Lang } from '../model/chart.ts';
import { fnv1a } from '../stats/fnv.ts';
import type { Exhibit } from './exhibit.ts';
import { coreOf, englishCore, GENERIC } from './peer-mentions.ts';

/** What may stand behind a school's short name, so that it is one: `泸州职院`, `湖南工业学院`. */
const AFTER = '(?:职业技术|职业|职|技)?(?:大学|学院|学校|职院|院|校)';

export type Disguise = (text: string) => string;

/** Letters for a school's peers: not in the order of their names, and the same for every piece of one brief. */
export function peerNames(own: string, catalog: Catalog, lang: Lang): ReadonlyMap<string, string> {
  const say = briefingWords(lang).batch;
  const peers = catalog.schools.filter((school) => school.id !== own);
  const shuffled = peers.toSorted(
    (a, b) => fnv1a(`${own} ${a.id}`) - fnv1a(`${own} ${b.id}`) || (a.id < b.id ? -1 : 1),
  );
  return new Map(shuffled.map((school, at) => [school.id, say.peer(letters(at))]));
}

/** Replaces every name, citation and id of the peers in a text. */
export function disguise(own: string, catalog: Catalog, lang: Lang): Disguise {
  const names = peerNames(own, catalog, lang);
  const say = briefingWords(lang).batch;
  const table = new Map<string, string>();
  const patterns: string[] = [];
  for (const school of catalog.schools) {
    const peer = names.get(school.id);
    if (peer === undefined) continue;
    for (const source of catalog.sources.filter((one) => one.school === school.id)) {
      table.set(citeReport(source, school, lang), say.peerReport(peer));
      table.set(source.title, say.peerReport(peer));
      if (source.publisher !== null && source.publisher !== '') table.set(source.publisher, peer);
      if (source.url !== null && source.url !== '') table.set(source.url, '');
    }
    for (const name of [school.name_zh, school.name_en]) if (name !== '') table.set(name, peer);
    if (school.code !== null && school.code !== '') table.set(school.code, peer);
  }
  const self = catalog.schools.find((school) => school.id === own);
  // The school's own names stay, whatever they have in common with a peer's.
  for (const name of [self?.name_zh ?? '', self?.name_en ?? '']) if (name !== '') table.set(name, name);
  const [ownCore, ownWord] = self === undefined ? ['', ''] : [coreOf(self), englishCore(self).toLowerCase()];
  const called = catalog.schools.flatMap((school) => {
    const core = coreOf(school);
    const word = englishCore(school);
    const peer = names.get(school.id);
    if (peer === undefined) return [];
    return [
      ...(core === '' || core === ownCore ? [] : [{ pattern: `${quoted(core)}[市县区]?${AFTER}`, peer }]),
      ...(word === '' || word.toLowerCase() === ownWord
        ? []
        : [{ pattern: `(?<![A-Za-z])${quoted(word)}(?:\\s+(?:${GENERIC}))+(?![A-Za-z])`, peer }]),
    ];
  });
  const ids = catalog.schools.flatMap((school) => {
    const peer = names.get(school.id);
    return peer === undefined ? [] : [{ id: school.id, peer: `peer-${[...names.keys()].indexOf(school.id) + 1}` }];
  });
  // The longest first: one name may hold another.
  patterns.push(...[...table.keys()].toSorted((a, b) => b.length - a.length).map(quoted));
  patterns.push(...called.map(({ pattern }) => pattern));
  patterns.push(
    ...ids.toSorted((a, b) => b.id.length - a.id.length).map(({ id }) => `(?<![a-z0-9])${quoted(id)}(?![a-z])`),
  );
  if (patterns.length === 0) return (text) => text;
  const any = new RegExp(patterns.join('|'), 'gi');
  const folded = new Map([...table].map(([name, peer]) => [name.toLowerCase(), peer]));
  const slugs = new Map(ids.map(({ id, peer }) => [id.toLowerCase(), peer]));
  return (text) =>
    text.replace(any, (found) => {
      const known = folded.get(found.toLowerCase()) ?? slugs.get(found.toLowerCase());
      return known ?? called.find(({ pattern }) => new RegExp(`^${pattern}$`, 'i').test(found))?.peer ?? '';
    });
}

/**
 * The catalog as a brief is made from it: the school itself first, its peers under their letters and in the order of these.
 * So neither a colour, which goes by the place in the catalog, nor the order of a list tells who is who.
 */
export function disguisedCatalog(own: string, catalog: Catalog): Catalog {
  const [zh, en] = [peerNames(own, catalog, 'zh'), peerNames(own, catalog, 'en')];
  const place = (id: string) => [...zh.keys()].indexOf(id);
  const schools = catalog.schools
    .map((school) => {
      const name = zh.get(school.id);
      if (name === undefined) return school;
      const pinyin = `zz ${String(place(school.id)).padStart(4, '0')}`;
      return { ...school, name_zh: name, name_en: en.get(school.id) ?? name, pinyin, code: null };
    })
    .toSorted((a, b) => place(a.id) - place(b.id));
  const sources = catalog.sources.map((source) => {
    const name = zh.get(source.school);
    if (name === undefined) return source;
    return { ...source, title: briefingWords('zh').batch.peerReport(name), publisher: null, url: null };
  });
  return { ...catalog, schools, sources };
}

/** The exhibit with its peers disguised; printed places are kept for the school's own figures alone. `link` leads to its own view. */
export function anonymised(exhibit: Exhibit, own: string, link: string, hide: Disguise): Exhibit {
  const places = exhibit.places.filter((place) => place.cell.startsWith(`${own}|`));
  const filters = exhibit.filters;
  return mapTexts({ ...exhibit, places, filters, link }, hide) as Exhibit;
}

/** Every text in plain JSON; keys, too: some are ids of schools. */
function mapTexts(value: unknown, change: Disguise): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [change(key), mapTexts(one, change)]));
}

/** A … Z, AA, AB … */
function letters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : letters(Math.floor(at / 26) - 1) + last;
}

function quoted(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
