import { awardWords } from '../../format/words-awards.ts';
import { useAnswer } from '../data/use-answer.ts';
import { useReader } from '../reader.ts';

/** Indicators that few reports print as one number, while their lists may hold the awards themselves: the filters that show these. */
const LISTS: Readonly<Record<string, { readonly series: string; readonly recipient: 'student' | 'teacher' }>> = {
  skills_contest_national_student_awards: { series: 'national-skills', recipient: 'student' },
  skills_contest_provincial_student_awards: { series: 'provincial-skills', recipient: 'student' },
};

/** Where no total is printed: a link to the entries the school's lists hold; nothing where they hold none. */
export function ListedAwards({ school, indicator }: { readonly school: string; readonly indicator: string }) {
  const { lang, href } = useReader();
  const list = LISTS[indicator];
  const { data } = useAnswer({ kind: 'award_counts', schools: [] }, list !== undefined);
  if (list === undefined || data === undefined) return null;
  const items = data
    .filter((one) => one.school === school && one.series === list.series && one.recipient === list.recipient)
    .filter((one) => one.kind === '竞赛')
    .reduce((all, one) => all + one.items, 0);
  if (items === 0) return null;
  const where = [`competition:${list.series}`, `school:${school}`, `recipient:${list.recipient}`];
  const to = href({ page: 'awards', schools: [], indicators: [], level: 'all', chart: '', group: '', where });
  return (
    <p>
      {awardWords(lang).noTotal} <a href={to}>{awardWords(lang).seeListed(items)} →</a>
    </p>
  );
}
