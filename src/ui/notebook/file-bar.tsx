import { useRef, useState } from 'react';
import { notebookWords } from '../../format/words-notebook.ts';
import { saveFile } from '../../io/save-file.ts';
import type { NotebookEntry } from '../../model/notebook.ts';
import { LARGEST_NOTEBOOK, NOTEBOOK_EXTENSION, readNotebook, writeNotebook } from '../../query/notebook-file.ts';
import { useReader } from '../reader.ts';
import { actOnNotebook } from './act.ts';
import { thisDay } from './ask.ts';

type Props = { readonly entries: readonly NotebookEntry[]; readonly onSaid: (text: string) => void };

/** To a file and from one: all of what it holds is added, or nothing. */
export function NotebookFiles({ entries, onSaid }: Props) {
  const { lang } = useReader();
  const say = notebookWords(lang);
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState('');

  async function read(file: File) {
    setProblem('');
    onSaid('');
    const told = (text: string) => setProblem(`${file.name}: ${text} ${say.file.still}`);
    if (file.size > LARGEST_NOTEBOOK) return told(say.file.problems.too_large(0));
    const text = await file.text().catch(() => null);
    if (text === null) return told(say.file.unread);
    const found = readNotebook(text);
    if (!found.ok) return told(say.file.problems[found.problem](found.at));
    const given = found.notebook.entries;
    const { problem: refused, notebook } = actOnNotebook({ type: 'import', entries: given });
    if (refused === 'unreadable') return told(say.unreadable);
    if (refused !== null) return told(say.problems[refused]);
    onSaid(say.file.imported(notebook.entries.length - entries.length, given.length));
  }

  return (
    <>
      <button type="button" className="button" onClick={() => input.current?.click()}>
        {say.importFile}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={say.importFile}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file !== undefined) void read(file);
        }}
      />
      {entries.length > 0 && (
        <button
          type="button"
          className="button"
          onClick={() => {
            const name = `${say.title}_${thisDay()}${NOTEBOOK_EXTENSION}`;
            saveFile(name, 'application/json', writeNotebook(entries));
            onSaid(say.file.saved(name));
          }}
        >
          {say.exportAll}
        </button>
      )}
      {problem !== '' && (
        <p className="nb-warn" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
