import type { Lang } from '../model/chart.ts';
import { en } from './words-quality-en.ts';
import { type QualityWords, zh } from './words-quality-zh.ts';

/** The quality page's words in a language. */
export function qualityWords(lang: Lang): QualityWords {
  return lang === 'zh' ? zh : en;
}
