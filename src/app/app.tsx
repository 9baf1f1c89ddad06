import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { uiWords } from '../format/words-ui.ts';
import { writeHash } from '../io/location.ts';
import {
  applyPrefs,
  type Prefs,
  readPrefs,
  reducedMotion,
  systemDark,
  watchSystemDark,
  writePrefs,
} from '../io/prefs.ts';
import { PAGES, type Page, type View } from '../model/view.ts';
import { formatAddress } from '../query/address.ts';
import { Ahead } from '../ui/data/ahead.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { whenQuiet } from '../ui/first-paint.ts';
import { later } from '../ui/later.ts';
import { type Origin, type Reader, ReaderContext, useReader } from '../ui/reader.ts';
import { Repairs } from '../ui/repairs.tsx';
import { useLater } from '../ui/use-later.ts';
import type { Boot } from './boot.ts';
import { EngineProvider } from './engine-provider.tsx';
import { PAGE_CODE } from './routes.ts';
import { Shell } from './shell.tsx';
import { useAddress } from './use-address.ts';
import { useStill } from './use-still.ts';

const drawer = later(() => import('../ui/provenance/drawer.tsx'));

/** The whole app over what boot fetched: the reader's context, the engine, the page of the address, the drawer. */
export function App({ boot, client }: { readonly boot: Boot; readonly client: QueryClient }) {
  const { base, manifest, catalog } = boot;
  const [prefs, setPrefs] = useState<Prefs>(readPrefs);
  const system = useSyncExternalStore(watchSystemDark, systemDark);
  const { view, repairs } = useAddress(catalog);
  const [noticed, setNoticed] = useState(repairs);
  const [origin, setOrigin] = useState<Origin | null>(null);
  const w = uiWords(prefs.lang);

  useEffect(() => {
    if (repairs.length === 0) return;
    setNoticed(repairs);
    writeHash(formatAddress(view), true);
  }, [repairs, view]);
  useStill(view);
  const page = useRef(view.page);
  useEffect(() => {
    if (page.current === view.page) return;
    page.current = view.page;
    // What was said of one page's address is no news on the next.
    if (repairs.length === 0) setNoticed([]);
  }, [repairs, view.page]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view is another page to look at
  useEffect(() => setOrigin(null), [view]);
  const title = `${w.pages[view.page]} · ${w.appFull}`;
  useEffect(() => {
    applyPrefs(prefs, title);
    writePrefs(prefs);
  }, [prefs, title]);

  const go = useCallback<Reader['go']>(
    (patch, options) => {
      setNoticed([]);
      writeHash(formatAddress({ ...view, ...patch }), options?.replace === true);
    },
    [view],
  );
  const reader = useMemo<Reader>(
    () => ({
      lang: prefs.lang,
      w,
      dark: prefs.theme === 'dark' || (prefs.theme === 'auto' && system),
      motion: !reducedMotion(),
      theme: prefs.theme,
      setTheme: (theme) => setPrefs((now) => ({ ...now, theme })),
      setLang: (lang) => setPrefs((now) => ({ ...now, lang })),
      base,
      catalog,
      version: manifest.version,
      view,
      go,
      href: (patch: Partial<View>) => formatAddress({ ...view, ...patch }),
      openOrigin: setOrigin,
    }),
    [prefs, w, system, base, catalog, manifest, view, go],
  );
  return (
    <ReaderContext.Provider value={reader}>
      <QueryClientProvider client={client}>
        <EngineProvider base={base} manifest={manifest} catalog={catalog}>
          <Shell manifest={manifest}>
            <Repairs repairs={noticed} onDismiss={() => setNoticed([])} />
            <ErrorBoundary key={view.page}>
              <PageOf page={view.page} />
            </ErrorBoundary>
          </Shell>
          <Ahead />
          <ErrorBoundary key={origin === null ? 'shut' : 'open'}>
            <Provenance origin={origin} onClose={() => setOrigin(null)} />
          </ErrorBoundary>
        </EngineProvider>
      </QueryClientProvider>
    </ReaderContext.Provider>
  );
}

/** The page of the address, without a step between where its code is there already, as at the start. */
function PageOf({ page }: { readonly page: Page }) {
  const { w } = useReader();
  const Component = useLater(PAGE_CODE[page], true)?.default;
  useEffect(() => {
    for (const other of PAGES)
      void whenQuiet()
        .then(PAGE_CODE[other].load)
        .catch(() => undefined);
    void whenQuiet()
      .then(() => import('../ui/rehearse.ts'))
      .then(({ rehearse }) => rehearse())
      .catch(() => undefined);
  }, []);
  return Component ? <Component /> : <p className="page-wait">{w.loading}</p>;
}

type Asked = { readonly origin: Origin | null; readonly onClose: () => void };

/** The drawer, when a number was asked where it comes from. */
function Provenance({ origin, onClose }: Asked) {
  const Drawer = useLater(drawer, origin !== null)?.default;
  return Drawer && origin !== null ? <Drawer origin={origin} onClose={onClose} /> : null;
}
