/** Goldens: a spec or a picture that changes is looked at before it is accepted (`vitest run tests/chart -u`). */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderSvg } from '../../src/chart/echarts.ts';
import { heightOf, toOption } from '../../src/chart/option.ts';
import { allSpecs } from './all-specs.ts';

const warnings: string[] = [];
beforeEach(() => {
  warnings.length = 0;
  for (const level of ['warn', 'error', 'log'] as const)
    vi.spyOn(console, level).mockImplementation((...parts) => void warnings.push(parts.join(' ')));
});
afterEach(() => vi.restoreAllMocks());

/** Ids and classes count all charts a process has made: here each picture counts its own. */
function normal(svg: string): string {
  const seen = new Map<string, number>();
  const own = (name: string) => seen.get(name) ?? seen.set(name, seen.size).size - 1;
  const text = svg.replace(/zr\d+-/g, 'zr-').replace(/zr-cls-\d+/g, (name) => `zr-cls-${own(name)}`);
  return `${text.replaceAll('><', '>\n<')}\n`;
}

describe.each(['zh', 'en'] as const)('in %s', (lang) => {
  it.each(Object.entries(allSpecs(lang)))('%s', async (name, spec) => {
    await expect(`${JSON.stringify(spec, null, 1)}\n`).toMatchFileSnapshot(`../golden/${name}.${lang}.json`);
    if (['matrix', 'multiples', 'heat', 'record'].includes(spec.kind)) return;
    for (const width of lang === 'zh' ? [360, 1200] : [360]) {
      const option = toOption(spec, { dark: width === 1200, width, motion: false });
      const svg = renderSvg(option, width, heightOf(spec, width));
      await expect(normal(svg)).toMatchFileSnapshot(`../golden/${name}.${lang}.${width}.svg`);
    }
    expect(warnings).toEqual([]);
  });
});
