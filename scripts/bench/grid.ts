/**
 * npx tsx scripts/bench/grid.ts: frames a second while the pivot grid of Explore scrolls through 100,000 cells, in turns
 * with a control: as many cells of plain text in a plain table, laid out once, which the browser scrolls without any script.
 * What the control does not reach, this machine cannot. The figures are GENERATED. It decides nothing: machines differ.
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
const cells = rows.map((_, r) => columns.map((_, c) => ({ figure: figure((r * 7919 + c * 104729) % 9973), keys: [], facts: 1, detail: c % 3 === 1 ? '3/5 所 · 2022–2023 年' : '', refused: '', series: c % 3 ? [] : [[2021, r % 7], [2022, r % 5], [2023, c % 9]], heat: ((r + c) % 11) / 10, indicator: 'y', level: '', school: 'x' })));
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

const CONTROL = `
const box = document.createElement('div');
box.className = 'pv-scroll';
const cells = (r) => Array.from({ length: 100 }, (_, c) => '<td data-row="' + r + '">' + ((r * 7919 + c * 104729) % 9973) + ' 人</td>').join('');
const rows = Array.from({ length: 1000 }, (_, r) => '<tr style="height:48px">' + cells(r) + '</tr>').join('');
box.innerHTML = '<table style="table-layout:fixed;width:20000px;border-collapse:separate;border-spacing:0;text-align:end">' + rows + '</table>';
document.querySelector('main').append(box);
`;

const SCROLLS = [
  ['down', 40, 0],
  ['across', 0, 40],
  ['both', 40, 20],
  ['far', 900, 0],
] as const;
const ROUNDS = 3;
type Run = {
  readonly frames: readonly number[];
  readonly spent: number;
  readonly blank: number;
  readonly drawn: number;
};

const { path, args } = await findBrowser();
const browser = await chromium.launch({ executablePath: path, args });

/** Scrolls a page of its own every way, there and back again where it ends. */
async function scroll(script: string): Promise<readonly Run[]> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.setContent(`<style>${styles.join('\n')}</style><main></main>`);
  // tsx names functions by a helper that the page does not have.
  await page.evaluate('globalThis.__name = (made) => made');
  await page.addScriptTag({ content: script, type: 'module' });
  await page.waitForSelector('td[data-row]');
  const session = await page.context().newCDPSession(page);
  // In ticks of the page's own thread: what a frame costs, however busy the machine is with other things.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const work = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find((one) => one.name === 'TaskDuration')?.value ?? 0;
  };
  const runs: Run[] = [];
  for (const [, down, across] of SCROLLS) {
    const before = await work();
    const { frames, blank } = await page.evaluate(
      async ([dy = 0, dx = 0]) => {
        const box = document.querySelector('.pv-scroll') as HTMLElement;
        box.scrollTo(0, 0);
        const stamps: number[] = [];
        let blank = 0;
        let [x, y] = [0, 0];
        let right: number = dx;
        let below: number = dy;
        const [most, lowest] = [box.scrollWidth - box.clientWidth, box.scrollHeight - box.clientHeight];
        await new Promise<void>((done) => {
          const step = (now: number) => {
            stamps.push(now);
            // What stands in the middle of the box must be a cell, not a gap that is still to be drawn.
            const { left, top, width, height } = box.getBoundingClientRect();
            if (!document.elementFromPoint(left + width / 2, top + height / 2)?.closest('[data-row]')) blank += 1;
            if (stamps.length > 150) return done();
            if (y + below < 0 || y + below > lowest) below = -below;
            if (x + right < 0 || x + right > most) right = -right;
            x += right;
            y += below;
            box.scrollTo(x, y);
            requestAnimationFrame(step);
          };
          requestAnimationFrame(step);
        });
        return { frames: stamps.slice(1).map((at, index) => at - (stamps[index] ?? at)), blank };
      },
      [down, across],
    );
    const spent = (((await work()) - before) * 1000) / frames.length;
    const drawn = await page.evaluate(() => document.querySelectorAll('td[data-row]').length);
    runs.push({ frames, spent, blank, drawn });
  }
  await page.close();
  return runs;
}

const rounds: (readonly [grid: readonly Run[], control: readonly Run[]])[] = [];
for (let round = 0; round < ROUNDS; round += 1) rounds.push([await scroll(code), await scroll(CONTROL)]);
await browser.close();

const mid = (all: readonly number[], share = 0.5) =>
  all.toSorted((a, b) => a - b)[Math.floor((all.length - 1) * share)] ?? 0;
const told = (runs: readonly Run[]) => {
  const all = runs.flatMap((run) => run.frames);
  const rate = 1000 / (all.reduce((sum, one) => sum + one, 0) / all.length);
  const late = all.filter((one) => one > 25).length;
  return {
    rate,
    late,
    text: `${rate.toFixed(1)} frames a second (${late} of ${all.length} late), work ${mid(runs.map((run) => run.spent)).toFixed(1)} ms a frame, frame p95 ${mid(all, 0.95).toFixed(1)} ms`,
  };
};
for (const [index, [name]] of SCROLLS.entries()) {
  const of = (side: 0 | 1) => rounds.flatMap((round) => round[side][index] ?? []);
  const [grid, control] = [told(of(0)), told(of(1))];
  const blank = of(0).reduce((sum, run) => sum + run.blank, 0);
  console.log(`${name.padEnd(7)} grid    ${grid.text}, ${blank} blank, ${of(0)[0]?.drawn} of 100,000 cells drawn`);
  console.log(
    `${' '.repeat(7)} control ${control.text}; grid ${((100 * grid.rate) / control.rate).toFixed(1)} % of its frames`,
  );
}
