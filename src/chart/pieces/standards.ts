import { standardsSpec } from '../standards.ts';
import { answerTo, type PiecesOf } from './piece.ts';

/** The page's one picture with its table. */
export const standardsPieces: PiecesOf = ({ view, catalog, answers, lang }) => [
  { id: '', spec: standardsSpec({ view, catalog, rows: answerTo(answers, 'values'), lang }) },
];
