import { useMemo } from 'react';
import { MOST_SCHOOLS, qualityPresence } from '../../chart/quality-presence.ts';
import { qualityWords } from '../../format/words-quality.ts';
import { FAMILIES, type Family } from '../../model/indicator.ts';
import { Await } from '../await.tsx';
import { Controls } from '../controls.tsx';
import { useAnswer, useLast } from '../data/use-answer.ts';
import { planned } from '../data/values-query.ts';
import { Choice } from '../pickers/choice.tsx';
import { YearPick } from '../pickers/common.tsx';
import { Whom } from '../pickers/whom.tsx';
import { useReader } from '../reader.ts';
import { useFilters, useTold } from './asked.ts';
import { GLYPHS, PresenceGrid } from './presence-grid.tsx';
import { Record } from './record.tsx';

const MARKS = ['reported', 'parts', 'not_reported', 'not_applicable', 'not_found'] as const;

/** School × indicator × year, folded by family: what is there and why not. */
export function PresenceSection() {
  const { lang, catalog, view } = useReader();
  const say = qualityWords(lang).matrix;
  const { filters, set } = useFilters();
  const { data: told, error: untold, retry: tell } = useTold();
  const query = planned(view, catalog, 'presence');
  const asks = query.indicators.length > 0;
  const { data, error, retry } = useAnswer(query, asks);
  const rows = asks ? data : [];
  const presence = useLast(
    // biome-ignore lint/correctness/useExhaustiveDependencies: an empty list is the same list
    useMemo(
      () => (rows && told ? qualityPresence({ view, catalog, rows, told, lang }) : undefined),
      [view, catalog, data, told, lang],
    ),
  );
  const open = (family: readonly Family[]) => set({ family }, { replace: true });
  const controls = (
    <Controls>
      <Whom rows={told} level />
      <YearPick />
      <Choice
        label={say.scope}
        value={filters.rows}
        onChange={(scope) => set({ rows: scope })}
        options={(['all', 'standard'] as const).map((value) => ({ value, label: say.scopes[value] }))}
      />
    </Controls>
  );
  return (
    <Await value={presence} error={error ?? untold} onRetry={error === null ? tell : retry} controls={controls}>
      {(ready) => {
        const unfolded = ready.families.filter((one) => one.open).map((one) => one.family);
        return (
          <Record spec={ready.spec} controls={controls}>
            <div className="presence-head">
              <ul className="legend" aria-label={say.legend}>
                {MARKS.map((mark) => (
                  <li key={mark}>
                    <span className={`mark mark-${mark}`} aria-hidden="true">
                      {GLYPHS[mark]}
                    </span>{' '}
                    {say.marks[mark]}
                  </li>
                ))}
                <li>
                  <span aria-hidden="true">⚠</span> {say.conflict}
                </li>
              </ul>
              <button
                type="button"
                className="button small"
                onClick={() => open(unfolded.length === FAMILIES.length ? [] : FAMILIES)}
              >
                {unfolded.length === FAMILIES.length ? say.close : say.open}
              </button>
            </div>
            {ready.schools > MOST_SCHOOLS && <p className="quiet">{say.tooMany(MOST_SCHOOLS, ready.schools)}</p>}
            <PresenceGrid
              presence={ready}
              onToggle={(family) =>
                open(unfolded.includes(family) ? unfolded.filter((one) => one !== family) : [...unfolded, family])
              }
            />
            <p className="quiet">{say.keys}</p>
          </Record>
        );
      }}
    </Await>
  );
}
