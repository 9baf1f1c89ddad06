/** Test data: one spec of each kind the pages make, by name. */
import { awardsSpec } from '../../src/chart/awards.ts';
import { compareSpec } from '../../src/chart/compare.ts';
import { comparePicture } from '../../src/chart/compare-picture.ts';
import { overviewSpec } from '../../src/chart/overview.ts';
import { trendSpec } from '../../src/chart/trend.ts';
import { trendPicture } from '../../src/chart/trend-picture.ts';
import type { ChartSpec, Lang } from '../../src/model/chart.ts';
import { AWARD_COUNTS } from './award-fixture.ts';
import { CATALOG, ROWS, view } from './fixture.ts';

const base = (lang: Lang) => ({ catalog: CATALOG, rows: ROWS, lang });
const COVERAGE = [
  {
    school: 'luzhou',
    source: 'luzhou-2023',
    year: 2023,
    tabled: true,
    expected: 90,
    reported: 31,
    not_reported: 2,
    not_applicable: 0,
  },
  {
    school: 'suining',
    source: 'suining-2024',
    year: 2023,
    tabled: true,
    expected: 96,
    reported: 70,
    not_reported: 9,
    not_applicable: 20,
  },
  {
    school: 'suining',
    source: 'suining-2024',
    year: 2024,
    tabled: true,
    expected: 96,
    reported: 88,
    not_reported: 8,
    not_applicable: 20,
  },
];

export function allSpecs(lang: Lang): Readonly<Record<string, ChartSpec>> {
  const compare = (id: string, more = {}) => compareSpec({ ...base(lang), view: view(id, more) });
  const trend = (id: string, more = {}) => trendSpec({ ...base(lang), view: view(id, { page: 'trend', ...more }) });
  const many = (ids: readonly string[], chart = '', more = {}) =>
    comparePicture({ ...base(lang), view: view('', { indicators: ids, chart, ...more }) });
  return {
    'compare-placement': compare('placement_rate'),
    'compare-ratio-by-name': compare('student_teacher_ratio', { sort: 'name' }),
    'compare-ratio-2023-report': compare('student_teacher_ratio', { year: 2023, basis: 'report' }),
    'compare-books-types': compare('books_per_student', { level: '高职' }),
    'compare-income-unranked': compare('monthly_income'),
    'compare-service-range-zero': compare('technical_service_income'),
    'compare-nothing': compare('graduates'),
    'trend-placement-line': trend('placement_rate'),
    'trend-placement-slope': trend('placement_rate', { schools: ['luzhou', 'chongqing'] }),
    'trend-placement-change-pct-refused': trend('placement_rate', { measure: 'change_pct' }),
    'trend-ratio': trend('student_teacher_ratio', { basis: 'report' }),
    'trend-books-one-year': trend('books_per_student'),
    'trend-changes': trendPicture({
      ...base(lang),
      view: view('placement_rate', { page: 'trend', chart: 'changes' }),
    }),
    'trend-nothing': trend('graduates'),
    'awards-competitions': awardsSpec({
      view: view('', { page: 'awards' }),
      catalog: CATALOG,
      counts: AWARD_COUNTS,
      totals: [],
      lang,
    }),
    'awards-nothing': awardsSpec({
      view: view('', { page: 'awards', where: ['kind:教学成果'] }),
      catalog: CATALOG,
      counts: AWARD_COUNTS,
      totals: [],
      lang,
    }),
    'compare-multiples': many(['student_teacher_ratio', 'books_per_student', 'placement_rate']),
    'compare-heat': many(['student_teacher_ratio', 'books_per_student', 'technical_service_income'], 'heat'),
    'compare-scatter': many(['student_teacher_ratio', 'books_per_student', 'technical_service_income'], 'scatter'),
    'compare-scatter-one': many(['student_teacher_ratio'], 'scatter'),
    'compare-dumbbell': many(['placement_rate'], 'dumbbell'),
    'compare-index': many(['books_per_student'], '', { measure: 'index' }),
    overview: overviewSpec({ ...base(lang), view: view('', { page: 'overview' }), coverage: COVERAGE, findings: [] }),
  };
}
