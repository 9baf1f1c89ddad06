/** What a reader meets: pictures at once, numbers that lead home, addresses that keep their promise. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { calledUntilChart } from '../../scripts/lib/called-until-chart.ts';
import { recorded } from '../../scripts/vite/eager.ts';
import { marked, ready, startVisitor, type Visitor, whole } from './visitor.ts';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await startVisitor();
});
afterAll(() => visitor?.close());

const app = () => inject('app');
const main = (page: Page) => page.locator('main').innerText();
const drawer = (page: Page) => page.getByRole('dialog');
/** A picker's list is fetched when it is first asked for: what is typed before its search line has the focus goes nowhere. */
const searching = (page: Page) => page.locator('.search-input:focus').waitFor();

describe('the first picture', () => {
  test.each(['#/overview', '#/compare?i=graduates', '#/trend?i=graduates'])(
    '%s: stands before the engine and is not changed by it',
    async (hash) => {
      // Without the entrance, which would still be moving when the picture is first looked at.
      const { page } = await visitor.visit('about:blank', { reducedMotion: 'reduce' });
      let letGo = (): void => undefined;
      const held = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      await page.route('**/engine/**', (route) => held.then(() => route.continue()));
      await page.goto(`${app()}${hash}`);
      await marked(page, 'voclens:first-chart');
      await whole(page);
      expect(await page.evaluate(() => performance.getEntriesByName('voclens:engine-ready').length)).toBe(0);
      const [text, picture] = [await main(page), await page.locator('main svg').first().innerHTML()];
      expect(text).toMatch(/\d/);
      letGo();
      await marked(page, 'voclens:first-query');
      // The engine answers one question after the other: the page's own are answered when this one is.
      await page.locator('main .fig:not(.absent):visible').first().click();
      await expect.poll(() => drawer(page).innerText()).toMatch(/第 \d+/);
      expect(await main(page)).toBe(text);
      expect(await page.locator('main svg').first().innerHTML()).toBe(picture);
      await page.context().close();
    },
  );
});

test('what runs until the first picture is compiled ahead: the record of it is not out of date', async () => {
  const { page } = await visitor.visit('about:blank');
  const dist = join(import.meta.dirname, '../../dist');
  const called = await calledUntilChart(page, `${app()}#/compare`, dist);
  await page.context().close();
  const known = recorded();
  expect(called.length).toBeGreaterThan(1000);
  // If it is: npm run record:start
  expect(called.filter((mark) => known.has(mark)).length / called.length).toBeGreaterThan(0.9);
});

describe('every number leads home', () => {
  test('a bar opens the claim it shows, with report, place and line', async () => {
    const { page } = await visitor.open('#/compare?i=graduates&s=chongqing-gongye');
    await ready(page);
    await page.getByRole('button', { name: /6,393/ }).first().click();
    await expect.poll(() => drawer(page).innerText()).toContain('备注更正');
    for (const said of [/6393/, /6110/, /第 17\d\d 行/, /人才培养质量计分卡/]) {
      await expect.poll(() => drawer(page).innerText()).toMatch(said);
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => drawer(page).count()).toBe(0);
  });

  test('clicking the picture itself opens the same', async () => {
    const { page } = await visitor.open('#/compare?i=graduates');
    await ready(page);
    const box = await page.locator('.picture').boundingBox();
    if (box === null) throw new Error('no picture');
    // The first bar of the first panel: left of the middle, below the panel's title and lines' labels, where the pointer
    // says that something can be pressed.
    const pointer = () => page.locator('.picture > div').evaluate((root) => getComputedStyle(root).cursor);
    const x = box.x + box.width * 0.4;
    let y = box.y + 40;
    for (; y < box.y + 140; y += 12) {
      await page.mouse.move(x, y);
      if ((await pointer()) === 'pointer') break;
    }
    await page.mouse.click(x, y);
    await expect.poll(() => drawer(page).innerText()).toMatch(/第 \d+ 行/);
  });

  test('a computed value shows its formula and inputs, and each input its own claims', async () => {
    const { page } = await visitor.open('#/compare?i=further_study_rate_derived&s=chongqing-gongye');
    await ready(page);
    await page.locator('.table tbody .fig').first().click();
    await expect.poll(() => drawer(page).innerText()).toContain('升学人数 ÷ 毕业生人数');
    await drawer(page)
      .getByRole('button', { name: /毕业生人数 6,393/ })
      .click();
    await expect.poll(() => drawer(page).innerText()).toContain('备注更正');
  });

  test('every figure of the table has an origin with a line', async () => {
    const { page } = await visitor.open('#/compare?i=fulltime_teachers');
    await ready(page);
    const figures = page.locator('.table tbody .fig:not(.absent)');
    const count = await figures.count();
    expect(count).toBeGreaterThan(2);
    for (let at = 0; at < count; at += 1) {
      await figures.nth(at).click();
      await expect.poll(() => drawer(page).innerText()).toMatch(/第 \d+/);
      await page.keyboard.press('Escape');
      await expect.poll(() => drawer(page).count()).toBe(0);
    }
  });

  test('a report text that is not the recorded one is refused, with both hashes', async () => {
    const { page } = await visitor.open('#/compare?i=graduates&s=suining');
    await ready(page);
    await page.locator('.table tbody .fig').first().click();
    await drawer(page).locator('.report-check summary').first().click();
    await drawer(page)
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'other.txt', mimeType: 'text/plain', buffer: Buffer.from('not the report') });
    await expect.poll(() => drawer(page).innerText()).toContain('校验码不同');
    expect(await drawer(page).locator('.report-lines').count()).toBe(0);
  });
});

