/** A question to the engine, from its SQL to its typed rows: needed only when the engine is, so it comes with it. */
import type { Answer, Query, Sql } from '../model/query.ts';
import { decode } from '../query/decode.ts';
import { inlineSql } from '../query/inline.ts';
import { toSql } from '../query/sql.ts';
import type { Engine } from './engine.ts';

/** The answer to a query. Rejects as `Engine.run` does. */
export async function askEngine<Q extends Query>(engine: Engine, query: Q, signal?: AbortSignal): Promise<Answer<Q>> {
  const sql: Sql = toSql(query);
  return decode(query, await engine.run(sql, signal));
}

/** The statement behind a query, its parameters written out: what a reader may run, change and cite. */
export function statementOf(query: Query): string {
  return inlineSql(toSql(query));
}
