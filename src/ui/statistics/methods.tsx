import { words } from '../../format/words.ts';
import { statisticsWords } from '../../format/words-statistics.ts';
import type { StatisticsSpec, StatResult } from '../../model/statistics.ts';
import { statSection } from '../../query/fit-statistics.ts';
import { useReader } from '../reader.ts';

/** Every measure by name, with its formula, what weighs it, and its result with n, or why there is none. */
export function Methods({ spec }: { readonly spec: StatisticsSpec }) {
  const { lang, view } = useReader();
  const say = statisticsWords(lang);
  return (
    <div className="stat-methods">
      <h2>{say.methods.title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="table-scroll" aria-label={say.methods.title} tabIndex={0}>
        <table className="table stat-table">
          <thead>
            <tr>
              <th scope="col">{say.methods.name}</th>
              <th scope="col">{say.methods.results}</th>
              <th scope="col">{say.methods.formula}</th>
              <th scope="col">{say.methods.weighting}</th>
            </tr>
          </thead>
          <tbody>
            {spec.methods.map((method) => (
              <tr key={method.id}>
                <th scope="row">{method.name}</th>
                <td>
                  <ul>
                    {method.results
                      .filter((result) => result.given)
                      .map((result) => (
                        <li key={result.of}>
                          <span className="quiet">{result.of}</span> <span className="stat-value">{result.text}</span>{' '}
                          <span className="quiet">{say.n(result.n)}</span>
                        </li>
                      ))}
                    {refusals(method.results).map(({ text, whose }) => (
                      <li key={text} className="standing-none">
                        {words(lang).colon(text, words(lang).list(whose.map(({ of, n }) => say.whose(of, n))))}
                      </li>
                    ))}
                  </ul>
                </td>
                <td className="stat-formula">{method.formula}</td>
                <td>{method.weighting}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="quiet">{statSection(view) === 'scatter' ? say.methods.pairwise : say.methods.missing}</p>
    </div>
  );
}

/** Those without a result, by reason. */
function refusals(results: readonly StatResult[]): readonly { text: string; whose: readonly StatResult[] }[] {
  const refused = results.filter((result) => !result.given);
  return [...new Set(refused.map((result) => result.text))].map((text) => ({
    text,
    whose: refused.filter((result) => result.text === text),
  }));
}
