/** Reader's preferences in browser storage: language and theme. Storage may be full or forbidden; the page then simply forgets. */
import type { Lang } from '../model/chart.ts';

export type Theme = 'auto' | 'light' | 'dark';
export type Prefs = { readonly lang: Lang; readonly theme: Theme };

const KEY = 'voclens:prefs';

/** Stored preferences, or defaults: the browser's language (Chinese unless it prefers English), the system's theme. */
export function readPrefs(): Prefs {
  const fallback: Prefs = { lang: preferredLang(), theme: 'auto' };
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return fallback;
    const { lang, theme } = stored as Record<string, unknown>;
    return {
      lang: lang === 'zh' || lang === 'en' ? lang : fallback.lang,
      theme: theme === 'light' || theme === 'dark' || theme === 'auto' ? theme : fallback.theme,
    };
  } catch {
    return fallback;
  }
}

/** Keeps preferences for the next visit, where storage allows. */
export function writePrefs(prefs: Prefs): void {
  try {
    window.localStorage.setItem(KEY, JSON.stringify(prefs));
  } catch {
    // private mode or a full quota: the choice holds for this visit only
  }
}

/** Does the system ask for a dark theme? */
export function systemDark(): boolean {
  return window.matchMedia('(prefers-color-scheme: dark)').matches;
}

/** Does the system ask for less motion? */
export function reducedMotion(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Calls `listener` when the system's theme changes; returns the way to stop. */
export function watchSystemDark(listener: () => void): () => void {
  const query = window.matchMedia('(prefers-color-scheme: dark)');
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Puts language and theme on the document element, where CSS and screen readers find them. */
export function applyPrefs(prefs: Prefs, title: string): void {
  const root = document.documentElement;
  const lang = prefs.lang === 'zh' ? 'zh-CN' : 'en';
  // Written anew, even the same one makes the browser work out the style of everything.
  if (root.lang !== lang) root.lang = lang;
  if (prefs.theme === 'auto') delete root.dataset.theme;
  else root.dataset.theme = prefs.theme;
  document.title = title;
}

function preferredLang(): Lang {
  const languages = navigator.languages.length > 0 ? navigator.languages : [navigator.language];
  return languages[0]?.toLowerCase().startsWith('en') ? 'en' : 'zh';
}
