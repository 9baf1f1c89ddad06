import type { Param, Sql } from '../model/query.ts';

/** A piece of SQL with the parameters of its placeholders, in order. */
export type Fragment = Sql;

/**
 * Template tag for SQL: what is put in is another piece or a parameter, never bare text, so no value can become code.
 * A parameter turns into `?::TYPE`.
 */
export function sql(texts: TemplateStringsArray, ...parts: readonly (Fragment | Param)[]): Fragment {
  const pieces = parts.map((part): Fragment => ('text' in part ? part : { text: `?::${part.type}`, params: [part] }));
  return {
    text: texts.reduce((written, text, index) => `${written}${pieces[index - 1]?.text ?? ''}${text}`),
    params: pieces.flatMap((piece) => piece.params),
  };
}

/** A text parameter. */
export const text = (value: string): Param => ({ value, type: 'VARCHAR' });
/** A whole-number parameter. */
export const integer = (value: number): Param => ({ value, type: 'INTEGER' });

/** A piece with no parameters: names that the program itself gives. */
export const name = (written: string): Fragment => ({ text: written, params: [] });

/** `column IN (?::VARCHAR, …)`; of an empty list nothing is a member. */
export function among(column: Fragment, values: readonly string[]): Fragment {
  if (values.length === 0) return sql`FALSE`;
  const [first, ...others] = values.map((value) => sql`${text(value)}`);
  const listed = others.reduce((all, one) => sql`${all}, ${one}`, first ?? sql``);
  return sql`${column} IN (${listed})`;
}

/** As `among`, where an empty list asks for no restriction. */
export function amongOrAll(column: Fragment, values: readonly string[]): Fragment {
  return values.length === 0 ? sql`TRUE` : among(column, values);
}
