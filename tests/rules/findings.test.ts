import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/model/observation.ts';
import { claim, found, indicator, school } from './cases.ts';

const CODEBOOK = [
  indicator('graduates', { name_zh: '毕业生人数', name_en: 'Graduates' }),
  indicator('placed_graduates', { parent: 'graduates', relation: 'subset' }),
  indicator('further_study_graduates', { parent: 'placed_graduates', relation: 'subset' }),
  indicator('employed_graduates'),
  indicator('placement_rate', { unit: '%', numerator: 'placed_graduates', denominator: 'graduates' }),
  indicator('sector_employed'),
  indicator('primary', { parent: 'sector_employed', relation: 'partition' }),
  indicator('secondary', { parent: 'sector_employed', relation: 'partition' }),
  indicator('employed_local', { parent: 'employed_graduates', relation: 'overlap' }),
  indicator('employed_west_northeast', { parent: 'employed_graduates', relation: 'overlap' }),
  indicator('student_teacher_ratio', { unit: ':' }),
  indicator('fulltime_students'),
  indicator('fulltime_teachers', { parent: 'staff', relation: 'subset' }),
  indicator('staff'),
  indicator('senior_share', { unit: '%' }),
  indicator('growth', { unit: '%', name_zh: '经费增长率' }),
  indicator('training_income', { unit: '万元' }),
];
const fact = (id: string, text: string, more: Partial<Claim> = {}) =>
  claim({ indicator: id, text, locator: `L${id.length}${text.length}`, ...more });
const rules = (...claims: readonly Claim[]) => found(claims, CODEBOOK).map((f) => `${f.severity} ${f.rule}`);
const prose = { section: '2.1 就业' };
const rate = (text: string, more: Partial<Claim> = {}) => fact('placement_rate', text, { unit: '%', ...more });

const CASES: readonly (readonly [what: string, claims: readonly Claim[], expected: readonly string[]])[] = [
  ['6217 落实 of 6110 毕业生', [fact('graduates', '6110'), fact('placed_graduates', '6217')], ['error part_of_whole']],
  [
    '… which a 备注 corrects to 6393',
    [
      fact('graduates', '6110', { status: 'superseded' }),
      fact('graduates', '6393', { status: 'corrected', locator: 'L99' }),
      fact('placed_graduates', '6217'),
      rate('97.25', prose),
    ],
    ['info corrected_cell'],
  ],
  ['97.25% is 6217 of 6393', [fact('graduates', '6393'), fact('placed_graduates', '6217'), rate('97.25')], []],
  [
    '97.52% is not',
    [fact('graduates', '6393'), fact('placed_graduates', '6217'), rate('97.52')],
    ['warning ratio_base'],
  ],
  ['about 97% may be', [fact('graduates', '6393'), fact('placed_graduates', '6217'), rate('约98%')], []],
  [
    'one of two cut-off dates fits undated counts',
    [
      fact('graduates', '1000'),
      fact('placed_graduates', '950'),
      rate('90', { as_of: '2023-08-31' }),
      rate('95', { as_of: '2023-12-31' }),
    ],
    [],
  ],
  [
    '升学 + 就业 above 落实',
    [fact('placed_graduates', '100'), fact('further_study_graduates', '60'), fact('employed_graduates', '50')],
    ['error placed_below_parts'],
  ],
  [
    '升学 + 就业 far below 落实 (1332, 803, 72)',
    [fact('placed_graduates', '1332'), fact('further_study_graduates', '803'), fact('employed_graduates', '72')],
    ['warning placed_unexplained'],
  ],
  [
    '三次产业 is not 就业',
    [fact('sector_employed', '3619'), fact('employed_graduates', '3364')],
    ['warning same_fact'],
  ],
  ['A类 3269 ≤ B类 3275 in the west', [fact('employed_local', '3269'), fact('employed_west_northeast', '3275')], []],
  [
    'A类 69 > B类 3 in the west',
    [fact('employed_local', '69'), fact('employed_west_northeast', '3')],
    ['error b_at_least_a'],
  ],
  [
    'parts of a partition off their whole',
    [fact('sector_employed', '100'), fact('primary', '30'), fact('secondary', '60')],
    ['warning partition_sum'],
  ],
  ['a partition half reported', [fact('sector_employed', '100'), fact('primary', '30')], []],
  [
    'classes that overlap are not summed',
    [fact('employed_graduates', '100'), fact('employed_local', '80'), fact('employed_west_northeast', '90')],
    [],
  ],
  [
    'a total missing beside its part',
    [fact('staff', '-'), fact('fulltime_teachers', '300')],
    ['warning missing_total'],
  ],
  ['专任教师 above 教职工', [fact('staff', '300'), fact('fulltime_teachers', '301')], ['error part_of_whole']],
  [
    '高职 生师比 is never recomputed',
    [
      fact('student_teacher_ratio', '17', { unit: ':' }),
      fact('fulltime_students', '9000'),
      fact('fulltime_teachers', '300'),
    ],
    [],
  ],
  ['a share above 100', [fact('senior_share', '101', { unit: '%' })], ['error share_range']],
  ['a growth above 100', [fact('growth', '134', { unit: '%' })], []],
  ['two figures for one fact', [fact('graduates', '6393'), fact('graduates', '6110', prose)], ['warning conflict']],
  [
    'another year’s report restates it',
    [fact('graduates', '6393'), fact('graduates', '6110', { report_year: 2024, source: 's-2024' })],
    ['warning restated_year'],
  ],
  ['about 6400 and 6393', [fact('graduates', '6393'), fact('graduates', '约6400', prose)], []],
  [
    'more than doubled',
    [fact('training_income', '30', { unit: '万元' }), fact('training_income', '70', { unit: '万元', year: 2024 })],
    ['info large_change'],
  ],
  ['more than doubled, from next to nothing', [fact('graduates', '3'), fact('graduates', '9', { year: 2024 })], []],
  ['doubled over two years', [fact('graduates', '300'), fact('graduates', '900', { year: 2025 })], []],
  ['0 beside a year not reported', [fact('staff', '0'), fact('staff', '-', { year: 2024 })], ['info zero_or_missing']],
  ['0 beside a large figure', [fact('staff', '0'), fact('staff', '300', { year: 2024 })], ['info zero_or_missing']],
  ['0 beside 2', [fact('staff', '0'), fact('staff', '2', { year: 2024 })], []],
];

