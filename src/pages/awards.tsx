import { useMemo, useState } from 'react';
import { awardSeriesRecord } from '../chart/award-records.ts';
import { awardMatrix, awardSeries, compareTotal } from '../chart/award-tables.ts';
import { awardsSpec, shownSchools } from '../chart/awards.ts';
import * as drawing from '../chart/option.ts';
import { awardsPieces, totalsIn } from '../chart/pieces/awards.ts';
import { words } from '../format/words.ts';
import { LEVELS } from '../model/school.ts';
import { isAwardPivot } from '../query/award-fields.ts';
import { awardQueries, keeps } from '../query/award-view.ts';
import { Await } from '../ui/await.tsx';
import { AwardControls } from '../ui/awards/controls.tsx';
import { AwardList } from '../ui/awards/list.tsx';
import { SchoolMatrix } from '../ui/awards/matrix.tsx';
import { SeriesTable } from '../ui/awards/series.tsx';
import { LIST_ID, useAwards } from '../ui/awards/use-awards.ts';
import { Below } from '../ui/below.tsx';
import { useAnswer, useLast } from '../ui/data/use-answer.ts';
import { EChart } from '../ui/echart.tsx';
import { Help } from '../ui/help.tsx';
import { later } from '../ui/later.ts';
import { Notes } from '../ui/notes.tsx';
import { PanelHead } from '../ui/panel-head.tsx';
import { pictures } from '../ui/pictures.ts';
import { useReader } from '../ui/reader.ts';
import { ShareLink } from '../ui/share-link.tsx';
import { useLater } from '../ui/use-later.ts';
import { Ways } from '../ui/ways.tsx';

// Its own picture is drawn at once.
pictures.give(drawing);

const pivotWay = later(() => import('../ui/awards/pivot-way.tsx'));
const drawer = later(() => import('../ui/provenance/award-drawer.tsx'));

/** What of the page can stand in a briefing. */
export const pieces = awardsPieces;

/** What was won, at which tier, by whom? */
export default function AwardsPage() {
  const { view } = useReader();
  const cut = isAwardPivot(view);
  const Pivot = useLater(pivotWay, cut)?.default;
  return (
    <>
      {!cut ? (
        <AwardTables />
      ) : Pivot === undefined ? (
        <Await value={undefined} error={null} onRetry={() => undefined}>
          {() => null}
        </Await>
      ) : (
        <Pivot />
      )}
      <Help page="awards" />
    </>
  );
}

/** The picture, the fixed tables and the list. */
function AwardTables() {
  const { lang, catalog, view } = useReader();
  const { t, choices, set } = useAwards();
  const asked = awardQueries(view, catalog);
  const counts = useAnswer(asked.counts);
  const totals = useAnswer(asked.totals);
  const list = useAnswer(asked.list);
  const rows = useLast(list.data);
  const [open, setOpen] = useState<string | null>(null);
  const Drawer = useLater(drawer, open !== null)?.default;
  // The picture and the tables follow the scope alone: a search or a page of the list redraws none of them.
  const about = JSON.stringify([choices.scope, view.schools, view.level]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rest of the view is the list's
  const { scope, scoped, schools } = useMemo(
    () => ({ scope: choices.scope, scoped: view, schools: shownSchools(view, catalog) }),
    [about, catalog],
  );
  const answer = useLast(
    useMemo(() => {
      const [items, told] = [counts.data, totals.data];
      if (items === undefined || told === undefined) return undefined;
      const compared = totalsIn(scope, told).map((total) => compareTotal(total, items));
      const kept = items.filter((count) => keeps(scope, count));
      return {
        counts: items,
        totals: compared,
        spec: awardsSpec({ view: scoped, catalog, counts: items, totals: compared, lang }),
        matrices: schools.map((school) => awardMatrix(school.id, kept)),
        series: awardSeries(items.filter((count) => keeps({ ...scope, competitions: [] }, count))),
      };
    }, [counts.data, totals.data, scope, scoped, catalog, lang, schools]),
  );
  const controls = <AwardControls counts={answer?.counts ?? []} />;
  const failed = [counts, totals, list].find((one) => one.error !== null);
  return (
    <>
      <Await
        value={answer}
        error={failed?.error ?? null}
        onRetry={failed?.retry ?? (() => undefined)}
        controls={controls}
      >
        {({ spec, matrices, series, totals: compared }) => (
          <article className="panel awards">
            <PanelHead spec={spec} />
            {controls}
            <figure className="figure">
              <EChart
                spec={spec}
                onPick={({ cell, school }) => {
                  const picked = (cell ?? '').split(',').map((one) => one.split(':'));
                  set(
                    { school, grade: null, mode: null, report: null, ...Object.fromEntries(picked) },
                    { toList: true },
                  );
                }}
              />
              <figcaption className="quiet">
                {t.chartHint} <a href={`#${LIST_ID}`} onClick={toList}>{`${t.list} ↓`}</a>
              </figcaption>
            </figure>
            <Below of={about}>
              <section className="award-part" aria-labelledby="award-matrix-title">
                <h2 id="award-matrix-title">{t.matrix}</h2>
                <p className="quiet">{t.matrixLead}</p>
                {LEVELS.map((level) => {
                  const here = schools.filter((school) => school.level === level);
                  if (here.length === 0) return null;
                  return (
                    <div key={level} className="award-level">
                      <p className="award-level-name">{words(lang).level(level)}</p>
                      {here.map((school) => {
                        const matrix = matrices.find((one) => one.school === school.id);
                        const own = compared.filter((total) => total.award.school === school.id);
                        return (
                          matrix && (
                            <SchoolMatrix
                              key={school.id}
                              school={school}
                              matrix={matrix}
                              totals={own}
                              onOpen={setOpen}
                            />
                          )
                        );
                      })}
                    </div>
                  );
                })}
              </section>
              <section className="award-part" aria-labelledby="award-series-title">
                <h2 id="award-series-title">{t.bySeries}</h2>
                <p className="quiet">{t.bySeriesLead}</p>
                <SeriesTable lines={series} />
                {series.length > 0 && (
                  <Ways spec={awardSeriesRecord(series, t.kinds[choices.kind], spec)} piece="series" />
                )}
              </section>
            </Below>
            <AwardList rows={rows} busy={list.data === undefined} schools={schools} whole={spec} onOpen={setOpen} />
            <Notes notes={spec.notes} sources={spec.sources} />
            <ShareLink />
          </article>
        )}
      </Await>
      {open !== null && Drawer && <Drawer id={open} onClose={() => setOpen(null)} />}
    </>
  );
}

/** The address bar holds the view, so a jump inside the page is done by hand. */
function toList(event: { preventDefault: () => void }) {
  event.preventDefault();
  const list = document.getElementById(LIST_ID);
  list?.scrollIntoView({ block: 'start' });
  list?.querySelector<HTMLElement>('input')?.focus();
}
