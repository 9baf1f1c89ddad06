import { words } from '../format/words.ts';
import type { Catalog } from '../model/catalog.ts';
import type { ChartSpec, Column, Lang, SeriesMark, TableCell } from '../model/chart.ts';
import type { ValueRow } from '../model/query.ts';
import { sourceLine } from './notes.ts';
import { figureCell, marksText, schoolCell, textCell } from './table.ts';
import type { Series } from './trend-series.ts';

/** A row a series: every point the picture has, the change from first to last, times, marks and reports. */
export function trendTable(
  all: readonly Series[],
  series: readonly SeriesMark[],
  years: readonly number[],
  unit: string,
  catalog: Catalog,
  lang: Lang,
): ChartSpec['table'] {
  const say = words(lang);
  const column = (id: 'school' | 'total' | 'when' | 'marks' | 'source', kind: Column['kind']): Column => ({
    id,
    title: say.table[id],
    kind,
    unit: null,
  });
  const rows = series.map((mark, index): readonly TableCell[] => {
    const drawn = [...(all[index]?.rows ?? new Map())].toSorted(([a], [b]) => a - b).map(([, row]) => row as ValueRow);
    const sources = [
      ...new Set(drawn.map((row) => (row.derived ? say.source.computed : sourceLine(row.source, catalog, lang)))),
    ];
    const times = [...new Set(mark.points.map((figure) => figure.when).filter((text) => text !== ''))];
    const marks = [...new Set(mark.points.map((figure) => marksText(figure, lang)).filter((text) => text !== ''))];
    return [
      schoolCell(mark.label, mark.school),
      ...mark.points.map(figureCell),
      textCell(mark.change ?? ''),
      textCell(say.list(times)),
      textCell(say.list(marks)),
      textCell(sources.join(lang === 'en' ? '; ' : '；')),
    ];
  });
  const columns: readonly Column[] = [
    column('school', 'school'),
    ...years.map((year): Column => ({ id: String(year), title: String(year), kind: 'number', unit })),
    column('total', 'text'),
    column('when', 'text'),
    column('marks', 'text'),
    column('source', 'text'),
  ];
  return { columns, rows };
}
