import { useCallback, useEffect, useRef, useState } from 'react';
import { sqlWords } from '../format/words-sql.ts';
import { storedQueries, storeQueries } from '../io/queries-store.ts';
import { encodeStatement, tidyStatement } from '../query/address-text.ts';
import { EXAMPLES, type ExampleId } from '../query/examples.ts';
import { BenchTabs } from '../ui/bench-tabs.tsx';
import { useEngine } from '../ui/data/engine-context.ts';
import { Help } from '../ui/help.tsx';
import { useReader } from '../ui/reader.ts';
import { ShareLink } from '../ui/share-link.tsx';
import type { Editor } from '../ui/sql/codemirror.ts';
import { EditorBox } from '../ui/sql/editor-box.tsx';
import { type Kept, type KeptAction, keptReducer, readKept, writeKept } from '../ui/sql/kept.ts';
import { KeptLists } from '../ui/sql/kept-lists.tsx';
import { Outcome } from '../ui/sql/outcome.tsx';
import { Problem } from '../ui/sql/problem.tsx';
import { Schema } from '../ui/sql/schema.tsx';
import { useRun } from '../ui/sql/use-run.ts';
import { usePainted } from '../ui/use-painted.ts';

/** What do the data say to a query of my own? */
export default function SqlPage() {
  const { lang, view, go } = useReader();
  const say = sqlWords(lang);
  const { own } = useEngine();
  const { run, start, cancel } = useRun();
  const { kept, stored, act } = useKept();
  const editor = useRef<Editor | null>(null);
  const [opening] = useState(() => view.sql || kept.draft || EXAMPLES.highest);
  const [text, setText] = useState(opening);
  /** The statement of the address that the editor already has. */
  const known = useRef('');
  usePainted(true);

  const runText = useCallback(
    (whole: string, place: number) => {
      const tidy = tidyStatement(whole);
      known.current = tidy;
      start(whole, place);
      act({ type: 'ran', sql: tidy });
      if (encodeStatement(tidy) !== '' && tidy !== view.sql) go({ sql: tidy });
    },
    [start, act, go, view.sql],
  );
  const runEditor = () => {
    const whole = editor.current?.text() ?? text;
    runText(whole, editor.current?.place() ?? 0);
  };
  const use = (sql: string) => {
    editor.current?.write(sql);
    setText(sql);
    editor.current?.focus();
  };

  // An address that says a statement (a link, Back) is run: it can only read.
  useEffect(() => {
    if (view.sql === '' || view.sql === known.current) return;
    known.current = view.sql;
    editor.current?.write(view.sql);
    setText(view.sql);
    start(view.sql, 0);
    act({ type: 'ran', sql: view.sql });
  }, [view.sql, start, act]);
  useEffect(() => {
    const wait = setTimeout(() => act({ type: 'draft', sql: text }), 400);
    return () => clearTimeout(wait);
  }, [text, act]);

  const tidy = tidyStatement(text);
  const wrong = run.state === 'wrong' || run.state === 'refused' ? run.at : null;
  return (
    <>
      <BenchTabs />
      <article className="panel sql">
        <header className="panel-head">
          <h1>{say.title}</h1>
          <p className="sentence">{say.lead}</p>
        </header>
        <div className="sql-cols">
          <div className="sql-main">
            <label className="picker picker-native sql-examples">
              <span className="picker-label">{say.examples}</span>
              <select value="" onChange={(event) => use(EXAMPLES[event.target.value as ExampleId])}>
                <option value="" disabled>
                  {say.exampleHint}
                </option>
                {(Object.keys(EXAMPLES) as ExampleId[]).map((id) => (
                  <option key={id} value={id}>
                    {say.example[id]}
                  </option>
                ))}
              </select>
            </label>
            <EditorBox
              text={opening}
              wrong={wrong}
              onRun={runEditor}
              onChange={setText}
              onReady={(ready) => {
                editor.current = ready;
              }}
            />
            <p className="quiet sql-keys">{say.keys}</p>
            <div className="sql-bar">
              <button type="button" className="button primary" onClick={runEditor}>
                {say.run}
              </button>
              {run.state === 'running' && (
                <button type="button" className="button" onClick={cancel}>
                  {say.cancel}
                </button>
              )}
              <p role="status" className="quiet">
                {run.state === 'running' ? (own.phase === 'ready' ? say.running : say.starting) : ''}
                {run.state === 'cancelled' ? say.cancelled : ''}
              </p>
            </div>
            {tidy !== '' && encodeStatement(tidy) === '' && <p className="sql-more">{say.tooLong}</p>}
            <Problem run={run} text={text} />
            {run.state === 'done' && <Outcome run={run} />}
            {view.sql !== '' && <ShareLink />}
          </div>
          <aside className="sql-side">
            <KeptLists kept={kept} stored={stored} act={act} text={() => editor.current?.text() ?? text} onUse={use} />
            <Schema
              onInsert={(name) => editor.current?.insert(name)}
              onPreview={(sql) => {
                use(sql);
                runText(sql, 0);
              }}
            />
          </aside>
        </div>
      </article>
      <Help page="sql" />
    </>
  );
}

/** What is kept in this browser, and whether it could be. */
function useKept() {
  const [kept, setKept] = useState<Kept>(() => readKept(storedQueries()));
  const [stored, setStored] = useState(true);
  const now = useRef(kept);
  const act = useCallback((action: KeptAction): Kept => {
    const next = keptReducer(now.current, action);
    if (next !== now.current) {
      const { saved, history, draft } = now.current;
      if (next.saved !== saved || next.history !== history || next.draft !== draft)
        setStored(storeQueries(writeKept(next)));
      now.current = next;
      setKept(next);
    }
    return next;
  }, []);
  return { kept, stored, act };
}
