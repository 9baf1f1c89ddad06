import { notebookWords } from '../../format/words-notebook.ts';
import { LONGEST_NAME, LONGEST_NOTE, type NotebookEntry } from '../../model/notebook.ts';
import { linkOf } from '../../query/notebook-link.ts';
import { Typed } from '../briefing/typed.tsx';
import { CopyButton } from '../copy-button.tsx';
import { useReader } from '../reader.ts';
import { KeptFigures } from './figures.tsx';
import { CheckOutcome } from './outcome.tsx';
import type { Check, Checked } from './use-checks.ts';

type Props = {
  readonly entry: NotebookEntry;
  readonly check: Check | undefined;
  readonly first: boolean;
  readonly last: boolean;
  readonly onCheck: () => void;
  readonly onStop: () => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly onRename: (name: string) => void;
  readonly onNote: (note: string) => void;
  readonly onAccept: (checked: Checked) => void;
  readonly onMarkdown: () => void;
};

/** One question: what it is, what it gave, whether it still does, and the ways to share it. */
export function Entry(props: Props) {
  const { entry, check, first, last } = props;
  const { lang, base, catalog } = useReader();
  const say = notebookWords(lang);
  const name = entry.name === '' ? say.unnamed : entry.name;
  const link = linkOf(entry);
  const rows = entry.tables.reduce((sum, { count }) => sum + count, 0);
  const tongue = entry.lang === lang ? undefined : entry.lang === 'en' ? 'en' : 'zh-CN';
  const other = entry.data !== catalog.fingerprint;
  return (
    <li className="nb-entry">
      <h2 lang={tongue}>{link === '' ? name : <a href={link}>{name}</a>}</h2>
      <p className="quiet">
        {say.kinds[entry.kind]} · {say.made(entry.made)} · {say.data(entry.version, entry.data.slice(0, 12))}
        {other && <span className="nb-other"> {say.otherData}</span>}
      </p>
      {entry.note !== '' && (
        <p className="nb-note" lang={tongue}>
          {entry.note}
        </p>
      )}
      {entry.kind === 'sql' && <pre className="nb-sql">{entry.sql}</pre>}
      <div className="nb-tools">
        {check?.state === 'running' ? (
          <button type="button" className="button" onClick={props.onStop}>
            {say.stop}
          </button>
        ) : (
          <button type="button" className="button" disabled={entry.tables.length === 0} onClick={props.onCheck}>
            {say.check}
          </button>
        )}
        {link === '' ? (
          <span className="quiet">{say.tooLong}</span>
        ) : (
          <>
            <a className="button" href={link}>
              {say.open}
            </a>
            <CopyButton text={`${base}${link}`} label={say.copyLink} lang={lang} />
          </>
        )}
        <button type="button" className="button" onClick={props.onMarkdown}>
          {say.markdown}
        </button>
        <button
          type="button"
          className="button"
          aria-label={`${say.up}: ${name}`}
          disabled={first}
          onClick={() => props.onMove(-1)}
        >
          ↑
        </button>
        <button
          type="button"
          className="button"
          aria-label={`${say.down}: ${name}`}
          disabled={last}
          onClick={() => props.onMove(1)}
        >
          ↓
        </button>
        <button type="button" className="button" aria-label={`${say.remove}: ${name}`} onClick={props.onRemove}>
          {say.remove}
        </button>
      </div>
      <div role="status">
        <CheckOutcome entry={entry} check={check} onAccept={props.onAccept} />
      </div>
      {entry.tables.length === 0 ? (
        <p className="quiet">{say.noTables}</p>
      ) : (
        <details>
          <summary>{say.figures(rows)}</summary>
          <KeptFigures tables={entry.tables} />
        </details>
      )}
      <details>
        <summary>{say.edit}</summary>
        <div className="nb-fields">
          <Typed label={say.name} value={entry.name} longest={LONGEST_NAME} onDone={props.onRename} />
          <Typed label={say.note} value={entry.note} longest={LONGEST_NOTE} rows={3} onDone={props.onNote} />
        </div>
      </details>
    </li>
  );
}
