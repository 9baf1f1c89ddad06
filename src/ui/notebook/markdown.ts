import { fileName } from '../../export/file-name.ts';
import { notebookMarkdown } from '../../export/notebook-markdown.ts';
import { notebookWords } from '../../format/words-notebook.ts';
import { saveFile } from '../../io/save-file.ts';
import type { Lang } from '../../model/chart.ts';
import type { NotebookEntry } from '../../model/notebook.ts';

/** Saves entries as one Markdown file; gives back its name. `made` is today, `base` the URL of the app's folder. */
export function saveNotebookMarkdown(
  entries: readonly NotebookEntry[],
  { lang, base, made }: { readonly lang: Lang; readonly base: string; readonly made: string },
): string {
  const [only] = entries;
  const name = fileName(entries.length === 1 && only?.name ? only.name : notebookWords(lang).title, made, 'md');
  saveFile(name, 'text/markdown', notebookMarkdown(entries, { lang, base }));
  return name;
}
