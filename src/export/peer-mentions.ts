/** Words of a writer that may name a school although none of its known names stands there: its town, its short names, its initials. */
import type { Catalog } from '../model/catalog.ts';
import type { School } from '../model/school.ts';

/** What schools of a kind are called: a name less this is what people call the school by. */
const KIND =
  /(?:高等专科学校|高级技工学校|职业技术大学|职业技术学院|职业技术学校|职业技术教育中心|职业教育中心|职教中心|职业大学|职业学院|职业学校|职业高级中学|职业高中|职业中专|中等专业学校|中等职业学校|专科学校|技师学院|技工学校|开放大学|大学|学院|学校|中心)$/;
/** The same in English, a word each, as a pattern. */
export const GENERIC =
  'Higher|Secondary|Senior|Vocational|Technical|Technology|Technological|Technician|Professional|Polytechnic|Education|Normal|Open|College|School|Institute|University|Academy|Center|Centre|and|&|of';
const ABBREVIATED = /[\p{Script=Han}]{1,6}(?:职业技术|职业|职院|职大|职校|职中|职教|技院|技校|工职|高职|中职|中专)/gu;

/** The name less what it has of its kind: `泸州`, `重庆工业`; empty where that is too short to tell anything. */
export function coreOf({ name_zh }: Pick<School, 'name_zh'>): string {
  const core = name_zh.replace(KIND, '').replace(/(?<=.{2})[市县区]$/u, '');
  return core === name_zh || [...core].length < 2 ? '' : core;
}

/** The English name up to its first common word: `Luzhou`, `Hunan Industry`; empty where it begins with one. */
export function englishCore({ name_en }: Pick<School, 'name_en'>): string {
  const words = name_en.split(/\s+/);
  const common = new RegExp(`^(?:${GENERIC}|the)$`, 'i');
  const first = words.findIndex((word) => common.test(word));
  return words.slice(0, first < 0 ? words.length : first).join(' ');
}

export type Mention = {
  /** As it stands in the text. */
  readonly found: string;
  /** Ids of the schools that it may mean. */
  readonly schools: readonly string[];
};

/** Words in a text that may mean a school, each once, in the order in which they stand; certain names are another's to hide. */
export function mentions(text: string, catalog: Catalog): readonly Mention[] {
  const found = new Map<string, Set<string>>();
  const note = (word: string, school: string) => found.set(word, (found.get(word) ?? new Set()).add(school));
  const folded = text.toLowerCase();
  for (const school of catalog.schools) {
    const { id, city, province, name_en } = school;
    const core = coreOf(school);
    for (const word of [core, city ?? '', province ?? '']) if (word !== '' && text.includes(word)) note(word, id);
    for (const word of new Set([englishCore(school), englishCore(school).split(' ')[0] ?? ''])) {
      const at = word.length < 3 ? -1 : folded.search(new RegExp(`(?<![a-z])${quoted(word.toLowerCase())}(?![a-z])`));
      if (at >= 0) note(text.slice(at, at + word.length), id);
    }
    const initials = (name_en.match(/\b[A-Z]/g) ?? []).join('');
    if (initials.length > 2 && new RegExp(`(?<![A-Za-z])${initials}(?![A-Za-z])`).test(text)) note(initials, id);
    for (const [word] of text.matchAll(ABBREVIATED)) {
      const short = shortName(word, core);
      if (short !== '') note(short, id);
    }
  }
  // A longer word says more than one within it.
  const words = [...found.keys()].filter(
    (word) => ![...found.keys()].some((one) => one !== word && one.includes(word)),
  );
  return words
    .toSorted((a, b) => text.indexOf(a) - text.indexOf(b))
    .map((word) => ({ found: word, schools: [...(found.get(word) ?? [])] }));
}

/** Words in each of the writer's texts that, in the brief of one of `schools`, may name another school. */
export function peersNamed(
  texts: readonly string[],
  schools: readonly string[],
  catalog: Catalog,
  /** Hides every school's certain names. */
  hide: (text: string) => string,
): readonly (readonly string[])[] {
  return texts.map((text) =>
    mentions(hide(text), catalog)
      .filter((one) => schools.some((own) => !one.schools.includes(own)))
      .map((one) => one.found),
  );
}

/** The part of a word that shortens a name, `泸职院` for `泸州…`: its first letters stand in the name in this order. */
function shortName(word: string, core: string): string {
  const [, head = '', tail = ''] =
    /^(.*?)(职业技术|职业|职院|职大|职校|职中|职教|技院|技校|工职|高职|中职|中专)$/u.exec(word) ?? [];
  const letters = [...head];
  for (let from = Math.max(0, letters.length - 4); from < letters.length; from += 1) {
    const some = letters.slice(from);
    // A letter alone stands before 高职 and 中职 of any kind.
    if (some.length === 1 && /^[高中]职$/.test(tail)) continue;
    if (some[0] === [...core][0] && within(some, [...core])) return some.join('') + tail;
  }
  return '';
}

function within(some: readonly string[], all: readonly string[]): boolean {
  let at = -1;
  return some.every((one) => {
    at = all.indexOf(one, at + 1);
    return at >= 0;
  });
}

function quoted(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
