import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/model/observation.ts';
import { claim, found, indicator, school } from './cases.ts';

const ratio = (id: string, numerator: string | null, denominator: string | null, unit = '%') =>
  indicator(id, { unit, numerator, denominator });
const CODEBOOK = [
  indicator('graduates'),
  indicator('placed_graduates', { parent: 'graduates', relation: 'subset' }),
  indicator('further_study_graduates', { parent: 'placed_graduates', relation: 'subset' }),
  ratio('placement_rate', 'placed_graduates', 'graduates'),
  ratio('further_study_rate', 'further_study_graduates', 'graduates'),
  indicator('admitted_students'),
  indicator('new_students'),
  ratio('registration_rate', 'new_students', 'admitted_students'),
  ratio('intake_share', null, null),
  indicator('fulltime_students'),
  indicator('fulltime_teachers'),
  indicator('course_students'),
  ratio('course_share', 'course_students', 'fulltime_students'),
  indicator('dual_qualified_teachers'),
  ratio('dual_qualified_teacher_share', null, null),
  ratio('student_teacher_ratio', null, null, ':'),
  indicator('ordered'),
  indicator('ordered_plan'),
  ratio('ordered_plan_share', 'ordered_plan', 'ordered'),
  indicator('land_area', { unit: '㎡' }),
  indicator('land_per_student', { unit: '㎡/生' }),
  indicator('land_per_student_derived', {
    unit: '㎡/生',
    numerator: 'land_area',
    denominator: 'fulltime_students',
    formula: 'land_area / fulltime_students',
  }),
  indicator('total_income', { unit: '万元' }),
  indicator('fiscal_income', { unit: '万元', parent: 'total_income', relation: 'subset' }),
  ratio('fiscal_income_share', 'fiscal_income', 'total_income'),
];
let line = 0;
const fact = (id: string, text: string, more: Partial<Claim> = {}) => {
  line += 1;
  const unit = CODEBOOK.find((i) => i.id === id)?.unit ?? '人';
  return claim({ indicator: id, text, unit, locator: `L${line}`, ...more });
};
const money = (id: string, text: string, amount: number) =>
  fact(id, text, { amount, value: Number.parseFloat(text), unit: '亿元' });
const of = (claims: readonly Claim[], at = school) =>
  found(claims, CODEBOOK, at).filter(({ rule }) => rule === 'ratio_base');
const part = { dimension: '招生类型', member: 'gaokao' };
const course = { scope: '必修课' };

