/** The search over everything: a name, its sound, its initials or its English lead there, by keys alone. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { objections } from './axe.ts';
import { type Look, ready, startVisitor, type Visitor } from './visitor.ts';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await startVisitor();
});
afterAll(() => visitor?.close());

const open = async (hash: string, look?: Look): Promise<Page> => (await visitor.open(hash, look)).page;
const palette = (page: Page) => page.getByRole('dialog');
const options = (page: Page) => palette(page).getByRole('option');
/** What Enter takes. */
const chosen = (page: Page) => palette(page).locator('[role=option][data-focused]');
async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await palette(page).locator('.search-input:focus').waitFor();
  await page.keyboard.type(text);
}

describe('the search over everything', () => {
  test.each([
    ['生师比', '生师比', '#/compare?i=student_teacher_ratio'],
    ['ssb', '生师比', '#/compare?i=student_teacher_ratio'],
    ['shengshibi', '生师比', '#/compare?i=student_teacher_ratio'],
    ['students per teacher', '生师比', '#/compare?i=student_teacher_ratio'],
    ['泸州', '泸州职业技术学院', '#/profile?s=luzhou'],
    ['luzhou', '泸州职业技术学院', '#/profile?s=luzhou'],
    ['lzzy', '泸州职业技术学院', '#/profile?s=luzhou'],
    ['达标', '达标', '#/standards'],
    ['qs', '趋势', '#/trend'],
  ])('“%s” and Enter lead to %s', async (typed, name, address) => {
    const { page } = await visitor.turn('#/overview');
    await type(page, typed);
    await expect.poll(() => chosen(page).innerText()).toContain(name);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain(address);
    await expect.poll(() => palette(page).count()).toBe(0);
  });

  test('finds competitions once the engine has counted them, and opens their entries', async () => {
    const page = await open('#/compare?i=graduates');
    await ready(page);
    await type(page, '职业院校技能大赛');
    const group = palette(page).getByRole('group', { name: /获奖/ });
    await group.getByRole('option').first().click();
    await expect.poll(() => page.url()).toMatch(/#\/awards\?.*f=.*competition:/);
  });

  test('leads from one school to a comparison of all, and back', async () => {
    const page = await open('#/profile?s=luzhou');
    await type(page, '毕业生人数');
    await expect.poll(() => chosen(page).innerText()).toContain('毕业生人数');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toMatch(/#\/compare\?i=graduates$/);
    await page.goBack();
    await expect.poll(() => page.url()).toContain('#/profile?s=luzhou');
  });

  test('opens from the header too, says when nothing fits, and gives the focus back', async () => {
    const page = await open('#/overview', { viewport: { width: 390, height: 844 }, lang: 'en' });
    const button = page.getByRole('button', { name: 'Search schools' });
    await button.click();
    await palette(page).getByRole('combobox').fill('zzzzqqq');
    await expect.poll(() => palette(page).innerText()).toContain('Nothing matches');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect.poll(() => palette(page).count()).toBe(0);
    await expect.poll(() => button.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  test.each(['light', 'dark'] as const)(
    '%s: nothing that axe would object to, empty and with results',
    async (scheme) => {
      const { page } = await visitor.turn('#/overview', { colorScheme: scheme });
      await type(page, '');
      expect(await objections(page)).toEqual([]);
      await page.keyboard.type('学生');
      await expect.poll(() => options(page).first().innerText()).toContain('学生');
      expect(await objections(page)).toEqual([]);
    },
  );
});

describe('the menu', () => {
  test.each([
    [320, 'zh'],
    [320, 'en'],
    [390, 'zh'],
    [390, 'en'],
    [800, 'en'],
    [1440, 'en'],
  ] as const)('%i wide, %s: no wider than the window, the current page in sight', async (width, lang) => {
    const page = await open('#/awards', { viewport: { width, height: 800 }, lang });
    const current = page.locator('nav [aria-current]').first();
    const box = async () => (await current.boundingBox()) ?? { x: -1, width: 9999 };
    await expect.poll(async () => (await box()).x).toBeGreaterThanOrEqual(0);
    await expect.poll(async () => (await box()).x + (await box()).width).toBeLessThanOrEqual(width);
    await expect.poll(() => page.locator('.top').evaluate((top) => top.scrollWidth)).toBeLessThanOrEqual(width);
  });

  test('keys reach the pages that are out of sight', async () => {
    const page = await open('#/awards', { viewport: { width: 320, height: 800 }, lang: 'en' });
    const first = page.locator('.top nav a').first();
    await first.focus();
    await expect.poll(async () => (await first.boundingBox())?.x ?? -1).toBeGreaterThanOrEqual(0);
  });
});
