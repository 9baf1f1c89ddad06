import { profileWords } from '../../format/words-profile.ts';
import type { ProfileSpec } from '../../model/profile.ts';
import { useReader } from '../reader.ts';
import { StandingFold } from '../standing/fold.tsx';
import { ItemFigures } from './item.tsx';

/** A card for each headline indicator. */
export function StandingCards({ spec }: { readonly spec: ProfileSpec }) {
  const { lang, href } = useReader();
  const say = profileWords(lang);
  return (
    <section aria-labelledby="pf-standing" className="pf-section">
      <h2 id="pf-standing" tabIndex={-1}>
        {say.section.standing}
      </h2>
      <p className="quiet">
        {spec.group} {spec.standing.some((item) => item.at !== null) && say.strip}
      </p>
      <ul className="pf-cards">
        {spec.standing.map((item) => (
          <li key={item.indicator} className={item.cell.figure.absence === null ? 'pf-card' : 'pf-card pf-card-absent'}>
            <h3>
              <a
                href={href({ page: 'compare', indicators: [item.indicator], schools: [] })}
                title={say.openCompare(item.title)}
              >
                {item.title}
              </a>
            </h3>
            <ItemFigures item={item} school={{ id: spec.school, name: spec.name }} />
            {item.cell.figure.value !== null && (
              <StandingFold key={spec.school} school={spec.school} indicator={item.indicator} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
