/** A query of the pages as text that can be read, changed and cited. */
import type { Param, Sql } from '../model/query.ts';
import { DATASET } from './schema.ts';
import { lex } from './sql-lex.ts';

/**
 * The statement with its parameters written out, to the same rows: text quoted, whole numbers bare, other numbers cast.
 * The dataset's name is left out, so that it runs wherever the dataset is the database in use.
 */
export function inlineSql(sql: Sql): string {
  return written(sql, false);
}

/** As `inlineSql`, with every name as it stands: for the engine itself. */
export function literalSql(sql: Sql): string {
  return sql.params.length === 0 ? sql.text : written(sql, true);
}

function written({ text, params }: Sql, named: boolean): string {
  const tokens = lex(text);
  const given = [...params];
  let out = '';
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.text === '?') {
      const param = given.shift();
      // `?::VARCHAR`: the cast is in the literal.
      if (tokens[at + 1]?.text === ':' && tokens[at + 2]?.text === ':') at += 3;
      out += param === undefined ? '?' : literal(param);
    } else if (!named && token.text === DATASET && tokens[at + 1]?.text === '.') at += 1;
    else out += token.text;
  }
  return out;
}

function literal({ value, type }: Param): string {
  if (typeof value === 'string') {
    const quoted = `'${value.replaceAll("'", "''")}'`;
    return type === 'VARCHAR' ? quoted : `CAST(${quoted} AS ${type})`;
  }
  if (type === 'INTEGER' && Number.isInteger(value) && Math.abs(value) < 2 ** 31) return `${value}`;
  return `CAST(${value} AS ${type})`;
}
