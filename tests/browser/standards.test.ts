/** 达标: what a reader can do with the page in a real browser. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readCsv } from '../../src/ingest/csv.ts';
import { objections } from './axe.ts';
import { ready, startVisitor, type Visitor } from './visitor.ts';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await startVisitor();
});
afterAll(() => visitor?.close());

describe('the page 达标', () => {
  test('says at once who misses what, and every value leads to its line in a report', async () => {
    const { page, wrongs } = await visitor.open('#/standards');
    expect(await page.locator('.sentence').innerText()).toMatch(/泸州职业技术学院的生师比（18\.76 : 1，超出 0\.76）/);
    await ready(page);
    await page
      .getByRole('button', { name: /^泸州职业技术学院 生师比 18\.76/ })
      .first()
      .click();
    await expect.poll(() => page.getByRole('dialog').innerText()).toMatch(/第 \d+ 行/);
    expect(wrongs).toEqual([]);
  });

  test('gives the second verdict of a contradicted figure and leads to both claims', async () => {
    const { page } = await visitor.open('#/standards?s=suining');
    await ready(page);
    await page.getByRole('button', { name: /168,000 ㎡.*达到/ }).click();
    await expect.poll(() => page.getByRole('dialog').innerText()).toContain('252');
    await expect.poll(() => page.getByRole('dialog').innerText()).toContain('100245.58');
  });

  test('the filter is in the address, and what it cannot mean is said', async () => {
    const { page } = await visitor.open('#/standards');
    const rows = page.locator('table.standards tbody tr');
    const all = await rows.count();
    await page.getByRole('radio', { name: '未达到' }).check();
    await expect.poll(() => page.url()).toContain('f=verdict:unmet');
    await expect.poll(() => rows.count()).toBeLessThan(all);
    await page.goto(`${inject('app')}#/standards?f=verdict:perhaps`);
    await expect
      .poll(() => page.getByRole('status').allInnerTexts())
      .toContainEqual(expect.stringContaining('verdict:perhaps'));
    await expect.poll(() => rows.count()).toBe(all);
  });

  test('the table is saved as a file that a spreadsheet reads', async () => {
    const { page } = await visitor.open('#/standards');
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /CSV/ }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('达标一览.csv');
    const text = await readFile(await saved.path(), 'utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    const { header, rows, issues } = readCsv(text.slice(1));
    expect(issues).toEqual([]);
    const at = (name: string) => header.indexOf(name);
    const ratio = rows.find(
      ({ cells }) => cells[at('学校')] === '泸州职业技术学院' && cells[at('指标')] === '生师比',
    )?.cells;
    expect([ratio?.[at('数值')], ratio?.[at('结论')], ratio?.[at('文号')]]).toEqual([
      '18.76',
      '未达到',
      '教发〔2004〕2号',
    ]);
  });

  test('English has no Chinese but document numbers', async () => {
    const { page } = await visitor.open('#/standards', { lang: 'en' });
    // Where the standards were read is told as recorded, with the Chinese names of tables and articles.
    const text = await page.locator('main').evaluate((main) => {
      const copy = main.cloneNode(true) as HTMLElement;
      for (const own of copy.querySelectorAll('.st-documents')) own.remove();
      return copy.textContent ?? '';
    });
    expect(text.replace(/\p{Script=Han}+(〔\d{4}〕\d+ ?号|令第 ?\d+ ?号)/gu, '')).not.toMatch(/\p{Script=Han}/u);
  });

  test('on a phone: nothing that axe would object to, and nothing wider than the window', async () => {
    const { page } = await visitor.open('#/standards', { viewport: { width: 390, height: 844 } });
    expect(await objections(page)).toEqual([]);
    const main = await page.locator('main').evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(main).toBeLessThanOrEqual(0);
  });
});
