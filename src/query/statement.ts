/** What a text of the reader's asks for: its statements, and whether each only reads. The engine's lock stands behind this. */
import { meaningful, type Token } from './sql-lex.ts';

export type Span = { readonly from: number; readonly to: number };
/** `write`: would change or make tables; `outside`: other files, hosts, extensions; `settings`: the engine's own state. */
export type Refusal = Span & { readonly code: 'empty' | 'write' | 'outside' | 'settings'; readonly word: string };

const WRITES = 'CREATE INSERT UPDATE DELETE DROP ALTER MERGE TRUNCATE COMMENT'.split(' ');
const OUTSIDE = 'ATTACH DETACH COPY EXPORT IMPORT LOAD INSTALL FORCE'.split(' ');
const SETTINGS = (
  'SET RESET PRAGMA USE CALL CHECKPOINT VACUUM ANALYZE BEGIN START COMMIT ROLLBACK ABORT END PREPARE ' +
  'EXECUTE DEALLOCATE'
).split(' ');
const READS = 'SELECT FROM VALUES TABLE DESCRIBE DESC SHOW SUMMARIZE PIVOT PIVOT_WIDER UNPIVOT PIVOT_LONGER'.split(' ');

/** The statements of a text, parted by `;`, without what is blank around them. */
export function statements(text: string): readonly Span[] {
  const found: Span[] = [];
  let fresh = true;
  for (const token of meaningful(text)) {
    if (token.text === ';') fresh = true;
    else {
      found.push({ from: (fresh ? undefined : found.pop())?.from ?? token.from, to: token.to });
      fresh = false;
    }
  }
  return found;
}

/** The statement that a place of the text is in, or the one before it; null where there is none. */
export function statementAt(text: string, place: number): Span | null {
  const all = statements(text);
  return all.findLast(({ from }) => from <= place) ?? all[0] ?? null;
}

/** Why a statement is not run; null where it only reads, or is no SQL at all, which the engine says better. */
export function refusal(statement: string): Refusal | null {
  const tokens = meaningful(statement);
  if (tokens.length === 0) return { code: 'empty', word: '', from: 0, to: 0 };
  const verb = verbOf(tokens);
  if (verb === undefined) return null;
  const word = verb.text.toUpperCase();
  const code = WRITES.includes(word)
    ? 'write'
    : OUTSIDE.includes(word)
      ? 'outside'
      : SETTINGS.includes(word)
        ? 'settings'
        : null;
  return code && { code, word, from: verb.from, to: verb.to };
}

/** The word that says what the statement does: past brackets, EXPLAIN and the WITH list. */
function verbOf(tokens: readonly Token[]): Token | undefined {
  let at = 0;
  while (tokens[at]?.text === '(') at += 1;
  const first = tokens[at];
  const word = first?.text.toUpperCase();
  if (word === 'EXPLAIN') {
    at += 1;
    if (tokens[at]?.text.toUpperCase() === 'ANALYZE') at += 1;
    if (tokens[at]?.text === '(') at = closing(tokens, at) + 1;
    return verbOf(tokens.slice(at));
  }
  return word === 'WITH' ? afterWith(tokens.slice(at + 1)) : first;
}

function afterWith(tokens: readonly Token[]): Token | undefined {
  const verbs = [...WRITES, ...OUTSIDE, ...SETTINGS, ...READS];
  // What comes first, or after a comma, is a name, whatever it is called.
  let named = true;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const word = token.text.toUpperCase();
    if (token.text === '(') at = closing(tokens, at);
    else if (token.text === ',') named = true;
    else if (word === 'RECURSIVE' && at === 0) named = true;
    else if (named) named = false;
    else if (token.kind === 'word' && verbs.includes(word)) return token;
  }
  return undefined;
}

function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at += 1) {
    if (tokens[at]?.text === '(') depth += 1;
    if (tokens[at]?.text === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return tokens.length;
}
