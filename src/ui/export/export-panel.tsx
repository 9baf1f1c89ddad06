import { useMemo } from 'react';
import { groupedTable } from '../../chart/in-group.ts';
import { citeView } from '../../export/cite-view.ts';
import { type Exhibit, exhibitOf, keysBehind, withPlaces } from '../../export/exhibit.ts';
import { fileName } from '../../export/file-name.ts';
import { tableCsv } from '../../export/table-csv.ts';
import { tableHtml, tableText } from '../../export/table-html.ts';
import { exportWords } from '../../format/words-export.ts';
import { copyText } from '../../io/clipboard.ts';
import { copyRich } from '../../io/clipboard-rich.ts';
import { DOCUMENTS, type DocumentKind } from '../../io/export-job.ts';
import { MEDIA, runExport } from '../../io/export-run.ts';
import { saveBlob, saveFile } from '../../io/save-file.ts';
import type { ChartSpec } from '../../model/chart.ts';
import type { View } from '../../model/view.ts';
import { useEngine } from '../data/engine-context.ts';
import { useReader } from '../reader.ts';
import { DataSection } from './data-section.tsx';
import { Outcome, useOutcome } from './outcome.tsx';
import { PictureSection } from './picture-section.tsx';

type Props = {
  readonly spec: ChartSpec;
  /** The view whose answer it is, where that is not the page's. */
  readonly of?: View | undefined;
};

/** Everything a chart or table can leave the screen as. */
export function ExportPanel({ spec, of }: Props) {
  const { lang, catalog, view: shown, base, href, version } = useReader();
  const view = of ?? shown;
  const { ask } = useEngine();
  const say = exportWords(lang);
  const outcome = useOutcome();
  const exhibit = useMemo(
    () =>
      exhibitOf({
        spec,
        view,
        catalog,
        version,
        link: `${base}${href({ ...of, data: catalog.fingerprint })}`,
        made: today(),
      }),
    [spec, of, view, catalog, version, base, href],
  );

  async function traced(): Promise<Exhibit> {
    if (spec.provenance.length === 0) return exhibit;
    try {
      const cells = await ask({ kind: 'cells', keys: [...spec.provenance] });
      const claims = await ask({ kind: 'claims', cells: [...keysBehind(spec, cells)] });
      return withPlaces(exhibit, claims, catalog);
    } catch {
      outcome.note(say.state.noPlaces);
      return exhibit;
    }
  }

  function save(kind: DocumentKind) {
    void outcome.run(kind.toUpperCase(), async (watch) => {
      const bytes = await runExport({ kind, exhibits: [await traced()], title: '' }, watch);
      const name = fileName(spec.title, exhibit.made, kind);
      saveBlob(name, new Blob([bytes], { type: MEDIA[kind] }));
      return say.state.saved(name);
    });
  }

  async function copyTable() {
    const ok = await copyRich(tableHtml(spec.table, lang), tableText(spec.table));
    if (ok) outcome.say(say.state.copiedTable);
    else outcome.byHand(say.state.noClipboardTable, { table: spec.table });
  }

  async function copy(text: string) {
    if (await copyText(text)) outcome.say(say.state.copiedText);
    else outcome.byHand(say.state.noClipboardText, { text });
  }

  return (
    <>
      <p className="quiet">
        {spec.title}
        {exhibit.filters.length > 0 && ` · ${say.filter.lead(exhibit.filters)}`}
      </p>
      <Outcome outcome={outcome} />
      <section aria-label={say.menu.office} className="export-part">
        <h3>{say.menu.office}</h3>
        <div className="export-row">
          {DOCUMENTS.map((kind) => (
            <button key={kind} type="button" className="button" disabled={outcome.busy} onClick={() => save(kind)}>
              {say.menu[kind]}
            </button>
          ))}
        </div>
        <p className="quiet">{say.menu.officeHelp}</p>
      </section>
      <section aria-label={say.menu.data} className="export-part">
        <h3>{say.menu.data}</h3>
        <div className="export-row">
          <button type="button" className="button" onClick={() => void copyTable()}>
            {say.menu.copyTable}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => {
              const name = fileName(spec.title, exhibit.made, 'csv');
              saveFile(name, 'text/csv', tableCsv(groupedTable(spec)));
              outcome.say(say.state.saved(name));
            }}
          >
            {say.menu.csv}
          </button>
        </div>
      </section>
      <PictureSection exhibit={exhibit} outcome={outcome} />
      <DataSection exhibit={exhibit} outcome={outcome} />
      <section aria-label={say.menu.cite} className="export-part">
        <h3>{say.menu.cite}</h3>
        {(['gbt', 'apa'] as const).map((style) => (
          <div key={style} className="export-cite">
            <p>{citeView(exhibit, style)}</p>
            <button type="button" className="button small" onClick={() => void copy(citeView(exhibit, style))}>
              {say.menu.copyCitation} {say.menu[style]}
            </button>
          </div>
        ))}
        <div className="export-row">
          <button type="button" className="button" onClick={() => void copy(exhibit.link)}>
            {say.menu.copyLink}
          </button>
        </div>
      </section>
    </>
  );
}

/** The reader's own day. */
export function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
