/** Words of the briefing's button and count, which every page shows; the page's own are in words-briefing-page.ts. */
import type { Lang } from '../model/chart.ts';

const zh = {
  open: '简报',
  openTitle: (n: number) => (n === 0 ? '简报：还没有内容' : `简报：${n} 项`),
  add: '加入简报',
  addWhat: (title: string) => `把“${title}”加入简报`,
  added: (n: number) => `已加入，简报共 ${n} 项。`,
  see: '打开简报',
  full: '简报已满 200 项，请先移除几项。',
  held: '已加入，但浏览器存储已满或被禁用：关闭本页前请到简报页存成文件。',
  failed: '未能加入，请重试。',
};

export type BriefingButtonWords = typeof zh;

const en: BriefingButtonWords = {
  open: 'Briefing',
  openTitle: (n) => (n === 0 ? 'Briefing: empty' : `Briefing: ${n} ${n === 1 ? 'item' : 'items'}`),
  add: 'Add to briefing',
  addWhat: (title) => `Add to briefing: ${title}`,
  added: (n) => `Added: ${n} ${n === 1 ? 'item' : 'items'} in the briefing.`,
  see: 'Open briefing',
  full: 'The briefing has 200 items: remove some first.',
  held: 'Added, but browser storage is full or forbidden: save the briefing to a file before you close this page.',
  failed: 'Not added. Try again.',
};

/** The button's words in a language. */
export function briefingButtonWords(lang: Lang): BriefingButtonWords {
  return lang === 'zh' ? zh : en;
}
