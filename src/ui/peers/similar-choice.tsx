import { indicatorName, schoolName } from '../../format/names.ts';
import { plain, withUnit } from '../../format/number.ts';
import { peerWords } from '../../format/words-peers.ts';
import { HEAVIEST, SIMILAR_WEIGHTS } from '../../model/peers.ts';
import { groupWhere, weightsOf } from '../../query/fit-group.ts';
import type { PeerGroup } from '../../stats/peers.ts';
import { useReader } from '../reader.ts';

/** Weights of likeness, editable, and each similar school with what it is near in. */
export function SimilarChoice({ group }: { readonly group: PeerGroup | null }) {
  const { lang, catalog, view, go } = useReader();
  const say = peerWords(lang);
  const weights = weightsOf(view, catalog);
  const named = (id: string) => catalog.indicators.find((one) => one.id === id);
  const title = (id: string) => {
    const one = named(id);
    return one === undefined ? id : indicatorName(one, lang);
  };
  const set = (id: string, weight: number) =>
    go({ where: groupWhere(view, catalog, { weights: new Map([...weights, [id, weight]]) }) }, { replace: true });
  const more = catalog.headline.map((row) => row.indicator).filter((id) => !weights.has(id));
  return (
    <section className="gp-similar">
      <h3>{say.weights}</h3>
      {[...weights].map(([id, weight]) => (
        <label key={id} className="gp-weight">
          <span>{title(id)}</span>
          <input
            type="range"
            min={0}
            max={HEAVIEST}
            step={1}
            value={weight}
            aria-label={say.weightOf(title(id))}
            onChange={(event) => set(id, Number(event.target.value))}
          />
          <output>{weight}</output>
        </label>
      ))}
      <p className="gp-actions">
        <select aria-label={say.addIndicator} value="" onChange={(event) => set(event.target.value, 1)}>
          <option value="">{say.addIndicator}</option>
          {more.map((id) => (
            <option key={id} value={id}>
              {title(id)}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="button small"
          onClick={() =>
            go({ where: groupWhere(view, catalog, { weights: new Map(SIMILAR_WEIGHTS) }) }, { replace: true })
          }
        >
          {say.usual}
        </button>
      </p>
      {group !== null && group.peers.length > 0 && (
        <>
          <h3>{say.reasons}</h3>
          <ol className="gp-peers">
            {group.peers.map((peer) => {
              const school = catalog.schools.find((one) => one.id === peer.school);
              const text = (id: string, value: number) => {
                const one = named(id);
                return one === undefined ? plain(value, 2) : withUnit(value, one.unit, one.decimals, lang);
              };
              return (
                <li key={peer.school}>
                  <strong>{school === undefined ? peer.school : schoolName(school, lang)}</strong>{' '}
                  <span className="gp-note">{say.distance(plain(peer.distance, 2))}</span>
                  <span className="gp-note gp-why">
                    {peer.parts
                      .slice(0, 3)
                      .map((part) =>
                        say.near(
                          title(part.indicator),
                          text(part.indicator, part.own),
                          text(part.indicator, part.other),
                        ),
                      )
                      .join(lang === 'zh' ? '；' : '; ')}
                  </span>
                </li>
              );
            })}
          </ol>
        </>
      )}
    </section>
  );
}
