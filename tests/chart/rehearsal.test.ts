import { afterEach, expect, test, vi } from 'vitest';
import { renderSvg } from '../../src/chart/echarts.ts';
import type { Option } from '../../src/chart/look.ts';
import { FIRST, isFirst } from '../../src/chart/option-first.ts';
import { REHEARSED, rehearsals } from '../../src/chart/rehearsal.ts';
import { allSpecs } from './all-specs.ts';

afterEach(() => vi.restoreAllMocks());

const look = { dark: false, width: REHEARSED.width, motion: true };
/** Kinds of series and of axes that an option has the library draw. */
function parts({ series, xAxis, yAxis }: Option): readonly string[] {
  const types = (what: unknown) => [what].flat().map((one) => (one as { readonly type: string }).type);
  return [
    ...types(series).map((type) => `series ${type}`),
    ...types(xAxis).map((type) => `across ${type}`),
    ...types(yAxis).map((type) => `up ${type}`),
  ];
}

test('whatever bars and lines have the library draw, it has drawn before', () => {
  const rehearsed = new Set(rehearsals(look).flatMap(parts));
  const shown = Object.values(allSpecs('zh'))
    .filter(isFirst)
    .flatMap((spec) => parts(FIRST.toOption(spec, look)));
  expect(shown.length).toBeGreaterThan(20);
  expect([...new Set(shown)].filter((part) => !rehearsed.has(part))).toEqual([]);
});

test('nothing is found fault with', () => {
  const said: string[] = [];
  for (const level of ['warn', 'error', 'log'] as const)
    vi.spyOn(console, level).mockImplementation((...words) => void said.push(words.join(' ')));
  for (const option of rehearsals(look)) {
    expect(renderSvg(option, REHEARSED.width, REHEARSED.height)).toMatch(/<path/);
  }
  expect(said).toEqual([]);
});
