import type { Lang } from '../model/chart.ts';
import { en } from './words-en.ts';
import { type Words, zh } from './words-zh.ts';

export type { Words };

/** The dictionary of figures, specs and sources; the interface has its own beside it. */
export function words(lang: Lang): Words {
  return lang === 'en' ? en : zh;
}
