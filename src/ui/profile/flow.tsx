import { useMemo, useState } from 'react';
import type { FlowInput, FlowView } from '../../chart/flow-tree.ts';
import { flowSpec, flowViews } from '../../chart/profile-flow.ts';
import { flowWords } from '../../format/words-flow.ts';
import { DataTable } from '../data-table.tsx';
import { EChart } from '../echart.tsx';
import { Choice } from '../pickers/choice.tsx';
import { useReader } from '../reader.ts';
import { Ways } from '../ways.tsx';

/** Where the graduates went: a picture of wholes and their parts, its table, and what could not be drawn. */
export function Flow({ input }: { readonly input: FlowInput }) {
  const { lang, openOrigin } = useReader();
  const own = flowWords(lang);
  const views = useMemo(() => flowViews(input), [input]);
  const [asked, setAsked] = useState<FlowView | null>(null);
  const view = asked !== null && views.includes(asked) ? asked : views[0];
  const spec = useMemo(() => (view === undefined ? null : flowSpec(input, view)), [input, view]);
  if (spec === null || view === undefined) return null;
  return (
    <article className="pf-structure pf-flow">
      <h4>{spec.title}</h4>
      <p className="subtitle">{spec.subtitle}</p>
      <p>{spec.sentence}</p>
      {views.length > 1 && (
        <Choice
          label={own.by}
          value={view}
          onChange={setAsked}
          options={views.map((value) => ({ value, label: own.views[value] }))}
        />
      )}
      <EChart
        spec={spec}
        onPick={({ cell, school }) => openOrigin({ cell, school, indicator: spec.nodes[0]?.id ?? '' })}
      />
      {spec.notes.map((note) => (
        <p key={note.text} className={`pf-told note-${note.kind}`}>
          {note.text}
        </p>
      ))}
      <Ways spec={spec} piece={view === views[0] ? 'flow' : `flow:${view}`} />
      <details className="pf-more">
        <summary>{own.tableOf}</summary>
        <DataTable table={spec.table} caption={own.tableOf} />
      </details>
    </article>
  );
}
