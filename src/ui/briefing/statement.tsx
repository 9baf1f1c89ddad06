import { briefingWords } from '../../format/words-briefing-page.ts';
import type { SqlItem } from '../../model/briefing.ts';
import type { KeptTable, TableDiff } from '../../model/notebook.ts';
import { formatAddress } from '../../query/address.ts';
import { encodeStatement } from '../../query/address-text.ts';
import { diffTable } from '../../query/notebook-diff.ts';
import { reasonOf } from '../notebook/ask.ts';
import { rowLabel, valueText } from '../notebook/label.ts';
import { useReader } from '../reader.ts';
import type { AnsweredItem, ItemAnswer } from './answers.ts';
import { keptResult } from './results.ts';
import type { BriefingDesk } from './use-briefing.ts';

const FIRST = 8;

type Props = {
  readonly item: SqlItem;
  readonly answer: ItemAnswer | undefined;
  readonly act: BriefingDesk['act'];
};

/** The statement itself, and what became of it: run, not run and why, or another result than it was. */
export function Statement({ item, answer, act }: Props) {
  const { lang, view, catalog } = useReader();
  const say = briefingWords(lang);
  const { data, error } = answer ?? {};
  const result = data?.result;
  return (
    <div className="bf-state">
      <details>
        <summary className="quiet">{say.statement}</summary>
        <pre className="bf-sql">{item.sql}</pre>
      </details>
      {encodeStatement(item.sql) !== '' && (
        <a className="quiet" href={formatAddress({ ...view, page: 'sql', sql: item.sql, data: null })}>
          {say.openStatement}
        </a>
      )}
      {data === undefined && error == null && <p className="quiet">{say.waiting}</p>}
      {error != null && (
        <p className="bf-warn" role="note">
          {say.failed}
          {reasonOf(error, lang)}
        </p>
      )}
      {result !== undefined && item.was !== null && (
        <Result
          was={item.was}
          is={result}
          fresh={item.data !== catalog.fingerprint}
          onAccept={() =>
            act({ type: 'acceptResult', id: item.id, data: catalog.fingerprint, was: keptResult(result) })
          }
        />
      )}
    </div>
  );
}

type ResultProps = {
  readonly was: KeptTable;
  readonly is: NonNullable<AnsweredItem['result']>;
  /** The data are others than then. */
  readonly fresh: boolean;
  readonly onAccept: () => void;
};

function Result({ was, is, fresh, onAccept }: ResultProps) {
  const { lang } = useReader();
  const say = briefingWords(lang);
  const diff = diffTable(was, is, is.digest);
  const lines = useLines(diff);
  if (diff.same && !fresh) return null;
  const { changed, added, removed } = diff;
  const columns = [...diff.columnsAdded, ...diff.columnsRemoved];
  const told = lines.length + columns.length > 0;
  return (
    <div className="bf-changes" role="note">
      <p>
        {diff.same ? say.sameResult : say.changedResult(changed.length, added.length, removed.length)}{' '}
        <button type="button" className="button small" onClick={onAccept}>
          {say.accept}
        </button>
      </p>
      {!diff.same && !fresh && <p>{say.sameDataOther}</p>}
      {columns.length > 0 && <p>{say.otherColumns(columns)}</p>}
      {!diff.same && !told && <p>{diff.reordered ? say.reordered : say.beyond(was.rows.length)}</p>}
      {lines.length > 0 && (
        <ul>
          {lines.slice(0, FIRST).map((line) => (
            <li key={line}>{line}</li>
          ))}
          {lines.length > FIRST && <li>{say.more(lines.length - FIRST)}</li>}
        </ul>
      )}
    </div>
  );
}

/** What differs, a line a value or row. */
function useLines({ changed, added, removed }: TableDiff): readonly string[] {
  const { lang, catalog } = useReader();
  const say = briefingWords(lang);
  return [
    ...changed.map(({ row, column, was, is }) =>
      say.was(`${rowLabel(row, catalog, lang)} · ${column}`, valueText(was, lang), valueText(is, lang)),
    ),
    ...added.map((row) => say.rowAdded(rowLabel(row, catalog, lang))),
    ...removed.map((row) => say.rowGone(rowLabel(row, catalog, lang))),
  ];
}
