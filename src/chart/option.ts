import type { ChartSpec } from '../model/chart.ts';
import { layoutBars } from './bar-layout.ts';
import { barOption } from './bar-option.ts';
import { dumbbellOption, layoutDumbbell } from './compare-dumbbell-option.ts';
import { layoutProfiles, profilesOption } from './compare-profiles-option.ts';
import { layoutScatter, scatterOption } from './compare-scatter-option.ts';
import { layoutFlow } from './flow-layout.ts';
import { flowOption } from './flow-option.ts';
import { layoutLines } from './line-layout.ts';
import { lineOption } from './line-option.ts';
import type { Look, Option } from './look.ts';
import { inkOf } from './palette.ts';
import { FONT, SMALL } from './shapes.ts';
import { layoutStack, stackOption } from './stack-option.ts';
import { layoutStrip } from './strip-layout.ts';
import { stripOption } from './strip-option.ts';

export type { Look, Option };

/** What a clicked or hovered mark's `data` carries: the way to its provenance. */
export type MarkData = { readonly cell: string | null; readonly school: string; readonly tip: string };

/** The picture of a spec. Draw it at exactly `look.width` × `heightOf(spec, look.width)`. A matrix and a record are tables, not pictures: empty. */
export function toOption(spec: ChartSpec, look: Look): Option {
  if (spec.kind === 'matrix' || spec.kind === 'record' || spec.kind === 'multiples' || spec.kind === 'heat') return {};
  if (spec.kind === 'scatter') return { ...base(look), ...scatterOption(spec, look) };
  if (spec.kind === 'dumbbell') return { ...base(look), ...dumbbellOption(spec, look) };
  if (spec.kind === 'stack') return { ...base(look), ...stackOption(spec, look) };
  if (spec.kind === 'profiles') return { ...base(look), ...profilesOption(spec, look) };
  if (spec.kind === 'flow') return { ...base(look), ...flowOption(spec, look) };
  if (spec.kind === 'strip') return { ...base(look), ...stripOption(spec, look) };
  return { ...base(look), ...(spec.kind === 'bar' ? barOption(spec, look) : lineOption(spec, look)) };
}

/** Height in px that the picture needs at a width: nothing in it is ever cut. 0 for a matrix and a record. */
export function heightOf(spec: ChartSpec, width: number): number {
  if (spec.kind === 'matrix' || spec.kind === 'record' || spec.kind === 'multiples' || spec.kind === 'heat') return 0;
  if (spec.kind === 'scatter') return layoutScatter(spec, width).height;
  if (spec.kind === 'dumbbell') return layoutDumbbell(spec, width).height;
  if (spec.kind === 'stack') return layoutStack(spec, width).height;
  if (spec.kind === 'profiles') return layoutProfiles(spec, width).height;
  if (spec.kind === 'flow') return layoutFlow(spec, width).height;
  if (spec.kind === 'strip') return layoutStrip(spec, width).height;
  return spec.kind === 'bar' ? layoutBars(spec, width).height : layoutLines(spec, width).height;
}

function base({ dark, motion }: Look): Option {
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
