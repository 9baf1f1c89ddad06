import { words } from '../../format/words.ts';
import { profileWords } from '../../format/words-profile.ts';
import type { ProfileSpec } from '../../model/profile.ts';
import { useReader } from '../reader.ts';

/** Who the school is; what no report says of it stays in sight as such. */
export function Identity({ spec }: { readonly spec: ProfileSpec }) {
  const { lang } = useReader();
  const say = profileWords(lang);
  return (
    <section aria-labelledby="pf-identity" className="pf-section">
      <h2 id="pf-identity" tabIndex={-1}>
        {say.section.identity}
      </h2>
      <dl className="pf-facts">
        {spec.facts.map((fact) => (
          <div key={fact.label}>
            <dt>{fact.label}</dt>
            <dd className={fact.text === null ? 'absent' : undefined}>{fact.text ?? words(lang).absence.not_found}</dd>
          </div>
        ))}
      </dl>
      {spec.factsFrom !== '' && <p className="quiet">{say.factsFrom(spec.factsFrom)}</p>}
    </section>
  );
}
