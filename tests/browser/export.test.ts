/** 导出: what leaves the screen, from a real page in a real browser. */
import { readFileSync } from 'node:fs';
import { tableFromIPC } from 'apache-arrow';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { objections } from './axe.ts';
import { pressInPassing, ready, startVisitor, type Visitor } from './visitor.ts';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await startVisitor();
});
afterAll(() => visitor?.close());

const RATIO = '#/compare?i=student_teacher_ratio';
const open = (page: Page) => page.getByRole('button', { name: '导出', exact: true }).first().click();
const said = (page: Page) => page.getByRole('dialog').getByRole('status').innerText();

async function saved(page: Page, name: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

describe('the export menu', () => {
  test('gives the observations in formats of others under the page’s policy, and the official tables', async () => {
    const { page, wrongs } = await visitor.open('#/profile?s=chongqing-gongye');
    await ready(page);
    await open(page);
    const arrow = await saved(page, 'Arrow');
    const table = tableFromIPC(arrow.bytes);
    expect(table.schema.fields.map((field) => field.name).slice(0, 3)).toEqual(['school', 'indicator', 'year']);
    expect(table.numRows).toBeGreaterThan(100);
    const pack = unzipSync((await saved(page, '数据包（zip）')).bytes);
    expect(strFromU8(pack['README.md'] ?? new Uint8Array())).toContain('没有数不等于零');
    expect(strFromU8(pack['query.sql'] ?? new Uint8Array())).toContain('WITH shown');
    await page.getByRole('dialog').getByRole('button', { name: '关闭', exact: true }).click();

    await page.getByRole('button', { name: '六张标准表（Word、Excel）' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Word', exact: true }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^重庆工业职业技术学院 标准附表_.*\.docx$/);
    const parts = unzipSync(readFileSync(await file.path()));
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('6393 更');
    expect(wrongs).toEqual([]);
  });

  test('opens by keyboard and gives slides, documents, workbooks, pictures and data that lead home', async () => {
    const { page, wrongs } = await visitor.open(RATIO);
    await ready(page);
    const button = page.getByRole('button', { name: '导出', exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('img').waitFor();
    expect(await objections(page)).toEqual([]);

    const slides = await saved(page, 'PowerPoint');
    expect(slides.name).toMatch(/^生师比：.*_\d{4}-\d\d-\d\d\.pptx$/);
    const parts = unzipSync(slides.bytes);
    expect(strFromU8(parts['ppt/charts/chart1.xml'] ?? new Uint8Array())).toContain('<c:barChart>');
    expect(strFromU8(parts['ppt/notesSlides/notesSlide1.xml'] ?? new Uint8Array())).toMatch(/标准附表.*第 \d+ 行/);
    await expect.poll(() => said(page)).toContain('已保存');

    const words = unzipSync((await saved(page, 'Word')).bytes);
    expect(Object.keys(words)).toContain('word/charts/chart1.xml');
    const book = unzipSync((await saved(page, 'Excel')).bytes);
    expect(Object.keys(book)).toContain('xl/charts/chart1.xml');
    const png = (await saved(page, '下载 PNG')).bytes;
    expect([...png.subarray(1, 4)]).toEqual([...'PNG'].map((char) => char.charCodeAt(0)));
    const view = new DataView(png.buffer, png.byteOffset);
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([2560, 1440]);
    expect([...(await saved(page, 'CSV（Excel 可直接打开）')).bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);

    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await expect.poll(() => button.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(wrongs).toEqual([]);
  });

  test('gives the same picture on a phone in the dark as on a desk, and says where it was filtered', async () => {
    const hash = `${RATIO}&level=高职`;
    const desk = await visitor.open(hash);
    await open(desk.page);
    const one = strFromU8((await saved(desk.page, '下载 SVG')).bytes);
    expect(one).toContain('按筛选后的视图导出');
    const phone = await visitor.open(hash, { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
    await open(phone.page);
    expect(strFromU8((await saved(phone.page, '下载 SVG')).bytes)).toBe(one);
  });

  test('without a clipboard there are clear words and a way by hand', async () => {
    const { page } = await visitor.open(RATIO);
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
      document.execCommand = () => false;
    });
    await open(page);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '复制表格' }).click();
    await expect.poll(() => said(page)).toContain('不允许写入剪贴板');
    await expect.poll(() => page.evaluate(() => String(getSelection()))).toContain('泸州职业技术学院');
    await dialog.getByRole('button', { name: '复制图片' }).click();
    await expect.poll(() => said(page)).toContain('不允许写入图片');
    await dialog.getByRole('button', { name: '复制链接' }).click();
    await expect.poll(() => dialog.getByRole('textbox').inputValue()).toContain('student_teacher_ratio');
  });

  test('many charts: the page stays alive meanwhile, shows how far it is, and can be told to stop', async () => {
    const many =
      'student_teacher_ratio,placement_rate,graduates,fulltime_students,fulltime_teachers,monthly_income,technical_service_income,equipment_value_per_student,books_per_student,land_per_student,senior_title_teacher_ratio,enrolled';
    const { page, wrongs } = await visitor.open(`#/compare?i=${many}`);
    await ready(page);
    await open(page);
    await page.getByRole('dialog').getByRole('img').waitFor();
    await page.evaluate(() => {
      const seen = { longest: 0, turns: 0, last: performance.now() };
      Object.assign(window, { seen });
      const tick = () => {
        seen.longest = Math.max(seen.longest, performance.now() - seen.last);
        seen.last = performance.now();
        seen.turns += 1;
        setTimeout(tick, 10);
      };
      tick();
    });
    const { bytes } = await saved(page, 'PowerPoint');
    const charts = Object.keys(unzipSync(bytes)).filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name));
    expect(charts.length).toBeGreaterThanOrEqual(12);
    const { longest, turns } = await page.evaluate(
      () => (window as unknown as { seen: { longest: number; turns: number } }).seen,
    );
    console.log(`${charts.length} charts, longest pause ${Math.round(longest)} ms`);
    // How long a pause is depends on the machine, so it is told; that the page has its turn between charts does not.
    expect(turns).toBeGreaterThan(charts.length);

    const word = page.getByRole('dialog').getByRole('button', { name: 'Word', exact: true });
    const [told] = await Promise.all([pressInPassing(page, '取消'), word.click()]);
    expect(told).toBe(true);
    await expect.poll(() => said(page)).toContain('已取消');
    expect(wrongs).toEqual([]);
  });
});
