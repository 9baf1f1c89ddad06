import { awardWords } from '../../format/words-awards.ts';
import type { AwardFilter, AwardRow } from '../../model/award.ts';
import type { ChartSpec } from '../../model/chart.ts';
import { isAwardPivot } from '../../query/award-fields.ts';
import { awardChoices, keeps } from '../../query/award-view.ts';
import { AWARD_LIST } from '../../query/piece-plan.ts';
import { awardPivotSpec } from '../award-pivot.ts';
import { cellName, kindsName } from '../award-pivot-notes.ts';
import { awardListRecord, awardSeriesRecord, awardTotalsRecord } from '../award-records.ts';
import { awardSeries, compareTotal } from '../award-tables.ts';
import { awardsSpec } from '../awards.ts';
import { answerTo, type PiecesOf } from './piece.ts';

/**
 * Entries of the lists by tier, with the totals that the reports state; `series`: entries by competition. Cut by fields of
 * the reader's choice: the table, and `totals`, those that fit its filters. Of either, `list`: every entry that the
 * filters of the list leave.
 */
export const awardsPieces: PiecesOf = ({ view, catalog, answers, lang, piece }) => {
  const choices = awardChoices(view);
  const { scope, kind } = choices;
  const counts = answerTo(answers, 'award_counts');
  const told = answers.find(({ query }) => query.kind === 'awards' && !query.listed)?.answer as readonly AwardRow[];
  const totals = totalsIn(scope, told).map((total) => compareTotal(total, counts));
  const listOf = (whole: ChartSpec) => {
    if (piece !== AWARD_LIST) return [];
    const rows = answers.find(({ query }) => query.kind === 'awards' && query.listed)?.answer as readonly AwardRow[];
    const name = [kindsName(choices, lang), cellName(choices, catalog, lang)].filter(Boolean).join(' · ');
    return [{ id: AWARD_LIST, spec: awardListRecord(rows, name, { catalog, whole }) }];
  };
  if (isAwardPivot(view)) {
    const pivot = awardPivotSpec({ view, catalog, rows: answerTo(answers, 'award_pivot'), lang });
    const kinds = kindsName(choices, lang);
    return [
      { id: '', spec: pivot },
      { id: 'totals', spec: awardTotalsRecord(totals, kinds, { catalog, whole: pivot }) },
      ...listOf(pivot),
    ];
  }
  const spec = awardsSpec({ view, catalog, counts, totals, lang });
  const series = awardSeries(counts.filter((count) => keeps({ ...scope, competitions: [] }, count)));
  return [
    { id: '', spec },
    { id: 'series', spec: awardSeriesRecord(series, awardWords(lang).kinds[kind], spec) },
    ...listOf(spec),
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
