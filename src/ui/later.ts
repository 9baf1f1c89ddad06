/** Code that the first picture does not need: fetched when the page is quiet, or sooner where a reader reaches for it. */

export type Later<T> = {
  /** What was loaded; null before. */
  readonly now: () => T | null;
  /** Loads it, once; after a failure the next call tries again. */
  readonly load: () => Promise<T>;
  /** What a page has brought along itself. */
  give(value: T): void;
};

/** Wraps an `import()`, so that what is loaded can be rendered at once: React.lazy would show its fallback first. */
export function later<T>(load: () => Promise<T>): Later<T> {
  let loaded: T | null = null;
  let coming: Promise<T> | null = null;
  return {
    now: () => loaded,
    give: (value) => {
      loaded = value;
      coming = Promise.resolve(value);
    },
    load: () => {
      coming ??= load().then(
        (value) => {
          loaded = value;
          return value;
        },
        (error: unknown) => {
          coming = null;
          throw error;
        },
      );
      return coming;
    },
  };
}
