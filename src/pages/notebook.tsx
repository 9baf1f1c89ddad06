import { useState } from 'react';
import { notebookWords } from '../format/words-notebook.ts';
import { storeNotebook } from '../io/notebook-store.ts';
import { saveFile } from '../io/save-file.ts';
import type { NotebookEntry } from '../model/notebook.ts';
import { type NotebookAction, searchEntries } from '../query/notebook-edit.ts';
import { BenchTabs } from '../ui/bench-tabs.tsx';
import { useEngine } from '../ui/data/engine-context.ts';
import { Help } from '../ui/help.tsx';
import { later } from '../ui/later.ts';
import { actOnNotebook } from '../ui/notebook/act.ts';
import { keptFigures, thisDay } from '../ui/notebook/ask.ts';
import { Entry } from '../ui/notebook/entry.tsx';
import { NotebookFiles } from '../ui/notebook/file-bar.tsx';
import { useChecks } from '../ui/notebook/use-checks.ts';
import { useNotebook } from '../ui/notebook/use-notebook.ts';
import { useReader } from '../ui/reader.ts';
import { usePainted } from '../ui/use-painted.ts';

const markdown = later(() => import('../ui/notebook/markdown.ts'));

type Removed = { readonly entry: NotebookEntry; readonly at: number };

/** Does this question still give the same figures? */
export default function NotebookPage() {
  const { lang, base, catalog, version, view } = useReader();
  const say = notebookWords(lang);
  const { phase } = useEngine();
  const { notebook, text, held } = useNotebook();
  const { checks, check, cancel, forget } = useChecks();
  const [search, setSearch] = useState('');
  const [said, setSaid] = useState('');
  const [removed, setRemoved] = useState<readonly Removed[]>([]);
  usePainted(true);

  const entries = notebook?.entries ?? [];
  const shown = searchEntries(entries, search);
  const act = (action: NotebookAction, done = '') => {
    const { problem } = actOnNotebook(action);
    setSaid(problem === null ? done : problem === 'unreadable' ? say.unreadable : say.problems[problem]);
    return problem === null;
  };
  const remove = (entry: NotebookEntry) => {
    const at = entries.indexOf(entry);
    const name = entry.name || say.unnamed;
    if (act({ type: 'remove', id: entry.id }, say.removed(name))) setRemoved((all) => [{ entry, at }, ...all]);
  };
  const restore = () => {
    const [last, ...rest] = removed;
    if (last !== undefined && act({ type: 'restore', ...last })) setRemoved(rest);
  };
  const saveMarkdown = (some: readonly NotebookEntry[]) =>
    void markdown.load().then(
      ({ saveNotebookMarkdown }) =>
        setSaid(say.file.saved(saveNotebookMarkdown(some, { lang, base, made: thisDay() }))),
      () => setSaid(say.failed),
    );
  return (
    <>
      <BenchTabs />
      <article className="panel nb">
        <header className="panel-head">
          <h1>{say.title}</h1>
          <p className="sentence">{say.lead}</p>
        </header>
        {notebook === null && (
          <div className="nb-warn" role="alert">
            <p>{say.unreadable}</p>
            <p className="nb-tools">
              <button
                type="button"
                className="button"
                onClick={() => saveFile('voclens-notebook.txt', 'text/plain', text ?? '')}
              >
                {say.saveRaw}
              </button>
              <button type="button" className="button" onClick={() => storeNotebook('')}>
                {say.startAnew}
              </button>
            </p>
          </div>
        )}
        {notebook !== null && (
          <section className="controls" aria-label={say.title}>
            {entries.length > 0 && (
              <>
                <input
                  type="search"
                  className="search-input"
                  aria-label={say.search}
                  placeholder={say.search}
                  value={search}
                  onChange={(event) => setSearch(event.target.value)}
                />
                <button type="button" className="button" onClick={() => void check(shown.filter(hasFigures))}>
                  {say.checkAll}
                </button>
                <button type="button" className="button" onClick={() => saveMarkdown(shown)}>
                  {say.markdownAll}
                </button>
              </>
            )}
            <NotebookFiles entries={entries} onSaid={setSaid} />
          </section>
        )}
        {held && (
          <p className="nb-warn" role="alert">
            {say.held}
          </p>
        )}
        {phase === 'failed' && entries.length > 0 && (
          <p className="nb-warn" role="alert">
            {say.noEngine}
          </p>
        )}
        <div className="nb-said">
          <p role="status">{said}</p>
          {removed.length > 0 && (
            <button type="button" className="button small" onClick={restore}>
              {say.undo}
            </button>
          )}
        </div>
        {notebook !== null && entries.length === 0 && (
          <section className="nb-empty">
            <p className="sentence">{say.emptyLead}</p>
            <ol>
              {say.emptySteps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            <Ways label={say.emptyGo} />
          </section>
        )}
        {entries.length > 0 && shown.length === 0 && <p>{say.none}</p>}
        <ol className="nb-list">
          {shown.map((entry) => (
            <Entry
              key={entry.id}
              entry={entry}
              check={checks.get(entry.id)}
              first={entries[0] === entry}
              last={entries.at(-1) === entry}
              onCheck={() => void check([entry])}
              onStop={cancel}
              onMove={(by) => act({ type: 'move', id: entry.id, to: entries.indexOf(entry) + by })}
              onRemove={() => remove(entry)}
              onRename={(name) => act({ type: 'rename', id: entry.id, name })}
              onNote={(note) => act({ type: 'annotate', id: entry.id, note })}
              onMarkdown={() => saveMarkdown([entry])}
              onAccept={({ figures }) => {
                const answer = { tables: keptFigures(figures), data: catalog.fingerprint, version, made: thisDay() };
                if (act({ type: 'accept', id: entry.id, answer }, say.accepted)) forget(entry.id);
              }}
            />
          ))}
        </ol>
        <p className="quiet">{say.local}</p>
      </article>
      <Help page={view.page} />
    </>
  );
}

/** Pages where questions are asked. */
function Ways({ label }: { readonly label: string }) {
  const { w, href } = useReader();
  return (
    <p className="nb-tools">
      {label}
      {(['explore', 'statistics', 'sql', 'compare'] as const).map((page) => (
        <a key={page} href={href({ page, chart: '', group: '', where: [] })}>
          {w.pages[page]}
        </a>
      ))}
    </p>
  );
}

function hasFigures(entry: NotebookEntry): boolean {
  return entry.tables.length > 0;
}
