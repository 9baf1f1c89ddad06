/** Real cases: what is said of a school against the standards for one indicator. */
import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../src/model/indicator.ts';
import type { School, Threshold } from '../../src/model/school.ts';
import { type Case, readRival, standings } from '../../src/rules/standing.ts';
import { indicator, row, school } from '../chart/fixture.ts';

const line = (more: Partial<Threshold>): Threshold => ({
  indicator: 'books_per_student',
  applies_to: 'school',
  level: '高职',
  school_type: [],
  kind: '合格',
  comparison: '>=',
  value: 80,
  unit: '册/生',
  denominator: '折合在校生数',
  document: '教发〔2004〕2号',
  title: '',
  valid_from: '2004',
  valid_to: null,
  seen_in: '',
  note: null,
  ...more,
});
const BOOKS = [line({ school_type: ['综合', '师范', '民族'] }), line({ school_type: ['工科', '农', '林'], value: 60 })];
const books = indicator('books_per_student', { unit: '册/生', decimals: 2 });
const ratio = indicator('student_teacher_ratio', { unit: ':', decimals: 2, direction: 'lower' });
const land = indicator('land_per_student', { unit: '㎡/生', decimals: 2 });
const landComputed = indicator('land_per_student_derived', {
  unit: '㎡/生',
  decimals: 2,
  formula: 'land_area / fulltime_students',
});
const LAND = ['land_per_student', 'land_per_student_derived'].flatMap((id) => [
  line({
    indicator: id,
    level: '中职',
    value: 33,
    unit: '㎡/生',
    denominator: '学历教育在校生数',
    document: '教职成〔2010〕12号',
    valid_from: '2010',
  }),
  line({
    indicator: id,
    level: '中职',
    kind: '达标',
    value: 33,
    unit: '㎡/生',
    denominator: '在校生数',
    document: '教职成〔2022〕5号',
    valid_from: '2022',
  }),
]);
const luzhou = school('luzhou', '泸州职业技术学院', { school_type: '综合' });
const hunan = school('hunan', '湖南工业职业技术学院', { school_type: '工科' });
const untyped = school('chongqing', '重庆工业职业技术学院');
const suining = school('suining', '遂宁市职业技术学校', { level: '中职' });

function of(one: School, about: Indicator, thresholds: readonly Threshold[], more: Partial<Case> = {}) {
  return standings({
    school: one,
    indicator: about,
    twin: null,
    thresholds,
    cell: null,
    twinCell: null,
    cells: [],
    year: null,
    ...more,
  });
}

describe('which standard applies', () => {
  test('each type has its own line, and the same figure can meet one and miss the other', () => {
    const cell = (id: string) => row(id, 'books_per_student', 2023, 70);
    const [general] = of(luzhou, books, BOOKS, { cell: cell('luzhou') });
    const [engineering] = of(hunan, books, BOOKS, { cell: cell('hunan') });
    expect([general?.verdict, general?.demand?.limit.value, general?.margin]).toEqual(['unmet', 80, -10]);
    expect([engineering?.verdict, engineering?.demand?.limit.value]).toEqual(['met', 60]);
  });

  test('a school whose type no report states is not judged, but what each type would make of it is told', () => {
    const [one] = of(untyped, books, BOOKS, { cell: row('chongqing', 'books_per_student', 2023, 70) });
    expect(one).toMatchObject({ verdict: 'undecided', reasons: ['no_type'], demand: null });
    expect(one?.ifTypes.map(({ verdict }) => verdict)).toEqual(['unmet', 'met']);
  });

  test('a type without a line is said to have none; without a value that comes first', () => {
    const medical = school('m', '某医专', { school_type: '医学' });
    expect(of(medical, books, BOOKS, { cell: row('m', 'books_per_student', 2023, 70) })[0]?.reasons).toEqual([
      'type_not_covered',
    ]);
    expect(of(untyped, books, BOOKS)[0]?.reasons).toEqual(['no_value', 'no_type']);
    expect(of(luzhou, books, BOOKS)[0]?.reasons).toEqual(['no_value']);
  });

  test('a province’s duty, another level’s line and one not yet in force judge nobody', () => {
    const cell = row('luzhou', 'books_per_student', 2023, 70);
    expect(of(luzhou, books, [line({ applies_to: 'province' })], { cell })).toEqual([]);
    expect(of(luzhou, books, [line({ level: '中职' })], { cell })).toEqual([]);
    expect(of(luzhou, books, [line({ valid_from: '2024' })], { cell })).toEqual([]);
    expect(of(luzhou, books, [line({ kind: '限制招生' })], { cell })).toEqual([]);
  });

  test('two documents with one line are one standing, and the printed and computed indicator do not double it', () => {
    const found = of(suining, land, LAND, {
      twin: landComputed,
      cell: row('suining', 'land_per_student', 2024, 34, { period: 'academic' }),
    });
    expect(found).toHaveLength(1);
    expect(found[0]?.demand?.thresholds.map((one) => one.document)).toEqual([
      '教职成〔2010〕12号',
      '教职成〔2022〕5号',
    ]);
  });
});

