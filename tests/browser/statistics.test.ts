/** Statistics and the page of an indicator: the ways in, the ways on, and that every point leads home. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ready, startVisitor, type Visitor } from './visitor.ts';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await startVisitor();
});
afterAll(() => visitor?.close());

describe('the page of an indicator', () => {
  test('says what it is, who reports it, what to keep apart; figures and kin lead on', async () => {
    const { page, wrongs } = await visitor.open('#/indicator?i=dual_quality_teacher_share');
    await ready(page);
    const apart = page.getByRole('region', { name: '不能和什么相比，为什么' });
    await expect.poll(() => apart.innerText()).toContain('“双师型”教师比例');
    await expect.poll(() => apart.innerText()).toContain('增减量');
    const told = page.getByRole('region', { name: '谁填了，谁没有' });
    await told.getByRole('button', { name: /聊城职业技术学院/ }).click();
    await expect.poll(() => page.getByRole('dialog').innerText()).toMatch(/第 \d+ 行/);
    await page.keyboard.press('Escape');
    await apart.getByRole('link', { name: '“双师型”教师比例' }).click();
    await expect.poll(() => page.locator('h1').innerText()).toBe('“双师型”教师比例');
    await page.goBack();
    await expect.poll(() => page.locator('h1').innerText()).toBe('双师素质专任教师比例');
    await page.getByRole('link', { name: /用 SQL 取这些数/ }).click();
    await expect.poll(() => page.url()).toContain('#/sql');
    expect(wrongs).toEqual([]);
  });

  test('is found by search', async () => {
    const { page } = await visitor.open('#/overview');
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog');
    await palette.getByRole('combobox').fill('生师比');
    await palette
      .getByRole('group', { name: /指标说明/ })
      .getByRole('option')
      .first()
      .click();
    await expect.poll(() => page.url()).toContain('#/indicator?i=student_teacher_ratio');
  });
});

describe('statistics', () => {
  test('every section names its measures and their formulas, and says what so few schools do not allow', async () => {
    const { page, wrongs } = await visitor.open('#/statistics?i=fulltime_students,fulltime_teachers');
    await ready(page);
    const methods = page.getByRole('region', { name: '每个统计量怎么算' }).first();
    const sections = [
      ['分布', '四分位'],
      ['历年分位带', '第 10–90 百分位'],
      ['相关', '斯皮尔曼'],
      ['标准分与指数', '稳健分数'],
      ['分组', '校均'],
    ] as const;
    for (const [name, measure] of sections) {
      await page.getByRole('navigation', { name: '统计方法' }).getByRole('link', { name }).click();
      await expect.poll(() => methods.innerText(), { message: name }).toContain(measure);
      await expect.poll(() => page.getByRole('note').innerText()).toContain('少于 10 所');
    }
    await page.getByRole('combobox', { name: '按什么分组' }).selectOption('ownership');
    await expect.poll(() => page.url()).toContain('g=ownership');
    await expect.poll(() => page.locator('h1').innerText()).toContain('办学性质');
    await page.getByRole('button', { name: /泸州职业技术学院 数值/ }).click();
    await expect.poll(() => page.getByRole('dialog').innerText()).toMatch(/第 \d+ 行/);
    expect(wrongs).toEqual([]);
  });

  test('of a peer group: chosen on the page, named over the picture, and left behind where schools are parted', async () => {
    const { page, wrongs } = await visitor.open('#/statistics?i=student_teacher_ratio&s=luzhou&g=level');
    await ready(page);
    await expect.poll(() => page.locator('.subtitle').innerText()).toContain('同组为“同层次：高职”');
    await page.getByRole('button', { name: /^同组/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('radio', { name: /同属“双高”/ })
      .check();
    await expect.poll(() => page.url()).toContain('g=programme');
    await page.keyboard.press('Escape');
    await page.getByRole('navigation', { name: '统计方法' }).getByRole('link', { name: '分组' }).click();
    await expect.poll(() => page.url()).not.toContain('g=');
    await expect.poll(() => page.locator('.subtitle').innerText()).not.toContain('同组');
    expect(wrongs).toEqual([]);
  });
});
