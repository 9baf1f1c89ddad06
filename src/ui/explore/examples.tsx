import { exploreWords } from '../../format/words-explore.ts';
import type { View } from '../../model/view.ts';
import { DEFAULT_VIEW } from '../../query/address.ts';
import { useReader } from '../reader.ts';

type Example = keyof ReturnType<typeof exploreWords>['exampleList'];

/** Questions that real data answer, as views. */
const EXAMPLES: Readonly<Record<Example, Partial<View>>> = {
  two: {
    indicators: ['further_study_graduates'],
    rows: ['school'],
    columns: ['year'],
    chart: 'line',
  },
  majors: { indicators: ['fulltime_students'], rows: ['专业'], columns: ['年级'] },
  intake: { indicators: ['new_students', 'intake_share'], rows: ['招生类型'], columns: ['indicator', 'year'] },
  regions: {
    indicators: ['fulltime_students', 'fulltime_teachers', 'dual_quality_teacher_share', 'senior_title_teacher_share'],
    level: '高职',
    rows: ['region'],
    columns: ['indicator'],
  },
  targets: {
    rows: ['school', 'indicator', 'scope'],
    columns: ['nature'],
    where: ['family:all', 'nature:target', 'nature:plan', 'scope:all'],
  },
};

/** Links to start from. */
export function Examples() {
  const { lang, href } = useReader();
  const say = exploreWords(lang);
  const questions = Object.entries(EXAMPLES) as [Example, Partial<View>][];
  return (
    <nav className="pv-examples" aria-label={say.examples}>
      <span className="picker-label">{say.examples}</span>
      <ul>
        {questions.map(([id, view]) => (
          <li key={id}>
            <a href={href({ ...DEFAULT_VIEW, page: 'explore', ...view })}>{say.exampleList[id]}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
