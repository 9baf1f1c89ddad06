import type { ChartSpec } from '../model/chart.ts';

/** How the picture is to look. `motion` false: no animation. `width` in px, 320 to 2400. */
export type Look = { readonly dark: boolean; readonly width: number; readonly motion: boolean };

/** What ECharts' `setOption` takes, made anew for each width. */
export type Option = Readonly<Record<string, unknown>>;

export function toOption(spec: ChartSpec, look: Look): Option {
  return { animation: look.motion, title: { text: spec.title } };
}

/** Height in px that the picture needs at a width: nothing in it is ever cut. */
export function heightOf(spec: ChartSpec, width: number): number {
  return spec.kind === 'matrix' ? 0 : width / 2;
}
