/** Runs one statement on a session: with typed parameters, and able to be stopped between slices of work. */
import { type Table, tableFromIPC } from 'apache-arrow';
import { VocError } from '../model/failure.ts';
import type { Sql } from '../model/query.ts';
import { literalSql } from '../query/inline.ts';
import { failureOfMessage, isTrap, messageOf, type Session } from './engine-session.ts';
import { within } from './within.ts';

export type Watch = {
  /** Asked between slices (about 20 ms): why to stop, or null. */
  readonly stop: () => VocError | null;
  /** Milliseconds that one slice may take before the worker counts as hung. */
  readonly stall: number;
  /** Rows after which no more are fetched; the result may have some more than these. Undefined: all. */
  readonly most?: number | undefined;
};

/**
 * The result of a statement, whole or up to `most` rows. Rejects with query_failed, cancelled, engine_timeout or engine_memory; after a hang or
 * a trap the session's worker is dead.
 */
export async function execute(session: Session, sql: Sql, watch: Watch): Promise<Table> {
  try {
    return tableFromIPC(await send(session, bound(sql), watch));
  } catch (error) {
    if (session.dead()) throw error;
    const failure = explain(error, sql);
    if (isTrap(error)) session.kill(failure);
    throw failure;
  }
}

function explain(error: unknown, sql: Sql): VocError {
  if (error instanceof VocError) return new VocError({ ...error.failure, sql: sql.text }, error);
  const detail = messageOf(error);
  const known = failureOfMessage(detail) ?? { code: isTrap(error) ? 'engine_failed' : 'query_failed', detail };
  return new VocError({ ...known, sql: sql.text }, error);
}

/**
 * The statement with its parameters in it. Not prepared: DuckDB-wasm cannot cancel its own prepared statements, and
 * DuckDB plans a prepared one anew for each set of values, so that preparing only costs, most where it is first asked.
 */
function bound(sql: Sql): string {
  for (const { value } of sql.params) {
    const bad = typeof value === 'number' ? !Number.isFinite(value) : value.includes('\0');
    if (bad) throw new VocError({ code: 'query_failed', detail: `parameter ${JSON.stringify(value)}` });
  }
  return literalSql(sql);
}

async function send(session: Session, text: string, watch: Watch): Promise<readonly Uint8Array[]> {
  const { db, conn } = session;
  const slice = <T>(work: Promise<T>): Promise<T> => attempt(session, work, watch.stall);
  const { most = Number.POSITIVE_INFINITY } = watch;
  // Streamed where only a part is wanted: of a billion rows only those are made.
  let header = await slice(db.startPendingQuery(conn, text, Number.isFinite(most)));
  while (header === null) {
    await stopping(session, watch, slice);
    header = await slice(db.pollPendingQuery(conn));
  }
  const parts = [header];
  let rows = 0;
  for (;;) {
    await stopping(session, watch, slice);
    const part = await slice(db.fetchQueryResults(conn));
    if (part === null) continue;
    if (part.length === 0) return parts;
    parts.push(part);
    if (Number.isFinite(most)) rows += tableFromIPC([header, part]).numRows;
    if (rows <= most) continue;
    await slice(db.cancelPendingQuery(conn));
    return parts;
  }
}

async function stopping(session: Session, watch: Watch, slice: <T>(work: Promise<T>) => Promise<T>): Promise<void> {
  const why = watch.stop();
  if (why === null) return;
  await slice(session.db.cancelPendingQuery(session.conn));
  throw why;
}

async function attempt<T>(session: Session, work: Promise<T>, stall: number): Promise<T> {
  try {
    return await within(Promise.race([work, session.died]), stall, 'the engine does not answer');
  } catch (error) {
    if (error instanceof VocError && error.failure.code === 'engine_timeout') session.kill(error);
    throw error;
  }
}
