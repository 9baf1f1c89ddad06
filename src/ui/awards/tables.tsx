import { useMemo } from 'react';
import { awardSeriesRecord } from '../../chart/award-records.ts';
import { type AwardTotal, awardMatrix, awardSeries } from '../../chart/award-tables.ts';
import { words } from '../../format/words.ts';
import type { AwardCount, AwardFilter, AwardKindName } from '../../model/award.ts';
import type { ChartSpec } from '../../model/chart.ts';
import { LEVELS, type School } from '../../model/school.ts';
import { keeps } from '../../query/award-view.ts';
import { useReader } from '../reader.ts';
import { useSteady } from '../use-steady.ts';
import { Ways } from '../ways.tsx';
import { cellShown, type MatrixCell, SchoolMatrix } from './matrix.tsx';
import { SeriesTable } from './series.tsx';
import { useAwards } from './use-awards.ts';

/** What the page shows of a scope. */
type Shown = {
  readonly kind: AwardKindName;
  readonly scope: AwardFilter;
  readonly schools: readonly School[];
  readonly counts: readonly AwardCount[];
  readonly totals: readonly AwardTotal[];
  readonly spec: ChartSpec;
};

/** The tables under the picture: tier by grade for each school, then entries by competition. */
export function AwardTables({ shown, onOpen }: { readonly shown: Shown; readonly onOpen: (id: string) => void }) {
  const { lang } = useReader();
  const { t, choices, set } = useAwards();
  const { kind } = shown;
  const { levels, series, record } = useMemo(() => {
    const { scope, schools, counts, totals, spec } = shown;
    const kept = counts.filter((count) => keeps(scope, count));
    const lines = awardSeries(counts.filter((count) => keeps({ ...scope, competitions: [] }, count)));
    const own = schools.map((school) => ({
      school,
      matrix: awardMatrix(school.id, kept),
      totals: totals.filter(({ award }) => award.school === school.id),
    }));
    return {
      levels: LEVELS.map((level) => ({ level, own: own.filter(({ school }) => school.level === level) })),
      series: lines,
      record: awardSeriesRecord(lines, t.kinds[shown.kind], spec),
    };
  }, [shown, t]);
  const pick = useSteady((school: string, cell: MatrixCell) => {
    set({ school, mode: null, report: null, ...cell }, { toList: true });
  });
  return (
    <>
      <section className="award-part" aria-labelledby="award-matrix-title">
        <h2 id="award-matrix-title">{t.matrix}</h2>
        <p className="quiet">{t.matrixLead}</p>
        {levels
          .filter(({ own }) => own.length > 0)
          .map(({ level, own }) => (
            <div key={level} className="award-level">
              <p className="award-level-name">{words(lang).level(level)}</p>
              {own.map((one) => (
                <SchoolMatrix
                  key={one.school.id}
                  {...one}
                  kind={kind}
                  lang={lang}
                  shown={cellShown(choices, one.school.id)}
                  onPick={pick}
                  onOpen={onOpen}
                />
              ))}
            </div>
          ))}
      </section>
      <section className="award-part" aria-labelledby="award-series-title">
        <h2 id="award-series-title">{t.bySeries}</h2>
        <p className="quiet">{t.bySeriesLead}</p>
        <SeriesTable lines={series} />
        {series.length > 0 && <Ways spec={record} piece="series" />}
      </section>
    </>
  );
}
