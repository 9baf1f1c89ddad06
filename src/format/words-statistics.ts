import type { Lang } from '../model/chart.ts';
import { en } from './words-statistics-en.ts';
import { type StatisticsWords, zh } from './words-statistics-zh.ts';

/** The statistics page's words in a language. */
export function statisticsWords(lang: Lang): StatisticsWords {
  return lang === 'zh' ? zh : en;
}
