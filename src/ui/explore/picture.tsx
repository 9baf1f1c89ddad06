import { useMemo } from 'react';
import type { ExploreSpec } from '../../chart/pivot.ts';
import { pivotChart } from '../../chart/pivot-charts.ts';
import { fittingCharts, type PivotChart } from '../../chart/pivot-sides.ts';
import { words } from '../../format/words.ts';
import { exploreWords } from '../../format/words-explore.ts';
import type { PivotTable } from '../../model/pivot.ts';
import { cellValue } from '../../query/fit-explore.ts';
import type { PivotPlan } from '../../query/plan-explore.ts';
import { HeatView, MultiplesView } from '../compare/picture.tsx';
import { EChart } from '../echart.tsx';
import { useReader } from '../reader.ts';
import { Ways } from '../ways.tsx';

type Props = { readonly spec: ExploreSpec; readonly table: PivotTable; readonly plan: PivotPlan };

/** One press draws the picture that fits the table best; the others that fit stand beside it. */
export function PivotPicture({ spec, table, plan }: Props) {
  const { w, lang, catalog, view, go, openOrigin } = useReader();
  const say = exploreWords(lang);
  const fitting = useMemo(() => fittingCharts(table, plan, catalog), [table, plan, catalog]);
  const chosen = fitting.find((kind) => kind === view.chart) ?? null;
  const chart = useMemo(
    () => (chosen === null ? null : pivotChart(chosen, { spec, table, plan, catalog, lang, value: cellValue(view) })),
    [chosen, spec, table, plan, catalog, lang, view],
  );
  const [best] = fitting;
  const choose = (kind: PivotChart | '') => go({ chart: kind }, { replace: true });
  if (best === undefined) return <p className="quiet pv-nofit">{say.noneFits}</p>;
  return (
    <>
      <div className="pv-charts">
        {fitting.map((kind) => (
          <button
            key={kind}
            type="button"
            className={chosen === null && kind === best ? 'button primary' : 'button'}
            aria-pressed={chosen === kind}
            onClick={() => choose(chosen === kind ? '' : kind)}
          >
            {chosen === null && kind === best ? words(lang).colon(say.chart, say.charts[kind]) : say.charts[kind]}
          </button>
        ))}
        {chosen !== null && (
          <button type="button" className="button" onClick={() => choose('')}>
            {say.noChart}
          </button>
        )}
      </div>
      {chart !== null && (
        <figure className="figure">
          {chart.spec.kind === 'multiples' ? (
            <MultiplesView spec={chart.spec} />
          ) : chart.spec.kind === 'heat' ? (
            <HeatView spec={chart.spec} />
          ) : (
            <EChart
              spec={chart.spec}
              onPick={({ cell, school }) => {
                const [own = school, indicator = plan.indicators[0] ?? ''] = (cell ?? '').split('|');
                if (cell !== null) openOrigin({ cell, school: own, indicator });
              }}
            />
          )}
          <figcaption className="quiet">
            {chart.drawn < chart.of ? say.chartPart(chart.drawn, chart.of) : w.chartHint}
          </figcaption>
          <Ways spec={chart.spec} piece="chart" />
        </figure>
      )}
    </>
  );
}
