import { expect, test } from 'vitest';
import type { Claim } from '../../src/model/observation.ts';
import { claim, found, indicator, member, school } from './cases.ts';

const CODEBOOK = [
  indicator('contracts', { unit: '万元' }),
  ...['programmes', 'programmes_added', 'programmes_removed'].map((id) => indicator(id, { unit: '个' })),
];
let line = 0;
const fact = (id: string, text: string, more: Partial<Claim> = {}) => {
  line += 1;
  const unit = CODEBOOK.find((i) => i.id === id)?.unit ?? '个';
  return claim({ indicator: id, text, unit, locator: `L${line}`, period: 'calendar', ...more });
};
const table = { section: '表1 各专业在校生/行/列' };
const prose = { section: '1.2 学生情况' };
const contract = (scope: string, text: string, more: Partial<Claim> = {}) =>
  fact('contracts', text, { scope, section: '表11 技术交易额/行/金额', ...more });
const programmes = (text: string, scope = '') => fact('programmes', text, { scope });

const CASES: readonly (readonly [what: string, claims: readonly Claim[], expected: readonly string[]])[] = [
  [
    'five contracts of 181.5 under a total of 180.2, though each might be rounded',
    ['4.5', '100', '50', '22', '5']
      .map((text, i) => contract(`甲${i}`, text))
      .concat(fact('contracts', '180.2', prose)),
    ['warning item_sum'],
  ],
  [
    '… and of 180.2',
    ['4.2', '100', '49', '22', '5']
      .map((text, i) => contract(`甲${i}`, text))
      .concat(fact('contracts', '180.2', prose)),
    [],
  ],
  [
    '… far below it: the table lists some only',
    ['4.5', '10', '20'].map((text, i) => contract(`甲${i}`, text)).concat(fact('contracts', '180.2', prose)),
    [],
  ],
  [
    '… and above it, in a table that says it is a part',
    ['90', '100', '20']
      .map((text, i) => contract(`甲${i}`, text, { section: '表15 部分项目/行/金额' }))
      .concat(fact('contracts', '180.2', prose)),
    [],
  ],
  [
    '52 programmes less 13 plus 1 are not 42',
    [programmes('52', '优化调整前'), programmes('42'), fact('programmes_removed', '13'), fact('programmes_added', '1')],
    ['warning balance'],
  ],
  [
    '… but 40, and nothing is said where an addition is not told',
    [programmes('52', '优化调整前'), programmes('40'), fact('programmes_removed', '13'), fact('programmes_added', '1')],
    [],
  ],
  ['… not told', [programmes('52', '优化调整前'), programmes('42'), fact('programmes_removed', '13')], []],
  [
    '… counted from the year before',
    [
      fact('programmes', '52', { year: 2022 }),
      programmes('42'),
      fact('programmes_removed', '13'),
      fact('programmes_added', '1'),
    ],
    ['warning balance'],
  ],
  [
    'the same 1946.59 for 2023 in a table and for 2022 in the text',
    [fact('contracts', '1946.59', table), fact('contracts', '1946.59', { ...prose, year: 2022 })],
    ['info two_years'],
  ],
  [
    '… both told in one chapter, which knows its years',
    [
      fact('contracts', '1946.59', prose),
      fact('contracts', '1946.59', { ...prose, year: 2022 }),
      fact('contracts', '1946.59', table),
    ],
    [],
  ],
  [
    '… in two columns of one table',
    [fact('contracts', '1946.59', table), fact('contracts', '1946.59', { ...table, year: 2022 })],
    [],
  ],
  [
    '… and a round number',
    [fact('contracts', '16000', table), fact('contracts', '16000', { ...prose, year: 2022 })],
    [],
  ],
];

test.each(CASES)('%s', (_, claims, expected) => {
  expect(found(claims, CODEBOOK).map((f) => `${f.severity} ${f.rule}`)).toEqual(expected);
});

test('items and total are told with both numbers, both places and the table’s name', () => {
  const items = ['4.5', '100', '50', '22', '5'].map((text, i) => contract(`甲${i}`, text, { locator: `L${300 + i}` }));
  const [finding] = found([...items, fact('contracts', '180.2', { ...prose, locator: 'L290' })], CODEBOOK);
  for (const part of ['180.2 万元', 'L290', '5 项［L300–L304］合计 181.5 万元', '表11 技术交易额'])
    expect(finding?.sentence_zh).toContain(part);
  for (const part of ['1.802 million yuan', 'L290', '5 items', '[L300–L304]', '1.815 million yuan', '表11 技术交易额'])
    expect(finding?.sentence_en).toContain(part);
  expect(finding?.claims).toHaveLength(6);
});

test('a member of two dimensions is at most the member of one, whatever the whole is', () => {
  const book = [indicator('assessed')];
  const members = [member('技能等级', 'senior'), member('入学年级', 'intake_2021')];
  const of = (text: string, dimension: string, id: string, at: string) =>
    claim({ indicator: 'assessed', text, dimension, member: id, period: 'calendar', locator: at });
  const told = (part: string, whole: string) =>
    found(
      [of(part, '技能等级+入学年级', 'senior+intake_2021', 'L443'), of(whole, '技能等级', 'senior', 'L743')],
      book,
      school,
      { members },
    ).map((f) => `${f.severity} ${f.rule}`);
  expect(told('1681', '1556')).toEqual(['error part_of_whole']);
  expect(told('1500', '1556')).toEqual([]);
});
