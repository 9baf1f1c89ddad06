import { useMemo } from 'react';
import { compareSpec } from '../chart/compare.ts';
import { compareWords } from '../format/words-compare.ts';
import { COMPARE_MEASURES } from '../model/view.ts';
import { compareMeasure } from '../query/fit-compare.ts';
import { Await } from '../ui/await.tsx';
import { ChartPanel } from '../ui/chart-panel.tsx';
import { Controls } from '../ui/controls.tsx';
import { useAnswer, useLast } from '../ui/data/use-answer.ts';
import { valuesQuery } from '../ui/data/values-query.ts';
import { Help } from '../ui/help.tsx';
import { Choice, Pick } from '../ui/pickers/choice.tsx';
import { BasisChoice, LevelChoice, YearPick } from '../ui/pickers/common.tsx';
import { IndicatorPicker } from '../ui/pickers/indicator-picker.tsx';
import { SchoolPicker } from '../ui/pickers/school-picker.tsx';
import { useReader } from '../ui/reader.ts';

/** Who is higher, by how much, over which line? */
export default function ComparePage() {
  const { w, lang, catalog, view, go, href } = useReader();
  const own = compareWords(lang);
  const { data: rows, error, retry } = useAnswer(valuesQuery(view, catalog));
  const spec = useLast(
    useMemo(() => (rows ? compareSpec({ view, catalog, rows, lang }) : undefined), [view, catalog, rows, lang]),
  );
  const controls = (
    <Controls
      main={<IndicatorPicker value={view.indicators[0]} onChange={(id) => go({ indicators: [id], year: 'latest' })} />}
    >
      <SchoolPicker />
      <YearPick />
      <BasisChoice />
      <LevelChoice />
      <Choice
        label={w.sort}
        value={view.sort}
        onChange={(sort) => go({ sort })}
        options={(['value', 'name'] as const).map((value) => ({ value, label: w.sorts[value] }))}
      />
      <Pick
        label={w.measure}
        value={compareMeasure(view)}
        onChange={(measure) => go({ measure })}
        options={COMPARE_MEASURES.map((value) => ({ value, label: own.measures[value] }))}
      />
    </Controls>
  );
  return (
    <>
      <Await value={spec} error={error} onRetry={retry} controls={controls}>
        {(ready) => <ChartPanel spec={ready} controls={controls} />}
      </Await>
      <p className="onward">
        <a href={href({ page: 'trend', chart: '', measure: 'value' })}>{w.seeThisTrend} →</a>
      </p>
      <Help page="compare" />
    </>
  );
}
