import { useMemo } from 'react';
import { MOST_SCHOOLS, qualityPresence } from '../../chart/quality-presence.ts';
import { qualityWords } from '../../format/words-quality.ts';
import { FAMILIES, type Family } from '../../model/indicator.ts';
import { qualityFilters, whereOf } from '../../query/fit-quality.ts';
import { Await } from '../await.tsx';
import { Controls } from '../controls.tsx';
import { useAnswer, useLast } from '../data/use-answer.ts';
import { planned } from '../data/values-query.ts';
import { Choice } from '../pickers/choice.tsx';
import { LevelChoice, YearPick } from '../pickers/common.tsx';
import { SchoolPicker } from '../pickers/school-picker.tsx';
import { useReader } from '../reader.ts';
import { GLYPHS, PresenceGrid } from './presence-grid.tsx';
import { Record } from './record.tsx';

const MARKS = ['reported', 'parts', 'not_reported', 'not_applicable', 'not_found'] as const;

/** School × indicator × year, folded by family: what is there and why not. */
export function PresenceSection() {
  const { lang, catalog, view, go } = useReader();
  const say = qualityWords(lang).matrix;
  const query = planned(view, catalog, 'presence');
  const asks = query.indicators.length > 0;
  const { data, error, retry } = useAnswer(query, asks);
  const rows = asks ? data : [];
  const presence = useLast(
    // biome-ignore lint/correctness/useExhaustiveDependencies: an empty list is the same list
    useMemo(() => (rows ? qualityPresence({ view, catalog, rows, lang }) : undefined), [view, catalog, data, lang]),
  );
  const filters = qualityFilters(view);
  const open = (family: readonly Family[]) => go({ where: whereOf({ ...filters, family }) }, { replace: true });
  const controls = (
    <Controls>
      <SchoolPicker />
      <YearPick />
      <LevelChoice />
      <Choice
        label={say.scope}
        value={filters.rows}
        onChange={(scope) => go({ where: whereOf({ ...filters, rows: scope }) })}
        options={(['all', 'standard'] as const).map((value) => ({ value, label: say.scopes[value] }))}
      />
    </Controls>
  );
  return (
    <Await value={presence} error={error} onRetry={retry} controls={controls}>
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
