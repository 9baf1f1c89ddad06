/** What Office can draw of a spec, in one neutral shape: the chart parts of slides, documents and workbooks are written from it. */
import { COLOURS, colourOf, inkOf } from '../chart/palette.ts';
import { exportWords } from '../format/words-export.ts';
import type { BarMark, BarPanel, ChartSpec, Figure, Line } from '../model/chart.ts';
import { figureFormat } from './number-format.ts';

/** Colours are six hex digits without `#`; a null value is a gap, never a zero. */
export type OfficeSeries = {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** Scatter charts only: one for each value. */
  readonly x?: readonly (number | null)[];
  readonly colour: string;
  /** Colours of single points, where they differ. */
  readonly colours?: readonly string[];
  /** Number format of each point's label; empty: no labels. */
  readonly formats: readonly string[];
  /** A line over columns: a standard, a median. */
  readonly line?: boolean;
};
export type OfficeChart = {
  readonly kind: 'bar' | 'column' | 'line' | 'scatter';
  readonly stacked: boolean;
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly OfficeSeries[];
  /** Of the value axis; `x` of the horizontal axis of a scatter chart. */
  readonly axis: OfficeAxis;
  readonly x?: OfficeAxis;
  /** Said beneath: lines that could not be drawn, and how the chart stands for the page's own. */
  readonly remarks: readonly string[];
};
export type OfficeAxis = { readonly title: string; readonly min: number | null; readonly max: number | null };

/** Columns hold few categories with long names; more stand as bars, with their lines in words. */
const COLUMNS = 8;

/** The native charts of a spec, one a panel; empty where it is a table, or a picture that Office has no type for. */
export function officeCharts(spec: ChartSpec): readonly OfficeChart[] {
  if (spec.kind === 'bar') return withNumbers(bars(spec, ''));
  if (spec.kind === 'multiples') return withNumbers(spec.charts.flatMap((one) => bars(one.spec, one.spec.axis.title)));
  if (spec.kind === 'line' || spec.kind === 'slope') return lines(spec);
  if (spec.kind === 'stack') return stacks(spec);
  if (spec.kind === 'scatter') return scatter(spec);
  if (spec.kind === 'dumbbell') return dumbbells(spec);
  return [];
}

const KNOWN: readonly ChartSpec['kind'][] = [
  'bar',
  'multiples',
  'line',
  'slope',
  'stack',
  'scatter',
  'dumbbell',
  'heat',
  'matrix',
  'record',
];

/** Is it drawn in a way that Office has neither chart nor table for? Then documents hold a picture. */
export function officeLacks(spec: ChartSpec): boolean {
  return !KNOWN.includes(spec.kind);
}

function hex(colour: string): string {
  return colour.slice(1).toUpperCase();
}

function schoolColour(index: number): string {
  return hex(colourOf(index, false));
}

/** Panels without a single number are said in words under the others: empty axes would only look broken. */
function withNumbers(charts: readonly OfficeChart[]): readonly OfficeChart[] {
  const empty = (chart: OfficeChart) =>
    chart.series.every((one) => one.line || one.values.every((value) => value === null));
  const said = charts.filter(empty).map((chart) => `${chart.title}：${chart.categories.join('、')}`);
  return charts
    .filter((chart) => !empty(chart))
    .map((chart, at) => (at === 0 ? { ...chart, remarks: [...chart.remarks, ...said] } : chart));
}

/** A missing value says why beside its name; a bar about another time says which. */
function named(label: string, figure: Figure, when: string): string {
  if (figure.value === null) return `${label}（${figure.text}）`;
  return figure.when === '' || figure.when === when ? label : `${label}（${figure.when}）`;
}

/** Marks that neither rank nor label can carry in a bar of Office: a range is drawn by its lower end. */
function bars(spec: Extract<ChartSpec, { kind: 'bar' }>, about: string): readonly OfficeChart[] {
  const say = exportWords(spec.lang);
  return spec.panels.map((panel): OfficeChart => {
    const drawn = panel.lines.length > 0 && panel.bars.length <= COLUMNS && panel.bars.length > 0;
    const values = panel.bars.map((bar) => bar.figure.value);
    return {
      kind: drawn ? 'column' : 'bar',
      stacked: false,
      title: [about, panel.title, panel.when].filter((part) => part !== '').join(' · '),
      categories: panel.bars.map((bar) => named(bar.label, bar.figure, panel.when)),
      series: [
        {
          name: spec.axis.title === '' ? say.series : spec.axis.title,
          values,
          colour: hex(inkOf(false).bar),
          colours: panel.bars.map((bar) => barColour(bar, panel)),
          formats: panel.bars.map((bar) => figureFormat(bar.figure)),
        },
        ...(drawn ? panel.lines.map((line) => lineSeries(line, panel)) : []),
      ],
      axis: spec.axis,
      remarks: drawn ? [] : panel.lines.map((line) => line.label),
    };
  });
}

