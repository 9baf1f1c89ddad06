/** Measures that are computed for Compare: per person, and against the median of the level. Inputs stay at hand. */

import { indicatorName } from '../format/names.ts';
import { asPrinted, plain, withSign } from '../format/number.ts';
import { when } from '../format/when.ts';
import { compareWords } from '../format/words-compare.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Figure, Lang } from '../model/chart.ts';
import type { Indicator } from '../model/indicator.ts';
import type { ValueRow } from '../model/query.ts';
import type { CompareMeasure, View } from '../model/view.ts';
import { compareMeasure, DIVISORS } from '../query/fit-compare.ts';
import { groupRule } from '../query/fit-group.ts';
import { median } from '../stats/centre.ts';
import { eligibleRows } from './eligible.ts';
import { figureDecimals } from './figure.ts';
import type { Picked } from './pick.ts';
import type { Placed } from './scope.ts';

/** What a computed figure was made from: the row it starts from, and its divisor or the median it is held against. */
export type Inputs = { readonly from: ValueRow; readonly by: ValueRow | null; readonly median: number | null };

export type Measured = {
  readonly measure: CompareMeasure;
  /** The indicator as measured: name, unit, decimals of what is drawn. The codebook's own for plain values. */
  readonly indicator: Indicator;
  readonly divisor: Indicator | null;
  /** Why the measure asked for is not given; null where it is. */
  readonly refusal: string | null;
  /** How it is computed; null for plain values. */
  readonly how: string | null;
};

const MONEY: Readonly<Record<string, number>> = { 元: 1, 万元: 1e4, 亿元: 1e8 };

/** The measure of a view as far as the codebook allows it for this indicator; else the plain value, and why. */
export function measuredAs(view: View, indicator: Indicator, catalog: Catalog, lang: Lang): Measured {
  const say = compareWords(lang);
  const asked = compareMeasure(view);
  const name = indicatorName(indicator, lang);
  const value = (refusal: string | null): Measured => ({
    measure: 'value',
    indicator,
    divisor: null,
    refusal,
    how: null,
  });
  if (asked === 'value') return value(null);
  const named = {
    name_zh: compareWords('zh').named[asked](indicator.name_zh, peersOf(view, 'zh')),
    name_en: compareWords('en').named[asked](indicatorName(indicator, 'en'), peersOf(view, 'en')),
  };
  const id = `${indicator.id}/${asked}`;
  if (asked === 'index' || asked === 'diff') {
    if (indicator.rank === 'no') return value(say.refused.unranked(name));
    const own =
      asked === 'index'
        ? { unit: '', decimals: 1 }
        : { unit: indicator.unit === '%' ? '百分点' : indicator.unit.replace(':', '') };
    // No mean of what is already relative to a middle.
    const made: Indicator = { ...indicator, ...named, ...own, id, aggregate: 'none', formula: null };
    return {
      measure: asked,
      indicator: made,
      divisor: null,
      refusal: null,
      how: say.how[asked](name, peersOf(view, lang)),
    };
  }
  const divisor = catalog.indicators.find((one) => one.id === DIVISORS[asked]);
  if (divisor === undefined) return value(say.refused.noDivisor(name));
  if (indicator.id === divisor.id) return value(say.refused.itself(name));
  if (!perPerson(indicator)) return value(say.refused.perPerson(name));
  const scale = scaleOf(indicator.unit, asked);
  const made: Indicator = {
    ...indicator,
    ...named,
    id,
    unit: scale.unit,
    decimals: 2,
    aggregate: 'weighted_mean',
    weight: divisor.id,
    formula: null,
  };
  const times = scale.factor === 1 ? '' : say.times(plain(scale.factor, 0));
  return {
    measure: asked,
    indicator: made,
    divisor,
    refusal: null,
    how: say.how[asked](name, indicatorName(divisor, lang), times),
  };
}

/** Whom a school is held against, in a word: its level, or the view's peer group. */
export function peersOf(view: View, lang: Lang): string {
  return compareWords(lang).peers[groupRule(view) === null ? 'level' : 'group'];
}

/** Totals alone can be shared out: what the codebook adds up, in money or in things counted. */
export function perPerson(indicator: Indicator): boolean {
  return indicator.aggregate === 'sum' && !/[%:/]|^Mbps$|^分$|^倍$/.test(indicator.unit);
}

/** Money per person in 元 (per teacher as it stands), things per hundred people: numbers that can be read. */
function scaleOf(unit: string, measure: 'per_student' | 'per_teacher'): { unit: string; factor: number } {
  const yuan = MONEY[unit];
  if (measure === 'per_student')
    return yuan === undefined ? { unit: `${unit}/百生`, factor: 100 } : { unit: '元/生', factor: yuan };
  if (yuan === undefined) return { unit: `${unit}/百名教师`, factor: 100 };
  return unit === '元' ? { unit: '元/人', factor: 1 } : { unit: '万元/人', factor: yuan / 1e4 };
}

