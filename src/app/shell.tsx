import { type ReactNode, useEffect, useRef } from 'react';
import type { Theme } from '../io/prefs.ts';
import type { Manifest } from '../model/catalog.ts';
import { MENU } from '../model/view.ts';
import { BriefingLink } from '../ui/briefing/link.tsx';
import { useReader } from '../ui/reader.ts';
import { SearchButton } from '../ui/search-button.tsx';
import { EngineGate } from './engine-gate.tsx';

const NEXT: Record<Theme, Theme> = { auto: 'light', light: 'dark', dark: 'auto' };
const GLYPH: Record<Theme, string> = { auto: '◐', light: '○', dark: '●' };

/** Header, page, footer. Page links keep schools, years and basis, so that a change of page is a change of question only. */
export function Shell({ manifest, children }: { readonly manifest: Manifest; readonly children: ReactNode }) {
  const { w, lang, href, theme, setTheme, setLang, catalog, base } = useReader();
  const main = useRef<HTMLElement>(null);
  return (
    <>
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        {w.skip}
      </button>
      <header className="top">
        <div className="top-inner">
          <a className="brand" href={href({ page: 'overview', indicators: [] })}>
            <span className="brand-mark" aria-hidden="true" />
            <span>职教透镜</span> <span className="brand-en">VocLens</span>
          </a>
          <Menu />
          <div className="tools">
            <SearchButton />
            <BriefingLink />
            <button
              type="button"
              className="tool"
              lang={lang === 'zh' ? 'en' : 'zh-CN'}
              title={w.switchLanguageLabel}
              onClick={() => setLang(lang === 'zh' ? 'en' : 'zh')}
            >
              {w.switchLanguage}
            </button>
            <button
              type="button"
              className="tool"
              aria-label={`${w.theme}: ${w.themes[theme]}`}
              title={`${w.theme}: ${w.themes[theme]}`}
              onClick={() => setTheme(NEXT[theme])}
            >
              <span aria-hidden="true">{GLYPH[theme]}</span> <span className="tool-word">{w.themes[theme]}</span>
            </button>
          </div>
        </div>
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        <EngineGate>{children}</EngineGate>
      </main>
      <footer className="foot">
        <p>{w.footer.data(catalog.schools.length, manifest.counts.claims ?? 0, manifest.fingerprint.slice(0, 8))}</p>
        <p>{w.footer.local}</p>
        <p>
          {w.footer.facts} <a href={`${base}LICENSES.txt`}>{w.footer.licences}</a>
        </p>
      </footer>
    </>
  );
}

/** The pages in a row; where they have no room the row scrolls, with the current page in sight. */
function Menu() {
  const { w, view, href } = useReader();
  const row = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page or language is another place in the row
  useEffect(() => {
    // In the frame, where the page is laid out anyway: asked for sooner, its places would cost a layout of their own.
    const frame = requestAnimationFrame(() => {
      const here = row.current?.querySelector<HTMLElement>('[aria-current]');
      // Not scrollIntoView, which would scroll the page as well.
      if (row.current && here)
        row.current.scrollLeft = here.offsetLeft - (row.current.clientWidth - here.offsetWidth) / 2;
    });
    return () => cancelAnimationFrame(frame);
  }, [view.page, w]);
  return (
    <nav ref={row} aria-label={w.nav}>
      {MENU.map((page) => (
        <a
          key={page}
          href={href({ page, chart: '', group: '', where: [], rows: [], columns: [], value: '', order: '' })}
          aria-current={page === view.page ? 'page' : undefined}
        >
          {w.pages[page]}
        </a>
      ))}
    </nav>
  );
}
