import { statisticsSpec } from '../statistics.ts';
import { answerTo, type PiecesOf } from './piece.ts';

/** The section shown; nothing where a second indicator has still to be chosen. */
export const statisticsPieces: PiecesOf = ({ view, catalog, answers, lang }) => {
  const spec = statisticsSpec({ view, catalog, rows: answerTo(answers, 'values'), lang });
  return spec === null ? [] : [{ id: '', spec }];
};
