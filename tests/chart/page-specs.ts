/** Test data: what Quality and Profile show of the made-up schools, and Compare's pictures of groups and of people. */
import { comparePicture } from '../../src/chart/compare-picture.ts';
import { profileSpec, rowsByIndicator } from '../../src/chart/profile.ts';
import { profileFamilies } from '../../src/chart/profile-families.ts';
import { flowSpec } from '../../src/chart/profile-flow.ts';
import { checklist } from '../../src/chart/quality-checklist.ts';
import { qualityDefinitions } from '../../src/chart/quality-definitions.ts';
import { qualityFindings } from '../../src/chart/quality-findings.ts';
import { qualityPresence } from '../../src/chart/quality-presence.ts';
import { qualityRate } from '../../src/chart/quality-rate.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import type { ChartSpec, Lang } from '../../src/model/chart.ts';
import type { Family } from '../../src/model/indicator.ts';
import type { Finding } from '../../src/model/observation.ts';
import type { EvidenceRow, PresenceRow, RateRow, TableRow } from '../../src/model/query.ts';
import type { School } from '../../src/model/school.ts';
import { CATALOG, indicator, ROWS, row, view } from './fixture.ts';
import { FLOW_CATALOG, flowInput, WHOLE } from './flow-fixture.ts';

const placed = ROWS.find((one) => one.conflict) as (typeof ROWS)[number];
const claim = (at: number, value: number, section: string): EvidenceRow => ({
  ...placed,
  id: `luzhou:${at}`,
  cell: placed.key,
  value,
  value_to: null,
  unit: '%',
  text: `${value}%`,
  section,
  locator: `L${at}`,
  override: '',
  place: section.startsWith('2') ? 'prose' : 'standard',
  note: null,
  preferred: at === 1,
  member_zh: '',
  member_en: '',
});
const EVIDENCE: readonly EvidenceRow[] = [
  claim(1, 97.25, '人才培养质量计分卡/毕业去向落实率'),
  claim(2, 96.25, '2.3 就业质量'),
];
const FINDINGS: readonly Finding[] = [
  {
    id: 'f1',
    rule: 'conflict',
    severity: 'error',
    school: 'luzhou',
    indicator: 'placement_rate',
    year: 2023,
    position: 0,
    cells: [placed.key],
    claims: ['luzhou:1', 'luzhou:2'],
    sentence_zh: '两处数值不同：97.25% 与 96.25%。',
    sentence_en: 'Two places differ: 97.25% and 96.25%.',
  },
];
const rate = (school: string, standard_table: string, family: Family, expected: number, reported: number): RateRow => ({
  school,
  source: CATALOG.sources.find((one) => one.school === school)?.id ?? '',
  year: 2023,
  tabled: school !== 'hunan',
  expected,
  reported,
  not_reported: expected - reported,
  not_applicable: 0,
  standard_table,
  family,
});
const RATES: readonly RateRow[] = ['luzhou', 'hunan', 'suining'].flatMap((id, at) => [
  rate(id, '人才培养质量计分卡', 'destination', 10, 9 - at),
  rate(id, '教学资源表', 'facilities', 20, 12 + at),
]);
const UNFILLED: readonly TableRow[] = [
  {
    school: 'hunan',
    source: 'hunan-2023',
    year: 2023,
    indicator: 'monthly_income',
    standard_table: '人才培养质量计分卡',
    state: 'not_reported',
    cell: ROWS.find((one) => one.school === 'hunan' && one.indicator === 'monthly_income')?.key ?? null,
  },
];
const PRESENCE: readonly PresenceRow[] = ROWS.filter((one) => one.year === 2023).map((one) => ({
  school: one.school,
  indicator: one.indicator,
  year: one.year,
  state: one.amount === null ? 'not_reported' : 'reported',
  conflict: one.conflict,
  findings: one.findings,
  cell: one.key,
}));

