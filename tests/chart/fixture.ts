/** Test data: realistic in shape, not the dataset. Numbers are made up except where the printed form matters. */
import type { Catalog } from '../../src/model/catalog.ts';
import type { Indicator } from '../../src/model/indicator.ts';
import { type CellKey, cellKey } from '../../src/model/observation.ts';
import type { ValueRow } from '../../src/model/query.ts';
import type { School, Source, Threshold } from '../../src/model/school.ts';
import type { View } from '../../src/model/view.ts';

export function school(id: string, name_zh: string, more: Partial<School> = {}): School {
  return {
    id,
    name_zh,
    name_en: `${id.charAt(0).toUpperCase()}${id.slice(1)} Vocational and Technical College`,
    pinyin: id,
    code: null,
    province: null,
    city: null,
    region: null,
    level: '高职',
    school_type: null,
    ownership: null,
    authority: null,
    programmes: [],
    source: null,
    locator: null,
    ...more,
  };
}

export const SCHOOLS: readonly School[] = [
  school('luzhou', '泸州职业技术学院', { school_type: '综合' }),
  school('liaocheng', '聊城职业技术学院'),
  school('chongqing', '重庆工业职业技术学院', {
    name_en: 'Chongqing Industry Polytechnic College',
    school_type: '工科',
  }),
  school('hunan', '湖南工业职业技术学院', { name_en: 'Hunan Industry Polytechnic', school_type: '工科' }),
  school('suining', '遂宁市职业技术学校', { name_en: 'Suining Vocational and Technical School', level: '中职' }),
];

export const SOURCES: readonly Source[] = SCHOOLS.map(({ id, name_zh, level }) => {
  const report_year = level === '中职' ? 2024 : 2023;
  return {
    id: `${id}-${report_year}`,
    school: id,
    title: `${name_zh}质量报告`,
    report_year,
    edition: String(report_year),
    publisher: null,
    url: null,
    sha256: '0'.repeat(64),
    lines: 5000,
  };
});

export function indicator(id: string, more: Partial<Indicator> = {}): Indicator {
  return {
    id,
    name_zh: id,
    name_en: id,
    family: 'destination',
    unit: '人',
    decimals: 0,
    direction: 'higher',
    parent: null,
    relation: null,
    numerator: null,
    denominator: null,
    aggregate: 'sum',
    weight: null,
    rank: 'yes',
    caution_zh: null,
    caution_en: null,
    level: 'both',
    definition_zh: `${id}的定义。`,
    definition_en: `Definition of ${id}.`,
    formula: null,
    rows: null,
    aliases: [],
    breaks: null,
    breaks_en: null,
    ...more,
  };
}

export const INDICATORS: readonly Indicator[] = [
  indicator('graduates', { name_zh: '毕业生人数', name_en: 'Graduates', direction: 'neutral' }),
  indicator('placement_rate', {
    name_zh: '毕业去向落实率',
    name_en: 'Placement rate',
    unit: '%',
    decimals: 2,
    aggregate: 'weighted_mean',
    weight: 'graduates',
    rank: 'like_with_like',
    definition_zh: '毕业去向落实人数占毕业生人数的比例，以报告所写截止日期为准。',
    definition_en: 'Graduates with a confirmed destination as a share of all graduates, at the date the report states.',
  }),
  indicator('student_teacher_ratio', {
    name_zh: '生师比',
    name_en: 'Student–teacher ratio',
    family: 'teachers',
    unit: ':',
    decimals: 2,
    direction: 'lower',
    aggregate: 'none',
  }),
  indicator('books_per_student', {
    name_zh: '生均图书',
    name_en: 'Books per student',
    family: 'facilities',
    unit: '册/生',
    decimals: 2,
    aggregate: 'none',
  }),
  indicator('monthly_income', {
    name_zh: '月收入',
    name_en: 'Monthly income',
    unit: '元',
    decimals: 2,
    aggregate: 'none',
    rank: 'no',
    caution_zh: '各校调查方法不同，只列示。',
    caution_en: 'Surveys differ in method; shown only.',
  }),
  indicator('technical_service_income', {
    name_zh: '横向技术服务到款额',
    name_en: 'Technical service income',
    family: 'service',
    unit: '万元',
    decimals: 2,
  }),
];

export const THRESHOLDS: readonly Threshold[] = [
  threshold('student_teacher_ratio', '<=', 18, ':', []),
  threshold('books_per_student', '>=', 80, '册/生', ['综合', '师范', '民族']),
  threshold('books_per_student', '>=', 60, '册/生', ['工科', '农业', '林业']),
  { ...threshold('student_teacher_ratio', '<=', 20, ':', []), level: '中职', document: '教职成〔2010〕12号' },
];

function threshold(id: string, comparison: '>=' | '<=', value: number, unit: string, school_type: string[]): Threshold {
  return {
    indicator: id,
    applies_to: 'school',
    level: '高职',
    school_type,
    kind: '合格',
    comparison,
    value,
    unit,
    denominator: null,
    document: '教发〔2004〕2号',
    title: '',
    valid_from: '2004-02-06',
    valid_to: null,
    seen_in: '',
    note: null,
  };
}

