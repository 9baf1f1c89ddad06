/** What opens in a page or over it is as readable and reachable as the page: in English and dark, where looks.test.ts looks at Chinese. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { objections } from './axe.ts';
import { ready, startVisitor, type Visitor, whole } from './visitor.ts';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await startVisitor();
});
afterAll(() => visitor?.close());

const VIEWS = [
  '#/overview',
  '#/quality',
  '#/standards',
  '#/summary',
  '#/compare?i=student_teacher_ratio&s=luzhou,suining&g=similar',
  '#/trend?i=graduates&c=changes',
  '#/profile',
  '#/awards',
  '#/explore',
  '#/statistics',
  '#/sql',
  '#/indicator?i=student_teacher_ratio',
];
/** What lies over the page once it is pressed; what every page has, on the first of them. */
const OVER = [
  '[aria-haspopup="dialog"]:is(main .controls button, main .pv-chip[data-field="indicator"], main .pv-chip + button)',
  '[aria-haspopup="dialog"]:is(.top button, .panel-ways button)',
];

/** Everything that folds is unfolded. */
const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')) one.open = true;
  });

test.each(VIEWS)('%s: nothing that axe would object to in what opens', async (hash) => {
  const { page, wrongs } = await visitor.open(hash, { lang: 'en', colorScheme: 'dark' });
  await ready(page);
  await unfold(page);
  await whole(page);
  expect(await objections(page), 'unfolded').toEqual([]);
  const ways = page.locator(hash === VIEWS[0] ? OVER.join() : (OVER[0] ?? ''));
  for (let at = 0; at < (await ways.count()); at += 1) {
    const name = await ways.nth(at).innerText();
    await ways.nth(at).click();
    await page.getByRole('dialog').first().waitFor();
    expect(await objections(page), name).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count(), { message: name }).toBe(0);
  }
  expect(wrongs).toEqual([]);
});

test('what the address could not say is told in words that axe has nothing against', async () => {
  const { page } = await visitor.open('#/compare?i=student_teacher_ratio&s=luzhou,nowhere&y=1900&g=none', {
    lang: 'en',
    colorScheme: 'dark',
  });
  await page.locator('.repairs').waitFor();
  expect(await objections(page)).toEqual([]);
});
