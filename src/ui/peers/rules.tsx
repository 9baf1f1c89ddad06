import { groupAround, silenceText, valueText } from '../../chart/peer-group.ts';
import { schoolName } from '../../format/names.ts';
import { words } from '../../format/words.ts';
import { peerWords } from '../../format/words-peers.ts';
import { GROUP_RULES, type GroupRule } from '../../model/peers.ts';
import type { ValueRow } from '../../model/query.ts';
import type { View } from '../../model/view.ts';
import { groupRule } from '../../query/fit-group.ts';
import { Pick } from '../pickers/choice.tsx';
import { useReader } from '../reader.ts';

/** The focus and the rules, each with what it would make; a rule that cannot be followed says why. */
export function Rules({ rows }: { readonly rows: readonly ValueRow[] | undefined }) {
  const { lang, catalog, view, go, href } = useReader();
  const say = peerWords(lang);
  const current = groupRule(view);
  const focus = catalog.schools.find((school) => school.id === view.schools[0]) ?? catalog.schools[0];
  if (focus === undefined) return null;
  const to = (rule: GroupRule | ''): Partial<View> =>
    rule === '' ? { group: '' } : { group: rule, schools: [focus.id], level: 'all' };
  return (
    <>
      <Pick
        label={say.focus}
        value={focus.id}
        options={catalog.schools.map((school) => ({ value: school.id, label: schoolName(school, lang) }))}
        onChange={(id) => go({ schools: [id], group: current ?? 'level', level: 'all' })}
      />
      <fieldset className="gp-rules">
        <legend className="picker-label">{say.rules}</legend>
        <label className="gp-rule" data-leads={href(to(''))}>
          <input type="radio" name="group-rule" checked={current === null} onChange={() => go(to(''))} />
          <span>{say.chosen(view.schools.length === 0 ? catalog.schools.length : view.schools.length)}</span>
          <span className="gp-note">{say.chosenHelp}</span>
        </label>
        {GROUP_RULES.map((rule) => {
          const told = (rule !== 'size' && rule !== 'similar') || current === rule;
          const group = told && rows !== undefined ? groupAround(focus, rule, view, catalog, rows) : null;
          const shared = group === null || group.value === '' ? words(lang).level(focus.level) : valueText(group, lang);
          const note =
            group === null
              ? say.later
              : group.silence === null
                ? `${shared} · ${say.count(group.schools.length)}`
                : silenceText(group, lang);
          return (
            <label key={rule} className="gp-rule" data-leads={href(to(rule))}>
              <input type="radio" name="group-rule" checked={current === rule} onChange={() => go(to(rule))} />
              <span>{say.ruleName[rule]}</span>
              <span className="gp-note">{note}</span>
            </label>
          );
        })}
      </fieldset>
    </>
  );
}
