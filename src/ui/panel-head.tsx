import type { ChartSpec } from '../model/chart.ts';
import { AddToBriefing } from './briefing/add-button.tsx';
import { ExportButton } from './export/export-button.tsx';

/** What a page asks, of whom and when, its answer in a sentence, and the way to take it along. */
export function PanelHead({ spec }: { readonly spec: ChartSpec }) {
  return (
    <header className="panel-head">
      <h1>{spec.title}</h1>
      <p className="subtitle">{spec.subtitle}</p>
      <p className="sentence">{spec.sentence}</p>
      <div className="panel-ways">
        <ExportButton spec={spec} table={spec.kind === 'record'} />
        <AddToBriefing spec={spec} />
      </div>
    </header>
  );
}
