import type { ExploreSpec } from '../../chart/pivot.ts';
import { indicatorName } from '../../format/names.ts';
import { plain } from '../../format/number.ts';
import { words } from '../../format/words.ts';
import { exploreWords } from '../../format/words-explore.ts';
import { fieldTitle } from '../../format/words-fields.ts';
import type { Facet } from '../../model/pivot.ts';
import { ANY, exploreFilters } from '../../query/fit-explore.ts';
import { isDimension } from '../../query/pivot-fields.ts';
import type { PivotPlan } from '../../query/plan-explore.ts';
import { useReader } from '../reader.ts';

type Props = { readonly spec: ExploreSpec | null; readonly plan: PivotPlan; readonly facets: readonly Facet[] };

/** Why there is no table, and the nearest thing that there is. */
export function NoTable({ spec, plan, facets }: Props) {
  const { lang, catalog, view, href } = useReader();
  const say = exploreWords(lang);
  const n = (value: number) => plain(value, 0);
  const size = spec?.large ?? null;
  if (spec !== null && (spec.groups > 0 || size !== null)) {
    const text =
      size === null
        ? say.tooMany(n(spec.groups), n(plan.ask?.limit ?? 0))
        : say.tooLarge(n(size.rows), n(size.columns), n(size.rows * size.columns));
    return (
      <div className="pv-nothing" role="status">
        <p>{text}</p>
        <p>{say.narrow(words(lang).list(narrower(plan, lang, exploreFilters(view).scopes[0] === ANY)))}</p>
      </div>
    );
  }
  const lacking = [...plan.rows, ...plan.columns].filter(
    (field) =>
      isDimension(field) &&
      !facets.some(
        (one) => one.field === field && one.indicators.split(' ').some((id) => plan.indicators.includes(id)),
      ),
  );
  return (
    <div className="pv-nothing" role="status">
      <p>{say.empty}</p>
      {plan.schools.length === 0 && <p>{say.emptyHelp.schools}</p>}
      {plan.indicators.length === 0 && <p>{say.emptyHelp.indicators}</p>}
      {lacking.map((field) => {
        const known = facets.some((one) => one.field === field);
        const ids = new Set(facets.filter((one) => one.field === field).flatMap((one) => one.indicators.split(' ')));
        const offered = catalog.indicators.filter(({ id }) => ids.has(id)).slice(0, 8);
        return (
          <p key={field}>
            {known
              ? say.emptyHelp.dimension(fieldTitle(field, lang), offered.length === 0 ? '' : '…')
              : say.unknownDimension(field)}{' '}
            {offered.map((one) => (
              <a key={one.id} className="pv-offer" href={href({ indicators: [one.id] })}>
                {indicatorName(one, lang)}
              </a>
            ))}
          </p>
        );
      })}
      {(view.where.length > 0 || view.year !== 'latest') && (
        <p>
          {say.emptyHelp.filters} <a href={href({ where: [], year: 'latest' })}>{say.reset}</a>
        </p>
      )}
    </div>
  );
}

function narrower(
  { rows, columns, indicators, ask }: PivotPlan,
  lang: 'zh' | 'en',
  anyScope: boolean,
): readonly string[] {
  const say = exploreWords(lang).narrower;
  const last = columns.at(-1) ?? rows.at(-1);
  return [
    ...(indicators.length > 10 ? [say.indicators(indicators.length)] : []),
    ...(anyScope ? [say.scope] : []),
    ...([...rows, ...columns].includes('year') && ask?.years.length !== 1 ? [say.years] : []),
    ...(last === undefined ? [] : [say.field(fieldTitle(last, lang))]),
  ];
}
