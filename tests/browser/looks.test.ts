/** Every page, both themes, phone to wide screen, both languages: readable, reachable, nothing cut off sideways. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAGES, type Page as PageName } from '../../src/model/view.ts';
import { objections } from './axe.ts';
import { ready, startVisitor, type Visitor } from './visitor.ts';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await startVisitor();
});
afterAll(() => visitor?.close());

/** Every page; those whose default says little by an address that says more. */
const SAYING: Partial<Record<PageName, string>> = {
  compare: '#/compare?i=student_teacher_ratio',
  trend: '#/trend?i=graduates',
};
const VIEWS = PAGES.map((page) => SAYING[page] ?? `#/${page}`);
/** Pages whose first figure opens the drawer of a claim; on the others it unfolds an aggregate or leads to a list. */
const ONE_CLAIM = /overview|standards|compare|trend|profile/;
/** Awards are shown under the names that the reports print, in Chinese. */
const AS_PRINTED = /awards/;
/** Left out of the English check: the brand, the way to Chinese, findings and documents as cited, a school's own facts. */
const CITED = '.brand, [lang="zh-CN"], .findings, .st-documents, .pf-facts, script, noscript';

const LARGER = 'html { font-size: 200% }';
const APART = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }';
/** A phone; text twice as large, as a reader sets it; letters, words and lines apart (WCAG 1.4.12). */
const ROOM = [
  [320, ''],
  [390, LARGER],
  [768, LARGER],
  [1440, APART],
] as const;
/** The reader's own style sheet, in place of the last one. */
const sheet = (css: string) => {
  const own = new CSSStyleSheet();
  own.replaceSync(css);
  document.adoptedStyleSheets = [own];
};
/** What lies over another in the head of the page, the head of the panel and its controls. */
const crossing = () => {
  const all = [...document.querySelectorAll('.brand, .top nav, .tool, .panel-head > *, .controls > *')].filter((one) =>
    one.checkVisibility(),
  );
  const name = (one: Element) => `${one.className || one.tagName} ${one.textContent?.slice(0, 20)}`;
  return all.flatMap((one, index) =>
    all.slice(index + 1).flatMap((other) => {
      const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      return across > 1 && down > 1 ? [`${name(one)} × ${name(other)}`] : [];
    }),
  );
};
const over = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

describe.each(VIEWS)('%s', (hash) => {
  test.each(['light', 'dark'] as const)('%s: nothing that axe would object to', async (colorScheme) => {
    const { page } = await visitor.turn(hash, { colorScheme });
    expect(await objections(page)).toEqual([]);
    if (!ONE_CLAIM.test(hash)) return;
    await ready(page);
    await page.locator('main .fig:not(.absent):visible').first().click();
    await expect.poll(() => page.getByRole('dialog').textContent()).toMatch(/第 \d+/);
    expect(await objections(page), 'with the drawer of a figure open').toEqual([]);
  });

  test('no page wider than its window, from 320 to 2560', async () => {
    const { page } = await visitor.turn(hash, { viewport: { width: 320, height: 900 } });
    for (const width of [320, 390, 768, 1440, 2560]) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(() => over(page), { message: `${width} wide` }).toBeLessThanOrEqual(0);
    }
  });

  test('English, whose names are longer, has room, and no Chinese left but what the reports themselves say', async () => {
    const { page } = await visitor.open(hash, { lang: 'en' });
    for (const [width, reader] of ROOM) {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate(sheet, reader);
      const what = `${width} wide, ${reader}`;
      await expect.poll(() => over(page), { message: what }).toBeLessThanOrEqual(0);
      await expect.poll(() => page.evaluate(crossing), { message: `${what}: one thing over another` }).toEqual([]);
    }
    if (AS_PRINTED.test(hash)) return;
    const text = await page.evaluate((cited) => {
      const copy = document.body.cloneNode(true) as HTMLElement;
      for (const own of copy.querySelectorAll(cited)) own.remove();
      return copy.textContent ?? '';
    }, CITED);
    // Values that queries must name stand as the data have them; documents have their numbers (教发〔2004〕2号) for names, the six standard tables their official ones.
    const names =
      /Level: 高职, 中职, 职业本科, 技工|[一-鿿]+〔\d+〕\s*\d+\s*号|教育部令第\s*\d+\s*号|人才培养质量计分卡|满意度调查表|教学资源表|服务贡献表|国际影响表|落实政策表/g;
    const left = text.replace(names, '').match(/[一-鿿]{2,}/g) ?? [];
    expect(left).toEqual([]);
  });
});

test('paper shows pictures as wide as the sheet, with the text as large as on the screen, dark or not', async () => {
  const { page } = await visitor.open('#/compare?i=graduates', { colorScheme: 'dark' });
  const picture = () =>
    page.evaluate(() => {
      const svg = document.querySelector('.picture svg');
      return [svg?.getAttribute('viewBox')?.split(' ')[2], svg?.querySelector('text')?.getAttribute('fill')];
    });
  const screen = await picture();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const paper = await picture();
  expect(paper[0]).toBe('703');
  expect(paper[1]).not.toBe(screen[1]);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect.poll(picture).toEqual(screen);
});

test('the mark of the focus is seen wherever Tab leads', async () => {
  const { page } = await visitor.open('#/standards', { viewport: { width: 390, height: 800 } });
  for (let step = 0; step < 30; step++) {
    await page.keyboard.press('Tab');
    const unseen = () =>
      page.evaluate(() => {
        const one = document.activeElement;
        if (one === null || one === document.body) return null;
        // The native control of a choice is under its label, which wears the mark.
        const worn = one.matches('.choice-item input') ? one.nextElementSibling : one;
        const mark = getComputedStyle(worn ?? one);
        const { top, bottom } = one.getBoundingClientRect();
        const seen = mark.outlineStyle !== 'none' && mark.outlineWidth !== '0px' && bottom > 0 && top < innerHeight;
        return seen ? null : one.outerHTML.slice(0, 120);
      });
    await expect.poll(unseen, { message: `after ${step + 1} times Tab` }).toBeNull();
  }
});

test('axe objects where there is something to object to', async () => {
  const { page } = await visitor.open('#/overview');
  await page.evaluate(() => document.querySelector('main')?.insertAdjacentHTML('beforeend', '<button></button>'));
  expect(await objections(page)).toEqual([expect.stringMatching(/^button-name: /)]);
});

test('a reader who asked for less motion gets none', async () => {
  const { page } = await visitor.open('#/compare?i=graduates', { reducedMotion: 'reduce' });
  const moving = await page.evaluate(() => document.getAnimations().length);
  expect(moving).toBe(0);
});

test('theme and language are kept for the next visit', async () => {
  const { page } = await visitor.open('#/compare?i=graduates');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: /Appearance/ }).click();
  await page.getByRole('button', { name: /Appearance/ }).click();
  await page.reload();
  const kept = () => page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset.theme]);
  await expect.poll(kept).toEqual(['en', 'dark']);
  await expect.poll(() => page.title()).toContain('Compare');
});
