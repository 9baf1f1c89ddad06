import type { ReactNode } from 'react';
import type { ChartSpec } from '../model/chart.ts';
import { DataTable } from './data-table.tsx';
import { EChart } from './echart.tsx';
import { Notes } from './notes.tsx';
import { PanelHead } from './panel-head.tsx';
import { useReader } from './reader.ts';
import { ShareLink } from './share-link.tsx';
import { useAfterPaint, usePainted } from './use-painted.ts';

type Props = {
  readonly spec: ChartSpec;
  readonly controls: ReactNode;
  /** Stands in for the drawn picture: several of them, or a table. */
  readonly picture?: ReactNode;
  /** Said before the picture is read; explained between picture and table. */
  readonly lead?: ReactNode;
  readonly explained?: ReactNode;
};

/** A question answered: title, sentence, picture, table, notes, sources. All are renderings of one spec. */
export function ChartPanel({ spec, controls, picture, lead, explained }: Props) {
  const { w, view, openOrigin } = useReader();
  const html = spec.kind === 'record' || spec.kind === 'heat' || picture !== undefined;
  usePainted(spec.kind === 'record' || spec.kind === 'heat');
  const below = useAfterPaint() || html;
  return (
    <article className="panel">
      <PanelHead spec={spec} />
      {controls}
      {lead}
      {spec.kind !== 'record' && (
        <figure className="figure">
          {picture ?? (
            <EChart
              spec={spec}
              onPick={({ cell, school }) => openOrigin({ cell, school, indicator: view.indicators[0] ?? '' })}
            />
          )}
          <figcaption className="quiet">{w.chartHint}</figcaption>
        </figure>
      )}
      {below ? (
        <>
          {explained}
          <DataTable
            table={spec.table}
            caption={w.tableOf(spec.title)}
            {...(view.indicators.length === 1 ? { indicator: view.indicators[0] ?? '' } : {})}
          />
          <Notes notes={spec.notes} sources={spec.sources} />
          <ShareLink />
        </>
      ) : (
        <div className="panel-below" />
      )}
    </article>
  );
}
