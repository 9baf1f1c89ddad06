import { asPrinted } from '../format/number.ts';
import type { Indicator } from '../model/indicator.ts';
import type { ValueRow } from '../model/query.ts';
import { rank } from '../stats/rank.ts';
import { figureDecimals } from './figure.ts';
import { likeKey, mostCommon } from './scope.ts';

export type Eligible = {
  readonly rows: readonly ValueRow[];
  readonly key: string | null;
  readonly unstated: readonly ValueRow[];
  readonly unlike: readonly ValueRow[];
  readonly ranges: readonly ValueRow[];
};

/** Rows that may be ranked with each other; of unlike times the largest group, of equal groups that with the later cut-off. */
export function eligibleRows(valued: readonly ValueRow[], indicator: Indicator): Eligible {
  const ranges = valued.filter((row) => row.qualifier === 'range');
  const exact = valued.filter((row) => row.qualifier !== 'range');
  if (indicator.rank === 'no') return { rows: [], key: null, unstated: [], unlike: [], ranges: [] };
  if (indicator.rank === 'yes') return { rows: exact, key: null, unstated: [], unlike: [], ranges };
  const key = mostCommon(exact.flatMap((row) => likeKey(row) ?? []));
  return {
    rows: exact.filter((row) => key !== null && likeKey(row) === key),
    key,
    unstated: exact.filter((row) => likeKey(row) === null),
    unlike: exact.filter((row) => likeKey(row) !== null && likeKey(row) !== key),
    ranges,
  };
}

/** Competition ranks by school, ties by what is printed; none where fewer than two may be ranked. */
export function ranksOf(rows: readonly ValueRow[], indicator: Indicator): ReadonlyMap<string, number | null> {
  if (rows.length < 2) return new Map();
  const places = rank(
    rows.map((row) => ({ value: row.amount, printed: asPrinted(row.amount ?? 0, figureDecimals(row, indicator)) })),
    indicator.direction,
  );
  return new Map(rows.map((row, index) => [row.school, places[index] ?? null]));
}
