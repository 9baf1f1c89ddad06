import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choose } from '../../data/build/dataset.ts';
import type { Claim } from '../../src/model/observation.ts';
import { disagree, placeOf, prefer } from '../../src/rules/prefer.ts';
import { claim } from './cases.ts';

const table = { section: '表5 毕业生就业情况/行/列' };
const prose = { section: '2.1 就业' };

test.each([
  ['人才培养质量计分卡/毕业生人数', 'standard'],
  ['表 6 毕业生就业去向情况/行/列', 'table'],
  ['2.3 就业质量', 'prose'],
  ['人才培养质量计分卡', 'prose'],
])('%s is %s', (section, place) => {
  expect(placeOf(section)).toBe(place);
});

describe('the better of two claims', () => {
  test.each<readonly [why: string, better: Claim, worse: Claim]>([
    ['an override', claim({ text: '1', override: 'use', ...prose }), claim({ text: '2', status: 'corrected' })],
    ['the corrected cell', claim({ text: '6393', status: 'corrected' }), claim({ text: '6110', status: 'superseded' })],
    ['the standard table before a body table', claim({ text: '5' }), claim({ text: '5.25', ...table })],
    ['a body table before prose', claim({ text: '5', ...table }), claim({ text: '5', ...prose })],
    ['a value before “-”, wherever it stands', claim({ text: '5', ...prose }), claim({ text: '-' })],
    ['zero is a value', claim({ text: '0', ...prose }), claim({ text: '-' })],
    ['the later report', claim({ text: '5', report_year: 2024 }), claim({ text: '5.5' })],
    ['the exact one', claim({ text: '5', ...prose }), claim({ text: '约5', ...prose, locator: 'L1' })],
    ['the more precise', claim({ text: '5.25', ...prose }), claim({ text: '5.3', ...prose, locator: 'L1' })],
    ['the one that comes first', claim({ text: '5', locator: 'L9' }), claim({ text: '5', locator: 'L10' })],
  ])('%s', (_, better, worse) => {
    expect(prefer([better, worse]).preferred).toBe(better.id);
    expect(prefer([worse, better]).preferred).toBe(better.id);
  });
  test('none, where every claim is dropped', () => {
    expect(prefer([claim({ text: '5', override: 'drop' })]).preferred).toBeNull();
  });
});

describe('conflict is more than rounding and manner of speaking', () => {
  const money = (text: string, amount: number, more: Partial<Claim> = {}) =>
    claim({ text, amount, unit: '元', ...more });
  test.each<readonly [Claim, Claim, boolean]>([
    [claim({ text: '6217' }), claim({ text: '6218' }), true],
    [claim({ text: '97.25%' }), claim({ text: '97.3%' }), false],
    [claim({ text: '97.25%' }), claim({ text: '97.2%' }), false],
    [claim({ text: '97.25%' }), claim({ text: '97.4%' }), true],
    [money('1.02亿', 1.02e8, { value: 1.02 }), money('10234.56', 102345600, { value: 10234.56 }), false],
    [money('1.02亿', 1.02e8, { value: 1.02 }), money('10334.56', 103345600, { value: 10334.56 }), true],
    [claim({ text: '约5000' }), claim({ text: '5011' }), false],
    [claim({ text: '约5000' }), claim({ text: '6011' }), true],
    [claim({ text: '百余' }), claim({ text: '137' }), false],
    [claim({ text: '百余' }), claim({ text: '98' }), true],
    [claim({ text: '近300' }), claim({ text: '296' }), false],
    [claim({ text: '近300' }), claim({ text: '302' }), true],
    [claim({ text: '10-20' }), claim({ text: '15' }), false],
    [claim({ text: '10-20' }), claim({ text: '25' }), true],
  ])('%#', (a, b, expected) => {
    expect(disagree(a, b)).toBe(expected);
    expect(disagree(b, a)).toBe(expected);
  });
  test('what the report itself replaced contradicts nothing', () => {
    const pair = [claim({ text: '6110', status: 'superseded' }), claim({ text: '6393', status: 'corrected' })];
    expect(prefer(pair).conflict).toBe(false);
  });
});

const anyClaim = fc
  .record({
    text: fc.oneof(
      fc.constantFrom('-', '0', '约5000', '近300', '百余', '两', '10-20', '优质学校'),
      fc.integer({ min: 0, max: 9999 }).map(String),
      fc.integer({ min: 0, max: 99999 }).map((n) => (n / 100).toFixed(2)),
    ),
    section: fc.constantFrom('人才培养质量计分卡/行', '表5 某表/行', '2.1 节'),
    report_year: fc.constantFrom(2023, 2024),
    override: fc.constantFrom('' as const, '' as const, 'use' as const, 'drop' as const),
    locator: fc.integer({ min: 1, max: 50 }).map((n) => `L${n}`),
    corrected: fc.boolean(),
  })
  .map(({ corrected, ...given }) =>
    claim({ ...given, ...(corrected && given.text !== '-' ? { status: 'corrected' } : {}) }),
  );
const claims = fc
  .array(anyClaim, { minLength: 1, maxLength: 6 })
  .map((list) => list.map((item, i): Claim => ({ ...item, id: `r:${i}` })));

test('the choice does not depend on the order of claims', () => {
  fc.assert(
    fc.property(
      claims.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([list, shuffled]) => {
        expect(prefer(shuffled)).toEqual(prefer(list));
      },
    ),
  );
});

test('disagreeing is symmetric, and nobody disagrees with himself', () => {
  fc.assert(
    fc.property(anyClaim, anyClaim, (a, b) => {
      expect(disagree(a, b)).toBe(disagree(b, a));
      expect(disagree(a, a)).toBe(false);
    }),
  );
});

describe('what contradicts the claim in use is kept, as precise as printed', () => {
  const money = (text: string, amount: number, value: number) =>
    claim({ text, amount, value, unit: '亿元', locator: 'L9', ...prose });
  test.each<readonly [readonly Claim[], readonly string[]]>([
    [[claim({ text: '6' }), claim({ text: '9', ...prose })], ['9']],
    [
      [claim({ text: '97.25%' }), claim({ text: '96.5%', ...prose }), claim({ text: '98%', ...table })],
      ['98', '96.5'],
    ],
    [[claim({ text: '6' }), claim({ text: '9', ...prose }), claim({ text: '9', ...table })], ['9']],
    [[claim({ text: '6' }), claim({ text: '6.0', ...table }), claim({ text: '约900', ...prose })], ['≈900']],
    [[claim({ text: '6' }), claim({ text: '10-20', ...prose })], ['10–20']],
    [[claim({ text: '9000', amount: 9000 }), money('1.02亿', 10200, 1.02)], ['10200']],
    [[claim({ text: '6' }), claim({ text: '9', status: 'superseded' }), claim({ text: '8', override: 'drop' })], []],
  ])('%#', (claims, expected) => {
    for (const order of [claims, claims.toReversed()]) expect(choose(order).cells[0]?.rivals).toEqual(expected);
  });
});
