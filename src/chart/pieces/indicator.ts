import { indicatorSpec } from '../indicator.ts';
import { answerTo, type PiecesOf } from './piece.ts';

/** The indicator's distribution, with the table of who reports it. */
export const indicatorPieces: PiecesOf = ({ view, catalog, answers, lang }) => [
  {
    id: '',
    spec: indicatorSpec({
      view,
      catalog,
      rows: answerTo(answers, 'values'),
      presence: answerTo(answers, 'presence'),
      variants: answerTo(answers, 'variants'),
      findings: answerTo(answers, 'findings'),
      lang,
    }),
  },
];
