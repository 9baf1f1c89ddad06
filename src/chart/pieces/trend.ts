import { trendPicture } from '../trend-picture.ts';
import { answerTo, type PiecesOf } from './piece.ts';

/** The page's one picture with its table. */
export const trendPieces: PiecesOf = ({ view, catalog, answers, lang }) => [
  { id: '', spec: trendPicture({ view, catalog, rows: answerTo(answers, 'values'), lang }) },
];
