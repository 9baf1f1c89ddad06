/** What DuckDB says of a statement, read: what kind of mistake, of what, where, and what it may have meant instead. */
import { meaningful } from './sql-lex.ts';
import type { Span } from './statement.ts';

export type SqlProblemCode =
  | 'table'
  | 'column'
  | 'function'
  | 'syntax'
  | 'end'
  | 'unterminated'
  | 'types'
  | 'convert'
  | 'grouping'
  | 'ambiguous'
  | 'aggregate'
  | 'parameter'
  | 'file'
  | 'extension'
  | 'readonly'
  | 'locked'
  | 'other';
export type SqlProblem = {
  readonly code: SqlProblemCode;
  /** The name or word concerned; empty where there is none. */
  readonly name: string;
  readonly candidates: readonly string[];
  /** Where in the statement, from 0; null where DuckDB does not say. */
  readonly at: Span | null;
  /** DuckDB's own words. */
  readonly original: string;
};

/** Each with the name in its first group. */
const KINDS: readonly (readonly [SqlProblemCode, RegExp])[] = [
  ['table', /(?:Table|View) with name "?([^"\n]+?)"? does not exist/],
  ['table', /Referenced table "([^"]+)" not found/],
  ['function', /Function with name "?([^"\n]+?)"? does not exist/],
  [
    'column',
    /(?:Referenced column|Values list "[^"]*" does not have a column named|Table "[^"]*" does not have a column named) "([^"]+)"/,
  ],
  ['column', /Column (?:with name )?"?([^"\n]+?)"? (?:does not exist|not found)/],
  ['unterminated', /unterminated .* at or near "([^\n]*)"/],
  ['syntax', /syntax error at or near "([^\n]*)"/],
  ['end', /syntax error at end of input()/],
  ['types', /No function matches the given name and argument types '([^\n]*)'\./],
  ['types', /Cannot compare values of type (\w+(?: and type \w+)?)/],
  [
    'convert',
    /(?:Could not convert string|Could not cast value|date field value out of range:|invalid \w+ field format:) ["']?([^"'\n]*)/,
  ],
  ['grouping', /column "([^"]+)" must appear in the GROUP BY/],
  ['ambiguous', /Ambiguous reference to (?:column name|table|alias) "([^"]+)"/],
  ['aggregate', /(WHERE|GROUP BY|JOIN|FILTER) clause cannot contain (?:aggregates|\w+ functions)/],
  ['parameter', /Expected \d+ parameters?()/],
  ['parameter', /Values were not provided for the following prepared statement parameters: (\S+)/],
  ['file', /Cannot access (?:file|directory) "([^"]*)"/],
  ['file', /No files found that match the pattern "([^"]*)"/],
  ['extension', /(?:Loading external extensions|extension).*(?:disabled|not found|autoload)()/i],
  ['readonly', /Cannot execute statement of type "([^"]*)"/],
  ['locked', /(?:Cannot change configuration option "([^"]*)"|configuration has been locked)/],
];

/** What is no table's name but a file's or an address. */
const FILE = /[/\\\\]|\.(?:csv|tsv|txt|json|parquet|xlsx?|db|duckdb|arrow)$/i;

/** Reads what DuckDB threw at `statement`. Total: what is not known is `other`, in DuckDB's words. */
export function readSqlError(detail: string, statement: string): SqlProblem {
  const original = detail.replace(/(\n\nLINE [\s\S]*?\^)\s*\1/, '$1').trim();
  const at = placeOf(detail, statement);
  for (const [code, pattern] of KINDS) {
    const found = pattern.exec(detail);
    if (found === null) continue;
    const name = found[1] ?? '';
    if (code === 'table' && FILE.test(name)) return { code: 'file', name, candidates: [], at, original };
    return { code, name, candidates: candidatesOf(detail), at: at ?? guess(code, name, statement), original };
  }
  return { code: 'other', name: '', candidates: [], at, original };
}

/** `Candidate bindings: "school", "scope"`, `Did you mean "claims"?`, `(use: "a.year" or "b.year")`. */
function candidatesOf(detail: string): readonly string[] {
  const listed = /(?:Candidate bindings:|Candidate tables:|Did you mean|\(use:)([^\n]*)/.exec(detail)?.[1] ?? '';
  return [...listed.matchAll(/"([^"]+)"/g)].map(([, name = '']) => name).slice(0, 6);
}

/** The token under the caret of the last `LINE n:`; the caret counts columns of the screen, where a Han character has two. */
function placeOf(detail: string, statement: string): Span | null {
  const blocks = [...detail.matchAll(/^LINE (\d+): (.*)\n( *)\^/gm)];
  const block = blocks.at(-1);
  if (block === undefined) return null;
  const [, number = '1', excerpt = '', blanks = ''] = block;
  const lines = statement.split('\n');
  const line = lines[Number(number) - 1];
  if (line === undefined) return null;
  const cut = excerpt.startsWith('...') && !line.startsWith('...');
  const core = excerpt.slice(cut ? 3 : 0).replace(/\.\.\.$/, '');
  const start = core === '' ? 0 : line.indexOf(core);
  if (start < 0) return null;
  const column = charsOf(core, blanks.length - `LINE ${number}: `.length - (cut ? 3 : 0));
  const before = lines.slice(0, Number(number) - 1).reduce((sum, one) => sum + one.length + 1, 0);
  return tokenAt(statement, before + start + column);
}

/** Characters that take two columns: Han, kana, full-width forms. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{3ffff}]/u;

function charsOf(text: string, columns: number): number {
  let [width, at] = [0, 0];
  for (const character of text) {
    if (width >= columns) break;
    width += WIDE.test(character) ? 2 : 1;
    at += character.length;
  }
  return at;
}

function tokenAt(statement: string, place: number): Span {
  const token = meaningful(statement).find(({ from, to }) => from <= place && place < to);
  return token ? { from: token.from, to: token.to } : { from: place, to: Math.min(place + 1, statement.length) };
}

function guess(code: SqlProblemCode, name: string, statement: string): Span | null {
  if (code === 'end') return { from: Math.max(0, statement.length - 1), to: statement.length };
  if (name === '') return null;
  const bare = name.split('.').at(-1)?.toLowerCase();
  const token = meaningful(statement).find(({ text }) => text.replaceAll('"', '').toLowerCase() === bare);
  return token ? { from: token.from, to: token.to } : null;
}
