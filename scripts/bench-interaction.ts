/**
 * npm run bench:interaction [-- --n 12 --only picker]: how long a reader waits, from an event to the first frame that
 * shows the answer, in the built app over the shipped data with the engine running. It decides nothing: machines differ,
 * and a busy one waits longer. Beside the wait stands the CPU time of the page's main thread for a step, which a busy
 * machine changes less.
 */
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { type CDPSession, chromium, type Page } from 'playwright-core';
import { KINDS, type Step } from './bench/interactions.ts';
import { findBrowser } from './find-browser.mjs';
import { endOnSignal, ROOT } from './lib/run.mjs';
import * as steps from './lib/steps.mjs';
import { handler, listenFrom } from './serve.mjs';

const BUDGET = 100;
const WAIT = 20_000;
const option = (name: string) => process.argv[process.argv.indexOf(name) + 1];
const rounds = process.argv.includes('--n') ? Math.max(1, Number(option('--n'))) : 12;
const only = process.argv.includes('--only') ? (option('--only') ?? '') : '';

type Slot = { measured: Promise<number> };

/** Does one step in the page and resolves to the milliseconds from its event to the end of the first frame with the answer. */
async function measure(page: Page, step: Step): Promise<number> {
  const target = page.locator(step.on).first();
  if (step.act !== 'go') await target.waitFor({ state: 'attached', timeout: WAIT });
  await page.evaluate(
    ({ on, act, until, change, wait }) => {
      const there = (records: readonly MutationRecord[]) => {
        const found = document.querySelector(until) !== null;
        if (change !== 'differs') return found === (change === 'appears');
        // Looked for where the document changed: writing whole pages out as text would take time of its own.
        return records.some(({ target: node, addedNodes, removedNodes }) => {
          const element = node instanceof Element ? node : node.parentElement;
          const moved = [...addedNodes, ...removedNodes].some(
            (one) => one instanceof Element && (one.matches(until) || one.querySelector(until) !== null),
          );
          return moved || (element?.closest(until) ?? null) !== null;
        });
      };
      const slot = window as unknown as Slot;
      slot.measured = new Promise((resolve, reject) => {
        const begin = (from: number) => {
          const observer = new MutationObserver((records) => {
            if (!there(records)) return;
            observer.disconnect();
            clearTimeout(late);
            requestAnimationFrame(() => {
              const channel = new MessageChannel();
              // After the frame's own work: the task that follows its paint.
              channel.port1.onmessage = () => resolve(performance.now() - from);
              channel.port2.postMessage(0);
            });
          });
          const late = setTimeout(() => {
            observer.disconnect();
            reject(new Error(`nothing came of ${act} on ${on}`));
          }, wait);
          observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
        };
        // Playwright's own way to the page is no part of it: time runs from the event itself.
        const names = { click: 'click', next: 'input', key: 'keydown', go: 'popstate' } as const;
        window.addEventListener(names[act], (event) => begin(event.timeStamp), { capture: true, once: true });
      });
      slot.measured.catch(() => undefined);
    },
    { ...step, wait: WAIT },
  );
  if (step.act === 'go') await page.evaluate((hash) => location.assign(`#/${hash}`), step.on);
  else if (step.act === 'key') await target.press(step.value ?? 'Enter');
  else if (step.act === 'click') await target.dispatchEvent('click');
  else {
    const next = await target.evaluate((one: HTMLSelectElement) => (one.selectedIndex + 1) % one.options.length);
    await target.selectOption({ index: next });
  }
  return page.evaluate(() => (window as unknown as Slot).measured);
}

/** CPU milliseconds that the page's main thread has worked so far. */
async function worked(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find((one) => one.name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** The value below which a share of all lies. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

function line(name: string, ms: readonly number[], cpu: readonly number[]) {
  const figures = [quantile(ms, 0.5), quantile(ms, 0.95), quantile(cpu, 0.5)];
  const over = ms.filter((one) => one > BUDGET).length;
  const columns = figures.map((one) => `${Math.round(one)} ms`.padStart(8)).join(' ');
  console.log(`${name.padEnd(26)} ${String(ms.length).padStart(4)} ${columns}   ${over} over ${BUDGET} ms`);
}

endOnSignal();
await steps.data();
await steps.wasm();
await steps.app();
const { path, args } = await findBrowser();
const browser = await chromium.launch({ executablePath: path, args });
const app = await listenFrom(handler(join(ROOT, 'dist')), { host: '127.0.0.1', port: 0 });
const all: { ms: number; cpu: number }[] = [];
const load = () => `load of the machine ${(loadavg()[0] ?? 0).toFixed(1)}`;
console.log(load());
console.log(`${'kind'.padEnd(26)}    n   median      p95      CPU`);
for (const kind of KINDS.filter(({ name }) => name.includes(only))) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  // tsx marks named functions by a helper that the page has not.
  await page.addInitScript('globalThis.__name = (made) => made');
  const made: typeof all = [];
  try {
    await page.goto(`${app.url}${kind.hash}`);
    const ready = () => performance.getEntriesByName('voclens:engine-ready').length > 0;
    await page.waitForFunction(ready, undefined, { timeout: 60_000 });
    // What the app fetches when it is quiet is there for a reader who has looked at the page for a moment.
    await page.waitForTimeout(1500);
    for (let round = 0; round < rounds; round += 1) {
      for (const step of kind.steps) {
        const before = await worked(session);
        const ms = await measure(page, step);
        // Answers that come later, and movement, are over before the next event.
        await page.waitForTimeout(step.pause ?? 150);
        if (step.silent !== true) made.push({ ms, cpu: (await worked(session)) - before });
      }
    }
  } catch (error) {
    // One kind that fails says so and leaves the others their turn.
    console.log(`${kind.name}: ${String(error).split('\n')[0]}`);
  }
  const of = (key: 'ms' | 'cpu') => made.map((one) => one[key]);
  if (made.length > 0) line(kind.name, of('ms'), of('cpu'));
  all.push(...made);
  await page.close();
}
await Promise.all([browser.close(), app.close()]);
line(
  'all',
  all.map((one) => one.ms),
  all.map((one) => one.cpu),
);
console.log(load());
