/** The address bar as a store: hash in, hash out. Every change of view goes through here, so Back and Forward work. */

/** The address after `#`, with it. */
export function readHash(): string {
  return window.location.hash;
}

/** Calls `listener` on every change made by Back, Forward, a typed address or `writeHash`; returns the way to stop. */
export function watchHash(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  window.addEventListener('popstate', listener);
  return () => {
    window.removeEventListener('hashchange', listener);
    window.removeEventListener('popstate', listener);
  };
}

/** Writes an address such as `#/compare?i=…`. `replace` leaves no entry in the history (repairs, first paint). */
export function writeHash(hash: string, replace: boolean): void {
  if (hash === window.location.hash) return;
  if (replace) window.history.replaceState(window.history.state, '', hash);
  else window.history.pushState(null, '', hash);
  window.dispatchEvent(new Event('popstate'));
}

/** Begins anew, everything fetched again: the way out of data that changed or broke under an open page. */
export function reload(): void {
  window.location.reload();
}

/** URL of the folder the app is served from, with a trailing slash; works under any sub-path. */
export function appBase(): string {
  return new URL('.', window.location.href.split('#')[0]).href;
}
