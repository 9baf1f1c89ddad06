import { useMemo, useState } from 'react';
import { compareTotal } from '../chart/award-tables.ts';
import { awardsSpec, shownSchools } from '../chart/awards.ts';
import * as drawing from '../chart/option.ts';
import { awardsPieces, totalsIn } from '../chart/pieces/awards.ts';
import { isAwardPivot } from '../query/award-fields.ts';
import { awardQueries } from '../query/award-view.ts';
import { Await } from '../ui/await.tsx';
import { AwardControls } from '../ui/awards/controls.tsx';
import { AwardList } from '../ui/awards/list.tsx';
import { AwardTables } from '../ui/awards/tables.tsx';
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
        <FixedTables />
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
function FixedTables() {
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
  const { kind, scope, scoped, schools } = useMemo(
    () => ({ kind: choices.kind, scope: choices.scope, scoped: view, schools: shownSchools(view, catalog) }),
    [about, catalog],
  );
  const answer = useLast(
    useMemo(() => {
      const [items, told] = [counts.data, totals.data];
      if (items === undefined || told === undefined) return undefined;
      const compared = totalsIn(scope, told).map((total) => compareTotal(total, items));
      const spec = awardsSpec({ view: scoped, catalog, counts: items, totals: compared, lang });
      return { kind, scope, schools, counts: items, totals: compared, spec };
    }, [counts.data, totals.data, kind, scope, scoped, catalog, lang, schools]),
  );
  const controls = <AwardControls counts={answer?.counts ?? NONE} />;
  const failed = [counts, totals, list].find((one) => one.error !== null);
  return (
    <>
      <Await
        value={answer}
        error={failed?.error ?? null}
        onRetry={failed?.retry ?? (() => undefined)}
        controls={controls}
      >
        {(shown) => (
          <article className="panel awards">
            <PanelHead spec={shown.spec} />
            {controls}
            <figure className="figure">
              <EChart
                spec={shown.spec}
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
              <AwardTables shown={shown} onOpen={setOpen} />
            </Below>
            <AwardList
              rows={rows}
              busy={list.data === undefined}
              schools={schools}
              whole={shown.spec}
              onOpen={setOpen}
            />
            <Notes notes={shown.spec.notes} sources={shown.spec.sources} />
            <ShareLink />
          </article>
        )}
      </Await>
      {open !== null && Drawer && <Drawer id={open} onClose={() => setOpen(null)} />}
    </>
  );
}

const NONE: readonly never[] = [];

/** The address bar holds the view, so a jump inside the page is done by hand. */
function toList(event: { preventDefault: () => void }) {
  event.preventDefault();
  const list = document.getElementById(LIST_ID);
  list?.scrollIntoView({ block: 'start' });
  list?.querySelector<HTMLElement>('input')?.focus();
}
