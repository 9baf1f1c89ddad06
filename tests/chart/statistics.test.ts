/** Statistics: what is counted, what is refused and why, and that the picture, the table and the methods say the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderSvg } from '../../src/chart/echarts.ts';
import { heightOf, toOption } from '../../src/chart/option.ts';
import { statisticsSpec } from '../../src/chart/statistics.ts';
import { layoutStrip, type StripSpec } from '../../src/chart/strip-layout.ts';
import { STAT_GROUPS, STAT_SECTIONS, type StatisticsSpec } from '../../src/model/statistics.ts';
import type { View } from '../../src/model/view.ts';
import { quantile } from '../../src/stats/centre.ts';
import { pearson } from '../../src/stats/correlation.ts';
import { CATALOG, ROWS, row, SCHOOLS, view } from './fixture.ts';
import { MANY, MANY_CATALOG, MANY_ROWS } from './statistics-fixture.ts';

function spec(
  ids: readonly string[],
  more: Partial<View> = {},
  many = false,
  lang: 'zh' | 'en' = 'zh',
): StatisticsSpec {
  const made = statisticsSpec({
    view: view('', { page: 'statistics', indicators: ids, ...more }),
    catalog: many ? MANY_CATALOG : CATALOG,
    rows: many ? MANY_ROWS : ROWS,
    lang,
  });
  if (made === null) throw new Error('no spec');
  return made;
}
const method = (of: StatisticsSpec, id: string) => of.methods.find((one) => one.id === id);
const strip = (of: StatisticsSpec): StripSpec => {
  if (of.kind !== 'strip') throw new Error('no strip');
  return of;
};

describe('few schools', () => {
  it('counts like dates only, and says of each school left out why', () => {
    const made = spec(['placement_rate']);
    expect(method(made, 'median')?.results).toEqual([
      { of: '高职', n: 3, given: true, text: '97.25%' },
      { of: '中职', n: 0, given: false, text: '不足 3 所' },
    ]);
    expect(method(made, 'quartiles')?.results[0]).toMatchObject({ given: false, text: '不足 5 所' });
    expect(method(made, 'tails')?.results[0]).toMatchObject({ given: false, text: '不足 20 所' });
    expect(made.notes.map((note) => note.text).join()).toContain('未注明截止日期，不计入：聊城职业技术学院');
    const [row] = strip(made).panels[0]?.rows ?? [];
    expect(row).toMatchObject({ note: 'n = 3', median: 97.25, quartiles: null, tails: null });
    expect(row?.points.filter((point) => !point.counted).map((point) => point.school)).toEqual(['liaocheng']);
  });

  it('says what so few do not allow to conclude', () => {
    expect(spec(['placement_rate']).warning).toContain('少于 10 所');
    expect(spec(['student_teacher_ratio', 'books_per_student'], { chart: 'scatter' }).warning).toContain('不能据此说');
    expect(spec(['student_teacher_ratio'], {}, true).warning).toBe('');
  });

  it('weighs a rate, averages an amount per school, and refuses the mean that the codebook forbids', () => {
    const rate = method(spec(['placement_rate']), 'mean');
    const weighted = (97.25 * 5020 + 97.28 * 6393 + 93.06 * 4533) / (5020 + 6393 + 4533);
    expect(rate).toMatchObject({ name: '加权平均', weighting: '以毕业生人数为权' });
    expect(rate?.results[0]?.text).toBe(`${weighted.toFixed(2)}%`);
    expect(method(spec(['technical_service_income']), 'mean')?.name).toBe('校均（算术平均）');
    expect(method(spec(['student_teacher_ratio']), 'mean')?.results[0]).toMatchObject({ given: false });
  });

  it('a standard deviation of a rate is in percentage points, of a ratio a bare number', () => {
    expect(method(spec(['placement_rate']), 'sd')?.results[0]?.text).toBe('2.43 个百分点');
    expect(method(spec(['student_teacher_ratio']), 'sd')?.results[0]?.text).toBe('1.13');
  });

  it('shows values of what may not be compared, and computes nothing of them in any section', () => {
    for (const chart of STAT_SECTIONS) {
      const made = spec(['monthly_income', 'books_per_student'], { chart });
      expect(made.warning, chart).toContain('月收入');
      for (const one of made.methods) for (const result of one.results) expect(result.given, chart).toBe(false);
      expect(made.provenance.length, chart).toBeGreaterThan(0);
    }
  });

  it('a range is shown in the table and counted nowhere', () => {
    const made = spec(['technical_service_income']);
    expect(JSON.stringify(made.table)).toContain('2,360–2,500');
    expect(made.notes.map((note) => note.text).join()).toContain('原文为区间，不计入：湖南工业职业技术学院');
    expect(strip(made).panels[0]?.rows[0]?.points.map((point) => point.school)).not.toContain('hunan');
  });

  it('asks for a second indicator where one alone says nothing of a relation', () => {
    expect(
      statisticsSpec({
        view: view('graduates', { page: 'statistics', chart: 'scatter' }),
        catalog: CATALOG,
        rows: ROWS,
        lang: 'zh',
      }),
    ).toBeNull();
  });
});

describe('many schools', () => {
  const values = (level: string) =>
    MANY.filter((school) => school.level === level).flatMap(
      ({ id }) => MANY_ROWS.find((row) => row.school === id && row.indicator === 'student_teacher_ratio')?.amount ?? [],
    );

  it('has every band, level by level', () => {
    const [higher, secondary] = strip(spec(['student_teacher_ratio'], {}, true)).panels;
    const all = values('高职');
    expect(higher?.rows[0]?.tails).toEqual([quantile(all, 0.1), quantile(all, 0.9)]);
    expect(higher?.rows[0]?.quartiles).toEqual([quantile(all, 0.25), quantile(all, 0.75)]);
    expect(secondary?.rows[0]).toMatchObject({ tails: null });
    expect(secondary?.rows[0]?.quartiles).not.toBeNull();
  });

  it('correlates a level’s own pairs, never the levels together', () => {
    const made = spec(['student_teacher_ratio', 'technical_service_income'], { chart: 'scatter' }, true);
    const pairs = MANY.filter((school) => school.level === '高职').map(({ id }) => {
      const of = (name: string) => MANY_ROWS.find((row) => row.school === id && row.indicator === name)?.amount ?? 0;
      return [of('student_teacher_ratio'), of('technical_service_income')] as const;
    });
    expect(method(made, 'pearson')?.results[0]).toMatchObject({
      of: '高职',
      n: 60,
      text: `+${(pearson(pairs) ?? 0).toFixed(2)}`,
    });
    expect(method(made, 'pearson')?.results[1]?.n).toBe(5);
  });

  it('scores add up: as many as are counted, their mean zero', () => {
    const made = spec(['student_teacher_ratio'], { chart: 'scores' }, true);
    if (made.kind !== 'bar') throw new Error('no bars');
    const scores = made.panels[0]?.bars.flatMap((bar) => bar.figure.value ?? []) ?? [];
    expect(scores.length).toBe(60);
    expect(Math.abs(scores.reduce((sum, one) => sum + one, 0))).toBeLessThan(1e-9);
    for (const bar of made.panels[0]?.bars ?? []) expect(bar.figure.cell).toContain('student_teacher_ratio');
  });

  it('groups hold every school once, what is not stated apart and last', () => {
    for (const group of STAT_GROUPS) {
      const [panel] = strip(spec(['student_teacher_ratio'], { chart: 'groups', group }, true)).panels;
      expect(
        panel?.rows.reduce((sum, row) => sum + row.points.length, 0),
        group,
      ).toBe(60);
    }
    const [panel] = strip(spec(['student_teacher_ratio'], { chart: 'groups' }, true)).panels;
    expect(panel?.rows.map((row) => row.label)).toEqual(['四川', '山东', '重庆', '湖南', '报告未写明']);
  });

  it('bands have a row a year, the newest first', () => {
    const [panel] = strip(spec(['student_teacher_ratio'], { chart: 'bands' }, true)).panels;
    expect(panel?.rows.map((row) => row.label)).toEqual(['2023 年', '2022 年']);
  });

  it.each([320, 390, 720, 1440])('nothing stands outside the picture, %i px wide', (width) => {
    for (const [ids, many] of [
      [['student_teacher_ratio'], true],
      [['placement_rate'], false],
    ] as const) {
      for (const chart of ['', 'bands', 'groups']) {
        const layout = layoutStrip(strip(spec(ids, { chart }, many, 'en')), width);
        for (const row of layout.panels.flatMap((panel) => panel.rows)) {
          for (const { x, y } of row.points) {
            expect(x).toBeGreaterThanOrEqual(5);
            expect(x).toBeLessThanOrEqual(width - 5);
            expect(y).toBeLessThan(layout.height);
          }
          for (const name of row.names) expect(name.y + name.lines.length * 17).toBeLessThan(layout.height);
        }
      }
    }
  });
});

it('every measure has a name, a formula and a word on weights, in both languages', () => {
  for (const lang of ['zh', 'en'] as const) {
    for (const chart of STAT_SECTIONS) {
      const made = spec(['student_teacher_ratio', 'technical_service_income'], { chart }, true, lang);
      expect(made.methods.length).toBeGreaterThan(1);
      for (const one of made.methods) expect([one.name, one.formula, one.weighting]).not.toContain('');
      for (const row of made.table.rows) expect(row.length).toBe(made.table.columns.length);
      expect(JSON.stringify(made)).not.toMatch(/undefined|NaN|\[object/);
      if (lang === 'en') expect(made.sentence).not.toMatch(/[一-鿿]/);
    }
  }
});

it('whatever the values, no section breaks, prints what is no number, or counts what has none', () => {
  const amount = fc.oneof(
    fc.constant(null),
    fc.constant(0),
    fc.integer({ min: -500, max: 100_000 }).map((n) => n / 100),
  );
  const some = fc.record({
    school: fc.constantFrom(...SCHOOLS.map((school) => school.id)),
    indicator: fc.constantFrom('placement_rate', 'student_teacher_ratio', 'monthly_income', 'technical_service_income'),
    year: fc.integer({ min: 2021, max: 2024 }),
    amount,
    qualifier: fc.constantFrom('' as const, '≈' as const, '≥' as const, 'range' as const),
    as_of: fc.constantFrom(null, '2023-08-31', '2023-12-31'),
    weight: fc.constantFrom(null, 0, 1200),
  });
  fc.assert(
    fc.property(
      fc.array(some, { maxLength: 24 }),
      fc.constantFrom(...STAT_SECTIONS),
      fc.constantFrom(...STAT_GROUPS),
      fc.constantFrom('zh' as const, 'en' as const),
      fc.constantFrom(['placement_rate', 'technical_service_income'], ['student_teacher_ratio', 'monthly_income']),
      (list, chart, group, lang, ids) => {
        const rows = list.map((one) =>
          row(one.school, one.indicator, one.year, one.amount, {
            qualifier: one.amount === null ? '' : one.qualifier,
            amount_to: one.amount !== null && one.qualifier === 'range' ? one.amount + 1 : null,
            as_of: one.as_of,
            period: one.indicator === 'placement_rate' ? 'cohort' : 'calendar',
            weight: one.weight,
          }),
        );
        const made = statisticsSpec({
          view: view('', { page: 'statistics', indicators: ids, chart, group }),
          catalog: CATALOG,
          rows,
          lang,
        });
        if (made === null) throw new Error('no spec');
        expect(JSON.stringify(made)).not.toMatch(/undefined|NaN|Infinity|\[object/);
        for (const cells of made.table.rows) expect(cells.length).toBe(made.table.columns.length);
        if (made.kind === 'strip') expect(layoutStrip(made, 390).height).toBeGreaterThan(0);
      },
    ),
    { numRuns: 300 },
  );
});

/** Looked at before they are accepted (`vitest run tests/chart -u`); ids of the drawing count from one here. */
describe.each(['zh', 'en'] as const)('goldens, %s', (lang) => {
  const own: Readonly<Record<string, StatisticsSpec>> = {
    'statistics-distribution': spec(['placement_rate'], {}, false, lang),
    'statistics-scatter': spec(
      ['student_teacher_ratio', 'technical_service_income'],
      { chart: 'scatter' },
      false,
      lang,
    ),
    'statistics-scores': spec(['student_teacher_ratio'], { chart: 'scores' }, false, lang),
    'statistics-groups': spec(['student_teacher_ratio'], { chart: 'groups' }, false, lang),
  };
  it.each(Object.entries(own))('%s', async (name, made) => {
    await expect(`${JSON.stringify(made, null, 1)}\n`).toMatchFileSnapshot(`../golden/${name}.${lang}.json`);
  });
  it('statistics-bands, of sixty schools, drawn', async () => {
    const made = spec(['student_teacher_ratio'], { chart: 'bands' }, true, lang);
    for (const width of lang === 'zh' ? [360, 1200] : [360]) {
      const option = toOption(made, { dark: width === 1200, width, motion: false });
      const svg = normal(renderSvg(option, width, heightOf(made, width)));
      await expect(svg).toMatchFileSnapshot(`../golden/statistics-bands.${lang}.${width}.svg`);
    }
  });
});

function normal(svg: string): string {
  const seen = new Map<string, number>();
  const count = (name: string) => seen.get(name) ?? seen.set(name, seen.size).size - 1;
  const text = svg.replace(/zr\d+-/g, 'zr-').replace(/zr-cls-\d+/g, (name) => `zr-cls-${count(name)}`);
  return `${text.replaceAll('><', '>\n<')}\n`;
}
