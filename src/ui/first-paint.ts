/** The first picture comes before the engine: whoever is heavy waits here until it is painted, or until it clearly won't be. */

const PATIENCE_MS = 1500;
let painted: () => void = () => undefined;
const done = new Promise<void>((resolve) => {
  painted = resolve;
});
let marked = false;

/** Called by the first chart or matrix that has drawn real figures. Leaves the mark `voclens:first-chart`. */
export function markPainted(): void {
  if (marked) return;
  marked = true;
  markOnce('voclens:first-chart');
  painted();
}

/** Whether the first picture stands. */
export function isPainted(): boolean {
  return marked;
}

/** Resolves after the first picture, or after a moment when the view has none. */
export function whenPainted(): Promise<void> {
  return Promise.race([done, new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}

let settle: () => void = () => undefined;
const settled = new Promise<void>((resolve) => {
  settle = resolve;
});

/** Called when the engine has answered what the page asks, or will not: from here on what may be wanted later can be fetched. */
export function markSettled(): void {
  settle();
}

/** Resolves when the first picture stands, the engine has answered, and the page has nothing better to do. */
export async function whenQuiet(): Promise<void> {
  await whenPainted();
  await Promise.race([settled, new Promise<void>((resolve) => setTimeout(resolve, 2 * PATIENCE_MS))]);
  await new Promise<void>((resolve) => {
    // Safari has learnt the first one only lately.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 3000 });
    else setTimeout(resolve, 300);
  });
}

/** Leaves a performance mark, the first time only: what the start benchmark and the browser tests wait for. */
export function markOnce(name: string): void {
  if (performance.getEntriesByName(name).length === 0) performance.mark(name);
}
