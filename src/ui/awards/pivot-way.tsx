import { useMemo, useState } from 'react';
import { awardPivotSpec } from '../../chart/award-pivot.ts';
import { kindsName } from '../../chart/award-pivot-notes.ts';
import { compareTotal } from '../../chart/award-tables.ts';
import { shownSchools } from '../../chart/awards.ts';
import { awardPivotWords } from '../../format/words-award-pivot.ts';
import type { Lang } from '../../model/chart.ts';
import type { PivotTable } from '../../model/pivot.ts';
import type { View } from '../../model/view.ts';
import { awardCellText, awardSides } from '../../query/award-fields.ts';
import { awardQueries, EVERY_AWARD } from '../../query/award-view.ts';
import { Await } from '../await.tsx';
import { useAnswer, useLast } from '../data/use-answer.ts';
import { PivotGrid } from '../explore/grid.tsx';
import { later } from '../later.ts';
import { Notes } from '../notes.tsx';
import { PanelHead } from '../panel-head.tsx';
import { useReader } from '../reader.ts';
import { ShareLink } from '../share-link.tsx';
import { useLater } from '../use-later.ts';
import { useNarrow } from '../use-narrow.ts';
import { usePainted } from '../use-painted.ts';
import { AwardControls } from './controls.tsx';
import { AwardSearch, ClearAwards } from './filters.tsx';
import { AwardList } from './list.tsx';
import { AwardPivotFields } from './pivot-fields.tsx';
import { AwardPivotTotals } from './pivot-totals.tsx';
import { LIST_ID, useAwards } from './use-awards.ts';

const drawer = later(() => import('../provenance/award-drawer.tsx'));

type Example = keyof ReturnType<typeof awardPivotWords>['exampleList'];
/** Questions that the lists answer. */
const EXAMPLES: Readonly<Record<Example, Partial<View>>> = {
  shared: { rows: ['competition'], columns: ['school'] },
  winners: { rows: ['recipient', 'level'], columns: ['grade'] },
  teams: { rows: ['mode'], columns: ['level', 'school'], where: ['kind:竞赛'] },
  years: { rows: ['kind'], columns: ['year'] },
};

/** List items cut by fields of the reader's choice, the totals that reports state, and the list of what a cell counts. */
export default function AwardPivotWay() {
  const { lang, catalog, view, go, href } = useReader();
  const { choices, set } = useAwards();
  const say = awardPivotWords(lang);
  const narrow = useNarrow();
  const asked = awardQueries(view, catalog);
  const counts = useAnswer(asked.counts);
  const pivot = useAnswer(asked.pivot ?? NO_PIVOT, asked.pivot !== null);
  const totals = useAnswer(asked.totals);
  const list = useAnswer(asked.list);
  const rows = useLast(list.data);
  const [open, setOpen] = useState<string | null>(null);
  const Drawer = useLater(drawer, open !== null)?.default;
  // The cell, the list's order and its page change nothing of the table.
  const about = JSON.stringify([asked.pivot, view.level, view.order, choices.pivot?.heat]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rest of the view is the list's
  const cut = useMemo(() => view, [about]);
  const fresh = useMemo(
    () =>
      pivot.data === undefined
        ? undefined
        : { spec: awardPivotSpec({ view: cut, catalog, rows: pivot.data, lang }), sides: awardSides(cut) },
    [cut, catalog, pivot.data, lang],
  );
  const shown = useLast(fresh);
  const told = useLast(
    useMemo(() => {
      const [items, stated] = [counts.data, totals.data];
      return items === undefined || stated === undefined ? undefined : stated.map((one) => compareTotal(one, items));
    }, [counts.data, totals.data]),
  );
  usePainted(shown !== undefined);
  const failed = [counts, pivot, totals, list].find((one) => one.error !== null);
  const kind = kindsName(choices, lang);
  const openCell = (table: PivotTable, sides: ReturnType<typeof awardSides>, row: number, column: number) => {
    const [line, top] = [table.rows[row], table.columns[column]];
    if (line === undefined || top === undefined || table.cells[row]?.[column]?.facts === 0) return;
    const cell = awardCellText(sides, line.total ? null : line.key, top.total ? null : top.key);
    set({ cell }, { toList: true });
    document.getElementById(`${LIST_ID}-title`)?.focus({ preventScroll: true });
  };
  const controls = (
    <>
      <AwardControls counts={counts.data ?? NONE} />
      <div className="award-find">
        <AwardSearch />
        <ClearAwards />
      </div>
      <AwardPivotFields />
    </>
  );
  return (
    <>
      <Await
        value={shown}
        error={failed?.error ?? null}
        onRetry={failed?.retry ?? (() => undefined)}
        controls={controls}
      >
        {({ spec, sides }) => (
          <article className="panel awards" aria-busy={fresh === undefined}>
            <PanelHead spec={spec} />
            <nav className="pv-examples" aria-label={say.examples}>
              <span className="picker-label">{say.examples}</span>
              <ul>
                {(Object.entries(EXAMPLES) as [Example, Partial<View>][]).map(([id, patch]) => (
                  <li key={id}>
                    <a href={href({ page: 'awards', chart: 'pivot', order: '', where: [], ...patch })}>
                      {say.exampleList[id]}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            {controls}
            {spec.pivot === null ? (
              <p className="award-empty" role="status">
                {spec.refused === '' ? spec.sentence : spec.refused}
              </p>
            ) : (
              <figure className="figure">
                <PivotGrid
                  key={`${spec.pivot.rows.length}|${spec.pivot.columns.length}`}
                  table={spec.pivot}
                  heat={choices.pivot?.heat !== false}
                  order={spec.order}
                  narrow={narrow}
                  lang={lang}
                  figureWidth={widthOf(spec.pivot, lang)}
                  onOrder={(order) => go({ order }, { replace: true })}
                  onOpen={(row, column) => spec.pivot !== null && openCell(spec.pivot, sides, row, column)}
                />
                <figcaption className="quiet">{say.hint}</figcaption>
              </figure>
            )}
            {told !== undefined && <AwardPivotTotals totals={told} kind={kind} whole={spec} onOpen={setOpen} />}
            <AwardList
              rows={rows}
              busy={list.data === undefined}
              schools={shownSchools(view, catalog)}
              whole={spec}
              onOpen={setOpen}
            />
            <Notes notes={spec.notes} sources={spec.sources} />
            <ShareLink />
          </article>
        )}
      </Await>
      {open !== null && Drawer && <Drawer id={open} onClose={() => setOpen(null)} />}
    </>
  );
}

/** Counts are short: a column is as wide as its heading needs in two lines, so that more of them stand beside each other. */
function widthOf({ columns }: PivotTable, lang: Lang): number {
  const labels = columns.flatMap((column) => column.labels.slice(-1));
  const longest = (texts: readonly string[]) => Math.max(0, ...texts.map((one) => one.length));
  const half = Math.ceil(longest(labels) / 2);
  if (lang === 'zh') return Math.min(148, Math.max(84, half * 14 + 36));
  return Math.min(200, Math.max(96, Math.max(half + 2, longest(labels.flatMap((one) => one.split(' ')))) * 8 + 36));
}

const NONE: readonly never[] = [];
/** Never asked: stands where the address asks for no pivot any more. */
const NO_PIVOT = {
  kind: 'award_pivot',
  schools: [],
  filter: EVERY_AWARD,
  search: [],
  rows: [],
  columns: [],
  limit: 0,
} as const;
