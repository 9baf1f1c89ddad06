import { keptText } from './kept-text.ts';

/** The notebook in browser storage. */
export const {
  read: storedNotebook,
  write: storeNotebook,
  isHeld: notebookIsHeld,
  watch: watchNotebook,
} = keptText('voclens:notebook');
