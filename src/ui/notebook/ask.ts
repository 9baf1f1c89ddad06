import { failureWords } from '../../format/failure.ts';
import { sha256 } from '../../io/sha256.ts';
import type { Catalog } from '../../model/catalog.ts';
import type { Lang } from '../../model/chart.ts';
import { type FigureTable, type KeptTable, MOST_CELLS, type NotebookEntry } from '../../model/notebook.ts';
import { canonicalText, figureQueries, keptTable, resultFigures, viewTables } from '../../query/notebook-figures.ts';
import { plan } from '../../query/plan.ts';
import { openAddress } from '../../query/repair.ts';
import { refusal } from '../../query/statement.ts';
import type { EngineView } from '../data/engine-context.ts';
import { failureOf } from '../failure-of.ts';

/** As many rows of a statement as the SQL page fetches. */
const MOST_ROWS = 10_000;

export type Figures = {
  readonly tables: readonly (FigureTable & { readonly digest: string })[];
  /** The address named what these data do not have. */
  readonly adapted: boolean;
};
type Question = Pick<NotebookEntry, 'kind' | 'address' | 'sql'>;

/** The figures that a question gives on the data of now. Rejects with VocError, or what `refused` a statement. */
export async function askFigures(
  { kind, address, sql }: Question,
  catalog: Catalog,
  { ask, own }: Pick<EngineView, 'ask' | 'own'>,
  signal?: AbortSignal,
): Promise<Figures> {
  if (kind === 'sql') {
    const refused = refusal(sql);
    if (refused !== null) throw new Error(`${refused.code} ${refused.word}`);
    return { tables: await digested([resultFigures(await own.look(sql, MOST_ROWS, signal), sql)]), adapted: false };
  }
  const { view, repairs } = openAddress(address, catalog);
  const queries = figureQueries(plan(view, catalog));
  const answers = await Promise.all(queries.map((query) => ask(query, signal)));
  return { tables: await digested(viewTables(queries, answers)), adapted: repairs.length > 0 };
}

/** The tables as an entry keeps them, in the room that one has. */
export function keptFigures({ tables }: Figures): readonly KeptTable[] {
  let room = MOST_CELLS;
  return tables.map((table) => {
    const kept = keptTable(table, table.digest, room);
    room -= kept.rows.length * kept.columns.length;
    return kept;
  });
}

/** sha256 of the canonical text of a table. */
export function digestOf(table: Pick<FigureTable, 'columns' | 'rows'>): Promise<string> {
  return sha256(new TextEncoder().encode(canonicalText(table)));
}

/** What went wrong, for the reader: the engine's own words where a statement is wrong. */
export function reasonOf(error: unknown, lang: Lang): string {
  const failure = failureOf(error);
  const { title, next } = failureWords(failure, lang);
  return failure.code === 'query_failed' ? `${title} ${failure.detail.slice(0, 400)}` : `${title} ${next}`;
}

/** The reader's own day, `2026-11-22`. */
export function thisDay(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

async function digested(tables: readonly FigureTable[]): Promise<Figures['tables']> {
  return Promise.all(tables.map(async (table) => ({ ...table, digest: await digestOf(table) })));
}
