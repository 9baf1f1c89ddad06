/** What every piece of the interface may know: the reader's language and theme, the catalog, the view, and how to change it. */
import { createContext, useContext } from 'react';
import type { UiWords } from '../format/words-ui-zh.ts';
import type { Theme } from '../io/prefs.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Lang } from '../model/chart.ts';
import type { View } from '../model/view.ts';

/** A number the reader asked the origin of; `cell` is null where no claim exists. */
export type Origin = { readonly cell: string | null; readonly school: string; readonly indicator: string };

export type Reader = {
  readonly lang: Lang;
  readonly w: UiWords;
  readonly dark: boolean;
  readonly motion: boolean;
  readonly theme: Theme;
  readonly setTheme: (theme: Theme) => void;
  readonly setLang: (lang: Lang) => void;
  /** URL of the app's folder. */
  readonly base: string;
  readonly catalog: Catalog;
  /** Version of the dataset, as its manifest says. */
  readonly version: string;
  readonly view: View;
  /** Changes the view and the address; the former stays in the history unless `replace`. */
  readonly go: (patch: Partial<View>, options?: { readonly replace?: boolean }) => void;
  /** Address of the view with these changes: for real links. */
  readonly href: (patch: Partial<View>) => string;
  readonly openOrigin: (origin: Origin) => void;
};

export const ReaderContext = createContext<Reader | null>(null);

/** The reader's context; throws outside its provider, which is a bug. */
export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (reader === null) throw new Error('useReader outside ReaderContext');
  return reader;
}
