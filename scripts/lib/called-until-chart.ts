/** What a browser ran of the built app until a page's first picture stood. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { marksOf } from '../vite/called.ts';
import { IN_PART } from '../vite/eager.ts';

const CHUNK = new RegExp(`/assets/((?:${IN_PART.join('|')})-[\\w-]{8}\\.js)$`);

/**
 * Opens `url` in a page that has nothing open yet and gives the marks of the functions that ran until the first picture,
 * of those chunks in which such functions are told apart. `dist`: the folder served there.
 */
export async function calledUntilChart(page: Page, url: string, dist: string): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  await page.goto(url);
  await page.waitForFunction(() => performance.getEntriesByName('voclens:first-chart').length > 0);
  const { result } = await session.send('Profiler.takePreciseCoverage');
  await session.detach();
  return result.flatMap(({ url: at, functions }) => {
    const file = CHUNK.exec(at)?.[1];
    if (file === undefined) return [];
    const ran = functions.flatMap(({ ranges: [whole] }) => (whole && whole.count > 0 ? [whole] : []));
    const places = ran.map(({ startOffset, endOffset }) => [startOffset, endOffset] as const);
    return marksOf(readFileSync(join(dist, 'assets', file), 'utf8'), places);
  });
}
