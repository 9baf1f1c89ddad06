import { awardWords } from '../../format/words-awards.ts';
import type { AwardFilter, AwardRow } from '../../model/award.ts';
import { awardChoices, keeps } from '../../query/award-view.ts';
import { awardSeriesRecord } from '../award-records.ts';
import { awardSeries, compareTotal } from '../award-tables.ts';
import { awardsSpec } from '../awards.ts';
import { answerTo, type PiecesOf } from './piece.ts';

/** Entries of the lists by tier, with the totals that the reports state; `series`: entries by competition. */
export const awardsPieces: PiecesOf = ({ view, catalog, answers, lang }) => {
  const { scope, kind } = awardChoices(view);
  const counts = answerTo(answers, 'award_counts');
  const told = answers.find(({ query }) => query.kind === 'awards' && !query.listed)?.answer as readonly AwardRow[];
  const totals = totalsIn(scope, told).map((total) => compareTotal(total, counts));
  const spec = awardsSpec({ view, catalog, counts, totals, lang });
  const series = awardSeries(counts.filter((count) => keeps({ ...scope, competitions: [] }, count)));
  return [
    { id: '', spec },
    { id: 'series', spec: awardSeriesRecord(series, awardWords(lang).kinds[kind], spec) },
  ];
};

/** Totals stated in text that are about the scope's years and competitions. */
export function totalsIn(scope: AwardFilter, told: readonly AwardRow[]): readonly AwardRow[] {
  return told.filter(
    (total) =>
      (scope.years.length === 0 || scope.years.includes(total.year)) &&
      (scope.competitions.length === 0 || scope.competitions.includes(total.series)),
  );
}
