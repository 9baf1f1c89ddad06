/** Words of what leaves the screen: the export menu, documents, workbooks, pictures. */
import type { Lang } from '../model/chart.ts';
import { exportEn } from './words-export-en.ts';
import { type ExportWords, exportZh } from './words-export-zh.ts';

/** Words of exports in a language. */
export function exportWords(lang: Lang): ExportWords {
  return lang === 'zh' ? exportZh : exportEn;
}
