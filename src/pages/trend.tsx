import { useMemo } from 'react';
import { trendPieces } from '../chart/pieces/trend.ts';
import { trendPicture } from '../chart/trend-picture.ts';
import { trendWords } from '../format/words-trend.ts';
import { TREND_CHARTS } from '../model/view.ts';
import { trendChart, trendMeasure, wholeOf } from '../query/fit-compare.ts';
import { Await } from '../ui/await.tsx';
import { ChartPanel } from '../ui/chart-panel.tsx';
import { Controls } from '../ui/controls.tsx';
import { useAnswer, useLast } from '../ui/data/use-answer.ts';
import { valuesQuery } from '../ui/data/values-query.ts';
import { Help } from '../ui/help.tsx';
import { Choice } from '../ui/pickers/choice.tsx';
import { BasisChoice } from '../ui/pickers/common.tsx';
import { IndicatorPicker } from '../ui/pickers/indicator-picker.tsx';
import { Whom } from '../ui/pickers/whom.tsx';
import { useReader } from '../ui/reader.ts';

/** What of the page can stand in a briefing. */
export const pieces = trendPieces;

/** What changed, and by how much? */
export default function TrendPage() {
  const { w, lang, catalog, view, go, href } = useReader();
  const { data: rows, error, retry } = useAnswer(valuesQuery(view, catalog));
  const spec = useLast(
    useMemo(() => (rows ? trendPicture({ view, catalog, rows, lang }) : undefined), [view, catalog, rows, lang]),
  );
  const own = trendWords(lang);
  const chart = trendChart(view);
  const parted = wholeOf(view.indicators[0], catalog) !== null;
  const charts = TREND_CHARTS.filter((one) => one !== 'parts' || parted || chart === 'parts');
  const controls = (
    <Controls main={<IndicatorPicker value={view.indicators[0]} to={(id) => ({ indicators: [id] })} />}>
      <Choice
        label={own.chart}
        value={chart}
        onChange={(next) => go({ chart: next === 'line' ? '' : next })}
        options={charts.map((value) => ({ value, label: own.charts[value] }))}
      />
      <Whom rows={rows} level />
      {chart === 'line' && (
        <Choice
          label={w.measure}
          value={trendMeasure(view)}
          onChange={(measure) => go({ measure })}
          options={(['value', 'change', 'change_pct'] as const).map((value) => ({ value, label: w.measures[value] }))}
        />
      )}
      <BasisChoice />
    </Controls>
  );
  return (
    <>
      <Await value={spec} error={error} onRetry={retry} controls={controls}>
        {(ready) => <ChartPanel spec={ready} controls={controls} />}
      </Await>
      <p className="onward">
        <a href={href({ page: 'compare', chart: '', measure: 'value' })}>{w.seeThisCompare} →</a>
        {view.indicators.length === 1 && (
          <a href={href({ page: 'indicator', chart: '', group: '', where: [] })}>{w.aboutIndicator} →</a>
        )}
      </p>
      <Help page="trend" />
    </>
  );
}
