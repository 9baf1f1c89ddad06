/** The floor that the app's start is measured against: the same chart, drawn by the same code, and nothing else. */
import { draw, mount } from '../../src/chart/echarts.ts';
import { heightOf, toOption } from '../../src/chart/option.ts';
import type { ChartSpec } from '../../src/model/chart.ts';

declare const __SPEC__: ChartSpec;
declare const __WIDTH__: number;

const height = heightOf(__SPEC__, __WIDTH__);
const chart = mount(document.body, __WIDTH__, height);
chart.on('rendered', () => {
  if (performance.getEntriesByName('voclens:first-chart').length === 0) performance.mark('voclens:first-chart');
});
draw(chart, toOption(__SPEC__, { dark: false, width: __WIDTH__, motion: true }), __WIDTH__, height);
