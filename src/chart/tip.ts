import type { ChartSpec, Figure, Lang } from '../model/chart.ts';
import { marksText } from './table.ts';
import { wrap } from './text-width.ts';

/** What hovering a mark says: school, figure with unit, time, marks, report. Broken into lines that fit any width. */
export function tipText(label: string, figure: Figure, source: string, lang: Lang): string {
  return [label, figure.text, figure.when, marksText(figure, lang), source]
    .filter((part) => part !== '')
    .flatMap((part) => wrap(part, 12, 240))
    .join('\n');
}

/** The report a school's figure stands in, as the spec's own table says. */
export function sourceOf(spec: ChartSpec, school: string, figure: Figure): string {
  const column = spec.table.columns.findIndex((one) => one.id === 'source');
  const row = spec.table.rows.find(
    (cells) =>
      cells.some((cell) => cell.value === school) &&
      (figure.cell === null || cells.some((cell) => cell.figure?.cell === figure.cell)),
  );
  return row?.[column]?.text ?? '';
}