const OFF: readonly (readonly [what: string, claims: readonly Claim[], severity: string, says: readonly string[]])[] = [
  [
    '4466 of 4677 is not 95.16%; 4693 is implied',
    [fact('graduates', '4677'), fact('placed_graduates', '4466'), fact('placement_rate', '95.16')],
    'warning',
    ['95.16%', '4,466', '4,677', '95.49%', '4,693'],
  ],
  [
    '98 of 245 is not 50.60%, whatever the base is meant to be',
    [
      fact('dual_qualified_teachers', '98'),
      fact('fulltime_teachers', '245'),
      fact('dual_qualified_teacher_share', '50.60%'),
    ],
    'warning',
    ['50.60%', '98', '245', '40%', '194'],
  ],
  [
    '293 of 403 is not 72.3%, for one term',
    [
      fact('ordered', '403', { scope: '下期' }),
      fact('ordered_plan', '293', { scope: '下期' }),
      fact('ordered_plan_share', '72.3%', { scope: '下期' }),
    ],
    'warning',
    ['72.3%', '72.7%', '下期'],
  ],
  [
    'a course taken by 11025 of the school’s 16497 students is not 65.12%',
    [
      fact('course_students', '11025', course),
      fact('course_share', '65.12', course),
      fact('fulltime_students', '16497'),
    ],
    'info',
    ['11,025', '65.12%', '16,497', '66.83%', '16,930'],
  ],
  [
    'one row of a table, by programme',
    [
      fact('admitted_students', '43', part),
      fact('new_students', '39', part),
      fact('registration_rate', '97.00', part),
      fact('admitted_students', '6061'),
    ],
    'warning',
    ['97.00%', '90.7%'],
  ],
  [
    'the share of a member against its part of the total',
    [fact('new_students', '684', part), fact('new_students', '5831'), fact('intake_share', '12.73', part)],
    'warning',
    ['12.73%', '11.73%'],
  ],
  [
    'land per student, whose base is open: a question, not a fault',
    [fact('land_area', '1002667'), fact('fulltime_students', '16497'), fact('land_per_student', '58.38')],
    'info',
    ['60.78', '17,17'],
  ],
];
const FITS: readonly (readonly [what: string, claims: readonly Claim[]])[] = [
  ['6217 of 6393', [fact('graduates', '6393'), fact('placed_graduates', '6217'), fact('placement_rate', '97.25')]],
  ['cut off, not rounded', [fact('graduates', '1000'), fact('placed_graduates', '929'), fact('placement_rate', '92')]],
  ['about', [fact('graduates', '6393'), fact('placed_graduates', '6217'), fact('placement_rate', '约98%')]],
  ['more than', [fact('graduates', '1000'), fact('placed_graduates', '1000'), fact('placement_rate', '95%以上')]],
  ['over 700 of 1000', [fact('graduates', '1000'), fact('placed_graduates', '700余'), fact('placement_rate', '72.4')]],
  [
    '3.37 of 5.04 亿',
    [money('fiscal_income', '3.37', 33700), money('total_income', '5.04', 50400), fact('fiscal_income_share', '66.9')],
  ],
  [
    'a share without decimals',
    [fact('graduates', '245'), fact('placed_graduates', '218'), fact('placement_rate', '89')],
  ],
  [
    'the course of one college is not taken for one of the whole school',
    [fact('course_students', '400', course), fact('course_share', '80', course), fact('fulltime_students', '16497')],
  ],
  [
    'a member’s own base comes before the total',
    [
      fact('admitted_students', '43', part),
      fact('new_students', '39', part),
      fact('registration_rate', '90.70', part),
      fact('admitted_students', '6061'),
    ],
  ],
  [
    'another year’s counts',
    [fact('graduates', '4677'), fact('placed_graduates', '4466'), fact('placement_rate', '50', { year: 2022 })],
  ],
  [
    'a target',
    [fact('graduates', '4677'), fact('placed_graduates', '4466'), fact('placement_rate', '98', { nature: 'target' })],
  ],
  [
    'a report that contradicts itself about one of the three is told as such',
    [
      fact('graduates', '5286'),
      fact('placed_graduates', '88'),
      fact('placement_rate', '2.81'),
      fact('placement_rate', '1.66', { section: '2.1 就业' }),
    ],
  ],
  [
    'dated rates take their own dated counts',
    [
      fact('graduates', '5286'),
      fact('placed_graduates', '4939', { as_of: '2023-08-31' }),
      fact('placed_graduates', '5073', { as_of: '2023-12-31' }),
      fact('placed_graduates', '5073'),
      fact('placement_rate', '93.44', { as_of: '2023-08-31' }),
      fact('placement_rate', '95.97', { as_of: '2023-12-31' }),
    ],
  ],
];

describe('a printed ratio and its counts', () => {
  test.each(OFF)('%s', (_, claims, severity, says) => {
    const [finding, ...more] = of(claims);
    expect(more).toEqual([]);
    expect(finding?.severity).toBe(severity);
    for (const word of says) {
      expect(finding?.sentence_zh).toContain(word);
      expect(finding?.sentence_en).toContain(word);
    }
    for (const { locator } of claims.filter(({ id }) => finding?.claims.includes(id)))
      expect(finding?.sentence_zh).toContain(locator);
  });
  test.each(FITS)('%s: nothing to ask', (_, claims) => {
    expect(of(claims)).toEqual([]);
  });
});

test('ratios that imply one base are told together', () => {
  const claims = [
    fact('graduates', '4677'),
    fact('placed_graduates', '4466'),
    fact('placement_rate', '95.16'),
    fact('further_study_graduates', '964'),
    fact('further_study_rate', '20.54'),
  ];
  const findings = of(claims);
  expect(findings).toHaveLength(1);
  expect(findings[0]?.claims).toHaveLength(5);
  expect(findings[0]?.sentence_zh).toContain('都约为 4,693');
});

test('生师比 is recomputed for a secondary school only', () => {
  const claims = [
    fact('student_teacher_ratio', '15'),
    fact('fulltime_students', '3976'),
    fact('fulltime_teachers', '230'),
  ];
  expect(of(claims)).toEqual([]);
  expect(of(claims, { ...school, level: '中职' })).toHaveLength(1);
});

test('a ratio rounded or cut to any number of places is never in doubt', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20_000 }),
      fc.integer({ min: 0, max: 20_000 }),
      fc.integer({ min: 0, max: 3 }),
      fc.boolean(),
      (whole, some, places, cut) => {
        const share = (100 * Math.min(some, whole)) / whole;
        const printed = cut ? (Math.floor(share * 10 ** places) / 10 ** places).toFixed(places) : share.toFixed(places);
        const claims = [
          fact('graduates', String(whole)),
          fact('placed_graduates', String(Math.min(some, whole))),
          fact('placement_rate', printed),
        ];
        expect(of(claims)).toEqual([]);
      },
    ),
  );
});
