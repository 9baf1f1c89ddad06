/** One indicator over some schools of one level: what may be made of their values, and what not, with the reason. */

import { indicatorName, schoolName, unitName } from '../format/names.ts';
import { qualified, withUnit } from '../format/number.ts';
import { words } from '../format/words.ts';
import { summaryWords } from '../format/words-summary.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Figure, Lang } from '../model/chart.ts';
import type { Indicator } from '../model/indicator.ts';
import type { ValueRow } from '../model/query.ts';
import type { SummaryPart, SummaryRow, SummaryValue } from '../model/summary.ts';
import type { View } from '../model/view.ts';
import { aggregateOf } from '../query/aggregate.ts';
import { mean, median, quantile, sum, weightedMean } from '../stats/centre.ts';
import { type Eligible, eligibleRows } from './eligible.ts';
import { figure, figureDecimals } from './figure.ts';
import { type Picked, pickRows, whyAbsent } from './pick.ts';
import { mostCommon, type Placed } from './scope.ts';

/** From how many values on a middle, and quartiles, say anything. */
export const MEDIAN_FROM = 3;
export const QUARTILES_FROM = 5;

export type SummaryContext = {
  readonly view: View;
  readonly catalog: Catalog;
  readonly indicator: Indicator;
  /** Rows of the indicator. */
  readonly rows: readonly ValueRow[];
  /** Computed values of the same fact: shown where none is reported, never counted. */
  readonly twin?: { readonly indicator: Indicator; readonly rows: readonly ValueRow[] } | null;
  readonly lang: Lang;
};

/** A row for the whole level, then one for each part of it. `used`: data rows whose figures are shown. */
export function summaryRows(
  placed: readonly Placed[],
  parts: readonly { readonly name: string; readonly schools: readonly Placed[] }[],
  context: SummaryContext,
): { readonly rows: readonly SummaryRow[]; readonly used: readonly ValueRow[] } {
  const { view, indicator, rows, twin } = context;
  const ids = placed.map(({ school }) => school.id);
  const picked = pickRows(rows, ids, view);
  const computed = twin ? pickRows(twin.rows, ids, view) : new Map<string, Picked>();
  const chosen = new Map([...picked].flatMap(([id, { row }]) => (row === null ? [] : [[id, row] as const])));
  const valued = [...chosen.values()].filter((row) => row.amount !== null);
  // Which date counts is settled once for the level: its parts must add up to it.
  const like = indicator.rank === 'like_with_like' ? eligibleRows(valued, indicator) : null;
  const one = (name: string, schools: readonly Placed[]) => rowOf(name, schools, chosen, computed, like, context);
  return {
    rows: [one('', placed), ...parts.map((part) => one(part.name, part.schools))],
    used: [...chosen.values()],
  };
}

function rowOf(
  part: string,
  placed: readonly Placed[],
  chosen: ReadonlyMap<string, ValueRow>,
  computed: ReadonlyMap<string, Picked>,
  like: Eligible | null,
  context: SummaryContext,
): SummaryRow {
  const { view, catalog, indicator, lang } = context;
  const say = summaryWords(lang);
  const mainYear = mostCommon([...chosen.values()].filter((row) => row.amount !== null).map((row) => row.year));
  const own = placed.flatMap(({ school }) => chosen.get(school.id) ?? []);
  const valued = own.filter((row) => row.amount !== null);
  const counted = valued.filter((row) => row.qualifier !== 'range' && (like === null || like.rows.includes(row)));
  const of = placed.filter(({ school }) => indicator.level === 'both' || indicator.level === school.level).length;
  const parts = placed.map(({ school }): SummaryPart => {
    const row = chosen.get(school.id);
    const base = { school: school.id, name: schoolName(school, lang) };
    const made = row === undefined || row.amount === null ? computedFigure(computed.get(school.id), context) : null;
    if (made !== null) return { ...base, figure: made, counted: false, why: say.whyNot.computed, weight: '' };
    if (row === undefined)
      return {
        ...base,
        figure: whyAbsent(school, indicator, view, catalog, lang),
        counted: false,
        why: '',
        weight: '',
      };
    const shown = figure(row, indicator, lang, mainYear !== null && row.year !== mainYear);
    const is = counted.includes(row);
    return {
      ...base,
      figure: shown,
      counted: is,
      why: is || row.amount === null ? '' : whyNot(row, like, lang),
      weight: is ? weightText(row, context) : '',
    };
  });
  const times = [...new Set(parts.filter((one) => one.counted).map((one) => one.figure.when))];
  const years = counted.map((row) => row.year);
  const conflicts = counted.filter((row) => row.conflict).length;
  const doubts = counted.filter((row) => !row.conflict && row.findings > 0).length;
  const others = valued.length - counted.length;
  const only = parts.filter((one) => one.why === say.whyNot.computed).length;
  return {
    indicator: indicator.id,
    title: indicatorName(indicator, lang),
    family: words(lang).family[indicator.family],
    unit: unitName(indicator.unit, lang),
    storedUnit: indicator.unit,
    part,
    ...valuesOf(counted, valued.length, of, context),
    counted: counted.length,
    of,
    when: times.length > 1 ? say.years(Math.min(...years), Math.max(...years)) : (times[0] ?? ''),
    marks: words(lang).list([
      ...(conflicts > 0 ? [say.conflicts(conflicts)] : []),
      ...(doubts > 0 ? [say.doubts(doubts)] : []),
      ...(others > 0 ? [say.notCounted(others)] : []),
      ...(only > 0 ? [say.computedOnly(only)] : []),
    ]),
    parts,
  };
}

