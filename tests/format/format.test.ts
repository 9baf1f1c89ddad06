import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cite, locatorText } from '../../src/format/cite.ts';
import { failureWords } from '../../src/format/failure.ts';
import { storedUnit, unitName } from '../../src/format/names.ts';
import { decimalsOf, plain, qualified, signed, tick, withSign, withUnit } from '../../src/format/number.ts';
import { cutoff, monthDay, when } from '../../src/format/when.ts';
import { en } from '../../src/format/words-en.ts';
import { zh } from '../../src/format/words-zh.ts';
import { readCsv } from '../../src/ingest/csv.ts';
import { SCHOOLS, SOURCES } from '../chart/fixture.ts';

describe('numbers', () => {
  it.each([
    [5011, '元', 0, '5,011 元', '5,011 yuan'],
    [97.25, '%', 2, '97.25%', '97.25%'],
    [16.52, ':', 2, '16.52 : 1', '16.52 : 1'],
    [1, '人', 0, '1 人', '1 person'],
    [-3.5, '万元', 1, '−3.5 万元', '−0.035 million yuan'],
    [2345.6, '万元', 1, '2,345.6 万元', '23.456 million yuan'],
    [120_000_000, '元', 0, '1.2 亿元', '120,000,000 yuan'],
    [123_456_789, '元', 0, '123,456,789 元', '123,456,789 yuan'],
    [4000, '元/生', 0, '4,000 元/生', '4,000 yuan per student'],
    [0, '个', 0, '0 个', '0 items'],
    [2022, '年', 0, '2022 年', '2022'],
    [3, '年', 0, '3 年', '3 years'],
    [3, '奇怪单位', 0, '3 奇怪单位', '3 奇怪单位'],
  ])('%s %s prints with its unit', (value, unit, decimals, chinese, english) => {
    expect(withUnit(value, unit, decimals, 'zh')).toBe(chinese);
    expect(withUnit(value, unit, decimals, 'en')).toBe(english);
  });

  it('gives differences a sign, those of rates in percentage points', () => {
    expect(withSign(1.39, '%', 2, 'zh')).toBe('+1.39 个百分点');
    expect(withSign(-1.39, '%', 2, 'en')).toBe('−1.39 percentage points');
    expect(withSign(120, '人', 0, 'zh')).toBe('+120 人');
    expect(withSign(-0.53, ':', 2, 'zh')).toBe('−0.53');
    expect([signed(0, 0), signed(-0.001, 1), signed(2, 0)]).toEqual(['0', '0.0', '+2']);
  });

  it('says how exact the source is, a range with its unit once', () => {
    expect(qualified(5011, null, '≈', '元', 0, 'zh')).toBe('约 5,011 元');
    expect(qualified(480, null, '≥', '家', 0, 'zh')).toBe('≥ 480 家');
    expect(qualified(2360, 2500, 'range', '万元', 0, 'zh')).toBe('2,360–2,500 万元');
    expect(qualified(90, 95, 'range', '%', 0, 'zh')).toBe('90%–95%');
  });

  it('is never more precise than the report prints, nor than the codebook', () => {
    expect(decimalsOf(97, 2, '97')).toBe(0);
    expect(decimalsOf(97.25, 2, '97.25%')).toBe(2);
    expect(decimalsOf(97.256, 2, '97.256')).toBe(2);
    expect(decimalsOf(10200, 2, '1.02亿')).toBe(0);
    expect(decimalsOf(0.5, 2, '5000')).toBe(2);
    expect(decimalsOf(12, 2, '两')).toBe(2);
    expect(decimalsOf(17.9, 2, '17.9:1')).toBe(1);
  });

  it('groups thousands and keeps every digit, whatever the number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (n) => {
        expect(Number(plain(n, 0).replaceAll(',', '').replace('−', '-'))).toBe(n === 0 ? 0 : n);
        expect(plain(n, 0)).toMatch(/^−?\d{1,3}(,\d{3})*$/);
      }),
    );
  });

  it('shortens axis ticks only', () => {
    expect([tick(250_000, '人', 'zh'), tick(1.5e8, '元', 'zh'), tick(80, '%', 'zh'), tick(2500, '人', 'zh')]).toEqual([
      '25 万',
      '1.5 亿',
      '80%',
      '2,500',
    ]);
    expect([tick(250_000, '人', 'en'), tick(2e6, '人', 'en')]).toEqual(['250k', '2m']);
  });

  it('names units in both languages', () => {
    expect([unitName('万元', 'zh'), unitName('万元', 'en'), unitName(':', 'zh')]).toEqual([
      '万元',
      'million yuan',
      'x : 1',
    ]);
  });
});

