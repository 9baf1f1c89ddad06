import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/model/observation.ts';
import { claim, found, indicator, member, school } from './cases.ts';

const CODEBOOK = [
  indicator('graduates'),
  indicator('placed_graduates', { parent: 'graduates', relation: 'subset' }),
  indicator('bachelor_upgrade_admitted'),
  indicator('bachelor_entrants'),
  indicator('employment_rate', { unit: '%' }),
  indicator('placement_rate', { unit: '%' }),
  indicator('staff'),
  indicator('fulltime_teachers'),
  indicator('enterprise_practice_teachers'),
  indicator('senior_title_teachers'),
  indicator('middle_title_teachers'),
  indicator('junior_title_teachers'),
  indicator('untitled_teachers'),
  indicator('total_income', { unit: '万元' }),
  indicator('fiscal_income', { unit: '万元' }),
  indicator('operating_income', { unit: '万元' }),
  indicator('other_income', { unit: '万元' }),
  indicator('fulltime_students'),
  indicator('new_students'),
  indicator('admitted_students'),
  indicator('destination_graduates'),
  indicator('intake_share', { unit: '%' }),
  indicator('monthly_income', { unit: '元' }),
  indicator('projects', { unit: '项' }),
  indicator('mentors'),
  indicator('mentor_hours', { unit: '课时', parent: 'mentors' }),
];
const MEMBERS = [
  ...['a', 'b', 'c'].map((id) => member('专业', id)),
  ...['grade_1', 'grade_2'].map((id) => member('年级', id)),
  member('级别', 'national'),
  member('级别', 'provincial'),
  member('招生类型', 'gaokao'),
  member('招生类型', 'gaokao_general', 'gaokao'),
  member('招生类型', 'gaokao_vocational', 'gaokao'),
  member('招生类型', 'own'),
  ...['agreement', 'further_study', 'seeking'].map((id) => member('毕业去向', id)),
];
let line = 0;
const fact = (id: string, text: string, more: Partial<Claim> = {}) => {
  line += 1;
  const unit = CODEBOOK.find((i) => i.id === id)?.unit ?? '人';
  return claim({ indicator: id, text, unit, locator: `L${line}`, ...more });
};
const table = { section: '表1 各专业在校生/行/列' };
const prose = { section: '1.2 学生情况' };
const of = (dimension: string, id: string, text: string, more: Partial<Claim> = {}, what = 'fulltime_students') =>
  fact(what, text, { dimension, member: id, ...table, ...more });
const rules = (claims: readonly Claim[]) =>
  found(claims, CODEBOOK, school, { members: MEMBERS }).map((f) => `${f.severity} ${f.rule}`);

