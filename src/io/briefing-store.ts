/** The briefing in browser storage, as text; what it means is read elsewhere. */

const KEY = 'voclens:briefing';

/** What storage would not take: kept as long as this tab lives. */
let held: string | null = null;
const watchers = new Set<() => void>();

/** The stored text; null where nothing is stored. */
export function storedBriefing(): string | null {
  if (held !== null) return held;
  try {
    return window.localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Keeps the text and tells who watches; false where storage is full or forbidden: it then lasts as long as this tab. */
export function storeBriefing(text: string): boolean {
  try {
    window.localStorage.setItem(KEY, text);
    held = null;
  } catch {
    held = text;
  }
  for (const watcher of watchers) watcher();
  return held === null;
}

/** True while the briefing lives in this tab alone. */
export function briefingIsHeld(): boolean {
  return held !== null;
}

/** Calls back when another tab has changed it; returns how to stop. */
export function watchBriefingElsewhere(changed: () => void): () => void {
  const other = (event: StorageEvent) => {
    if (event.key === KEY && held === null) changed();
  };
  window.addEventListener('storage', other);
  return () => window.removeEventListener('storage', other);
}

/** Calls back when the briefing changes, here or in another tab; returns how to stop. */
export function watchBriefing(changed: () => void): () => void {
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
