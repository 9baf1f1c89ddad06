/** What indicators have to do with each other beyond the codebook's parents, numerators and denominators: the one table of it. */

/** part ≤ whole by definition, where the codebook's parents do not already say so. */
export const AT_MOST: readonly (readonly [part: string, whole: string])[] = [
  ['placed_graduates', 'graduates'],
  ['further_study_graduates', 'graduates'],
  ['employed_graduates', 'graduates'],
  ['major_related_employed', 'placed_graduates'],
  ['bachelor_upgrade_admitted', 'bachelor_upgrade_applicants'],
  ['bachelor_upgrade_applicants', 'graduates'],
  ['fulltime_teachers', 'staff'],
  ['enterprise_practice_teachers', 'staff'],
  ['certified_teachers', 'staff'],
  ['dual_qualified_teachers', 'staff'],
  ['master_degree_teachers', 'fulltime_teachers'],
  ['senior_title_teachers', 'fulltime_teachers'],
  ['new_students', 'admitted_students'],
  ['fitness_tested_students', 'fulltime_students'],
  ['order_students', 'fulltime_students'],
  ['apprenticeship_students', 'fulltime_students'],
  ['joint_programme_students', 'fulltime_students'],
  ['recruiting_programmes', 'programmes'],
  ['apprenticeship_programmes', 'programmes'],
];

/** A printed ratio whose base its definition leaves open: any of these may be meant. */
export type OpenRatio = {
  readonly rate: string;
  readonly numerator: string;
  readonly denominators: readonly string[];
  /** Only for schools of this level: a 高职's 生师比 has another base. */
  readonly level?: '中职';
};
export const OPEN_RATIOS: readonly OpenRatio[] = [
  {
    rate: 'dual_qualified_teacher_share',
    numerator: 'dual_qualified_teachers',
    denominators: ['fulltime_teachers', 'major_course_teachers'],
  },
  {
    rate: 'senior_dual_qualified_teacher_share',
    numerator: 'senior_dual_qualified_teachers',
    denominators: ['dual_qualified_teachers', 'fulltime_teachers', 'major_course_teachers'],
  },
  {
    rate: 'major_related_rate',
    numerator: 'major_related_employed',
    denominators: ['placed_graduates', 'employed_graduates', 'sector_employed', 'graduates'],
  },
  { rate: 'student_teacher_ratio', numerator: 'fulltime_students', denominators: ['fulltime_teachers'], level: '中职' },
];

/** Shares of a whole that one breakdown divides: the share of a member is its part of the whole. Together they are 100. */
export type Shares = { readonly share: string; readonly part: string | null; readonly whole: string | null };
export const SHARES: readonly Shares[] = [
  { share: 'intake_share', part: 'new_students', whole: 'new_students' },
  { share: 'destination_share', part: 'destination_graduates', whole: 'graduates' },
  { share: 'fitness_band_share', part: 'fitness_tested_students', whole: 'fitness_tested_students' },
  { share: 'national_aid_share', part: 'national_aid_amount', whole: 'national_aid_amount' },
  { share: 'graduate_share', part: 'graduates', whole: 'graduates' },
  { share: 'teachers_by_education_share', part: 'teachers_by_education', whole: 'fulltime_teachers' },
  { share: 'teachers_by_title_share', part: null, whole: null },
  { share: 'employment_by_industry_share', part: null, whole: null },
  { share: 'employment_by_region_share', part: null, whole: null },
  { share: 'employment_by_employer_share', part: null, whole: null },
];

/** Dimensions whose members may share what they count: never added up. */
export const OVERLAPPING: ReadonlySet<string> = new Set([
  '级别',
  '人才类别',
  '认定类别',
  '论文类别',
  '单位类型',
  '层面',
]);

/** One fact under two names. `indicator`, or `indicator|dimension|member`. */
export type Twin = { readonly a: string; readonly b: string; readonly why_zh: string; readonly why_en: string };
export const TWINS: readonly Twin[] = [
  {
    a: 'sector_employed',
    b: 'employed_graduates',
    why_zh: '两者应当相等',
    why_en: 'the two should be equal',
  },
  {
    a: 'destination_graduates|毕业去向|further_study',
    b: 'further_study_graduates',
    why_zh: '两者应当相等',
    why_en: 'the two should be equal',
  },
  {
    a: 'destination_graduates|毕业去向|self_employed',
    b: 'entrepreneurs',
    why_zh: '两者应当相等',
    why_en: 'the two should be equal',
  },
  {
    a: 'bachelor_upgrade_admitted',
    b: 'bachelor_entrants',
    why_zh: '录取数与实际升入本科的人数不同，或有录取而未入学者',
    why_en: 'those admitted and those who went on to a bachelor programme differ; some may not have enrolled',
  },
  {
    a: 'fulltime_teachers|职称|senior',
    b: 'senior_title_teachers',
    why_zh: '两者应当相等',
    why_en: 'the two should be equal',
  },
  {
    a: 'fulltime_students|生源|international',
    b: 'foreign_students',
    why_zh: '两者应当相等',
    why_en: 'the two should be equal',
  },
  {
    a: 'employment_rate',
    b: 'placement_rate',
    why_zh: '就业率的口径和时点未写明，与毕业去向落实率相差较大',
    why_en: 'the employment rate says neither base nor date and is far from the placement rate',
  },
];

/** Parts that make up a whole though no parent says so. `dimension` sums the members of a breakdown, but for `except`. */
export type Sum =
  | { readonly whole: string; readonly parts: readonly string[] }
  | { readonly whole: string; readonly of: string; readonly dimension: string; readonly except: readonly string[] };
export const SUMS: readonly Sum[] = [
  {
    whole: 'fulltime_teachers',
    parts: ['senior_title_teachers', 'middle_title_teachers', 'junior_title_teachers', 'untitled_teachers'],
  },
  { whole: 'total_income', parts: ['fiscal_income', 'operating_income', 'other_income'] },
  { whole: 'total_income', parts: ['fiscal_income', 'own_income'] },
  { whole: 'graduates', of: 'destination_graduates', dimension: '毕业去向', except: [] },
  { whole: 'placed_graduates', of: 'destination_graduates', dimension: '毕业去向', except: ['seeking'] },
  { whole: 'fulltime_teachers', of: 'teachers_by_education', dimension: '学历', except: [] },
  { whole: 'fulltime_teachers', of: 'teachers_by_age', dimension: '年龄段', except: [] },
];

/** What there was, less what went, plus what came, is what there is. */
export type Balance = { readonly stock: string; readonly gains: string; readonly losses: string };
export const BALANCES: readonly Balance[] = [
  { stock: 'programmes', gains: 'programmes_added', losses: 'programmes_removed' },
];

/** Intake against the first year of the roll: near each other, seldom equal. */
export const FIRST_YEAR = {
  intake: 'new_students',
  roll: 'fulltime_students',
  dimension: '年级',
  member: 'grade_1',
} as const;
