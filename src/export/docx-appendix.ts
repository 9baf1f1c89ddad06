/** The end of a document: what each indicator means, and in which report, table and line every figure stands. */
import type * as Docx from 'docx';
import { exportWords } from '../format/words-export.ts';
import type { Lang } from '../model/chart.ts';
import type { Exhibit } from './exhibit.ts';
import { plainText } from './xml.ts';

/** Definitions, then a paragraph a printed place under its indicator; nothing where no exhibit has any. */
export function appendix(docx: typeof Docx, exhibits: readonly Exhibit[], lang: Lang): readonly Docx.Paragraph[] {
  const say = exportWords(lang);
  const colon = lang === 'zh' ? '：' : ': ';
  const terms = [...new Map(exhibits.flatMap((one) => one.terms).map((term) => [term.indicator, term])).values()];
  const places = [
    ...new Map(exhibits.flatMap((one) => one.places).map((place) => [JSON.stringify(place), place])).values(),
  ];
  if (terms.length === 0 && places.length === 0) return [];
  const small = (text: string, bold = false) =>
    new docx.Paragraph({
      style: 'Small',
      keepNext: bold,
      children: [new docx.TextRun({ text: plainText(text), bold })],
    });
  const names = [...new Set([...terms.map((term) => term.name), ...places.map((place) => place.indicator)])];
  return [
    new docx.Paragraph({ heading: docx.HeadingLevel.HEADING_2, text: say.appendix }),
    ...names.flatMap((name) => {
      const term = terms.find((one) => one.name === name);
      const own = places.filter((place) => place.indicator === name);
      return [
        small(term === undefined || term.unit === '' ? name : `${name}（${term.unit}）`, true),
        ...(term === undefined
          ? []
          : [
              term.definition,
              term.formula === '' ? '' : `${say.meta.formula}${colon}${term.formula}`,
              term.caution === '' ? '' : `${say.meta.caution}${colon}${term.caution}`,
              ...term.thresholds,
            ]
              .filter((text) => text !== '')
              .map((text) => small(text))),
        ...own.map((place) =>
          small(
            `· ${[
              `${place.school} ${place.when}${colon}${place.printed}`,
              place.used ? say.meta.yes : say.meta.no,
              place.report,
              place.section,
              place.locator,
              place.note,
            ]
              .filter((text) => text !== '')
              .join(' · ')}`,
          ),
        ),
      ];
    }),
    small(say.meta.disclaimer),
  ];
}
