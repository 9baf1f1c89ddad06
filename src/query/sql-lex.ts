/** SQL text in pieces: enough to tell words from what is quoted or commented. Total: any text has tokens. */

export type TokenKind = 'space' | 'comment' | 'string' | 'name' | 'word' | 'number' | 'symbol';
export type Token = { readonly kind: TokenKind; readonly text: string; readonly from: number; readonly to: number };

const RULES: readonly (readonly [TokenKind, RegExp])[] = [
  ['space', /\s+/y],
  ['comment', /--[^\n]*/y],
  ['string', /[eE]'(?:\\[\s\S]|''|[^'\\])*(?:'|$)/y],
  ['string', /'(?:''|[^'])*(?:'|$)/y],
  ['string', /\$(\w*)\$[\s\S]*?(?:\$\1\$|$(?![\s\S]))/y],
  ['name', /"(?:""|[^"])*(?:"|$)/y],
  ['word', /[\p{L}_][\p{L}\p{N}_$]*/uy],
  ['number', /(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d+)?/y],
  ['symbol', /[\s\S]/y],
];

/** The tokens of a text, nothing left out: joined they are the text. */
export function lex(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const token = text.startsWith('/*', at) ? comment(text, at) : next(text, at);
    tokens.push(token);
    at = token.to;
  }
  return tokens;
}

/** Without blanks and comments. */
export function meaningful(text: string): readonly Token[] {
  return lex(text).filter(({ kind }) => kind !== 'space' && kind !== 'comment');
}

function next(text: string, from: number): Token {
  for (const [kind, rule] of RULES) {
    rule.lastIndex = from;
    const found = rule.exec(text)?.[0];
    if (found) return { kind, text: found, from, to: from + found.length };
  }
  return { kind: 'symbol', text: text.charAt(from), from, to: from + 1 };
}

/** Block comments lie in one another. */
function comment(text: string, from: number): Token {
  let depth = 0;
  let at = from;
  do {
    if (text.startsWith('/*', at)) {
      depth += 1;
      at += 2;
    } else if (text.startsWith('*/', at)) {
      depth -= 1;
      at += 2;
    } else at += 1;
  } while (depth > 0 && at < text.length);
  const to = Math.min(at, text.length);
  return { kind: 'comment', text: text.slice(from, to), from, to };
}
