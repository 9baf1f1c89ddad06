import { overviewSpec } from '../overview.ts';
import { answerTo, type PiecesOf } from './piece.ts';

/** The matrix of indicators against schools. */
export const overviewPieces: PiecesOf = ({ view, catalog, answers, lang }) => [
  {
    id: '',
    spec: overviewSpec({
      view,
      catalog,
      rows: answerTo(answers, 'values'),
      coverage: answerTo(answers, 'coverage'),
      findings: answerTo(answers, 'findings'),
      lang,
    }),
  },
];
