import { schoolName } from '../format/names.ts';
import { MINUS } from '../format/number.ts';
import { when } from '../format/when.ts';
import { words } from '../format/words.ts';
import type { Lang } from '../model/chart.ts';
import type { Indicator } from '../model/indicator.ts';
import type { ValueRow } from '../model/query.ts';
import { figure } from './figure.ts';
import { type ChangeText, changeBetween, type Series } from './trend-series.ts';

export type Move = { readonly series: Series; readonly from: ValueRow; readonly to: ValueRow; readonly by: ChangeText };

/** Last change of each series that has two values: from its last but one year to its last. */
export function lastMoves(all: readonly Series[], indicator: Indicator, lang: Lang): readonly Move[] {
  return all.flatMap((series) => {
    const rows = valuedRows(series);
    const to = rows.at(-1);
    const from = rows.at(-2);
    const by = to === undefined ? null : changeBetween(from, to, indicator, lang);
    return to === undefined || from === undefined || by === null ? [] : [{ series, from, to, by }];
  });
}

/** Rows with a value, by year. */
export function valuedRows(series: Series): readonly ValueRow[] {
  return [...series.rows]
    .toSorted(([a], [b]) => a - b)
    .map(([, row]) => row)
    .filter((row) => row.amount !== null);
}

/** Who rose most, who fell most (by the unit; totals by per cent), and who cannot be compared. */
export function trendSentence(all: readonly Series[], indicator: Indicator, lang: Lang): string {
  const say = words(lang);
  const moves = lastMoves(all, indicator, lang);
  const valued = all.filter((series) => valuedRows(series).length > 0);
  if (valued.length === 0) return say.and([say.trend.none]);
  if (moves.length === 0) return say.and([say.trend.onlyOne]);
  const single = valued.length - moves.length;
  const rest = single > 0 ? [say.trend.single(single)] : [];
  if (moves.length <= 2) return say.and([...moves.map((move) => clause(move, indicator, lang)), ...rest]);

  const size = (move: Move) => move.by.pct ?? move.by.abs;
  const sorted = moves.toSorted((a, b) => size(b) - size(a));
  const up = sorted[0];
  const down = sorted.at(-1);
  const clauses: string[] = [];
  if (up !== undefined && up.by.abs > 0)
    clauses.push(say.trend.superlative(say.trend.most.rise, clause(up, indicator, lang)));
  if (down !== undefined && down.by.abs < 0)
    clauses.push(say.trend.superlative(say.trend.most.fall, clause(down, indicator, lang)));
  if (clauses.length === 0 && up !== undefined) clauses.push(clause(up, indicator, lang));
  return say.and([...clauses, ...rest]);
}

function clause({ series, from, to, by }: Move, indicator: Indicator, lang: Lang): string {
  const say = words(lang).trend;
  const school = schoolName(series.placed.school, lang);
  const next = to.year - from.year === 1;
  const than = next
    ? to.period in say.than
      ? say.than[to.period as keyof typeof say.than]
      : say.than.other
    : say.since(when(from, lang));
  const value = figure(to, indicator, lang).text;
  if (by.abs === 0) return say.flat(school, than, value);
  const amount = by.text.replace(new RegExp(`^[+${MINUS}]`), '');
  return by.abs > 0 ? say.rose(school, than, amount, value) : say.fell(school, than, amount, value);
}

/** `+1.39 个百分点` over a series' first to last year, `持平` where they are equal; null with fewer than two values. */
export function totalChange(series: Series, indicator: Indicator, lang: Lang): string | null {
  const rows = valuedRows(series);
  const last = rows.at(-1);
  if (rows.length < 2 || last === undefined) return null;
  const by = changeBetween(rows[0], last, indicator, lang);
  return by === null ? null : by.abs === 0 ? words(lang).trend.unchanged : by.text;
}