/** What the page draws beside the spec is part of the golden: `spec` and all else of the answer. */
export function qualityAnswers(lang: Lang): Readonly<Record<string, unknown>> {
  const base = { view: view('', { page: 'quality' }), catalog: CATALOG, lang };
  const asked = { findings: FINDINGS, evidence: EVIDENCE };
  return {
    'quality-rate': qualityRate({ ...base, rows: RATES }),
    'quality-checklist': checklist({ ...base, ...asked, unfilled: UNFILLED, rates: RATES }),
    'quality-findings': qualityFindings({ ...base, ...asked }),
    'quality-presence': qualityPresence({
      ...base,
      view: { ...base.view, where: ['family:destination'] },
      rows: PRESENCE,
    }),
    'quality-definitions': qualityDefinitions(CATALOG, lang),
  };
}

const PROFILE_CATALOG: Catalog = {
  ...CATALOG,
  indicators: [
    ...CATALOG.indicators.map((one) =>
      one.id === 'placement_rate'
        ? { ...one, rows: '2023:人才培养质量计分卡/毕业去向落实率' }
        : one.id === 'monthly_income'
          ? { ...one, rows: '2023:人才培养质量计分卡/月收入' }
          : one,
    ),
    ...FLOW_CATALOG.indicators.filter((one) => one.id !== 'graduates'),
  ],
};

/** Profile of one school: the page's spec, and its structures. */
export function profileAnswers(lang: Lang): Readonly<Record<string, unknown>> {
  const school = CATALOG.schools[0] as School;
  const flow = flowInput(WHOLE, { kinds: { agreement: 600, seeking: 50 }, lang });
  const rows = [...ROWS, ...[...flow.rows.values()].flat()];
  const input = { school, catalog: PROFILE_CATALOG, lang };
  return {
    profile: profileSpec({ ...input, rows, coverage: [] }),
    'profile-structures': profileFamilies({ ...input, rows: rowsByIndicator(rows), parts: flow.parts }),
  };
}

const PEOPLE = ['luzhou', 'liaocheng', 'chongqing', 'hunan', 'suining'].flatMap((id, at) => [
  row(id, 'fulltime_students', 2023, 9000 + 1500 * at),
  row(id, 'fulltime_teachers', 2023, 480 + 60 * at),
]);

/** Pictures drawn over the same schools with people to divide by, and of groups. */
export function morePictures(lang: Lang): Readonly<Record<string, ChartSpec>> {
  const catalog = {
    ...CATALOG,
    indicators: [
      ...CATALOG.indicators,
      indicator('fulltime_students', { name_zh: '全日制在校生人数', name_en: 'Full-time students' }),
      indicator('fulltime_teachers', { name_zh: '专任教师数', name_en: 'Full-time teachers' }),
    ],
  };
  const compare = (ids: readonly string[], more = {}) =>
    comparePicture({ catalog, rows: [...ROWS, ...PEOPLE], lang, view: view('', { indicators: ids, ...more }) });
  const flow = (kind: 'sectors' | 'kinds') =>
    flowSpec(flowInput(WHOLE, { kinds: { agreement: 600, seeking: 50 }, lang }), kind) as ChartSpec;
  return {
    'compare-per-student': compare(['technical_service_income'], { measure: 'per_student' }),
    'compare-per-teacher': compare(['technical_service_income'], { measure: 'per_teacher' }),
    'compare-group': compare(['student_teacher_ratio'], { schools: ['luzhou'], group: 'level' }),
    'compare-multiples-diff': compare(['books_per_student', 'student_teacher_ratio'], { measure: 'diff' }),
    'compare-profiles': compare(
      ['student_teacher_ratio', 'books_per_student', 'technical_service_income', 'monthly_income'],
      { chart: 'profiles' },
    ),
    'profile-flow': flow('sectors'),
    'profile-flow-kinds': flow('kinds'),
  };
}
