/** Briefs that name no peer: what is hidden for certain, what the writer is told of, and colours and order that tell nothing. */
import { describe, expect, test } from 'vitest';
import { anonymised, disguise, disguisedCatalog, peerNames } from '../../src/export/anonymise.ts';
import { mentions, peersNamed } from '../../src/export/peer-mentions.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import type { School } from '../../src/model/school.ts';
import { CATALOG } from '../chart/fixture.ts';
import { exhibits } from './sample-exhibits.ts';

const [first] = CATALOG.schools as [School];
const school = (id: string, name_zh: string, name_en: string, city: string, province = '四川'): School => ({
  ...first,
  id,
  name_zh,
  name_en,
  city,
  province,
  code: null,
});
const catalog: Catalog = {
  ...CATALOG,
  sources: [],
  schools: [
    school('luzhou', '泸州职业技术学院', 'Luzhou Vocational and Technical College', '泸州'),
    school('chongqing', '重庆工业职业技术学院', 'Chongqing Industry Polytechnic College', '重庆', '重庆'),
    school('hunan', '湖南工业职业技术学院', 'Hunan Industry Polytechnic', '长沙', '湖南'),
    school('suining', '遂宁市职业技术学校', 'Suining Vocational and Technical School', '遂宁'),
    school('technician', '泸州技师学院', 'Luzhou Technician Institute', '泸州'),
    school('open', '北方开放大学', 'Northern Open University', '沈阳', '辽宁'),
  ],
};
const hide = (own: string) => disguise(own, catalog, 'zh');
const alias = (own: string, id: string) => peerNames(own, catalog, 'zh').get(id) ?? '';

describe('what is certain is hidden', () => {
  test.each([
    ['重庆工业职业技术学院', 'chongqing'],
    ['重庆工业职院', 'chongqing'],
    ['重庆工业学院', 'chongqing'],
    ['湖南工业大学', 'hunan'],
    ['北方开放大学', 'open'],
    ['遂宁市职校', 'suining'],
    ['Chongqing Industry Polytechnic College', 'chongqing'],
    ['chongqing industry polytechnic', 'chongqing'],
    ['Hunan Industry Vocational College', 'hunan'],
    ['Suining School', 'suining'],
  ])('%s', (name, id) => {
    expect(hide('luzhou')(`与${name}相比`)).toBe(`与${alias('luzhou', id)}相比`);
  });

  test('the school’s own name stays, though a peer is of the same town', () => {
    const text = '泸州职业技术学院（Luzhou Vocational and Technical College）与泸州技师学院';
    expect(hide('luzhou')(text)).toBe(
      `泸州职业技术学院（Luzhou Vocational and Technical College）与${alias('luzhou', 'technician')}`,
    );
  });
});

describe('what is not certain is told', () => {
  const found = (text: string) => mentions(text, catalog).flatMap((one) => one.found);
  test.each([
    ['重庆工业那边', '重庆工业'],
    ['比较泸职院和重工职院', '泸职院'],
    ['比较泸职院和重工职院', '重工职院'],
    ['湖工职校的做法', '湖工职校'],
    ['长沙那所', '长沙'],
    ['better than Chongqing Industry', 'Chongqing Industry'],
    ['as in suining', 'suining'],
    ['CIPC 的经验', 'CIPC'],
  ])('%s: %s', (text, word) => {
    expect(found(text)).toContain(word);
  });

  test.each(['全省高职平均', '职业技术教育', '与同类院校相比，生师比偏高', 'A校 的学院', 'Vocational education'])(
    'nothing in “%s”',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  test('of a text its words, where a brief of another school holds it; its own town is no secret', () => {
    const texts = ['要点', '遂宁职校与泸州', '重庆工业职业技术学院领先'];
    const all = disguise('', catalog, 'zh');
    const named = (schools: readonly string[]) => peersNamed(texts, schools, catalog, all);
    expect(named(['luzhou', 'suining'])).toEqual([[], ['泸州'], []]);
    expect(named(['luzhou'])).toEqual([[], [], []]);
    expect(peersNamed(['遂宁那所学校'], ['luzhou'], catalog, all)).toEqual([['遂宁']]);
  });
});

describe('neither colour nor order tells who is who', () => {
  test('the school is first, its peers follow by their letters, and nothing of their names is left', () => {
    for (const { id: own } of catalog.schools) {
      const { schools } = disguisedCatalog(own, catalog);
      expect(schools[0]?.id).toBe(own);
      expect(schools.slice(1).map((one) => one.name_zh)).toEqual([...peerNames(own, catalog, 'zh').values()]);
      expect(schools.slice(1).map((one) => one.name_zh)).toEqual(['A校', 'B校', 'C校', 'D校', 'E校']);
      expect(schools.slice(1).map((one) => one.pinyin)).toEqual(
        schools
          .slice(1)
          .map((one) => one.pinyin)
          .toSorted(),
      );
    }
  });

  test('a peer’s place is another in the brief of another school', () => {
    const place = (own: string) => disguisedCatalog(own, catalog).schools.findIndex((one) => one.id === 'hunan');
    const others = catalog.schools.filter((one) => one.id !== 'hunan');
    expect(new Set(others.map((one) => place(one.id))).size).toBeGreaterThan(1);
  });

  test('ids that are keys are hidden as the values are', () => {
    const [one] = Object.values(exhibits('zh'));
    if (one === undefined) throw new Error('no exhibit');
    const colours = { luzhou: 0, hunan: 1 };
    const made = anonymised(
      { ...one, spec: { ...one.spec, kind: 'profiles', groups: [], colours } as never },
      'luzhou',
      '',
      hide('luzhou'),
    );
    const keys = Object.keys((made.spec as unknown as { colours: object }).colours);
    expect(keys[0]).toBe('luzhou');
    expect(keys[1]).toMatch(/^peer-\d$/);
  });
});
