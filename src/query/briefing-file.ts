/** A briefing as text: in storage, and as a file that is kept or sent. Reading is total: a briefing, or why not. */
import {
  BRIEFING_VERSION,
  type Briefing,
  type BriefingItem,
  EMPTY_BRIEFING,
  type FileProblem,
  LONGEST_BRIEFING_NOTE,
  LONGEST_BRIEFING_SQL,
  LONGEST_BRIEFING_TITLE,
  MOST_ITEMS,
  type Seen,
  SHOWS,
} from '../model/briefing.ts';
import { line } from './briefing-edit.ts';
import { keptTableOf } from './notebook-file.ts';

const MARK = 'voclens-briefing';
export const BRIEFING_EXTENSION = '.voclens-briefing.json';
/** A file of more is none of ours, and would stop the page while it is read. */
export const LARGEST_FILE = 20_000_000;
const MOST_SEEN = 150;

export type ReadFile =
  | { readonly ok: true; readonly briefing: Briefing; readonly dropped: number }
  | { readonly ok: false; readonly problem: FileProblem };

/** The briefing as a file's text, which `readBriefing` gives back. */
export function writeBriefing(briefing: Briefing): string {
  return `${JSON.stringify({ format: MARK, ...briefing }, null, 1)}\n`;
}

/** The same for storage, where room is short. */
export function storageText(briefing: Briefing): string {
  return JSON.stringify({ format: MARK, ...briefing });
}

/** The briefing of a file's text; `dropped` items were none that this version knows. Never throws. */
export function readBriefing(text: string): ReadFile {
  const problem = (one: FileProblem): ReadFile => ({ ok: false, problem: one });
  if (text.trim() === '') return problem('empty');
  if (text.length > LARGEST_FILE) return problem('too_large');
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return problem('no_json');
  }
  const file = record(json);
  if (file.format !== MARK) return problem('no_briefing');
  if (typeof file.version !== 'number' || !Number.isInteger(file.version)) return problem('no_briefing');
  if (file.version > BRIEFING_VERSION) return problem('newer');
  if (file.version < 1 || !Array.isArray(file.items)) return problem('no_briefing');
  const items: BriefingItem[] = [];
  const ids = new Set<string>();
  for (const [at, one] of file.items.entries()) {
    const item = itemOf(record(one), `i${at + 1}`, ids);
    if (item === null || items.length >= MOST_ITEMS) continue;
    ids.add(item.id);
    items.push(item);
  }
  const title = line(words(file.title), LONGEST_BRIEFING_TITLE);
  return {
    ok: true,
    briefing: { version: BRIEFING_VERSION, title, items },
    dropped: file.items.length - items.length,
  };
}

/** What storage holds: a briefing, or the empty one where there is none that can be read. */
export function storedBriefingOf(text: string | null): Briefing {
  const read = readBriefing(text ?? '');
  return read.ok ? read.briefing : EMPTY_BRIEFING;
}

/** Figures behind a spec's table and picture as they are printed now, to tell later what has changed. */
export function seenOf(figures: readonly { readonly cell: string | null; readonly text: string }[]): Seen {
  const seen = new Map<string, string>();
  for (const { cell, text } of figures) {
    if (cell !== null && !seen.has(cell) && seen.size < MOST_SEEN) seen.set(cell, text);
  }
  return [...seen];
}

export type Difference = { readonly cell: string; readonly was: string | null; readonly is: string | null };

/** Figures that say something else than they did; one that is not shown any more `is` null, a new one `was` null. */
export function differences(was: Seen, is: Seen): readonly Difference[] {
  if (was.length === 0) return [];
  const [before, now] = [new Map(was), new Map(is)];
  return [
    ...was.flatMap(([cell, text]) => (now.get(cell) === text ? [] : [{ cell, was: text, is: now.get(cell) ?? null }])),
    ...(was.length >= MOST_SEEN
      ? []
      : is.flatMap(([cell, text]) => (before.has(cell) ? [] : [{ cell, was: null, is: text }]))),
  ];
}

function itemOf(given: Readonly<Record<string, unknown>>, id: string, taken: ReadonlySet<string>): BriefingItem | null {
  const own = typeof given.id === 'string' && /^i\d{1,6}$/.test(given.id) && !taken.has(given.id) ? given.id : null;
  let free = own ?? id;
  for (let n = 1; taken.has(free); n += 1) free = `i${n}`;
  const base = {
    id: free,
    title: line(words(given.title), LONGEST_BRIEFING_TITLE),
    note: [...words(given.note)].slice(0, LONGEST_BRIEFING_NOTE).join(''),
  };
  if (given.kind === 'text') return { kind: 'text', ...base };
  const asked = {
    show: SHOWS.find((show) => show === given.show) ?? 'all',
    lang: given.lang === 'en' ? ('en' as const) : ('zh' as const),
    data: words(given.data),
  };
  if (given.kind === 'sql') {
    const { sql } = given;
    if (typeof sql !== 'string' || sql.trim() === '' || sql.length > LONGEST_BRIEFING_SQL) return null;
    return { kind: 'sql', ...base, ...asked, sql, was: keptTableOf(given.was) };
  }
  if (given.kind !== 'view' || typeof given.address !== 'string' || !given.address.startsWith('#/')) return null;
  return {
    kind: 'view',
    ...base,
    address: given.address,
    piece: words(given.piece),
    ...asked,
    seen: (Array.isArray(given.seen) ? given.seen : []).flatMap((pair: unknown): [string, string][] =>
      Array.isArray(pair) && typeof pair[0] === 'string' && typeof pair[1] === 'string' ? [[pair[0], pair[1]]] : [],
    ),
  };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function words(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\p{Cs}/gu, '') : '';
}
