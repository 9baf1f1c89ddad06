import { useMemo } from 'react';
import { comparePicture } from '../chart/compare-picture.ts';
import { comparePieces } from '../chart/pieces/compare.ts';
import { compareWords } from '../format/words-compare.ts';
import { COMPARE_CHARTS, COMPARE_MEASURES } from '../model/view.ts';
import { compareChart, compareMeasure } from '../query/fit-compare.ts';
import { Await } from '../ui/await.tsx';
import { ChartPanel } from '../ui/chart-panel.tsx';
import { ComparedIndicators } from '../ui/compare/indicators.tsx';
import { HeatView, MultiplesView } from '../ui/compare/picture.tsx';
import { Controls } from '../ui/controls.tsx';
import { useAnswer, useLast } from '../ui/data/use-answer.ts';
import { valuesQuery } from '../ui/data/values-query.ts';
import { Help } from '../ui/help.tsx';
import { Choice, Pick } from '../ui/pickers/choice.tsx';
import { BasisChoice, YearPick } from '../ui/pickers/common.tsx';
import { Whom } from '../ui/pickers/whom.tsx';
import { useReader } from '../ui/reader.ts';

/** What of the page can stand in a briefing. */
export const pieces = comparePieces;

/** Who is higher, by how much, over which line? */
export default function ComparePage() {
  const { w, lang, catalog, view, go, href } = useReader();
  const own = compareWords(lang);
  const { data: rows, error, retry } = useAnswer(valuesQuery(view, catalog));
  const spec = useLast(
    useMemo(() => (rows ? comparePicture({ view, catalog, rows, lang }) : undefined), [view, catalog, rows, lang]),
  );
  const chart = compareChart(view);
  const plain = view.indicators.length > 1 ? 'multiples' : 'bars';
  const charts = COMPARE_CHARTS.filter((one) => one === plain || (one !== 'bars' && one !== 'multiples'));
  const controls = (
    <Controls main={<ComparedIndicators />}>
      <Pick
        label={own.chart}
        value={chart}
        onChange={(next) => go({ chart: next === 'bars' || next === 'multiples' ? '' : next })}
        options={charts.map((value) => ({ value, label: own.charts[value] }))}
      />
      <Whom rows={rows} level />
      <YearPick />
      <BasisChoice />
      <Choice
        label={w.sort}
        value={view.sort}
        onChange={(sort) => go({ sort })}
        options={(['value', 'name'] as const).map((value) => ({ value, label: w.sorts[value] }))}
      />
      {chart !== 'dumbbell' && (
        <Pick
          label={w.measure}
          value={compareMeasure(view)}
          onChange={(measure) => go({ measure })}
          options={COMPARE_MEASURES.map((value) => ({ value, label: own.measures[value] }))}
        />
      )}
    </Controls>
  );
  return (
    <>
      <Await value={spec} error={error} onRetry={retry} controls={controls}>
        {(ready) => (
          <ChartPanel
            spec={ready}
            controls={controls}
            {...(ready.kind === 'multiples' && { picture: <MultiplesView spec={ready} /> })}
            {...(ready.kind === 'heat' && { picture: <HeatView spec={ready} /> })}
          />
        )}
      </Await>
      <p className="onward">
        <a href={href({ page: 'trend', chart: '', measure: 'value' })}>{w.seeThisTrend} →</a>
        {view.indicators.length === 1 && (
          <a href={href({ page: 'indicator', chart: '', group: '', where: [] })}>{w.aboutIndicator} →</a>
        )}
      </p>
      <Help page="compare" />
    </>
  );
}
