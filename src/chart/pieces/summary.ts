import { summarySpec } from '../summary.ts';
import { answerTo, type PiecesOf } from './piece.ts';

/** The page's one picture with its table. */
export const summaryPieces: PiecesOf = ({ view, catalog, answers, lang }) => [
  { id: '', spec: summarySpec({ view, catalog, rows: answerTo(answers, 'values'), lang }) },
];