function barColour(bar: BarMark, panel: BarPanel): string {
  return panel.bars.length > COLOURS ? hex(inkOf(false).bar) : schoolColour(bar.colour);
}

function lineSeries(line: Line, panel: BarPanel): OfficeSeries {
  const ink = inkOf(false);
  return {
    name: line.label,
    values: panel.bars.map((bar) =>
      line.schools.length === 0 || line.schools.includes(bar.school) ? line.value : null,
    ),
    colour: hex(line.kind === 'threshold' ? ink.line : ink.middle),
    formats: [],
    line: true,
  };
}

function lines(spec: Extract<ChartSpec, { kind: 'line' | 'slope' }>): readonly OfficeChart[] {
  const ink = inkOf(false);
  if (spec.series.length === 0) return [];
  return [
    {
      kind: 'line',
      stacked: false,
      title: '',
      categories: spec.years.map(String),
      series: [
        ...spec.series.map(
          (mark): OfficeSeries => ({
            name: mark.label,
            values: mark.points.map((figure) => figure.value),
            colour: schoolColour(mark.colour),
            formats: mark.points.map(figureFormat),
          }),
        ),
        ...spec.lines.map(
          (line): OfficeSeries => ({
            name: line.label,
            values: spec.years.map(() => line.value),
            colour: hex(line.kind === 'threshold' ? ink.line : ink.middle),
            formats: [],
            line: true,
          }),
        ),
      ],
      axis: spec.axis,
      remarks: (spec.breaks ?? []).map((one) => `${one.year}：${one.label}`),
    },
  ];
}

function stacks(spec: Extract<ChartSpec, { kind: 'stack' }>): readonly OfficeChart[] {
  return spec.panels
    .filter((panel) => panel.rows.some((row) => row.segments.length > 0))
    .map((panel): OfficeChart => {
      const keys = spec.keys.filter((key) => panel.rows.some((row) => row.segments.some((one) => one.key === key.id)));
      return {
        kind: 'bar',
        stacked: true,
        title: panel.title,
        categories: panel.rows.map((row) => row.label),
        series: keys.map((key) => ({
          name: key.label,
          values: panel.rows.map((row) => row.segments.find((one) => one.key === key.id)?.value ?? null),
          colour: schoolColour(spec.keys.indexOf(key)),
          formats: panel.rows.map(() => '#,##0'),
        })),
        axis: spec.axis,
        remarks: [],
      };
    });
}

function scatter(spec: Extract<ChartSpec, { kind: 'scatter' }>): readonly OfficeChart[] {
  const points = spec.points.filter((point) => point.x.value !== null && point.y.value !== null);
  if (points.length === 0) return [];
  return [
    {
      kind: 'scatter',
      stacked: false,
      title: '',
      categories: [],
      series: points.map((point) => ({
        name: point.label,
        values: [point.y.value],
        x: [point.x.value],
        colour: schoolColour(point.colour),
        formats: [],
      })),
      axis: spec.y,
      x: spec.x,
      remarks: [],
    },
  ];
}

function dumbbells(spec: Extract<ChartSpec, { kind: 'dumbbell' }>): readonly OfficeChart[] {
  const ink = inkOf(false);
  return spec.panels
    .filter((panel) => panel.rows.length > 0)
    .map((panel): OfficeChart => {
      const ends = (['from', 'to'] as const).map((end) => ({
        end,
        year: panel.rows.find((row) => row[end].year)?.[end].year,
      }));
      return {
        kind: 'bar',
        stacked: false,
        title: panel.title,
        categories: panel.rows.map((row) => row.label),
        series: ends.map(({ end, year }) => ({
          name: year ? String(year) : end === 'from' ? '1' : '2',
          values: panel.rows.map((row) => row[end].value),
          colour: end === 'from' ? hex(ink.axis) : schoolColour(0),
          formats: panel.rows.map((row) => figureFormat(row[end])),
        })),
        axis: { ...spec.axis, min: spec.axis.min === null ? null : Math.min(0, spec.axis.min) },
        remarks: [exportWords(spec.lang).insteadDumbbell],
      };
    });
}
