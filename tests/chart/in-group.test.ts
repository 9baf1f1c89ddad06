/** Compare and Trend of a peer group: drawn of its members, named after it, telling where its focus stands. */
import { describe, expect, test } from 'vitest';
import { comparePicture } from '../../src/chart/compare-picture.ts';
import { trendPicture } from '../../src/chart/trend-picture.ts';
import type { View } from '../../src/model/view.ts';
import { plan } from '../../src/query/plan.ts';
import { repairView } from '../../src/query/repair.ts';
import { CATALOG, ROWS, view } from './fixture.ts';

const compare = (more: Partial<View>, lang: 'zh' | 'en' = 'zh') =>
  comparePicture({ view: view('placement_rate', more), catalog: CATALOG, rows: ROWS, lang });

describe('a picture of a peer group', () => {
  test('holds the focus against its level, names the group first, and says where the focus stands', () => {
    const spec = compare({ schools: ['hunan'], group: 'level' });
    if (spec.kind !== 'bar') throw new Error('no bars');
    expect(spec.panels.map((panel) => panel.bars.length)).toEqual([4]);
    expect(spec.focus).toBe('hunan');
    expect(spec.subtitle).toMatch(/^同组为“同层次：高职”（4 所，以湖南工业职业技术学院为准） · /);
    expect(spec.group).toBe('同组为“同层次：高职”（4 所，以湖南工业职业技术学院为准）');
    expect(spec.sentence).toMatch(/湖南工业职业技术学院为 .*，在同组可比的 3 所中列第 3。$/);
    expect(spec.alt).toContain(spec.sentence);
  });

  test('says first why there is no group, and draws the one school', () => {
    const spec = compare({ schools: ['suining'], group: 'level' });
    if (spec.kind !== 'bar') throw new Error('no bars');
    expect(spec.sentence).toMatch(/^没有别的学校符合这条规则/);
    expect(spec.panels.flatMap((panel) => panel.bars.map((bar) => bar.school))).toEqual(['suining']);
    const similar = compare({ schools: ['luzhou'], group: 'similar' }, 'en');
    expect(similar.sentence).toMatch(/^Similar schools need at least 10|^The school itself has no value/);
  });

  test('names the group over each small multiple too, and on Trend', () => {
    const asked = { schools: ['luzhou'], group: 'level', indicators: ['placement_rate', 'student_teacher_ratio'] };
    const spec = compare(asked);
    if (spec.kind !== 'multiples') throw new Error('no multiples');
    for (const one of [spec, ...spec.charts.map((chart) => chart.spec)]) expect(one.subtitle).toMatch(/^同组为/);
    const trend = trendPicture({
      view: view('placement_rate', { page: 'trend', schools: ['luzhou'], group: 'level' }),
      catalog: CATALOG,
      rows: ROWS,
      lang: 'zh',
    });
    if (trend.kind !== 'slope') throw new Error('no line');
    expect([trend.series.length, trend.focus]).toEqual([4, 'luzhou']);
    expect(trend.subtitle).toMatch(/^同组为/);
  });

  test('calls the median that of the group', () => {
    expect(compare({ schools: ['luzhou'], group: 'level', measure: 'diff' }).title).toContain('与同组中位数之差');
    expect(compare({ schools: ['luzhou'], measure: 'diff' }).title).toContain('与同层次中位数之差');
  });

  test('leaves a view without a group as it was', () => {
    expect(compare({ schools: ['luzhou', 'hunan'] })).not.toHaveProperty('group');
    expect(compare({ schools: ['luzhou', 'hunan'] }).subtitle).not.toContain('同组');
  });

  test('asks for every school, and for what the rule is told by', () => {
    const asked = (group: string) => plan(view('placement_rate', { schools: ['luzhou'], group }), CATALOG)[0];
    expect(asked('level')).toMatchObject({ schools: CATALOG.schools.map((one) => one.id), years: 'all' });
    expect(asked('')).toMatchObject({ schools: ['luzhou'] });
  });

  test('a group around nobody, or by no known rule, goes and is told', () => {
    const repaired = (more: Partial<View>) => repairView(view('placement_rate', more), CATALOG);
    expect(repaired({ group: 'level' }).repairs).toContainEqual({ field: 'group', given: 'level', used: '' });
    expect(repaired({ schools: ['luzhou'], group: 'kin' }).view.group).toBe('');
    expect(repaired({ schools: ['luzhou'], group: 'province' })).toMatchObject({ repairs: [] });
  });
});
