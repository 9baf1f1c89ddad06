/** Several indicators on Compare: what each picture promises. */
import { describe, expect, test } from 'vitest';
import { dumbbellSpec } from '../../src/chart/compare-dumbbell.ts';
import { heatSpec, multiplesSpec, profilesSpec } from '../../src/chart/compare-many.ts';
import { layoutProfiles } from '../../src/chart/compare-profiles-option.ts';
import { scatterSpec } from '../../src/chart/compare-scatter.ts';
import type { View } from '../../src/model/view.ts';
import { CATALOG, ROWS, view } from './fixture.ts';

const input = (indicators: readonly string[], more: Partial<View> = {}) => ({
  view: view('', { indicators, ...more }),
  catalog: CATALOG,
  rows: ROWS,
  lang: 'zh' as const,
});

describe('small multiples', () => {
  test('schools stand in one order everywhere, that of the first indicator', () => {
    const { charts } = multiplesSpec(input(['student_teacher_ratio', 'books_per_student', 'placement_rate']));
    const orders = charts.map(({ spec }) => spec.panels.map((panel) => panel.bars.map((bar) => bar.school)));
    expect(orders[0]?.[0]).toEqual(['hunan', 'luzhou', 'liaocheng', 'chongqing']);
    expect(orders.every((order) => JSON.stringify(order) === JSON.stringify(orders[0]))).toBe(true);
  });
});

describe('standings', () => {
  const spec = heatSpec(input(['student_teacher_ratio', 'books_per_student', 'monthly_income']));
  const cell = (school: string, at: number) => spec.groups[0]?.rows.find((row) => row.school === school)?.cells[at];

  test('lower is ahead where lower is better, higher where higher is', () => {
    expect(cell('hunan', 0)).toMatchObject({ standing: '1/4', position: 1 });
    expect(cell('chongqing', 0)).toMatchObject({ standing: '4/4', position: 0 });
    expect(cell('chongqing', 1)).toMatchObject({ standing: '1/4', position: 1, neutral: false });
  });

  test('what the codebook does not rank, and what is missing, has no colour', () => {
    for (const row of spec.groups[0]?.rows ?? []) expect(row.cells[2]).toMatchObject({ standing: '', position: null });
  });

  test('one school alone has no standing', () => {
    expect(spec.groups[1]?.rows.flatMap((row) => row.cells.map((one) => one.position))).toEqual([null, null, null]);
  });
});

describe('standing lines', () => {
  const spec = profilesSpec(input(['student_teacher_ratio', 'books_per_student', 'monthly_income']));

  test('further right is further ahead, and a row without standings has no point', () => {
    const [panel] = layoutProfiles(spec, 1000).panels;
    const at = (school: string, row: number) =>
      panel?.rows[row]?.points.find((point) => point.school === school)?.x ?? 0;
    expect(at('hunan', 0)).toBeGreaterThan(at('chongqing', 0));
    expect(at('chongqing', 1)).toBeGreaterThan(at('hunan', 1));
    expect(panel?.rows[2]?.points).toEqual([]);
  });

  test('everything drawn stands in the table', () => {
    const points = layoutProfiles(spec, 360).panels.flatMap((one) => one.rows.flatMap((row) => row.points));
    expect(points.length).toBe(8);
    for (const { figure } of points)
      expect(spec.table.rows.flat().some((cell) => cell.figure?.cell === figure.cell)).toBe(true);
  });
});

describe('scatter', () => {
  test('shows schools that have both, says how many, and warns of few', () => {
    const spec = scatterSpec(input(['student_teacher_ratio', 'books_per_student']));
    expect(spec.points.map((point) => point.school).toSorted()).toEqual(['chongqing', 'hunan', 'liaocheng', 'luzhou']);
    expect(spec.subtitle).toContain('n = 4');
    expect(spec.sentence).toContain('另 1 所缺其中之一');
    expect(spec.notes[0]?.text).toContain('不足 8 所时不画趋势线');
  });

  test('asks for a second indicator', () => {
    expect(scatterSpec(input(['student_teacher_ratio']))).toMatchObject({
      points: [],
      sentence: expect.stringContaining('请再选一项'),
    });
  });
});

describe('two years', () => {
  test('each level has the pair that most of its schools have; one year only is told with its reason', () => {
    const spec = dumbbellSpec(input(['placement_rate']));
    expect(spec.panels.map((panel) => panel.title)).toEqual([
      '高职（4 所） · 2022 → 2023',
      '中职（1 所） · 2023 → 2024',
    ]);
    const luzhou = spec.panels[0]?.rows.find((row) => row.school === 'luzhou');
    expect(luzhou).toMatchObject({ change: '+2.15 个百分点', from: { text: '95.10%' }, to: { text: '97.25%' } });
    const hunan = spec.panels[0]?.rows.find((row) => row.school === 'hunan');
    expect(hunan).toMatchObject({ change: '', from: { value: null }, to: { text: '93.06%' } });
  });

  test('where no school has two years, the one year is never compared with itself', () => {
    const spec = dumbbellSpec(input(['books_per_student']));
    for (const row of spec.panels[0]?.rows ?? [])
      expect(row).toMatchObject({ change: '', from: { text: '该年无数据' } });
    expect(spec.title).toContain('没有两个年份可比');
  });
});
