import { indicatorName, storedUnit } from '../format/names.ts';
import { withUnit } from '../format/number.ts';
import { words } from '../format/words.ts';
import { compareWords } from '../format/words-compare.ts';
import type { Catalog } from '../model/catalog.ts';
import type { BarMark, ChartSpec, Column, Lang, TableCell } from '../model/chart.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Inputs } from './compare-measure.ts';
import type { Panel } from './compare-panel.ts';
import { figure } from './figure.ts';
import { sourceLine } from './notes.ts';
import { figureCell, marksText, numberCell, schoolCell, textCell } from './table.ts';
import { appliesTo, thresholdsFor } from './thresholds.ts';

export type Computed = {
  readonly base: Indicator;
  readonly divisor: Indicator | null;
  /** By the key of the row that a figure starts from; empty for plain values. */
  readonly inputs: ReadonlyMap<string, Inputs>;
};

/** What a computed figure was made from, each opening its own source. */
function inputCells(bar: BarMark, { base, divisor, inputs }: Computed, lang: Lang): readonly TableCell[] {
  const own = inputs.get(bar.figure.cell ?? '');
  if (own === undefined) return [textCell(''), textCell('')];
  const from = figureCell(figure(own.from, base, lang));
  if (own.by !== null && divisor !== null) return [from, figureCell(figure(own.by, divisor, lang))];
  const decimals = Math.max(base.decimals, 0);
  return [
    from,
    own.median === null ? textCell('') : numberCell(own.median, withUnit(own.median, base.unit, decimals, lang)),
  ];
}

/** Everything the picture shows: bars in their order with rank, time, verdict, marks and report, then each panel's lines. */
export function compareTable(
  panels: readonly Panel[],
  indicator: Indicator,
  catalog: Catalog,
  lang: Lang,
  computed: Computed,
): ChartSpec['table'] {
  const say = words(lang);
  const own = compareWords(lang);
  const { base, divisor, inputs } = computed;
  const made = inputs.size > 0;
  const several = panels.length > 1;
  const ranked = panels.some((panel) => panel.bars.some((bar) => bar.rank !== null));
  const judged = panels.some((panel) => panel.bars.some((bar) => bar.meets !== null));
  const keep = <T>(cells: readonly (readonly [boolean, T])[]): readonly T[] =>
    cells.flatMap(([on, cell]) => (on ? [cell] : []));
  const column = (id: keyof typeof say.table, kind: Column['kind'], unit: string | null = null): Column => ({
    id,
    title: say.table[id],
    kind,
    unit,
  });
  const columns = keep<Column>([
    [ranked, column('rank', 'rank')],
    [true, column('school', 'school')],
    [several, column('level', 'text')],
    [true, column('value', 'number', storedUnit(indicator.unit, lang))],
    [made, { id: 'original', title: own.original, kind: 'number', unit: storedUnit(base.unit, lang) }],
    [
      made,
      divisor === null
        ? { id: 'median', title: own.medianColumn, kind: 'number', unit: storedUnit(base.unit, lang) }
        : { id: 'divisor', title: indicatorName(divisor, lang), kind: 'number', unit: storedUnit(divisor.unit, lang) },
    ],
    [true, column('when', 'text')],
    [judged, column('standard', 'text')],
    [true, column('marks', 'text')],
    [true, column('source', 'text')],
  ]);
  const rows = panels.flatMap((panel): (readonly TableCell[])[] => [
    ...panel.bars.map((bar) => {
      const row = panel.rows.get(bar.school);
      const source = row === undefined ? '' : row.derived ? say.source.computed : sourceLine(row.source, catalog, lang);
      return keep([
        [ranked, numberCell(bar.rank, bar.rank === null ? '' : String(bar.rank))],
        [true, schoolCell(bar.label, bar.school)],
        [several, textCell(say.level(panel.level))],
        [true, figureCell(bar.figure)],
        ...inputCells(bar, computed, lang).map((cell) => [made, cell] as const),
        [true, textCell(bar.figure.when)],
        [judged, textCell(verdict(bar, panel, indicator, catalog, lang))],
        [true, textCell(marksText(bar.figure, lang))],
        [true, textCell(source)],
      ]);
    }),
    ...panel.lines.map((line) =>
      keep([
        [ranked, textCell('')],
        [true, textCell(line.label)],
        [several, textCell(say.level(panel.level))],
        [
          true,
          numberCell(
            line.value,
            withUnit(line.value, indicator.unit, line.kind === 'threshold' ? places(line.value) : panel.decimals, lang),
          ),
        ],
        [made, textCell('')],
        [made, textCell('')],
        [true, textCell('')],
        [judged, textCell('')],
        [true, textCell('')],
        [true, textCell('')],
      ]),
    ),
  ]);
  return { columns, rows };
}

/** `达到合格标准`; empty where no standard holds for the school. */
function verdict(bar: BarMark, panel: Panel, indicator: Indicator, catalog: Catalog, lang: Lang): string {
  if (bar.meets === null) return '';
  const school = catalog.schools.find((one) => one.id === bar.school);
  const standard = thresholdsFor(catalog, indicator, panel.level, bar.figure.year).find(
    (one) => one.kind !== '限制招生' && school !== undefined && appliesTo(one, school),
  );
  if (standard === undefined) return '';
  const kind = words(lang).threshold[standard.kind];
  return bar.meets ? words(lang).met(kind) : words(lang).unmet(kind);
}

function places(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}
