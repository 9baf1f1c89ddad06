import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { GroupRule, PeerFacts } from '../../src/model/peers.ts';
import type { School } from '../../src/model/school.ts';
import { peerGroup, programmeOf, sizeBand } from '../../src/stats/peers.ts';
import { PERCENTILE_FROM, percentile } from '../../src/stats/percentile.ts';
import { distance, robustScale, SIMILAR_POOL, scalesOf, similar } from '../../src/stats/similar.ts';
import { school } from '../chart/fixture.ts';

const IDS = Array.from({ length: 14 }, (_, at) => `s${String(at).padStart(2, '0')}`);
const WEIGHTS = new Map([
  ['size', 3],
  ['ratio', 1],
  ['money', 2],
]);
/** Values of three indicators for fourteen schools, some missing. */
const someFacts = fc
  .array(
    fc.tuple(
      fc.option(fc.integer({ min: 100, max: 30_000 }), { freq: 6 }),
      fc.option(fc.integer({ min: 5, max: 40 }), { freq: 6 }),
      fc.option(fc.integer({ min: 0, max: 90_000 }), { freq: 6 }),
    ),
    { minLength: IDS.length, maxLength: IDS.length },
  )
  .map((rows) => factsOf(rows));

function factsOf(rows: readonly (readonly (number | null)[])[]): PeerFacts {
  return new Map(
    [...WEIGHTS.keys()].map((indicator, column) => [
      indicator,
      new Map(IDS.flatMap((id, at) => (rows[at]?.[column] == null ? [] : [[id, rows[at][column]] as const]))),
    ]),
  );
}
function scaled(facts: PeerFacts, by: ReadonlyMap<string, number>): PeerFacts {
  return new Map(
    [...facts].map(([id, values]) => [id, new Map([...values].map(([key, x]) => [key, x * (by.get(id) ?? 1)]))]),
  );
}
const full = (of: (at: number) => readonly number[]) => factsOf(IDS.map((_, at) => of(at)));

describe('similar schools', () => {
  test('two schools are equally far from either side', () => {
    fc.assert(
      fc.property(someFacts, fc.constantFrom(...IDS), fc.constantFrom(...IDS), (facts, a, b) => {
        const scales = scalesOf(IDS, facts, WEIGHTS);
        const [there, back] = [distance(a, b, facts, WEIGHTS, scales), distance(b, a, facts, WEIGHTS, scales)];
        expect(there?.distance).toBe(back?.distance);
        expect(there?.missing).toEqual(back?.missing);
      }),
    );
  });
  test('the unit of an indicator changes neither who is near nor how near', () => {
    fc.assert(
      fc.property(someFacts, fc.integer({ min: -6, max: 6 }), (facts, power) => {
        const other = scaled(facts, new Map([['money', 2 ** power]]));
        const [one, two] = [similar('s00', IDS, facts, WEIGHTS), similar('s00', IDS, other, WEIGHTS)];
        expect(two.ok).toBe(one.ok);
        if (!one.ok || !two.ok) return;
        expect(two.peers.map((peer) => peer.school)).toEqual(one.peers.map((peer) => peer.school));
        for (const [at, peer] of one.peers.entries()) expect(two.peers[at]?.distance).toBeCloseTo(peer.distance, 9);
      }),
    );
  });
  test('only the ratio of the weights matters, and the order of the pool does not', () => {
    fc.assert(
      fc.property(someFacts, fc.shuffledSubarray(IDS, { minLength: IDS.length }), (facts, pool) => {
        const doubled = new Map([...WEIGHTS].map(([id, weight]) => [id, weight * 2]));
        expect(similar('s00', pool, facts, doubled)).toMatchObject({ ok: similar('s00', IDS, facts, WEIGHTS).ok });
        const [one, two] = [similar('s00', IDS, facts, WEIGHTS), similar('s00', pool, facts, doubled)];
        if (one.ok && two.ok) expect(two.peers.map((p) => p.school)).toEqual(one.peers.map((p) => p.school));
      }),
    );
  });
  it('puts equally near schools in the order of their ids', () => {
    const found = similar(
      's00',
      IDS,
      full((at) => [at === 0 ? 1000 : 2000 + (at % 2), 10, 5]),
      WEIGHTS,
      5,
    );
    if (!found.ok) throw new Error('silent');
    expect(found.peers.map((peer) => peer.school)).toEqual(['s02', 's04', 's06', 's08', 's10']);
    expect(found.constant).toEqual(['ratio', 'money']);
  });
  it('names the nearest indicator first, with both values', () => {
    const found = similar(
      's00',
      IDS,
      full((at) => [1000 + 900 * at, 10 + (at % 3), 7000 + 10 * at * at]),
      WEIGHTS,
    );
    if (!found.ok) throw new Error('silent');
    const [first] = found.peers;
    expect(first?.school).toBe('s01');
    const gaps = first?.parts.map((part) => Math.abs(part.gap)) ?? [];
    expect(gaps).toEqual(gaps.toSorted((a, b) => a - b));
    expect(first?.parts.find((part) => part.indicator === 'size')).toMatchObject({ own: 1000, other: 1900 });
  });
  it('leaves an indicator out that one of the two lacks, and a school that shares too little', () => {
    const rows = IDS.map((_, at): (number | null)[] => [1000 * (at + 1), 10 + at, 500 * at]);
    rows[1] = [2000, null, 500];
    rows[2] = [null, 12, null];
    const found = similar('s00', IDS, factsOf(rows), WEIGHTS, 13);
    if (!found.ok) throw new Error('silent');
    expect(found.peers.find((peer) => peer.school === 's01')?.missing).toEqual(['ratio']);
    expect(found.peers.some((peer) => peer.school === 's02')).toBe(false);
    expect(found.have).toBe(12);
  });
  it.each([
    ['all weights are nothing', IDS, new Map([['size', 0]]), 's00', { why: 'no_weights', have: 0 }],
    ['the school itself has no value', IDS, WEIGHTS, 'other', { why: 'own_missing', have: 0 }],
    ['the pool is small', IDS.slice(0, 5), WEIGHTS, 's00', { why: 'pool', have: 4 }],
  ])('is silent where %s', (_why, pool, weights, focus, wanted) => {
    const facts = full((at) => [1000 + at, 10 + at, 5 * at]);
    expect(similar(focus, pool, facts, weights)).toMatchObject({ ok: false, need: SIMILAR_POOL, ...wanted });
  });
  it('measures spread by the middle, and by the mean where most are alike', () => {
    expect(robustScale([1, 2, 3, 4, 100])).toBeCloseTo(1.4826);
    expect(robustScale([5, 5, 5, 5, 9])).toBeCloseTo(1.2533 * 0.8);
    expect(robustScale([5, 5, 5])).toBeNull();
    expect(robustScale([5])).toBeNull();
  });
});

