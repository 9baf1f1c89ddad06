/** The page of one indicator: what it must be kept apart from, who reports it, and why not. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { indicatorSpec } from '../../src/chart/indicator.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import type { Finding } from '../../src/model/observation.ts';
import type { PresenceRow, ValueRow, VariantRow } from '../../src/model/query.ts';
import { CATALOG, INDICATORS, indicator, ROWS, view } from './fixture.ts';

const extra = [
  indicator('first_placement_rate', {
    name_zh: '初次毕业去向落实率',
    name_en: 'First placement rate',
    unit: '%',
    definition_zh: '毕业时的落实率。',
    definition_en: 'The rate on graduation.',
  }),
  indicator('placement_rate_derived', {
    name_zh: '毕业去向落实率（计算）',
    name_en: 'Placement rate (computed)',
    unit: '%',
    formula: 'placed / graduates * 100',
  }),
  indicator('placed', { name_zh: '落实人数', name_en: 'Placed', parent: 'graduates', relation: 'subset' }),
];
const catalog: Catalog = { ...CATALOG, indicators: [...INDICATORS, ...extra] };
const presence: readonly PresenceRow[] = [
  {
    school: 'hunan',
    indicator: 'graduates',
    year: 2023,
    state: 'parts',
    conflict: false,
    findings: 0,
    cell: 'hunan|graduates|2023|x',
  },
];
const variants: readonly VariantRow[] = [
  {
    indicator: 'placement_rate',
    nature: 'target',
    scoped: false,
    dimension: '',
    cells: 3,
    schools: 2,
    first_year: 2023,
    last_year: 2025,
  },
  {
    indicator: 'placement_rate',
    nature: 'actual',
    scoped: true,
    dimension: '',
    cells: 2,
    schools: 1,
    first_year: 2023,
    last_year: 2023,
  },
];
const finding = (id: string): Finding => ({
  id: `f-${id}`,
  rule: 'x',
  severity: 'warning',
  school: 'luzhou',
  indicator: id,
  year: 2023,
  position: 0,
  cells: [],
  claims: [],
  sentence_zh: '。',
  sentence_en: '.',
});
const page = (id: string, lang: 'zh' | 'en' = 'zh') =>
  indicatorSpec({
    view: view(id, { page: 'indicator', schools: ['luzhou'], year: 2022 }),
    catalog,
    rows: ROWS,
    presence,
    variants,
    findings: [finding('placement_rate'), finding('graduates')],
    lang,
  });

describe('what it must not be compared with', () => {
  const apart = page('placement_rate').apart;
  const why = (name: string) => apart.find((one) => one.name.includes(name))?.why.join('') ?? '';
  it('names its like, with what sets each apart', () => {
    expect(apart.map((one) => one.id)).toContain('first_placement_rate');
    expect(why('初次')).toContain('毕业时的落实率');
    expect(why('计算')).toContain('落实人数 ÷ 毕业生人数 × 100');
    expect(apart.map((one) => one.id)).not.toContain('books_per_student');
  });
  it('tells of its own values that are unlike: dates, levels, targets, parts of a school', () => {
    expect(why('截止日期')).toContain('截至 12 月 31 日、截至 8 月 31 日、未注明截止日期');
    expect(why('另一层次')).not.toBe('');
    expect(why('目标值')).toContain('3 个（2 所学校）');
    expect(why('局部范围')).toContain('2 个（1 所学校）');
  });
  it('gives the codebook’s own words where it forbids comparing schools', () => {
    const [first] = page('monthly_income').apart;
    expect(first?.why.join()).toContain('各校调查方法不同');
  });
});

describe('who reports it', () => {
  it('is told of every school of the data, whatever the view has chosen, with the reason for each gap', () => {
    const made = page('technical_service_income');
    expect(made.schools.length).toBe(CATALOG.schools.length);
    const of = (school: string, year: number) =>
      made.schools.find((one) => one.school === school)?.years.find((one) => one.year === year)?.figure.text;
    expect(of('liaocheng', 2023)).toBe('0 万元');
    expect(of('suining', 2024)).toBe('不适用');
    expect(of('hunan', 2022)).toBe('2,360–2,500 万元');
    expect(of('luzhou', 2024)).toBe('未载入该年');
  });
  it('says where only parts of a total are given, and leads to one', () => {
    const hunan = page('graduates').schools.find((one) => one.school === 'hunan');
    const cell = hunan?.years.find((one) => one.year === 2023)?.figure;
    expect(cell).toMatchObject({ text: '只有分项', cell: 'hunan|graduates|2023|x' });
  });
  it('counts in its sentence', () => {
    expect(page('placement_rate').sentence).toBe(
      '适用的 5 所学校中 5 所有数值（2022–2024 年）；待核实问题 1 个；有 2 项名称相近的指标不可与它混用。',
    );
    expect(page('graduates').sentence).toMatch(/^已载入的 5 所学校都没有数值/);
  });
});

it('shows standards with their documents, and draws those that hold for a school', () => {
  const made = page('student_teacher_ratio');
  expect(made.standards.map((one) => one.label)).toEqual([
    '合格标准 ≤ 18 : 1 · 教发〔2004〕2号',
    '合格标准 ≤ 20 : 1 · 教职成〔2010〕12号',
  ]);
  if (made.kind !== 'strip') throw new Error('no strip');
  expect(made.panels.map((panel) => panel.lines.map((line) => line.value))).toEqual([[18], [20]]);
  expect(page('placed').kin[0]).toMatchObject({ title: '属于', items: [{ id: 'graduates' }] });
});

const folder = join(import.meta.dirname, '../../public/data');
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
describe.skipIf(!existsSync(join(folder, 'catalog.json')))('over the built dataset (skipped until built)', () => {
  it('every indicator has a page in both languages that says something of each term', () => {
    const real = read('catalog.json') as Catalog;
    for (const { id } of real.indicators) {
      const snapshot = `snap/trend-${id}.json`;
      const rows = existsSync(join(folder, snapshot)) ? (read(snapshot).answer as readonly ValueRow[]) : [];
      for (const lang of ['zh', 'en'] as const) {
        const made = indicatorSpec({
          view: view(id, { page: 'indicator' }),
          catalog: real,
          rows,
          presence: [],
          variants: [],
          findings: [],
          lang,
        });
        expect(made.terms.length, id).toBeGreaterThan(6);
        expect(made.apart.length, id).toBeLessThan(20);
        const text = JSON.stringify([made.title, made.sentence, made.apart, made.kin, made.warning]);
        expect(text, id).not.toMatch(/undefined|NaN|\[object/);
      }
    }
  }, 240_000);
});
