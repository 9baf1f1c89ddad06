import { useMemo, useState } from 'react';
import { resultPicture, resultRecord, resultTable } from '../../chart/own-query.ts';
import { tableCsv } from '../../export/table-csv.ts';
import { sqlWords } from '../../format/words-sql.ts';
import { saveFile } from '../../io/save-file.ts';
import { AddToBriefing } from '../briefing/add-button.tsx';
import { EChart } from '../echart.tsx';
import { ExportButton } from '../export/export-button.tsx';
import { KeepButton } from '../notebook/keep-button.tsx';
import { Choice } from '../pickers/choice.tsx';
import { useReader } from '../reader.ts';
import { useOpenCell } from '../use-open-cell.ts';
import { Rows } from './rows.tsx';
import { MOST_ROWS, type Run } from './use-run.ts';

/** The result of a run: how much there is, as a table or a picture, and as a file. */
export function Outcome({ run }: { readonly run: Extract<Run, { state: 'done' }> }) {
  const { lang, catalog } = useReader();
  const say = sqlWords(lang);
  const openCell = useOpenCell();
  const { result, of } = run;
  const [view, setView] = useState<'table' | 'chart'>('table');
  const picture = useMemo(() => (view === 'chart' ? resultPicture(result, lang) : null), [view, result, lang]);
  const record = useMemo(
    () => resultRecord(result, run.sql, catalog.fingerprint, lang),
    [result, run.sql, catalog.fingerprint, lang],
  );
  const plan = result.columns.find(({ name }) => name === 'explain_value');
  const save = () =>
    saveFile(`voclens-sql-${catalog.fingerprint.slice(0, 8)}.csv`, 'text/csv', tableCsv(resultTable(result)));
  return (
    <div className="sql-outcome">
      <div className="sql-bar">
        <p role="status">
          <strong>{say.rows(result.rows)}</strong> <span className="quiet">{say.took(result.ms)}</span>
          {of > 1 && <span className="quiet"> {say.several(of)}</span>}
        </p>
        {result.rows > 0 && (
          <>
            <Choice
              label={say.view}
              value={view}
              onChange={setView}
              options={(['table', 'chart'] as const).map((value) => ({ value, label: say.views[value] }))}
            />
            <button type="button" className="button small" onClick={save}>
              {say.csv}
            </button>
            <ExportButton
              spec={view === 'chart' && picture !== null ? picture : record}
              small
              table={view === 'table'}
            />
            <AddToBriefing spec={view === 'chart' && picture !== null ? picture : record} ran={run} small />
            <KeepButton sql={run.sql} />
          </>
        )}
      </div>
      {result.more && (
        <p className="sql-more">
          {say.more(MOST_ROWS)} {say.sortedPart}
        </p>
      )}
      {result.rows === 0 && <p className="quiet">{say.noRows}</p>}
      {view === 'chart' && picture === null && <p className="quiet">{say.noChart}</p>}
      {view === 'chart' && picture !== null && (
        <figure className="figure">
          <p className="sentence">{picture.sentence}</p>
          <EChart spec={picture} onPick={({ cell }) => cell && openCell(cell)} />
          <figcaption className="quiet">{picture.notes[0]?.text}</figcaption>
        </figure>
      )}
      {plan !== undefined && <pre className="sql-plan">{plan.values.join('\n')}</pre>}
      {plan === undefined && result.columns.length > 0 && (view === 'table' || picture === null) && (
        <Rows key={run.sql} result={result} />
      )}
    </div>
  );
}
