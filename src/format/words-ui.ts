import type { Lang } from '../model/chart.ts';
import { uiEn } from './words-ui-en.ts';
import { type UiWords, uiZh } from './words-ui-zh.ts';

/** Interface words of a language; both dictionaries have the same keys, which the compiler holds. */
export function uiWords(lang: Lang): UiWords {
  return lang === 'zh' ? uiZh : uiEn;
}
