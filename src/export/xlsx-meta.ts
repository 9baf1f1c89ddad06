/** The sheet 元数据: what every number of a workbook means, and in which report, table and line it stands. */
import { exportWords } from '../format/words-export.ts';
import type { Lang } from '../model/chart.ts';
import type { Exhibit } from './exhibit.ts';
import type { Sheet, SheetCell } from './sheet-xml.ts';

/** Definitions, notes with contradictions, sources and printed places of all exhibits, each once. */
export function metaSheet(exhibits: readonly Exhibit[], name: string, lang: Lang): Sheet {
  const say = exportWords(lang).meta;
  const first = exhibits[0];
  const once = <T>(items: readonly T[], key: (item: T) => string) => [
    ...new Map(items.map((item) => [key(item), item])).values(),
  ];
  const terms = once(
    exhibits.flatMap((one) => one.terms),
    (term) => term.indicator,
  );
  const places = once(
    exhibits.flatMap((one) => one.places),
    (place) => JSON.stringify(place),
  );
  const notes = once(
    exhibits.flatMap((one) => one.spec.notes),
    (note) => note.text,
  );
  const sources = [...new Set(exhibits.flatMap((one) => one.spec.sources))];
  const filters = [...new Set(exhibits.flatMap((one) => one.filters))];
  const links = [...new Set(exhibits.map((one) => one.link))];
  const rows: SheetCell[][] = [
    [{ text: say.sheet, look: 'title' }],
    [strong(say.about)],
    pair(say.made, first?.made ?? ''),
    pair(say.data, `${first?.data.version ?? ''} · ${first?.data.fingerprint ?? ''}`),
    pair(say.filters, filters.length === 0 ? exportWords(lang).filter.none : filters.join('\n')),
    ...links.map((link) => pair(say.link, link)),
    pair(exportWords(lang).notes, `${exportWords(lang).marksKey} ${say.disclaimer}`),
    [],
    [strong(say.definitions)],
    head([say.indicator, say.unit, say.definition, say.formula, say.thresholds, say.caution, say.breaks]),
    ...terms.map((term) =>
      [term.name, term.unit, term.definition, term.formula, term.thresholds.join('\n'), term.caution, term.breaks].map(
        (text) => ({ text }),
      ),
    ),
    [],
    [strong(say.notes)],
    ...notes.map((note) => [{ text: '·' }, null, { text: note.text }]),
    [],
    [strong(say.sources)],
    ...sources.map((text) => [{ text: '·' }, null, { text }]),
  ];
  if (places.length > 0)
    rows.push(
      [],
      [strong(say.places)],
      head([
        say.indicator,
        say.school,
        say.section,
        say.locator,
        say.report,
        say.printed,
        say.value,
        say.when,
        say.status,
        say.used,
        say.note,
      ]),
      ...places.map((place) =>
        [
          place.indicator,
          place.school,
          place.section,
          place.locator,
          place.report,
          place.printed,
          place.value,
          place.when,
          place.status,
          place.used ? say.yes : say.no,
          place.note,
        ].map((text) => ({ text })),
      ),
    );
  return { name, rows, widths: [24, 22, 52, 26, 40, 24, 24, 24, 14, 12, 30], frozen: { rows: 1, columns: 0 } };
}

function strong(text: string): SheetCell {
  return { text, look: 'strong' };
}

function pair(name: string, text: string): SheetCell[] {
  return [{ text: name }, null, { text }];
}

function head(titles: readonly string[]): SheetCell[] {
  return titles.map((text) => ({ text, look: 'head' }));
}
