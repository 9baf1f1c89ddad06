import { cellValue } from '../../query/fit-explore.ts';
import { pivotPlan } from '../../query/plan-explore.ts';
import { exploreSpec } from '../pivot.ts';
import { pivotChart } from '../pivot-charts.ts';
import { PIVOT_CHARTS } from '../pivot-sides.ts';
import { answerTo, type Piece, type PiecesOf } from './piece.ts';

/** The table as it was cut, and the picture that was drawn of it (`chart`). */
export const explorePieces: PiecesOf = ({ view, catalog, answers, lang }) => {
  const plan = pivotPlan(view, catalog);
  const rows = plan.ask === null ? [] : answerTo(answers, 'pivot');
  const spec = exploreSpec({ view, catalog, plan, rows, facets: answerTo(answers, 'facets'), lang });
  const kind = PIVOT_CHARTS.find((one) => one === view.chart);
  const drawn =
    kind === undefined || spec.pivot === null
      ? null
      : pivotChart(kind, { spec, table: spec.pivot, plan, catalog, lang, value: cellValue(view) });
  const picture: readonly Piece[] = drawn === null ? [] : [{ id: 'chart', spec: drawn.spec }];
  return [{ id: '', spec }, ...picture];
};
