/** Items answered outside their page: address → view → questions → answers → spec. */
import { type QueryClient, useQueries, useQueryClient } from '@tanstack/react-query';
import type { Piece, PiecesOf } from '../../chart/pieces/piece.ts';
import type { Briefing, SqlItem, ViewItem } from '../../model/briefing.ts';
import type { Catalog } from '../../model/catalog.ts';
import type { ChartSpec, Lang } from '../../model/chart.ts';
import { VocError } from '../../model/failure.ts';
import type { Page, Repair, View } from '../../model/view.ts';
import { unknownSchools } from '../../query/briefing-target.ts';
import { piecePlan } from '../../query/piece-plan.ts';
import { openAddress } from '../../query/repair.ts';
import { type EngineView, useEngine } from '../data/engine-context.ts';
import { answerKey } from '../data/use-answer.ts';
import { useReader } from '../reader.ts';
import { answerSql, type ResultFigures } from './results.ts';

/** The pieces of each page, fetched with the page's code. */
export type PieceLoaders = Readonly<Partial<Record<Page, () => Promise<PiecesOf>>>>;

export type AnsweredItem = {
  readonly spec: ChartSpec;
  readonly view: View;
  readonly repairs: readonly Repair[];
  /** Schools that the address names and the data do not hold. */
  readonly unknown: readonly string[];
  /** Of a statement: its result, to tell whether it is still the one that was put in. */
  readonly result?: ResultFigures;
};
export type AskContext = {
  readonly client: QueryClient;
  readonly catalog: Catalog;
  readonly ask: EngineView['ask'];
  readonly own: EngineView['own'];
  readonly loaders: PieceLoaders;
};

/** The spec of one piece of a view, repaired already. Rejects with VocError: `no_data` where the page has no such piece. */
export async function answerPiece(
  view: View,
  piece: string,
  lang: Lang,
  { client, catalog, ask, loaders }: AskContext,
): Promise<ChartSpec> {
  const load = loaders[view.page];
  if (load === undefined) throw new VocError({ code: 'no_data', detail: view.page });
  const pieces = await load();
  const answers = await Promise.all(
    piecePlan(view, piece, catalog).map(async (query) => ({
      query,
      answer: await client.fetchQuery({
        queryKey: answerKey(catalog.fingerprint, query),
        queryFn: ({ signal }) => ask(query, signal),
      }),
    })),
  );
  const made: readonly Piece[] = pieces({ view, catalog, answers, lang, piece });
  const found = made.find((one) => one.id === piece);
  if (found === undefined) throw new VocError({ code: 'no_data', detail: `${view.page} ${piece}` });
  return found.spec;
}

/** An item answered from the data at hand. */
export async function answerItem(
  item: Pick<ViewItem, 'kind' | 'address' | 'piece' | 'lang'> | Pick<SqlItem, 'kind' | 'sql' | 'lang' | 'show'>,
  context: AskContext,
  signal?: AbortSignal,
): Promise<AnsweredItem> {
  if (item.kind === 'sql') return answerSql(item, context, signal);
  const { address, piece, lang } = item;
  const { view, repairs } = openAddress(address, context.catalog);
  const spec = await answerPiece(view, piece, lang, context);
  return { spec, view, repairs, unknown: unknownSchools(address, context.catalog) };
}

export type ItemAnswer = { readonly data: AnsweredItem | undefined; readonly error: Error | null };

/** Answers to the items of a briefing, by id; each comes when it is there. */
export function useAnsweredItems(briefing: Briefing, loaders: PieceLoaders): ReadonlyMap<string, ItemAnswer> {
  const { catalog } = useReader();
  const { ask, own } = useEngine();
  const client = useQueryClient();
  const items = briefing.items.filter((item) => item.kind !== 'text');
  const results = useQueries({
    queries: items.map((item) => ({
      queryKey: [
        'briefing-item',
        catalog.fingerprint,
        ...(item.kind === 'sql' ? ['sql', item.sql, item.show] : [item.address, item.piece]),
        item.lang,
      ] as const,
      // The second engine answers one statement at a time; who leaves the page takes his question back.
      queryFn: ({ signal }) => answerItem(item, { client, catalog, ask, own, loaders }, signal),
    })),
  });
  return new Map(items.map((item, at) => [item.id, { data: results[at]?.data, error: results[at]?.error ?? null }]));
}
