/**
 * npm run bench:interaction [-- --visits 3 --rounds 4 --least 20 --only picker --part 1/4 --against ../older/dist]: how long a
 * reader waits. Each kind has so many visits, and in each so many rounds that at least so many waits are measured in all.
 *
 * Measured is the time from the browser's own time of a real event (pointer down, key down; for an address: from setting
 * it) to the end of the first frame that shows the answer and in which nothing says any more that it is being computed.
 * The built app, the shipped data, the engine running, a window of 1280 × 900, fresh profile a visit, headless, drawn by
 * the processor. Nothing of the debugging protocol is switched on but a counter of CPU time: see bench/bare-browser.ts.
 *   n, median, p95   of that wait, and what share of them was within 100 ms
 *   whole            median until the last change in sight, moving pictures apart
 *   CPU              median of what the page's main thread worked for a step, which a busy machine changes less
 *   jumps            of layout, as the browser scores them (0.1 is the usual bound for a page's whole life), the greatest;
 *   unasked          those of them that no key or click just before had asked for, which alone a browser counts
 * With --against the visits alternate between this build and another. It decides nothing: machines differ, and a busy one
 * waits longer: see the load.
 */
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { type BareTab, bareBrowser } from './bench/bare-browser.ts';
import { measure, ready } from './bench/drive.ts';
import { KINDS, type Kind } from './bench/interactions.ts';
import type { Waited } from './bench/wait.ts';
import { findBrowser } from './find-browser.mjs';
import { endOnSignal, ROOT } from './lib/run.mjs';
import * as steps from './lib/steps.mjs';
import { handler, listenFrom } from './serve.mjs';

const BUDGET = 100;
const option = (name: string): string | undefined =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined;
const visits = Math.max(1, Number(option('--visits') ?? 3));
const rounds = Math.max(1, Number(option('--rounds') ?? 4));
const least = Math.max(0, Number(option('--least') ?? 0));
const only = option('--only') ?? '';
const [part = 1, parts = 1] = (option('--part') ?? '1/1').split('/').map(Number);
const against = option('--against');

/** CPU milliseconds that the page's main thread has worked so far. */
async function worked(tab: BareTab): Promise<number> {
  type Metrics = { readonly metrics: readonly { readonly name: string; readonly value: number }[] };
  const { metrics } = await tab.send<Metrics>('Performance.getMetrics');
  return (metrics.find((one) => one.name === 'TaskDuration')?.value ?? 0) * 1000;
}

type Made = Waited & { readonly cpu: number; readonly round: number };

async function visit(tab: BareTab, kind: Kind): Promise<readonly Made[]> {
  const made: Made[] = [];
  await ready(tab);
  await tab.send('Performance.enable', { timeDomain: 'threadTicks' });
  const measured = kind.steps.filter(({ silent }) => silent !== true).length;
  const most = Math.max(rounds, Math.ceil(least / (visits * measured)));
  for (let round = 0; round < most; round += 1) {
    for (const step of kind.steps) {
      const before = await worked(tab);
      const waited = await measure(tab, step);
      if (step.silent !== true) made.push({ ...waited, cpu: (await worked(tab)) - before, round });
    }
  }
  return made;
}

/** The value below which a share of all lies. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

function line(name: string, made: readonly Made[]) {
  if (made.length === 0) return;
  const of = (key: 'answer' | 'last' | 'cpu', share: number) =>
    `${Math.round(
      quantile(
        made.map((one) => one[key]),
        share,
      ),
    )}`;
  const figures = [`${made.length}`, of('answer', 0.5), of('answer', 0.95), of('last', 0.5), of('cpu', 0.5)];
  const within = `${((100 * made.filter(({ answer }) => answer <= BUDGET).length) / made.length).toFixed(0)} %`;
  const jumps = (['shift', 'unasked'] as const).map((key) => Math.max(...made.map((one) => one[key])).toFixed(2));
  console.log([name.padEnd(34), ...[...figures, within, ...jumps].map((one) => one.padStart(7))].join(' '));
}

endOnSignal();
await steps.data();
await steps.wasm();
await steps.app();
const folders = [join(ROOT, 'dist'), ...(against === undefined ? [] : [resolve(against)])];
const { path, args } = await findBrowser();
const browser = await bareBrowser(path, args, { width: 1280, height: 900 });
const sites = await Promise.all(
  folders.map(async (folder, at) => ({
    ...(await listenFrom(handler(folder), { host: '127.0.0.1', port: 0 })),
    name: folders.length === 1 ? '' : at === 0 ? ', this' : ', other',
    all: [] as Made[],
  })),
);
const load = () => console.log(`load of the machine ${(loadavg()[0] ?? 0).toFixed(1)}`);
load();
console.log(
  [
    'ms'.padEnd(34),
    ...['n', 'median', 'p95', 'whole', 'CPU', '≤ 100', 'jumps', 'unasked'].map((one) => one.padStart(7)),
  ].join(' '),
);
for (const kind of KINDS.filter(({ name }, at) => name.includes(only) && at % parts === part - 1)) {
  const made = sites.map(() => [] as Made[]);
  for (let at = 0; at < visits * sites.length; at += 1) {
    const which = at % sites.length;
    const site = sites[which];
    if (!site) continue;
    const tab = await browser.open(`${site.url}${kind.hash}`);
    try {
      made[which]?.push(...(await visit(tab, kind)));
    } catch (error) {
      // One kind that fails says so and leaves the others their turn.
      console.log(`${kind.name}: ${String(error)}`);
    }
    await tab.close();
  }
  for (const [at, { name, all }] of sites.entries()) {
    const own = made[at] ?? [];
    const told = kind.first === true ? [0, 1] : [1];
    for (const again of told) {
      const these = told.length === 1 ? own : own.filter(({ round }) => Math.min(round, 1) === again);
      line(`${kind.name}${told.length === 1 ? '' : again === 0 ? ', first time' : ', again'}${name}`, these);
    }
    all.push(...own);
  }
}
await Promise.all([browser.close(), ...sites.map((site) => site.close())]);
for (const { name, all } of sites) line(`all${name}`, all);
load();
