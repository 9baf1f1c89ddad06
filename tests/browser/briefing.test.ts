/** 简报: what a writer can do with it in a real browser, and what happens to bad input. */
import { readFile } from 'node:fs/promises';
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

const view = (address: string, more: object = {}) => ({
  kind: 'view',
  address,
  piece: '',
  show: 'all',
  title: '',
  note: '',
  lang: 'zh',
  data: 'other-data',
  seen: [],
  ...more,
});
const file = (items: readonly object[], version = 1) =>
  JSON.stringify({ format: 'voclens-briefing', version, title: '要点', items });
const open = (page: Page, text: string, name = 'x.voclens-briefing.json') =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
const titles = (page: Page) => page.locator('.bf-name').allInnerTexts();
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
async function saved(page: Page, press: () => Promise<void>) {
  const coming = page.waitForEvent('download');
  await press();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) };
}

describe('简报', () => {
  test('put in from two pages, ordered by keyboard, retitled, taken back, kept over a reload, sent out', async () => {
    const { page, wrongs } = await visitor.open('#/compare?i=placement_rate');
    await button(page, /加入简报/)
      .first()
      .click();
    await expect.poll(() => page.locator('.tool-count').innerText()).toBe('1');
    await page.evaluate(() => location.assign('#/trend?i=placement_rate'));
    await page.getByRole('heading', { level: 1, name: /届/ }).waitFor();
    await button(page, /加入简报/)
      .first()
      .click();
    await page.getByRole('link', { name: '简报：2 项' }).click();
    await expect.poll(() => page.locator('.bf-paper svg').count()).toBeGreaterThanOrEqual(2);
    // An item is called by its answer.
    await expect.poll(() => titles(page)).toEqual([expect.stringContaining('落实率'), expect.stringContaining('届')]);
    const [first = '', second = ''] = await titles(page);
    await button(page, /^移动“.*届/).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => titles(page)).toEqual([second, first]);
    const evil = `<b>"落实率"</b> 🙂 ${'长'.repeat(300)}`;
    await page.getByLabel('标题', { exact: true }).first().fill(evil);
    await button(page, '撤销').click();
    await expect.poll(() => titles(page)).toEqual([second, first]);
    await button(page, '重做').click();
    await page.reload();
    await expect.poll(async () => (await titles(page))[0]).toContain('<b>"落实率"</b> 🙂');
    await ready(page);
    expect(await objections(page)).toEqual([]);
    const html = await saved(page, () => button(page, '网页（单个文件）').click());
    expect(html.name).toMatch(/\.html$/);
    const text = strFromU8(html.bytes);
    expect(text).toContain('&lt;b&gt;&quot;落实率&quot;&lt;/b&gt;');
    expect(text.match(/<svg[\s>]/g)?.length).toBeGreaterThanOrEqual(2);
    const word = await saved(page, () => button(page, 'Word').click());
    expect(Object.keys(unzipSync(word.bytes)).filter((name) => /charts\/chart\d+\.xml$/.test(name)).length).toBe(2);
    expect(wrongs).toEqual([]);
  });

  test('what is no briefing, is newer, or names schools that are not loaded is told in words; nothing is lost', async () => {
    const { page, wrongs } = await visitor.open('#/briefing');
    await open(page, file([view('#/compare?i=placement_rate')]));
    await expect.poll(() => titles(page)).toHaveLength(1);
    const alert = () => page.getByRole('alert').first().innerText();
    await open(page, '{"format":"voclens-briefing","ver');
    await expect.poll(alert).toMatch(/已损坏.*没有改动/s);
    await open(page, file([], 9));
    await expect.poll(alert).toMatch(/更新版本/);
    await open(page, '{"a":1}');
    await expect.poll(alert).toMatch(/不是职教透镜的简报/);
    expect(await titles(page)).toHaveLength(1);
    const seen = [['luzhou|placement_rate|2023', '1%']];
    const others = [view('#/compare?i=placement_rate&s=luzhou,hangzhou', { seen }), { kind: 'film' }];
    await open(page, file(others), 'other.json');
    await expect.poll(alert).toMatch(/1 项.*替换现在的 1 项.*1 项无法识别/s);
    await expect.poll(async () => (await titles(page))[0]).toContain('高职');
    await button(page, '替换').click();
    await expect.poll(() => page.locator('.bf-state').innerText()).toMatch(/未载入的学校：hangzhou[\s\S]*数据已更新/);
    await button(page, '撤销').click();
    await expect.poll(() => page.locator('.bf-state').innerText()).not.toContain('hangzhou');
    // Storage that takes nothing more: the work goes on, and the reader is told to save it.
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await button(page, '加一段文字').click();
    await expect.poll(alert).toMatch(/存储已满/);
    await expect.poll(() => titles(page)).toHaveLength(2);
    const kept = await saved(page, () => button(page, '存成文件').click());
    expect(JSON.parse(strFromU8(kept.bytes)).items).toHaveLength(2);
    expect(wrongs).toEqual([]);
  });

  test('a statement is run anew and says what differs, all of the award list stands in it, and both leave in Word', async () => {
    const { page, wrongs } = await visitor.open('#/briefing');
    const was = {
      name: 'sql',
      columns: ['id', 'name_zh'],
      rows: [['luzhou', '旧校名']],
      ordered: true,
      cut: false,
      count: 1,
      digest: 'a'.repeat(64),
    };
    const sql = 'SELECT id, name_zh FROM schools ORDER BY id';
    const ask = { kind: 'sql', sql, show: 'table', title: '学校名单', note: '', lang: 'zh', data: 'other-data', was };
    await open(page, file([ask, view('#/awards', { piece: 'list', show: 'table' })], 2));
    const changes = page.locator('.bf-changes').filter({ hasText: '重新运行' });
    await expect
      .poll(() => changes.innerText().catch(() => ''))
      .toMatch(/改动 1 处，新增 4 行，减少 0 行[\s\S]*luzhou · name_zh：旧校名 → 泸州职业技术学院/);
    await changes.getByRole('button', { name: '已核对' }).click();
    await expect.poll(() => changes.count()).toBe(0);
    // More than the fifty that the awards page shows at once.
    await expect.poll(() => page.locator('.bf-section').nth(1).locator('tbody tr').count()).toBeGreaterThan(60);
    const word = await saved(page, () => button(page, 'Word').click());
    const text = strFromU8(unzipSync(word.bytes)['word/document.xml'] ?? new Uint8Array());
    for (const what of ['学校名单', '遂宁市职业技术学校', sql, '目录']) expect(text).toContain(what);
    expect(text).toContain('w:orient="landscape"');
    await page.getByRole('link', { name: '在 SQL 页打开' }).click();
    await expect.poll(() => page.locator('.sql-rows tbody tr').count()).toBe(5);
    await button(page, /加入简报$/)
      .first()
      .click();
    await expect.poll(() => page.locator('.tool-count').innerText()).toBe('3');
    expect(wrongs).toEqual([]);
  });

  test('one for each school in a zip, peers unnamed, and a way out while it is made', async () => {
    const { page, wrongs } = await visitor.open('#/briefing');
    const items = [
      view('#/compare?i=placement_rate'),
      view('#/profile?s=luzhou', { show: 'sentence', note: '重庆的做法' }),
    ];
    await open(page, file(items).replace('要点', '与泸职院相比'));
    await ready(page);
    await page.getByText('每校一份').click();
    await page.getByLabel('格式').selectOption('html');
    await page.getByRole('radio', { name: /A校/ }).check({ force: true });
    // What is certain is hidden; what may mean a peer is told before anything is made.
    await expect
      .poll(() => page.locator('.bf-fold').allInnerTexts())
      .toContainEqual(expect.stringMatching(/拿不准[\s\S]*文稿标题：“泸职院”[\s\S]*第 2 项：“重庆”/));
    const zip = await saved(page, () => button(page, /^生成 5 份/).click());
    const files = Object.entries(unzipSync(zip.bytes)).map(([name, bytes]) => ({ name, text: strFromU8(bytes) }));
    expect(files).toHaveLength(5);
    const names = files.map(({ name }) => name.split(' · ')[0] ?? '');
    for (const { name, text } of files) {
      const own = name.split(' · ')[0] ?? '';
      expect(text).toContain(own);
      for (const other of names) if (other !== own) expect(text).not.toContain(other);
    }
    const [told] = await Promise.all([pressInPassing(page, '取消'), button(page, /^生成 5 份/).click()]);
    expect(told).toBe(true);
    await expect.poll(() => page.locator('.bf-said').innerText()).toBe('已取消，没有保存文件。');
    // Another window's change is shown, and said.
    const other = await page.context().newPage();
    await other.goto(page.url().replace(/#.*/, 'favicon.svg'));
    const more = file([view('#/compare?i=placement_rate')]);
    await other.evaluate((text) => localStorage.setItem('voclens:briefing', text), more);
    await expect.poll(() => titles(page)).toHaveLength(1);
    await expect.poll(() => page.locator('.bf-said').innerText()).toContain('另一个窗口');
    expect(wrongs).toEqual([]);
  });
});
