/** 达标 as a spec: one golden with a case of each kind, in both languages, and what must hold of any. */
import { describe, expect, it } from 'vitest';
import { isShown, shownRows, standardsSpec } from '../../src/chart/standards.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import type { Threshold } from '../../src/model/school.ts';
import type { StandardCell } from '../../src/model/standards.ts';
import { planStandards } from '../../src/query/plan-standards.ts';
import { CATALOG, indicator, row, SCHOOLS, view } from './fixture.ts';

const line = (id: string, value: number, unit: string, more: Partial<Threshold> = {}): Threshold => ({
  indicator: id,
  applies_to: 'school',
  level: '高职',
  school_type: [],
  kind: '合格',
  comparison: '>=',
  value,
  unit,
  denominator: '折合在校生数',
  document: '教发〔2004〕2号',
  title: '普通高等学校基本办学条件指标',
  valid_from: '2004',
  valid_to: null,
  seen_in: 'secondary copy',
  note: null,
  ...more,
});
const 中职 = { level: '中职' as const, document: '教职成〔2010〕12号', valid_from: '2010' };
const about = { family: 'facilities' as const, decimals: 2 };
const catalog: Catalog = {
  ...CATALOG,
  schools: SCHOOLS.map((one) => (one.id === 'chongqing' ? { ...one, school_type: null } : one)),
  indicators: [
    indicator('student_teacher_ratio', {
      name_zh: '生师比',
      name_en: 'Students per teacher',
      family: 'teachers',
      unit: ':',
      decimals: 2,
    }),
    indicator('books_per_student', { ...about, name_zh: '生均图书', name_en: 'Books per student', unit: '册/生' }),
    indicator('dormitory_area_per_student', {
      ...about,
      name_zh: '生均学生宿舍面积',
      name_en: 'Dormitory area per student',
      unit: '㎡/生',
    }),
    indicator('land_per_student', { ...about, name_zh: '生均占地面积', name_en: 'Land per student', unit: '㎡/生' }),
    indicator('land_per_student_derived', {
      ...about,
      name_zh: '生均占地面积（计算）',
      name_en: 'Land per student (computed)',
      unit: '㎡/生',
      formula: 'land_area / fulltime_students',
    }),
    indicator('land_area', { ...about, name_zh: '占地面积', name_en: 'Land area', unit: '㎡' }),
    indicator('fulltime_students', { name_zh: '全日制在校生人数', name_en: 'Full-time students', family: 'enrolment' }),
    indicator('appropriation_per_student', {
      name_zh: '年生均财政拨款水平',
      name_en: 'Appropriation per student',
      family: 'funding',
      unit: '元',
    }),
  ],
  thresholds: [
    line('student_teacher_ratio', 18, ':', {
      comparison: '<=',
      school_type: ['综合', '工科'],
      denominator: '折合教师总数',
      note: '分子为折合在校生。',
    }),
    line('student_teacher_ratio', 20, ':', { ...中职, comparison: '<=', denominator: '专任教师数' }),
    line('books_per_student', 80, '册/生', { school_type: ['综合'] }),
    line('books_per_student', 60, '册/生', { school_type: ['工科'] }),
    line('land_per_student', 33, '㎡/生', { ...中职, denominator: '学历教育在校生数' }),
    line('land_per_student_derived', 33, '㎡/生', { ...中职, denominator: '学历教育在校生数' }),
    line('dormitory_area_per_student', 6.5, '㎡/生', { kind: '监测', school_type: ['农', '林'] }),
    line('appropriation_per_student', 12000, '元', {
      applies_to: 'province',
      kind: '省级要求',
      document: '财教〔2014〕352号',
    }),
  ],
};
const academic = { period: 'academic' as const };
const area = row('suining', 'land_area', 2024, 100245.58, { ...academic, conflict: true, rivals: ['168000'] });
const students = row('suining', 'fulltime_students', 2024, 3848, academic);
const rows = [
  row('luzhou', 'student_teacher_ratio', 2023, 18.76),
  row('chongqing', 'student_teacher_ratio', 2023, 16.52),
  row('hunan', 'student_teacher_ratio', 2023, 16.12),
  row('suining', 'student_teacher_ratio', 2024, 21.5, academic),
  row('luzhou', 'books_per_student', 2023, null, { status: 'not_reported', text: '-' }),
  row('chongqing', 'books_per_student', 2023, 70),
  row('hunan', 'books_per_student', 2023, 70),
  row('suining', 'land_per_student', 2024, 26.05, academic),
  row('suining', 'land_per_student_derived', 2024, 100245.58 / 3848, {
    ...academic,
    derived: true,
    conflict: true,
    inputs: [area.key, students.key],
  }),
  row('luzhou', 'appropriation_per_student', 2022, 9000, { period: 'fiscal' }),
  area,
  students,
];
const spec = (lang: 'zh' | 'en' = 'zh', more = {}) =>
  standardsSpec({ view: view('', { page: 'standards', ...more }), catalog, rows, lang });
