/**
 * npx tsx scripts/bench/grid.ts: frames a second while the pivot grid of Explore scrolls through 100,000 cells. The
 * figures are GENERATED. It decides nothing: machines differ.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { findBrowser } from '../find-browser.mjs';
import { ROOT } from '../lib/run.mjs';

const ENTRY = `
import { createRoot } from 'react-dom/client';
import { createElement } from 'react';
import { PivotGrid } from '${join(ROOT, 'src/ui/explore/grid.tsx')}';
const header = (name, n) => ({ key: name + n, values: [name + n], labels: ['GENERATED ' + name + ' ' + n], total: false });
const rows = Array.from({ length: 1000 }, (_, n) => header('row', n));
const columns = Array.from({ length: 100 }, (_, n) => header('column', n));
const figure = (value) => ({ cell: 'x|y|' + value, value, value_to: null, text: value + ' 人', absence: null, flags: [], year: 2023, when: '' });
const cells = rows.map((_, r) => columns.map((_, c) => ({ figure: figure((r * 7919 + c * 104729) % 9973), keys: [], facts: 1, detail: '', refused: '', series: c % 3 ? [] : [[2021, r % 7], [2022, r % 5], [2023, c % 9]], heat: ((r + c) % 11) / 10, indicator: 'y', level: '', school: 'x' })));
const table = { rowFields: [{ id: 'row', title: 'Row' }], columnFields: [{ id: 'column', title: 'Column' }], rows, columns, cells };
createRoot(document.querySelector('main')).render(createElement(PivotGrid, { table, heat: true, order: '', narrow: false, lang: 'en', onOrder() {}, onOpen() {} }));
`;

const made = (await build({
  configFile: false,
  root: ROOT,
  logLevel: 'error',
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [
    {
      name: 'entry',
      resolveId: (id) => (id === 'bench-entry' ? join(ROOT, 'bench-entry.js') : null),
      load: (id) => (id.endsWith('bench-entry.js') ? ENTRY : null),
    },
  ],
  build: { write: false, minify: true, rollupOptions: { input: 'bench-entry' } },
})) as Rolldown.RolldownOutput;
const code = made.output.find((one) => one.type === 'chunk')?.code ?? '';
const styles = await Promise.all(
  ['tokens', 'base', 'compare', 'explore'].map((name) => readFile(join(ROOT, `src/ui/styles/${name}.css`), 'utf8')),
);

const { path, args } = await findBrowser();
const browser = await chromium.launch({ executablePath: path, args });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.setContent(`<style>${styles.join('\n')}</style><main></main>`);
// tsx names functions by a helper that the page does not have.
await page.evaluate('globalThis.__name = (made) => made');
await page.addScriptTag({ content: code, type: 'module' });
await page.waitForSelector('td[data-row]');
const session = await page.context().newCDPSession(page);
// In ticks of the page's own thread: what a frame costs, however busy the machine is with other things.
await session.send('Performance.enable', { timeDomain: 'threadTicks' });
const work = async () => {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((one) => one.name === 'TaskDuration')?.value ?? 0;
};
for (const [name, down, across] of [
  ['down', 40, 0],
  ['across', 0, 40],
  ['both', 40, 20],
  ['far', 900, 0],
] as const) {
  const before = await work();
  const times = await page.evaluate(
    async ([dy = 0, dx = 0]) => {
      const box = document.querySelector('.pv-scroll') as HTMLElement;
      box.scrollTo(0, 0);
      const stamps: number[] = [];
      let blank = 0;
      await new Promise<void>((done) => {
        const step = (now: number) => {
          stamps.push(now);
          // What stands in the middle of the box must be a cell, not a gap that is still to be drawn.
          const { left, top, width, height } = box.getBoundingClientRect();
          if (!document.elementFromPoint(left + width / 2, top + height / 2)?.closest('[data-row]')) blank += 1;
          if (stamps.length > 180) return done();
          box.scrollBy(dx, dy);
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      });
      const frames = stamps.slice(1).map((at, index) => at - (stamps[index] ?? at));
      return { frames: frames.toSorted((a: number, b: number) => a - b), blank };
    },
    [down, across],
  );
  const spent = ((await work()) - before) * 1000;
  const at = (share: number) => times.frames[Math.floor((times.frames.length - 1) * share)] ?? 0;
  const mean = times.frames.reduce((all, one) => all + one, 0) / times.frames.length;
  const drawn = await page.evaluate(() => document.querySelectorAll('td[data-row]').length);
  console.log(
    `${name.padEnd(7)} work ${(spent / times.frames.length).toFixed(1)} ms a frame, ${(1000 / mean).toFixed(1)} frames a second, frame p50 ${at(0.5).toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms, ${times.blank} blank, ${drawn} of 100,000 cells drawn`,
  );
}
await browser.close();