type RowMore = Partial<Omit<ValueRow, 'school' | 'indicator' | 'year' | 'amount'>>;

/** A row of a school's own report; `text` defaults to the number as JavaScript prints it. */
export function row(school: string, id: string, year: number, amount: number | null, more: RowMore = {}): ValueRow {
  const key: CellKey = {
    school,
    indicator: id,
    year,
    period: more.period ?? 'calendar',
    as_of: more.as_of ?? null,
    since: null,
    scope: '',
    dimension: '',
    member: '',
    nature: 'actual',
  };
  const source = SOURCES.find((one) => one.school === school);
  return {
    ...key,
    key: cellKey(key),
    amount,
    amount_to: null,
    qualifier: '',
    status: 'reported',
    text: amount === null ? '' : String(amount),
    n: null,
    method: null,
    claim: `${school}:1`,
    claims: 1,
    conflict: false,
    rivals: [],
    derived: false,
    inputs: [],
    source: source?.id ?? `${school}-2023`,
    report_year: source?.report_year ?? 2023,
    findings: 0,
    weight: null,
    ...more,
  };
}

const cohort = (as_of: string | null): RowMore => ({ period: 'cohort', as_of });

export const ROWS: readonly ValueRow[] = [
  row('luzhou', 'placement_rate', 2022, 95.1, { ...cohort('2022-12-31'), text: '95.10', weight: 4812 }),
  row('luzhou', 'placement_rate', 2023, 97.25, { ...cohort('2023-12-31'), weight: 5020, conflict: true, claims: 2 }),
  row('luzhou', 'placement_rate', 2023, 92.4, { ...cohort('2023-08-31'), text: '92.40', weight: 5020 }),
  row('liaocheng', 'placement_rate', 2023, 93.15, { ...cohort(null), weight: 4105, qualifier: '≈' }),
  row('chongqing', 'placement_rate', 2022, 98.01, { ...cohort('2022-12-31'), weight: 6010 }),
  row('chongqing', 'placement_rate', 2023, 97.28, { ...cohort('2023-12-31'), weight: 6393, findings: 1 }),
  row('hunan', 'placement_rate', 2023, 93.06, { ...cohort('2023-12-31'), weight: 4533 }),
  row('suining', 'placement_rate', 2023, 86.12, { ...cohort(null), derived: true, weight: 1218 }),
  row('suining', 'placement_rate', 2024, 100, { ...cohort(null), derived: true, weight: 1332 }),
  row('luzhou', 'student_teacher_ratio', 2023, 16.52, { period: 'academic' }),
  row('liaocheng', 'student_teacher_ratio', 2022, 17.9, { period: 'academic', text: '17.9:1' }),
  row('chongqing', 'student_teacher_ratio', 2023, 18.34, { period: 'academic' }),
  row('hunan', 'student_teacher_ratio', 2023, 15.94, { period: 'academic', status: 'corrected' }),
  row('suining', 'student_teacher_ratio', 2023, 17.2, { period: 'academic', text: '17.2' }),
  row('suining', 'student_teacher_ratio', 2024, 18.05, { period: 'academic' }),
  row('luzhou', 'books_per_student', 2023, 82.5),
  row('liaocheng', 'books_per_student', 2023, 75.3),
  row('chongqing', 'books_per_student', 2023, 91.2),
  row('hunan', 'books_per_student', 2023, 58.86),
  row('luzhou', 'monthly_income', 2023, 4500, { qualifier: '≈' }),
  row('chongqing', 'monthly_income', 2023, 5011.36),
  row('hunan', 'monthly_income', 2023, null, { status: 'not_reported', text: '-' }),
  row('luzhou', 'technical_service_income', 2023, 10200, { text: '1.02亿' }),
  row('liaocheng', 'technical_service_income', 2023, 0, { text: '0' }),
  row('chongqing', 'technical_service_income', 2023, 5360.4, { text: '5360.40' }),
  row('hunan', 'technical_service_income', 2022, 2360, {
    qualifier: 'range',
    amount_to: 2500,
    text: '2360–2500',
    period: 'fiscal',
  }),
  row('suining', 'technical_service_income', 2024, null, { status: 'not_applicable', text: '仅高职填报' }),
];

export const CATALOG: Catalog = {
  contract: 1,
  fingerprint: 'test',
  schools: SCHOOLS,
  indicators: INDICATORS,
  sources: SOURCES,
  thresholds: THRESHOLDS,
  headline: INDICATORS.map((one) => ({ indicator: one.id, ranked: one.rank !== 'no' })),
  coverage: ROWS.map((one) => ({
    school: one.school,
    indicator: one.indicator,
    year: one.year,
    report_year: one.report_year,
    has_value: one.amount !== null,
  })),
  pinyin: {},
};

export function view(id: string, more: Partial<View> = {}): View {
  return {
    page: 'compare',
    schools: [],
    indicators: id === '' ? [] : [id],
    year: 'latest',
    basis: 'data',
    measure: 'value',
    sort: 'value',
    level: 'all',
    chart: '',
    group: '',
    where: [],
    rows: [],
    columns: [],
    value: '',
    order: '',
    sql: '',
    data: null,
    ...more,
  };
}
