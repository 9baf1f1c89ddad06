/** 获奖: what a reader can do with the page in a real browser. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { objections } from './axe.ts';
import { ready, startVisitor, type Visitor } from './visitor.ts';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await startVisitor();
});
afterAll(() => visitor?.close());

const phone = { viewport: { width: 390, height: 844 } };

describe('the page 获奖', () => {
  test('stands before the engine; a count shows just its entries, an entry leads to its lines', async () => {
    const { page, wrongs } = await visitor.open('#/awards');
    expect(await page.locator('.sentence').innerText()).toMatch(/国家级 \d+ 条.*学生 \d+ 条.*条数不用来比高低/);
    await expect.poll(() => page.locator('.award-rows tbody tr').count()).toBe(50);
    await ready(page);
    const cell = page
      .locator('.award-school', { hasText: '泸州' })
      .getByRole('button', { name: /^国家级 学生 合计 \d+ 条/ });
    const count = (await cell.textContent())?.trim();
    await cell.click();
    await expect.poll(() => page.url()).toContain('recipient:student');
    await expect.poll(() => page.locator('#award-list .count').textContent()).toBe(`${count} 条`);
    await page.locator('.award-rows tbody .fig').first().click();
    await expect.poll(() => page.getByRole('dialog').innerText()).toMatch(/第 \d+.* 行/);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    expect(wrongs).toEqual([]);
  });

  test('is searched by initials and by English, across kinds, and says where else there is something', async () => {
    const { page } = await visitor.open('#/awards');
    await ready(page);
    const search = page.getByRole('searchbox');
    await search.fill('qgzyyx');
    await expect.poll(() => page.locator('.award-rows tbody tr').first().textContent()).toContain('全国职业院校');
    await search.fill('gold national');
    await expect.poll(() => page.locator('.award-rows tbody tr').first().textContent()).toContain('国家级');
    await search.fill('规划教材');
    await expect.poll(() => page.locator('.award-empty').count()).toBe(1);
    await page.getByRole('button', { name: /立项 \d+ 条/ }).click();
    await expect.poll(() => page.locator('.award-rows tbody tr').first().textContent()).toContain('规划教材');
    await expect.poll(() => search.inputValue()).toBe('规划教材');
  });

  test('keeps the reader’s place whatever comes: a shorter list, none, all of it again, in another order', async () => {
    const { page } = await visitor.open('#/awards');
    await ready(page);
    const tier = page.locator('#award-list').getByRole('combobox', { name: '级别' });
    // Parts far off have their heights then.
    await page.locator('html[data-still]').waitFor();
    await tier.scrollIntoViewIfNeeded();
    const place = async () => Math.round((await tier.boundingBox())?.y ?? Number.NaN);
    const before = await place();
    const rows = () => page.locator('.award-rows tbody:not([hidden]) tr').count();
    const told = async () => Number.parseInt((await page.locator('#award-list .count').textContent()) ?? '', 10);
    const all = await told();
    await tier.selectOption('industry');
    await expect.poll(told).toBeLessThan(16);
    await expect.poll(rows).toBe(await told());
    await expect.poll(place).toBe(before);
    await page.getByRole('searchbox').fill('zzzz');
    await page.locator('.award-empty').waitFor();
    await expect.poll(place).toBe(before);
    await page.locator('.award-filters').getByRole('button', { name: '清除筛选' }).click();
    await expect.poll(told).toBe(all);
    await expect.poll(rows).toBe(50);
    await expect.poll(place).toBe(before);
    const first = page.locator('.award-rows tbody tr').first();
    const tiered = await first.textContent();
    await page.getByRole('radio', { name: '竞赛', exact: true }).check();
    await expect.poll(() => first.textContent()).not.toBe(tiered);
    await expect.poll(async () => [await rows(), await place()]).toEqual([50, before]);
  });

  test('leads from a total that no report prints to the entries its lists hold', async () => {
    const { page } = await visitor.open('#/compare?i=skills_contest_national_student_awards');
    await ready(page);
    await page.goto(`${inject('app')}#/overview`);
    await page.locator('.matrix').waitFor();
    await page
      .getByRole('button', { name: /全国职业院校技能大赛学生获奖.*报告中未见|聊城.*全国职业院校技能大赛学生获奖/ })
      .first()
      .click();
    await page.getByRole('link', { name: /在“获奖”中看这 \d+ 条/ }).click();
    await expect.poll(() => page.url()).toContain('competition:national-skills');
    await expect.poll(() => page.locator('.award-rows tbody tr').first().textContent()).toContain('职业院校技能大赛');
  });

  test('is cut by fields of one’s own, all by keyboard; a count opens just the entries it counts', async () => {
    const { page, wrongs } = await visitor.open('#/awards');
    await page.getByRole('radio', { name: '固定的表' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.url()).toContain('c=pivot');
    await page.locator('.pv-table').waitFor();
    await ready(page);
    // Tier gives its place to grade; then it is taken out, and what adds a field has the focus.
    await page.getByRole('combobox', { name: '行的第 1 个字段' }).focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.url()).toContain('r=grade,tier');
    await page.getByRole('button', { name: '移除级别' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.ariaLabel)).toBe('给行添加字段');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.url()).toContain('r=grade,level');
    await expect.poll(() => page.locator('.pv-table thead').innerText()).toMatch(/等次\s*层次/);
    await page.locator('.pv-table td [tabindex="0"]').focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('ArrowLeft');
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    await expect.poll(focused).toMatch(/^\d+$/);
    const count = await focused();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#award-list .count').textContent()).toBe(`${count} 条`);
    await expect.poll(() => page.locator('.award-cell').innerText()).toMatch(/只看：遂宁/);
    await expect.poll(focused).toContain('清单');
    // Another filter is of the whole table again, and of the totals that reports state.
    await page.getByLabel('个人/团体').selectOption('team');
    await expect.poll(() => page.locator('.subtitle').innerText()).toContain('团体');
    const told = (await page.locator('.sentence').innerText()).match(/共列出 (\d+) 条/)?.[1];
    await expect.poll(() => page.locator('#award-list .count').textContent()).toBe(`${told} 条`);
    await expect.poll(() => page.locator('.award-cell').innerText()).toContain('全部');
    expect(await objections(page)).toEqual([]);
    expect(wrongs).toEqual([]);
  });

  test('is no wider than a phone and has no barrier, in either theme', async () => {
    for (const [hash, colorScheme] of [
      ['#/awards', 'light'],
      ['#/awards', 'dark'],
      ['#/awards?c=pivot', 'dark'],
    ] as const) {
      const { page } = await visitor.open(hash, { ...phone, colorScheme });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      expect(await objections(page)).toEqual([]);
    }
  });
});
