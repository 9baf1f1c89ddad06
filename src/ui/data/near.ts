/** Where the reader's hand is: an element that leads somewhere says so as a link does, or by `data-leads`. */

/** What the pointer only passes over, or the keyboard, is not meant. */
const REST_MS = 30;

/** The address that an element, or what it stands in, leads to; empty where to none of this app. */
function leadsTo(target: EventTarget | null): string {
  const leading = target instanceof Element ? target.closest('[data-leads], a[href^="#/"]') : null;
  return leading?.getAttribute('data-leads') ?? leading?.getAttribute('href') ?? '';
}

/**
 * Calls `come` with the address under the pointer or the focus (that of a list's current option too) once it has rested
 * there for a moment; the signal is aborted when it goes on. Returns the way to stop.
 */
export function watchNear(come: (address: string, signal: AbortSignal) => void): () => void {
  let near = '';
  let stay = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const leave = () => {
    clearTimeout(timer);
    stay.abort();
  };
  const onMove = ({ target }: Event) => {
    const address = leadsTo(target);
    if (address === near) return;
    leave();
    near = address;
    if (address === '') return;
    stay = new AbortController();
    const { signal } = stay;
    timer = setTimeout(() => come(address, signal), REST_MS);
  };
  document.addEventListener('pointerover', onMove, { passive: true });
  document.addEventListener('focusin', onMove);
  return () => {
    leave();
    document.removeEventListener('pointerover', onMove);
    document.removeEventListener('focusin', onMove);
  };
}