const reports = process.env.VOCLENS_REPORTS ?? join(import.meta.dirname, '..', '..', '..', 'shared', 'reports');
describe.skipIf(!existsSync(reports))(
  'with the reader’s own copy of a report (skipped where the texts are not at hand)',
  () => {
    test('the file is checked and opened at the line of the claim', async () => {
      const { page } = await visitor.open('#/compare?i=graduates&s=chongqing-gongye');
      await ready(page);
      await page.locator('.table tbody .fig').first().click();
      await drawer(page).locator('.report-check summary').first().click();
      const file = readdirSync(reports).find((name) => name.startsWith('002_')) ?? '';
      await drawer(page).locator('input[type=file]').first().setInputFiles(join(reports, file));
      const line = drawer(page).locator('.report-lines [aria-current]');
      await expect.poll(() => line.first().innerText()).toContain('6393');
    });
  },
);

describe('missing is not zero', () => {
  test('zero is a number, a blank says why', async () => {
    const { page } = await visitor.open('#/compare?i=special_appropriation&s=suining&y=2023');
    expect(await main(page)).toContain('未填报');
    await page.goto(`${app()}#/compare?i=technical_service_income&s=suining`);
    await expect.poll(() => main(page)).toMatch(/\b0 万元/);
    await page.goto(`${app()}#/compare?i=counsellors&s=suining`);
    await expect.poll(() => main(page)).toContain('不适用');
  });
});

describe('the address', () => {
  test('keeps the view; Back and Forward return', async () => {
    const { page } = await visitor.open('#/compare?i=graduates');
    await page.getByRole('radio', { name: '按校名' }).check();
    await expect.poll(() => page.url()).toContain('sort=name');
    await page.getByRole('link', { name: '趋势', exact: true }).click();
    await expect.poll(() => page.url()).toContain('#/trend');
    await expect.poll(() => page.locator('h1').innerText()).toMatch(/毕业生人数：.*→|毕业生人数：/);
    await page.goBack();
    await expect.poll(() => page.getByRole('radio', { name: '按校名' }).isChecked()).toBe(true);
    await page.goBack();
    await expect.poll(() => page.getByRole('radio', { name: '按数值' }).isChecked()).toBe(true);
    await page.goForward();
    await expect.poll(() => page.url()).toContain('sort=name');
  });

  test.each([
    ['#/compare?i=graduates&s=luzhou,atlantis', 'atlantis'],
    ['#/nowhere', 'nowhere'],
    ['#/compare?i=no_such_indicator', 'no_such_indicator'],
    ['#/compare?i=graduates&y=1066', '1066'],
    ['#/compare?i=graduates&d=0123456789abcdef', '01234567'],
  ])('%s is repaired, and a quiet line says what was', async (hash, said) => {
    const { page, wrongs } = await visitor.open(hash);
    const line = page.locator('.repairs');
    await expect.poll(() => line.innerText()).toContain(said);
    await expect.poll(() => page.url()).not.toContain(said);
    expect(await main(page)).toMatch(/\d/);
    await line.getByRole('button').click();
    await expect.poll(() => line.count()).toBe(0);
    expect(wrongs).toEqual([]);
  });
});

describe('by keyboard', () => {
  test('an indicator is found by pinyin initials and chosen', async () => {
    const { page } = await visitor.open('#/compare');
    await page.locator('.picker-wide').focus();
    await page.keyboard.press('Enter');
    await searching(page);
    await page.keyboard.type('qrzzxs');
    const options = page.locator('.options [role=option]');
    await expect.poll(() => options.first().innerText()).toContain('全日制在校生人数');
    await page.keyboard.press('ArrowDown');
    await options.and(page.locator('[data-focused]')).filter({ hasText: '全日制在校生人数' }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('i=fulltime_students');
    await expect.poll(() => main(page)).toContain('17,045');
  });

  test('schools are chosen and unchosen', async () => {
    const { page } = await visitor.open('#/compare?i=graduates');
    await page.locator('.controls').getByRole('button', { name: /学校/ }).first().focus();
    await page.keyboard.press('Enter');
    await searching(page);
    await page.keyboard.type('suining');
    await page.getByRole('option', { name: /遂宁/ }).click();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.url()).toContain('s=');
    expect(page.url()).not.toContain('suining');
  });

  test('a column sorts, missing values stay last', async () => {
    const { page } = await visitor.open('#/compare?i=student_teacher_ratio');
    const first = () => page.locator('.table tbody tr').first().innerText();
    await page.locator('.th-sort', { hasText: '数值' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(first).toContain('18.76');
    await page.keyboard.press('Enter');
    await expect.poll(first).toContain('15.71');
    const last = page.locator('.table tbody tr:not(.row-reference)').last();
    await expect.poll(() => last.innerText()).toContain('报告中未见');
  });
});
