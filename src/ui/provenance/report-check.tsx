import { useId, useState } from 'react';
import { type ReportCheck as Checked, checkReport } from '../../io/report-file.ts';
import type { Source } from '../../model/school.ts';
import { useReader } from '../reader.ts';

const AROUND = 3;

/** The reader's own copy of the report text: checked against the recorded hash, then opened at the line. Nothing is uploaded. */
export function ReportCheck({ source, locator }: { readonly source: Source; readonly locator: string }) {
  const { w } = useReader();
  const id = useId();
  const [checked, setChecked] = useState<Checked | null>(null);
  return (
    <details className="report-check">
      <summary>{w.provenance.openReport}</summary>
      <p className="quiet" id={`${id}-help`}>
        {w.provenance.openReportHelp}
      </p>
      <label className="button file-button">
        {w.provenance.chooseFile}
        <input
          type="file"
          className="visually-hidden"
          accept=".txt,text/plain"
          aria-describedby={`${id}-help`}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) void checkReport(file, source).then(setChecked);
          }}
        />
      </label>
      <div role="status">
        {checked?.ok === true && <Lines lines={checked.lines} locator={locator} />}
        {checked?.ok === false && (
          <>
            <p className="drawer-conflict">{w.provenance.openReportMismatch}</p>
            <dl className="hashes">
              <dt>{w.provenance.fileHash}</dt>
              <dd>{checked.sha256}</dd>
              <dt>{w.provenance.knownHash}</dt>
              <dd>{source.sha256}</dd>
            </dl>
          </>
        )}
      </div>
    </details>
  );
}

function Lines({ lines, locator }: { readonly lines: readonly string[]; readonly locator: string }) {
  const { w } = useReader();
  const match = /^L(\d+)(?:-L?(\d+))?$/.exec(locator);
  if (match === null) return null;
  const first = Number(match[1]);
  const last = Number(match[2] ?? match[1]);
  const from = Math.max(1, first - AROUND);
  return (
    <>
      <p>{w.provenance.openReportMatch}</p>
      <ol className="report-lines" start={from}>
        {lines.slice(from - 1, last + AROUND).map((line, index) => {
          const number = from + index;
          return (
            <li key={number} value={number} aria-current={number >= first && number <= last ? 'location' : undefined}>
              {line}
            </li>
          );
        })}
      </ol>
    </>
  );
}
