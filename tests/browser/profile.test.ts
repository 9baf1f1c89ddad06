/** What a reader of the profile page meets. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { objections } from './axe.ts';
import { type Look, startVisitor, type Visit, type Visitor } from './visitor.ts';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await startVisitor();
});
afterAll(() => visitor?.close());

async function open(hash: string, look?: Look): Promise<Visit> {
  const visit = await visitor.open(hash, look);
  await visit.page.locator('.pf-family').first().waitFor({ state: 'attached' });
  return visit;
}
const heading = (page: Page) => page.locator('h1').innerText();

describe('画像', () => {
  test('a figure leads to its claim, another school is one choice away, and Back returns', async () => {
    const { page, wrongs } = await open('#/profile?s=chongqing-gongye');
    expect(await heading(page)).toContain('重庆工业职业技术学院');
    await page
      .getByRole('button', { name: /毕业生人数 6,393/ })
      .first()
      .click();
    await page
      .getByRole('dialog')
      .getByText(/第 \d+ 行/)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: '学校' }).selectOption('suining');
    await page.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('遂宁'));
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('重庆'));
    expect(wrongs).toEqual([]);
  });

  test('where graduates went: a computed part says how, and its table leads home', async () => {
    const { page } = await open('#/profile?s=suining');
    const flow = page.locator('.pf-flow');
    await flow.locator('svg').first().waitFor();
    expect(await flow.innerText()).toContain('差额 457 人报告没有分列');
    await flow.locator('summary').click();
    await expect.poll(() => flow.locator('tr', { hasText: '未细分' }).first().innerText()).toContain('计算：');
    await flow
      .getByRole('button', { name: /1,332 人/ })
      .first()
      .click();
    await page
      .getByRole('dialog')
      .getByText(/第 \d+ 行/)
      .first()
      .waitFor();
  });

  test('what no report says stays in sight', async () => {
    const { page } = await open('#/profile?s=luzhou');
    const facts = page.locator('.pf-facts > div', { hasText: '学校代码' });
    expect(await facts.innerText()).toContain('报告中未见');
    await page.locator('section[aria-labelledby=pf-lacking] summary', { hasText: '满意度调查表' }).click();
    await expect.poll(() => page.locator('.pf-lacks').filter({ visible: true }).innerText()).toContain('家长满意度');
  });

  test('on paper everything is unfolded, afterwards as before', async () => {
    const { page } = await open('#/profile?s=luzhou');
    const shut = () => page.locator('main details:not([open], .help, .standing-fold)').count();
    const before = await shut();
    expect(before).toBeGreaterThan(0);
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await shut()).toBe(0);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    expect(await shut()).toBe(before);
  });

  test('asked to print while the next school is read, it prints when all of it stands', async () => {
    const { page } = await open('#/profile?s=luzhou');
    await page.evaluate(() => {
      const seen = () => [document.querySelector('h1')?.textContent, document.querySelectorAll('.pf-family').length];
      window.print = () => Object.assign(window, { printed: seen() });
    });
    await page.getByRole('combobox', { name: '学校' }).selectOption('suining');
    await page.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('遂宁'));
    await page.getByRole('button', { name: '打印', exact: true }).click();
    await expect.poll(() => page.evaluate(() => 'printed' in window)).toBe(true);
    const [title, families] = await page.evaluate(() => (window as unknown as { printed: [string, number] }).printed);
    expect(title).toContain('遂宁');
    expect(families).toBeGreaterThan(3);
  });

  test.each([
    { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
    { colorScheme: 'dark', viewport: { width: 390, height: 844 } },
  ] as const)('axe finds nothing, nothing is wider than the window: %o', async (options) => {
    const { page } = await open('#/profile?s=luzhou', options);
    // Unfolded as for paper, but on the screen: for paper itself pictures are drawn as wide as a sheet.
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll<HTMLDetailsElement>('main details:not(.help, .standing-fold)'))
        fold.open = true;
    });
    expect(await objections(page)).toEqual([]);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });
});
