/** 探索: what a researcher can do with it in a real browser. */
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { objections } from './axe.ts';
import { ready, startVisitor, type Visitor } from './visitor.ts';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await startVisitor();
});
afterAll(() => visitor?.close());

const CUT = '#/explore?i=graduates,fulltime_teachers&r=indicator&k=school';

describe('探索', () => {
  test('fields move by key, menu and drag, and the address says so', async () => {
    const { page, wrongs } = await visitor.open(CUT);
    await ready(page);
    const address = () => decodeURIComponent(page.url());
    const chip = (name: string) => page.locator('.pv-well').getByRole('button', { name: new RegExp(`^${name}`) });
    await chip('指标').first().focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(address).toContain('k=school,indicator');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('指标');
    await page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(address).toContain('k=indicator,school');
    await page.getByRole('button', { name: /添加字段/ }).click();
    await page.getByRole('button', { name: '数据年份: 放到行' }).click();
    await expect.poll(address).toContain('r=year');
    await chip('学校').first().dragTo(page.locator('.pv-well').first());
    await expect.poll(address).toContain('r=year,school');
    await chip('性质').first().click();
    await page.getByRole('checkbox', { name: '目标' }).check();
    await expect.poll(address).toMatch(/f=nature:actual,nature:target/);
    await expect.poll(() => page.locator('.notes').innerText()).toContain('已放宽默认范围');
    expect(wrongs).toEqual([]);
  });

  test('a cell leads to its line, a total to its figures; keys move in the grid; axe finds nothing', async () => {
    const { page, wrongs } = await visitor.open(CUT);
    await ready(page);
    const grid = page.getByRole('grid');
    await grid.locator('td button').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(() => page.evaluate(() => ({ ...document.activeElement?.closest('td')?.dataset })))
      .toMatchObject({
        row: '1',
        column: '1',
      });
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('dialog').innerText()).toMatch(/第 \d+ 行/);
    await page.keyboard.press('Escape');
    await grid.getByRole('button', { name: /毕业生人数 合计或平均/ }).click();
    await expect.poll(() => page.locator('.pv-facts li').count()).toBe(4);
    await page.keyboard.press('Escape');
    expect(await objections(page)).toEqual([]);
    await page.getByRole('button', { name: /画成图/ }).click();
    await expect.poll(() => page.locator('figure svg, figure table').count()).toBeGreaterThan(0);
    expect(wrongs).toEqual([]);
  });

  test('of a large table one step makes one row and a far jump none; focus, order and meaning hold', async () => {
    const { page, wrongs } = await visitor.open('#/explore?f=family:all&r=indicator&k=school,year');
    await ready(page);
    await page.locator('.pv-large td[data-row]').first().waitFor();
    // Scrolls by so much in a frame of its own; says what came into the table and what is drawn then.
    const scrolled = (by: number) =>
      page.evaluate(async (down) => {
        const box = document.querySelector('.pv-scroll') as HTMLElement;
        const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        box.scrollIntoView({ block: 'center' });
        await frame();
        const came: Node[] = [];
        const watch = new MutationObserver((all) => came.push(...all.flatMap((one) => [...one.addedNodes])));
        watch.observe(box, { childList: true, subtree: true });
        box.scrollTop += down;
        await frame();
        watch.disconnect();
        const rows = [...box.querySelectorAll('tbody tr')].map((row) => Number(row.ariaRowIndex));
        const { left, top, width, height } = box.getBoundingClientRect();
        const seen = document.elementFromPoint(left + width / 2, top + height / 2)?.closest('td')?.dataset.row;
        return {
          rowsMade: came.filter((one) => one.nodeName === 'TR').length,
          cellsMade: came.filter((one) => one.nodeName === 'TD').length,
          inOrder: rows.every((row, at) => at === 0 || row === (rows[at - 1] ?? 0) + 1),
          middle: Number(seen),
        };
      }, by);
    // On its way: a jump fills no more than what is seen, the step after it what lies ahead.
    await scrolled(480);
    await scrolled(48);
    const step = await scrolled(48);
    expect(step).toMatchObject({ rowsMade: 1, cellsMade: 0, inOrder: true });
    const jump = await scrolled(4800);
    expect(jump).toMatchObject({ cellsMade: 0, inOrder: true });
    expect(jump.rowsMade).toBeLessThanOrEqual(1);
    expect(jump.middle).toBeGreaterThan(100);
    // The focus stays in the table, on what is drawn, and arrows go on from there.
    const focused = () => page.evaluate(() => Number(document.activeElement?.closest('td')?.dataset.row));
    await page.locator('.pv-large td [tabindex="0"]').focus();
    await scrolled(-2400);
    await expect.poll(focused).toBeGreaterThan(40);
    await page.keyboard.press('ArrowDown');
    await expect.poll(focused).toBeGreaterThan(0);
    const rest = async (meant: Locator, drawn: Locator) => (await meant.count()) - (await drawn.count());
    const cells = page.getByRole('grid').getByRole('gridcell');
    await expect.poll(() => rest(cells, page.locator('td[data-row]'))).toBe(0);
    await expect.poll(() => rest(page.getByRole('rowheader'), page.locator('.pv-large tbody tr'))).toBe(0);
    expect(await objections(page)).toEqual([]);
    expect(wrongs).toEqual([]);
  });

  test('what does not exist or is too much is told in words, and the page lives on', async () => {
    const { page, wrongs } = await visitor.open('#/explore?i=graduates&r=planet,school&k=外星&v=guess');
    await ready(page);
    await expect.poll(() => page.locator('.repairs').innerText()).toContain('planet');
    await expect.poll(() => page.locator('.pv-nothing').innerText()).toContain('没有“外星”这种分类');
    await page.goto(
      `${page.url().split('#')[0]}#/explore?f=family:all,scope:all&r=school,year,scope&k=indicator,period`,
    );
    await expect.poll(() => page.locator('.pv-nothing').innerText()).toMatch(/超过 10 万格.*请缩小范围/s);
    await page.getByRole('link', { name: /专业和年级/ }).click();
    await expect.poll(() => page.getByRole('grid').innerText()).toContain('电子商务');
    expect(wrongs).toEqual([]);
  });
});
