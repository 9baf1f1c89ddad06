/** Columns of a table as the contract states them; `schema.ts` puts the tables together from these. */

export type SqlType = 'VARCHAR' | 'INTEGER' | 'DOUBLE' | 'BOOLEAN';
/** A column: its SQL type, whether NULL may stand in it, whether its text is a JSON list of strings, which words are allowed. */
export type Column = {
  readonly type: SqlType;
  readonly nullable: boolean;
  readonly list: boolean;
  readonly words: readonly string[] | null;
};
/** The columns that a row type needs: exactly its fields. */
export type ColumnsOf<Row> = { readonly [K in keyof Row]-?: Column };

const column = (type: SqlType, nullable: boolean): Column => ({ type, nullable, list: false, words: null });
export const text = column('VARCHAR', false);
export const textOrNull = column('VARCHAR', true);
export const whole = column('INTEGER', false);
export const wholeOrNull = column('INTEGER', true);
export const number = column('DOUBLE', false);
export const numberOrNull = column('DOUBLE', true);
export const yesNo = column('BOOLEAN', false);
export const yesNoOrNull = column('BOOLEAN', true);
export const list: Column = { ...text, list: true };
/** Text that must be one of these words. */
export const word = (...words: readonly string[]): Column => ({ ...text, words });
/** As `word`, or nothing. */
export const wordOrNull = (...words: readonly string[]): Column => ({ ...textOrNull, words });

/** Words that claims and awards share. */
export const period = word('calendar', 'academic', 'fiscal', 'cohort', 'as_of', 'cumulative');
export const qualifier = word('', '≈', '≥', '≤', 'range');
