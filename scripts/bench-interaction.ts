/**
 * npm run bench:interaction [-- --n 12]: how long a reader waits, from an event to the first frame that shows the new
 * state, in the built app over the shipped data with the engine running. It decides nothing: machines differ.
 */
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { findBrowser } from './find-browser.mjs';
import { endOnSignal, ROOT } from './lib/run.mjs';
import * as steps from './lib/steps.mjs';
import { handler, listenFrom } from './serve.mjs';

/** What is done, on which page, and what a reader waits for. Steps take turns, so that each changes something. */
type Step = {
  /** Selector of what is acted on; for `go` an address. */
  readonly on: string;
  /** A click, a key, a letter typed, the next choice of a select, or an address gone to. */
  readonly act: 'click' | 'next' | 'key' | 'type' | 'go';
  readonly value?: string;
  /** Selector whose text and picture change, or that appears or goes. */
  readonly until: string;
  readonly change: 'differs' | 'appears' | 'goes';
};
type Kind = { readonly name: string; readonly hash: string; readonly steps: readonly Step[] };

const PICTURE = 'main .panel';
const picker = (wide: boolean) => (wide ? '.picker-wide' : '.controls > .picker:not(.picker-wide):not(.picker-native)');
const opens = (wide: boolean): readonly Step[] => [
  { on: picker(wide), act: 'click', until: '.popover .option', change: 'appears' },
  { on: '.popover input', act: 'key', value: 'Escape', until: '.popover', change: 'goes' },
];
const radios = (legend: number, count: number): readonly Step[] =>
  Array.from({ length: count }, (_, at) => ({
    on: `.controls fieldset.choice:nth-of-type(${legend}) label:nth-of-type(${((at + 1) % count) + 1}) input`,
    act: 'click' as const,
    until: PICTURE,
    change: 'differs' as const,
  }));
const link = (page: string): Step => ({
  on: `.top nav a[href^="#/${page}"]`,
  act: 'click',
  until: `.top nav a[href^="#/${page}"][aria-current] , main .panel h1`,
  change: 'differs',
});
const COMPARE = '#/compare?i=student_teacher_ratio';
const KINDS: readonly Kind[] = [
  { name: 'picker of indicators', hash: COMPARE, steps: opens(true) },
  { name: 'picker of schools', hash: COMPARE, steps: opens(false) },
  {
    name: 'indicator',
    hash: COMPARE,
    steps: ['graduates', 'fulltime_teachers', 'student_teacher_ratio'].map((id) => ({
      on: `compare?i=${id}`,
      act: 'go',
      until: `${PICTURE} h1`,
      change: 'differs',
    })),
  },
  {
    name: 'schools',
    hash: COMPARE,
    steps: ['&s=luzhou,liaocheng', '&s=hunan-gongye,luzhou,suining', ''].map((rest) => ({
      on: `compare?i=student_teacher_ratio${rest}`,
      act: 'go',
      until: PICTURE,
      change: 'differs',
    })),
  },
  {
    name: 'year',
    hash: COMPARE,
    steps: [{ on: '.controls select >> nth=1', act: 'next', until: PICTURE, change: 'differs' }],
  },
  { name: 'basis', hash: COMPARE, steps: radios(1, 2) },
  { name: 'level', hash: COMPARE, steps: radios(2, 3) },
  { name: 'sort of the picture', hash: COMPARE, steps: radios(3, 2) },
  {
    name: 'sort of the table',
    hash: COMPARE,
    steps: [{ on: '.table .col-school .th-sort', act: 'click', until: '.table thead', change: 'differs' }],
  },
  { name: 'level, overview', hash: '#/overview', steps: radios(1, 3) },
  {
    name: 'page',
    hash: '#/overview',
    steps: ['compare', 'standards', 'trend', 'summary', 'quality', 'profile', 'awards', 'overview'].map(link),
  },
  {
    name: 'search',
    hash: '#/overview',
    steps: [
      { on: '.tool-search', act: 'click', until: '.palette .option', change: 'appears' },
      { on: '.palette input', act: 'type', value: 'x', until: '.palette .options', change: 'differs' },
      { on: '.palette input', act: 'type', value: 's', until: '.palette .options', change: 'differs' },
    ],
  },
];

