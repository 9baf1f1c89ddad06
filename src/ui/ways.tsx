import type { ChartSpec } from '../model/chart.ts';
import type { View } from '../model/view.ts';
import { AddToBriefing } from './briefing/add-button.tsx';
import { ExportButton } from './export/export-button.tsx';

type Props = {
  readonly spec: ChartSpec;
  /** Which of the page's pieces it is in a briefing. */
  readonly piece: string;
  /** The view whose answer it is, where that is not the page's. */
  readonly view?: View;
};

/** The ways out of the screen for a picture or table that is not the page's main one: into a file, into the briefing. */
export function Ways({ spec, piece, view }: Props) {
  const own = view === undefined ? {} : { view };
  return (
    <div className="ways">
      <ExportButton spec={spec} small table={spec.kind === 'record'} {...own} />
      <AddToBriefing spec={spec} piece={piece} small {...own} />
    </div>
  );
}
