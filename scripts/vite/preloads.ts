/** What the page asks for before any of its code has run. */
import { existsSync, readFileSync } from 'node:fs';
import type { Plugin, Rolldown } from 'vite';
import type { Catalog } from '../../src/model/catalog.ts';
import { PAGES, type Page } from '../../src/model/view.ts';
import { DEFAULT_VIEW } from '../../src/query/address.ts';
import { plan } from '../../src/query/plan.ts';
import { openAddress } from '../../src/query/repair.ts';
import { snapshotName } from '../../src/query/snapshots.ts';

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

/** Names of the snapshots that a page's plain address draws from; none where the data are not there yet. */
function opening(page: Page, catalog: Catalog | null): readonly string[] {
  if (catalog === null) return [];
  const { view } = openAddress(`#/${page}`, catalog);
  return [...new Set(plan(view, catalog).flatMap((query) => snapshotName(query, catalog) ?? []))];
}

/**
 * A line of script in the page's head that asks for the code and the answers of the addressed page: which page that is,
 * stands after the `#`, so no link can say it, and the app's own code would ask a good while later. It knows addresses
 * that name nothing but a page; for others the app asks itself, which knows what there is. Then it wakes the store of
 * preferences, which takes a while to come and would be waited for.
 */
function pageLinks(bundle: Rolldown.OutputBundle, known: readonly string[], catalog: Catalog | null): string {
  const pages = PAGES.map((page) => {
    const facade = new RegExp(`[\\\\/]src[\\\\/]pages[\\\\/]${page}\\.tsx$`);
    const all = needs(bundle, (chunk) => facade.test(chunk.facadeModuleId ?? ''));
    return [page, [all.filter((file) => !known.includes(file)), opening(page, catalog)]] as const;
  });
  const table = JSON.stringify(Object.fromEntries(pages));
  return `{
const pages=${table};
const [,page,more]=/^#\\/(\\w+)(.*)/.exec(location.hash)??[];
const [code,answers]=pages[Object.hasOwn(pages,page)?page:'${DEFAULT_VIEW.page}'];
const link=(rel,href,as)=>document.head.append(Object.assign(document.createElement('link'),{rel,href,as,crossOrigin:''}));
for(const file of code)link('modulepreload','./'+file,'script');
if(!more)for(const name of answers)link('preload','./data/snap/'+name+'.json','fetch');
setTimeout(()=>{try{localStorage.length}catch{}});
}`;
}

/** Links in the page's head to what every address needs: the app's code, and the data that say what there is. */
export function preloads(data: string): Plugin {
  return {
    name: 'voclens-preloads',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) => {
        const chunks = bundle ?? {};
        const catalog = existsSync(data) ? (JSON.parse(readFileSync(data, 'utf8')) as Catalog) : null;
        const code = needs(chunks, (chunk) =>
          chunk.moduleIds.some((id) => /[\\/]src[\\/]app[\\/]start\.tsx$/.test(id)),
        );
        // Most addresses draw at once, the others do not wait for it: behind the rest.
        const drawing = needs(chunks, (chunk) => chunk.name === 'chart').filter((file) => !code.includes(file));
        const links = [
          // As `fetch` asks for it, or the browser would ask twice.
          ...['data/catalog.json', 'data/manifest.json'].map((name) => `rel="preload" as="fetch" href="./${name}"`),
          ...code.map((file) => `rel="modulepreload" href="./${file}"`),
          ...drawing.map((file) => `rel="modulepreload" fetchpriority="low" href="./${file}"`),
        ].map((attributes) => `<link crossorigin ${attributes}>`);
        const script = `<script>${pageLinks(chunks, [...code, ...drawing], catalog)}</script>`;
        // Before the style sheet: a script behind it would wait for it.
        const first = /<(?:script type="module"|link rel="stylesheet")/;
        if (!first.test(html)) throw new Error('index.html names no entry to stand before');
        return html
          .replace(first, (tag) => `${script}\n    ${tag}`)
          .replace('</head>', `${links.join('\n    ')}\n  </head>`);
      },
    },
  };
}
