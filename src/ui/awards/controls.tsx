import { useMemo } from 'react';
import { seriesName } from '../../chart/award-tables.ts';
import { awardPivotWords } from '../../format/words-award-pivot.ts';
import { AWARD_KINDS, type AwardCount, type AwardFilter, type AwardKindName } from '../../model/award.ts';
import type { Lang } from '../../model/chart.ts';
import { EVERY_AWARD, keeps } from '../../query/award-view.ts';
import { Controls } from '../controls.tsx';
import { Choice, Pick } from '../pickers/choice.tsx';
import { LevelChoice } from '../pickers/common.tsx';
import { SchoolPicker } from '../pickers/school-picker.tsx';
import { useReader } from '../reader.ts';
import { AwardPicks } from './filters.tsx';
import { useAwards } from './use-awards.ts';

/** What the page is about: one kind at a time, schools, level, year, competition. Choices that hold nothing are left out. */
export function AwardControls({ counts }: { readonly counts: readonly AwardCount[] }) {
  const { w, lang, view, go } = useReader();
  const { t, choices, set, to } = useAwards();
  const say = awardPivotWords(lang);
  const { kind, scope, filter, pivot } = choices;
  // Pages and searches of the list are other choices, and the same scope.
  const of = JSON.stringify([scope, lang]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the scope and the language are in `of`
  const { years, reports, competitions } = useMemo(() => offered(counts, scope, lang), [counts, of]);
  const anyYear = (some: readonly number[]) => [
    { value: '', label: t.all },
    ...some.map((year) => ({ value: String(year), label: w.yearOf(year) })),
  ];
  const competition = scope.competitions[0] ?? '';
  const missing = competition !== '' && !competitions.some(({ value }) => value === competition);
  const kindOf = (next: AwardKindName) => ({
    kind: next === AWARD_KINDS[0] ? null : next,
    competition: null,
    grade: null,
  });
  return (
    <Controls
      main={
        <>
          <Choice
            label={say.way}
            value={pivot === null ? 'lists' : 'pivot'}
            onChange={(way) => go({ chart: way === 'pivot' ? 'pivot' : '', where: withoutPage(view.where) })}
            options={(['lists', 'pivot'] as const).map((value) => ({ value, label: say.ways[value] }))}
          />
          {scope.kinds.length > 0 && (
            <Choice
              label={t.kind}
              value={kind}
              onChange={(next) => set(kindOf(next))}
              leads={(next) => to(kindOf(next))}
              options={AWARD_KINDS.map((value) => ({ value, label: t.kinds[value] }))}
            />
          )}
        </>
      }
    >
      <SchoolPicker />
      <LevelChoice />
      <Pick
        label={t.year}
        value={String(scope.years[0] ?? '')}
        onChange={(year) => set({ year })}
        options={anyYear(years)}
      />
      <span className="award-competition">
        <Pick
          label={t.competition}
          value={competition}
          onChange={(value) => set({ competition: value })}
          options={[
            { value: '', label: t.all },
            ...competitions,
            ...(missing ? [{ value: competition, label: seriesName(competition, lang) }] : []),
          ]}
        />
      </span>
      {pivot !== null && (
        <>
          <Pick
            label={say.report}
            value={String(filter.reports[0] ?? '')}
            onChange={(report) => set({ report })}
            options={anyYear(reports)}
          />
          <AwardPicks />
        </>
      )}
    </Controls>
  );
}

/** What there is to choose from: years, years of reports (newest first) and competitions of several entries, most first. */
function offered(counts: readonly AwardCount[], scope: AwardFilter, lang: Lang) {
  const own = counts.filter((count) => keeps({ ...EVERY_AWARD, kinds: scope.kinds }, count));
  const newest = (of: (count: AwardCount) => number) => [...new Set(own.map(of))].toSorted((a, b) => b - a);
  const series = new Map<string, number>();
  for (const count of counts) {
    if (!keeps({ ...scope, competitions: [] }, count)) continue;
    series.set(count.series, (series.get(count.series) ?? 0) + count.items);
  }
  return {
    years: newest((count) => count.year),
    reports: newest((count) => count.report_year),
    competitions: [...series]
      .filter(([id, n]) => n > 1 || id === scope.competitions[0])
      .toSorted((a, b) => b[1] - a[1])
      .map(([value, n]) => ({ value, label: `${seriesName(value, lang)} · ${n}` })),
  };
}

function withoutPage(where: readonly string[]): readonly string[] {
  return where.filter((entry) => !/^(page|cell|heat):/.test(entry));
}
