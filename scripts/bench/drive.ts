/** The hand and the eye of bench:interaction: real keys and clicks over the browser's pipe, and the wait for what they do. */
import type { BareTab } from './bare-browser.ts';
import type { Step } from './interactions.ts';
import { type Armed, install, type Waited } from './wait.ts';

const WAIT = 20_000;
const PAUSE = 150;

const text = (value: unknown) => JSON.stringify(value);
const rest = (ms: number) => new Promise((after) => setTimeout(after, ms));

/** Waits until an expression is true. Rejects after `ms`. */
async function until(tab: BareTab, expression: string, ms: number): Promise<void> {
  const end = performance.now() + ms;
  // While a page gives way to the next there is nothing to ask.
  while (!(await tab.value<boolean>(expression).catch(() => false))) {
    if (performance.now() > end) throw new Error(`never true: ${expression}`);
    await rest(50);
  }
}

/** Waits until the engine runs and the page has been looked at for a moment: what the app fetches when quiet is there then. */
export async function ready(tab: BareTab): Promise<void> {
  await until(tab, `performance.getEntriesByName('voclens:engine-ready').length > 0`, 60_000);
  await rest(1500);
  // tsx marks named functions by a helper that the page has not.
  await tab.value(`globalThis.__name = (made) => made; (${install})()`);
}

/** Codes of the keys that are no letters. */
const KEYS: Readonly<Record<string, number>> = { Backspace: 8, Enter: 13, Escape: 27, Home: 36, ArrowDown: 40 };

async function press(tab: BareTab, value: string) {
  const code = KEYS[value];
  const typed = code === undefined ? value : value === 'Enter' ? '\r' : undefined;
  const windowsVirtualKeyCode = code ?? value.toUpperCase().charCodeAt(0);
  const named = { key: value, code: code === undefined ? `Key${value.toUpperCase()}` : value, windowsVirtualKeyCode };
  const down = typed === undefined ? { type: 'rawKeyDown' } : { type: 'keyDown', text: typed };
  await tab.send('Input.dispatchKeyEvent', { ...named, ...down });
  await tab.send('Input.dispatchKeyEvent', { ...named, type: 'keyUp' });
}

async function click(tab: BareTab, { x, y }: { readonly x: number; readonly y: number }) {
  const left = { x, y, button: 'left', clickCount: 1 };
  await Promise.all([
    tab.send('Input.dispatchMouseEvent', { ...left, type: 'mousePressed' }),
    tab.send('Input.dispatchMouseEvent', { ...left, type: 'mouseReleased' }),
  ]);
}

/** Makes ready whatever a step needs before its event; resolves to what does the event. */
async function prepare(tab: BareTab, { act, on, value }: Step): Promise<() => Promise<unknown>> {
  if (act === 'go') return () => tab.value(`bench.go(${text(`#/${on}`)})`);
  if (act === 'click') {
    await until(tab, `bench.place(${text(on)}) !== null`, WAIT);
    const at = await tab.value<{ x: number; y: number }>(`bench.place(${text(on)})`);
    // A hand is over a thing before it presses.
    await tab.send('Input.dispatchMouseEvent', { ...at, type: 'mouseMoved' });
    await rest(PAUSE);
    return () => click(tab, at);
  }
  await until(tab, `bench.focus(${text(on)})`, WAIT);
  if (act === 'key') return () => press(tab, value ?? 'Enter');
  const end = 'document.activeElement.selectedIndex === document.activeElement.options.length - 1';
  const wanted = (await tab.value<boolean>(end)) ? 'Home' : 'ArrowDown';
  return () => press(tab, wanted);
}

/** Does one step; how long its answer took. Rejects where none comes. */
export async function measure(tab: BareTab, step: Step): Promise<Waited> {
  const act = await prepare(tab, step);
  const event = ({ go: 'self', click: 'pointerdown', key: 'keydown', next: 'keydown' } as const)[step.act];
  const { until, change } = step;
  await tab.value(`bench.arm(${text({ event, until, change, wait: WAIT } satisfies Armed)})`);
  await act();
  await tab.value('bench.answered()');
  // Answers that come later, and movement, are over before the next event.
  await rest(step.pause ?? PAUSE);
  return tab.value('bench.collect()');
}
