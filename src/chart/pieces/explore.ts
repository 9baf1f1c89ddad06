import { pivotPlan } from '../../query/plan-explore.ts';
import { exploreSpec } from '../pivot.ts';
import { answerTo, type PiecesOf } from './piece.ts';

/** The table as it was cut. */
export const explorePieces: PiecesOf = ({ view, catalog, answers, lang }) => {
  const plan = pivotPlan(view, catalog);
  const rows = plan.ask === null ? [] : answerTo(answers, 'pivot');
  return [{ id: '', spec: exploreSpec({ view, catalog, plan, rows, facets: answerTo(answers, 'facets'), lang }) }];
};
