/**
 * Functions that run before the first picture are compiled with their file, on the thread that fetches it, and not when
 * they are called, on the page's own. Browsers take a function in parentheses for one that is called at once.
 * Which ones run was seen in a browser (record-start.ts) and is kept as marks of their code, see `markOf`.
 */
import { createHash } from 'node:crypto';
import { parseAst } from 'vite';

type Node = { readonly type: string; readonly start: number; readonly end: number } & Readonly<Record<string, unknown>>;
type Range = readonly [start: number, end: number];
/** A piece of the code and what stands there instead. */
type Piece = { readonly start: number; readonly end: number; readonly text: string };
/** A function's body or the file: which of its declarations may be moved to its head, and which have been. */
type Scope = { readonly movable: ReadonlySet<Node>; readonly atHead: string[] };

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);
/** What says where and how a node stands, not what it is. */
const PLACE = new Set(['type', 'start', 'end', 'range', 'loc', 'shorthand']);

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';
const parse = (code: string): Node => parseAst(code) as unknown as Node;

function childrenOf(node: Node): readonly Node[] {
  const found: Node[] = [];
  for (const [key, value] of Object.entries(node)) {
    if (PLACE.has(key)) continue;
    for (const one of Array.isArray(value) ? value : [value]) if (isNode(one)) found.push(one);
  }
  return found;
}

/** A function as a method is written has no parentheses to stand in. */
const isMethod = (node: Node, parent: Node | null): boolean =>
  parent !== null &&
  parent.value === node &&
  (parent.type === 'MethodDefinition' ||
    (parent.type === 'Property' && (parent.method === true || parent.kind !== 'init')));

const isDefinition = (node: Node): boolean =>
  FUNCTIONS.has(node.type) || (node.type === 'ParenthesizedExpression' && isDefinition(node.expression as Node));

/** What a node says, without the names that a minifier gives anew each time and without the functions defined in it. */
function* words(node: Node, outermost = false): Generator<string> {
  if (!outermost && FUNCTIONS.has(node.type)) return;
  if (node.type === 'ParenthesizedExpression') return yield* words(node.expression as Node);
  if (node.type === 'EmptyStatement') return;
  if (node.type === 'VariableDeclaration') {
    // A declaration moved to the head of its scope is one of these.
    const rest = (node.declarations as Node[]).filter(({ init }) => !isNode(init) || !isDefinition(init));
    for (const one of rest) yield* words(one);
    return;
  }
  yield outermost ? 'function' : node.type;
  const member = node.type === 'MemberExpression' && node.computed !== true ? node.property : null;
  const key = node.computed === true ? null : node.key;
  for (const named of [member, key]) if (isNode(named)) yield String(named.name ?? named.value);
  for (const [name, value] of Object.entries(node)) {
    if (PLACE.has(name) || name === 'id') continue;
    if (typeof value === 'string' && name !== 'name' && name !== 'raw') yield value;
    else if (typeof value === 'number' || typeof value === 'boolean') yield `${name}${value}`;
  }
  for (const child of childrenOf(node))
    if (child !== node.id || node.type === 'VariableDeclarator') yield* words(child);
}

/** A function's mark: the same however its names are cut short, wherever it stands, and after `compiledWithFile`. */
const markOf = (node: Node): string =>
  createHash('sha256')
    .update([...words(node, true)].join('\n'))
    .digest('base64url')
    .slice(0, 7);

/** The marks of those functions of a file that can be compiled with it: of all, or of those at the given places. */
export function marksOf(code: string, places?: readonly Range[]): readonly string[] {
  const wanted = places && new Set(places.map(([start, end]) => `${start}-${end}`));
  const found: string[] = [];
  const visit = (node: Node, parent: Node | null): void => {
    const wants = FUNCTIONS.has(node.type) && (wanted?.has(`${node.start}-${node.end}`) ?? true);
    if (wants && !isMethod(node, parent)) found.push(markOf(node));
    for (const child of childrenOf(node)) visit(child, node);
  };
  visit(parse(code), null);
  return found;
}

/** The code between two places, with pieces of it replaced; they are in order and apart. */
function replaced(code: string, [start, end]: Range, pieces: readonly Piece[]): string {
  let text = '';
  let at = start;
  for (const piece of pieces) {
    text += code.slice(at, piece.start) + piece.text;
    at = piece.end;
  }
  return text + code.slice(at, end);
}

function scopeOf(statements: readonly Node[]): Scope {
  const declared = statements.filter(({ type }) => type === 'FunctionDeclaration');
  const names = declared.map(({ id }) => String((id as Node).name));
  const once = declared.filter((_, at) => names.indexOf(names[at] ?? '') === names.lastIndexOf(names[at] ?? ''));
  return { movable: new Set(once), atHead: [] };
}

/** Where a scope's first own statement may stand: behind its directives or imports. */
function headOf(statements: readonly Node[], start: number): number {
  const before = statements.filter((one) => typeof one.directive === 'string' || one.type === 'ImportDeclaration');
  return before.at(-1)?.end ?? start;
}

/**
 * The same program, with the functions of these marks in parentheses. A declaration becomes a variable at the head of its
 * scope, where declarations count as standing anyway; one in a block, and one that its scope declares twice, stay.
 * `code`: a module as shipped; of two modules that import each other neither may be given.
 */
export function compiledWithFile(code: string, marks: ReadonlySet<string>): string {
  const inChild = (child: Node, node: Node, scope: Scope | null): readonly Piece[] =>
    FUNCTIONS.has(child.type) ? ofFunction(child, node, scope) : within(child, scope);

  const within = (node: Node, scope: Scope | null): readonly Piece[] =>
    childrenOf(node)
      .flatMap((child) => inChild(child, node, scope))
      .toSorted((a, b) => a.start - b.start);

  const ofScope = (block: Node, start: number): readonly Piece[] => {
    const statements = block.body as Node[];
    const scope = scopeOf(statements);
    const inner = within(block, scope);
    if (scope.atHead.length === 0) return inner;
    const at = headOf(statements, start);
    const head = { start: at, end: at, text: `;var ${scope.atHead.join(',')};` };
    return [head, ...inner].toSorted((a, b) => a.start - b.start);
  };

  const ofFunction = (node: Node, parent: Node, scope: Scope | null): readonly Piece[] => {
    const { start, end } = node;
    const body = node.body as Node;
    const ofPart = (part: Node) =>
      part === body && part.type === 'BlockStatement' ? ofScope(part, part.start + 1) : inChild(part, node, null);
    const inner = childrenOf(node)
      .flatMap(ofPart)
      .toSorted((a, b) => a.start - b.start);
    const declared = node.type === 'FunctionDeclaration';
    const stays = declared ? scope === null || !scope.movable.has(node) : isMethod(node, parent);
    if (stays || !marks.has(markOf(node))) return inner;
    const text = `(${replaced(code, [start, end], inner)})`;
    if (!declared) return [{ start, end, text }];
    scope?.atHead.push(`${String((node.id as Node).name)}=${text}`);
    // The end of a declaration ends the statement before it, too.
    return [{ start, end, text: ';' }];
  };

  return replaced(code, [0, code.length], ofScope(parse(code), 0));
}
