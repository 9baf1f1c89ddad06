import { useMemo, useSyncExternalStore } from 'react';
import { notebookIsHeld, storedNotebook, watchNotebook } from '../../io/notebook-store.ts';
import type { Notebook } from '../../model/notebook.ts';
import { storedNotebookOf } from '../../query/notebook-file.ts';

export type NotebookDesk = {
  /** null where what is stored cannot be read. */
  readonly notebook: Notebook | null;
  readonly text: string | null;
  readonly held: boolean;
};

/** The notebook as it is stored now, whichever tab wrote it. */
export function useNotebook(): NotebookDesk {
  const text = useSyncExternalStore(watchNotebook, storedNotebook);
  const notebook = useMemo(() => storedNotebookOf(text), [text]);
  return { notebook, text, held: notebookIsHeld() };
}
