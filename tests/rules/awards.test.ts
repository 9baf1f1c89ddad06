import { describe, expect, test } from 'vitest';
import type { Award } from '../../src/model/observation.ts';
import { claim, found, indicator, school } from './cases.ts';

const CODEBOOK = [indicator('skills_awards', { unit: '项', family: 'awards' })];
let line = 0;
const rules = (awards: readonly Award[]) =>
  found([], CODEBOOK, school, { awards }).map((f) => `${f.severity} ${f.rule}`);

const award = (more: Partial<Award>): Award => {
  line += 1;
  return {
    award_id: `a${line}`,
    school: 's',
    year: 2023,
    period: 'calendar',
    kind: '竞赛',
    competition: '省职业院校技能大赛',
    event: null,
    tier: 'provincial',
    grade: '一等奖',
    recipient: 'student',
    mode: null,
    count: null,
    unit: '项',
    qualifier: '',
    listed: false,
    complete: null,
    scope: '',
    source: 's-2023',
    section: '2.1 技能大赛',
    locator: `L${line}`,
    note: null,
    ...more,
  };
};
const item = (more: Partial<Award> = {}) =>
  award({ listed: true, complete: true, section: '表9 省职业院校技能大赛获奖情况', ...more });
const items = (n: number, more: Partial<Award> = {}) => Array.from({ length: n }, () => item(more));
const total = (count: number, more: Partial<Award> = {}) => award({ count, note: '各项见表9', ...more });

const AWARDS: readonly (readonly [what: string, awards: readonly Award[], expected: readonly string[]])[] = [
  ['17 told and 17 listed', [total(17), ...items(17)], []],
  ['19 told and 17 listed', [total(19), ...items(17)], ['info award_list']],
  ['the other grades of the table do not count', [total(17), ...items(17), ...items(5, { grade: '二等奖' })], []],
  ['a list that does not claim to be whole', [total(19), ...items(17, { complete: false })], []],
  ['a total that points to another table', [total(19, { note: '各项见表3' }), ...items(17)], []],
  ['over 20', [total(20, { qualifier: '≥' }), ...items(23)], []],
  ['heads are not awards', [total(40, { unit: '人次' }), ...items(17)], []],
  [
    'one of several competitions in the table',
    [
      total(4, { competition: '“挑战杯”' }),
      ...items(4, { competition: '省“挑战杯”竞赛' }),
      ...items(3, { competition: '省“挑战杯”竞赛红色专项' }),
    ],
    [],
  ],
  [
    'one award with two numbers',
    [total(1, { award_id: 'x', note: null }), total(2, { award_id: 'x', section: '荣誉榜', note: null })],
    ['warning award_conflict'],
  ],
  [
    'awards and heads of one award are two things',
    [total(16, { award_id: 'x', note: null }), total(48, { award_id: 'x', unit: '人次', note: null })],
    [],
  ],
  [
    'the same three numbers for students and for teachers',
    ['student' as const, 'teacher' as const].flatMap((recipient) =>
      [15, 27, 40].map((n, i) =>
        total(n, { recipient, grade: `${'一二三'[i]}等奖`, section: `表 ${recipient}`, note: null }),
      ),
    ),
    ['info award_twin'],
  ],
];

describe('awards told and awards listed', () => {
  test.each(AWARDS)('%s', (_, awards, expected) => {
    expect(rules(awards)).toEqual(expected);
  });
  test('a finding says both numbers and both places', () => {
    const awards = [total(19, { locator: 'L66' }), ...items(17).map((one, i) => ({ ...one, locator: `L${200 + i}` }))];
    const [finding] = found([], CODEBOOK, school, { awards });
    for (const text of [finding?.sentence_zh, finding?.sentence_en])
      for (const part of ['19', '17', 'L66', 'L200–L216', '表9']) expect(text).toContain(part);
    expect(finding).toMatchObject({ cells: [], claims: [], school: 's', year: 2023 });
  });
});

test('what a contradiction of an indicator tells already is not told again of the award', () => {
  const told = (text: string, locator: string) =>
    claim({ indicator: 'skills_awards', unit: '项', text, locator, section: '前言', period: 'calendar' });
  const awards = [
    total(6, { award_id: 'x', note: null, locator: 'L50' }),
    total(9, { award_id: 'x', note: null, locator: 'L1055' }),
  ];
  const claims = [told('6', 'L50'), told('9', 'L1055')];
  expect(found(claims, CODEBOOK, school, { awards }).map(({ rule }) => rule)).toEqual(['conflict']);
});
