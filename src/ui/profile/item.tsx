import { profileWords } from '../../format/words-profile.ts';
import type { ProfileItem } from '../../model/profile.ts';
import { indicatorById, schoolById } from '../../query/lookup.ts';
import { FigureText } from '../figure.tsx';
import { useReader } from '../reader.ts';

type Props = { readonly item: ProfileItem; readonly school: { readonly id: string; readonly name: string } };

/** Value, time, standard, change, earlier years, place among the level's schools: the same marks in cards and rows. */
export function ItemFigures({ item, school }: Props) {
  const { lang } = useReader();
  const say = profileWords(lang);
  const { figure, change, meets } = item.cell;
  const what = `${school.name} ${item.title}`;
  return (
    <>
      <span className="pf-value">
        {meets && (
          <span className={meets.ok ? 'meets' : 'fails'} title={meets.text}>
            <span aria-hidden="true">{meets.ok ? '●' : '○'}</span>
            <span className="visually-hidden">{meets.text}</span>
          </span>
        )}
        <FigureText figure={figure} what={what} school={school.id} indicator={item.indicator} />
        {figure.when !== '' && <span className="pf-when">{figure.when}</span>}
      </span>
      <span className="pf-before">
        {change && (
          <span className={`mx-change ${change.good === null ? '' : change.good ? 'good' : 'bad'}`}>{change.text}</span>
        )}
        {item.earlier.map((one) => (
          <span key={one.cell ?? one.when} className="pf-earlier">
            <span className="visually-hidden">{say.earlier} </span>
            {one.when} <FigureText figure={one} what={`${what} ${one.when}`} />
          </span>
        ))}
      </span>
      <Place item={item} />
    </>
  );
}

function Place({ item }: { readonly item: ProfileItem }) {
  const { lang, w, catalog } = useReader();
  const say = profileWords(lang);
  if (item.cell.rank === null || item.at === null) return <span className="pf-place" />;
  const level = schoolById(catalog, item.cell.school)?.level === '中职' ? '中职' : '高职';
  const lower = indicatorById(catalog, item.indicator)?.direction === 'lower';
  const x = (at: number) => 4 + at * 92;
  return (
    <span className="pf-place" title={say.rankLong(item.cell.rank, item.of, w.levels[level], lower)}>
      <svg className="pf-strip" viewBox="0 0 100 10" aria-hidden="true">
        <line x1="4" x2="96" y1="5" y2="5" />
        {item.peers.map((at, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: dots have no identity, two may lie on each other
          <circle key={index} cx={x(at)} cy="5" r="2.2" />
        ))}
        <circle className="pf-strip-own" cx={x(item.at)} cy="5" r="3.4" />
      </svg>
      <span className="pf-rank">{say.rank(item.cell.rank, item.of)}</span>
    </span>
  );
}
