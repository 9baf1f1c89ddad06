import { useMemo } from 'react';
import { profileRecord, rowsByIndicator } from '../../chart/profile.ts';
import { profileAwards } from '../../chart/profile-awards.ts';
import { profileFamilies } from '../../chart/profile-families.ts';
import { tableCsv } from '../../export/table-csv.ts';
import { profileWords } from '../../format/words-profile.ts';
import { saveFile } from '../../io/save-file.ts';
import type { ProfileSpec } from '../../model/profile.ts';
import type { ValueRow } from '../../model/query.ts';
import type { School } from '../../model/school.ts';
import { useAnswer } from '../data/use-answer.ts';
import { planned } from '../data/values-query.ts';
import { FormWay } from '../form-way.tsx';
import { Notes } from '../notes.tsx';
import { useReader } from '../reader.ts';
import { ShareLink } from '../share-link.tsx';
import { useNarrow } from '../use-narrow.ts';
import { Flow } from './flow.tsx';
import { PrintButton, StillReading } from './print.tsx';
import { AwardBars, Family } from './structure.tsx';
import { Lacking, StandardTables } from './tables.tsx';

/** Families that are looked for first: open where there is room. */
const FIRST: readonly string[] = ['enrolment', 'destination', 'teachers', 'funding', 'awards'];

type Props = { readonly school: School; readonly spec: ProfileSpec; readonly rows: readonly ValueRow[] };

/** What follows the standing cards: the tables, the structures, what is lacking, and the ways out. */
export function Rest({ school, spec, rows }: Props) {
  const { w, lang, catalog, view } = useReader();
  const say = profileWords(lang);
  const asked = useAnswer(planned(view, catalog, 'parts'));
  const parts = asked.data;
  const won = useAnswer(planned(view, catalog, 'award_counts'));
  const counts = won.data;
  const input = useMemo(
    () =>
      parts && {
        school,
        catalog,
        rows: rowsByIndicator(rows),
        parts: parts.filter((row) => row.school === school.id),
        lang,
      },
    [school, catalog, rows, parts, lang],
  );
  const made = useMemo(() => (input === undefined ? undefined : profileFamilies(input)), [input]);
  const awards = useMemo(() => (counts ? profileAwards(counts, school.id, lang) : null), [counts, school, lang]);
  // What failed is not waited for: the page says so in its place.
  const whole = (made !== undefined || asked.error !== null) && (counts !== undefined || won.error !== null);
  const narrow = useNarrow();
  return (
    <>
      <StandardTables key={`tables-${school.id}`} spec={spec} />
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
            whose={spec}
            open={!narrow && FIRST.includes(family.family)}
            lead={family.family === 'destination' && input !== undefined && <Flow input={input} />}
          >
            {family.family === 'awards' && awards !== null && <AwardBars spec={awards} whose={spec} />}
          </Family>
        ))}
        {made?.families.length === 0 && <p>{say.noStructures}</p>}
        {made !== undefined && awards !== null && !made.families.some((one) => one.family === 'awards') && (
          <AwardBars spec={awards} whose={spec} />
        )}
      </section>
      <Lacking spec={spec} without={made?.without ?? []} />
      <p className="sheet-actions">
        <button
          type="button"
          className="button"
          onClick={() =>
            saveFile(`${say.fileName(spec.name)}.csv`, 'text/csv', tableCsv(profileRecord(spec, made?.families ?? [])))
          }
        >
          {say.csv}
        </button>
        <PrintButton whole={whole} />
      </p>
      <FormWay key={`forms-${school.id}`} wanted={{ kind: 'official', school: school.id }} label={say.forms} />
      <Notes notes={spec.notes} sources={spec.sources} />
      <ShareLink />
    </>
  );
}
