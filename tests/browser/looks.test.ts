/** Every page, both themes, phone to wide screen, both languages: readable, reachable, nothing cut off sideways. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { PAGES, type Page as PageName } from '../../src/model/view.ts';
import { marked, startVisitor, type Visitor } from './visitor.ts';

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
type Options = Parameters<Visitor['visit']>[1];
async function open(hash: string, options?: Options, lang: 'zh' | 'en' = 'zh'): Promise<Page> {
  const { page } = await visitor.visit('about:blank', options);
  if (lang === 'en') {
    await page.addInitScript(() =>
      localStorage.setItem('voclens:prefs', JSON.stringify({ lang: 'en', theme: 'auto' })),
    );
  }
  await page.goto(`${inject('app')}${hash}`);
  await marked(page, 'voclens:first-chart');
  return page;
}
async function violations(page: Page): Promise<readonly string[]> {
  const found = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

describe.each(VIEWS)('%s', (hash) => {
  test.each(['light', 'dark'] as const)('%s: nothing that axe would object to', async (colorScheme) => {
    const page = await open(hash, { colorScheme });
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  test.skipIf(!ONE_CLAIM.test(hash)).each(['light', 'dark'] as const)(
    '%s: nor with the drawer of a figure open',
    async (colorScheme) => {
      const page = await open(hash, { colorScheme });
      await marked(page, 'voclens:engine-ready');
      await page.locator('main .fig:not(.absent):visible').first().click();
      await expect.poll(() => page.getByRole('dialog').textContent()).toMatch(/第 \d+/);
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    },
  );

  test('no page wider than its window, from 320 to 2560', async () => {
    const page = await open(hash, { viewport: { width: 320, height: 900 } });
    const over = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    for (const width of [320, 390, 768, 1440, 2560]) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(over, { message: `${width} wide` }).toBeLessThanOrEqual(0);
    }
    await page.context().close();
  });

  test.skipIf(AS_PRINTED.test(hash))('English has no Chinese left but what the reports themselves say', async () => {
    const page = await open(hash, undefined, 'en');
    const text = await page.evaluate((cited) => {
      const copy = document.body.cloneNode(true) as HTMLElement;
      for (const own of copy.querySelectorAll(cited)) own.remove();
      return copy.textContent ?? '';
    }, CITED);
    // Documents have their numbers (教发〔2004〕2号) for names, the six standard tables their official ones.
    const names =
      /[一-鿿]+〔\d+〕\s*\d+\s*号|教育部令第\s*\d+\s*号|人才培养质量计分卡|满意度调查表|教学资源表|服务贡献表|国际影响表|落实政策表/g;
    const left = text.replace(names, '').match(/[一-鿿]{2,}/g) ?? [];
    expect(left).toEqual([]);
    await page.context().close();
  });
});

test('a reader who asked for less motion gets none', async () => {
  const page = await open('#/compare?i=graduates', { reducedMotion: 'reduce' });
  const moving = await page.evaluate(() => document.getAnimations().length);
  expect(moving).toBe(0);
  await page.context().close();
});

test('theme and language are kept for the next visit', async () => {
  const page = await open('#/compare?i=graduates');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: /Appearance/ }).click();
  await page.getByRole('button', { name: /Appearance/ }).click();
  await page.reload();
  const kept = () => page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset.theme]);
  await expect.poll(kept).toEqual(['en', 'dark']);
  await expect.poll(() => page.title()).toContain('Compare');
  await page.context().close();
});
