import { useMemo } from 'react';
import { profilePieces } from '../chart/pieces/profile.ts';
import { profileSpec } from '../chart/profile.ts';
import { schoolName } from '../format/names.ts';
import { profileWords } from '../format/words-profile.ts';
import type { School } from '../model/school.ts';
import { profileSchool } from '../query/fit-profile.ts';
import { Await } from '../ui/await.tsx';
import { Below } from '../ui/below.tsx';
import { useAnswer } from '../ui/data/use-answer.ts';
import { planned, valuesQuery } from '../ui/data/values-query.ts';
import { Help } from '../ui/help.tsx';
import { PanelHead } from '../ui/panel-head.tsx';
import { Pick } from '../ui/pickers/choice.tsx';
import { Identity } from '../ui/profile/identity.tsx';
import { useOpenForPrint } from '../ui/profile/open-for-print.ts';
import { Rest } from '../ui/profile/rest.tsx';
import { StandingCards } from '../ui/profile/standing.tsx';
import { useReader } from '../ui/reader.ts';
import { usePainted } from '../ui/use-painted.ts';

/** What of the page can stand in a briefing. */
export const pieces = profilePieces;

/** What is this school like? */
export default function ProfilePage() {
  const { catalog, view, lang } = useReader();
  const school = profileSchool(view, catalog);
  return (
    <>
      {school === undefined ? <p>{profileWords(lang).none}</p> : <Profile school={school} />}
      <Help page="profile" />
    </>
  );
}

function Profile({ school }: { readonly school: School }) {
  const { w, lang, catalog, view, go, href } = useReader();
  const say = profileWords(lang);
  const values = useAnswer(valuesQuery(view, catalog));
  // Put at once, with the others, though what needs them comes later.
  useAnswer(planned(view, catalog, 'parts'));
  useAnswer(planned(view, catalog, 'award_counts'));
  const { data: findings } = useAnswer(planned(view, catalog, 'findings'));
  const { data: coverage } = useAnswer(planned(view, catalog, 'coverage'));
  const rows = values.data;
  const made = useMemo(
    () => (rows && coverage ? { rows, spec: profileSpec({ school, catalog, rows, coverage, lang }) } : undefined),
    [school, catalog, rows, coverage, lang],
  );
  usePainted(made !== undefined);
  useOpenForPrint();
  const picker = (
    <section className="controls" aria-label={w.controls}>
      <Pick
        label={say.pick}
        value={school.id}
        options={catalog.schools.map((one) => ({ value: one.id, label: schoolName(one, lang) }))}
        onChange={(id) => go({ schools: [id] })}
      />
    </section>
  );
  return (
    <Await value={made} error={values.error} onRetry={values.retry} controls={picker}>
      {({ spec, rows: known }) => (
        <article className="panel pf">
          <PanelHead spec={spec} />
          {picker}
          <nav className="sections pf-nav" aria-label={say.sections}>
            {(['identity', 'standing', 'tables', 'structures', 'lacking'] as const).map((id) => (
              <button key={id} type="button" className="link" onClick={() => jump(`pf-${id}`)}>
                {say.section[id]}
              </button>
            ))}
            {findings !== undefined && (
              <a href={href({ page: 'quality', chart: 'checklist', schools: [school.id] })}>
                {say.findings(findings.filter((one) => one.school === school.id).length)} {say.findingsLink}
              </a>
            )}
          </nav>
          <Identity spec={spec} />
          <StandingCards spec={spec} />
          <Below of={school.id}>
            <Rest school={school} spec={spec} rows={known} />
          </Below>
        </article>
      )}
    </Await>
  );
}

/** Goes to a part of the page; the address holds the view, so it is no link. */
function jump(id: string): void {
  const target = document.getElementById(id);
  target?.scrollIntoView({ block: 'start' });
  target?.focus({ preventScroll: true });
}
