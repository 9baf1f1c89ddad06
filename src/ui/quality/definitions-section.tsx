import { useDeferredValue, useMemo, useState } from 'react';
import { type Definition, qualityDefinitions } from '../../chart/quality-definitions.ts';
import { words } from '../../format/words.ts';
import { qualityWords } from '../../format/words-quality.ts';
import { FAMILIES, type Family } from '../../model/indicator.ts';
import { matches } from '../pickers/search.ts';
import { useReader } from '../reader.ts';
import { useFilters } from './asked.ts';
import { DefinitionView } from './definition.tsx';
import { Record } from './record.tsx';

const FIRST = 40;

/** The codebook, searched by name, alias, pinyin, initials or English; folded by family where nothing is searched for. */
export function DefinitionsSection() {
  const { w, lang, catalog } = useReader();
  const say = qualityWords(lang).definitions;
  const { spec, definitions } = useMemo(() => qualityDefinitions(catalog, lang), [catalog, lang]);
  const { filters, set } = useFilters();
  const [typed, setTyped] = useState(filters.q);
  const wanted = useDeferredValue(typed.trim());
  const found = useMemo(
    () =>
      definitions.filter(({ indicator }) => {
        const names = [indicator.name_zh, indicator.name_en, ...indicator.aliases, indicator.id];
        return matches({ names, pinyin: catalog.pinyin[indicator.id] ?? '' }, wanted);
      }),
    [definitions, catalog, wanted],
  );
  const search = (text: string) => {
    setTyped(text);
    set({ q: text }, { replace: true });
  };
  const controls = (
    <section className="controls" aria-label={w.controls}>
      <label className="picker definition-search">
        <span className="picker-label">{say.search}</span>
        <input type="search" className="search-input" value={typed} onChange={(event) => search(event.target.value)} />
      </label>
      <p role="status" className="quiet">
        {wanted === '' ? '' : say.found(found.length)}
      </p>
    </section>
  );
  return (
    <Record spec={spec} controls={controls}>
      {wanted === '' ? (
        FAMILIES.map((family) => (
          <FamilyDefinitions
            key={family}
            family={family}
            definitions={definitions.filter((one) => one.family === family)}
            open={filters.family.includes(family)}
          />
        ))
      ) : (
        <Definitions key={wanted} definitions={found} />
      )}
    </Record>
  );
}

type FamilyProps = {
  readonly family: Family;
  readonly definitions: readonly Definition[];
  readonly open: boolean;
};

/** A family's definitions, put into the page when it is unfolded. */
function FamilyDefinitions({ family, definitions, open }: FamilyProps) {
  const { lang } = useReader();
  const [unfolded, setUnfolded] = useState(open);
  if (definitions.length === 0) return null;
  return (
    <details
      className="definition-family"
      open={unfolded}
      onToggle={(event) => event.target === event.currentTarget && setUnfolded(event.currentTarget.open)}
    >
      <summary>
        {words(lang).family[family]}{' '}
        <span className="quiet">{qualityWords(lang).matrix.items(definitions.length)}</span>
      </summary>
      {unfolded && <Definitions definitions={definitions} />}
    </details>
  );
}

function Definitions({ definitions }: { readonly definitions: readonly Definition[] }) {
  const { w, lang } = useReader();
  const [most, setMost] = useState(FIRST);
  if (definitions.length === 0) return <p>{w.noMatch}</p>;
  return (
    <div className="definitions">
      {definitions.slice(0, most).map((one) => (
        <DefinitionView key={one.indicator.id} definition={one} open={definitions.length === 1} />
      ))}
      {definitions.length > most && (
        <button type="button" className="button" onClick={() => setMost(definitions.length)}>
          {qualityWords(lang).definitions.more(definitions.length - most)}
        </button>
      )}
    </div>
  );
}
