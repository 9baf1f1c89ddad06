/** Several indicators and computed measures on Compare, tables on Trend: each by its address, each figure with its origin. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { objections } from './axe.ts';
import { type Look, ready, startVisitor, type Visitor } from './visitor.ts';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await startVisitor();
});
afterAll(() => visitor?.close());

async function open(hash: string, look?: Look) {
  const { page } = await visitor.open(hash, look);
  await ready(page);
  return page;
}

const TWO = '#/compare?i=student_teacher_ratio,fulltime_students';

test('a second indicator is added to the first and left out again', async () => {
  const page = await open('#/compare?i=student_teacher_ratio');
  await page.getByRole('button', { name: '再加一项' }).click();
  await page
    .getByRole('option', { name: /^全日制在校生人数/ })
    .first()
    .click();
  await expect.poll(() => page.locator('.multiple').count()).toBe(2);
  await expect.poll(() => page.url()).toContain('i=student_teacher_ratio,fulltime_students');
  await page.getByRole('button', { name: '去掉生师比' }).click();
  await expect.poll(() => page.locator('.multiple').count()).toBe(0);
  await expect.poll(() => page.url()).toContain('i=fulltime_students');
});

test('standings have their numbers in the cells, and each opens its source', async () => {
  const page = await open(`${TWO}&c=heat`);
  const cell = page.locator('.heat td').filter({ hasText: '16.12 : 1' });
  await expect.poll(() => cell.innerText()).toContain('1/3');
  await cell.getByRole('button').click();
  await expect.poll(() => page.getByRole('dialog').innerText()).toContain('16.12');
});

test('a rule puts a school among its kind: the group is named over the picture, and the link carries it', async () => {
  const page = await open('#/compare?i=student_teacher_ratio&s=luzhou');
  await page.getByRole('button', { name: /^同组/ }).click();
  await page.getByRole('radio', { name: /^同层次/ }).click();
  await expect
    .poll(() => page.locator('.subtitle').innerText())
    .toContain('同组为“同层次：高职”（4 所，以泸州职业技术学院为准）');
  await expect
    .poll(() => page.locator('.sentence').innerText())
    .toMatch(/泸州职业技术学院为 18\.76 : 1，在同组可比的 \d 所中列第 \d/);
  await expect.poll(() => page.url()).toContain('g=level');
});

test('a measure that the codebook does not allow is refused in words', async () => {
  const page = await open('#/compare?i=student_teacher_ratio&m=per_student');
  await expect.poll(() => page.locator('main').innerText()).toContain('这里仍显示数值');
});

test.each([
  [`${TWO}&c=scatter`, 'n = '],
  [`${TWO}&c=heat`, '16.12 : 1'],
  [`${TWO}&c=profiles&s=luzhou&g=level`, '同组为'],
  ['#/compare?i=placement_rate&c=dumbbell', '→'],
  ['#/compare?i=technical_service_income&m=per_student', '元/生'],
  ['#/trend?i=fulltime_teachers&c=changes', '+6.5%'],
  ['#/trend?i=sector_employed&c=parts', '占总变化'],
])('%s: fits a phone and has nothing that axe objects to', async (hash, text) => {
  const page = await open(hash, { viewport: { width: 390, height: 844 } });
  await expect.poll(() => page.locator('main').innerText()).toContain(text);
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
    .toBeLessThanOrEqual(0);
  expect(await objections(page)).toEqual([]);
});
