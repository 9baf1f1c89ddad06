/** Axis and record of what is drawn on strips. */
import { indicatorName, unitName } from '../format/names.ts';
import { words } from '../format/words.ts';
import { statisticsWords } from '../format/words-statistics.ts';
import type { Axis, Column, Lang, Line, TableCell } from '../model/chart.ts';
import type { Indicator } from '../model/indicator.ts';
import type { StatisticsSpec, StatSection } from '../model/statistics.ts';
import { sourceLine } from './notes.ts';
import { niceScale } from './scale.ts';
import type { Measured } from './stat-measures.ts';
import type { Member, Sample, SampleInput } from './stat-sample.ts';
import { figureCell, marksText, numberCell, schoolCell, textCell } from './table.ts';

/** One line of the picture: some schools of one level, in one year or of one group. */
export type Row = { readonly id: string; readonly label: string; readonly of: string; readonly sample: Sample };
export type Panel = {
  readonly title: string;
  readonly level: string;
  readonly rows: readonly Row[];
  readonly lines: readonly Line[];
};
export type Section = Extract<StatSection, 'distribution' | 'bands' | 'groups'>;

/** Points need no zero: the axis fits what is shown. */
export function axisOf(
  members: readonly Member[],
  indicator: Indicator,
  lang: Lang,
  lines: readonly number[] = [],
): Axis {
  const values = [...members.flatMap(({ figure }) => figure.value ?? []), ...lines];
  const title = words(lang).axis(indicatorName(indicator, lang), unitName(indicator.unit, lang));
  if (values.length === 0) return { title, unit: indicator.unit, min: 0, max: 1 };
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const air = (high - low) * 0.06 || Math.abs(high) * 0.1 || 1;
  const { min, max } = niceScale(low >= 0 ? Math.max(0, low - air) : low - air, high + air);
  return { title, unit: indicator.unit, min, max: indicator.unit === '%' && high <= 100 ? Math.min(100, max) : max };
}

/** Every school's figure with the line it stands on, then the measures of each line. */
export function tableOf(
  section: Section,
  panels: readonly Panel[],
  measured: readonly Measured[],
  { catalog, lang }: SampleInput,
): StatisticsSpec['table'] {
  const say = statisticsWords(lang).table;
  const part = section === 'bands' ? say.year : section === 'groups' ? say.group : '';
  const column = (id: string, title: string, kind: Column['kind']): Column => ({ id, title, kind, unit: null });
  const columns = [
    column('school', say.school, 'school'),
    column('level', say.level, 'text'),
    ...(part === '' ? [] : [column('part', part, 'text')]),
    column('value', say.value, 'number'),
    column('when', say.when, 'text'),
    column('counted', say.counted, 'text'),
    column('marks', say.marks, 'text'),
    column('source', say.source, 'text'),
  ];
  const blank = (n: number) => Array.from({ length: n }, () => textCell(''));
  const rows = panels.flatMap((panel) =>
    panel.rows.flatMap((row) =>
      row.sample.members
        .filter((one) => section !== 'bands' || one.figure.value !== null || one.row !== null)
        .map((one): readonly TableCell[] => [
          schoolCell(one.label, one.place.school.id),
          textCell(panel.level),
          ...(part === '' ? [] : [textCell(row.label)]),
          figureCell(one.figure),
          textCell(one.figure.when),
          textCell(one.figure.value === null ? '' : one.counted ? say.yes : say.no),
          textCell(marksText(one.figure, lang)),
          textCell(one.row === null ? '' : sourceLine(one.row.source, catalog, lang)),
        ]),
    ),
  );
  const units = panels.flatMap((panel) => panel.rows);
  const measures = measured.flatMap((measure) =>
    units.flatMap((row, at): (readonly TableCell[])[] => {
      const answer = measure.answers[at];
      if (answer === undefined || !('text' in answer)) return [];
      const value = answer.value.length === 1 ? (answer.value[0] ?? null) : null;
      return [
        [
          textCell(say.measure(measure.name, row.of)),
          ...blank(part === '' ? 1 : 2),
          numberCell(value, answer.text),
          textCell(statisticsWords(lang).n(row.sample.counted.length)),
          ...blank(3),
        ],
      ];
    }),
  );
  return { columns, rows: [...rows, ...measures] };
}
