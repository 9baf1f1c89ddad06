import { useMemo, useState } from 'react';
import { exploreWords } from '../../format/words-explore.ts';
import { fieldTitle } from '../../format/words-fields.ts';
import type { Facet, PivotField } from '../../model/pivot.ts';
import { filterValues, nudged, withField, withFilter, withoutField } from '../../query/explore-moves.ts';
import { exploreFields, exploreIndicators } from '../../query/fit-explore.ts';
import { valueChoices } from '../explore/fields.ts';
import { matches } from '../pickers/search.ts';
import { useReader } from '../reader.ts';
import { type Anchor, PickerPopover } from './popover.tsx';

type Props = Anchor & { readonly field: PivotField; readonly facets: readonly Facet[] };

/** Where a field stands and which of its values are shown: all that dragging does, as buttons. */
export default function PivotFieldPopover({ field, facets, ...anchor }: Props) {
  const { lang, view, go } = useReader();
  const say = exploreWords(lang);
  const title = fieldTitle(field, lang);
  const fields = exploreFields(view);
  const well = fields.rows.includes(field) ? 'rows' : fields.columns.includes(field) ? 'columns' : null;
  const act = (patch: Parameters<typeof go>[0]) => {
    anchor.onOpenChange(false);
    if (Object.keys(patch).length > 0) go(patch);
  };
  return (
    <PickerPopover {...anchor} label={say.fieldMenu(title)} kind="pivot">
      <div className="pv-actions">
        {well !== 'rows' && (
          <button type="button" className="button small" onClick={() => act(withField(view, field, 'rows'))}>
            {say.toRows}
          </button>
        )}
        {well !== 'columns' && (
          <button type="button" className="button small" onClick={() => act(withField(view, field, 'columns'))}>
            {say.toColumns}
          </button>
        )}
        {well !== null && (
          <>
            <button type="button" className="button small" onClick={() => act(nudged(view, field, -1))}>
              {say.earlier}
            </button>
            <button type="button" className="button small" onClick={() => act(nudged(view, field, 1))}>
              {say.later}
            </button>
            <button type="button" className="button small" onClick={() => act(withoutField(view, field))}>
              {say.remove}
            </button>
          </>
        )}
      </div>
      <Values field={field} facets={facets} />
    </PickerPopover>
  );
}

/** More values than these are searched for, not scrolled through. */
const LISTED = 200;

function Values({ field, facets }: { readonly field: PivotField; readonly facets: readonly Facet[] }) {
  const { w, lang, catalog, view, go } = useReader();
  const say = exploreWords(lang);
  const [typed, setTyped] = useState('');
  const choices = useMemo(() => valueChoices(field, catalog, facets, lang), [field, catalog, facets, lang]);
  const chosen = filterValues(view, field);
  const found = choices.filter(({ label, value }) =>
    matches({ names: [label, value], pinyin: field === 'indicator' ? (catalog.pinyin[value] ?? '') : '' }, typed),
  );
  if (choices.length === 0) return null;
  const safe = field === 'nature' ? ['actual'] : field === 'scope' ? [''] : [];
  const isDefault = chosen.join('\n') === safe.join('\n') && chosen.length === safe.length;
  const shown = field === 'indicator' ? exploreIndicators(view, catalog).length : 0;
  const summary =
    chosen.length > 0 ? say.selected(chosen.length) : field === 'indicator' ? say.indicators(shown) : say.all;
  const toggle = (value: string) =>
    go(
      withFilter(
        view,
        field,
        chosen.includes(value) ? chosen.filter((one) => one !== value) : next(field, chosen, value),
      ),
      {
        replace: true,
      },
    );
  return (
    <>
      {choices.length > 8 && (
        <div className="search">
          <input
            className="search-input"
            type="search"
            aria-label={say.searchValues}
            placeholder={say.searchValues}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
      )}
      <fieldset className="pv-values" aria-label={say.filter(fieldTitle(field, lang))}>
        <div className="options">
          <p className="options-header">
            {say.filter(fieldTitle(field, lang))} · {summary}
          </p>
          {found.slice(0, LISTED).map((choice, index) => (
            <div key={choice.value}>
              {choice.group !== '' && choice.group !== found[index - 1]?.group && (
                <p className="options-header">{choice.group}</p>
              )}
              <label className="option pv-value">
                <input type="checkbox" checked={chosen.includes(choice.value)} onChange={() => toggle(choice.value)} />
                <span className="option-name">{choice.label}</span>
                <span className="option-note">{choice.note}</span>
              </label>
            </div>
          ))}
          {found.length === 0 && <p className="options-empty">{w.noMatch}</p>}
          {found.length > LISTED && <p className="options-empty">{say.more(LISTED)}</p>}
        </div>
      </fieldset>
      <div className="popover-foot">
        <button
          type="button"
          className="button small"
          disabled={isDefault}
          onClick={() => go(withFilter(view, field, []))}
        >
          {say.reset}
        </button>
      </div>
    </>
  );
}

/** Of levels one at most; `all` takes the place of single values, and they its. */
function next(field: PivotField, chosen: readonly string[], value: string): readonly string[] {
  if (field === 'level' || value === 'all') return [value];
  return [...chosen.filter((one) => one !== 'all'), value];
}