describe('what is lacking', () => {
  test('泸州 18.76 : 1 misses ≤ 18 by 0.76; no teachers are worked out, for the base is 折合', () => {
    const standard = line({
      indicator: ratio.id,
      comparison: '<=',
      value: 18,
      unit: ':',
      denominator: '折合教师总数（专任教师 + 聘请校外教师 × 0.5）',
    });
    const cell = row('luzhou', ratio.id, 2023, 18.76);
    const cells = [row('luzhou', 'fulltime_students', 2023, 16497), row('luzhou', 'fulltime_teachers', 2023, 668)];
    const [one] = of(luzhou, ratio, [standard], { cell, cells });
    expect(one?.verdict).toBe('unmet');
    expect(one?.margin).toBeCloseTo(-0.76);
    expect(one?.shortfall).toEqual({ way: { kind: 'none', why: 'converted' }, amount: null, base: null });
  });

  test('a 中职 at 21.5 : 1 with 3,848 students lacks 14 teachers; with the base of another year it is not counted', () => {
    const standard = line({
      indicator: ratio.id,
      level: '中职',
      comparison: '<=',
      value: 20,
      unit: ':',
      denominator: '专任教师数',
    });
    const academic = { period: 'academic' as const };
    const cell = row('suining', ratio.id, 2024, 21.5, academic);
    const base = row('suining', 'fulltime_students', 2024, 3848, academic);
    expect(of(suining, ratio, [standard], { cell, cells: [base] })[0]?.shortfall).toMatchObject({ amount: 14, base });
    const other = row('suining', 'fulltime_students', 2023, 3976, academic);
    expect(of(suining, ratio, [standard], { cell, cells: [other] })[0]?.shortfall).toMatchObject({
      amount: null,
      base: null,
    });
  });
});

describe('遂宁: one report, two land areas', () => {
  const academic = { period: 'academic' as const };
  const area = row('suining', 'land_area', 2024, 100245.58, { ...academic, conflict: true, rivals: ['168000'] });
  const students = row('suining', 'fulltime_students', 2024, 3848, academic);
  const printed = row('suining', land.id, 2024, 26.05, academic);
  const computed = row('suining', landComputed.id, 2024, 100245.58 / 3848, {
    ...academic,
    derived: true,
    conflict: true,
    inputs: [area.key, students.key],
  });
  const cells = [area, students, printed, computed];
  const [one] = of(suining, land, LAND, { twin: landComputed, cell: printed, twinCell: computed, cells });

  test('26.05 ㎡ misses 33, and 26,739 ㎡ are lacking by the area itself, not by the rounded ratio', () => {
    expect(one?.verdict).toBe('unmet');
    expect(one?.shortfall).toMatchObject({ amount: 26739, base: students });
  });

  test('with the other area it would be 43.66 ㎡ and met: both are told, with the cell that has the claims', () => {
    expect(one?.rivals).toHaveLength(1);
    const [rival] = one?.rivals ?? [];
    expect(rival?.verdict).toBe('met');
    expect(rival?.reading.amount).toBeCloseTo(43.66, 2);
    expect(rival?.cell).toBe(area.key);
    expect(rival?.input).toEqual({ indicator: 'land_area', reading: { amount: 168000, to: null, qualifier: '' } });
  });

  test('where no ratio is printed the computed one is judged in its place', () => {
    const [alone] = of(suining, land, LAND, { twin: landComputed, cell: null, twinCell: computed, cells });
    expect([alone?.verdict, alone?.rivals.length]).toEqual(['unmet', 1]);
  });

  test('a rival claim on the same side of the line is no second verdict', () => {
    const near = { ...printed, rivals: ['26.1', '≈25', '20–27'] };
    expect(of(suining, land, LAND, { cell: near })[0]?.rivals).toEqual([]);
    const far = { ...printed, rivals: ['≈35'] };
    expect(of(suining, land, LAND, { cell: far })[0]?.rivals).toMatchObject([{ verdict: 'met', input: null }]);
  });
});

test.each([
  ['9', { amount: 9, to: null, qualifier: '' }],
  ['≈5200', { amount: 5200, to: null, qualifier: '≈' }],
  ['10–20', { amount: 10, to: 20, qualifier: 'range' }],
  ['-0.5', { amount: -0.5, to: null, qualifier: '' }],
  ['many', null],
])('a rival claim %s is read as it is written', (text, expected) => {
  expect(readRival(text)).toEqual(expected);
});
