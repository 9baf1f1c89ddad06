import { notebookWords } from '../../format/words-notebook.ts';
import type { NotebookEntry, TableDiff } from '../../model/notebook.ts';
import { useReader } from '../reader.ts';
import { useOpenCell } from '../use-open-cell.ts';
import { Grid, tableTitle } from './figures.tsx';
import { isKey, rowLabel, valueText } from './label.ts';
import type { Check, Checked } from './use-checks.ts';

const SHOWN = 40;
const short = (print: string) => print.slice(0, 12);

type Props = {
  readonly entry: NotebookEntry;
  readonly check: Check | undefined;
  readonly onAccept: (checked: Checked) => void;
};

/** What asking again came to: the same figures, or exactly what differs. */
export function CheckOutcome({ entry, check, onAccept }: Props) {
  const { lang, catalog } = useReader();
  const say = notebookWords(lang);
  if (check === undefined) return null;
  if (check.state === 'running') return <p className="quiet">{say.checking}</p>;
  if (check.state === 'failed') {
    return (
      <div className="nb-outcome nb-bad">
        <p>
          <strong>{say.failed}</strong> {check.reason}
        </p>
      </div>
    );
  }
  const { checked } = check;
  if (checked.same) {
    return (
      <div className="nb-outcome nb-good">
        <p>
          <strong>✓ {say.same}</strong> {say.sameLong(entry.made)} {entry.data !== catalog.fingerprint && say.sameOther}
        </p>
        <Prints entry={entry} />
      </div>
    );
  }
  const sum = (pick: (diff: TableDiff) => number) => checked.diffs.reduce((all, diff) => all + pick(diff), 0);
  return (
    <div className="nb-outcome nb-bad">
      <p>
        <strong>≠ {say.differs}</strong>{' '}
        {say.summary(
          sum((diff) => diff.changed.length),
          sum((diff) => diff.added.length),
          sum((diff) => diff.removed.length),
        )}
      </p>
      <Prints entry={entry} />
      {checked.unsound && <p role="alert">{say.unsound}</p>}
      {checked.figures.adapted && <p>{say.adapted}</p>}
      {!checked.unsound && entry.data === catalog.fingerprint && !checked.figures.adapted && <p>{say.sameData}</p>}
      {checked.more.length > 0 && (
        <p>
          {say.newQuestion} {checked.more.map((name) => tableTitle(name, lang)).join(', ')}
        </p>
      )}
      {checked.less.length > 0 && (
        <p>
          {say.goneQuestion} {checked.less.map((name) => tableTitle(name, lang)).join(', ')}
        </p>
      )}
      {checked.diffs
        .filter((diff) => !diff.same)
        .map((diff) => (
          <Difference key={diff.name} diff={diff} />
        ))}
      <button type="button" className="button small" onClick={() => onAccept(checked)}>
        {say.accept}
      </button>
    </div>
  );
}

function Prints({ entry }: { readonly entry: NotebookEntry }) {
  const { lang, catalog } = useReader();
  return <p className="quiet nb-print">{notebookWords(lang).prints(short(entry.data), short(catalog.fingerprint))}</p>;
}

function Difference({ diff }: { readonly diff: TableDiff }) {
  const { lang } = useReader();
  const say = notebookWords(lang);
  const told = diff.changed.length + diff.added.length + diff.removed.length;
  const names = lang === 'en' ? ', ' : '、';
  return (
    <section className="nb-table">
      <p>
        <strong>{tableTitle(diff.name, lang)}</strong>{' '}
        <span className="quiet nb-print">{say.digests(short(diff.digestWas), short(diff.digestIs))}</span>
      </p>
      {diff.countWas !== diff.countIs && <p>{say.rowsWasIs(diff.countWas, diff.countIs)}</p>}
      {diff.columnsAdded.length > 0 && <p>{say.columnsAdded(diff.columnsAdded.join(names))}</p>}
      {diff.columnsRemoved.length > 0 && <p>{say.columnsRemoved(diff.columnsRemoved.join(names))}</p>}
      {diff.reordered && <p>{say.reordered}</p>}
      {told === 0 && !diff.reordered && diff.columnsAdded.length + diff.columnsRemoved.length === 0 && (
        <p>{say.beyond}</p>
      )}
      {diff.changed.length > 0 && <Changes diff={diff} />}
      {(['added', 'removed'] as const).map(
        (kind) =>
          diff[kind].length > 0 && (
            <div key={kind}>
              <h3>{kind === 'added' ? say.added : say.gone}</h3>
              <Grid columns={diff.shared} rows={diff[kind].slice(0, SHOWN)} name={diff.name} />
              {diff[kind].length > SHOWN && <p className="quiet">{say.moreOf(diff[kind].length - SHOWN)}</p>}
            </div>
          ),
      )}
    </section>
  );
}

function Changes({ diff }: { readonly diff: TableDiff }) {
  const { lang, catalog } = useReader();
  const say = notebookWords(lang);
  const openCell = useOpenCell();
  return (
    <div>
      <h3>{say.changed}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="nb-rows" tabIndex={0} aria-label={say.changed}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say.row}</th>
              <th scope="col">{say.column}</th>
              <th scope="col">{say.was}</th>
              <th scope="col">{say.is}</th>
            </tr>
          </thead>
          <tbody>
            {diff.changed.slice(0, SHOWN).map((change) => {
              const label = rowLabel(change.row, catalog, lang);
              const key = change.row.find(isKey);
              return (
                <tr key={`${JSON.stringify(change.row)} ${change.column}`}>
                  <td>
                    {key === undefined ? (
                      label
                    ) : (
                      <button type="button" className="link" onClick={() => openCell(key)}>
                        {label}
                      </button>
                    )}
                  </td>
                  <td>{change.column}</td>
                  <td className="nb-was">{valueText(change.was, lang)}</td>
                  <td className="nb-is">{valueText(change.is, lang)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      {diff.changed.length > SHOWN && <p className="quiet">{say.moreOf(diff.changed.length - SHOWN)}</p>}
    </div>
  );
}
