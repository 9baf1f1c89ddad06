/** What an administrator meets on the quality page: rates without blame, sheets to send back, marks that lead home. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCsv } from '../../src/ingest/csv.ts';
import { objections } from './axe.ts';
import { startVisitor, type Visitor } from './visitor.ts';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await startVisitor();
});
afterAll(() => visitor?.close());

const main = (page: Page) => page.locator('main').innerText();

test('a school whose tables are images is marked so and given no rate', async () => {
  const { page } = await visitor.open('#/quality');
  const row = page.getByRole('row', { name: /泸州职业技术学院/ }).first();
  expect(await row.innerText()).toMatch(/附表为图片[\s\S]*正文可见 \d+\/111 格/);
  expect(await row.innerText()).not.toContain('%');
});

test('a sheet is saved as CSV with an empty column for the school, and a figure in it opens its source', async () => {
  const { page, wrongs } = await visitor.open('#/quality?c=checklist&s=suining');
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /下载核查单/ }).click(),
  ]);
  const text = readFileSync(await saved.path(), 'utf8');
  expect(saved.suggestedFilename()).toBe('核查单.csv');
  const { header, rows } = readCsv(text.replace(/^\uFEFF/, ''));
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(header.at(-1)).toBe('学校说明');
  expect(rows).toHaveLength(await page.locator('.school-sheet .item').count());
  expect(rows[0]?.cells.join()).toContain('252 亩');
  await page
    .getByRole('button', { name: /252 亩/ })
    .first()
    .click();
  await expect.poll(() => page.getByRole('dialog').innerText()).toContain('数据不一致');
  expect(wrongs).toEqual([]);
});

test('filters stand in the address and come back with it', async () => {
  const { page } = await visitor.open('#/quality?c=findings');
  await page.getByLabel('程度').selectOption('verdict');
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('f=severity:verdict');
  await expect.poll(() => page.locator('.item').count()).toBe(1);
  await page.reload();
  await expect.poll(() => page.locator('.item').count()).toBe(1);
  await page.goBack();
  await expect.poll(() => page.locator('.item').count()).toBeGreaterThan(1);
});

test('a family unfolds; arrow keys move between marks, and each opens its origin', async () => {
  const { page } = await visitor.open('#/quality?c=matrix');
  await page.getByRole('button', { name: /师资队伍/ }).click();
  const first = page.locator('button.mark').first();
  await first.waitFor();
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toMatch(/(有数|未填报|不适用|报告中未见|仅有分项)/);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(1);
});

test('definitions are found by initials, with their rows in both editions', async () => {
  const { page } = await visitor.open('#/quality?c=definitions');
  await page.getByRole('searchbox').fill('bysrs');
  await expect.poll(() => main(page)).toContain('毕业生人数');
  await page.getByRole('searchbox').fill('毕业生人数');
  await expect.poll(() => page.evaluate(() => decodeURIComponent(location.hash))).toContain('q:毕业生人数');
  const shut = page.locator('.definition:not([open]) summary');
  // The list of the next search takes the place of the last one's, unfolded or not.
  const unfolded = async () => {
    if ((await page.locator('.definition[open]').count()) === 0) await shut.first().click();
    return main(page);
  };
  await expect.poll(unfolded).toMatch(/2023 版[\s\S]*2024 版/);
});

test('in print every school begins a new page, with room for its explanation', async () => {
  const { page } = await visitor.open('#/quality?c=checklist');
  await page.emulateMedia({ media: 'print' });
  const breaks = await page.$$eval('.school-sheet', (all) => all.map((one) => getComputedStyle(one).breakBefore));
  expect(breaks.slice(1).every((one) => one === 'page')).toBe(true);
  expect(await page.locator('.item-reply').first().isVisible()).toBe(true);
  expect(await page.locator('.sections').isVisible()).toBe(false);
});

describe.each(['', '?c=checklist&s=suining', '?c=findings', '?c=matrix&f=family:policy', '?c=definitions&f=q:sheng'])(
  '#/quality%s',
  (query) => {
    test.each([
      ['light', { colorScheme: 'light' }],
      ['dark on a phone', { colorScheme: 'dark', viewport: { width: 390, height: 844 } }],
    ] as const)('%s: nothing that axe would object to, nothing wider than the window', async (_, options) => {
      const { page } = await visitor.turn(`#/quality${query}`, options);
      expect(await objections(page)).toEqual([]);
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wider).toBeLessThanOrEqual(0);
    });
  },
);
