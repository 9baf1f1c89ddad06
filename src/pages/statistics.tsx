import { useMemo } from 'react';
import { statisticsPieces } from '../chart/pieces/statistics.ts';
import { statisticsSpec } from '../chart/statistics.ts';
import { statisticsWords } from '../format/words-statistics.ts';
import { STAT_GROUPS, STAT_SCORES, STAT_SECTIONS, type StatSection } from '../model/statistics.ts';
import type { View } from '../model/view.ts';
import { groupFilters, groupRule } from '../query/fit-group.ts';
import { statGroup, statScore, statSection, whereOfScore } from '../query/fit-statistics.ts';
import { Await } from '../ui/await.tsx';
import { BenchTabs } from '../ui/bench-tabs.tsx';
import { ChartPanel } from '../ui/chart-panel.tsx';
import { Controls } from '../ui/controls.tsx';
import { useAnswer, useLast } from '../ui/data/use-answer.ts';
import { valuesQuery } from '../ui/data/values-query.ts';
import { Help } from '../ui/help.tsx';
import { Choice, Pick } from '../ui/pickers/choice.tsx';
import { LevelChoice, YearPick } from '../ui/pickers/common.tsx';
import { IndicatorPicker } from '../ui/pickers/indicator-picker.tsx';
import { SchoolPicker } from '../ui/pickers/school-picker.tsx';
import { Whom } from '../ui/pickers/whom.tsx';
import { useReader } from '../ui/reader.ts';
import { Methods } from '../ui/statistics/methods.tsx';

/** What of the page can stand in a briefing. */
export const pieces = statisticsPieces;

/** Another section of the view: one that parts schools takes no peer group along, and the others no attribute. */
function sectionPatch(view: View, section: StatSection): Partial<View> {
  const chart = section === 'distribution' ? '' : section;
  if (section === statSection(view) || (section !== 'groups' && view.chart !== 'groups')) return { chart };
  return { chart, group: '', ...(groupRule(view) !== null && { schools: [] }) };
}

/** How do the values lie, how far may one conclude from so few schools? */
export default function StatisticsPage() {
  const { lang, catalog, view, go, href } = useReader();
  const say = statisticsWords(lang);
  const section = statSection(view);
  const { data: rows, error, retry } = useAnswer(valuesQuery(view, catalog));
  const made = useMemo(
    () => (rows ? { spec: statisticsSpec({ view, catalog, rows, lang }) } : undefined),
    [view, catalog, rows, lang],
  );
  const ready = useLast(made);
  const [first = '', second] = view.indicators;
  const controls = (
    <Controls
      main={
        <>
          <IndicatorPicker
            value={first}
            to={(id) => ({ indicators: id === second ? [id] : [id, ...view.indicators.slice(1)] })}
          />
          {section === 'scatter' && (
            <IndicatorPicker
              value={second}
              prompt={say.pickSecond}
              to={(id) => ({ indicators: id === first ? [first] : [first, id] })}
            />
          )}
        </>
      }
    >
      {section === 'groups' && (
        <Pick
          label={say.group}
          value={statGroup(view)}
          onChange={(group) => go({ group: group === 'province' ? '' : group })}
          options={STAT_GROUPS.map((value) => ({ value, label: say.groups[value] }))}
        />
      )}
      {section === 'scores' && (
        <Choice
          label={say.score}
          value={statScore(view)}
          onChange={(score) => go({ where: [...whereOfScore(score), ...groupFilters(view, catalog)] })}
          options={STAT_SCORES.map((value) => ({ value, label: say.scores[value] }))}
        />
      )}
      {section === 'groups' ? (
        <>
          <SchoolPicker />
          <LevelChoice />
        </>
      ) : (
        <Whom rows={rows} level />
      )}
      {section !== 'bands' && <YearPick />}
    </Controls>
  );
  return (
    <div className="stat-page">
      <BenchTabs />
      <nav className="sections" aria-label={say.nav}>
        {STAT_SECTIONS.map((one) => (
          <a key={one} href={href(sectionPatch(view, one))} aria-current={one === section ? 'true' : undefined}>
            {say.sections[one]}
          </a>
        ))}
      </nav>
      <Await value={ready} error={error} onRetry={retry} controls={controls}>
        {({ spec }) =>
          spec === null ? (
            <article className="panel">
              <h1>{say.sections.scatter}</h1>
              {controls}
              <p>{say.choose}</p>
            </article>
          ) : (
            <ChartPanel
              spec={spec}
              controls={controls}
              lead={
                spec.warning !== '' && (
                  <p className="stat-warning" role="note">
                    {spec.warning}
                  </p>
                )
              }
              explained={<Methods spec={spec} />}
            />
          )
        }
      </Await>
      <p className="onward">
        <a href={href({ page: 'indicator', indicators: [first], chart: '', group: '', where: [] })}>
          {say.onward.indicator} →
        </a>
      </p>
      <Help page="statistics" />
    </div>
  );
}
