/** The notebook in browser storage, as text; what it means is read elsewhere. */

const KEY = 'voclens:notebook';

/** What storage would not take: kept as long as this tab lives. */
let held: string | null = null;
const watchers = new Set<() => void>();

/** The stored text; null where nothing is stored. */
export function storedNotebook(): string | null {
  if (held !== null) return held;
  try {
    return window.localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Keeps the text and tells who watches; false where storage is full or forbidden: it then lasts as long as this tab. */
export function storeNotebook(text: string): boolean {
  try {
    window.localStorage.setItem(KEY, text);
    held = null;
  } catch {
    held = text;
  }
  for (const watcher of watchers) watcher();
  return held === null;
}

/** True while the notebook's last change lives in this tab alone. */
export function notebookIsHeld(): boolean {
  return held !== null;
}

/** Calls back when the notebook changes, here or in another tab; returns how to stop. */
export function watchNotebook(changed: () => void): () => void {
  const other = (event: StorageEvent) => {
    if (event.key === KEY || event.key === null) changed();
  };
  watchers.add(changed);
  window.addEventListener('storage', other);
  return () => {
    watchers.delete(changed);
    window.removeEventListener('storage', other);
  };
}
