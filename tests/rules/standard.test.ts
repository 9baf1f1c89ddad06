/** Verdict, margin and shortfall: what a reader may rely on whatever the figures are. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Qualifier } from '../../src/model/observation.ts';
import type { Threshold } from '../../src/model/school.ts';
import { judge, type Limit, limitOf, type Reading, shortfall, type Way, wayOf } from '../../src/rules/standard.ts';
import { indicator } from './cases.ts';

const amount = fc.double({ min: 0, max: 1e9, noNaN: true });
const exact = amount.map((value): Reading => ({ amount: value, to: null, qualifier: '' }));
const any: fc.Arbitrary<Reading> = fc
  .tuple(amount, fc.double({ min: 0, max: 1e6, noNaN: true }), fc.constantFrom<Qualifier>('', '≈', '≥', '≤', 'range'))
  .map(([from, more, qualifier]) => ({ amount: from, to: qualifier === 'range' ? from + more : null, qualifier }));
const limit: fc.Arbitrary<Limit> = fc.record({
  comparison: fc.constantFrom('>=' as const, '<=' as const),
  value: fc.double({ min: 0.001, max: 1e6, noNaN: true }),
});
const way: fc.Arbitrary<Way> = fc.constantFrom<Way>(
  { kind: 'total', unit: '㎡' },
  { kind: 'total', unit: '万元' },
  { kind: 'per', base: 'fulltime_students', unit: '册' },
  { kind: 'per', base: 'fulltime_students', unit: '元' },
  { kind: 'share', base: 'fulltime_teachers', of: null, unit: '人' },
  { kind: 'load', base: 'fulltime_students', of: 'fulltime_teachers', unit: '人' },
);
const base = fc.integer({ min: 1, max: 100_000 });

describe('properties', () => {
  test('an exact figure meets its standard exactly where its margin is not negative', () => {
    fc.assert(
      fc.property(limit, exact, (line, reading) => {
        const { verdict, margin } = judge(line, reading);
        const holds = line.comparison === '>=' ? reading.amount >= line.value : reading.amount <= line.value;
        expect(verdict === 'met').toBe(holds);
        expect((margin ?? Number.NaN) >= 0).toBe(holds);
      }),
    );
  });

  test('a verdict is given only where every number that the source allows gives the same', () => {
    fc.assert(
      fc.property(limit, any, fc.double({ min: 0, max: 1, noNaN: true }), (line, reading, part) => {
        const { verdict, margin } = judge(line, reading);
        expect(margin === null).toBe(verdict === 'undecided');
        if (verdict === 'undecided' || reading.qualifier !== 'range') return;
        const inside = Math.min(reading.to ?? 0, reading.amount + part * ((reading.to ?? 0) - reading.amount));
        expect(judge(line, { amount: inside, to: null, qualifier: '' }).verdict).toBe(verdict);
      }),
    );
  });

  test('nothing is lacking exactly where the standard is met', () => {
    fc.assert(
      fc.property(limit, any, way, base, (line, reading, counted, of) => {
        const lacking = shortfall(line, reading, counted, of);
        const { verdict } = judge(line, reading);
        if (verdict === 'undecided') expect(lacking).toBeNull();
        else expect(lacking === 0).toBe(verdict === 'met');
        if (lacking !== null) expect(lacking).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('with as many more teachers, volumes or square metres as are said to be lacking, the standard is met', () => {
    const line = fc.double({ min: 1, max: 100, noNaN: true });
    fc.assert(
      fc.property(
        line,
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 1, max: 5000 }),
        (value, students, have) => {
          const teachers = shortfall(
            { comparison: '<=', value },
            { amount: students / have, to: null, qualifier: '' },
            { kind: 'load', base: 'fulltime_students', of: 'fulltime_teachers', unit: '人' },
            students,
          );
          expect(students / (have + (teachers ?? 0))).toBeLessThanOrEqual(value * (1 + 1e-9));
          const volumes = shortfall(
            { comparison: '>=', value },
            { amount: have / students, to: null, qualifier: '' },
            { kind: 'per', base: 'fulltime_students', unit: '册' },
            students,
          );
          expect((have + (volumes ?? 0)) / students).toBeGreaterThanOrEqual(value * (1 - 1e-9));
        },
      ),
    );
  });
});

describe('how a shortfall is counted', () => {
  const standard = (more: Partial<Threshold>): Threshold => ({
    indicator: 'x',
    applies_to: 'school',
    level: '中职',
    school_type: [],
    kind: '合格',
    comparison: '>=',
    value: 20,
    unit: '人',
    denominator: null,
    document: '教职成〔2010〕12号',
    title: '',
    valid_from: '2010',
    valid_to: null,
    seen_in: '',
    note: null,
    ...more,
  });

  test.each([
    ['a total in its own unit', '㎡', null, '>=', { kind: 'total', unit: '㎡' }],
    [
      'area by full-time students',
      '㎡/生',
      '全日制在校生数',
      '>=',
      { kind: 'per', base: 'fulltime_students', unit: '㎡' },
    ],
    ['books by students', '册/生', '在校生数', '>=', { kind: 'per', base: 'fulltime_students', unit: '册' }],
    [
      'a share by full-time teachers',
      '%',
      '专任教师数',
      '>=',
      { kind: 'share', base: 'fulltime_teachers', of: null, unit: '人' },
    ],
    [
      'teachers by students',
      ':',
      '专任教师数',
      '<=',
      { kind: 'load', base: 'fulltime_students', of: 'fulltime_teachers', unit: '人' },
    ],
    ['never by 折合在校生', '元/生', '折合在校生数', '>=', { kind: 'none', why: 'converted' }],
    [
      'never by 折合教师',
      ':',
      '折合教师总数（专任教师 + 聘请校外教师 × 0.5）',
      '<=',
      { kind: 'none', why: 'converted' },
    ],
    ['not by a base that nobody prints', '㎡/生', '折算工位数', '>=', { kind: 'none', why: 'unknown' }],
  ] as const)('%s', (_, unit, denominator, comparison, expected) => {
    expect(wayOf(standard({ unit, denominator, comparison }), indicator('x', { unit }))).toEqual(expected);
  });

  test.each([
    [
      '生师比 21.5 with 3,848 students: 14 teachers',
      '<=',
      20,
      21.5,
      { kind: 'load', base: '', of: '', unit: '人' },
      3848,
      14,
    ],
    ['land 26.05 ㎡ for each of 3,848 students', '>=', 33, 26.05, { kind: 'per', base: '', unit: '㎡' }, 3848, 26744],
    [
      '18.2% senior of 245 teachers: 5 people',
      '>=',
      20,
      18.2,
      { kind: 'share', base: '', of: null, unit: '人' },
      245,
      5,
    ],
    ['300 万元 wanted, 40 there', '>=', 300, 40, { kind: 'total', unit: '万元' }, null, 260],
    ['a base of zero counts nothing', '>=', 33, 26, { kind: 'per', base: '', unit: '㎡' }, 0, null],
    ['no base, no quantity', '>=', 33, 26, { kind: 'per', base: '', unit: '㎡' }, null, null],
    ['exactly on the line', '<=', 20, 20, { kind: 'load', base: '', of: '', unit: '人' }, 3848, 0],
  ] as const)('%s', (_, comparison, value, is, counted, of, expected) => {
    expect(shortfall({ comparison, value }, { amount: is, to: null, qualifier: '' }, counted, of)).toBe(expected);
  });

  test('a line in another unit is converted, one that measures something else is not compared', () => {
    expect(limitOf(standard({ unit: '亩', value: 60 }), indicator('x', { unit: '㎡' }))?.value).toBe(40000);
    expect(limitOf(standard({ unit: '元' }), indicator('x', { unit: '%' }))).toBeNull();
  });
});

describe('what the source leaves open', () => {
  test.each([
    ['以上 above the line is met', '>=', 20, { amount: 22, to: null, qualifier: '≥' }, 'met'],
    ['以上 below the line is open', '>=', 20, { amount: 18, to: null, qualifier: '≥' }, 'undecided'],
    ['近 below the line is missed', '>=', 20, { amount: 19, to: null, qualifier: '≤' }, 'unmet'],
    ['a range that the line cuts through is open', '<=', 18, { amount: 17, to: 19, qualifier: 'range' }, 'undecided'],
    ['a range on one side is judged', '<=', 18, { amount: 16, to: 18, qualifier: 'range' }, 'met'],
  ] as const)('%s', (_, comparison, value, reading, verdict) => {
    expect(judge({ comparison, value }, reading).verdict).toBe(verdict);
  });
});