describe('groups by rule', () => {
  const schools: readonly School[] = [
    school('a', '甲', { province: '四川', ownership: '公办', programmes: ['国家“双高计划”高水平学校（B档）'] }),
    school('b', '乙', { province: '四川', ownership: '民办', programmes: ['四川省“双高”院校'] }),
    school('c', '丙', { province: '湖南', ownership: '公办', programmes: ['国家“双高计划”高水平专业群（A档）'] }),
    school('d', '丁'),
    school('e', '戊', { level: '中职', province: '四川', ownership: '公办' }),
  ];
  const facts: PeerFacts = new Map([
    [
      'fulltime_students',
      new Map([
        ['a', 12_000],
        ['b', 14_999],
        ['c', 15_000],
        ['e', 12_000],
      ]),
    ],
  ]);
  const around = (id: string, rule: GroupRule) =>
    peerGroup(schools.find((one) => one.id === id) as School, rule, schools, facts, WEIGHTS);

  it.each([
    ['level', 'a', ['a', 'b', 'c', 'd'], ''],
    ['province', 'a', ['a', 'b'], '四川'],
    ['programme', 'a', ['a', 'c'], 'national'],
    ['ownership', 'c', ['a', 'c'], '公办'],
    ['size', 'b', ['a', 'b'], '10000'],
  ] as const)('%s: never another level, never a school whose fact is not stated', (rule, id, members, value) => {
    expect(around(id, rule)).toMatchObject({ schools: members, value, silence: null });
  });
  it('says whom it leaves out for want of a fact', () => {
    expect(around('a', 'province').unknown).toEqual(['d']);
    expect(around('a', 'size').unknown).toEqual(['d']);
  });
  it('is silent, with the school alone, where its own fact is not stated', () => {
    expect(around('d', 'province')).toMatchObject({ schools: ['d'], silence: { why: 'unstated', fact: 'province' } });
    expect(around('d', 'size')).toMatchObject({ silence: { why: 'unstated', fact: 'size' } });
  });
  it('is alone where nobody shares it', () => {
    expect(around('e', 'province')).toMatchObject({ schools: ['e'], silence: { why: 'alone' } });
    expect(around('b', 'programme')).toMatchObject({ schools: ['b'], value: 'provincial', silence: { why: 'alone' } });
  });
  it('says how many similar schools it would need', () => {
    expect(around('a', 'similar').silence).toMatchObject({ why: 'own_missing', need: SIMILAR_POOL });
  });
  it('knows the best programme named, and bands of size by their lower bound', () => {
    expect(programmeOf(school('x', '己', { programmes: ['四川省“双高”院校', '国家“双高计划”高水平学校'] }))).toBe(
      'national',
    );
    expect(programmeOf(school('x', '己', { programmes: ['国家示范性高职院校'] }))).toBeNull();
    expect([0, 2999, 3000, 19_999, 50_000].map(sizeBand)).toEqual([0, 0, 3000, 15_000, 20_000]);
  });
});

describe('percentile', () => {
  const values = Array.from({ length: PERCENTILE_FROM }, (_, at) => at);
  it('says nothing of a small group', () => {
    expect(percentile(3, values.slice(1), 'higher')).toBeNull();
  });
  it('is the share behind, equal ones counted half, whichever way is ahead', () => {
    expect(percentile(19, values, 'higher')).toBe(97.5);
    expect(percentile(19, values, 'lower')).toBe(2.5);
    expect(percentile(7, Array(PERCENTILE_FROM).fill(7), 'neutral')).toBe(50);
  });
});
