import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/model/observation.ts';
import { meet, quotient, stands, sum } from '../../src/rules/intervals.ts';
import { readNumber, scaleOf } from '../../src/rules/number.ts';
import { disagree } from '../../src/rules/prefer.ts';
import { convert } from '../../src/rules/units.ts';
import { claim } from './cases.ts';

/** A claim as the build would make it from a printed figure and its unit. */
function printed(text: string, unit: string, into: string): Claim {
  const read = readNumber(text);
  const value = read ? read.value * (scaleOf(unit).scale > 1 ? 1 : read.scale) : null;
  return claim({ text, unit, value, amount: value === null ? null : convert(value, unit, into) });
}

const number = fc.integer({ min: 1_000, max: 900_000_000 });

describe('one number in several manners of speaking is no contradiction', () => {
  test('rounded to 万 or 亿, with any number of places', () => {
    fc.assert(
      fc.property(number, fc.integer({ min: 0, max: 4 }), fc.constantFrom('万', '亿'), (n, places, word) => {
        const scale = word === '万' ? 1e4 : 1e8;
        const text = (n / scale).toFixed(places);
        if (Number(text) === 0) return;
        const exact = printed(String(n), '元', '元');
        expect(disagree(exact, printed(`${text}${word}`, '元', '元'))).toBe(false);
        expect(disagree(exact, printed(text, `${word}元`, '元'))).toBe(false);
      }),
    );
  });

  test('about, over and nearly a round number', () => {
    fc.assert(
      fc.property(number, fc.integer({ min: 1, max: 3 }), (n, kept) => {
        const step = 10 ** Math.max(0, String(n).length - kept);
        const [down, up, near] = [Math.floor(n / step), Math.ceil(n / step), Math.round(n / step)].map((k) => k * step);
        const exact = printed(String(n), '人', '人');
        const manners = [`${down}余`, `超${down}`, `近${up}`, `${up}以下`, ...(kept > 1 ? [`约${near}`] : [])];
        for (const text of manners) expect(disagree(exact, printed(text, '人', '人')), text).toBe(false);
      }),
    );
  });

  test('percentages with fewer places, rounded', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 1 }), (n, places) => {
        const full = printed((n / 100).toFixed(2), '%', '%');
        expect(disagree(full, printed((n / 100).toFixed(places), '%', '%'))).toBe(false);
      }),
    );
  });

  test('but more than the coarser one’s last place is one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 9_000 }), fc.integer({ min: 11, max: 900 }), (n, off) => {
        const coarse = printed((n / 10).toFixed(1), '%', '%');
        const fine = printed(((n * 10 + off) / 100).toFixed(2), '%', '%');
        expect(disagree(coarse, fine)).toBe(true);
      }),
    );
  });
});

describe('sums and quotients of what figures stand for', () => {
  test('rounded parts always come to their rounded total', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1e7 }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 0, max: 3 }),
        (parts, places) => {
          const claims = parts.map((n) => printed((n / 1e4).toFixed(places), '万元', '元'));
          const total = printed((parts.reduce((a, b) => a + b, 0) / 1e4).toFixed(places), '万元', '元');
          expect(meet(sum(claims.map(stands)), stands(total))).toBe(true);
        },
      ),
    );
  });
  test('people are counted, not rounded', () => {
    expect(stands(printed('245', '人', '人'))).toEqual([245, 245]);
    expect(stands(printed('1.7万', '人次', '人次'))).toEqual([16_500, 17_500]);
    expect(stands(printed('89', '%', '%'))).toEqual([88.5, 89.5]);
    expect(quotient([98, 98], [245, 245], 100)).toEqual([40, 40]);
  });
});