const CASES: readonly (readonly [what: string, claims: readonly Claim[], expected: readonly string[]])[] = [
  [
    'a table with its total adds up',
    [of('专业', 'a', '10'), of('专业', 'b', '20'), of('专业', 'c', '5'), fact('fulltime_students', '35', table)],
    [],
  ],
  [
    'a table with its total does not',
    [of('专业', 'a', '10'), of('专业', 'b', '20'), of('专业', 'c', '5'), fact('fulltime_students', '36', table)],
    ['warning partition_sum'],
  ],
  [
    'a total elsewhere: the table may be a part of it',
    [of('专业', 'a', '10'), of('专业', 'b', '20'), fact('fulltime_students', '36')],
    [],
  ],
  [
    'but it cannot be more',
    [of('专业', 'a', '10'), of('专业', 'b', '30'), fact('fulltime_students', '36')],
    ['warning partition_sum'],
  ],
  [
    'levels share what they count',
    [
      fact('projects', '20', { dimension: '级别', member: 'national' }),
      fact('projects', '71', { dimension: '级别', member: 'provincial' }),
      fact('projects', '80'),
    ],
    [],
  ],
  [
    'an enumeration in running text that misses its total by one',
    [of('专业', 'a', '10', prose), of('专业', 'b', '30', prose), fact('fulltime_students', '41', prose)],
    ['info partition_sum'],
  ],
  [
    'an enumeration that leaves much out',
    [of('专业', 'a', '10', prose), of('专业', 'b', '30', prose), fact('fulltime_students', '60', prose)],
    [],
  ],
  [
    'two dimensions against one, and against the whole',
    [
      of('专业+年级', 'a+grade_1', '10'),
      of('专业+年级', 'a+grade_2', '20'),
      of('专业', 'a', '31'),
      of('专业+年级', 'b+grade_1', '5'),
      of('专业+年级', 'b+grade_2', '6'),
      of('专业', 'b', '11'),
      fact('fulltime_students', '41', table),
    ],
    ['warning partition_sum', 'warning partition_sum'],
  ],
  [
    'a member and what divides it are not added twice',
    [
      of('招生类型', 'gaokao', '60', {}, 'new_students'),
      of('招生类型', 'gaokao_general', '40', {}, 'new_students'),
      of('招生类型', 'gaokao_vocational', '20', {}, 'new_students'),
      of('招生类型', 'own', '40', {}, 'new_students'),
      fact('new_students', '100', table),
    ],
    [],
  ],
  [
    'shares of one whole: 33.70 + 5.21 is not 45.43',
    [
      of('招生类型', 'gaokao_general', '33.70', {}, 'intake_share'),
      of('招生类型', 'gaokao_vocational', '5.21', {}, 'intake_share'),
      of('招生类型', 'gaokao', '45.43', prose, 'intake_share'),
    ],
    ['warning partition_sum'],
  ],
  [
    'shares above 100',
    [of('招生类型', 'gaokao', '60', {}, 'intake_share'), of('招生类型', 'own', '41.5', {}, 'intake_share')],
    ['warning share_sum'],
  ],
  [
    'shares that come to 100.01 by rounding',
    [
      of('专业', 'a', '33.34', {}, 'intake_share'),
      of('专业', 'b', '33.34', {}, 'intake_share'),
      of('专业', 'c', '33.33', {}, 'intake_share'),
    ],
    [],
  ],
  [
    'a table of shares that stops at 97',
    [
      of('专业', 'a', '40.0', {}, 'intake_share'),
      of('专业', 'b', '40.0', {}, 'intake_share'),
      of('专业', 'c', '17.0', {}, 'intake_share'),
    ],
    ['info share_sum'],
  ],
  [
    '专升本: 1218 admitted, 1203 went on',
    [fact('bachelor_upgrade_admitted', '1218'), fact('bachelor_entrants', '1203')],
    ['warning same_fact'],
  ],
  [
    'an employment rate above the placement rate',
    [fact('employment_rate', '95%以上'), fact('placement_rate', '92.39')],
    ['info same_fact'],
  ],
  ['… or not', [fact('employment_rate', '90%以上'), fact('placement_rate', '92.39')], []],
  [
    '2018 teachers in enterprises, of a staff of 731',
    [fact('enterprise_practice_teachers', '2018'), fact('staff', '731')],
    ['error part_of_whole'],
  ],
  [
    'ranks make up the teachers: 71 + 66 + 17 + 91',
    [
      fact('senior_title_teachers', '71'),
      fact('middle_title_teachers', '66'),
      fact('junior_title_teachers', '17'),
      fact('untitled_teachers', '91'),
      fact('fulltime_teachers', '245'),
    ],
    [],
  ],
  [
    '… and 90 does not',
    [
      fact('senior_title_teachers', '71'),
      fact('middle_title_teachers', '66'),
      fact('junior_title_teachers', '17'),
      fact('untitled_teachers', '90'),
      fact('fulltime_teachers', '245'),
    ],
    ['warning partition_sum'],
  ],
  [
    'income by source within rounding',
    [
      fact('fiscal_income', '24278.01'),
      fact('operating_income', '9413.50'),
      fact('other_income', '515.19'),
      fact('total_income', '34206.69'),
    ],
    [],
  ],
  [
    'destinations make up the placed, without those who seek',
    [
      of('毕业去向', 'agreement', '60', {}, 'destination_graduates'),
      of('毕业去向', 'further_study', '30', {}, 'destination_graduates'),
      of('毕业去向', 'seeking', '10', {}, 'destination_graduates'),
      fact('graduates', '100', table),
      fact('placed_graduates', '95', table),
    ],
    ['warning partition_sum'],
  ],
  [
    'a change that the two years do not bear out',
    [fact('graduates', '300'), fact('graduates', '250', { year: 2022 }), fact('graduates', '60', { nature: 'change' })],
    ['warning change_identity'],
  ],
  [
    'a decline without its sign',
    [
      fact('graduates', '240'),
      fact('graduates', '300', { year: 2022 }),
      fact('graduates', '60', { nature: 'change' }),
      fact('graduates', '20%', { nature: 'change_pct', unit: '%' }),
    ],
    [],
  ],
  [
    'a growth of 2% rounded from 2.04%',
    [
      fact('monthly_income', '4433.82'),
      fact('monthly_income', '4345.27', { year: 2022 }),
      fact('monthly_income', '2%', { nature: 'change_pct', unit: '%' }),
    ],
    [],
  ],
  ['mentors without an hour', [fact('mentors', '12'), fact('mentor_hours', '0')], ['info zero_beside']],
  ['no mentors and no hours', [fact('mentors', '0'), fact('mentor_hours', '0')], []],
  [
    'an intake of 1669 and a first year of 15',
    [
      fact('new_students', '1669'),
      fact('fulltime_students', '35', table),
      of('专业+年级', 'a+grade_1', '10'),
      of('专业+年级', 'a+grade_2', '20'),
      of('专业+年级', 'b+grade_1', '5'),
    ],
    ['info first_year'],
  ],
];

describe('sums, twins and changes', () => {
  test.each(CASES)('%s', (_, claims, expected) => {
    expect(rules(claims)).toEqual(expected);
  });
});

test('a long table is told by its sum, its number of parts and its lines', () => {
  const ids = Array.from({ length: 20 }, (_, i) => `p${i}`);
  const claims = [
    ...ids.map((id, i) => of('专业', id, '10', { locator: `L${100 + i}` })),
    fact('fulltime_students', '201', table),
  ];
  const [finding] = found(claims, CODEBOOK, school, { members: ids.map((id) => member('专业', id)) });
  expect(finding?.sentence_zh).toContain('20 项［L100–L119］合计 200');
  expect(finding?.sentence_en).toContain('20 parts listed [L100–L119] add up to 200');
  expect(finding?.claims).toHaveLength(21);
});

test('what several rules see of the same claims is told once', () => {
  const claims = [fact('graduates', '6110'), fact('placed_graduates', '6217')];
  expect(rules(claims)).toEqual(['error part_of_whole']);
});
