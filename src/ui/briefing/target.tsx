import { useMemo, useState } from 'react';
import { briefingWords } from '../../format/words-briefing-page.ts';
import type { Briefing } from '../../model/briefing.ts';
import { retarget } from '../../query/briefing-target.ts';
import { Pick } from '../pickers/choice.tsx';
import { SchoolPicker } from '../pickers/school-picker.tsx';
import { useReader } from '../reader.ts';
import { ChosenSchools } from './chosen-schools.tsx';
import type { BriefingDesk } from './use-briefing.ts';

type Props = {
  readonly briefing: Briefing;
  readonly act: BriefingDesk['act'];
  readonly onSaid: (text: string) => void;
};

/** The same questions, put to other schools or another year. */
export function Target({ briefing, act, onSaid }: Props) {
  const { lang, catalog } = useReader();
  const say = briefingWords(lang);
  const [which, setWhich] = useState<'keep' | 'change'>('keep');
  const [schools, setSchools] = useState<readonly string[]>([]);
  const [year, setYear] = useState('keep');
  const [repairs, setRepairs] = useState<readonly string[]>([]);
  const years = useMemo(
    () =>
      [...new Set(catalog.coverage.filter((row) => row.has_value).map((row) => row.year))].toSorted((a, b) => b - a),
    [catalog],
  );
  const apply = () => {
    const target = {
      ...(which === 'change' && { schools }),
      ...(year !== 'keep' && { year: year === 'latest' ? ('latest' as const) : Number(year) }),
    };
    const made = retarget(briefing, target, catalog);
    act({ type: 'readdress', addresses: made.addresses, data: catalog.fingerprint });
    const told = Object.values(made.repairs).flatMap((list) => list.map((one) => say.repaired(one.given, one.used)));
    setRepairs([...new Set(told)]);
    const changed = briefing.items.filter((item) => item.kind === 'view' && made.addresses[item.id] !== item.address);
    onSaid(say.target.done(changed.length));
  };
  return (
    <details className="bf-fold">
      <summary>{say.target.title}</summary>
      <p className="quiet">{say.target.lead}</p>
      <div className="bf-row">
        <Pick
          label={say.target.schools}
          value={which}
          options={[
            { value: 'keep', label: say.target.keep },
            { value: 'change', label: say.batch.schools },
          ]}
          onChange={setWhich}
        />
        {which === 'change' && (
          <ChosenSchools schools={schools} onChange={setSchools}>
            <SchoolPicker />
          </ChosenSchools>
        )}
        <Pick
          label={say.target.year}
          value={year}
          options={[
            { value: 'keep', label: say.target.keep },
            { value: 'latest', label: say.target.latest },
            ...years.map((one) => ({ value: String(one), label: say.target.yearOf(one) })),
          ]}
          onChange={setYear}
        />
        <button type="button" className="button" disabled={which === 'keep' && year === 'keep'} onClick={apply}>
          {say.target.apply}
        </button>
      </div>
      {repairs.length > 0 && (
        <div className="quiet" role="note">
          <p>{say.target.repairs}</p>
          <ul>
            {repairs.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
    </details>
  );
}
