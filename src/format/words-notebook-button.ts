/** Words of the button that keeps a question. Apart from the notebook's own, which the first picture does not need. */
import type { Lang } from '../model/chart.ts';

const zh = {
  keep: '收进笔记本',
  help: '连同查询结果和数据指纹一起收下，以后可核对数字有没有变',
  keeping: '正在收…',
  kept: (n: number) => `已收进笔记本（共 ${n} 条）。`,
  held: '已收下，但浏览器的存储空间已满或被禁用：关闭页面前请到笔记本里导出成文件。',
  full: '笔记本已有 200 条，请先删去一些。',
  unreadable: '没有收下：浏览器里存的笔记本读不出来，请先到笔记本页处理。',
  failed: (reason: string) => `没有收下：${reason}`,
  see: '打开笔记本',
};
export type KeepWords = typeof zh;

const en: KeepWords = {
  keep: 'Keep in notebook',
  help: 'Keeps the question with its figures and the data’s fingerprint, to check later whether they changed',
  keeping: 'Keeping…',
  kept: (n) => `Kept in the notebook (${n} in it).`,
  held: 'Kept, but the browser’s storage is full or forbidden: export the notebook to a file before you close the page.',
  full: 'The notebook holds 200 entries: delete some first.',
  unreadable: 'Not kept: the notebook stored in this browser cannot be read; see the notebook page first.',
  failed: (reason) => `Not kept: ${reason}`,
  see: 'Open the notebook',
};

/** The button's words in a language. */
export function keepWords(lang: Lang): KeepWords {
  return lang === 'en' ? en : zh;
}
