/** Measures computed for Compare: given only where the codebook allows, always with their inputs. */
import { describe, expect, test } from 'vitest';
import { compareSpec } from '../../src/chart/compare.ts';
import type { BarMark } from '../../src/model/chart.ts';
import type { View } from '../../src/model/view.ts';
import { CATALOG, INDICATORS, indicator, ROWS, row, view } from './fixture.ts';

const students = indicator('fulltime_students', { name_zh: '全日制在校生人数', direction: 'neutral' });
const teachers = indicator('fulltime_teachers', { name_zh: '专任教师总数' });
const catalog = { ...CATALOG, indicators: [...INDICATORS, students, teachers] };
const rows = [
  ...ROWS,
  row('luzhou', 'fulltime_students', 2023, 17000, { text: '17,000' }),
  row('chongqing', 'fulltime_students', 2022, 15000),
  row('liaocheng', 'fulltime_students', 2023, 12000),
  row('luzhou', 'fulltime_teachers', 2023, 850),
];
const spec = (id: string, more: Partial<View>) => compareSpec({ view: view(id, more), catalog, rows, lang: 'zh' });
const bar = (from: ReturnType<typeof spec>, school: string) =>
  from.panels.flatMap((panel) => panel.bars).find((one) => one.school === school) as BarMark;

describe('per person', () => {
  const per = spec('technical_service_income', { measure: 'per_student' });

  test('divides money by the students of the same school and year, in a unit that can be read', () => {
    expect(bar(per, 'luzhou').figure).toMatchObject({ value: 6000, text: '6,000.00 元/生', flags: ['derived'] });
    expect(bar(per, 'liaocheng').figure).toMatchObject({ value: 0 });
    expect(bar(spec('technical_service_income', { measure: 'per_teacher' }), 'luzhou').figure.text).toBe(
      '12.00 万元/人',
    );
  });

  test('says why it cannot be computed; another year’s divisor never stands in', () => {
    expect(bar(per, 'chongqing').figure).toMatchObject({ value: null, text: '没有同年全日制在校生人数，不计算' });
    expect(bar(per, 'suining').figure.absence).toBe('not_applicable');
  });

  test('both inputs stand in the table with their own cells', () => {
    const columns = per.table.columns.map((column) => column.id);
    const luzhou = per.table.rows.find((cells) => cells.some((cell) => cell.value === 'luzhou'));
    expect(luzhou?.[columns.indexOf('original')]?.figure?.text).toContain('10,200');
    expect(luzhou?.[columns.indexOf('divisor')]?.figure?.text).toBe('17,000 人');
    expect(per.provenance).toContain(luzhou?.[columns.indexOf('divisor')]?.figure?.cell);
  });

  test.each([
    ['placement_rate', 'per_student'],
    ['student_teacher_ratio', 'per_teacher'],
    ['fulltime_students', 'per_student'],
    ['monthly_income', 'index'],
  ] as const)('%s: %s is refused in words and the value shown', (id, measure) => {
    const refused = spec(id, { measure });
    expect(refused.notes[0]?.text).toContain('这里仍显示数值');
    expect(refused.panels).toEqual(spec(id, {}).panels);
  });
});

describe('against the median of the level', () => {
  test('the median school has 100; ranks keep their order', () => {
    const index = spec('books_per_student', { measure: 'index' });
    const value = spec('books_per_student', {});
    expect(bar(index, 'luzhou').figure.value).toBeCloseTo((82.5 / 78.9) * 100);
    expect(index.panels[0]?.bars.map((one) => one.school)).toEqual(value.panels[0]?.bars.map((one) => one.school));
    // A standard in the old unit is no line among index numbers.
    expect(index.panels[0]?.lines.some((line) => line.kind === 'threshold')).toBe(false);
  });

  test('a difference of rates is in points, with its sign; too few or unlike schools say so', () => {
    const diff = spec('placement_rate', { measure: 'diff' });
    expect(bar(diff, 'chongqing').figure.text).toBe('+0.03 个百分点');
    expect(bar(diff, 'luzhou').figure.value).toBe(0);
    expect(bar(diff, 'hunan').figure.text).toBe('−4.19 个百分点');
    expect(bar(diff, 'liaocheng').figure).toMatchObject({ value: null, text: '截止日期或期间不同，不与中位数比较' });
    expect(bar(diff, 'suining').figure.text).toBe('可比学校不足 3 所，没有中位数');
  });
});
