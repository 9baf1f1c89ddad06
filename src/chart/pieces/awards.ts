import { awardWords } from '../../format/words-awards.ts';
import type { AwardFilter, AwardRow } from '../../model/award.ts';
import { isAwardPivot } from '../../query/award-fields.ts';
import { awardChoices, keeps } from '../../query/award-view.ts';
import { awardPivotSpec } from '../award-pivot.ts';
import { kindsName } from '../award-pivot-notes.ts';
import { awardSeriesRecord, awardTotalsRecord } from '../award-records.ts';
import { awardSeries, compareTotal } from '../award-tables.ts';
import { awardsSpec } from '../awards.ts';
import { answerTo, type PiecesOf } from './piece.ts';

/**
 * Entries of the lists by tier, with the totals that the reports state; `series`: entries by competition. Cut by fields of
 * the reader's choice: the table, and `totals`, those that fit its filters.
 */
export const awardsPieces: PiecesOf = ({ view, catalog, answers, lang }) => {
  const { scope, kind } = awardChoices(view);
  const counts = answerTo(answers, 'award_counts');
  const told = answers.find(({ query }) => query.kind === 'awards' && !query.listed)?.answer as readonly AwardRow[];
  const totals = totalsIn(scope, told).map((total) => compareTotal(total, counts));
  if (isAwardPivot(view)) {
    const pivot = awardPivotSpec({ view, catalog, rows: answerTo(answers, 'award_pivot'), lang });
    const kinds = kindsName(awardChoices(view), lang);
    return [
      { id: '', spec: pivot },
      { id: 'totals', spec: awardTotalsRecord(totals, kinds, { catalog, whole: pivot }) },
    ];
  }
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
