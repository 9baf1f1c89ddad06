/** Completion from the codebook: an indicator or a school by its id, its name in either language, or its pinyin. */
import type { Completion, CompletionContext, CompletionResult, CompletionSource } from '@codemirror/autocomplete';
import { syntaxTree } from '@codemirror/language';
import { fold } from './fold.ts';

/** An id that may stand in a string, and by what it is found; `keys` folded and without blanks. */
export type Known = {
  readonly id: string;
  readonly name: string;
  readonly what: string;
  readonly keys: readonly string[];
};

const MOST = 40;

/** Offers ids inside a string, and by a Chinese name outside one, where it then writes the quotes too. */
export function namesSource(known: readonly Known[]): CompletionSource {
  return (context: CompletionContext): CompletionResult | null => {
    const node = syntaxTree(context.state).resolveInner(context.pos, -1);
    const within = node.name === 'String' && context.pos > node.from;
    const from = within
      ? node.from + 1
      : (context.matchBefore(/\p{Script=Han}[\p{Script=Han}\p{L}\p{N}]*/u)?.from ?? -1);
    if (from < 0) return null;
    const typed = fold(context.state.sliceDoc(from, context.pos));
    if (typed === '' && !context.explicit) return null;
    const options = ranked(known, typed).map(({ id, name, what }): Completion => {
      return {
        label: id,
        displayLabel: name,
        detail: `${id} · ${what}`,
        apply: within ? id : `'${id}'`,
        type: 'constant',
      };
    });
    return options.length === 0 ? null : { from, options, filter: false };
  };
}

/** What is called so comes before what only holds the letters somewhere; shorter names first. */
function ranked(known: readonly Known[], typed: string): readonly Known[] {
  const score = ({ keys }: Known): number => {
    const [id = '', ...names] = keys;
    if (names.slice(0, 2).some((name) => name.startsWith(typed))) return 0;
    if (id.startsWith(typed)) return 1;
    if (names.slice(0, 2).some((name) => name.includes(typed))) return 2;
    return keys.some((key) => key.includes(typed)) ? 3 : Number.POSITIVE_INFINITY;
  };
  return known
    .map((one) => [score(one), one] as const)
    .filter(([points]) => Number.isFinite(points))
    .sort(([a, one], [b, other]) => a - b || one.name.length - other.name.length)
    .slice(0, MOST)
    .map(([, one]) => one);
}

/** A table and its columns, each with what it means. */
export type KnownTable = {
  readonly name: string;
  readonly columns: readonly { readonly label: string; readonly detail: string }[];
};

/** Offers the columns of the tables that the text names; of all of them while it names none. */
export function columnsSource(tables: readonly KnownTable[]): CompletionSource {
  return (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(/\w+/);
    const before = context.state.sliceDoc(Math.max(0, (word?.from ?? context.pos) - 1), word?.from ?? context.pos);
    const node = syntaxTree(context.state).resolveInner(context.pos, -1);
    if ((word === null && !context.explicit) || before === '.' || /String|Comment/.test(node.name)) return null;
    const words = new Set(context.state.doc.toString().match(/\w+/g));
    const named = tables.filter(({ name }) => words.has(name));
    const columns = (named.length > 0 ? named : tables).flatMap((table) => table.columns);
    const options = [
      ...new Map(columns.map((column) => [column.label, { ...column, type: 'property', boost: 1 }])).values(),
    ];
    return { from: word?.from ?? context.pos, options, validFor: /^\w*$/ };
  };
}
