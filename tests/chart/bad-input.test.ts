/**
 * Bad input on every kind of picture: nothing chosen, one school alone, no data, a year without any, two hundred schools,
 * names of sixty characters, negative values, zeros. The catalogs are generated, not the dataset.
 */
import { describe, expect, it } from 'vitest';
import { layoutDumbbell } from '../../src/chart/compare-dumbbell-option.ts';
import { comparePicture } from '../../src/chart/compare-picture.ts';
import { layoutScatter } from '../../src/chart/compare-scatter-option.ts';
import { renderSvg } from '../../src/chart/echarts.ts';
import { heightOf, toOption } from '../../src/chart/option.ts';
import { overviewSpec } from '../../src/chart/overview.ts';
import { standardsSpec } from '../../src/chart/standards.ts';
import { summarySpec } from '../../src/chart/summary.ts';
import { textWidth } from '../../src/chart/text-width.ts';
import { trendPicture } from '../../src/chart/trend-picture.ts';
import type { ChartSpec, Lang } from '../../src/model/chart.ts';
import { COMPARE_CHARTS, COMPARE_MEASURES, TREND_CHARTS, TREND_MEASURES, type View } from '../../src/model/view.ts';
import { CASES, type Case, IDS, worldOf } from './bad-world.ts';
import { view } from './fixture.ts';

/** Every picture that a view of these indicators can ask for, by name. */
function picturesOf(one: Case, lang: Lang): readonly (readonly [string, ChartSpec])[] {
  const { catalog, rows } = worldOf(one);
  const ids = one.ids ?? IDS;
  const base = { catalog, rows, lang };
  const year = one.missing ? { year: 2023 } : {};
  const asked = (indicators: readonly string[], more: Partial<View>) =>
    view('', { indicators, ...year, ...one.view, ...more });
  // Two hundred are drawn in the measures that lay out differently.
  const few = one.schools < 100;
  const compare = COMPARE_CHARTS.flatMap((chart) =>
    COMPARE_MEASURES.filter((measure) => few || measure === 'value' || measure === 'diff').map((measure) => {
      const shown = chart === 'bars' ? ids.slice(0, 1) : ids;
      return [`${chart}/${measure}`, comparePicture({ ...base, view: asked(shown, { chart, measure }) })] as const;
    }),
  );
  const trend = TREND_CHARTS.flatMap((chart) =>
    TREND_MEASURES.filter((measure) => few || measure === 'value').map((measure) => {
      const spec = trendPicture({ ...base, view: asked(ids.slice(0, 1), { page: 'trend', chart, measure }) });
      return [`trend ${chart}/${measure}`, spec] as const;
    }),
  );
  const page = { ...base, coverage: [], findings: [] };
  return [
    ...compare,
    ...trend,
    ['overview', overviewSpec({ ...page, view: asked([], { page: 'overview' }) })],
    ['standards', standardsSpec({ ...base, view: asked([], { page: 'standards' }) })],
    ['summary', summarySpec({ ...base, view: asked([], { page: 'summary' }) })],
  ];
}

it('says that no school is left, and what to do', () => {
  for (const name of ['no school at all', 'a level that nobody is of'])
    for (const [picture, spec] of picturesOf(CASES[name] as Case, 'zh'))
      expect(spec.sentence, picture).toBe('没有符合这些选择的学校。请换学校，或把层次改为“全部”。');
});

it('says where two years other than those asked for are shown', () => {
  const { catalog, rows } = worldOf(CASES['a group of one'] as Case);
  const asked = view('amount', { chart: 'dumbbell', year: 2022 });
  const spec = comparePicture({ view: asked, catalog, rows, lang: 'zh' });
  expect(spec.notes.map((note) => note.text)).toContain('没有以 2022 年为较晚一年的可比数值，这里显示最近的两年。');
});

it.each(['names of sixty characters', 'two hundred schools', 'negative values'])(
  'keeps every text of points and pairs inside the picture: %s',
  (name) => {
    for (const lang of ['zh', 'en'] as const) {
      const pictures = new Map(picturesOf(CASES[name] as Case, lang));
      for (const width of [320, 390, 700, 1200]) {
        const dumbbell = pictures.get('dumbbell/value');
        if (dumbbell?.kind !== 'dumbbell') throw new Error('no pairs');
        const { panels, height } = layoutDumbbell(dumbbell, width);
        const rows = panels.flatMap((panel) => panel.rows);
        for (const text of rows.flatMap((one) => [one.name, one.said])) {
          expect(text.x + Math.max(...text.lines.map((line) => textWidth(line, 13)))).toBeLessThanOrEqual(width + 0.5);
          expect(text.y + text.lines.length * 17).toBeLessThanOrEqual(height);
        }
        rows.slice(1).forEach((one, at) => {
          const above = rows[at]?.name;
          expect(one.name.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.lines.length ?? 0) * 17 - 0.5);
        });
        const scatter = pictures.get('scatter/value');
        if (scatter?.kind !== 'scatter') throw new Error('no points');
        for (const { lines, x } of layoutScatter(scatter, width).labels)
          expect(x + Math.max(...lines.map((line) => textWidth(line, 12)))).toBeLessThanOrEqual(width + 0.5);
      }
    }
  },
);

describe.each(Object.entries(CASES))('%s', (_, one) => {
  it.each(['zh', 'en'] as const)('is answered in words on every picture, in %s', (lang) => {
    for (const [name, spec] of picturesOf(one, lang)) {
      expect(spec.title, name).not.toBe('');
      expect(spec.sentence, name).toMatch(lang === 'zh' ? /^[^。].*[。）]$/ : /^[^.].*[.)]$/);
      const text = JSON.stringify([spec.title, spec.subtitle, spec.sentence, spec.alt, spec.notes, spec.table]);
      expect(text, name).not.toMatch(/undefined|NaN|Infinity|\[object/);
      for (const cells of spec.table.rows) expect(cells.length, name).toBe(spec.table.columns.length);
    }
  });

  it('is drawn without a number that is no number, at the width of a phone and of a desk', () => {
    for (const [name, spec] of picturesOf(one, 'en')) {
      const drawn = spec.kind === 'multiples' ? spec.charts.map((chart) => chart.spec) : [spec];
      for (const single of drawn)
        for (const width of [320, 1200]) {
          const height = heightOf(single, width);
          expect(Number.isFinite(height), name).toBe(true);
          if (height === 0) continue;
          const svg = renderSvg(toOption(single, { dark: false, width, motion: false }), width, height);
          expect(svg, name).not.toMatch(/NaN|undefined|Infinity/);
        }
    }
  });
});
