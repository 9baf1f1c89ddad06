import { notebookIsHeld, storedNotebook, storeNotebook } from '../../io/notebook-store.ts';
import { EMPTY_NOTEBOOK, type Notebook, type NotebookProblem } from '../../model/notebook.ts';
import { type NotebookAction, notebookReducer } from '../../query/notebook-edit.ts';
import { notebookStorageText, storedNotebookOf } from '../../query/notebook-file.ts';

export type Acted = {
  readonly notebook: Notebook;
  /** `unreadable`: what is stored cannot be read, and is not written over. */
  readonly problem: NotebookProblem | 'unreadable' | null;
  /** Storage would not take it: it lasts as long as this tab. */
  readonly held: boolean;
};

/** Does it to the stored notebook, whoever changed that last. */
export function actOnNotebook(action: NotebookAction): Acted {
  const before = storedNotebookOf(storedNotebook());
  if (before === null) return { notebook: EMPTY_NOTEBOOK, problem: 'unreadable', held: false };
  const { notebook, problem } = notebookReducer(before, action);
  if (notebook !== before) storeNotebook(notebookStorageText(notebook));
  return { notebook, problem, held: notebookIsHeld() };
}
