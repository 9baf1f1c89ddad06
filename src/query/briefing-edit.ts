/** What may be done with a briefing, and taken back. Pure; storage is another's. */
import {
  type Briefing,
  type BriefingItem,
  LONGEST_BRIEFING_NOTE,
  LONGEST_BRIEFING_TITLE,
  MOST_ITEMS,
  type Seen,
  type Show,
} from '../model/briefing.ts';
import type { Lang } from '../model/chart.ts';
import type { KeptTable } from '../model/notebook.ts';

type NoId<T> = T extends unknown ? Omit<T, 'id'> : never;
/** An item before it has its place. */
export type NewItem = NoId<BriefingItem>;

export type BriefingAction =
  | { readonly type: 'add'; readonly item: NewItem }
  /** Behind the item named. */
  | { readonly type: 'addAfter'; readonly after: string; readonly item: NewItem }
  | { readonly type: 'remove'; readonly id: string }
  /** To the place `to`, counted from 0 among all items. */
  | { readonly type: 'move'; readonly id: string; readonly to: number }
  | { readonly type: 'retitle'; readonly id: string; readonly title: string }
  | { readonly type: 'annotate'; readonly id: string; readonly note: string }
  | { readonly type: 'show'; readonly id: string; readonly show: Show }
  | { readonly type: 'name'; readonly title: string }
  | { readonly type: 'speak'; readonly lang: Lang }
  /** The item was looked through: what it shows now is what was seen. */
  | { readonly type: 'accept'; readonly id: string; readonly data: string; readonly seen: Seen }
  | { readonly type: 'acceptResult'; readonly id: string; readonly data: string; readonly was: KeptTable }
  /** The first answer to a question: noted for later, and no step that a reader took. */
  | { readonly type: 'answered'; readonly seen: Readonly<Record<string, Seen>>; readonly data: string }
  /** Other questions for the items named, by their id. */
  | { readonly type: 'readdress'; readonly addresses: Readonly<Record<string, string>>; readonly data: string }
  /** Another briefing in its place. */
  | { readonly type: 'open'; readonly briefing: Briefing }
  | { readonly type: 'clear' }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' };

export type BriefingProblem = 'too_many' | 'unknown' | 'nothing_to_undo' | 'nothing_to_redo';
export type BriefingState = {
  readonly briefing: Briefing;
  /** Earlier states, the latest first, and those taken back. */
  readonly past: readonly Briefing[];
  readonly future: readonly Briefing[];
  /** Why the last action changed nothing. */
  readonly problem: BriefingProblem | null;
};
const MOST_STEPS = 100;

/** The state after an action: a refused one changes nothing and says why; any change can be taken back exactly. */
export function briefingReducer(state: BriefingState, action: BriefingAction): BriefingState {
  const { briefing, past, future } = state;
  if (action.type === 'undo') {
    const [last, ...earlier] = past;
    if (last === undefined) return { ...state, problem: 'nothing_to_undo' };
    return { briefing: last, past: earlier, future: [briefing, ...future], problem: null };
  }
  if (action.type === 'redo') {
    const [next, ...later] = future;
    if (next === undefined) return { ...state, problem: 'nothing_to_redo' };
    return { briefing: next, past: [briefing, ...past], future: later, problem: null };
  }
  if (action.type === 'answered') return { ...state, briefing: withAnswers(briefing, action.seen, action.data) };
  const made = changed(briefing, action);
  if (typeof made === 'string') return { ...state, problem: made };
  if (JSON.stringify(made) === JSON.stringify(briefing)) return { ...state, problem: null };
  // Letters typed one after the other into one field are one step back, not one each.
  const typing = sameField(action, briefing, past[0]);
  return { briefing: made, past: typing ? past : [briefing, ...past].slice(0, MOST_STEPS), future: [], problem: null };
}

