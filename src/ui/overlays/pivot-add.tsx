import { useMemo, useState } from 'react';
import { exploreWords } from '../../format/words-explore.ts';
import type { Facet } from '../../model/pivot.ts';
import { withField } from '../../query/explore-moves.ts';
import { exploreFields, exploreIndicators } from '../../query/fit-explore.ts';
import { fieldChoices } from '../explore/fields.ts';
import { matches } from '../pickers/search.ts';
import { useReader } from '../reader.ts';
import { type Anchor, PickerPopover } from './popover.tsx';

type Props = Anchor & { readonly facets: readonly Facet[] };

/** Every field that is not in use, found by name, put into rows or columns by a button. */
export default function PivotAddPopover({ facets, ...anchor }: Props) {
  const { w, lang, catalog, view, go } = useReader();
  const say = exploreWords(lang);
  const [typed, setTyped] = useState('');
  const fields = exploreFields(view);
  const used = [...fields.rows, ...fields.columns];
  const choices = useMemo(
    () => fieldChoices(facets, exploreIndicators(view, catalog), lang),
    [facets, view, catalog, lang],
  );
  const found = choices.filter(
    ({ id, title }) => !used.includes(id) && matches({ names: [title, id], pinyin: '' }, typed),
  );
  return (
    <PickerPopover {...anchor} label={say.addField} kind="pivot">
      <div className="search">
        <input
          className="search-input"
          type="search"
          aria-label={say.searchFields}
          placeholder={say.searchFields}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <ul className="options pv-fields">
        {found.map((choice) => (
          <li key={choice.id} className={choice.usable ? 'option' : 'option pv-unusable'}>
            <span className="option-name">{choice.title}</span>
            <span className="option-note">{choice.note}</span>
            {(['rows', 'columns'] as const).map((well) => (
              <button
                key={well}
                type="button"
                className="button small"
                aria-label={`${choice.title}: ${say.addTo[well]}`}
                onClick={() => {
                  anchor.onOpenChange(false);
                  go(withField(view, choice.id, well));
                }}
              >
                {say.addTo[well]}
              </button>
            ))}
          </li>
        ))}
        {found.length === 0 && <li className="options-empty">{w.noMatch}</li>}
      </ul>
    </PickerPopover>
  );
}