describe('when', () => {
  const at = (
    period: Parameters<typeof when>[0]['period'],
    as_of: string | null = null,
    since: string | null = null,
  ) => ({
    year: 2023,
    period,
    as_of,
    since,
  });
  it.each([
    [at('cohort', '2023-08-31'), '2023 届 · 截至 8 月 31 日', 'class of 2023 · as of 31 Aug'],
    [at('cohort', '2024-01-05'), '2023 届 · 截至 2024 年 1 月 5 日', 'class of 2023 · as of 5 Jan 2024'],
    [at('fiscal'), '2023 财年', 'fiscal year 2023'],
    [at('calendar'), '2023 年', '2023'],
    [at('as_of', '2023-09-01'), '截至 2023 年 9 月 1 日', 'as of 1 Sep 2023'],
    [at('cumulative', null, '2019'), '累计至 2023 年 · 自 2019 起累计', 'cumulative to 2023 · since 2019'],
  ])('%o', (moment, chinese, english) => {
    expect(when(moment, 'zh')).toBe(chinese);
    expect(when(moment, 'en')).toBe(english);
  });
  it('knows the month and day that make two cut-offs alike', () => {
    expect([monthDay('2023-08-31'), monthDay('2023-08'), monthDay(null), monthDay('soon')]).toEqual([
      '08-31',
      null,
      null,
      null,
    ]);
    expect(cutoff(at('cohort', '2023-08-31'), 'zh')).toBe('截至 8 月 31 日');
  });
});

describe('citations', () => {
  it('names school, report, section and line', () => {
    const place = { section: '表5 毕业生就业质量', locator: 'L891' };
    const [source] = SOURCES;
    if (source === undefined) throw new Error('no source');
    expect(cite(place, source, SCHOOLS[0], 'zh')).toBe(
      '泸州职业技术学院 2023 年度报告 · 表5 毕业生就业质量 · 第 891 行',
    );
  });
  it.each([
    ['L891-L893', '第 891–893 行', 'line 891–893'],
    ['p12:L3', '第 12 页第 3 行', 'page 12, line 3'],
    ['Sheet1!B4', '工作表“Sheet1”B4', 'sheet “Sheet1”, B4'],
    ['somewhere', 'somewhere', 'somewhere'],
  ])('%s', (locator, chinese, english) => {
    expect(locatorText(locator, 'zh')).toBe(chinese);
    expect(locatorText(locator, 'en')).toBe(english);
  });
});

describe('dictionaries', () => {
  const keys = (value: object, path = ''): readonly string[] =>
    Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === 'object' && inner !== null ? keys(inner, `${path}${key}.`) : [`${path}${key}`],
    );
  it('have the same keys and no Chinese in English', () => {
    expect(keys(en).toSorted()).toEqual(keys(zh).toSorted());
    const texts = Object.values(en).flatMap(function all(value: unknown): string[] {
      if (typeof value === 'string') return [value];
      return typeof value === 'object' && value !== null ? Object.values(value).flatMap(all) : [];
    });
    expect(texts.filter((text) => /[\u4e00-\u9fff]/.test(text))).toEqual([]);
  });
  it('tidies what is put together from parts', () => {
    expect(zh.tidy('最低为甲校的 约 4,500 元 居首（2023 届） 采用')).toBe('最低为甲校的约 4,500 元居首（2023 届）采用');
  });
  it('tell every failure with a next step', () => {
    const codes = ['bad_address', 'dataset_newer', 'engine_timeout', 'file_mismatch'] as const;
    for (const code of codes) {
      for (const lang of ['zh', 'en'] as const) {
        const { title, text, next } = failureWords({ code }, lang);
        expect([title, text, next].every((part) => part.length > 3)).toBe(true);
      }
    }
  });
});

describe('units', () => {
  const data = join(import.meta.dirname, '../../data');
  const files = ['indicators.csv', 'awards.csv', 'thresholds.csv'].concat(
    readdirSync(join(data, 'observations')).map((name) => `observations/${name}`),
  );
  it.each(files)('of %s all have an English name', (file) => {
    const { header, rows } = readCsv(readFileSync(join(data, file), 'utf8'));
    const units = new Set(rows.map(({ cells }) => cells[header.indexOf('unit')] ?? ''));
    expect(units.size).toBeGreaterThan(1);
    for (const unit of units) {
      expect(`${unitName(unit, 'en')} ${storedUnit(unit, 'en')}`, unit).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });
});