/** The briefing after a change, or why there is none. */
function changed(
  briefing: Briefing,
  action: Exclude<BriefingAction, { type: 'undo' | 'redo' | 'answered' }>,
): Briefing | BriefingProblem {
  const { items } = briefing;
  const withItems = (next: readonly BriefingItem[]): Briefing => ({ ...briefing, items: next });
  const patched = (id: string, patch: (item: BriefingItem) => BriefingItem): Briefing | BriefingProblem =>
    items.some((item) => item.id === id)
      ? withItems(items.map((item) => (item.id === id ? patch(item) : item)))
      : 'unknown';
  switch (action.type) {
    case 'add':
    case 'addAfter': {
      if (items.length >= MOST_ITEMS) return 'too_many';
      const item: BriefingItem = { ...tidied(action.item), id: freeId(items) };
      const at = action.type === 'add' ? -1 : items.findIndex((one) => one.id === action.after);
      return withItems(at < 0 ? [...items, item] : [...items.slice(0, at + 1), item, ...items.slice(at + 1)]);
    }
    case 'remove':
      return items.some((item) => item.id === action.id)
        ? withItems(items.filter((item) => item.id !== action.id))
        : 'unknown';
    case 'move': {
      const item = items.find((one) => one.id === action.id);
      if (item === undefined) return 'unknown';
      const others = items.filter((one) => one !== item);
      const to = Math.max(0, Math.min(others.length, Math.round(action.to) || 0));
      return withItems([...others.slice(0, to), item, ...others.slice(to)]);
    }
    case 'retitle':
      return patched(action.id, (item) => ({ ...item, title: line(action.title, LONGEST_BRIEFING_TITLE) }));
    case 'annotate':
      return patched(action.id, (item) => ({ ...item, note: paragraph(action.note) }));
    case 'show':
      return patched(action.id, (item) => (item.kind === 'text' ? item : { ...item, show: action.show }));
    case 'accept':
      return patched(action.id, (item) =>
        item.kind === 'view' ? { ...item, data: action.data, seen: action.seen } : item,
      );
    case 'acceptResult':
      return patched(action.id, (item) =>
        item.kind === 'sql' ? { ...item, data: action.data, was: action.was } : item,
      );
    case 'name':
      return { ...briefing, title: line(action.title, LONGEST_BRIEFING_TITLE) };
    case 'speak':
      return withItems(
        items.map((item) => {
          if (item.kind === 'text' || item.lang === action.lang) return item;
          return item.kind === 'sql' ? { ...item, lang: action.lang } : { ...item, lang: action.lang, seen: [] };
        }),
      );
    case 'readdress':
      return withItems(
        items.map((item) => {
          const address = Object.hasOwn(action.addresses, item.id) ? action.addresses[item.id] : undefined;
          if (item.kind !== 'view' || address === undefined || address === item.address) return item;
          return { ...item, address, data: action.data, seen: [] };
        }),
      );
    case 'open':
      return action.briefing;
    case 'clear':
      return { ...briefing, title: '', items: [] };
  }
}

function withAnswers(briefing: Briefing, seen: Readonly<Record<string, Seen>>, data: string): Briefing {
  const items = briefing.items.map((item) => {
    const own = Object.hasOwn(seen, item.id) ? seen[item.id] : undefined;
    return item.kind !== 'view' || own === undefined || item.seen.length > 0 ? item : { ...item, seen: own, data };
  });
  return items.every((item, at) => item === briefing.items[at]) ? briefing : { ...briefing, items };
}

/** Was the step before this one made in the same field of the same item? Blanks part steps, so that words come back one by one. */
function sameField(action: BriefingAction, now: Briefing, before: Briefing | undefined): boolean {
  if (before === undefined || (action.type !== 'retitle' && action.type !== 'annotate')) return false;
  const field = action.type === 'retitle' ? 'title' : 'note';
  const item = now.items.find((one) => one.id === action.id);
  const earlier = before.items.find((one) => one.id === action.id);
  if (item === undefined || earlier === undefined || item[field] === earlier[field]) return false;
  const others = (briefing: Briefing) =>
    JSON.stringify({
      ...briefing,
      items: briefing.items.map((one) => (one.id === action.id ? { ...one, [field]: '' } : one)),
    });
  return !/[\s，。；,.;]$/.test(item[field]) && others(now) === others(before);
}

function freeId(items: readonly BriefingItem[]): string {
  const taken = items.map((item) => Number(/^i(\d+)$/.exec(item.id)?.[1] ?? 0));
  return `i${Math.max(0, ...taken) + 1}`;
}

function tidied(item: NewItem): NewItem {
  return { ...item, title: line(item.title, LONGEST_BRIEFING_TITLE), note: paragraph(item.note) };
}

/** One line without control characters or torn letters, cut at a length in characters. */
export function line(text: string, longest: number): string {
  const clean = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').replace(/\p{Cs}/gu, '');
  return [...clean].slice(0, longest).join('');
}

/** Lines as they were written, without other control characters, cut where nobody would read on. */
function paragraph(text: string): string {
  const clean = text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/\p{Cs}/gu, '');
  return [...clean].slice(0, LONGEST_BRIEFING_NOTE).join('');
}
