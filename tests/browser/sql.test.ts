/** SQL: what a researcher can do with the page in a real browser, and what no statement can do to it. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { objections } from './axe.ts';
import { startVisitor, type Visitor } from './visitor.ts';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await startVisitor();
});
afterAll(() => visitor?.close());

const editor = (page: Page) => page.getByRole('textbox', { name: /^SQL 编辑器/ });
const problem = (page: Page) => page.getByRole('alert');
const rows = (page: Page) => page.locator('.sql-rows tbody tr');

/** Writes a statement over what is there and runs it with the keyboard. */
async function run(page: Page, text: string) {
  await editor(page).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Enter');
}

describe('the page SQL', () => {
  test('"Show the SQL" opens the query of a chart and gives its numbers; a key leads home, a file holds the rows', async () => {
    const { page, wrongs } = await visitor.open('#/compare?i=placement_rate');
    const shown = await page.locator('.table tbody .fig').allInnerTexts();
    await page.getByText('查看 SQL').click();
    await page.getByRole('link', { name: '数值', exact: true }).click();
    await expect.poll(() => rows(page).count()).toBeGreaterThan(3);
    const amounts = await page.locator('.sql-rows tbody .num .link').allInnerTexts();
    // Of a school with two cut-off dates the chart shows one, the rows have both.
    expect(shown.length).toBeGreaterThan(2);
    for (const text of shown.filter((one) => /\d%/.test(one))) {
      expect(
        amounts.some((amount) => text.startsWith(`${amount}%`)),
        `${text} of ${amounts}`,
      ).toBe(true);
    }
    await page.locator('.sql-rows tbody .num .link').first().click();
    await expect.poll(() => page.getByRole('dialog').innerText()).toMatch(/第 \d+.* 行/);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载 CSV' }).click();
    const file = readFileSync(await (await saving).path(), 'utf8');
    expect(file.trim().split(/\r?\n/).length - 1).toBe(amounts.length);
    await page.getByRole('radio', { name: '图', exact: true }).check();
    await expect.poll(() => page.getByRole('img', { name: /amount/ }).count()).toBe(1);
    // A link to it opens with the same statement and answers.
    await page.reload();
    await expect.poll(() => rows(page).count()).toBe(amounts.length);
    expect(wrongs).toEqual([]);
  });

  test('says in words what is wrong and where; no statement stops the page, changes anything or reaches a host', async () => {
    const { page, wrongs } = await visitor.open('#/sql');
    await editor(page).waitFor();
    await run(page, 'SELECT school,\n  amout FROM cells');
    await expect
      .poll(() => problem(page).innerText())
      .toMatch(/第 2 行第 3 个字符[\s\S]*没有名为“amout”的列[\s\S]*amount/);
    await expect.poll(() => page.locator('.cm-wrong').innerText()).toBe('amout');
    for (const [text, words] of [
      ['FROM claimz', /没有名为“claimz”的表/],
      ['DROP TABLE claims', /不执行 DROP/],
      ['CREATE TEMP TABLE t AS SELECT 1', /不执行 CREATE/],
      ["ATTACH 'x.db'", /不执行 ATTACH/],
      ["COPY claims TO 'x.csv'", /不执行 COPY/],
      ['INSTALL httpfs', /不执行 INSTALL/],
      ["SET memory_limit='8GB'", /不执行 SET/],
      ["FROM read_csv('https://example.com/x.csv')", /不能读取“https:\/\/example.com\/x.csv”/],
      ["FROM 'https://example.com/x.parquet'", /不能读取“https:\/\/example.com\/x.parquet”/],
    ] as const) {
      await run(page, text);
      await expect.poll(() => problem(page).innerText(), { message: text }).toMatch(words);
    }
    // The browser has calls of its own to make; a statement has none.
    expect([...visitor.hosts].filter((host) => host.includes('example'))).toEqual([]);

    // A billion rows: the first ones at once, with a word that there are more; only those in sight are in the page.
    await run(page, 'SELECT i, i * 2 AS j FROM range(1000000000) r(i)');
    await expect.poll(() => page.locator('.sql-outcome').innerText()).toMatch(/10,000 行[\s\S]*不止这些/);
    expect(await rows(page).count()).toBeLessThan(100);
    await page.locator('.sql-rows').evaluate((box) => box.scrollTo(0, box.scrollHeight));
    await expect.poll(() => rows(page).last().innerText()).toContain('9,999');

    // One that would never end: the rest of the page answers meanwhile, and it can be stopped.
    await run(page, 'SELECT count(*) FROM range(1000000000) a, range(1000000000) b WHERE hash(a.range + b.range) = 42');
    const cancel = page.getByRole('button', { name: '取消' });
    await cancel.waitFor();
    await page.getByRole('searchbox').fill('人数');
    await expect.poll(() => page.locator('.sql-schema').innerText()).toContain('调查人数');
    await cancel.click();
    await expect.poll(() => page.locator('.sql-main').innerText()).toContain('已取消');
    await run(page, 'SELECT DISTINCT NULL AS nothing, 0 AS zero FROM claims; SELECT 2');
    await expect.poll(() => page.locator('.sql-outcome').innerText()).toMatch(/光标/);

    // What was run and saved is there at the next visit.
    await page.getByText('已保存的查询').click();
    await page.getByRole('textbox', { name: '查询名称' }).fill('两个零');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.goto(`${inject('app')}#/overview`);
    await page.goto(`${inject('app')}#/sql`);
    await expect.poll(() => page.getByRole('button', { name: '两个零', exact: true }).count()).toBe(1);
    expect(wrongs).toEqual([]);
  });

  test('the editor completes names from the codebook, lets the keyboard out, and has no barrier', async () => {
    const { page, wrongs } = await visitor.open('#/sql', {
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
    });
    await editor(page).click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type("FROM whole_school WHERE indicator = '");
    await page.keyboard.insertText('生师');
    await page.keyboard.press('Control+Space');
    await page.locator('.cm-tooltip-autocomplete li', { hasText: '生师比' }).first().click();
    await expect.poll(() => editor(page).innerText()).toContain("'student_teacher_ratio'");
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => rows(page).count()).toBeGreaterThan(3);
    const out = async () => {
      await editor(page).focus();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Tab');
      return page.evaluate(() => document.activeElement?.textContent);
    };
    // The editor takes the two keys for one wish only where they come within two seconds.
    await expect.poll(out).toBe('运行');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await objections(page)).toEqual([]);
    expect(wrongs).toEqual([]);
  });
});