const cells = (of = spec()): readonly StandardCell[] =>
  of.groups.flatMap((group) => group.rows.flatMap((one) => one.cells.flat()));
const cell = (school: string, id: string) => cells().find((one) => one.school === school && one.indicator === id);

describe('the spec', () => {
  it.each(['zh', 'en'] as const)('in %s', async (lang) => {
    await expect(`${JSON.stringify(spec(lang), null, 1)}\n`).toMatchFileSnapshot(`../golden/standards.${lang}.json`);
  });

  it('says who misses what and by how much', () => {
    expect(spec().sentence).toContain('未达到的是泸州职业技术学院的生师比（18.76 : 1，超出 0.76）');
    expect(spec().sentence).toContain('还差 14 名专任教师');
    expect(spec().sentence).toContain('按另一说法结论相反');
  });

  it('tells each quantity with its base, and why a ratio with 折合 has none', () => {
    expect(cell('suining', 'student_teacher_ratio')?.shortfall).toBe(
      '还差 14 名专任教师（按全日制在校生人数 3,848 人计）',
    );
    expect(cell('suining', 'land_per_student')?.shortfall).toMatch(
      /^还差 26,739 ㎡（按全日制在校生人数 3,848 人计；文件以学历教育/,
    );
    expect(cell('luzhou', 'student_teacher_ratio')?.counted).toBe(false);
    expect(cell('luzhou', 'student_teacher_ratio')?.shortfall).toContain('折合');
  });

  it('gives both verdicts where the source contradicts itself over the line', () => {
    const land = cell('suining', 'land_per_student');
    expect(land?.verdict).toBe('unmet');
    expect(land?.rivals).toEqual([
      { text: '报告另称占地面积为 168,000 ㎡，按此为 43.66 ㎡/生，达到', verdict: 'met', cell: area.key },
    ]);
  });

  it('judges no school by what is required of its province, and lists what applies to nobody', () => {
    expect(cells().some((one) => one.indicator === 'appropriation_per_student')).toBe(false);
    expect(spec().province.map((one) => one.text)).toEqual([expect.stringContaining('12,000 元 · 财教〔2014〕352号')]);
    expect(spec().unused.map((one) => one.text)).toEqual([expect.stringContaining('≥ 6.5 ㎡/生')]);
  });

  it('counts every comparison once, by school, by indicator and by level', () => {
    const sum = (some: readonly { readonly counts: Record<string, number> }[]) =>
      some.reduce((all, { counts }) => all + Object.values(counts).reduce((a, b) => a + b, 0), 0);
    for (const group of spec().groups) {
      const all = group.rows.flatMap((one) => one.cells.flat()).length;
      expect([sum([group]), sum(group.schools), sum(group.rows)]).toEqual([all, all, all]);
    }
    expect(spec().table.rows).toHaveLength(cells().length);
  });

  it('names for each school the basic indicators under the line, and those that cannot be judged', () => {
    const cards = spec().groups.flatMap((group) => group.cards);
    expect(cards.map((card) => card.school)).not.toContain('suining');
    expect(cards.find((card) => card.school === 'luzhou')).toMatchObject({
      of: 2,
      open: ['生均图书'],
      under: [{ title: '生师比' }],
    });
    expect(cards.find((card) => card.school === 'chongqing')).toMatchObject({
      under: [],
      open: ['生师比', '生均图书'],
    });
  });

  it('shows what is asked for, with the contradicted ones on both sides', () => {
    const [, secondary] = spec().groups;
    if (secondary === undefined) throw new Error('no 中职');
    expect(shownRows(secondary, 'undecided')).toEqual([]);
    expect(shownRows(secondary, 'unmet').map((one) => one.indicator)).toEqual([
      'student_teacher_ratio',
      'land_per_student',
    ]);
    expect(cells().filter((one) => isShown(one, 'all'))).toHaveLength(cells().length);
  });

  it('takes one school, one level and a year without data', () => {
    for (const more of [
      { schools: ['liaocheng'] },
      { level: '中职' },
      { year: 2019 },
      { schools: ['suining'], level: '高职' },
    ]) {
      const one = spec('zh', more);
      expect(JSON.stringify(one)).not.toMatch(/undefined|NaN|\[object/);
    }
    expect(cells(spec('zh', { year: 2019 })).every((one) => one.verdict === 'undecided')).toBe(true);
  });
});

it('the page asks for every standard’s indicator, what it is computed from, and the bases', () => {
  const [query] = planStandards(view('', { page: 'standards', schools: ['suining'] }), catalog);
  expect(query).toMatchObject({ kind: 'values', schools: ['suining'], years: 'all' });
  expect(query?.kind === 'values' && query.indicators).toEqual(
    expect.arrayContaining(['land_per_student_derived', 'land_area', 'fulltime_students', 'fulltime_teachers']),
  );
  expect(query?.kind === 'values' && query.indicators).not.toContain('appropriation_per_student');
});
