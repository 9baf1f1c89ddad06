import { useState } from 'react';
import type { Sheet } from '../../chart/quality-checklist.ts';
import { fileName } from '../../export/file-name.ts';
import { FORM_KINDS, type Form, type FormKind } from '../../export/form.ts';
import { asRows, lackingRows, officialForm } from '../../export/official-form.ts';
import { checklistForm, standardsForm } from '../../export/record-form.ts';
import { schoolName, schoolNameOf } from '../../format/names.ts';
import { exportWords } from '../../format/words-export.ts';
import { exportFormWords } from '../../format/words-export-form.ts';
import { MEDIA, runExport } from '../../io/export-run.ts';
import { saveBlob } from '../../io/save-file.ts';
import type { StandardsSpec } from '../../model/standards.ts';
import { useEngine } from '../data/engine-context.ts';
import { useReader } from '../reader.ts';
import { today } from './export-panel.tsx';
import { Outcome, useOutcome } from './outcome.tsx';

export type FormWanted =
  | { readonly kind: 'official'; readonly school: string }
  | { readonly kind: 'checklist'; readonly sheets: readonly Sheet[] }
  | { readonly kind: 'standards'; readonly spec: StandardsSpec };

/** Word and Excel of what has an official form; of the standard tables for any schools. */
export default function FormPanel({ wanted }: { readonly wanted: FormWanted }) {
  const { lang, catalog } = useReader();
  const { ask } = useEngine();
  const say = exportFormWords(lang);
  const outcome = useOutcome();
  const [chosen, setChosen] = useState<readonly string[]>(wanted.kind === 'official' ? [wanted.school] : []);
  const none = wanted.kind === 'official' && chosen.length === 0;

  async function form(signal: AbortSignal): Promise<Form> {
    const about = { lang, made: today(), fingerprint: catalog.fingerprint };
    if (wanted.kind === 'checklist') return checklistForm(wanted.sheets, about);
    if (wanted.kind === 'standards') return standardsForm(wanted.spec, about);
    const schools = catalog.schools.map((one) => one.id).filter((id) => chosen.includes(id));
    const told = await ask({ kind: 'form_rows', schools }, signal);
    const indicators = lackingRows(catalog, schools);
    const values = await ask({ kind: 'values', indicators, schools, years: 'all', basis: 'data' }, signal);
    const known = new Set(told.map((row) => `${row.source}|${row.indicator}`));
    const more = asRows(values, catalog, schools).filter((row) => !known.has(`${row.source}|${row.indicator}`));
    const rows = [...told, ...more];
    const claims = await ask({ kind: 'claims', cells: rows.flatMap((row) => row.cell ?? []) }, signal);
    return officialForm({ catalog, schools, rows, claims, lang, made: about.made });
  }

  function save(as: FormKind) {
    void outcome.run(say.panel[as], async (watch) => {
      const made = await form(watch.signal);
      const bytes = await runExport({ kind: 'form', as, form: made }, watch);
      const whose = wanted.kind === 'official' && chosen.length === 1 ? nameOf(chosen[0] ?? '') : '';
      const name = fileName(`${whose} ${made.title}`.trim(), made.made, as);
      saveBlob(name, new Blob([bytes], { type: MEDIA[as] }));
      return exportWords(lang).state.saved(name);
    });
  }

  const nameOf = (id: string) => schoolNameOf(catalog.schools, id, lang);

  return (
    <div className="form-panel">
      <p className="quiet">{say.panel[wanted.kind]}</p>
      {wanted.kind === 'official' && (
        <fieldset className="form-schools">
          <legend>{say.panel.schools}</legend>
          {catalog.schools.map((school) => (
            <label key={school.id}>
              <input
                type="checkbox"
                checked={chosen.includes(school.id)}
                onChange={({ target }) =>
                  setChosen(target.checked ? [...chosen, school.id] : chosen.filter((id) => id !== school.id))
                }
              />
              {schoolName(school, lang)}
            </label>
          ))}
        </fieldset>
      )}
      <div className="export-row">
        {FORM_KINDS.map((as) => (
          <button key={as} type="button" className="button" disabled={none || outcome.busy} onClick={() => save(as)}>
            {say.panel[as]}
          </button>
        ))}
      </div>
      {none && <p role="status">{say.panel.none}</p>}
      <Outcome outcome={outcome} />
    </div>
  );
}
