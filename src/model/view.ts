/** A view is what an address says: a page and the choices on it. Parsing and repair live in `query/address.ts`. */

export const PAGES = [
  'overview',
  'quality',
  'standards',
  'summary',
  'compare',
  'trend',
  'profile',
  'awards',
  'explore',
  'sql',
  'statistics',
  'indicator',
  'briefing',
  'notebook',
] as const;
export type Page = (typeof PAGES)[number];
/** The pages of the menu; the others are reached from it, from what they are about, or by search. */
export const MENU: readonly Page[] = [
  'overview',
  'quality',
  'standards',
  'summary',
  'compare',
  'trend',
  'profile',
  'awards',
  'explore',
];

/** Align years by 数据年份 (the year a value is about) or by 年报年度 (the year on the report's cover). */
export type Basis = 'data' | 'report';
export const TREND_MEASURES = ['value', 'change', 'change_pct'] as const;
export type TrendMeasure = (typeof TREND_MEASURES)[number];
/** Compare: as reported, per person, against the median of the level. */
export const COMPARE_MEASURES = ['value', 'per_student', 'per_teacher', 'index', 'diff'] as const;
export type CompareMeasure = (typeof COMPARE_MEASURES)[number];
/** A page reads a measure that only another page knows as `value`, so that links between pages may keep it. */
export type Measure = TrendMeasure | CompareMeasure;
export const COMPARE_CHARTS = ['bars', 'multiples', 'heat', 'profiles', 'scatter', 'dumbbell'] as const;
export type CompareChart = (typeof COMPARE_CHARTS)[number];
export const TREND_CHARTS = ['line', 'changes', 'parts'] as const;
export type TrendChart = (typeof TREND_CHARTS)[number];

export type View = {
  readonly page: Page;
  /** Empty: every school. */
  readonly schools: readonly string[];
  /** After repair Compare has 1 to 12, Trend exactly one. Overview: empty means the headline indicators. */
  readonly indicators: readonly string[];
  /** 'latest': each school's own latest year that has a value. */
  readonly year: number | 'latest';
  readonly basis: Basis;
  readonly measure: Measure;
  readonly sort: 'value' | 'name';
  /** Only one level, or all (kept in separate panels). */
  readonly level: 'all' | '高职' | '中职';
  /** Kind of picture, where a page offers several (`heat`, `scatter` …); empty: the page's own choice. */
  readonly chart: string;
  /** Peer group that schools are held against: empty (the schools shown), a rule such as `province`, or `similar`. */
  readonly group: string;
  /** Filters of lists, each `field:value` (`tier:national`, `severity:verdict`). */
  readonly where: readonly string[];
  /** Explore and Awards: fields whose values become rows and columns, outermost first; empty: the page's own choice. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Explore: what stands in a cell that several schools share; empty: what the codebook allows. */
  readonly value: string;
  /** Explore and Awards: the column rows are sorted by, after `a.` or `d.`; empty: the order of the fields. */
  readonly order: string;
  /** The statement of the SQL page; empty on every other. */
  readonly sql: string;
  /** Fingerprint of the data the link was made on; null when not stated. */
  readonly data: string | null;
};

/** What `repairView` changed so that an address fits the data; shown to the reader in one quiet line. */
export type Repair = {
  readonly field:
    | 'page'
    | 'schools'
    | 'indicators'
    | 'year'
    | 'basis'
    | 'measure'
    | 'sort'
    | 'level'
    | 'chart'
    | 'group'
    | 'where'
    | 'rows'
    | 'columns'
    | 'value'
    | 'order'
    | 'data';
  readonly given: string;
  /** What is shown instead; empty where it was simply left out. */
  readonly used: string;
};
