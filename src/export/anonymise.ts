/** An exhibit for one school's eyes: the others are A校, B校 … wherever a text names them. Pure, and the same each time. */
import { citeReport } from '../format/cite.ts';
import { briefingWords } from '../format/words-briefing-page.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Lang } from '../model/chart.ts';
import type { School } from '../model/school.ts';
import type { Exhibit } from './exhibit.ts';

/** What schools of a kind are called: a name less this is what people call the school by. */
const KIND =
  /(?:高等专科学校|职业技术大学|职业技术学院|职业技术学校|职业技术教育中心|职业学院|职业学校|中等专业学校|技师学院|技工学校)$/;
const AFTER = '(?:职业技术|职业|职|技)?(?:大学|学院|学校|职院|院|校)';

export type Disguise = (text: string) => string;

/** Letters for a school's peers: not in the order of their names, and the same for every piece of one brief. */
export function peerNames(own: string, catalog: Catalog, lang: Lang): ReadonlyMap<string, string> {
  const say = briefingWords(lang).batch;
  const peers = catalog.schools.filter((school) => school.id !== own);
  const shuffled = peers.toSorted((a, b) => mark(`${own} ${a.id}`) - mark(`${own} ${b.id}`) || (a.id < b.id ? -1 : 1));
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
  const called = catalog.schools.flatMap((school) => {
    const core = coreOf(school);
    const peer = names.get(school.id);
    return peer === undefined || core === '' ? [] : [{ pattern: `${quoted(core)}${AFTER}`, peer }];
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
      return known ?? called.find(({ pattern }) => new RegExp(`^${pattern}$`).test(found))?.peer ?? '';
    });
}

/** The exhibit with its peers disguised; printed places are kept for the school's own figures alone. `link` leads to its own view. */
export function anonymised(exhibit: Exhibit, own: string, link: string, hide: Disguise): Exhibit {
  const places = exhibit.places.filter((place) => place.cell.startsWith(`${own}|`));
  const filters = exhibit.filters;
  return mapTexts({ ...exhibit, places, filters, link }, hide) as Exhibit;
}

/** Every text in plain JSON, keys left as they are. */
function mapTexts(value: unknown, change: Disguise): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapTexts(one, change)]));
}

function coreOf(school: School): string {
  const core = school.name_zh.replace(KIND, '');
  return core === school.name_zh || [...core].length < 2 ? '' : core;
}

/** A … Z, AA, AB … */
function letters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : letters(Math.floor(at / 26) - 1) + last;
}

function mark(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}

function quoted(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
