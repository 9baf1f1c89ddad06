import { indicatorName, schoolName, storedUnit, unitName } from '../format/names.ts';
import { when } from '../format/when.ts';
import { words } from '../format/words.ts';
import { trendWords } from '../format/words-trend.ts';
import type { Catalog } from '../model/catalog.ts';
import type { ChartSpec, Figure, Lang, Line, Note, SeriesMark } from '../model/chart.ts';
import type { Indicator } from '../model/indicator.ts';
import type { ValueRow } from '../model/query.ts';
import type { TrendMeasure, View } from '../model/view.ts';
import { trendMeasure } from '../query/fit-compare.ts';
import { absent, figure } from './figure.ts';
import { NAMED } from './line-layout.ts';
import { cautionNotes, figureNotes, indicatorNotes, sourceLines, thresholdNotes, tidied, twinNotes } from './notes.ts';
import { niceScale } from './scale.ts';
import { byLevel, indicatorOf, mostCommon, type Placed, schoolsOf } from './scope.ts';
import { thresholdLines, thresholdsFor } from './thresholds.ts';
import { totalChange, trendSentence, valuedRows } from './trend-sentence.ts';
import { pointsOf, type Series, seriesOf } from './trend-series.ts';
import { trendTable } from './trend-table.ts';

export type TrendInput = {
  readonly view: View;
  readonly catalog: Catalog;
  /** Values of the view's indicator, all years. */
  readonly rows: readonly ValueRow[];
  readonly lang: Lang;
};

/** One indicator year over year: a line from three years on, a slope of two, dots of one. Throws on an unrepaired view. */
export function trendSpec({ view, catalog, rows, lang }: TrendInput): Extract<ChartSpec, { kind: 'line' | 'slope' }> {
  const say = words(lang);
  const indicator = indicatorOf(catalog, view.indicators[0]);
  const placed = schoolsOf(view, catalog);
  const levels = byLevel(placed);
  const label = (one: Placed) =>
    levels.length > 1
      ? say.trend.levelTag(schoolName(one.school, lang), one.school.level)
      : schoolName(one.school, lang);
  const own = rows.filter((row) => row.indicator === indicator.id && row.nature === 'actual' && row.dimension === '');
  const all = placed.map((one) => seriesOf(one, own, view.basis, label(one), lang));
  const asked = trendMeasure(view);
  const measure = indicator.unit === '%' && asked === 'change_pct' ? 'change' : asked;
  const years = axisOf(all, measure);
  const series: SeriesMark[] = all.map((one) => ({
    school: one.placed.school.id,
    label: label(one.placed),
    colour: one.placed.colour,
    points: pointsOf(one, years, measure, indicator, lang, (year) => gapOf(one, year, view, catalog, lang)),
    change: totalChange(one, indicator, lang),
  }));
  const shown = series.flatMap((mark) => mark.points.map((figure) => ({ label: mark.label, figure })));
  const lines = measure === 'value' ? linesOf(levels, catalog, indicator, years.at(-1) ?? null, lang) : [];
  const drawn = all.flatMap((one) => [...one.rows.values()]);
  const lacking = all
    .filter((one) => valuedRows(one).length === 0)
    .filter((one) => ![...one.rows.values()].some((row) => row.status === 'not_applicable'))
    .map((one) => one.placed.school);
  const named = series.filter((mark) => mark.points.some((one) => one.value !== null)).length;
  // Notes speak of what reports say, also where the picture shows its changes.
  const noted = all.flatMap((one) =>
    valuedRows(one).map((row) => ({ label: label(one.placed), figure: figure(row, indicator, lang) })),
  );
  const title = titleOf(all, years, indicator, view.basis, lang);
  const sentence = trendSentence(all, indicator, lang);
  const unit = unitOf(indicator, measure);
  const axis = range(series, lines, measure, unit);
  const breaks = breaksOf(indicator, years, all, lang);
  return {
    kind: years.length >= 3 ? 'line' : 'slope',
    title,
    subtitle: [say.trend.measure[measure], say.basis[view.basis], say.unit(unitText(unit, lang))].join(' · '),
    sentence: say.tidy(sentence),
    alt: say.alt(title, say.tidy(sentence)),
    axis: {
      title: say.axis(indicatorName(indicator, lang), unitText(unit, lang)),
      unit,
      ...axis,
    },
    years,
    series,
    lines,
    ...(breaks.length > 0 && { breaks }),
    table: trendTable(
      all,
      series,
      years,
      unit === '百分点' ? unitText(unit, lang) : storedUnit(unit, lang),
      catalog,
      lang,
    ),
    notes: tidied(
      [
        ...indicatorNotes(indicator, lang),
        ...cautionNotes(indicator, lang),
        ...(measure === asked ? [] : [note('aggregate', say.trend.refusedPct)]),
        ...(levels.length > 1
          ? [
              note(
                'caution',
                say.trend.mixed(say.levels(levels.map(({ level, schools }) => ({ level, n: schools.length })))),
              ),
            ]
          : []),
        note('year', view.basis === 'report' ? say.trend.axisReport : say.note.basis.data),
        ...(axis.min !== null && axis.min !== 0 && measure === 'value' && years.length > 0
          ? [note('caution', say.note.truncated)]
          : []),
        ...all.flatMap((one) => one.notes),
        ...levels.flatMap(({ level, schools }) =>
          lines.length === 0 ? [] : thresholdNotes(catalog, indicator, level, schools, years.at(-1) ?? null, lang),
        ),
        ...(named > NAMED ? [note('caution', say.trend.unnamed(named - NAMED))] : []),
        ...missingNotes(series, years, lang),
        ...twinNotes(indicator, lacking, view, catalog, lang),
        ...figureNotes(noted, drawn, indicator, catalog, lang),
      ],
      lang,
    ),
    provenance: shown.flatMap(({ figure }) => figure.cell ?? []),
    sources: sourceLines(
      drawn.map((row) => row.source),
      catalog,
      lang,
    ),
    lang,
    office: 'native',
  };
}

