import { describe, expect, test } from 'vitest';
import { awardMatrix, awardSeries, compareTotal, differsAt } from '../../src/chart/award-tables.ts';
import { awardsSpec } from '../../src/chart/awards.ts';
import { AWARD_COUNTS, awardTotal } from './award-fixture.ts';
import { CATALOG, view } from './fixture.ts';

describe('the matrix of a school', () => {
  const matrix = awardMatrix(
    'luzhou',
    AWARD_COUNTS.filter((count) => count.kind === '竞赛'),
  );
  test('adds up: cells to lines, lines to the school', () => {
    for (const line of matrix.lines) expect([...line.cells.values()].reduce((a, b) => a + b, 0)).toBe(line.total);
    expect(matrix.lines.reduce((all, line) => all + line.total, 0)).toBe(matrix.sums.items);
  });
  test('students and teachers are never in one line', () => {
    expect(matrix.lines.filter((line) => line.tier === 'provincial').map((line) => line.recipient)).toEqual([
      'student',
      'teacher',
    ]);
  });
});

describe('a total beside the lists', () => {
  const held = (more: Parameters<typeof awardTotal>[0]) => compareTotal(awardTotal(more), AWARD_COUNTS);
  test('the same, different, or not listed', () => {
    expect(held({ count: 3 })).toMatchObject({ comparison: 'same', listed: 3 });
    expect(held({ count: 4 })).toMatchObject({ comparison: 'differs', listed: 3 });
    expect(held({ count: 4, series: 'brics' })).toMatchObject({ comparison: 'alone', listed: 0 });
  });
  test('an entry of several awards counts as many as it states', () => {
    expect(held({ series: 'provincial-skills', grade_class: 'second', tier: 'provincial', count: 31 })).toMatchObject({
      comparison: 'same',
      listed: 31,
    });
  });
  test('head counts, approximations and accumulated totals are not compared', () => {
    expect(held({ count: 9, unit: '人次' }).comparison).toBe('other');
    expect(held({ count: 9, qualifier: '≥' }).comparison).toBe('other');
    expect(held({ count: 9, note: '近三年累计' }).comparison).toBe('cumulative');
    expect(held({ count: 9, period: 'cumulative' }).comparison).toBe('cumulative');
  });
  test('marks just the cells it was held against', () => {
    const matrix = awardMatrix('luzhou', AWARD_COUNTS);
    const totals = [held({ count: 4 })];
    const marked = matrix.lines.flatMap((line) =>
      matrix.grades.filter((grade) => differsAt(totals, line, grade)).map((grade) => `${line.tier} ${grade}`),
    );
    expect(marked).toEqual(['national first']);
  });
});

test('competitions stand by entries listed, kinds never together', () => {
  const spec = awardsSpec({
    view: view('', { page: 'awards' }),
    catalog: CATALOG,
    counts: AWARD_COUNTS,
    totals: [],
    lang: 'zh',
  });
  expect(spec.sentence).toContain('39 条');
  expect(awardSeries(AWARD_COUNTS)[0]?.series).toBe('provincial-skills');
  expect(spec.notes.map((note) => note.text).join()).toContain('不排名');
  expect(spec.notes.find((note) => note.kind === 'missing')?.text).toContain('聊城');
});
