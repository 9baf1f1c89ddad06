/** A formula of the codebook, read: the indicators it names, in order, and its SQL over whatever stands for them. */
export type Formula = {
  readonly ids: readonly string[];
  /** `ref` gives the SQL of an indicator's value. Division by zero gives NULL, as does a missing input. */
  readonly sql: (ref: (id: string) => string) => string;
};
/** `at`: offset in the text, in UTF-16 units. */
export type FormulaError = { readonly error: string; readonly at: number };

type Operator = '+' | '-' | '*' | '/';
type Token =
  | { readonly kind: 'id' | 'number'; readonly text: string; readonly at: number }
  | { readonly kind: 'operator'; readonly operator: Operator; readonly at: number }
  | { readonly kind: 'open' | 'close' | 'end'; readonly at: number };
type Node =
  | { readonly kind: 'id' | 'number'; readonly text: string }
  | { readonly kind: 'minus'; readonly of: Node }
  | { readonly kind: 'binary'; readonly operator: Operator; readonly left: Node; readonly right: Node };

const OPERATORS: Readonly<Record<string, Operator>> = {
  '+': '+',
  '＋': '+',
  '-': '-',
  '−': '-',
  '*': '*',
  '×': '*',
  '/': '/',
  '÷': '/',
};
const BINDING: Readonly<Record<Operator, number>> = { '+': 1, '-': 1, '*': 2, '/': 2 };
/** Stronger than any operator between two operands. */
const SIGN = 3;
/** Deeper nesting is no formula that a person wrote. */
const MAX_DEPTH = 50;

/** Reads ids, decimal numbers, + − × ÷ (or - * /), a leading minus and brackets. Errors are values with their place. */
export function compileFormula(text: string): Formula | FormulaError {
  const tokens = scan(text);
  if ('error' in tokens) return tokens;
  const tree = parse(tokens);
  if ('error' in tree) return tree;
  const ids = tokens.flatMap((token) => (token.kind === 'id' ? [token.text] : []));
  return { ids: [...new Set(ids)], sql: (ref) => write(tree, ref) };
}

function scan(text: string): readonly Token[] | FormulaError {
  const tokens: Token[] = [];
  const pattern = /\s+|([A-Za-z_][A-Za-z0-9_]*)|(\d+(?:\.\d+)?)(?![\w.])|([-+＋−*×/÷])|([(（])|([)）])/uy;
  while (pattern.lastIndex < text.length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(text);
    if (match === null) return { error: `unexpected ${JSON.stringify([...text.slice(at)][0])}`, at };
    const [, id, number, sign, open, close] = match;
    const operator = sign === undefined ? undefined : OPERATORS[sign];
    if (id !== undefined) tokens.push({ kind: 'id', text: id, at });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number, at });
    else if (operator !== undefined) tokens.push({ kind: 'operator', operator, at });
    else if (open !== undefined) tokens.push({ kind: 'open', at });
    else if (close !== undefined) tokens.push({ kind: 'close', at });
  }
  return [...tokens, { kind: 'end', at: text.length }];
}

/** Precedence climbing (Pratt): operators of one rank group to the left. */
function parse(tokens: readonly Token[]): Node | FormulaError {
  let next = 0;
  const peek = (): Token => tokens[next] ?? { kind: 'end', at: 0 };

  function operand(depth: number): Node | FormulaError {
    const token = peek();
    if (depth > MAX_DEPTH) return { error: 'nested too deeply', at: token.at };
    next += 1;
    if (token.kind === 'id' || token.kind === 'number') return { kind: token.kind, text: token.text };
    if (token.kind === 'operator' && token.operator === '-') {
      const of = expression(SIGN, depth + 1);
      return 'error' in of ? of : { kind: 'minus', of };
    }
    if (token.kind === 'open') {
      const inner = expression(0, depth + 1);
      if ('error' in inner) return inner;
      if (peek().kind !== 'close') return { error: 'a closing bracket is missing', at: peek().at };
      next += 1;
      return inner;
    }
    return { error: 'an id, a number or a bracket is missing', at: token.at };
  }

  function expression(least: number, depth: number): Node | FormulaError {
    let left = operand(depth);
    while (!('error' in left)) {
      const token = peek();
      if (token.kind !== 'operator' || BINDING[token.operator] <= least) break;
      next += 1;
      const right: Node | FormulaError = expression(BINDING[token.operator], depth);
      left = 'error' in right ? right : { kind: 'binary', operator: token.operator, left, right };
    }
    return left;
  }

  const tree = expression(0, 0);
  if ('error' in tree || peek().kind === 'end') return tree;
  return { error: 'an operator is missing', at: peek().at };
}

function write(node: Node, ref: (id: string) => string): string {
  switch (node.kind) {
    case 'id':
      return ref(node.text);
    case 'number':
      return `${node.text}::DOUBLE`;
    case 'minus':
      return `(-${write(node.of, ref)})`;
    case 'binary': {
      const right = write(node.right, ref);
      return `(${write(node.left, ref)} ${node.operator} ${node.operator === '/' ? `NULLIF(${right}, 0)` : right})`;
    }
  }
}
