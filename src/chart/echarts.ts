/**
 * The only module that imports ECharts: what the specs need and nothing more. Load it on demand (150 KB brotli, of which
 * the core is 134). SVG, not canvas: it breaks no strict policy (`style-src 'self'`; tried in Chromium with hover and
 * redraw, it sets styles by script only), stays sharp at any zoom and in print, and is 3 KB more.
 */
import { CustomChart, LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Option } from './look.ts';

use([CustomChart, LineChart, GridComponent, TooltipComponent, SVGRenderer]);

export type Chart = EChartsType;

/** A chart in an element, `width` × `height` px. Dispose it with `chart.dispose()`. */
export function mount(element: HTMLElement, width: number, height: number): Chart {
  return init(element, null, { renderer: 'svg', width, height });
}

/** Charts with something to clear. Clearing an empty one costs a rendering, and counts as one to who listens. */
const drawn = new WeakSet<Chart>();

/** Draws (or redraws) an option at a size: nothing of the last picture remains but what is the same. */
export function draw(chart: Chart, option: Option, width: number, height: number): void {
  if (drawn.has(chart)) {
    // notMerge alone leaves shapes of custom series to be morphed into others: bars went missing.
    chart.clear();
    // Only then: the picture that goes would be drawn once more, at the new size.
    if (chart.getWidth() !== width || chart.getHeight() !== height) chart.resize({ width, height, silent: true });
  }
  drawn.add(chart);
  chart.setOption(option, { notMerge: true });
}

/** The picture as SVG text, without a document: exports and tests. */
export function renderSvg(option: Option, width: number, height: number): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({ ...option, animation: false });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}