/** Who has nothing at all, and whose line has gaps, with their years. */
function missingNotes(series: readonly SeriesMark[], years: readonly number[], lang: Lang): readonly Note[] {
  const say = words(lang);
  const lacking = series.flatMap(({ label, points }) => {
    const reasons = new Set(points.filter((one) => one.absence !== null).map((one) => one.text));
    return [...reasons].map((reason) => {
      const gaps = points.flatMap((one, index) =>
        one.text === reason && one.absence !== null ? [{ one, year: years[index] }] : [],
      );
      const who = gaps.length === points.length ? label : `${label} ${say.list(gaps.map(({ year }) => String(year)))}`;
      return { reason, who, cells: gaps.flatMap(({ one }) => one.cell ?? []) };
    });
  });
  return [...new Set(lacking.map(({ reason }) => reason))].map((reason) => {
    const items = lacking.filter((one) => one.reason === reason);
    return {
      kind: 'missing',
      text: say.note.missing(reason, items.map(({ who }) => who).join(say.semicolon)),
      cells: items.flatMap(({ cells }) => cells),
    };
  });
}

function note(kind: Note['kind'], text: string): Note {
  return { kind, text, cells: [] };
}

/** Every year from the first to the last with a value, gaps included; a change has none for the first. */
function axisOf(all: readonly Series[], measure: TrendMeasure): readonly number[] {
  const years = all.flatMap((one) => [...one.rows].filter(([, row]) => row.amount !== null).map(([year]) => year));
  if (years.length === 0) return [];
  const first = Math.min(...years) + (measure === 'value' ? 0 : 1);
  const last = Math.max(...years);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** A year that a school with other years lacks: no report of it is loaded, or those loaded do not say it. */
function gapOf(one: Series, year: number, view: View, catalog: Catalog, lang: Lang): Figure {
  const told = catalog.coverage.some(
    (row) => row.school === one.placed.school.id && (view.basis === 'report' ? row.report_year : row.year) === year,
  );
  const gap = absent('other_year', lang);
  return told ? gap : { ...gap, text: trendWords(lang).noReport };
}

/** Editions with which a name or definition changed, where the figures shown come from reports before and after. */
function breaksOf(indicator: Indicator, years: readonly number[], all: readonly Series[], lang: Lang) {
  const named = [...(indicator.breaks ?? '').matchAll(/(?:^|；)\s*(\d{4})：/g)].map((match) => Number(match[1]));
  const editions = all.flatMap((one) => valuedRows(one).map((row) => row.report_year));
  const between = (year: number) => years.includes(year) && years.some((one) => one < year);
  const told = (year: number) => editions.some((one) => one < year) && editions.some((one) => one >= year);
  const shown = [...new Set(named)].filter((year) => between(year) && told(year));
  return shown.map((year) => ({ year, label: `${year} ${trendWords(lang).break}` }));
}

function titleOf(
  all: readonly Series[],
  years: readonly number[],
  indicator: Indicator,
  basis: View['basis'],
  lang: Lang,
): string {
  const say = words(lang).trend;
  const name = indicatorName(indicator, lang);
  const whenOf = (year: number) =>
    basis === 'report'
      ? trendWords(lang).reportYear(year)
      : (mostCommon(all.flatMap((one) => one.rows.get(year) ?? []).map((row) => when({ ...row, as_of: null }, lang))) ??
        String(year));
  const first = years[0];
  const last = years.at(-1);
  if (first === undefined || last === undefined) {
    const only = all.flatMap(valuedRows)[0];
    return only === undefined ? say.empty(name) : say.one(name, when(only, lang));
  }
  if (first === last) return say.one(name, whenOf(first));
  return years.length === 2 ? say.two(name, whenOf(first), whenOf(last)) : say.title(name);
}

function unitOf(indicator: Indicator, measure: TrendMeasure): string {
  if (measure === 'change_pct') return '%';
  return measure === 'change' && indicator.unit === '%' ? '百分点' : indicator.unit;
}

function unitText(unit: string, lang: Lang): string {
  return unit === '百分点' && lang === 'en' ? words(lang).points('').trim() : unitName(unit, lang);
}

/** Lines need no zero: the axis fits the values, with a little air. Changes keep zero in sight. */
function range(
  series: readonly SeriesMark[],
  lines: readonly Line[],
  measure: TrendMeasure,
  unit: string,
): { min: number | null; max: number | null } {
  const values = [
    ...series.flatMap((one) =>
      one.points.flatMap(({ value, value_to }) => (value === null ? [] : [value, value_to ?? value])),
    ),
    ...lines.map((line) => line.value),
  ];
  if (values.length === 0) return { min: null, max: null };
  const low = Math.min(...values, ...(measure === 'value' ? [] : [0]));
  const high = Math.max(...values, ...(measure === 'value' ? [] : [0]));
  const air = (high - low) * 0.05 || Math.abs(high) * 0.05 || 1;
  const floor = measure === 'value' && low >= 0 ? Math.max(0, low - air) : low - air;
  const { min, max } = niceScale(floor, high + air);
  // No share passes 100: an axis that did would promise room above.
  return { min, max: measure === 'value' && unit === '%' && high <= 100 ? Math.min(max, 100) : max };
}

function linesOf(
  levels: ReturnType<typeof byLevel>,
  catalog: Catalog,
  indicator: Indicator,
  year: number | null,
  lang: Lang,
): readonly Line[] {
  return levels.flatMap(({ level, schools }) => {
    const members = schools.map(({ school }) => school);
    const lines = thresholdLines(thresholdsFor(catalog, indicator, level, year), members, indicator, lang);
    const everyone = (line: Line) =>
      line.schools.length === 0 && levels.length > 1 ? members.map(({ id }) => id) : line.schools;
    const label = (line: Line) => (levels.length > 1 ? words(lang).trend.levelTag(line.label, level) : line.label);
    return lines.map((line) => ({ ...line, label: label(line), schools: everyone(line) }));
  });
}
