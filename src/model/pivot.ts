/** Explore: what a pivot may ask for, what the engine answers, and the table that is made of it. */
import type { Figure } from './chart.ts';
import type { Nature, Period, Qualifier, Status } from './observation.ts';

/** What is known of a school. All of these but the level may be folded: their values then share a cell. */
export const SCHOOL_FIELDS = [
  'school',
  'level',
  'region',
  'province',
  'city',
  'school_type',
  'ownership',
  'authority',
] as const;
export type SchoolField = (typeof SCHOOL_FIELDS)[number];
/** What is known of a fact. Never folded: different years, indicators or natures are not added. */
export const FACT_FIELDS = [
  'indicator',
  'family',
  'year',
  'report_year',
  'period',
  'nature',
  'scope',
  'qualifier',
  'status',
] as const;
export type FactField = (typeof FACT_FIELDS)[number];
/** A field of a pivot: one of the above, or a dimension by the name it has in the members file (`专业`). */
export type PivotField = string;

/** What a cell says that several schools share; `auto`: the sum or weighted mean that the codebook allows. */
export const CELL_VALUES = ['auto', 'median', 'min', 'max', 'count'] as const;
export type CellValue = (typeof CELL_VALUES)[number];

export const NATURES: readonly Nature[] = ['actual', 'target', 'plan', 'change', 'change_pct', 'rank'];
export const QUALIFIERS: readonly Qualifier[] = ['', '≈', '≥', '≤', 'range'];
export const CELL_STATUSES: readonly Status[] = ['reported', 'corrected', 'not_reported', 'not_applicable'];

/** Filters and fields of one question to the engine; empty lists restrict nothing, unless said otherwise. */
export type PivotAsk = {
  /** At least one. */
  readonly indicators: readonly string[];
  readonly schools: readonly string[];
  readonly years: readonly number[];
  readonly reports: readonly number[];
  /** At least one. */
  readonly natures: readonly Nature[];
  /** `''` is the whole school; the others as `squashed` writes them. */
  readonly scopes: readonly string[];
  readonly qualifiers: readonly Qualifier[];
  readonly statuses: readonly Status[];
  /** Dimensions that facts may be broken down by; each is a field of rows or columns as well. */
  readonly dimensions: readonly string[];
  readonly members: readonly { readonly dimension: string; readonly ids: readonly string[] }[];
  readonly rows: readonly PivotField[];
  readonly columns: readonly PivotField[];
  /** Most groups that are answered. */
  readonly limit: number;
};

/** Parts the values of several fields in a key. */
export const BETWEEN = '\u001f';
/** Stands for a field that is folded into a total. */
export const FOLDED = '\u001e';

/** One group of facts: a cell of the table, or a total. Facts of one indicator, level, nature and scope; never of two years' same fact. */
export type PivotRow = {
  readonly row_key: string;
  readonly column_key: string;
  /** 0 a cell; 1 the rows' schools and members are folded; 2 the columns'; 3 both. */
  readonly folded: number;
  readonly indicator: string;
  readonly level: string;
  readonly nature: Nature;
  readonly scope: string;
  /** Groups that the question has, those beyond the limit too. */
  readonly groups: number;
  readonly facts: number;
  readonly valued: number;
  /** Schools with a value. */
  readonly schools: number;
  readonly not_reported: number;
  readonly not_applicable: number;
  readonly total: number | null;
  /** Mean weighted by the indicator's weight; null where the codebook names none. */
  readonly mean: number | null;
  readonly median: number | null;
  readonly least: number | null;
  readonly most: number | null;
  /** Valued facts whose weight is unknown. */
  readonly unweighted: number;
  readonly ranges: number;
  readonly bounds: number;
  readonly corrected: number;
  readonly conflicts: number;
  readonly derived: number;
  readonly findings: number;
  /** Different cut-off dates or periods among the valued facts, and how many of them state none where one is due. */
  readonly times: number;
  readonly untimed: number;
  /** Valued facts that count up from some year on. */
  readonly cumulatives: number;
  /** Facts of the same school and year at another cut-off date, which are not shown. */
  readonly alternates: number;
  readonly year_from: number;
  readonly year_to: number;
  /** False where members of a folded dimension are no partition of one parent: they must not be added. */
  readonly additive: boolean;
  /** The one fact, where the group is one; null otherwise. */
  readonly key: string | null;
  readonly text: string | null;
  readonly amount_to: number | null;
  readonly qualifier: Qualifier | null;
  readonly status: Status | null;
  readonly period: Period | null;
  readonly as_of: string | null;
  readonly since: string | null;
  /** Values over the years, `2022:95.1;2023:96`, where the group is one fact of several years. */
  readonly series: string | null;
  /** Keys of the facts, one a line; at most sixty. */
  readonly keys: string;
  readonly sources: string;
};

/** A value that facts can be filtered by: a member of a dimension, or a scope. `indicators`: which have it, parted by blanks. */
export type Facet = {
  /** `scope`, or the name of a dimension. */
  readonly field: string;
  readonly value: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly position: number;
  readonly parent: string | null;
  readonly relation: string | null;
  readonly facts: number;
  readonly indicators: string;
};

export type PivotHeader = {
  /** Values of the fields, joined. */
  readonly key: string;
  readonly values: readonly string[];
  /** One a field; of a total the first folded one says so, the others are empty. */
  readonly labels: readonly string[];
  readonly total: boolean;
};
export type PivotCell = {
  readonly figure: Figure;
  /** Facts behind the figure: none where nothing was found, one for a printed figure, several for a total. */
  readonly keys: readonly string[];
  readonly facts: number;
  /** `3/5 所 · 2022–2023 年`: what must be known of a figure that several schools share; empty for a single fact. */
  readonly detail: string;
  /** Why there is no total; empty where there is one, or where none was asked. */
  readonly refused: string;
  readonly series: readonly (readonly [year: number, value: number])[];
  /** 0 least, 1 most of the indicator's shown figures of the level; null where it has none or only one. */
  readonly heat: number | null;
  readonly indicator: string;
  readonly level: string;
  readonly school: string;
};
export type PivotTable = {
  readonly rowFields: readonly { readonly id: PivotField; readonly title: string }[];
  readonly columnFields: readonly { readonly id: PivotField; readonly title: string }[];
  readonly rows: readonly PivotHeader[];
  readonly columns: readonly PivotHeader[];
  readonly cells: readonly (readonly PivotCell[])[];
};

/** A text as filters of an address hold it: without the commas that part them. */
export function squashed(text: string): string {
  return text.replace(/[,，、:]/g, '_');
}
