// @ts-check
// npm run screenshots: the pictures of the documents, taken of the built app in a real browser.
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser.mjs';
import { endOnSignal, ROOT } from './lib/run.mjs';
import * as steps from './lib/steps.mjs';
import { handler, listenFrom } from './serve.mjs';

const LIMIT = 250_000;

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ name: string, at: string, width?: number, height?: number, locale?: string, dark?: boolean, act?: (page: Page) => Promise<void> }} Shot */

const firstFigure = (/** @type {Page} */ page) => page.locator('td button.fig').first().click();
const drawer = async (/** @type {Page} */ page) => {
  await firstFigure(page);
  await page.locator('.drawer .claim, .drawer .inputs').first().waitFor();
};

const run = async (/** @type {Page} */ page) => {
  await page.locator('.sql-bar .button.primary').click();
  await page.locator('.sql-rows tbody tr').first().waitFor();
};
/** Puts two pages into the briefing, then opens it. */
const brief = async (/** @type {Page} */ page) => {
  for (const at of ['#/compare?i=student_teacher_ratio', '#/trend?i=graduates']) {
    await page.evaluate((hash) => location.assign(hash), at);
    await settled(page);
    await page.locator('.add-briefing button').first().click();
    await page.locator('.tool-count').waitFor();
  }
  await page.evaluate(() => location.assign('#/briefing'));
  await page.locator('.bf-items li').nth(1).waitFor();
  await page.locator('.bf-paper svg').first().waitFor();
  await page.evaluate(() => scrollTo(0, 0));
};

/** Shown in both languages alike. @type {readonly Shot[]} */
const PAGES = [
  { name: 'standards', at: '#/standards' },
  { name: 'quality', at: '#/quality' },
  { name: 'summary', at: '#/summary' },
  { name: 'profile', at: '#/profile' },
  { name: 'awards', at: '#/awards' },
  { name: 'explore', at: '#/explore', height: 1000 },
  { name: 'sql', at: '#/sql', act: run },
  { name: 'briefing', at: '#/compare?i=student_teacher_ratio', act: brief },
];

/** @type {readonly Shot[]} */
const ALL = [
  { name: 'overview.zh', at: '#/overview', height: 1000 },
  { name: 'overview.en', at: '#/overview', height: 1100, locale: 'en-US' },
  { name: 'compare.zh', at: '#/compare?i=student_teacher_ratio', height: 860 },
  { name: 'compare.en', at: '#/compare?i=student_teacher_ratio', height: 920, locale: 'en-US' },
  { name: 'compare-dates.zh', at: '#/compare?i=placement_rate', height: 640 },
  { name: 'compare-dates.en', at: '#/compare?i=placement_rate', height: 700, locale: 'en-US' },
  { name: 'trend.zh', at: '#/trend?i=graduates&s=luzhou,chongqing-gongye', height: 820 },
  { name: 'trend.en', at: '#/trend?i=graduates&s=luzhou,chongqing-gongye', height: 860, locale: 'en-US' },
  { name: 'origin.zh', at: '#/compare?i=graduates', height: 900, act: drawer },
  { name: 'origin.en', at: '#/compare?i=graduates', height: 900, locale: 'en-US', act: drawer },
  { name: 'phone.zh', at: '#/overview', width: 390, height: 844 },
  { name: 'phone.en', at: '#/overview', width: 390, height: 844, locale: 'en-US', dark: true },
  ...PAGES.flatMap((shot) => [
    { ...shot, name: `${shot.name}.zh` },
    { ...shot, name: `${shot.name}.en`, locale: 'en-US' },
  ]),
];

/** Those whose names begin as an argument says; all without one. */
const only = process.argv.slice(2);
const SHOTS = ALL.filter(({ name }) => only.length === 0 || only.some((start) => name.startsWith(start)));

/** Waits until the picture is there and the engine has said its own, so that nothing changes any more. @param {Page} page */
async function settled(page) {
  await page.locator('main h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
}

endOnSignal();
await steps.data();
await steps.wasm();
await steps.app();
const { path, args } = await findBrowser();
const folder = join(ROOT, 'docs', 'images');
mkdirSync(folder, { recursive: true });
const server = await listenFrom(handler(join(ROOT, 'dist')), { port: 0 });
const browser = await chromium.launch({ executablePath: path, args });
try {
  for (const { name, at, width = 1280, height = 900, locale = 'zh-CN', dark = false, act } of SHOTS) {
    const context = await browser.newContext({
      viewport: { width, height },
      locale,
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(server.url + at);
    await settled(page);
    await act?.(page);
    const file = join(folder, `${name}.png`);
    await page.screenshot({ path: file, animations: 'disabled' });
    await context.close();
    const { size } = statSync(file);
    console.log(`docs/images/${name}.png  ${Math.round(size / 1000)} KB`);
    if (size > LIMIT) throw new Error(`${name}.png is larger than ${LIMIT / 1000} KB`);
  }
} finally {
  await browser.close();
  await server.close();
}
process.exit(0);
