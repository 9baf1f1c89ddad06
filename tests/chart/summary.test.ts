/** 汇总: what is added and averaged, what is refused and why, and the values behind each number. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { groupOfView } from '../../src/chart/peer-group.ts';
import { summarySpec } from '../../src/chart/summary.ts';
import { tableCsv } from '../../src/export/table-csv.ts';
import type { SummaryRow } from '../../src/model/summary.ts';
import type { View } from '../../src/model/view.ts';
import { plan } from '../../src/query/plan.ts';
import { openAddress } from '../../src/query/repair.ts';
import { snapshotName } from '../../src/query/snapshots.ts';
import { CATALOG, INDICATORS, indicator, ROWS, row, school, view } from './fixture.ts';

const placedCatalog = {
  ...CATALOG,
  schools: CATALOG.schools.map((one) => ({
    ...one,
    region: { luzhou: '西部', chongqing: '西部', hunan: '中部', suining: '西部' }[one.id] ?? null,
  })),
};
const spec = (id: string, more: Partial<View> = {}) =>
  summarySpec({ view: view(id, { page: 'summary', ...more }), catalog: placedCatalog, rows: ROWS, lang: 'zh' });
function whole(id: string, more: Partial<View> = {}): SummaryRow {
  const found = spec(id, more).groups[0]?.rows[0]?.[0];
  if (found === undefined) throw new Error('no row');
  return found;
}

describe('what may be made of several schools’ values', () => {
  it('adds up amounts, zero among them, and leaves a range out', () => {
    const made = whole('technical_service_income');
    expect(made.sum).toMatchObject({ given: true, value: 15_560.4 });
    expect(made).toMatchObject({ counted: 3, of: 4 });
    expect(made.parts.find((part) => part.school === 'hunan')).toMatchObject({
      counted: false,
      why: '原文为区间，不计入',
    });
    expect(made.sum.detail).toContain('4 所中 3 所');
  });
  it('weighs a rate by what the codebook names, among like dates only, and never adds it up', () => {
    const made = whole('placement_rate');
    const weighted = (97.25 * 5020 + 97.28 * 6393 + 93.06 * 4533) / (5020 + 6393 + 4533);
    expect(made.mean.value).toBeCloseTo(weighted, 9);
    expect(made.mean.detail).toBe('以毕业生人数为权');
    expect(made.sum).toMatchObject({ given: false, text: '比率不相加' });
    expect(made.parts.find((part) => part.school === 'liaocheng')?.why).toBe('未注明截止日期，不计入');
    expect(made.median).toMatchObject({ given: true, value: 97.25 });
    expect(made.marks).toContain('不一致');
  });
  it('refuses a mean where a weight is missing, and names the school', () => {
    const rows = ROWS.map((one) => (one.school === 'hunan' ? { ...one, weight: null } : one));
    const made = summarySpec({ view: view('placement_rate', { page: 'summary' }), catalog: CATALOG, rows, lang: 'zh' });
    expect(made.groups[0]?.rows[0]?.[0]?.mean).toMatchObject({ given: false, text: '缺权数' });
    expect(made.groups[0]?.rows[0]?.[0]?.mean.detail).toContain('湖南工业职业技术学院');
  });
  it('neither adds, averages nor orders what the codebook calls incomparable, and gives its words', () => {
    const made = whole('monthly_income');
    for (const value of [made.sum, made.mean, made.median, made.spread]) {
      expect(value.given).toBe(false);
      expect(value.text).not.toBe('');
    }
    expect(made.median.detail).toBe('各校调查方法不同，只列示。');
  });
  it('tells medians from three values, quartiles from five, and the range before that', () => {
    expect(whole('student_teacher_ratio').spread.detail).toContain('最低–最高');
    expect(whole('student_teacher_ratio', { schools: ['luzhou', 'hunan'] }).median.text).toBe('不足 3 所');
    const many = Array.from({ length: 6 }, (_, at) => school(`m${at}`, `${at}校`));
    const catalog = { ...CATALOG, schools: many };
    const rows = many.map((one, at) => row(one.id, 'student_teacher_ratio', 2023, 12 + at, { period: 'academic' }));
    const made = summarySpec({ view: view('student_teacher_ratio', { page: 'summary' }), catalog, rows, lang: 'zh' });
    expect(made.groups[0]?.rows[0]?.[0]?.quartiles).toEqual([13.25, 15.75]);
  });
  it('shows a computed value where none is reported, says so, and leaves it out of every total', () => {
    const twin = indicator('graduates_derived', { name_zh: '毕业生人数（计算）', formula: 'a + b' });
    const catalog = { ...CATALOG, indicators: [...INDICATORS, twin] };
    const rows = [
      row('luzhou', 'graduates', 2023, 5000),
      row('hunan', 'graduates', 2023, null, { status: 'not_reported', text: '-' }),
      row('hunan', twin.id, 2023, 4900, { derived: true, text: '' }),
      row('luzhou', twin.id, 2023, 5001, { derived: true, text: '' }),
    ];
    const made = summarySpec({ view: view('graduates', { page: 'summary' }), catalog, rows, lang: 'zh' });
    const total = made.groups[0]?.rows[0]?.[0];
    expect(total).toMatchObject({ counted: 1, sum: { value: 5000 }, marks: '另有 1 所只有计算值，不计入' });
    expect(total?.parts.find((part) => part.school === 'hunan')).toMatchObject({
      counted: false,
      why: '报告没有直接给出，由其他数值算得，不计入',
      figure: { value: 4900, text: '4,900 人（计算）' },
    });
    expect(total?.parts.find((part) => part.school === 'luzhou')?.figure.text).toBe('5,000 人');
    expect(made.notes.map((note) => note.text).join()).toContain('不计入汇总');
  });
  it('says that nothing is there rather than nought', () => {
    const made = whole('graduates');
    expect(made.sum).toMatchObject({ given: false, value: null, text: '没有数值' });
    expect(made.counted).toBe(0);
  });
});

describe('levels and parts', () => {
  it('keeps levels apart, and parts add up to their level', () => {
    const made = spec('technical_service_income', { chart: 'region' });
    expect(made.groups.map((group) => group.level)).toEqual(['高职', '中职']);
    const [all, ...parts] = made.groups[0]?.rows[0] ?? [];
    expect(parts.map((one) => one.part)).toEqual(['中部', '西部', '未写明']);
    const total = parts.reduce((sum, one) => sum + (one.sum.value ?? 0), 0);
    expect(total).toBeCloseTo(all?.sum.value ?? Number.NaN, 9);
    expect(parts.reduce((sum, one) => sum + one.counted, 0)).toBe(all?.counted);
  });
  it('every cell of the record says something, in both languages', () => {
    for (const lang of ['zh', 'en'] as const) {
      const made = summarySpec({ view: view('', { page: 'summary' }), catalog: CATALOG, rows: ROWS, lang });
      const wordy = new Set(['how', 'when', 'unit']);
      for (const cells of made.table.rows)
        for (const [at, cell] of cells.entries())
          if (!wordy.has(made.table.columns[at]?.id ?? '')) expect(cell.text).not.toBe('');
      expect(JSON.stringify(made)).not.toMatch(/undefined|NaN|\[object/);
      expect(tableCsv(made.table).startsWith('\uFEFF')).toBe(true);
    }
  });
});

describe.each(['zh', 'en'] as const)('in %s', (lang) => {
  it('reads as it was last looked at', async () => {
    const asked = view('', { page: 'summary', chart: 'region' });
    const made = summarySpec({ view: asked, catalog: placedCatalog, rows: ROWS, lang });
    await expect(`${JSON.stringify(made, null, 1)}\n`).toMatchFileSnapshot(`../golden/summary.${lang}.json`);
  });
});

describe('the group of the view', () => {
  it('is named with its school and size', () => {
    const made = spec('technical_service_income', { schools: ['luzhou'], group: 'level' });
    expect(made.subtitle).toContain('同组为“同层次：高职”（4 所，以泸州职业技术学院为准）');
    expect(made.groups).toHaveLength(1);
  });
  it('says why it is silent before anything else', () => {
    const made = spec('technical_service_income', { schools: ['luzhou'], group: 'similar' });
    expect(made.sentence).toMatch(/^寻找相似学校至少要有 10 所同层次学校在所选指标上可比，现在只有 3 所/);
  });
  it('asks about every school where peers are sought, and about size where a rule needs it', () => {
    const catalog = { ...CATALOG, indicators: [...INDICATORS, indicator('fulltime_students')] };
    const [query] = plan(view('graduates', { page: 'summary', schools: ['luzhou'], group: 'size' }), catalog);
    expect(query).toMatchObject({ indicators: ['graduates', 'fulltime_students'] });
    expect(query).toMatchObject({ schools: catalog.schools.map((one) => one.id) });
    expect(groupOfView(view('graduates', { page: 'summary', group: 'level' }), catalog, [])).toBeNull();
  });
});

describe('the address', () => {
  it.each([
    ['#/summary?c=pie', 'chart'],
    ['#/summary?s=luzhou&g=friends', 'group'],
    ['#/summary?g=level', 'group'],
    ['#/summary?f=tier:national', 'where'],
    ['#/summary?f=w:graduates.9', 'where'],
  ])('%s: the %s goes, and it is said', (address, field) => {
    const { view: fitted, repairs } = openAddress(address, CATALOG);
    expect(repairs.map((repair) => repair.field)).toEqual([field]);
    expect(openAddress(address, CATALOG).view).toEqual(fitted);
  });
  it('keeps weights, family and a group’s name while its schools are the ones it was given to', () => {
    const kept = '#/summary?s=luzhou,hunan&f=family:service,w:graduates.2';
    expect(openAddress(kept, CATALOG)).toMatchObject({ repairs: [] });
  });
});

const folder = join(import.meta.dirname, '../../public/data');
describe.skipIf(!existsSync(join(folder, 'catalog.json')))('over the built dataset (skipped until it is built)', () => {
  it('opens with the overview’s snapshot, and sums up every level', () => {
    const catalog = JSON.parse(readFileSync(join(folder, 'catalog.json'), 'utf8'));
    const { view: first } = openAddress('#/summary', catalog);
    const [query] = plan(first, catalog);
    if (query === undefined) throw new Error('no query');
    const rows = JSON.parse(readFileSync(join(folder, 'snap', `${snapshotName(query)}.json`), 'utf8')).answer;
    const made = summarySpec({ view: first, catalog, rows, lang: 'zh' });
    expect(made.groups.map((group) => group.level)).toEqual(['高职', '中职']);
    expect(made.sentence).toMatch(/全日制在校生人数合计 [\d,]+ 人/);
  });
});
