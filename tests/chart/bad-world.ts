/**
 * Test data: schools as bad as input gets (none, one, two hundred, names of sixty characters, values that are negative,
 * zero or missing), with the values they report. Generated, not the dataset.
 */
import type { Catalog } from '../../src/model/catalog.ts';
import type { ValueRow } from '../../src/model/query.ts';
import type { View } from '../../src/model/view.ts';
import { CATALOG, indicator, row, school } from './fixture.ts';

const NAME =
  '某某市高级技术应用与数字经济产业融合发展示范性高等职业技术专科学校（筹建中的东部新校区与西部老校区联合办学试点单位）';
const NAME_EN =
  'Experimental Northwestern Metropolitan College of Vocational Technology, Agriculture and Digital Trades';

const INDICATORS = [
  indicator('amount', { name_zh: '总量', name_en: 'Amount', decimals: 1, unit: '万元' }),
  indicator('rate', {
    name_zh: '比率',
    name_en: 'Rate',
    unit: '%',
    decimals: 2,
    aggregate: 'weighted_mean',
    weight: 'fulltime_students',
    rank: 'like_with_like',
  }),
  indicator('load', {
    name_zh: '负担',
    name_en: 'Load',
    unit: ':',
    direction: 'lower',
    aggregate: 'none',
    decimals: 2,
  }),
  indicator('told', { name_zh: '口径不一', name_en: 'Unlike', unit: '元', rank: 'no', aggregate: 'none' }),
  indicator('part_a', { name_zh: '甲', name_en: 'A', unit: '万元', parent: 'amount', relation: 'partition' }),
  indicator('part_b', { name_zh: '乙', name_en: 'B', unit: '万元', parent: 'amount', relation: 'partition' }),
  indicator('fulltime_students', { name_zh: '全日制在校生人数', name_en: 'Full-time students' }),
  indicator('fulltime_teachers', { name_zh: '专任教师数', name_en: 'Full-time teachers' }),
  indicator('silent', { name_zh: '无数据', name_en: 'Silent' }),
];
/** Those that pages are asked about. */
export const IDS = ['amount', 'rate', 'load', 'told'];

export type Case = {
  readonly schools: number;
  /** The value of the n-th school; null: no row. */
  readonly value: (n: number) => number | null;
  readonly names?: boolean;
  readonly ids?: readonly string[];
  readonly view?: Partial<View>;
  readonly years?: readonly number[];
  readonly missing?: boolean;
};
const wave = (n: number) => 50 + 37 * Math.sin(n + 1);
export const CASES: Readonly<Record<string, Case>> = {
  'no school at all': { schools: 0, value: () => 1 },
  'a level that nobody is of': { schools: 3, value: wave, view: { level: '中职' } },
  'a group of one': { schools: 1, value: () => 42 },
  'one of many, in a group of one': {
    schools: 4,
    value: wave,
    view: { schools: ['s1'], group: 'province' },
  },
  'an indicator without data': { schools: 4, value: () => null, ids: ['silent', 'amount', 'rate'] },
  'a year of which nothing is known': { schools: 4, value: wave, view: { year: 2019 } },
  'a year that all leave blank': { schools: 4, value: wave, missing: true },
  'two hundred schools': { schools: 200, value: (n) => (n % 7 === 0 ? null : wave(n)) },
  'two hundred schools in a group': {
    schools: 200,
    value: (n) => (n % 7 === 0 ? null : wave(n)),
    view: { schools: ['s3'], group: 'similar' },
  },
  'names of sixty characters': { schools: 5, value: wave, names: true },
  'negative values': { schools: 5, value: (n) => [-120.5, 300, -5, 0, -0.01][n] ?? 0 },
  'negative values only': { schools: 3, value: (n) => -10 - n },
  'zeros only': { schools: 4, value: () => 0 },
  'one value, the others silent': { schools: 5, value: (n) => (n === 2 ? 7 : null) },
};

/** Catalog and values of a case. */
export function worldOf(one: Case): { readonly catalog: Catalog; readonly rows: readonly ValueRow[] } {
  const schools = Array.from({ length: one.schools }, (_, n) =>
    school(`s${n}`, one.names ? NAME : `第${n}职业学院`, {
      ...(one.names && { name_en: NAME_EN }),
      province: n === 1 ? '独省' : '某省',
      school_type: n % 2 === 0 ? '综合' : '工科',
    }),
  );
  const ids = INDICATORS.map(({ id }) => id).filter((id) => id !== 'silent');
  const rows = schools.flatMap(({ id }, n) =>
    ids.flatMap((indicated, at) =>
      [2022, 2023].flatMap((year) => {
        const value = one.value(n);
        if (value === null) return [];
        const amount = one.missing && year === 2023 ? null : value * (1 + at / 10) * (year === 2022 ? 0.9 : 1);
        const status = amount === null ? { status: 'not_reported' as const, text: '-' } : { text: '' };
        return [row(id, indicated, year, amount, { ...status, weight: 100, source: 'made-up' })];
      }),
    ),
  );
  const coverage = rows.map((r) => ({
    school: r.school,
    indicator: r.indicator,
    year: r.year,
    report_year: r.report_year,
    has_value: r.amount !== null,
  }));
  const thresholds = [
    { ...(CATALOG.thresholds[0] as Catalog['thresholds'][number]), indicator: 'load', value: 40, school_type: [] },
  ];
  const headline = IDS.map((id) => ({ indicator: id, ranked: id !== 'told' }));
  return { catalog: { ...CATALOG, schools, indicators: INDICATORS, thresholds, headline, coverage }, rows };
}
