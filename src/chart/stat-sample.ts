/** Which figures a statistic is made of: per level, what is shown, what is counted, and why the rest is not. */
import { schoolName } from '../format/names.ts';
import { words } from '../format/words.ts';
import { statisticsWords } from '../format/words-statistics.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Figure, Lang, Note, StripPoint, StripRow } from '../model/chart.ts';
import type { Indicator } from '../model/indicator.ts';
import type { ValueRow } from '../model/query.ts';
import type { Level } from '../model/school.ts';
import type { View } from '../model/view.ts';
import { median, quantile } from '../stats/centre.ts';
import { PERCENTILE_FROM } from '../stats/percentile.ts';
import { type Eligible, eligibleRows } from './eligible.ts';
import { figure, figureDecimals } from './figure.ts';
import { pickRows, whyAbsent } from './pick.ts';
import { byLevel, likeWords, mostCommon, type Placed, schoolsOf } from './scope.ts';
import { MEDIAN_FROM, QUARTILES_FROM } from './summary-row.ts';

export type Member = {
  readonly place: Placed;
  readonly label: string;
  readonly row: ValueRow | null;
  readonly figure: Figure;
  readonly counted: boolean;
};
export type Sample = {
  readonly level: Level;
  readonly members: readonly Member[];
  /** Rows that statistics are made of. */
  readonly counted: readonly ValueRow[];
  readonly values: readonly number[];
  readonly eligible: Eligible;
  /** Decimals that measures are printed with. */
  readonly decimals: number;
};
export type SampleInput = {
  readonly view: View;
  readonly catalog: Catalog;
  readonly rows: readonly ValueRow[];
  readonly lang: Lang;
};

/** One sample a level, in the order of levels. The codebook's rule decides what is counted: nothing where it forbids ranks. */
export function samplesOf(indicator: Indicator, { view, catalog, rows, lang }: SampleInput): readonly Sample[] {
  const own = rows.filter((row) => row.indicator === indicator.id && row.nature === 'actual' && row.dimension === '');
  const placed = schoolsOf(view, catalog);
  const picked = pickRows(
    own,
    placed.map(({ school }) => school.id),
    { ...view, basis: 'data' },
  );
  return byLevel(placed).map(({ level, schools }): Sample => {
    const chosen = schools.map((place) => ({ place, row: picked.get(place.school.id)?.row ?? null }));
    const valued = chosen.flatMap(({ row }) => (row !== null && row.amount !== null ? [row] : []));
    const eligible = eligibleRows(valued, indicator);
    const mainYear = mostCommon(valued.map((row) => row.year));
    return {
      level,
      members: chosen.map(({ place, row }) => ({
        place,
        row,
        label: schoolName(place.school, lang),
        figure:
          row === null
            ? whyAbsent(place.school, indicator, view, catalog, lang)
            : figure(row, indicator, lang, mainYear !== null && row.year !== mainYear),
        counted: row !== null && eligible.rows.includes(row),
      })),
      counted: eligible.rows,
      values: eligible.rows.flatMap((row) => row.amount ?? []),
      eligible,
      decimals: Math.max(0, ...valued.map((row) => figureDecimals(row, indicator))),
    };
  });
}

/** The points of some members; a range has no place on a line. */
export function pointsOf(members: readonly Member[]): readonly StripPoint[] {
  return members.flatMap(({ place, label, figure: shown, counted }): StripPoint[] =>
    shown.value === null || shown.value_to !== null
      ? []
      : [
          {
            school: place.school.id,
            label,
            level: place.school.level,
            colour: place.colour,
            figure: shown,
            counted,
          },
        ],
  );
}

/** Middle and spread as far as the number of values allows each. */
export function spreadOf(values: readonly number[]): Pick<StripRow, 'median' | 'quartiles' | 'tails'> {
  const n = values.length;
  const pair = (low: number, high: number) => [quantile(values, low) ?? 0, quantile(values, high) ?? 0] as const;
  return {
    median: n < MEDIAN_FROM ? null : median(values),
    quartiles: n < QUARTILES_FROM ? null : pair(0.25, 0.75),
    tails: n < PERCENTILE_FROM ? null : pair(0.1, 0.9),
  };
}

/** Who is shown but not counted, and by which date the others were chosen. `of`: whom the sample is of; else its level. */
export function sampleNotes(samples: readonly Sample[], indicator: Indicator, lang: Lang, of = ''): readonly Note[] {
  const say = statisticsWords(lang);
  return samples.flatMap(({ level, members, eligible }) => {
    const whose = of === '' ? words(lang).level(level) : of;
    const label = (row: ValueRow) => members.find((one) => one.row === row)?.label;
    const note = (rows: readonly ValueRow[], text: (whose: string, names: string) => string): readonly Note[] => {
      const own = rows.filter((row) => label(row) !== undefined);
      const names = words(lang).list(own.flatMap((row) => label(row) ?? []));
      return own.length === 0 ? [] : [{ kind: 'caution', text: text(whose, names), cells: own.map((row) => row.key) }];
    };
    const counted = eligible.rows.filter((row) => label(row) !== undefined).length;
    const among: readonly Note[] =
      indicator.rank === 'like_with_like' && eligible.key !== null && counted > 0
        ? [{ kind: 'caution', text: say.among(whose, likeWords(eligible.key, lang), counted), cells: [] }]
        : [];
    return [
      ...among,
      ...note(eligible.unstated, say.excluded.unstated),
      ...note(eligible.unlike, say.excluded.unlike),
      ...note(eligible.ranges, say.excluded.ranges),
    ];
  });
}
