import { type ReactNode, useMemo, useState } from 'react';
import { explorePieces } from '../chart/pieces/explore.ts';
import { exploreSpec } from '../chart/pivot.ts';
import { tableCsv } from '../export/table-csv.ts';
import { exploreWords } from '../format/words-explore.ts';
import { saveFile } from '../io/save-file.ts';
import { CELL_VALUES } from '../model/pivot.ts';
import { cellValue, exploreFilters, exploreWhere } from '../query/fit-explore.ts';
import { pivotPlan } from '../query/plan-explore.ts';
import { Await } from '../ui/await.tsx';
import { BenchTabs } from '../ui/bench-tabs.tsx';
import { useAnswer, useLast } from '../ui/data/use-answer.ts';
import { Examples } from '../ui/explore/examples.tsx';
import { PivotGrid } from '../ui/explore/grid.tsx';
import { NoTable } from '../ui/explore/nothing.tsx';
import { PivotPicture } from '../ui/explore/picture.tsx';
import { Wells } from '../ui/explore/wells.tsx';
import { Help } from '../ui/help.tsx';
import { later } from '../ui/later.ts';
import { Notes } from '../ui/notes.tsx';
import { PanelHead } from '../ui/panel-head.tsx';
import { Pick } from '../ui/pickers/choice.tsx';
import { useReader } from '../ui/reader.ts';
import { ShareLink } from '../ui/share-link.tsx';
import { useLater } from '../ui/use-later.ts';
import { useNarrow } from '../ui/use-narrow.ts';
import { useOpenCell } from '../ui/use-open-cell.ts';
import { usePainted } from '../ui/use-painted.ts';

const drawer = later(() => import('../ui/overlays/pivot-facts.tsx'));
type At = { readonly row: number; readonly column: number };

/** What of the page can stand in a briefing. */
export const pieces = explorePieces;

/** No page asks your question? Cut the data yourself. */
export default function ExplorePage() {
  const { lang, catalog, view, go, openOrigin } = useReader();
  const say = exploreWords(lang);
  const narrow = useNarrow();
  const openCell = useOpenCell();
  const plan = useMemo(() => pivotPlan(view, catalog), [view, catalog]);
  const facets = useAnswer({ kind: 'facets', schools: [] });
  const ask = plan.ask;
  const pivot = useAnswer(ask === null ? { kind: 'facets', schools: [] } : { kind: 'pivot', ...ask });
  const rows = ask === null ? NONE : pivot.data;
  const known = facets.data;
  const fresh = useMemo(
    () =>
      rows !== undefined && known !== undefined
        ? { spec: exploreSpec({ view, catalog, plan, rows: rows as never, facets: known, lang }), plan }
        : undefined,
    [view, catalog, plan, rows, known, lang],
  );
  const shown = useLast(fresh);
  const [open, setOpen] = useState<At | null>(null);
  const Drawer = useLater(drawer, open !== null)?.default;
  usePainted(shown !== undefined);
  const filters = exploreFilters(view);
  const failed = [facets, pivot].find((one) => one.error !== null);
  const wells = (
    <Bench narrow={narrow} title={say.wells.fields}>
      <Wells plan={plan} facets={known ?? NONE}>
        <Pick
          label={say.cell}
          value={cellValue(view)}
          onChange={(value) => go({ value: value === 'auto' ? '' : value })}
          options={CELL_VALUES.map((value) => ({ value, label: say.values[value] }))}
        />
        <label className="pv-check" title={say.heatHelp}>
          <input
            type="checkbox"
            checked={filters.heat}
            onChange={() => go({ where: exploreWhere({ ...filters, heat: !filters.heat }) }, { replace: true })}
          />
          {say.heat}
        </label>
      </Wells>
    </Bench>
  );
  const cell = open === null ? undefined : shown?.spec.pivot?.cells[open.row]?.[open.column];
  return (
    <>
      <BenchTabs />
      <Await value={shown} error={failed?.error ?? null} onRetry={failed?.retry ?? (() => undefined)} controls={wells}>
        {({ spec, plan: asked }) => (
          <article className="panel pv-panel" aria-busy={fresh === undefined}>
            <PanelHead spec={spec} />
            <Examples />
            {wells}
            {spec.pivot === null ? (
              <NoTable spec={spec} plan={asked} facets={known ?? NONE} />
            ) : (
              <>
                <PivotPicture spec={spec} table={spec.pivot} plan={asked} />
                <PivotGrid
                  key={`${spec.pivot.rows.length}|${spec.pivot.columns.length}`}
                  table={spec.pivot}
                  heat={filters.heat}
                  order={view.order}
                  narrow={narrow}
                  lang={lang}
                  onOrder={(order) => go({ order }, { replace: true })}
                  onOpen={(row, column) => {
                    const one = spec.pivot?.cells[row]?.[column];
                    if (one === undefined) return;
                    if (one.figure.cell !== null) openCell(one.figure.cell);
                    else if (one.keys.length > 0) setOpen({ row, column });
                    else if (one.school !== '' && one.indicator !== '')
                      openOrigin({ cell: null, school: one.school, indicator: one.indicator });
                  }}
                />
                <p className="pv-after">
                  <button
                    type="button"
                    className="button"
                    onClick={() => saveFile(`${say.fileName}.csv`, 'text/csv', tableCsv(spec.table))}
                  >
                    {say.csv}
                  </button>
                </p>
              </>
            )}
            <Notes notes={spec.notes} sources={spec.sources} />
            <ShareLink />
          </article>
        )}
      </Await>
      <Help page="explore" />
      {open !== null && cell !== undefined && Drawer && (
        <Drawer
          cell={cell}
          what={[
            ...(shown?.spec.pivot?.rows[open.row]?.labels ?? []),
            ...(shown?.spec.pivot?.columns[open.column]?.labels ?? []),
          ]
            .filter((one) => one !== '')
            .join(' · ')}
          facets={known ?? NONE}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

const NONE: readonly never[] = [];

/** On a phone the fields stand folded above the table, which is what one comes for. */
function Bench({
  narrow,
  title,
  children,
}: {
  readonly narrow: boolean;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return narrow ? (
    <details className="pv-bench">
      <summary>{title}</summary>
      {children}
    </details>
  ) : (
    <section className="pv-bench" aria-label={title}>
      {children}
    </section>
  );
}
