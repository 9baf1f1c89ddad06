/** One group of facts as it is shown: a printed figure, a total that the codebook allows, or the reason why there is none. */
import { plain, signed, withSign, withUnit } from '../format/number.ts';
import { exploreWords } from '../format/words-explore.ts';
import type { Figure, Flag, Lang } from '../model/chart.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Absence, Cell } from '../model/observation.ts';
import type { CellValue, PivotCell, PivotRow } from '../model/pivot.ts';
import { aggregateOf } from '../query/aggregate.ts';
import { absent, figure } from './figure.ts';

export type Refusal =
  | 'not_additive'
  | 'no_weight'
  | 'weight_missing'
  | 'unlike'
  | 'untimed'
  | 'range'
  | 'nature'
  | 'members';
/** What several facts come to together, or why nothing. */
export type Folded = { readonly value: number } | { readonly refused: Refusal };

/**
 * What the facts of a group come to, by the codebook: a sum, a mean by its weight, or a refusal. Members that are no
 * partition, natures other than actual, ranges and unlike times are never put together.
 */
export function foldOf(row: PivotRow, indicator: Indicator, value: CellValue): Folded {
  if (row.nature !== 'actual') return { refused: 'nature' };
  if (!row.additive || (value !== 'auto' && row.facts > Math.max(1, row.schools) && row.valued > row.schools))
    return { refused: 'members' };
  if (row.ranges > 0) return { refused: 'range' };
  if (row.cumulatives > 0 && row.cumulatives < row.valued) return { refused: 'unlike' };
  if (indicator.rank === 'like_with_like' && row.valued > 1) {
    if (row.untimed > 0) return { refused: 'untimed' };
    if (row.times > 1) return { refused: 'unlike' };
  }
  if (value === 'median' || value === 'min' || value === 'max') {
    const found = { median: row.median, min: row.least, max: row.most }[value];
    return found === null ? { refused: 'not_additive' } : { value: found };
  }
  const how = aggregateOf(indicator);
  if (typeof how === 'object') return how;
  if (how === 'weighted_mean' && row.unweighted > 0) return { refused: 'weight_missing' };
  const found = how === 'sum' ? row.total : row.mean;
  return found === null ? { refused: how === 'sum' ? 'not_additive' : 'weight_missing' } : { value: found };
}

export type CellContext = {
  readonly indicator: Indicator;
  readonly value: CellValue;
  /** Schools that could have a figure here; null where that is not known. */
  readonly of: number | null;
  readonly lang: Lang;
};

/** A group as a cell of the table; its heat is put in when all cells are known. */
export function pivotCell(row: PivotRow, { indicator, value, of, lang }: CellContext): PivotCell {
  const say = exploreWords(lang);
  const base = {
    keys: row.keys === '' ? [] : row.keys.split('\n'),
    facts: row.facts,
    refused: '',
    heat: null,
    indicator: row.indicator,
    level: row.level,
    school: row.key?.split('|')[0] ?? '',
    series: seriesOf(row),
  };
  if (value === 'count') {
    const text = say.counted(row.valued);
    return { ...base, detail: '', series: [], figure: made(row, row.valued, text, row.key) };
  }
  const counted = of !== null && of > 1 ? say.of(row.schools, of) : '';
  if (row.key !== null && row.folded === 0)
    return { ...base, detail: row.valued === 0 ? '' : counted, figure: factOf(row, indicator, lang) };
  if (row.valued === 0) return { ...base, detail: '', figure: { ...absent(reasonOf(row), lang), cell: null } };
  const folded = foldOf(row, indicator, value);
  const weighted = value === 'auto' && indicator.aggregate === 'weighted_mean' && 'value' in folded && row.valued > 1;
  const detail = [
    weighted ? say.weighted : '',
    counted === '' && row.valued > 1 ? say.facts(row.valued) : counted,
    row.year_from === row.year_to ? '' : say.years(row.year_from, row.year_to),
  ].filter((one) => one !== '');
  if ('refused' in folded) {
    const text = say.refused[folded.refused];
    return {
      ...base,
      detail: detail.join(' · '),
      refused: say.why[folded.refused],
      figure: { ...made(row, null, text, null), flags: [] },
    };
  }
  const text = withUnit(folded.value, indicator.unit, decimalsOf(folded.value, indicator), lang);
  return { ...base, detail: detail.join(' · '), figure: made(row, folded.value, text, null) };
}

/** Sums of whole numbers stay whole; means have the codebook's decimals. */
function decimalsOf(value: number, indicator: Indicator): number {
  return Math.abs(value - Math.round(value)) < 1e-9 && indicator.aggregate === 'sum' ? 0 : indicator.decimals;
}

function made(row: PivotRow, value: number | null, text: string, cell: string | null): Figure {
  const flags: Flag[] = [];
  if (row.bounds > 0) flags.push('approximate');
  if (row.corrected > 0) flags.push('corrected');
  if (row.conflicts > 0) flags.push('conflict');
  if (row.derived > 0) flags.push('derived');
  if (row.findings > 0) flags.push('finding');
  if (row.year_from !== row.year_to) flags.push('other_year');
  const year = row.year_from === row.year_to ? row.year_to : null;
  return { cell, value, value_to: null, text, absence: null, flags, year, when: '' };
}

/** A printed figure, as on every other page; growth with its sign, a rank as a plain number. */
function factOf(row: PivotRow, indicator: Indicator, lang: Lang): Figure {
  const one = figure(cellOf(row), indicator, lang);
  const decimals = row.text?.split('.')[1]?.replace(/\D.*$/, '').length ?? 0;
  if (one.value === null || row.nature === 'actual' || row.nature === 'target' || row.nature === 'plan') return one;
  const text =
    row.nature === 'change'
      ? withSign(one.value, indicator.unit, Math.min(decimals, 4), lang)
      : row.nature === 'change_pct'
        ? `${signed(one.value, Math.min(decimals, 4))}%`
        : plain(one.value, 0);
  return { ...one, text };
}

function cellOf(row: PivotRow): Cell {
  return {
    school: '',
    indicator: row.indicator,
    year: row.year_to,
    period: row.period ?? 'calendar',
    as_of: row.as_of,
    since: row.since,
    scope: row.scope,
    dimension: '',
    member: '',
    nature: row.nature,
    key: row.key ?? '',
    amount: row.total,
    amount_to: row.amount_to,
    qualifier: row.qualifier ?? '',
    status: row.status ?? 'reported',
    text: row.text ?? '',
    n: null,
    method: null,
    claim: null,
    claims: 1,
    conflict: row.conflicts > 0,
    rivals: [],
    derived: row.derived > 0,
    inputs: [],
    source: row.sources,
    report_year: row.year_to,
    findings: row.findings,
  };
}

function reasonOf(row: PivotRow): Absence {
  return row.not_reported > 0 ? 'not_reported' : row.not_applicable > 0 ? 'not_applicable' : 'not_found';
}

/** `2022:95.1;2023:96` as pairs; fewer than two are no line. */
function seriesOf({ series }: PivotRow): readonly (readonly [number, number])[] {
  if (series === null) return [];
  const points = series.split(';').map((pair) => {
    const [year, value] = pair.split(':').map(Number);
    return [year ?? 0, value ?? 0] as const;
  });
  return points.length < 2 ? [] : points;
}
