/** What is cut from what. */
import { MENU } from '../../src/model/view.ts';

const inPackage = (...names: readonly string[]) =>
  new RegExp(`[\\\\/]node_modules[\\\\/](?:${names.join('|')})[\\\\/]`);

type Context = {
  readonly getModuleInfo: (
    id: string,
  ) => { readonly importers: readonly string[]; readonly dynamicImporters: readonly string[] } | null;
};

/** Where a module is reached from without `import()`: modules that someone imports so, and the entry. */
const rootsOf = new Map<string, ReadonlySet<string>>();
function roots(id: string, context: Context): ReadonlySet<string> {
  const known = rootsOf.get(id);
  if (known) return known;
  const found = new Set<string>();
  const seen = new Set<string>();
  const visit = (at: string): void => {
    if (seen.has(at)) return;
    seen.add(at);
    const info = context.getModuleInfo(at);
    if (!info || info.importers.length === 0 || info.dynamicImporters.length > 0) found.add(at);
    for (const next of info?.importers ?? []) visit(next);
  };
  visit(id);
  rootsOf.set(id, found);
  return found;
}

const PAGE = new RegExp(`[\\\\/]src[\\\\/]pages[\\\\/](?:${MENU.join('|')})\\.tsx$`);

const START = /[\\/]src[\\/]app[\\/]start\.tsx$/;
// The search button's words are the palette's too; with the palette they would pull react-aria into the start.
const ALWAYS = /[\\/]src[\\/](?:app[\\/]start\.tsx|format[\\/]words-palette\.ts)$/;

function isShared(id: string, context: Context): boolean {
  if (ALWAYS.test(id)) return true;
  const from = [...roots(id, context)];
  if (from.includes(id)) return false;
  if (from.some((root) => START.test(root))) return true;
  return from.filter((root) => PAGE.test(root)).length > 1;
}

/**
 * Few and whole: each chunk on the way to the first chart costs a request, and hosts of HTTP/1 take six at a time.
 * `overlays` is all that opens over the page, and the only one that knows react-aria.
 */
export const GROUPS = [
  { name: 'react', test: inPackage('react', 'react-dom', 'scheduler', '@tanstack', 'tslib'), priority: 5 },
  { name: 'chart', test: inPackage('echarts', 'zrender'), priority: 5 },
  { name: 'entry', test: /[\\/]src[\\/]main\.ts$/, priority: 4 },
  // What the start needs, and what three pages of the menu share; what is one page's comes with it.
  {
    debugName: 'app',
    name: (id: string, context: Context) => (isShared(id, context) ? 'app' : null),
    test: /[\\/]src[\\/]/,
    priority: 3,
  },
  // The engine and what asks it, in two pieces instead of nine.
  { name: 'duckdb', test: inPackage('apache-arrow', '@duckdb', 'flatbuffers'), priority: 5 },
  {
    name: 'engine',
    test: /[\\/]src[\\/](?:io[\\/](?:engine|ask)|query[\\/](?:sql|inline|schema|columns))/,
    priority: 2,
    includeDependenciesRecursively: false,
  },
  // Pictures but bars and lines: with the page that opens with one, or when one is asked for.
  {
    name: 'pictures',
    test: /[\\/]src[\\/]chart[\\/](?:option\.ts|compare-\w+-option|stack-option|strip-(?:option|layout)|flow-(?:option|layout))/,
    priority: 2,
  },
  // These take no more than they name: what they need and a page needs as well would draw the whole of them into its start.
  // What leaves the screen is fetched when a reader reaches for it, in one piece but for the libraries.
  {
    name: 'export',
    test: /[\\/]src[\\/](?:ui[\\/]export[\\/](?!export-button)|export[\\/](?!table-csv)|io[\\/](?:export-|raster|clipboard-rich)|format[\\/]words-export)/,
    priority: 2,
    includeDependenciesRecursively: false,
  },
  // The briefing's desk; its preview and its writers, which need the exports, come after it.
  {
    name: 'briefing',
    test: /[\\/]src[\\/](?:ui[\\/]briefing[\\/](?!add-button|link|preview|takeout|exhibits|documents)|format[\\/]words-briefing-page|query[\\/](?:briefing-|piece-plan)|model[\\/]briefing)/,
    priority: 2,
    includeDependenciesRecursively: false,
  },
  // What is kept of a question, and how it is asked again: with the button's first press, or with the page.
  {
    name: 'notebook',
    test: /[\\/]src[\\/](?:ui[\\/]notebook[\\/](?!keep-button|markdown)|format[\\/]words-notebook\.|io[\\/]notebook|query[\\/]notebook|model[\\/]notebook)/,
    priority: 2,
    includeDependenciesRecursively: false,
  },
  {
    name: 'overlays',
    test: /[\\/]src[\\/]ui[\\/](?:overlays|provenance)[\\/]|[\\/]node_modules[\\/](?:react-aria|react-stately|@react-aria|@react-stately|@react-types|@internationalized)/,
    priority: 1,
    includeDependenciesRecursively: false,
  },
];
