import type { AwardFilter, AwardRow } from '../../model/award.ts';
import { awardChoices } from '../../query/award-view.ts';
import { compareTotal } from '../award-tables.ts';
import { awardsSpec } from '../awards.ts';
import { answerTo, type PiecesOf } from './piece.ts';

/** Entries of the lists by tier, with the totals that the reports state. */
export const awardsPieces: PiecesOf = ({ view, catalog, answers, lang }) => {
  const counts = answerTo(answers, 'award_counts');
  const told = answers.find(({ query }) => query.kind === 'awards' && !query.listed)?.answer as readonly AwardRow[];
  const totals = totalsIn(awardChoices(view).scope, told).map((total) => compareTotal(total, counts));
  return [{ id: '', spec: awardsSpec({ view, catalog, counts, totals, lang }) }];
};

/** Totals stated in text that are about the scope's years and competitions. */
export function totalsIn(scope: AwardFilter, told: readonly AwardRow[]): readonly AwardRow[] {
  return told.filter(
    (total) =>
      (scope.years.length === 0 || scope.years.includes(total.year)) &&
      (scope.competitions.length === 0 || scope.competitions.includes(total.series)),
  );
}
