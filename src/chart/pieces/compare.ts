import { comparePicture } from '../compare-picture.ts';
import { answerTo, type PiecesOf } from './piece.ts';

/** The page's one picture with its table. */
export const comparePieces: PiecesOf = ({ view, catalog, answers, lang }) => [
  { id: '', spec: comparePicture({ view, catalog, rows: answerTo(answers, 'values'), lang }) },
];
