/** Claims (one printed figure at one place) and cells (the fact that several claims may speak of). */

export type Period = 'calendar' | 'academic' | 'fiscal' | 'cohort' | 'as_of' | 'cumulative';
export type Nature = 'actual' | 'target' | 'plan' | 'change' | 'change_pct' | 'rank';
/** '' exact · '≈' 约 · '≥' 以上 · '≤' 近 · 'range' with value_to. */
export type Qualifier = '' | '≈' | '≥' | '≤' | 'range';
export type Status = 'reported' | 'corrected' | 'superseded' | 'not_reported' | 'not_applicable';
/** Where in a report a claim stands: a 附表, a table of the body, or running text. Decides between claims. */
export type Place = 'standard' | 'table' | 'prose';

/** What makes a fact the same fact. Two as_of dates are two facts; so are two members. */
export type CellKey = {
  readonly school: string;
  readonly indicator: string;
  readonly year: number;
  readonly period: Period;
  readonly as_of: string | null;
  readonly since: string | null;
  readonly scope: string;
  readonly dimension: string;
  readonly member: string;
  readonly nature: Nature;
};

/** One row of `data/observations/*.csv`, read and converted. */
export type Claim = CellKey & {
  /** `<source>:<line of the CSV>`; stable within one dataset. */
  readonly id: string;
  readonly cell: string;
  readonly qualifier: Qualifier;
  /** As printed: `1.02亿`, `两`, `-`. */
  readonly text: string;
  /** Read from `text`, in the unit printed; null where it is no number. */
  readonly value: number | null;
  readonly value_to: number | null;
  readonly unit: string;
  /** The value in the codebook's unit. */
  readonly amount: number | null;
  readonly amount_to: number | null;
  readonly status: Status;
  readonly n: number | null;
  readonly method: string | null;
  readonly source: string;
  readonly report_year: number;
  readonly section: string;
  readonly place: Place;
  readonly locator: string;
  readonly override: '' | 'use' | 'drop';
  readonly note: string | null;
  /** Chosen for its cell by the rule of preference. */
  readonly preferred: boolean;
};

/** Why there is no number. Each looks different everywhere and none of them is zero. */
export type Absence =
  | 'not_reported' // the report prints `-` or leaves the cell empty: 未填报
  | 'not_applicable' // 仅高职填报, or the codebook says this level does not have it: 不适用
  | 'not_found' // no loaded report says anything of it: 报告中未见
  | 'other_year'; // said, but for other years than the one asked for

/** The fact that is shown: the preferred claim's value, or a derived one, with what is known about its reliability. */
export type Cell = CellKey & {
  readonly key: string;
  readonly amount: number | null;
  readonly amount_to: number | null;
  readonly qualifier: Qualifier;
  readonly status: Status;
  readonly text: string;
  readonly n: number | null;
  readonly method: string | null;
  /** Preferred claim; null for a derived cell. */
  readonly claim: string | null;
  readonly claims: number;
  /** Claims of this cell disagree beyond rounding: 数据不一致. */
  readonly conflict: boolean;
  /**
   * What other claims that disagree with the preferred one say, better places first, each once: decimals in the codebook's
   * unit as precise as printed, after their qualifier where not exact (`9`, `≈5200`, `10–20`). Empty for derived cells.
   */
  readonly rivals: readonly string[];
  readonly derived: boolean;
  /** Derived cells: keys of the cells it was computed from. */
  readonly inputs: readonly string[];
  readonly source: string;
  readonly report_year: number;
  /** Findings (待核实问题) that name this cell. */
  readonly findings: number;
};

export type AwardKind = '竞赛' | '教学成果' | '荣誉' | '立项';
export type Award = {
  readonly award_id: string;
  readonly school: string;
  readonly year: number;
  readonly period: Period;
  readonly kind: AwardKind;
  readonly competition: string;
  readonly event: string | null;
  readonly tier: 'international' | 'national' | 'provincial' | 'municipal' | 'industry' | null;
  readonly grade: string | null;
  readonly recipient: 'student' | 'teacher' | 'both' | 'school' | null;
  readonly mode: 'individual' | 'team' | null;
  readonly count: number | null;
  readonly unit: string;
  readonly qualifier: Qualifier;
  /** true: an item of a list; false: a total stated in text. Never added together. */
  readonly listed: boolean;
  readonly complete: boolean | null;
  readonly scope: string;
  readonly source: string;
  readonly section: string;
  readonly locator: string;
  readonly note: string | null;
};

export type Severity = 'verdict' | 'error' | 'warning' | 'info';
/** A broken rule, shown with both numbers and both places; it never blocks and never edits. */
export type Finding = {
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly school: string;
  readonly indicator: string;
  readonly year: number;
  /** Rank among all findings of the dataset, 0 first: what an administrator would ask about first. */
  readonly position: number;
  /** Keys of the cells concerned; empty for findings about awards. */
  readonly cells: readonly string[];
  /** Ids of the claims concerned, in the order the sentence names them. */
  readonly claims: readonly string[];
  readonly sentence_zh: string;
  readonly sentence_en: string;
};

/** One string per fact; '|' cannot stand in any part. Shape: school|indicator|year|period|as_of|since|scope|dimension|member|nature. */
export function cellKey(key: CellKey): string {
  return [
    key.school,
    key.indicator,
    key.year,
    key.period,
    key.as_of ?? '',
    key.since ?? '',
    key.scope,
    key.dimension,
    key.member,
    key.nature,
  ].join('|');
}
