/** Pictures: alone on a page they still say what they show, whole, and the same each time. */
import { describe, expect, test } from 'vitest';
import { filterWords } from '../../src/export/filters.ts';
import { exhibitSvg } from '../../src/export/picture.ts';
import type { ChartSpec } from '../../src/model/chart.ts';
import { allSpecs } from '../chart/all-specs.ts';
import { CATALOG, view } from '../chart/fixture.ts';
import { exhibit, exhibits } from './sample-exhibits.ts';
import { notXml } from './well-formed.ts';

const said = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>([^<]*)</g)]
    .map(([, text]) => text)
    .join('')
    .replace(/\s+/g, '');

describe.each(Object.entries(exhibits('zh')))('%s', (_, one) => {
  test('bears title, answer and sources, keeps its bounds, and is the same twice', () => {
    const look = { size: '16:9', notes: 'key', ground: 'white' } as const;
    const { svg, width, height } = exhibitSvg(one, look);
    expect([width, height]).toEqual([1280, 720]);
    expect(notXml(svg)).toBeNull();
    for (const text of [one.spec.title, one.spec.sentence, ...one.spec.sources])
      expect(said(svg)).toContain(text.replace(/&/g, '&amp;').replace(/\s+/g, ''));
    expect(exhibitSvg(one, look).svg).toBe(svg);
  });

  test('nothing stands outside any of its sizes', () => {
    for (const size of ['3:4', 'wide'] as const) {
      const { svg } = exhibitSvg(one, { size, notes: 'all', ground: 'transparent' });
      const [, w = 0, h = 0] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []).map(Number);
      for (const [, x, y] of svg
        .replace(/<svg x=.*?<\/svg>/gs, '')
        .matchAll(/<text[^>]* x="([\d.-]+)" y="([\d.-]+)"/g)) {
        expect(Number(x)).toBeLessThan(w);
        expect(Number(y)).toBeLessThan(h);
      }
    }
  });
});

test('a filtered view says so', () => {
  const spec = allSpecs('zh')['compare-placement'] as ChartSpec;
  const seen = { schools: ['luzhou', 'suining'], level: '高职', year: 2023 } as const;
  expect(filterWords(view('', seen), CATALOG, 'zh')).toEqual([
    '只含 2 所学校：泸州职业技术学院、遂宁市职业技术学校',
    '只含高职',
    '数据年份：2023',
  ]);
  const { svg } = exhibitSvg(exhibit(spec, seen), { size: '4:3', notes: 'none', ground: 'white' });
  expect(said(svg)).toContain('按筛选后的视图导出：只含2所学校');
  expect(filterWords(view('', { where: ['tier:national', 'q:护理', 'page:2'] }), CATALOG, 'zh')).toEqual([
    '级别：国家级',
    '查找：护理',
  ]);
  expect(filterWords(view(''), CATALOG, 'zh')).toEqual([]);
});
