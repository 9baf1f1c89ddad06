import { useMemo, useState } from 'react';
import { type FilterField, type QualityFindings, qualityFindings } from '../../chart/quality-findings.ts';
import { schoolName } from '../../format/names.ts';
import { qualityWords } from '../../format/words-quality.ts';
import { groupFilters } from '../../query/fit-group.ts';
import { Await } from '../await.tsx';
import { Controls } from '../controls.tsx';
import { useAnswer, useLast } from '../data/use-answer.ts';
import { planned } from '../data/values-query.ts';
import { Pick } from '../pickers/choice.tsx';
import { Whom } from '../pickers/whom.tsx';
import { useReader } from '../reader.ts';
import { useFilters, useTold } from './asked.ts';
import { ItemView } from './item.tsx';
import { Record } from './record.tsx';

const FIRST = 40;
const FIELDS: readonly FilterField[] = ['severity', 'rule', 'family'];

/** All findings with filters that the address keeps; contradictions with all claims. */
export function FindingsSection() {
  const { lang, catalog, view } = useReader();
  const say = qualityWords(lang).findings;
  const findings = useAnswer(planned(view, catalog, 'findings'));
  const evidence = useAnswer(planned(view, catalog, 'evidence'));
  const peers = useTold();
  const [found, claims, told] = [findings.data, evidence.data, peers.data];
  const shown = useLast(
    useMemo(
      () =>
        found && claims && told
          ? qualityFindings({ view, catalog, findings: found, evidence: claims, told, lang })
          : undefined,
      [view, catalog, found, claims, told, lang],
    ),
  );
  const failed = [findings, evidence, peers].find((asked) => asked.error !== null);
  const controls = (
    <Controls>
      <Whom rows={told} />
      {shown !== undefined && FIELDS.map((field) => <Filter key={field} field={field} shown={shown} />)}
    </Controls>
  );
  return (
    <Await value={shown} error={failed?.error ?? null} onRetry={failed?.retry ?? (() => undefined)} controls={controls}>
      {(ready) => (
        <Record spec={{ ...ready.spec, sources: [] }} controls={controls}>
          <List key={view.where.join()} ready={ready} />
          <p className="quiet">{say.shown(ready.items.length, ready.total)}</p>
        </Record>
      )}
    </Await>
  );
}

function Filter({ field, shown }: { readonly field: FilterField; readonly shown: QualityFindings }) {
  const { lang } = useReader();
  const say = qualityWords(lang).findings;
  const { filters, set } = useFilters();
  const options = shown.options[field].map(({ value, label, n }) => ({ value, label: say.option(label, n) }));
  return (
    <Pick
      label={say[field]}
      value={filters[field][0] ?? ''}
      options={[{ value: '', label: say.all(shown.all[field]) }, ...options]}
      onChange={(value) => set({ [field]: value === '' ? [] : [value] })}
    />
  );
}

function List({ ready }: { readonly ready: QualityFindings }) {
  const { lang, catalog, view, go } = useReader();
  const say = qualityWords(lang).findings;
  const ofGroup = groupFilters(view, catalog);
  const [most, setMost] = useState(FIRST);
  const names = new Map(catalog.schools.map((school) => [school.id, schoolName(school, lang)]));
  if (ready.items.length === 0)
    return (
      <p>
        {say.none}{' '}
        {view.where.length > ofGroup.length && (
          <button type="button" className="link" onClick={() => go({ where: ofGroup })}>
            {say.clear}
          </button>
        )}
      </p>
    );
  return (
    <>
      <ul className="items">
        {ready.items.slice(0, most).map((item) => (
          <ItemView key={item.id} item={item} school={names.get(item.school) ?? item.school} />
        ))}
      </ul>
      {ready.items.length > most && (
        <button type="button" className="button" onClick={() => setMost(ready.items.length)}>
          {say.more(ready.items.length - most)}
        </button>
      )}
    </>
  );
}