const of = (member: string, text: string) => fact('graduates', text, { dimension: '招生类型', member });
const MEMBER_CASES: typeof CASES = [
  ['members that divide another add up', [of('gaokao', '10'), of('general', '4'), of('vocational', '6')], []],
  [
    'and are seen where they do not',
    [of('gaokao', '11'), of('general', '4'), of('vocational', '6')],
    ['warning partition_sum'],
  ],
  ['one alone may be less', [of('gaokao', '11'), of('general', '4')], []],
  ['a member above the total', [fact('graduates', '9'), of('gaokao', '11')], ['error part_of_whole']],
];

describe('each rule sees its case and lets its neighbour pass', () => {
  test.each([...CASES, ...MEMBER_CASES])('%s', (_, claims, expected) => {
    expect(rules(...claims)).toEqual(expected);
  });
});

test('outside the west and northeast B类 may be small', () => {
  const claims = [fact('employed_local', '69'), fact('employed_west_northeast', '3')];
  expect(found(claims, CODEBOOK, { ...school, province: '山东' })).toEqual([]);
});

test('a finding names both figures and both places, in both languages', () => {
  const [f] = found(
    [fact('graduates', '6110', { locator: 'L10' }), fact('placed_graduates', '6217', { locator: 'L11' })],
    CODEBOOK,
  );
  for (const sentence of [f?.sentence_zh, f?.sentence_en])
    for (const part of ['6,110', '6,217', 'L10', 'L11', '2023']) expect(sentence).toContain(part);
  expect(f?.sentence_zh).toContain('待核实');
  expect(f?.cells).toHaveLength(2);
  expect(f?.claims).toHaveLength(2);
});

test('ids hang on rule and cells, not on the order of rows', () => {
  const claims = [
    fact('graduates', '6110'),
    fact('placed_graduates', '6217'),
    fact('staff', '-'),
    fact('fulltime_teachers', '3'),
  ];
  const ids = (list: readonly Claim[]) => found(list, CODEBOOK).map((f) => f.id);
  expect(ids([...claims].reverse())).toEqual(ids(claims));
});
