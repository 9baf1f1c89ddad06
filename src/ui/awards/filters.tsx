import { useEffect, useId, useRef, useState } from 'react';
import { GRADES, MODES, RECIPIENTS, TIERS } from '../../model/award.ts';
import { Pick } from '../pickers/choice.tsx';
import { useAwards } from './use-awards.ts';

/** Milliseconds: letters that come faster after one another are one question; a question that is overtaken is given up. */
const PAUSE = 60;

/** Tier, grade, winner, alone or as a team: each any or one. */
export function AwardPicks() {
  const { t, choices, set } = useAwards();
  const { filter } = choices;
  const option = <T extends string>(values: readonly T[], names: Readonly<Record<T, string>>) => [
    { value: '', label: t.all },
    ...values.map((value) => ({ value: value as string, label: names[value] })),
  ];
  return (
    <>
      <Pick
        label={t.tier}
        value={filter.tiers[0] ?? ''}
        onChange={(tier) => set({ tier })}
        options={option(TIERS, t.tiers)}
      />
      <Pick
        label={t.grade}
        value={filter.grades[0] ?? ''}
        onChange={(grade) => set({ grade })}
        options={option(GRADES, t.grades)}
      />
      <Pick
        label={t.recipient}
        value={filter.recipients[0] ?? ''}
        onChange={(recipient) => set({ recipient })}
        options={option(RECIPIENTS, t.recipients)}
      />
      <Pick
        label={t.mode}
        value={filter.modes[0] ?? ''}
        onChange={(mode) => set({ mode })}
        options={option(MODES, t.modes)}
      />
    </>
  );
}

/** Takes out what narrows the list; nothing where nothing does. */
export function ClearAwards() {
  const { t, choices, set } = useAwards();
  const { tiers, grades, recipients, modes, reports } = choices.filter;
  const chosen = [tiers, grades, recipients, modes, reports].some((values) => values.length > 0);
  if (!chosen && choices.school === null && choices.search === '') return null;
  const none = { q: null, school: null, tier: null, grade: null, recipient: null, mode: null, report: null };
  return (
    <button type="button" className="button" onClick={() => set(none)}>
      {t.clear}
    </button>
  );
}

/** Types into the address once the typing pauses; one step of history for the whole word. */
export function AwardSearch() {
  const { t, choices, set } = useAwards();
  const id = useId();
  const [typed, setTyped] = useState(choices.search);
  const [seen, setSeen] = useState(choices.search);
  const last = useRef(Number.NEGATIVE_INFINITY);
  if (seen !== choices.search) {
    setSeen(choices.search);
    if (typed.trim() !== choices.search.trim()) setTyped(choices.search);
  }
  useEffect(() => {
    if (typed.trim() === choices.search.trim()) return;
    const look = () => set({ q: typed.trim() === '' ? null : typed.trim() }, { replace: true });
    const early = last.current + PAUSE - performance.now();
    last.current = performance.now();
    if (early <= 0) return look();
    const timer = setTimeout(look, early);
    return () => clearTimeout(timer);
  }, [typed, choices.search, set]);
  return (
    <label className="picker award-search" htmlFor={id}>
      <span className="picker-label">{t.search}</span>
      <input id={id} type="search" value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
    </label>
  );
}
