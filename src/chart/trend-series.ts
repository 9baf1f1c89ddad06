/** One school's rows → points along the years. Only figures of one period and one cut-off date share a line. */

import { withSign } from '../format/number.ts';
import { when } from '../format/when.ts';
import { words } from '../format/words.ts';
import type { Figure, Lang, Note } from '../model/chart.ts';
import type { Indicator } from '../model/indicator.ts';
import type { ValueRow } from '../model/query.ts';
import type { Basis, TrendMeasure } from '../model/view.ts';
import { change } from '../stats/change.ts';
import { absent, figure, figureDecimals } from './figure.ts';
import { likeKey, likeWords, type Placed } from './scope.ts';

export type Series = {
  readonly placed: Placed;
  /** Rows on the line by year of the axis. */
  readonly rows: ReadonlyMap<number, ValueRow>;
  readonly notes: readonly Note[];
};

/** Axis year of each row: the year it is about, or (report basis) the cover's year less the columns it lies behind the newest. */
export function axisYears(rows: readonly ValueRow[], basis: Basis): ReadonlyMap<string, number> {
  const newest = new Map<string, number>();
  for (const row of rows) newest.set(row.source, Math.max(newest.get(row.source) ?? row.year, row.year));
  return new Map(
    rows.map((row) => [
      row.key,
      basis === 'data' ? row.year : row.report_year - ((newest.get(row.source) ?? row.year) - row.year),
    ]),
  );
}

/** The line of a school: of unlike cut-offs the one with most years (then the later); undated figures join where nothing dated stands. */
export function seriesOf(placed: Placed, rows: readonly ValueRow[], basis: Basis, label: string, lang: Lang): Series {
  const own = rows.filter((row) => row.school === placed.school.id);
  const years = axisYears(own, basis);
  const keys = [...new Set(own.flatMap((row) => likeKey(row) ?? []))];
  const span = (key: string) =>
    new Set(own.filter((row) => likeKey(row) === key && row.amount !== null).map((row) => row.year)).size;
  const [kept = null] = keys.toSorted((a, b) => span(b) - span(a) || (a < b ? 1 : -1));
  const line = new Map<number, ValueRow>();
  const onLine = own.filter((row) => likeKey(row) === kept || (likeKey(row) === null && samePeriod(row, kept)));
  for (const row of onLine.toSorted((a, b) => Number(likeKey(b) !== null) - Number(likeKey(a) !== null))) {
    const year = years.get(row.key) ?? row.year;
    const there = line.get(year);
    if (there === undefined || (there.amount === null && row.amount !== null)) line.set(year, row);
  }
  const drawn = new Set(line.values());
  const dropped = own.filter((row) => !drawn.has(row) && row.amount !== null);
  const undated = [...drawn].filter((row) => likeKey(row) === null);
  const say = words(lang);
  const notes: Note[] = [];
  if (dropped.length > 0 && kept !== null) {
    const text = say.trend.cutoffs(
      label,
      likeWords(kept, lang),
      say.list([...new Set(dropped.map((row) => when(row, lang)))]),
    );
    notes.push({ kind: 'year', text, cells: dropped.map((row) => row.key) });
  }
  if (undated.length > 0 && undated.length < drawn.size) {
    const text = say.trend.unstated(label, say.list(undated.map((row) => when(row, lang))));
    notes.push({ kind: 'year', text, cells: undated.map((row) => row.key) });
  }
  return { placed, rows: line, notes };
}

function samePeriod(row: ValueRow, key: string | null): boolean {
  return key === null || key.split('|')[0] === row.period;
}

/** Points of a series on the axis; `why` says what stands in a year that a school with other years lacks. A change needs the year just before; its cell is the later year's. */
export function pointsOf(
  series: Series,
  years: readonly number[],
  measure: TrendMeasure,
  indicator: Indicator,
  lang: Lang,
  why: (year: number) => Figure = () => absent('not_found', lang),
): readonly Figure[] {
  const rows = [...series.rows.values()];
  const some = rows.some((row) => row.amount !== null);
  // A series without any value says why once (不适用, 未填报), whatever year the report says it of.
  const reason = some ? undefined : rows.at(-1);
  return years.map((year) => {
    const row = series.rows.get(year) ?? reason;
    if (row === undefined) {
      const level = indicator.level !== 'both' && indicator.level !== series.placed.school.level;
      if (level || !some) return absent(level ? 'not_applicable' : 'not_found', lang);
      return why(year);
    }
    const now = figure(row, indicator, lang);
    if (measure === 'value' || now.value === null) return now;
    return changeFigure(now, row, series.rows.get(year - 1), measure, indicator, lang);
  });
}

function changeFigure(
  now: Figure,
  row: ValueRow,
  before: ValueRow | undefined,
  measure: 'change' | 'change_pct',
  indicator: Indicator,
  lang: Lang,
): Figure {
  const say = words(lang).trend;
  const by = changeBetween(before, row, indicator, lang);
  const none = (text: string): Figure => ({ ...now, value: null, value_to: null, text });
  if (by === null) return none(before === undefined ? say.first : say.noBase);
  if (measure === 'change' || indicator.unit === '%') return { ...now, value: by.abs, value_to: null, text: by.text };
  return by.pct === null ? none(say.noBase) : { ...now, value: by.pct, value_to: null, text: withPct(by.pct) };
}

export type ChangeText = { readonly abs: number; readonly pct: number | null; readonly text: string };

/** Change between two rows in the codebook's unit (rates: points), with the decimals both are printed in; null where either has no exact value. */
export function changeBetween(
  from: ValueRow | undefined,
  to: ValueRow,
  indicator: Indicator,
  lang: Lang,
): ChangeText | null {
  if (from === undefined || from.qualifier === 'range' || to.qualifier === 'range') return null;
  const by = change(from.amount, to.amount, indicator.unit === '%');
  if (by.abs === null) return null;
  const decimals = Math.max(figureDecimals(from, indicator), figureDecimals(to, indicator));
  return { abs: by.abs, pct: by.pct, text: withSign(by.abs, indicator.unit, decimals, lang) };
}

/** A relative change to one decimal: `+3.2%`. */
export function withPct(pct: number): string {
  const places = Math.abs(pct) >= 1000 ? 0 : 1;
  const text = withSign(pct, '', places, 'zh');
  return `${text}%`;
}
