import { useState } from 'react';
import type { DataScope } from '../../export/data-about.ts';
import { DATA_FILES, DATA_FORMATS, type DataFormat } from '../../export/data-formats.ts';
import type { Exhibit } from '../../export/exhibit.ts';
import { fileName } from '../../export/file-name.ts';
import { exportWords } from '../../format/words-export.ts';
import { exportDataWords } from '../../format/words-export-data.ts';
import { runExport } from '../../io/export-run.ts';
import { saveBlob } from '../../io/save-file.ts';
import { useEngine } from '../data/engine-context.ts';
import { Pick } from '../pickers/choice.tsx';
import { useReader } from '../reader.ts';
import { gatherAwards, gatherObservations } from './gather-data.ts';
import type { OutcomeState } from './outcome.tsx';

type Props = { readonly exhibit: Exhibit; readonly outcome: OutcomeState };

/** The observations themselves: those behind the picture, or all of the dataset, in five formats. */
export function DataSection({ exhibit, outcome }: Props) {
  const { lang, catalog, view } = useReader();
  const { ask } = useEngine();
  const say = exportDataWords(lang);
  const { spec } = exhibit;
  const slice = spec.provenance.length > 0 ? 'cells' : view.page === 'awards' ? 'awards' : 'none';
  const [wanted, setWanted] = useState<DataScope>('slice');
  const scope = slice === 'none' ? 'all' : wanted;
  const listed = scope === 'slice' && slice === 'awards';

  function save(format: DataFormat) {
    void outcome.run(say.menu.formats[format], async (watch) => {
      const of = { exhibit, view, catalog, format, scope, ask, signal: watch.signal };
      const data = await (listed ? gatherAwards(of) : gatherObservations(of));
      const bytes = await runExport({ kind: 'data', data }, watch);
      const { ending, media } = DATA_FILES[format];
      const name = fileName(say.file(scope, spec.title), exhibit.made, ending);
      saveBlob(name, new Blob([bytes], { type: media }));
      return exportWords(lang).state.saved(name);
    });
  }

  return (
    <section aria-label={say.menu.title} className="export-part">
      <h3>{say.menu.title}</h3>
      <p className="quiet">{slice === 'none' ? say.menu.nothing : say.menu.lead}</p>
      {slice !== 'none' && (
        <Pick
          label={say.menu.scope}
          value={scope}
          options={[
            { value: 'slice', label: slice === 'awards' ? say.menu.awards : say.menu.slice(spec.provenance.length) },
            { value: 'all', label: say.menu.all },
          ]}
          onChange={setWanted}
        />
      )}
      <div className="export-row">
        {DATA_FORMATS.filter((format) => !listed || format !== 'sdmx').map((format) => (
          <button key={format} type="button" className="button" disabled={outcome.busy} onClick={() => save(format)}>
            {say.menu.formats[format]}
          </button>
        ))}
      </div>
      <p className="quiet">{say.menu.formatHelp}</p>
    </section>
  );
}
