/** The pictures that most visits begin with: bars and lines. The others come with option.ts, when they are asked for. */
import type { ChartSpec } from '../model/chart.ts';
import { type BarSpec, layoutBars } from './bar-layout.ts';
import { barOption } from './bar-option.ts';
import { type LineSpec, layoutLines } from './line-layout.ts';
import { lineOption } from './line-option.ts';
import type { Look, Option } from './look.ts';
import { inkOf } from './palette.ts';
import { FONT, SMALL } from './shapes.ts';

/** What a clicked or hovered mark's `data` carries: the way to its provenance. */
export type MarkData = { readonly cell: string | null; readonly school: string; readonly tip: string };

/** How specs are drawn: what ECharts takes, and the height in px that it needs. */
export type Drawing<S extends ChartSpec = ChartSpec> = {
  readonly toOption: (spec: S, look: Look) => Option;
  readonly heightOf: (spec: S, width: number) => number;
};

/** Whether a spec is one of those drawn here. */
export function isFirst(spec: ChartSpec): spec is BarSpec | LineSpec {
  return spec.kind === 'bar' || spec.kind === 'line' || spec.kind === 'slope';
}

/** Bars and lines. */
export const FIRST: Drawing<BarSpec | LineSpec> = {
  toOption: (spec, look) => ({
    ...baseOption(look),
    ...(spec.kind === 'bar' ? barOption(spec, look) : lineOption(spec, look)),
  }),
  heightOf: (spec, width) => (spec.kind === 'bar' ? layoutBars(spec, width) : layoutLines(spec, width)).height,
};

/** What all pictures have in common: motion, type, tooltips. */
export function baseOption({ dark, motion }: Look): Option {
  const ink = inkOf(dark);
  return {
    animation: motion,
    animationDuration: 180,
    animationDurationUpdate: 180,
    // The table under the picture speaks to screen readers; a second description would only repeat it.
    aria: { enabled: false },
    textStyle: { fontFamily: FONT, color: ink.text },
    tooltip: {
      trigger: 'item',
      // Drawn by the chart itself: no HTML, no inline style, nothing a strict policy could refuse.
      renderMode: 'richText',
      confine: true,
      transitionDuration: 0,
      backgroundColor: ink.paper,
      borderColor: ink.axis,
      borderWidth: 1,
      padding: [8, 10],
      textStyle: { color: ink.text, fontSize: SMALL, fontFamily: FONT, lineHeight: 18 },
      formatter: ({ data }: { data?: Partial<MarkData> }) => data?.tip ?? '',
    },
  };
}
