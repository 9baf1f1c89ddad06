import type { Lang } from '../model/chart.ts';
import type { School, Source } from '../model/school.ts';
import { schoolName } from './names.ts';
import { words } from './words.ts';

/** One report: `泸州职业技术学院 2023 年度报告`. */
export function citeReport(source: Source, school: School | undefined, lang: Lang): string {
  return words(lang).source.report(school === undefined ? source.school : schoolName(school, lang), source.report_year);
}

/** One place in a report: `泸州职业技术学院 2023 年度报告 · 表5 … · 第 891 行`. Sections keep the report's own words. */
export function cite(
  place: { readonly section: string; readonly locator: string },
  source: Source,
  school: School | undefined,
  lang: Lang,
): string {
  return [citeReport(source, school, lang), place.section, locatorText(place.locator, lang)]
    .filter((part) => part !== '')
    .join(' · ');
}

/** `L891` → `第 891 行`; `L891-L893` → `第 891–893 行`; `p12:L3`; `Sheet1!B4`. What is none of these stays as it is. */
export function locatorText(locator: string, lang: Lang): string {
  const say = words(lang).source;
  const lines = /^L(\d+)(?:-L?(\d+))?$/.exec(locator);
  if (lines !== null) return say.line(lines[2] === undefined ? (lines[1] ?? '') : `${lines[1]}–${lines[2]}`);
  const page = /^p(\d+):L(\d+)$/.exec(locator);
  if (page !== null) return say.page(page[1] ?? '', page[2] ?? '');
  const cell = /^(.+)!([A-Z]+\d+(?::[A-Z]+\d+)?)$/.exec(locator);
  if (cell !== null) return say.cell(cell[1] ?? '', cell[2] ?? '');
  return locator;
}
