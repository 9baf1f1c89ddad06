/** What every document says of an exhibit besides its picture, line by line. */
import { exportWords } from '../format/words-export.ts';
import type { Exhibit } from './exhibit.ts';

/** Foot of a slide or figure: filters, remarks on the chart, marks, sources. */
export function footLines(exhibit: Exhibit, remarks: readonly string[]): readonly string[] {
  const say = exportWords(exhibit.lang);
  const { spec, filters } = exhibit;
  return [
    ...(exhibit.remark ? [exhibit.remark] : []),
    ...(filters.length === 0 ? [] : [say.filter.lead(filters)]),
    ...new Set(remarks),
    ...(spec.kind === 'matrix' ? [say.verdictKey] : []),
    ...(spec.sources.length === 0 ? [] : [say.source(spec.sources)]),
    say.made(exhibit.made, exhibit.data.fingerprint),
  ];
}

/** Everything that leads home: notes, definitions, standards, printed places, link. */
export function originLines(exhibit: Exhibit): readonly string[] {
  const say = exportWords(exhibit.lang);
  const { spec, terms, places } = exhibit;
  const semicolon = exhibit.lang === 'zh' ? '；' : '; ';
  const colon = exhibit.lang === 'zh' ? '：' : ': ';
  return [
    [spec.title, spec.subtitle].filter((part) => part !== '').join(' · '),
    ...spec.notes.map((note) => note.text),
    say.marksKey,
    ...(terms.length === 0 ? [] : ['', `【${say.meta.definitions}】`]),
    ...terms.map((term) =>
      [
        `${term.name}${term.unit === '' ? '' : `（${term.unit}）`}${colon}${term.definition.replace(/[。.；;]$/, '')}`,
        term.formula === '' ? '' : `${say.meta.formula}${colon}${term.formula}`,
        ...term.thresholds,
      ]
        .filter((part) => part !== '')
        .join(semicolon),
    ),
    ...(places.length === 0 ? [] : ['', `【${say.meta.places}】`]),
    ...places.map((place) =>
      [
        `${place.school} ${place.indicator} ${place.when}${colon}${place.printed}`,
        place.used ? say.meta.yes : say.meta.no,
        place.report,
        place.section,
        place.locator,
      ]
        .filter((part) => part !== '')
        .join(' · '),
    ),
    '',
    ...spec.sources.map((source) => source),
    `${say.link}${colon}${exhibit.link}`,
  ];
}
