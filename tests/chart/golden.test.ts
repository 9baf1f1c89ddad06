/** Goldens: a spec or a picture that changes is looked at before it is accepted (`vitest run tests/chart -u`). */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderSvg } from '../../src/chart/echarts.ts';
import { heightOf, toOption } from '../../src/chart/option.ts';
import type { ChartSpec, Lang } from '../../src/model/chart.ts';
import { allSpecs } from './all-specs.ts';
import { normalSvg } from './normal-svg.ts';
import { morePictures, profileAnswers, qualityAnswers } from './page-specs.ts';

const warnings: string[] = [];
beforeEach(() => {
  warnings.length = 0;
  for (const level of ['warn', 'error', 'log'] as const)
    vi.spyOn(console, level).mockImplementation((...parts) => void warnings.push(parts.join(' ')));
});
afterEach(() => vi.restoreAllMocks());

async function drawn(name: string, spec: ChartSpec, lang: Lang): Promise<void> {
  for (const width of lang === 'zh' ? [360, 1200] : [360]) {
    const option = toOption(spec, { dark: width === 1200, width, motion: false });
    const svg = renderSvg(option, width, heightOf(spec, width));
    await expect(normalSvg(svg)).toMatchFileSnapshot(`../golden/${name}.${lang}.${width}.svg`);
  }
}

/** Maps as lists, so that JSON has what they hold. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, one) => (one instanceof Map ? [...one] : one)));
}

describe.each(['zh', 'en'] as const)('in %s', (lang) => {
  it.each(Object.entries({ ...allSpecs(lang), ...morePictures(lang) }))('%s', async (name, spec) => {
    await expect(`${JSON.stringify(spec, null, 1)}\n`).toMatchFileSnapshot(`../golden/${name}.${lang}.json`);
    // Small multiples are the bars of each indicator, drawn one by one.
    if (spec.kind === 'multiples')
      for (const one of spec.charts) await drawn(`${name}.${one.indicator}`, one.spec, lang);
    else if (!['matrix', 'heat', 'record'].includes(spec.kind)) await drawn(name, spec, lang);
    expect(warnings).toEqual([]);
  });

  it.each(Object.entries({ ...qualityAnswers(lang), ...profileAnswers(lang) }))('%s', async (name, answer) => {
    await expect(`${JSON.stringify(plain(answer), null, 1)}\n`).toMatchFileSnapshot(`../golden/${name}.${lang}.json`);
  });
});
