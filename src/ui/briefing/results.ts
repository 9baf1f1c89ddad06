/** Items that hold a statement: run on the second engine, as the SQL page runs it, and kept as the notebook keeps results. */
import { sqlSpec } from '../../chart/pieces/sql.ts';
import { MOST_RESULT_CELLS, type SqlItem } from '../../model/briefing.ts';
import type { Catalog } from '../../model/catalog.ts';
import { VocError } from '../../model/failure.ts';
import type { FigureTable, KeptTable } from '../../model/notebook.ts';
import type { Result } from '../../model/query.ts';
import { DEFAULT_VIEW } from '../../query/address.ts';
import { keptTable, resultFigures } from '../../query/notebook-figures.ts';
import { refusal } from '../../query/statement.ts';
import type { OwnQueries } from '../data/engine-context.ts';
import { digestOf } from '../notebook/ask.ts';

/** As many rows as the SQL page fetches. */
const MOST_ROWS = 10_000;

/** A result in the form that tells whether another is the same. */
export type ResultFigures = FigureTable & { readonly digest: string };

/** The canonical figures of a result, with their digest. */
export async function figuresOf(result: Result, sql: string): Promise<ResultFigures> {
  const table = resultFigures(result, sql);
  return { ...table, digest: await digestOf(table) };
}

/** The figures as an item keeps them, in the room that one has. */
export function keptResult(figures: ResultFigures): KeptTable {
  return keptTable(figures, figures.digest, MOST_RESULT_CELLS);
}

/** The statement's result now. Rejects with VocError; what is no question is refused before it reaches the engine. */
export async function answerSql(
  { sql, lang, show }: Pick<SqlItem, 'sql' | 'lang' | 'show'>,
  { catalog, own }: { readonly catalog: Catalog; readonly own: OwnQueries },
  signal?: AbortSignal,
) {
  const refused = refusal(sql);
  if (refused !== null) throw new VocError({ code: 'query_failed', detail: `${refused.code} ${refused.word}` });
  const result = await own.look(sql, MOST_ROWS, signal);
  const drawn = show === 'all' || show === 'chart';
  return {
    spec: sqlSpec(result, { sql, fingerprint: catalog.fingerprint, lang, drawn }),
    view: { ...DEFAULT_VIEW, page: 'sql' as const, sql },
    repairs: [],
    unknown: [],
    result: await figuresOf(result, sql),
  };
}
