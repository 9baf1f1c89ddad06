import { seriesName } from '../../chart/award-tables.ts';
import { awardPivotWords } from '../../format/words-award-pivot.ts';
import { AWARD_KINDS, type AwardCount } from '../../model/award.ts';
import { keeps } from '../../query/award-view.ts';
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
  const { t, choices, set } = useAwards();
  const say = awardPivotWords(lang);
  const { kind, scope, filter, pivot } = choices;
  const own = counts.filter((count) => scope.kinds.length === 0 || count.kind === kind);
  const years = [...new Set(own.map((count) => count.year))].toSorted((a, b) => b - a);
  const reports = [...new Set(own.map((count) => count.report_year))].toSorted((a, b) => b - a);
  const anyYear = (some: readonly number[]) => [
    { value: '', label: t.all },
    ...some.map((year) => ({ value: String(year), label: w.yearOf(year) })),
  ];
  const series = new Map<string, number>();
  for (const count of counts) {
    if (!keeps({ ...scope, competitions: [] }, count)) continue;
    series.set(count.series, (series.get(count.series) ?? 0) + count.items);
  }
  const competition = scope.competitions[0] ?? '';
  const named = [...series]
    .filter(([id, n]) => n > 1 || id === competition)
    .toSorted((a, b) => b[1] - a[1])
    .map(([value, n]) => ({ value, label: `${seriesName(value, lang)} · ${n}` }));
  const missing = competition !== '' && !named.some(({ value }) => value === competition);
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
              onChange={(next) => set({ kind: next === AWARD_KINDS[0] ? null : next, competition: null, grade: null })}
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
      <Pick
        label={t.competition}
        value={competition}
        onChange={(value) => set({ competition: value })}
        options={[
          { value: '', label: t.all },
          ...named,
          ...(missing ? [{ value: competition, label: seriesName(competition, lang) }] : []),
        ]}
      />
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

function withoutPage(where: readonly string[]): readonly string[] {
  return where.filter((entry) => !/^(page|cell|heat):/.test(entry));
}
