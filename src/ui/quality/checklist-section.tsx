import { useMemo, useState } from 'react';
import { groupedTable } from '../../chart/in-group.ts';
import { checklist, type Sheet } from '../../chart/quality-checklist.ts';
import { tableCsv } from '../../export/table-csv.ts';
import { qualityWords } from '../../format/words-quality.ts';
import { printPage } from '../../io/print.ts';
import { saveFile } from '../../io/save-file.ts';
import { Await } from '../await.tsx';
import { Controls } from '../controls.tsx';
import { useAnswer, useLast } from '../data/use-answer.ts';
import { planned } from '../data/values-query.ts';
import { FormWay } from '../form-way.tsx';
import { Whom } from '../pickers/whom.tsx';
import { useReader } from '../reader.ts';
import { useTold } from './asked.ts';
import { ItemView } from './item.tsx';
import { Record } from './record.tsx';

const FIRST = 12;

/** 核查单: per school everything that it is asked to explain, and the sheet to send back. */
export function ChecklistSection() {
  const { lang, catalog, view } = useReader();
  const say = qualityWords(lang).checklist;
  const findings = useAnswer(planned(view, catalog, 'findings'));
  const evidence = useAnswer(planned(view, catalog, 'evidence'));
  const unfilled = useAnswer(planned(view, catalog, 'unfilled'));
  const rates = useAnswer(planned(view, catalog, 'rates'));
  const peers = useTold();
  const told = peers.data;
  const [found, claims, empty, rows] = [findings.data, evidence.data, unfilled.data, rates.data];
  const list = useLast(
    useMemo(
      () =>
        found && claims && empty && rows && told
          ? checklist({ view, catalog, findings: found, evidence: claims, unfilled: empty, rates: rows, told, lang })
          : undefined,
      [view, catalog, found, claims, empty, rows, told, lang],
    ),
  );
  const [shown, setShown] = useState(FIRST);
  const failed = [findings, evidence, unfilled, rates, peers].find((asked) => asked.error !== null);
  const controls = (
    <Controls>
      <Whom rows={told} level />
    </Controls>
  );
  return (
    <Await value={list} error={failed?.error ?? null} onRetry={failed?.retry ?? (() => undefined)} controls={controls}>
      {({ spec, sheets }) => (
        <Record spec={{ ...spec, sources: [] }} controls={controls}>
          <div className="sheet-actions">
            <button
              type="button"
              className="button primary"
              disabled={spec.table.rows.length === 0}
              onClick={() => saveFile(`${say.file}.csv`, 'text/csv', tableCsv(groupedTable(spec)))}
            >
              {say.download}
            </button>
            <button type="button" className="button" onClick={printPage}>
              {say.print}
            </button>
          </div>
          <FormWay wanted={{ kind: 'checklist', sheets }} label={say.forms} />
          {sheets.slice(0, shown).map((sheet) => (
            <SheetView key={sheet.school} sheet={sheet} />
          ))}
          {sheets.length > shown && (
            <button type="button" className="button" onClick={() => setShown(sheets.length)}>
              {say.showMore(sheets.length - shown)}
            </button>
          )}
        </Record>
      )}
    </Await>
  );
}

function SheetView({ sheet }: { readonly sheet: Sheet }) {
  const { lang } = useReader();
  const say = qualityWords(lang).checklist;
  const { conflict, change, finding, unfilled } = sheet.counts;
  const id = `sheet-${sheet.school}`;
  return (
    <section className="school-sheet" aria-labelledby={id}>
      <header className="school-sheet-head">
        <h2 id={id}>
          {sheet.name}
          <span className="print-only"> · {say.file}</span>
        </h2>
        <button
          type="button"
          className="button small"
          disabled={sheet.items.length === 0}
          aria-label={say.downloadOne(sheet.name)}
          onClick={() => saveFile(`${sheet.name} ${say.file}.csv`, 'text/csv', tableCsv(sheet.table))}
        >
          {say.downloadShort}
        </button>
        <p className="quiet">{say.counts(conflict, change, finding, unfilled)}</p>
        {sheet.reports.length > 0 && <p className="quiet">{say.reports(sheet.reports.join(' · '))}</p>}
        {sheet.images && <p className="quiet">{say.image}</p>}
      </header>
      {sheet.items.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <ol className="items">
          {sheet.items.map((item, at) => (
            <ItemView key={item.id} item={item} number={at + 1} reply />
          ))}
        </ol>
      )}
      {sheet.unseen !== '' && <p className="quiet">{sheet.unseen}</p>}
      <p className="school-sheet-signed" aria-hidden="true">
        {say.signed}
      </p>
    </section>
  );
}
