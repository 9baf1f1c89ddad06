/** 汇总, groups and the standing card: what a reader can do with them in a real browser. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCsv } from '../../src/ingest/csv.ts';
import { objections } from './axe.ts';
import { ready, startVisitor, type Visitor } from './visitor.ts';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await startVisitor();
});
afterAll(() => visitor?.close());

const phone = { viewport: { width: 390, height: 844 } };
describe('汇总', () => {
  test('a total opens the values it was made of, and each leads to its line', async () => {
    const { page, wrongs } = await visitor.open('#/summary');
    await ready(page);
    await page
      .getByRole('button', { name: /毕业生人数 合计/ })
      .first()
      .click();
    const parts = page.locator('.sm-parts').first();
    await expect.poll(() => parts.getByRole('listitem').count()).toBe(4);
    await parts.locator('.fig:not(.absent)').first().click();
    await expect.poll(() => page.getByRole('dialog').innerText()).toMatch(/第 \d+ 行/);
    expect(wrongs).toEqual([]);
  });

  test('no cell of the table is empty: a refusal says why', async () => {
    const { page } = await visitor.open('#/summary?c=province');
    const cells = page.locator('.sm-table tbody tr:not(.sm-family) td:not(:last-child)');
    // What lies below the first screen comes after it.
    await expect.poll(() => cells.count()).toBeGreaterThan(300);
    const texts = await cells.allInnerTexts();
    expect(texts.filter((text) => text.trim() === '')).toEqual([]);
  });

  test('similar schools are silent where there are too few, and say how many are needed', async () => {
    const { page, wrongs } = await visitor.open('#/summary?s=luzhou');
    await ready(page);
    await page.getByRole('button', { name: /同组/ }).click();
    await page.getByRole('radio', { name: /相似学校/ }).check();
    await expect.poll(() => page.url()).toContain('g=similar');
    await expect.poll(() => page.locator('.sentence').innerText()).toMatch(/至少要有 10 所.*现在只有 \d 所/);
    const weight = page.getByRole('slider', { name: /年生均财政拨款水平/ });
    await weight.fill('5');
    await expect.poll(() => page.url()).toContain('w:appropriation_per_student.5');
    expect(wrongs).toEqual([]);
  });

  test('a group chosen on the overview is named, its school marked; an indicator’s name leads to its own page', async () => {
    const { page, wrongs } = await visitor.open('#/overview');
    await page.getByRole('button', { name: /同组/ }).click();
    await page.getByRole('combobox', { name: '以哪所学校为准' }).selectOption('hunan-gongye');
    await expect.poll(() => page.locator('.subtitle').innerText()).toMatch(/^同组为“同层次：高职”（4 所，以湖南/);
    await page.keyboard.press('Escape');
    const heads = page.locator('.matrix thead th[scope=col]');
    await expect.poll(() => heads.count()).toBe(5);
    await expect
      .poll(() => page.locator('th', { has: page.locator('.focus-mark') }).innerText())
      .toContain('湖南工业职业技术学院');
    await page.getByRole('link', { name: '生师比：指标说明' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('h1').innerText()).toContain('生师比');
    await expect.poll(() => page.url()).toContain('#/indicator?i=student_teacher_ratio');
    expect(wrongs).toEqual([]);
  });

  test('a group of one’s own is kept, named in the link with its schools, and can be taken back', async () => {
    const { page } = await visitor.open('#/summary?s=luzhou,suining');
    await page.getByRole('button', { name: /同组/ }).click();
    await page.getByRole('textbox', { name: '分组名称' }).fill('四川两校');
    await page.getByRole('button', { name: '把所选 2 所存为一组' }).click();
    await expect.poll(() => page.locator('.subtitle').innerText()).toContain('四川两校');
    await expect.poll(() => page.url()).toContain('s=luzhou,suining');
    await page.reload();
    await expect.poll(() => page.locator('.subtitle').innerText()).toContain('四川两校');
    await page.getByRole('button', { name: /同组/ }).click();
    await page.getByRole('button', { name: '删除“四川两校”' }).click();
    await page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => page.getByRole('button', { name: '使用“四川两校”' }).isVisible()).toBe(true);
  });

  test('the table is saved as a file that a spreadsheet reads', async () => {
    const { page } = await visitor.open('#/summary');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载表格（CSV）' }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    const { header, rows } = readCsv(text.slice(1));
    expect(header).toContain('合计');
    expect(rows.length).toBeGreaterThan(30);
  });

  test.each([
    ['light', undefined],
    ['dark', undefined],
    ['light', phone],
  ] as const)('%s %o: nothing that axe objects to, nothing wider than the window', async (colorScheme, size) => {
    const { page } = await visitor.open('#/summary?c=region', { colorScheme, ...size });
    if (size !== undefined) await page.getByRole('button', { name: '选项与筛选' }).click();
    await page.getByRole('button', { name: /同组/ }).click();
    await page
      .getByRole('radio', { name: /同层次 / })
      .first()
      .waitFor();
    expect(await objections(page)).toEqual([]);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over).toBeLessThanOrEqual(0);
  });
});

test('the drawer says where the school stands: rank in a named group, and what it lacks of the standard', async () => {
  const { page, wrongs } = await visitor.open('#/compare?i=student_teacher_ratio&level=高职');
  await ready(page);
  await page
    .getByRole('button', { name: /18\.76 : 1/ })
    .first()
    .click();
  const drawer = page.getByRole('dialog');
  await drawer.getByText('本校位置').click();
  await expect.poll(() => drawer.innerText()).toContain('同组为“同层次：高职”');
  for (const said of [/第 3 名（共 3 所，低者在前）/, /未达到 ≤ 18 : 1/, /少于 20 所，不算百分位/]) {
    await expect.poll(() => drawer.innerText()).toMatch(said);
  }
  expect(wrongs).toEqual([]);
});
