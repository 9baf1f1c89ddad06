import type { ChartSpec } from '../model/chart.ts';
import { dumbbellOption, layoutDumbbell } from './compare-dumbbell-option.ts';
import { layoutProfiles, profilesOption } from './compare-profiles-option.ts';
import { layoutScatter, scatterOption } from './compare-scatter-option.ts';
import { layoutFlow } from './flow-layout.ts';
import { flowOption } from './flow-option.ts';
import type { Look, Option } from './look.ts';
import { baseOption, FIRST } from './option-first.ts';
import { layoutStack, stackOption } from './stack-option.ts';
import { layoutStrip } from './strip-layout.ts';
import { stripOption } from './strip-option.ts';

export type { Look, Option };

/** The picture of a spec. Draw it at exactly `look.width` × `heightOf(spec, look.width)`. A matrix and a record are tables, not pictures: empty. */
export function toOption(spec: ChartSpec, look: Look): Option {
  if (spec.kind === 'matrix' || spec.kind === 'record' || spec.kind === 'multiples' || spec.kind === 'heat') return {};
  if (spec.kind === 'scatter') return { ...baseOption(look), ...scatterOption(spec, look) };
  if (spec.kind === 'dumbbell') return { ...baseOption(look), ...dumbbellOption(spec, look) };
  if (spec.kind === 'stack') return { ...baseOption(look), ...stackOption(spec, look) };
  if (spec.kind === 'profiles') return { ...baseOption(look), ...profilesOption(spec, look) };
  if (spec.kind === 'flow') return { ...baseOption(look), ...flowOption(spec, look) };
  if (spec.kind === 'strip') return { ...baseOption(look), ...stripOption(spec, look) };
  return FIRST.toOption(spec, look);
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
  return FIRST.heightOf(spec, width);
}
