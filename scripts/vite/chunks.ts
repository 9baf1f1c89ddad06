/** What is cut from what, and what the page asks for before any of its code has run. */
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';
import { MENU, PAGES } from '../../src/model/view.ts';

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

function isShared(id: string, context: Context): boolean {
  const from = [...roots(id, context)];
  if (from.includes(id)) return false;
  if (from.some((root) => /[\\/]src[\\/]app[\\/]start\.tsx$/.test(root))) return true;
  return from.filter((root) => PAGE.test(root)).length > 2;
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
  // The search button's words are the palette's too; with the palette they would pull react-aria into the start.
  { name: 'app', test: /[\\/]src[\\/]format[\\/]words-palette\.ts$/, priority: 4 },
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

/** The chunk that is meant and all that it imports, itself first, without the entry, which the page names anyway. */
function needs(bundle: Rolldown.OutputBundle, meant: (chunk: Rolldown.OutputChunk) => boolean): string[] {
  const files = new Set<string>();
  const visit = (file: string) => {
    const chunk = bundle[file];
    if (chunk?.type !== 'chunk' || chunk.name === 'entry' || files.has(file)) return;
    files.add(file);
    for (const next of chunk.imports) visit(next);
  };
  for (const chunk of Object.values(bundle)) {
    if (chunk.type === 'chunk' && meant(chunk)) visit(chunk.fileName);
  }
  if (files.size === 0) throw new Error('A chunk that the page should ask for early is not there');
  return [...files];
}

/**
 * A line of script in the page's head that asks for the code of the addressed page: which page that is, stands after the
 * `#`, so no link can say it, and the app's own code would ask a good while later.
 */
function pageLinks(bundle: Rolldown.OutputBundle, known: readonly string[]): string {
  const files = PAGES.map((page) => {
    const facade = new RegExp(`[\\\\/]src[\\\\/]pages[\\\\/]${page}\\.tsx$`);
    const all = needs(bundle, (chunk) => facade.test(chunk.facadeModuleId ?? ''));
    return [page, all.filter((file) => !known.includes(file))] as const;
  });
  const table = JSON.stringify(Object.fromEntries(files));
  return `{const pages=${table},page=/^#\\/(\\w+)/.exec(location.hash)?.[1];for(const file of pages[page]??pages.${PAGES[0]})document.head.append(Object.assign(document.createElement('link'),{rel:'modulepreload',href:'./'+file,crossOrigin:''}))}`;
}

/** Links in the page's head to what every address needs: the app's code, and the data that say what there is. */
export function preloads(): Plugin {
  return {
    name: 'voclens-preloads',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) => {
        const chunks = bundle ?? {};
        const code = needs(chunks, (chunk) => /[\\/]src[\\/]app[\\/]start\.tsx$/.test(chunk.facadeModuleId ?? ''));
        // Most addresses draw at once, the others do not wait for it: behind the rest.
        const drawing = needs(chunks, (chunk) => chunk.name === 'chart').filter((file) => !code.includes(file));
        const links = [
          // As `fetch` asks for it, or the browser would ask twice.
          ...['catalog.json', 'manifest.json'].map((name) => ({ rel: 'preload', as: 'fetch', href: `./data/${name}` })),
          ...code.map((file) => ({ rel: 'modulepreload', href: `./${file}` })),
          ...drawing.map((file) => ({ rel: 'modulepreload', href: `./${file}`, fetchpriority: 'low' })),
        ];
        const tags = links.map(
          (attrs): HtmlTagDescriptor => ({ tag: 'link', attrs: { ...attrs, crossorigin: true }, injectTo: 'head' }),
        );
        const script = pageLinks(chunks, [...code, ...drawing]);
        return [...tags, { tag: 'script', children: script, injectTo: 'head' }];
      },
    },
  };
}
