/** A text in browser storage that other tabs may change too; what it means is read elsewhere. */

export type KeptText = {
  /** The stored text; null where nothing is stored. */
  readonly read: () => string | null;
  /** Keeps the text and tells who watches; false where storage is full or forbidden: it then lasts as long as this tab. */
  readonly write: (text: string) => boolean;
  /** True while the last change lives in this tab alone. */
  readonly isHeld: () => boolean;
  /** Calls back when the text changes, here or in another tab; returns how to stop. */
  readonly watch: (changed: () => void) => () => void;
  /** Calls back when another tab has changed it and this one holds nothing of its own; returns how to stop. */
  readonly watchElsewhere: (changed: () => void) => () => void;
};

/** The text under a key of localStorage. Nothing here throws. */
export function keptText(key: string): KeptText {
  let held: string | null = null;
  const watchers = new Set<() => void>();
  const listen = (wanted: (event: StorageEvent) => boolean, changed: () => void) => {
    const other = (event: StorageEvent) => {
      if (wanted(event)) changed();
    };
    window.addEventListener('storage', other);
    return () => window.removeEventListener('storage', other);
  };
  return {
    read: () => {
      if (held !== null) return held;
      try {
        return window.localStorage.getItem(key);
      } catch {
        return null;
      }
    },
    write: (text) => {
      try {
        window.localStorage.setItem(key, text);
        held = null;
      } catch {
        held = text;
      }
      for (const watcher of watchers) watcher();
      return held === null;
    },
    isHeld: () => held !== null,
    watch: (changed) => {
      watchers.add(changed);
      const stop = listen((event) => event.key === key || event.key === null, changed);
      return () => {
        watchers.delete(changed);
        stop();
      };
    },
    watchElsewhere: (changed) => listen((event) => event.key === key && held === null, changed),
  };
}
