/** What Trend promises of changes, parts, gaps and breaks. */
import { describe, expect, test } from 'vitest';
import { trendSpec } from '../../src/chart/trend.ts';
import { changesSpec, partsSpec } from '../../src/chart/trend-tables.ts';
import type { RecordSpec } from '../../src/model/chart.ts';
import type { View } from '../../src/model/view.ts';
import { plan } from '../../src/query/plan.ts';
import { CATALOG, INDICATORS, indicator, ROWS, row, view } from './fixture.ts';

const PARTS = [
  indicator('employed', { name_zh: '就业人数' }),
  indicator('primary', { name_zh: '第一产业', parent: 'employed', relation: 'partition' }),
  indicator('tertiary', { name_zh: '第三产业', parent: 'employed', relation: 'partition' }),
];
const catalog = { ...CATALOG, indicators: [...INDICATORS, ...PARTS] };
const rows = [
  ...ROWS,
  ...(
    [
      ['employed', 100, 120],
      ['primary', 10, 15],
      ['tertiary', 90, 105],
    ] as const
  ).flatMap(([id, was, is]) => [row('luzhou', id, 2022, was), row('luzhou', id, 2023, is)]),
  row('hunan', 'employed', 2022, 50),
  row('hunan', 'employed', 2023, 60),
];
const input = (id: string, more: Partial<View> = {}) => ({
  view: view(id, { page: 'trend', ...more }),
  catalog,
  rows,
  lang: 'zh' as const,
});
const texts = (spec: RecordSpec) => spec.table.rows.map((cells) => cells.map((cell) => cell.text));

describe('table of changes', () => {
  test('a total changes in its unit and in per cent; a rate in points alone', () => {
    const total = texts(changesSpec(input('employed')));
    expect(total.find((cells) => cells[0] === '泸州职业技术学院')).toEqual(
      expect.arrayContaining(['+20 人', '+20.0%']),
    );
    const rate = changesSpec(input('placement_rate'));
    expect(rate.table.columns.map((one) => one.id)).not.toContain('percent');
    expect(texts(rate).flat()).toContain('+2.15 个百分点');
  });
});

describe('parts of a total', () => {
  test('shares of the change need both years of every part; who lacks one is named', () => {
    const spec = partsSpec(input('employed', { chart: 'parts' }));
    expect(texts(spec)).toEqual([
      expect.arrayContaining(['第一产业', '+5 人', '25.0%', '+5.00 个百分点']),
      expect.arrayContaining(['第三产业', '+15 人', '75.0%', '+15.00 个百分点']),
      expect.arrayContaining(['合计 · 就业人数', '+20 人', '100.0%', '+20.00 个百分点']),
    ]);
    expect(spec.sentence).toContain('其中第三产业 +15 人，占 75.0%');
    expect(spec.notes.map((note) => note.text).join()).toContain(
      '湖南工业职业技术学院 2022–2023：缺第一产业、第三产业',
    );
  });

  test('a part asks for its whole; without a partition the table says so', () => {
    expect(plan(input('primary', { chart: 'parts' }).view, catalog)).toMatchObject([
      { indicators: ['employed', 'primary', 'tertiary'] },
    ]);
    const none = partsSpec(input('placement_rate', { chart: 'parts' }));
    expect(none.table.rows).toEqual([]);
    expect(none.sentence).toContain('没有把“毕业去向落实率”分成可以相加的部分');
  });
});

describe('the line', () => {
  test('tells a year without a report from a year that the report does not tell', () => {
    const spec = trendSpec(input('placement_rate'));
    const point = (school: string, year: number) =>
      spec.series.find((mark) => mark.school === school)?.points[spec.years.indexOf(year)]?.text;
    expect(point('liaocheng', 2022)).toBe('该年无数据');
    expect(point('luzhou', 2024)).toBe('未载入该年报告');
  });

  test('marks a change of definition only where reports of either edition are shown', () => {
    const broken = (breaks: string) => ({
      ...catalog,
      indicators: catalog.indicators.map((one) =>
        one.id === 'placement_rate' ? { ...one, breaks, breaks_en: breaks } : one,
      ),
    });
    expect(trendSpec({ ...input('placement_rate'), catalog: broken('2024：口径变窄') }).breaks).toEqual([
      { year: 2024, label: '2024 版起行名或口径有变' },
    ]);
    expect(trendSpec({ ...input('placement_rate'), catalog: broken('2023：口径变窄') }).breaks).toBeUndefined();
  });

  test('aligned by reports its title names report years, and an axis without zero is told', () => {
    const spec = trendSpec(input('student_teacher_ratio', { basis: 'report' }));
    expect(spec.title).not.toMatch(/学年|财年/);
    expect(
      trendSpec(input('placement_rate', { schools: ['luzhou', 'chongqing'] })).notes.map((note) => note.text),
    ).toContain('数轴不从零起。');
  });
});
