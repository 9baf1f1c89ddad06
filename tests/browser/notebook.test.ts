/** Notebook: a question is kept with its figures; asked again it gives the same, or says exactly what differs. */
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { KeptTable } from '../../src/model/notebook.ts';
import { objections } from './axe.ts';
import { startVisitor, type Visitor } from './visitor.ts';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await startVisitor();
});
afterAll(() => visitor?.close());

type File = { version: number; entries: { name: string; data: string; tables: KeptTable[] }[] };

const entry = (page: Page, at: number) => page.locator('.nb-entry').nth(at);
const keep = async (page: Page, said: RegExp) => {
  await page.getByRole('button', { name: '收进笔记本' }).click();
  await expect.poll(() => page.locator('main').innerText()).toMatch(said);
};

test('a view and a statement are kept, checked, sent and received; a changed figure is told by row and value', async () => {
  const { page, wrongs } = await visitor.open('#/compare?i=placement_rate');
  await keep(page, /已收进笔记本（共 1 条）/);
  await page.evaluate(() => {
    location.hash = `#/sql?q=${encodeURIComponent("SELECT id, name_zh FROM schools WHERE level = '高职'")}`;
  });
  // Until the answer stands, what is kept would still be the comparison.
  await page.locator('.sql-rows tbody tr').first().waitFor();
  await keep(page, /已收进笔记本（共 2 条）/);
  await page.getByRole('link', { name: '打开笔记本' }).click();
  await page.getByRole('button', { name: '全部核对' }).click();
  await expect.poll(() => page.locator('.nb-good').count()).toBe(2);

  // To a file, as someone else would get it; there one figure is another, on other data.
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出为文件' }).click();
  const file = JSON.parse(readFileSync(await (await saving).path(), 'utf8')) as File;
  const [, view] = file.entries as [File['entries'][0], File['entries'][0]];
  const [table] = view.tables as [KeptTable];
  const [row] = table.rows as unknown as (string | number | null)[][];
  const amount = table.columns.indexOf('amount');
  const now = row?.[amount];
  if (row !== undefined) row[amount] = 12.5;
  view.data = '0123456789abcdef';
  const altered = join(tmpdir(), `voclens-notebook-${process.pid}.json`);
  writeFileSync(altered, JSON.stringify(file));
  const receive = (path: string) => page.getByLabel('导入文件').last().setInputFiles(path);
  await receive(altered);
  await expect.poll(() => page.locator('.nb-said').innerText()).toContain('新加 1 条');
  await entry(page, 2).getByRole('button', { name: '重新查询核对' }).click();
  const outcome = entry(page, 2).locator('.nb-outcome');
  await expect.poll(() => outcome.innerText()).toMatch(/数字不同\s*1 个数值改变/);
  await expect.poll(() => outcome.innerText()).toMatch(/收下时 0123456789ab，现在 [0-9a-f]{12}[\s\S]*校验值不符/);
  await expect.poll(() => outcome.locator('.nb-was').innerText()).toBe('12.5');
  await expect.poll(() => outcome.locator('.nb-is').innerText()).toBe(String(now));

  await page.locator('.nb-entry details').first().locator('summary').click();
  expect(await objections(page)).toEqual([]);

  // What was deleted comes back; a broken file changes nothing; all of it is there after a reload.
  await entry(page, 0).getByRole('button', { name: /^删除/ }).click();
  await expect.poll(() => page.locator('.nb-entry').count()).toBe(2);
  await page.getByRole('button', { name: '撤销删除' }).click();
  await expect.poll(() => page.locator('.nb-entry').count()).toBe(3);
  writeFileSync(altered, JSON.stringify({ ...file, version: 2 }));
  await receive(altered);
  await expect.poll(() => page.locator('.controls [role=alert]').innerText()).toMatch(/更新的版本[\s\S]*没有改动/);
  await page.reload();
  await expect.poll(() => page.locator('.nb-entry').count()).toBe(3);
  expect(wrongs).toEqual([]);
});

test('full storage and a notebook that cannot be read get words, and nothing is lost', async () => {
  const { page } = await visitor.open('#/compare?i=placement_rate');
  await page.evaluate(() => {
    let size = 5_000_000;
    for (let n = 0; size > 50; n += 1) {
      try {
        localStorage.setItem(`fill${n}`, 'x'.repeat(size));
      } catch {
        size = Math.floor(size / 2);
      }
    }
  });
  await keep(page, /存储空间已满/);
  await page.getByRole('link', { name: '打开笔记本' }).click();
  await expect.poll(() => page.locator('.nb-entry').count()).toBe(1);
  await expect.poll(() => page.getByRole('alert').innerText()).toContain('先导出为文件');
  const newer = '{"format":"voclens-notebook","version":9,"entries":[]}';
  await page.evaluate((text) => {
    localStorage.clear();
    localStorage.setItem('voclens:notebook', text);
  }, newer);
  await page.reload();
  await expect.poll(() => page.getByRole('alert').innerText()).toContain('读不出来');
  expect(await page.evaluate(() => localStorage.getItem('voclens:notebook'))).toBe(newer);
});
