/** Measures of some schools' values, each with its formula, or the reason for having none. */
import { indicatorName, schoolName } from '../format/names.ts';
import { difference, qualified } from '../format/number.ts';
import { words } from '../format/words.ts';
import { statisticsWords } from '../format/words-statistics.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Lang } from '../model/chart.ts';
import type { Indicator } from '../model/indicator.ts';
import type { ValueRow } from '../model/query.ts';
import type { StatMethod, StatResult } from '../model/statistics.ts';
import { aggregateOf } from '../query/aggregate.ts';
import { mean, weightedMean } from '../stats/centre.ts';
import { PERCENTILE_FROM } from '../stats/percentile.ts';
import { describeValues, SPREAD_FROM } from '../stats/spread.ts';
import { MEDIAN_FROM, QUARTILES_FROM } from './summary-row.ts';

/** Schools that measures are taken of together. `valued`: schools with a value, counted or not. */
export type Unit = {
  readonly id: string;
  readonly of: string;
  readonly counted: readonly ValueRow[];
  readonly valued: number;
  readonly decimals: number;
};
type Context = { readonly indicator: Indicator; readonly catalog: Catalog; readonly lang: Lang };
type Answer = { readonly value: readonly number[]; readonly text: string } | { readonly why: string };
export type Measured = StatMethod & { readonly answers: readonly Answer[] };

const ORDER = ['range', 'median', 'quartiles', 'tails', 'sd', 'mean'] as const;

/** Every measure of every unit; what is refused says why in few words. */
export function measuresOf(units: readonly Unit[], context: Context): readonly Measured[] {
  const say = statisticsWords(context.lang);
  return ORDER.map((id): Measured => {
    const answers = units.map((unit) => answerOf(id, unit, context));
    const how = id === 'mean' ? meanKind(context.indicator) : id;
    return {
      id,
      name: say.measure[how],
      formula: say.formula[how],
      weighting: id === 'mean' ? weightingOf(context) : say.methods.unweighted,
      results: units.map((unit, at): StatResult => {
        const answer = answers[at] ?? { why: '' };
        const given = 'text' in answer;
        return { of: unit.of, n: unit.counted.length, given, text: given ? answer.text : answer.why };
      }),
      answers,
    };
  });
}

function meanKind(indicator: Indicator): 'sum' | 'weighted' | 'noMean' {
  const how = aggregateOf(indicator);
  return how === 'sum' ? 'sum' : how === 'weighted_mean' ? 'weighted' : 'noMean';
}

function weightingOf({ indicator, catalog, lang }: Context): string {
  const say = statisticsWords(lang).methods;
  const how = aggregateOf(indicator);
  if (how === 'sum') return say.unweighted;
  const weight = catalog.indicators.find((one) => one.id === indicator.weight);
  return how === 'weighted_mean' && weight !== undefined ? say.weighted(indicatorName(weight, lang)) : say.byRule;
}

function answerOf(id: (typeof ORDER)[number], unit: Unit, context: Context): Answer {
  const { indicator, lang } = context;
  const say = statisticsWords(lang).refused;
  if (indicator.rank === 'no') return { why: say.unlike };
  const values = unit.counted.flatMap((row) => row.amount ?? []);
  const all = describeValues(values);
  const need = {
    range: 2,
    median: MEDIAN_FROM,
    quartiles: QUARTILES_FROM,
    tails: PERCENTILE_FROM,
    sd: SPREAD_FROM,
    mean: 2,
  };
  if (id === 'mean' && meanKind(indicator) === 'noMean')
    return { why: indicator.aggregate === 'none' ? say.noMean : say.noWeight };
  if (all === null || all.n < need[id]) return { why: say.few(need[id]) };
  const loose = unit.counted.some((row) => row.qualifier !== '');
  const one = (value: number): Answer => ({
    value: [value],
    text: qualified(value, null, loose ? '≈' : '', indicator.unit, unit.decimals, lang),
  });
  const two = (pair: readonly [number, number]): Answer => ({
    value: pair,
    text: qualified(pair[0], pair[1], 'range', indicator.unit, unit.decimals, lang),
  });
  switch (id) {
    case 'range':
      return two([all.min, all.max]);
    case 'median':
      return one(all.median);
    case 'quartiles':
      return two(all.quartiles);
    case 'tails':
      return two(all.tails);
    case 'sd':
      return {
        value: [all.sd ?? 0],
        text: difference(all.sd ?? 0, indicator.unit, unit.decimals, lang),
      };
    case 'mean':
      return meanOf(unit, context, one);
  }
}

function meanOf(unit: Unit, { indicator, catalog, lang }: Context, one: (value: number) => Answer): Answer {
  if (meanKind(indicator) === 'sum') return one(mean(unit.counted.flatMap((row) => row.amount ?? [])) ?? 0);
  const result = weightedMean(unit.counted.map((row) => ({ value: row.amount ?? 0, weight: row.weight })));
  if (result.ok) return one(result.value);
  const lacking = result.missing.flatMap(
    (at) => catalog.schools.find((school) => school.id === unit.counted[at]?.school) ?? [],
  );
  return {
    why: statisticsWords(lang).refused.weightMissing(
      words(lang).list(lacking.map((school) => schoolName(school, lang))),
    ),
  };
}