const BUDGET = 100;
const at = process.argv.indexOf('--n');
const rounds = at > 0 ? Math.max(1, Number(process.argv[at + 1])) : 12;
const WAIT = 20_000;

/**
 * Does one step in the page and resolves to the milliseconds from its event to the first frame with the change. The
 * frame is that after the one in which the change stands in the document: its paint is then behind it.
 */
async function measure(page: Page, step: Step): Promise<number> {
  await page.evaluate(
    ({ on, act, until, change, wait }) => {
      const state = () => {
        const found = document.querySelector(until);
        return change === 'differs' ? (found?.innerHTML ?? '') : `${found !== null}`;
      };
      const before = state();
      const there = () => {
        const now = state();
        return change === 'differs' ? now !== before && now !== '' : now === `${change === 'appears'}`;
      };
      const slot = window as unknown as { measured: Promise<number> };
      slot.measured = new Promise((resolve, reject) => {
        const begin = (from: number) => {
          const look = () => {
            if (there())
              requestAnimationFrame(() => {
                const channel = new MessageChannel();
                // After the frame's own work: the task that follows its paint.
                channel.port1.onmessage = () => resolve(performance.now() - from);
                channel.port2.postMessage(0);
              });
            else if (performance.now() - from > wait) reject(new Error(`Nothing came of ${act} on ${on}`));
            else requestAnimationFrame(look);
          };
          look();
        };
        // Playwright's own way to the page is no part of it: time runs from the event itself.
        const names = { click: 'click', next: 'input', key: 'keydown', type: 'keydown', go: 'hashchange' } as const;
        window.addEventListener(names[act], (event) => begin(event.timeStamp), { capture: true, once: true });
      });
      slot.measured.catch(() => undefined);
    },
    { ...step, wait: WAIT },
  );
  const target = page.locator(step.on).first();
  if (step.act === 'go') await page.evaluate((hash) => location.assign(`#/${hash}`), step.on);
  else if (step.act === 'key') await target.press(step.value ?? 'Enter');
  else if (step.act === 'type') await target.pressSequentially(step.value ?? 'x');
  else if (step.act === 'click') await target.dispatchEvent('click');
  else {
    const next = await target.evaluate((one: HTMLSelectElement) => (one.selectedIndex + 1) % one.options.length);
    await target.selectOption({ index: next });
  }
  return page.evaluate(() => (window as unknown as { measured: Promise<number> }).measured);
}

/** The value below which a share of all lies. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

endOnSignal();
await steps.data();
await steps.wasm();
await steps.app();
const { path, args } = await findBrowser();
const browser = await chromium.launch({ executablePath: path, args });
const app = await listenFrom(handler(join(ROOT, 'dist')), { host: '127.0.0.1', port: 0 });
const all: number[] = [];
const line = (name: string, ms: readonly number[]) => {
  const figures = [quantile(ms, 0.5), quantile(ms, 0.95)].map((one) => `${Math.round(one)} ms`.padStart(8));
  const over = ms.filter((one) => one > BUDGET).length;
  console.log(`${name.padEnd(24)} ${String(ms.length).padStart(4)} ${figures.join(' ')}   ${over} over ${BUDGET} ms`);
};
console.log(`${'kind'.padEnd(24)}    n   median      p95`);
for (const kind of KINDS) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
  // tsx marks named functions by a helper that the page has not.
  await page.addInitScript('globalThis.__name = (made) => made');
  await page.goto(`${app.url}${kind.hash}`);
  const ready = () => performance.getEntriesByName('voclens:engine-ready').length > 0;
  await page.waitForFunction(ready, undefined, { timeout: 60_000 });
  // What the app fetches when it is quiet is there for a reader who has looked at the page for a moment.
  await page.waitForTimeout(1500);
  const ms: number[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const step of kind.steps) {
        ms.push(await measure(page, step));
        // Answers that come later, and movement, are over before the next event.
        await page.waitForTimeout(120);
      }
      if (kind.name === 'search') await page.reload().then(() => page.waitForTimeout(1500));
    }
  } catch (error) {
    console.log(`${kind.name}: ${String(error).split('\n')[0]}`);
  }
  if (ms.length > 0) line(kind.name, ms);
  all.push(...ms);
  await page.close();
}
await Promise.all([browser.close(), app.close()]);
line('all', all);
