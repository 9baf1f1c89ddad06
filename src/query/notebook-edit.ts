/** What may be done with a notebook. Pure; storage is another's. */
import {
  LONGEST_NAME,
  LONGEST_NOTE,
  MOST_ENTRIES,
  type Notebook,
  type NotebookEntry,
  type NotebookProblem,
} from '../model/notebook.ts';

/** An entry before it has its place. */
export type NewEntry = Omit<NotebookEntry, 'id'>;

export type NotebookAction =
  /** On top of the list. */
  | { readonly type: 'add'; readonly entry: NewEntry }
  | { readonly type: 'remove'; readonly id: string }
  /** What was removed, back where it was, whatever was done since. */
  | { readonly type: 'restore'; readonly entry: NotebookEntry; readonly at: number }
  /** To the place `to`, counted from 0 among all entries. */
  | { readonly type: 'move'; readonly id: string; readonly to: number }
  | { readonly type: 'rename'; readonly id: string; readonly name: string }
  | { readonly type: 'annotate'; readonly id: string; readonly note: string }
  /** The figures of today in place of those kept. */
  | {
      readonly type: 'accept';
      readonly id: string;
      readonly answer: Pick<NotebookEntry, 'tables' | 'data' | 'version' | 'made'>;
    }
  /** All entries of a file, behind those at hand, or none; what is there already does not come twice. */
  | { readonly type: 'import'; readonly entries: readonly NotebookEntry[] };

export type NotebookStep = {
  readonly notebook: Notebook;
  /** Why nothing was changed. */
  readonly problem: NotebookProblem | null;
};

/** The notebook after an action; a refused one changes nothing and says why. */
export function notebookReducer(notebook: Notebook, action: NotebookAction): NotebookStep {
  const { entries } = notebook;
  const refuse = (problem: NotebookProblem): NotebookStep => ({ notebook, problem });
  const become = (next: readonly NotebookEntry[]): NotebookStep =>
    next.length > MOST_ENTRIES ? refuse('too_many') : { notebook: { ...notebook, entries: next }, problem: null };
  const patch = (id: string, made: (entry: NotebookEntry) => NotebookEntry): NotebookStep =>
    entries.some((one) => one.id === id)
      ? become(entries.map((one) => (one.id === id ? made(one) : one)))
      : refuse('unknown');
  switch (action.type) {
    case 'add':
      return become([tidied({ ...action.entry, id: freeId(entries) }), ...entries]);
    case 'remove':
      return entries.some((one) => one.id === action.id)
        ? become(entries.filter((one) => one.id !== action.id))
        : refuse('unknown');
    case 'restore': {
      const taken = entries.some((one) => one.id === action.entry.id);
      const entry = taken ? { ...action.entry, id: freeId(entries) } : action.entry;
      return become(entries.toSpliced(Math.max(0, Math.min(entries.length, action.at)), 0, entry));
    }
    case 'move': {
      const entry = entries.find((one) => one.id === action.id);
      if (entry === undefined) return refuse('unknown');
      const others = entries.filter((one) => one !== entry);
      const to = Math.max(0, Math.min(others.length, Math.round(action.to) || 0));
      return become(others.toSpliced(to, 0, entry));
    }
    case 'rename':
      return patch(action.id, (entry) => tidied({ ...entry, name: action.name }));
    case 'annotate':
      return patch(action.id, (entry) => tidied({ ...entry, note: action.note }));
    case 'accept':
      return patch(action.id, (entry) => ({ ...entry, ...action.answer }));
    case 'import': {
      const known = new Set(entries.map(content));
      const all = [...entries];
      for (const entry of action.entries) {
        if (known.has(content(entry))) continue;
        known.add(content(entry));
        const taken = all.some((one) => one.id === entry.id);
        all.push(tidied(taken ? { ...entry, id: freeId(all) } : entry));
      }
      return become(all);
    }
  }
}

/** Entries in whose name, note, address or statement every word stands, case aside. */
export function searchEntries(entries: readonly NotebookEntry[], search: string): readonly NotebookEntry[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter(({ name, note, address, sql }) => {
    const all = `${name}\n${note}\n${address}\n${sql}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

/** Texts within their bounds and without what no text should hold. */
export function tidied(entry: NotebookEntry): NotebookEntry {
  return {
    ...entry,
    name: cut(entry.name.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim(), LONGEST_NAME),
    note: cut(entry.note.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, ''), LONGEST_NOTE),
  };
}

/** What makes two entries the same one. */
function content({ id: _, ...entry }: NotebookEntry): string {
  return JSON.stringify([entry.kind, entry.name, entry.note, entry.address, entry.sql, entry.data, entry.tables]);
}

function freeId(entries: readonly NotebookEntry[]): string {
  const numbers = entries.map(({ id }) => Number(/^n(\d{1,9})$/.exec(id)?.[1] ?? 0));
  return `n${Math.max(0, ...numbers) + 1}`;
}

/** Cut between characters, halves of which are dropped. */
function cut(text: string, longest: number): string {
  return [...text.replace(/\p{Cs}/gu, '')].slice(0, longest).join('');
}
