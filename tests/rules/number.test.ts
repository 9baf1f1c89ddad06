import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chineseNumber, readNumber } from '../../src/rules/number.ts';
import { convert } from '../../src/rules/units.ts';

describe('numbers as printed', () => {
  test.each([
    ['6217', 6217, 1, '', ''],
    ['12,345.60', 12345.6, 1, '', ''],
    ['１２．５％', 12.5, 1, '', '%'],
    ['97.2\n5%', 97.25, 1, '', '%'],
    ['1.02亿', 1.02, 1e8, '', ''],
    ['3.5万元', 3.5, 1e4, '', '元'],
    ['约5,011元', 5011, 1, '≈', '元'],
    ['300余人', 300, 1, '≥', '人'],
    ['2万余人次', 2, 1e4, '≥', '人次'],
    ['近300', 300, 1, '≤', ''],
    ['90%以上', 90, 1, '≥', '%'],
    ['两', 2, 1, '', ''],
    ['三十', 30, 1, '', ''],
    ['百余', 100, 1, '≥', ''],
    ['二百零五', 205, 1, '', ''],
    ['百分之九十', 90, 1, '', '%'],
    ['18.5:1', 18.5, 1, '', ':'],
    ['1∶16.2', 16.2, 1, '', ':'],
    ['-0.3', -0.3, 1, '', ''],
  ] as const)('%s', (text, value, scale, qualifier, unit) => {
    expect(readNumber(text)).toMatchObject({ value, scale, qualifier, unit, value_to: null });
  });
  test('a range has two ends', () => {
    expect(readNumber('3000—5000元')).toMatchObject({ value: 3000, value_to: 5000, qualifier: 'range', unit: '元' });
  });
  test.each(['-', '——', '', '优质学校', '仅高职填报', '/'])('“%s” is no number', (text) => {
    expect(readNumber(text)).toBeNull();
  });
  test('any text is read or refused, never an exception', () => {
    const text = fc.string({
      unit: fc.constantFrom('1', '0', '.', ',', '-', '%', '万', '亿', '余', '约', '两', '十', ':'),
    });
    fc.assert(fc.property(text, (t) => void readNumber(t)));
  });
});

describe('reading gives back what was printed', () => {
  test('with separators, decimals and full-width digits', () => {
    const wide = (text: string) => text.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 4 }), (n, decimals) => {
        const value = n / 10 ** decimals;
        const plain = value.toFixed(decimals);
        const grouped = plain.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');
        for (const text of [plain, grouped, wide(plain)]) {
          expect(readNumber(text)?.value).toBe(Number(plain));
          expect(readNumber(text)?.ulp).toBeCloseTo(10 ** -decimals, 10);
        }
      }),
    );
  });
  test('in Chinese numerals up to 9999', () => {
    const digits = '零一二三四五六七八九';
    const han = (n: number): string => {
      const text = [...String(n).padStart(4, '0')]
        .map((d, i) => (d === '0' ? '零' : `${digits[Number(d)]}${['千', '百', '十', ''][i]}`))
        .join('');
      return text.replace(/零+/g, '零').replace(/^零|零$/g, '') || '零';
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (n) => {
        expect(chineseNumber(han(n))).toBe(n);
      }),
    );
  });
});

describe('units', () => {
  test.each([
    [17.83, '万元', '元', 178300],
    [1.02, '亿元', '万元', 10200],
    [252, '亩', '㎡', 168000],
    [3.2, '万平方米', '㎡', 32000],
    [1.2, '万册', '册', 12000],
    [12, '名', '人', 12],
    [1.1, '万元', '元/生', 11000],
    [60, '平方米/生', '㎡/生', 60],
    [10, 'Gbps', 'Mbps', 10000],
    [16, '部', '本', 16],
  ] as const)('%d %s', (value, from, to, expected) => {
    expect(convert(value, from, to)).toBe(expected);
  });
  test.each([
    ['人', '人次'],
    ['元', '人'],
    ['学时', '课时'],
    ['%', '百分点'],
    ['元/生', '元/课时'],
  ])('%s is not %s', (from, to) => {
    expect(convert(1, from, to)).toBeNull();
  });
});
