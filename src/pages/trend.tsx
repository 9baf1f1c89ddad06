import { useMemo } from 'react';
import { trendSpec } from '../chart/trend.ts';
import { trendMeasure } from '../query/fit-compare.ts';
import { Await } from '../ui/await.tsx';
import { ChartPanel } from '../ui/chart-panel.tsx';
import { Controls } from '../ui/controls.tsx';
import { useAnswer, useLast } from '../ui/data/use-answer.ts';
import { valuesQuery } from '../ui/data/values-query.ts';
import { Help } from '../ui/help.tsx';
import { Choice } from '../ui/pickers/choice.tsx';
import { BasisChoice, LevelChoice } from '../ui/pickers/common.tsx';
import { IndicatorPicker } from '../ui/pickers/indicator-picker.tsx';
import { SchoolPicker } from '../ui/pickers/school-picker.tsx';
import { useReader } from '../ui/reader.ts';

/** What changed, and by how much? */
export default function TrendPage() {
  const { w, lang, catalog, view, go, href } = useReader();
  const { data: rows, error, retry } = useAnswer(valuesQuery(view, catalog));
  const spec = useLast(
    useMemo(() => (rows ? trendSpec({ view, catalog, rows, lang }) : undefined), [view, catalog, rows, lang]),
  );
  const controls = (
    <Controls main={<IndicatorPicker value={view.indicators[0]} onChange={(id) => go({ indicators: [id] })} />}>
      <SchoolPicker />
      <Choice
        label={w.measure}
        value={trendMeasure(view)}
        onChange={(measure) => go({ measure })}
        options={(['value', 'change', 'change_pct'] as const).map((value) => ({ value, label: w.measures[value] }))}
      />
      <BasisChoice />
      <LevelChoice />
    </Controls>
  );
  return (
    <>
      <Await value={spec} error={error} onRetry={retry} controls={controls}>
        {(ready) => <ChartPanel spec={ready} controls={controls} />}
      </Await>
      <p className="onward">
        <a href={href({ page: 'compare', chart: '', measure: 'value' })}>{w.seeThisCompare} →</a>
      </p>
      <Help page="trend" />
    </>
  );
}
