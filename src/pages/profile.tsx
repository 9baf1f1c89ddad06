import { useMemo } from 'react';
import { profilePieces } from '../chart/pieces/profile.ts';
import { profileRecord, profileSpec, rowsByIndicator } from '../chart/profile.ts';
import { profileAwards } from '../chart/profile-awards.ts';
import { profileFamilies } from '../chart/profile-families.ts';
import { tableCsv } from '../export/table-csv.ts';
import { schoolName } from '../format/names.ts';
import { profileWords } from '../format/words-profile.ts';
import { saveFile } from '../io/save-file.ts';
import type { School } from '../model/school.ts';
import { profileSchool } from '../query/fit-profile.ts';
import { Await } from '../ui/await.tsx';
import { useAnswer } from '../ui/data/use-answer.ts';
import { planned, valuesQuery } from '../ui/data/values-query.ts';
import { FormWay } from '../ui/form-way.tsx';
import { Help } from '../ui/help.tsx';
import { Notes } from '../ui/notes.tsx';
import { PanelHead } from '../ui/panel-head.tsx';
import { Pick } from '../ui/pickers/choice.tsx';
import { Flow } from '../ui/profile/flow.tsx';
import { Identity } from '../ui/profile/identity.tsx';
import { useOpenForPrint } from '../ui/profile/open-for-print.ts';
import { PrintButton, StillReading } from '../ui/profile/print.tsx';
import { StandingCards } from '../ui/profile/standing.tsx';
import { AwardBars, Family } from '../ui/profile/structure.tsx';
import { Lacking, StandardTables } from '../ui/profile/tables.tsx';
import { useReader } from '../ui/reader.ts';
import { ShareLink } from '../ui/share-link.tsx';
import { useNarrow } from '../ui/use-narrow.ts';
import { usePainted } from '../ui/use-painted.ts';

/** Families that are looked for first: open where there is room. */
const FIRST: readonly string[] = ['enrolment', 'destination', 'teachers', 'funding', 'awards'];

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
  const asked = useAnswer(planned(view, catalog, 'parts'));
  const parts = asked.data;
  const { data: findings } = useAnswer(planned(view, catalog, 'findings'));
  const won = useAnswer(planned(view, catalog, 'award_counts'));
  const counts = won.data;
  const { data: coverage } = useAnswer(planned(view, catalog, 'coverage'));
  const rows = values.data;
  const spec = useMemo(
    () => (rows && coverage ? profileSpec({ school, catalog, rows, coverage, lang }) : undefined),
    [school, catalog, rows, coverage, lang],
  );
  const input = useMemo(
    () =>
      rows && parts
        ? {
            school,
            catalog,
            rows: rowsByIndicator(rows),
            parts: parts.filter((row) => row.school === school.id),
            lang,
          }
        : undefined,
    [school, catalog, rows, parts, lang],
  );
  const made = useMemo(() => (input === undefined ? undefined : profileFamilies(input)), [input]);
  const awards = useMemo(() => (counts ? profileAwards(counts, school.id, lang) : null), [counts, school, lang]);
  // What failed is not waited for: the page says so in its place.
  const whole = (made !== undefined || asked.error !== null) && (counts !== undefined || won.error !== null);
  const narrow = useNarrow();
  usePainted(spec !== undefined);
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
    <Await value={spec} error={values.error} onRetry={values.retry} controls={picker}>
      {(ready) => (
        <article className="panel pf">
          <PanelHead spec={ready} />
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
          <Identity spec={ready} />
          <StandingCards spec={ready} />
          <StandardTables key={`tables-${school.id}`} spec={ready} />
          <section
            aria-labelledby="pf-structures"
            className="pf-section"
            aria-busy={made === undefined && asked.error === null}
          >
            <h2 id="pf-structures" tabIndex={-1}>
              {say.section.structures}
            </h2>
            {made === undefined && asked.error === null && <StillReading />}
            {made === undefined && asked.error !== null && (
              <p role="alert">
                {say.unread}{' '}
                <button type="button" className="button small" onClick={asked.retry}>
                  {w.retry}
                </button>
              </p>
            )}
            {made?.families.map((family) => (
              <Family
                key={`${school.id}${family.family}${narrow}`}
                family={family}
                whose={ready}
                open={!narrow && FIRST.includes(family.family)}
                lead={family.family === 'destination' && input !== undefined && <Flow input={input} />}
              >
                {family.family === 'awards' && awards !== null && <AwardBars spec={awards} whose={ready} />}
              </Family>
            ))}
            {made?.families.length === 0 && <p>{say.noStructures}</p>}
            {made !== undefined && awards !== null && !made.families.some((one) => one.family === 'awards') && (
              <AwardBars spec={awards} whose={ready} />
            )}
          </section>
          <Lacking spec={ready} without={made?.without ?? []} />
          <p className="sheet-actions">
            <button
              type="button"
              className="button"
              onClick={() =>
                saveFile(
                  `${say.fileName(ready.name)}.csv`,
                  'text/csv',
                  tableCsv(profileRecord(ready, made?.families ?? [])),
                )
              }
            >
              {say.csv}
            </button>
            <PrintButton whole={whole} />
          </p>
          <FormWay key={`forms-${school.id}`} wanted={{ kind: 'official', school: school.id }} label={say.forms} />
          <Notes notes={ready.notes} sources={ready.sources} />
          <ShareLink />
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
