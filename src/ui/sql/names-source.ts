/** Completion from the codebook: an indicator or a school by its id, its name in either language, or its pinyin. */
import type { Completion, CompletionContext, CompletionResult, CompletionSource } from '@codemirror/autocomplete';
import { syntaxTree } from '@codemirror/language';

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

/** What begins with the letters comes before what only contains them. */
function ranked(known: readonly Known[], typed: string): readonly Known[] {
  const starts = known.filter(({ keys }) => keys.some((key) => key.startsWith(typed)));
  const holds = known.filter(
    ({ keys }) => keys.some((key) => key.indexOf(typed) > 0) && !starts.some((one) => one.keys === keys),
  );
  return [...starts, ...holds].slice(0, MOST);
}

/** Letters as completion compares them. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}
