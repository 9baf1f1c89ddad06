/**
 * npm run record:start: sees in a browser which functions run until each page's first picture, and keeps their marks for
 * the build, which has those compiled ahead. Run it when the start has changed much; a test says when it must be.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { MENU } from '../src/model/view.ts';
import { findBrowser } from './find-browser.mjs';
import { calledUntilChart } from './lib/called-until-chart.ts';
import { endOnSignal, ROOT } from './lib/run.mjs';
import * as steps from './lib/steps.mjs';
import { handler, listenFrom } from './serve.mjs';
import { RECORD, recorded } from './vite/eager.ts';

endOnSignal();
await steps.data();
await steps.wasm();
await steps.app();
const dist = join(ROOT, 'dist');
const { path, args } = await findBrowser();
const browser = await chromium.launch({ executablePath: path, args: [...args] });
const server = await listenFrom(handler(dist), { host: '127.0.0.1', port: 0 });
const marks = new Set<string>();
for (const name of MENU) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
  for (const mark of await calledUntilChart(await context.newPage(), `${server.url}#/${name}`, dist)) marks.add(mark);
  await context.close();
}
await Promise.all([browser.close(), server.close()]);

const before = recorded();
writeFileSync(RECORD, `${[...marks].toSorted().join('\n')}\n`);
const fresh = [...marks].filter((mark) => !before.has(mark)).length;
console.log(`${marks.size} functions run until a first picture; ${fresh} of them were not in the record`);