export type Divided = {
  readonly rows: readonly ValueRow[];
  readonly inputs: ReadonlyMap<string, Inputs>;
  readonly why: ReadonlyMap<string, Figure>;
};

/** Rows divided by the same school's divisor of the same year; schools with a value that cannot be divided say why. */
export function divided(
  own: readonly ValueRow[],
  all: readonly ValueRow[],
  base: Indicator,
  { indicator, divisor, measure }: Measured,
  lang: Lang,
): Divided {
  const say = compareWords(lang).lacking;
  if (divisor === null || (measure !== 'per_student' && measure !== 'per_teacher'))
    return { rows: own, inputs: new Map(), why: new Map() };
  const { factor } = scaleOf(base.unit, measure);
  const inputs = new Map<string, Inputs>();
  const why = new Map<string, Figure>();
  const rows = own.flatMap((row): ValueRow[] => {
    if (row.amount === null) return [row];
    const by = all
      .filter((one) => one.indicator === divisor.id && one.school === row.school && one.year === row.year)
      .filter((one) => one.nature === 'actual' && one.dimension === '' && one.amount !== null && one.amount > 0)
      .toSorted(
        (a, b) => Number(b.source === row.source) - Number(a.source === row.source) || (a.key < b.key ? -1 : 1),
      )[0];
    const range = row.qualifier === 'range' || by?.qualifier === 'range';
    if (by === undefined || by.amount === null || range) {
      const text = range ? say.range : say.divisor(indicatorName(divisor, lang));
      const known = why.get(row.school);
      if (known === undefined || (known.year ?? 0) < row.year) why.set(row.school, refusedFigure(row, text, lang));
      return [];
    }
    inputs.set(row.key, { from: row, by, median: null });
    return [
      {
        ...row,
        amount: (row.amount / by.amount) * factor,
        amount_to: null,
        text: '',
        qualifier: row.qualifier === '' ? by.qualifier : row.qualifier,
        conflict: row.conflict || by.conflict,
        findings: row.findings + by.findings,
        rivals: [],
        derived: true,
        inputs: [row.key, by.key],
        weight: by.amount,
        indicator: indicator.id,
      },
    ];
  });
  return { rows, inputs, why };
}

export type Held = {
  readonly picked: ReadonlyMap<string, Picked>;
  readonly inputs: ReadonlyMap<string, Inputs>;
  readonly why: ReadonlyMap<string, Figure>;
  readonly decimals: number;
};

/** One level's picked rows against the median of those that are alike (three at least); the others say why not. */
export function held(
  placed: readonly Placed[],
  picked: ReadonlyMap<string, Picked>,
  base: Indicator,
  { indicator, measure }: Measured,
  lang: Lang,
): Held {
  const say = compareWords(lang).lacking;
  const rows = placed.flatMap(({ school }) => picked.get(school.id)?.row ?? []).filter((row) => row.amount !== null);
  const eligible = eligibleRows(rows, base).rows;
  const middle = eligible.length >= 3 ? median(eligible.flatMap((row) => row.amount ?? [])) : null;
  const decimals = Math.max(0, ...eligible.map((row) => figureDecimals(row, base)));
  const why = new Map<string, Figure>();
  const inputs = new Map<string, Inputs>();
  const next = new Map<string, Picked>();
  for (const { school } of placed) {
    const one = picked.get(school.id);
    const row = one?.row ?? null;
    if (row === null || row.amount === null) {
      next.set(school.id, { row, others: [] });
      continue;
    }
    const text =
      middle === null
        ? say.few
        : row.qualifier === 'range'
          ? say.range
          : !eligible.includes(row)
            ? say.unlike
            : measure === 'index' && middle === 0
              ? say.zero
              : null;
    if (text !== null || middle === null) {
      why.set(school.id, refusedFigure(row, text ?? say.few, lang));
      next.set(school.id, { row: null, others: [] });
      continue;
    }
    inputs.set(row.key, { from: row, by: null, median: middle });
    // The difference of what is printed, so that a reader who subtracts gets the same.
    const by = asPrinted(row.amount, decimals) - asPrinted(middle, decimals);
    const amount = measure === 'index' ? (row.amount / middle) * 100 : asPrinted(by, decimals);
    next.set(school.id, {
      row: { ...row, amount, text: '', rivals: [], derived: true, inputs: [row.key], indicator: indicator.id },
      others: [],
    });
  }
  return { picked: next, inputs, why, decimals };
}

/** A difference as it is read, with its sign: `+1.39 个百分点`. */
export function signedFigure(figure: Figure, base: Indicator, decimals: number, lang: Lang): Figure {
  return figure.value === null ? figure : { ...figure, text: withSign(figure.value, base.unit, decimals, lang) };
}

function refusedFigure(row: ValueRow, text: string, lang: Lang): Figure {
  return {
    cell: row.key,
    value: null,
    value_to: null,
    text,
    absence: null,
    flags: [],
    year: row.year,
    when: when(row, lang),
  };
}
