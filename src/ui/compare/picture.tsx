import { compareWords } from '../../format/words-compare.ts';
import type { ChartSpec, HeatCell, HeatGroup } from '../../model/chart.ts';
import { EChart } from '../echart.tsx';
import { FigureText } from '../figure.tsx';
import { IndicatorLink } from '../indicator/link.tsx';
import { FocusMark } from '../peers/focus-mark.tsx';
import { useReader } from '../reader.ts';

type Multiples = Extract<ChartSpec, { kind: 'multiples' }>;
type Heat = Extract<ChartSpec, { kind: 'heat' }>;

/** One bar picture an indicator, side by side where there is room. */
export function MultiplesView({ spec }: { readonly spec: Multiples }) {
  const { openOrigin } = useReader();
  return (
    <div className="multiples">
      {spec.charts.map(({ indicator, spec: own }) => (
        <section key={indicator} className="multiple">
          <h2>{own.axis.title}</h2>
          <EChart spec={own} onPick={({ cell, school }) => openOrigin({ cell, school, indicator })} />
        </section>
      ))}
    </div>
  );
}

/** Schools × indicators with their numbers; colour says the standing, and so does the fraction beside the number. */
export function HeatView({ spec }: { readonly spec: Heat }) {
  const { lang } = useReader();
  const { key } = compareWords(lang).heat;
  return (
    <div className="heats">
      <p className="heat-key" aria-hidden="true">
        <span>{key.best}</span>
        {[4, 3, 2, 1, 0].map((step) => (
          <span key={step} className={`heat-swatch heat-d${step}`} />
        ))}
        <span>{key.worst}</span>
        <span className="heat-swatch heat-n4" />
        <span className="heat-swatch heat-n0" />
        <span>{key.neutral}</span>
        <span className="heat-swatch" />
        <span>{key.none}</span>
      </p>
      {spec.groups.map((group) => (
        <HeatTable key={group.title} group={group} spec={spec} />
      ))}
    </div>
  );
}

function HeatTable({ group, spec }: { readonly group: HeatGroup; readonly spec: Heat }) {
  const { w } = useReader();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-scroll" aria-label={group.title} tabIndex={0}>
      <table className="heat">
        <caption>{group.title}</caption>
        <thead>
          <tr>
            <th scope="col">{w.schools}</th>
            {group.columns.map((column) => (
              <th key={column.indicator} scope="col">
                <IndicatorLink id={column.indicator} named={column.title}>
                  {column.title}
                </IndicatorLink>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {group.rows.map((row) => (
            <tr key={row.school} className={row.school === spec.focus ? 'is-focus' : undefined}>
              <th scope="row">
                {row.label} <FocusMark of={spec} school={row.school} />
              </th>
              {row.cells.map((cell, index) => (
                <td key={cell.indicator} className={toneOf(cell)}>
                  <FigureText
                    figure={cell.figure}
                    what={`${row.label} ${group.columns[index]?.title ?? ''}`}
                    school={row.school}
                    indicator={cell.indicator}
                  />
                  {cell.standing !== '' && <span className="heat-standing">{cell.standing}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function toneOf({ position, neutral }: HeatCell): string {
  if (position === null) return '';
  return `heat-${neutral ? 'n' : 'd'}${Math.round(position * 4)}`;
}
