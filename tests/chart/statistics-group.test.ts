/** Statistics of a peer group: made of its members alone, named over the picture and in every row, its focus in sight. */
import { describe, expect, test } from 'vitest';
import { scatterOption } from '../../src/chart/compare-scatter-option.ts';
import { groupedTable } from '../../src/chart/in-group.ts';
import { statisticsSpec } from '../../src/chart/statistics.ts';
import { layoutStrip } from '../../src/chart/strip-layout.ts';
import { filterWords } from '../../src/export/filters.ts';
import { GROUP_RULES } from '../../src/model/peers.ts';
import { STAT_SECTIONS, type StatisticsSpec } from '../../src/model/statistics.ts';
import type { View } from '../../src/model/view.ts';
import { formatAddress, parseAddress } from '../../src/query/address.ts';
import { groupWhere, nameFilter } from '../../src/query/fit-group.ts';
import { plan } from '../../src/query/plan.ts';
import { repairView } from '../../src/query/repair.ts';
import { view } from './fixture.ts';
import { MANY, MANY_CATALOG, MANY_ROWS } from './statistics-fixture.ts';

const PAIR = ['student_teacher_ratio', 'technical_service_income'];
const RULED = STAT_SECTIONS.filter((section) => section !== 'groups');
const SICHUAN = MANY.filter((one) => one.level === '高职' && one.province === '四川').map((one) => one.id);

const asked = (more: Partial<View>): View => view('', { page: 'statistics', indicators: PAIR, ...more });
function spec(more: Partial<View>, lang: 'zh' | 'en' = 'zh'): StatisticsSpec {
  const made = statisticsSpec({ view: asked(more), catalog: MANY_CATALOG, rows: MANY_ROWS, lang });
  if (made === null) throw new Error('no spec');
  return made;
}
/** Schools with a row of their own, by name. */
const schoolsIn = ({ table }: StatisticsSpec) => {
  const heads = new Set(table.rows.map((cells) => cells[0]?.text));
  return MANY.filter((one) => heads.has(one.name_zh) || heads.has(one.name_en)).map((one) => one.id);
};

describe('statistics of a peer group', () => {
  test('are of its members alone, and every section names it on the picture and in each row that leaves the page', () => {
    for (const chart of RULED) {
      const made = spec({ chart, schools: ['h05'], group: 'province' });
      expect(made.group, chart).toBe('同组为“同省高职：四川”（12 所，以高职第6校为准）');
      expect(made.subtitle, chart).toContain(made.group);
      expect(made.focus, chart).toBe('h05');
      const members = schoolsIn(made);
      expect(members.length, chart).toBeGreaterThan(8);
      for (const id of members) expect(SICHUAN, chart).toContain(id);
      for (const cells of groupedTable(made).rows) expect(cells.at(-1)?.text, chart).toBe(made.group);
    }
  });

  test('count no more schools than the group has', () => {
    const made = spec({ schools: ['h05'], group: 'province' });
    const [median] = made.methods.find((one) => one.id === 'median')?.results ?? [];
    expect(median?.n).toBeLessThanOrEqual(SICHUAN.length);
    expect(spec({}).methods.find((one) => one.id === 'median')?.results[0]?.n).toBeGreaterThan(SICHUAN.length);
  });

  test('say first why there is no group', () => {
    const made = spec({ schools: ['h04'], group: 'province' }, 'en');
    expect(made.sentence).toMatch(/^No report states this school’s province\. ./);
    expect(schoolsIn(made)).toEqual(['h04']);
  });

  test('among many points the focus keeps its name', () => {
    const strip = spec({ schools: ['h05'], group: 'level' });
    if (strip.kind !== 'strip') throw new Error('no strip');
    for (const width of [360, 1200]) {
      const names = layoutStrip(strip, width).panels.flatMap((panel) => panel.rows.flatMap((row) => row.names));
      expect(names.map((name) => name.from.point.school)).toEqual(['h05']);
    }
    const scatter = spec({ chart: 'scatter', schools: ['h05'], group: 'level' });
    if (scatter.kind !== 'scatter') throw new Error('no scatter');
    expect(JSON.stringify(scatterOption(scatter, { width: 360, dark: false, motion: false }))).toContain('h05');
  });

  test('name a group by hand for as long as its schools are chosen, in the section of groups too', () => {
    const schools = ['h00', 'h05'];
    const where = [nameFilter('西部两所', schools)];
    for (const chart of STAT_SECTIONS)
      expect(spec({ chart, schools, where }).subtitle, chart).toMatch(/^同组为“西部两所”（2 所，自选） · /);
    expect(spec({ schools: ['h00'], where })).not.toHaveProperty('group');
  });
});

describe('the address of statistics', () => {
  test('keeps rule, weights and score; asks for every school, with what the rule is told by', () => {
    const given = asked({ chart: 'scores', schools: ['h05'], group: 'similar', where: ['score:robust'] });
    const where = groupWhere(given, MANY_CATALOG, { weights: new Map([['student_teacher_ratio', 4]]) });
    const kept = { ...given, where };
    expect(repairView(parseAddress(formatAddress(kept)), MANY_CATALOG)).toEqual({ view: kept, repairs: [] });
    const [query] = plan(kept, MANY_CATALOG);
    expect(query).toMatchObject({ kind: 'values', schools: [], years: 'all' });
    expect(query?.kind === 'values' && query.indicators).toContain('student_teacher_ratio');
    expect(plan({ ...kept, group: '' }, MANY_CATALOG)).toMatchObject([{ schools: ['h05'] }]);
  });

  test('a rule around nobody, and an unknown one, goes and is told; an attribute that was taken along goes silently', () => {
    expect(repairView(asked({ schools: ['h05'], group: 'kin' }), MANY_CATALOG)).toEqual({
      view: asked({ schools: ['h05'] }),
      repairs: [{ field: 'group', given: 'kin', used: '' }],
    });
    expect(repairView(asked({ group: 'similar' }), MANY_CATALOG).repairs).toHaveLength(1);
    expect(repairView(asked({ group: 'city' }), MANY_CATALOG)).toEqual({ view: asked({}), repairs: [] });
  });

  test('in the section of groups what schools are parted by is no peer group, whatever it is called', () => {
    for (const group of GROUP_RULES.filter((rule) => rule === 'programme' || rule === 'ownership')) {
      const parted = asked({ chart: 'groups', schools: ['h00', 'h05'], group });
      expect(repairView(parted, MANY_CATALOG)).toEqual({ view: parted, repairs: [] });
      expect(spec({ chart: 'groups', schools: ['h00', 'h05'], group })).not.toHaveProperty('group');
      expect(plan(parted, MANY_CATALOG)).toMatchObject([{ schools: ['h00', 'h05'] }]);
      expect(filterWords(parted, MANY_CATALOG, 'zh').join()).not.toContain('同组');
    }
  });
});