/** A school's computed value, named as such; null where there is none. */
function computedFigure(picked: Picked | undefined, { twin, lang }: SummaryContext): Figure | null {
  const row = picked?.row ?? null;
  if (!twin || row === null || row.amount === null) return null;
  const shown = figure(row, twin.indicator, lang);
  return { ...shown, text: shown.text + words(lang).inBrackets(words(lang).overview.computed) };
}

type Values = Pick<SummaryRow, 'sum' | 'mean' | 'median' | 'spread' | 'quartiles' | 'range'>;

function valuesOf(counted: readonly ValueRow[], valued: number, of: number, context: SummaryContext): Values {
  const { indicator, lang } = context;
  const say = summaryWords(lang);
  const values = counted.flatMap((row) => row.amount ?? []);
  const decimals = Math.max(0, ...counted.map((row) => figureDecimals(row, indicator)));
  const loose = counted.some((row) => row.qualifier !== '');
  const text = (value: number) => qualified(value, null, loose ? '≈' : '', indicator.unit, decimals, lang);
  const given = (value: number, detail = ''): SummaryValue => ({ given: true, value, text: text(value), detail });
  const refused = (reason: string, detail = ''): SummaryValue => ({ given: false, value: null, text: reason, detail });
  if (values.length === 0) {
    const none =
      of === 0
        ? refused(say.notForLevel)
        : valued === 0
          ? refused(say.noValue)
          : refused(say.noneLike, say.noneLikeDetail);
    return { sum: none, mean: none, median: none, spread: none, quartiles: null, range: null };
  }
  const unlike = refused(say.unlike, cautionOf(context) || words(lang).note.cautionDefault);
  const range = [Math.min(...values), Math.max(...values)] as const;
  const quartiles =
    indicator.rank === 'no' || values.length < QUARTILES_FROM
      ? null
      : ([quantile(values, 0.25) ?? 0, quantile(values, 0.75) ?? 0] as const);
  const pair = (two: readonly [number, number]) => qualified(two[0], two[1], 'range', indicator.unit, decimals, lang);
  return {
    sum: sumOf(values, counted.length, of, context, given, refused),
    mean: meanOf(counted, context, given, refused),
    median:
      indicator.rank === 'no'
        ? unlike
        : values.length < MEDIAN_FROM
          ? refused(say.few(MEDIAN_FROM), say.fewDetail(values.length, MEDIAN_FROM))
          : given(median(values) ?? 0),
    spread:
      indicator.rank === 'no'
        ? unlike
        : quartiles !== null
          ? { given: true, value: null, text: pair(quartiles), detail: say.quartiles }
          : values.length < 2
            ? refused(say.few(2), say.fewDetail(values.length, 2))
            : { given: true, value: null, text: pair(range), detail: say.range(QUARTILES_FROM) },
    quartiles,
    range: indicator.rank === 'no' ? null : range,
  };
}

type Given = (value: number, detail?: string) => SummaryValue;
type Refuse = (reason: string, detail?: string) => SummaryValue;

function sumOf(
  values: readonly number[],
  n: number,
  of: number,
  { indicator, lang }: SummaryContext,
  given: Given,
  refused: Refuse,
): SummaryValue {
  const say = summaryWords(lang);
  if (indicator.aggregate === 'sum') return given(sum(values) ?? 0, n < of ? say.partial(n, of) : '');
  return indicator.aggregate === 'weighted_mean'
    ? refused(say.rateNotSummed, say.rateNotSummedDetail)
    : refused(say.notSummed, say.notSummedDetail);
}

function meanOf(counted: readonly ValueRow[], context: SummaryContext, given: Given, refused: Refuse): SummaryValue {
  const { indicator, catalog, lang } = context;
  const say = summaryWords(lang);
  const how = aggregateOf(indicator);
  if (typeof how === 'object')
    return how.refused === 'no_weight'
      ? refused(say.noWeight, say.noWeightDetail)
      : refused(say.notAveraged, [say.notAveragedDetail, cautionOf(context)].join(lang === 'en' ? ' ' : ''));
  if (how === 'sum') {
    if (indicator.rank === 'no') return refused(say.unlike, say.unlikeMean);
    if (counted.length < 2) return refused(say.few(2), say.fewDetail(counted.length, 2));
    return given(mean(counted.flatMap((row) => row.amount ?? [])) ?? 0, say.plainMean);
  }
  const weight = catalog.indicators.find((one) => one.id === indicator.weight);
  const name = weight === undefined ? '' : indicatorName(weight, lang);
  const result = weightedMean(counted.map((row) => ({ value: row.amount ?? 0, weight: row.weight })));
  if (result.ok) return given(result.value, counted.length === 1 ? say.one : say.weighted(name));
  const lacking = result.missing.flatMap((at) => catalog.schools.find((one) => one.id === counted[at]?.school) ?? []);
  return refused(
    say.weightMissing,
    words(lang).note.weightMissing(name, words(lang).list(lacking.map((school) => schoolName(school, lang)))),
  );
}

function cautionOf({ indicator, lang }: SummaryContext): string {
  return (lang === 'en' ? indicator.caution_en : indicator.caution_zh) ?? '';
}

function whyNot(row: ValueRow, like: Eligible | null, lang: Lang): string {
  const say = summaryWords(lang).whyNot;
  if (row.qualifier === 'range') return say.range;
  return like?.unstated.includes(row) ? say.unstated : say.unlike;
}

function weightText(row: ValueRow, { indicator, catalog, lang }: SummaryContext): string {
  const weight = catalog.indicators.find((one) => one.id === indicator.weight);
  if (indicator.aggregate !== 'weighted_mean' || weight === undefined) return '';
  const say = summaryWords(lang);
  const name = indicatorName(weight, lang);
  return row.weight === null ? say.noWeightOf(name) : say.weightOf(name, withUnit(row.weight, weight.unit, 0, lang));
}
