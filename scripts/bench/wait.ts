/** What runs in the measured page: finding what is acted on, and the time from an event to the frame that shows its answer. */

/** How a step is told to the page. */
export type Armed = {
  /** `self`: the page itself goes to an address. */
  readonly event: 'pointerdown' | 'keydown' | 'self';
  readonly until: string;
  readonly change: 'differs' | 'appears' | 'goes';
  readonly wait: number;
};
/** All in ms from the event; `last` where something in sight still changed after the answer. */
export type Waited = {
  readonly answer: number;
  readonly last: number;
  readonly shift: number;
  readonly unasked: number;
};
export type Bench = {
  /** Centre of an element in the window, after bringing it there; null while it is not there or something lies over it. */
  readonly place: (selector: string) => { readonly x: number; readonly y: number } | null;
  readonly focus: (selector: string) => boolean;
  readonly arm: (step: Armed) => void;
  readonly go: (hash: string) => void;
  readonly answered: () => Promise<void>;
  readonly collect: () => Waited;
};
type Change = { readonly at: number; readonly nodes: ReadonlySet<Element>; painted: number };
declare global {
  interface Window {
    bench: Bench;
  }
}

/** Puts `window.bench` there. Sent to the page as text: it uses nothing from outside itself. */
export function install(): void {
  /** CSS, and between ` >> ` a number (which of those found) or `text=…`. */
  const find = (selector: string): Element | null => {
    let found: readonly Element[] = [document.documentElement];
    for (const part of selector.split(' >> ')) {
      if (part.startsWith('nth=')) found = found.slice(Number(part.slice(4))).slice(0, 1);
      else if (part.startsWith('text=')) found = found.filter((one) => one.textContent?.includes(part.slice(5)));
      else found = [...new Set(found.flatMap((one) => [...one.querySelectorAll(part)]))];
    }
    return found[0] ?? null;
  };
  /** Runs in the task after the next frame's own work: layout and paint are done then. */
  const afterFrame = (then: () => void) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = then;
      channel.port2.postMessage(0);
    });
  const inSight = (one: Element) => {
    const { top, bottom, width } = one.getBoundingClientRect();
    return one.isConnected && width > 0 && bottom > 0 && top < window.innerHeight;
  };
  // What is below the window may still be on its way: nobody looks at it yet.
  const busy = () => [...document.querySelectorAll('main [aria-busy="true"], main .page-wait')].some(inSight);

  let from = 0;
  let answer = Number.NaN;
  let shift = 0;
  let unasked = 0;
  let changes: Change[] = [];
  let answered: Promise<void> = Promise.resolve();
  let stop: () => void = () => undefined;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.startTime < from) continue;
      const { value, hadRecentInput } = entry as unknown as { value: number; hadRecentInput: boolean };
      shift += value;
      if (!hadRecentInput) unasked += value;
    }
  }).observe({ type: 'layout-shift' });

  const watch = ({ until, change, wait, event }: Armed) =>
    new Promise<void>((resolve, reject) => {
      let changed = false;
      let done = false;
      const touched = (records: readonly MutationRecord[]) =>
        records.some(({ target: node, addedNodes, removedNodes }) => {
          const element = node instanceof Element ? node : node.parentElement;
          const moved = [...addedNodes, ...removedNodes].some(
            (one) => one instanceof Element && (one.matches(until) || one.querySelector(until) !== null),
          );
          return moved || (element?.closest(until) ?? null) !== null;
        });
      const observer = new MutationObserver((records) => {
        const one: Change = { at: performance.now(), nodes: new Set(), painted: Number.NaN };
        for (const { target } of records) {
          const element = target instanceof Element ? target : target.parentElement;
          // A picture moves on to its end by itself.
          if (element && !(element instanceof SVGElement)) (one.nodes as Set<Element>).add(element);
        }
        changes.push(one);
        // Looked for where the document changed: writing whole pages out as text would take time of its own.
        if (change === 'differs') changed ||= touched(records);
        else changed = (document.querySelector(until) !== null) === (change === 'appears');
        const here = changed && !busy() && !done;
        if (here) done = true;
        afterFrame(() => {
          one.painted = performance.now();
          if (!here) return;
          answer = one.painted;
          clearTimeout(late);
          resolve();
        });
      });
      const late = setTimeout(() => reject(new Error(`nothing came at ${until} of a ${event}`)), wait);
      observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
      stop = () => observer.disconnect();
    });

  window.bench = {
    place: (selector) => {
      const found = find(selector);
      // A radio button itself is hidden; its label is what a reader clicks.
      const shown = found instanceof HTMLInputElement && found.type === 'radio' ? found.closest('label') : found;
      if (!shown) return null;
      const box = () => shown.getBoundingClientRect();
      if (box().top < 0 || box().bottom > window.innerHeight) shown.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = box();
      const [x, y] = [left + width / 2, top + height / 2];
      const over = document.elementFromPoint(x, y);
      return over !== null && (shown.contains(over) || over.contains(shown)) ? { x, y } : null;
    },
    focus: (selector) => {
      const found = find(selector);
      if (found instanceof HTMLElement && found !== document.activeElement) found.focus();
      return found !== null && found === document.activeElement;
    },
    arm: (step) => {
      [from, answer, shift, unasked, changes] = [Number.POSITIVE_INFINITY, Number.NaN, 0, 0, []];
      answered = watch(step);
      answered.catch(() => undefined);
      if (step.event === 'self') return;
      // The browser's own time of the event, before whatever kept the page from hearing of it.
      const begin = (event: Event) => {
        from = event.timeStamp;
      };
      window.addEventListener(step.event, begin, { capture: true, once: true });
    },
    go: (hash) => {
      from = performance.now();
      location.assign(hash);
    },
    answered: () => answered,
    collect: () => {
      stop();
      const seen = changes.filter(({ at, nodes }) => at >= from && [...nodes].some(inSight));
      const last = Math.max(answer, ...seen.map(({ painted }) => painted).filter(Number.isFinite));
      return { answer: answer - from, last: last - from, shift, unasked };
    },
  };
}
