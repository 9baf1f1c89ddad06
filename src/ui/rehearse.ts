import { draw, mount } from '../chart/echarts.ts';
import { REHEARSED, rehearsals } from '../chart/rehearsal.ts';
import { whenQuiet } from './first-paint.ts';

/**
 * Draws a small picture of each of the first kinds for nobody, off the page, one whenever nothing else is to be done. The
 * library's code is compiled as it is called, and its first picture would take a reader three times as long as the next.
 */
export async function rehearse(): Promise<void> {
  const { width, height } = REHEARSED;
  for (const option of rehearsals({ dark: false, width, motion: true })) {
    await whenQuiet();
    const chart = mount(document.createElement('div'), width, height);
    draw(chart, option, width, height);
    chart.dispose();
  }
}
