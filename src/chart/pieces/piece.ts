/** What of a page can stand in a document: its main picture, and the others that it draws, each as a spec of its own. */
import type { Catalog } from '../../model/catalog.ts';
import type { ChartSpec, Lang } from '../../model/chart.ts';
import type { Answers, Query } from '../../model/query.ts';
import type { View } from '../../model/view.ts';

/** `id` empty: the page's main one. */
export type Piece = { readonly id: string; readonly spec: ChartSpec };
export type Answered = readonly { readonly query: Query; readonly answer: unknown }[];
export type PiecesInput = {
  readonly view: View;
  readonly catalog: Catalog;
  /** Of the queries in `piecePlan`, in any order. */
  readonly answers: Answered;
  readonly lang: Lang;
  /** The one that is asked for; only pieces that answer questions of their own depend on it. */
  readonly piece: string;
};
/** Pieces of a repaired view. A page has one such function; it draws with the same code as the page. */
export type PiecesOf = (input: PiecesInput) => readonly Piece[];

/** The answer to the one query of a kind in the plan; throws where the plan had none, which is a bug. */
export function answerTo<K extends Query['kind']>(answers: Answered, kind: K): Answers[K] {
  const found = answers.find(({ query }) => query.kind === kind);
  if (found === undefined) throw new Error(`no answer of kind ${kind}`);
  return found.answer as Answers[K];
}
