/** What may be asked of the engine, and the shape of each answer. `query/plan.ts` makes them, `query/sql.ts` writes the SQL. */
import type { AwardCount, AwardFilter, AwardOrder, AwardPivotField, AwardPivotRow, AwardRow } from './award.ts';
import type { Family, Relation } from './indicator.ts';
import type { Award, Cell, CellKey, Claim, Finding, Nature } from './observation.ts';
import type { Facet, PivotAsk, PivotRow } from './pivot.ts';
import type { Basis } from './view.ts';

export type Query =
  /** Preferred whole-school actual values (no breakdown) of some indicators for some schools. */
  | {
      readonly kind: 'values';
      readonly indicators: readonly string[];
      /** Empty: all. */
      readonly schools: readonly string[];
      /** 'all' years, the 'latest' with a value per school and indicator, or one. */
      readonly years: number | 'latest' | 'all';
      readonly basis: Basis;
    }
  /** Reported and expected cells of the standard tables per school and report: 填报率. */
  | { readonly kind: 'coverage'; readonly schools: readonly string[] }
  /** All claims for the given cells, preferred first. */
  | { readonly kind: 'claims'; readonly cells: readonly string[] }
  /** The cells with these keys: inputs of a derived value. */
  | { readonly kind: 'cells'; readonly keys: readonly string[] }
  | { readonly kind: 'findings'; readonly schools: readonly string[] }
  /** Counts of the standard tables' rows per report, year column, table and family. */
  | { readonly kind: 'rates'; readonly schools: readonly string[] }
  /** Rows of the standard tables that a report leaves empty or prints as `-`. */
  | { readonly kind: 'unfilled'; readonly schools: readonly string[] }
  /** Every claim of the cells that a finding names, whose claims disagree, or that are left empty: numbers with their places. */
  | { readonly kind: 'evidence'; readonly schools: readonly string[] }
  /** What is there of some indicators, by school and year: whole-school facts, or parts alone. */
  | { readonly kind: 'presence'; readonly indicators: readonly string[]; readonly schools: readonly string[] }
  /** How many cells of some indicators are of which nature, of the whole school or a part of it, broken down by what. */
  | { readonly kind: 'variants'; readonly indicators: readonly string[] }
  /** List items of awards, or totals stated in text (never both), that fit a filter and every word of `search`; a page of them. */
  | {
      readonly kind: 'awards';
      readonly schools: readonly string[];
      readonly filter: AwardFilter;
      readonly listed: boolean;
      /** Folded words, see `searchWords`. */
      readonly search: readonly string[];
      readonly order: AwardOrder;
      readonly limit: number;
      readonly offset: number;
    }
  /** Distinct list items by school, year, kind, tier, series, grade, recipient, mode and year of the report. */
  | { readonly kind: 'award_counts'; readonly schools: readonly string[] }
  /** Distinct list items that fit a filter and every word of `search`, grouped by any fields, with totals; at most `limit` groups. */
  | {
      readonly kind: 'award_pivot';
      readonly schools: readonly string[];
      readonly filter: AwardFilter;
      /** Folded words, see `searchWords`. */
      readonly search: readonly string[];
      /** Outermost first; a side without fields is one row or one column. */
      readonly rows: readonly AwardPivotField[];
      readonly columns: readonly AwardPivotField[];
      readonly limit: number;
    }
  /** Every breakdown cell of some schools (the whole school, as it is), all years, with the names of its members. */
  | { readonly kind: 'parts'; readonly schools: readonly string[] }
  /** Facts grouped by any fields, with totals; see `PivotAsk`. */
  | ({ readonly kind: 'pivot' } & PivotAsk)
  /** Members and scopes that there are. */
  | { readonly kind: 'facets'; readonly schools: readonly string[] }
  /** Every claim of some cells and the computed ones among them, as data to take along; empty: of the whole dataset. */
  | { readonly kind: 'observations'; readonly cells: readonly string[] }
  /** Every row of the standard tables of some schools, in each report and year column. */
  | { readonly kind: 'form_rows'; readonly schools: readonly string[] }
  /** Every place that tells the given awards. */
  | { readonly kind: 'award_places'; readonly awards: readonly string[] };

/** A cell, with the value of the indicator's weight for the same school and year where the codebook names one. */
export type ValueRow = Cell & { readonly weight: number | null };

export type CoverageRow = {
  readonly school: string;
  readonly source: string;
  readonly year: number;
  /** Whether the report's standard tables are at hand as text; false where they are published as images. */
  readonly tabled: boolean;
  /** Cells of the standard tables by what stands in them; `expected` is all that apply to the level. */
  readonly expected: number;
  readonly reported: number;
  readonly not_reported: number;
  readonly not_applicable: number;
};

/** What stands in a row of a standard table. */
export type RowState = 'reported' | 'not_reported' | 'not_applicable' | 'not_found';
/** One row of a standard table in one year column of a report; `cell` is null where the report says nothing. */
export type TableRow = {
  readonly school: string;
  readonly source: string;
  readonly year: number;
  readonly indicator: string;
  readonly standard_table: string;
  readonly state: RowState;
  readonly cell: string | null;
};
/** As `CoverageRow`, of one standard table and family. */
export type RateRow = CoverageRow & { readonly standard_table: string; readonly family: Family };
/** One indicator of one school and year: a value, its reason for having none, or only parts of it (a breakdown, a scope). */
export type PresenceRow = {
  readonly school: string;
  readonly indicator: string;
  readonly year: number;
  readonly state: 'reported' | 'not_reported' | 'not_applicable' | 'parts';
  readonly conflict: boolean;
  readonly findings: number;
  /** Cell that the drawer opens. */
  readonly cell: string;
};

/** Cells of one indicator that are alike in nature, reach and breakdown. */
export type VariantRow = {
  readonly indicator: string;
  readonly nature: Nature;
  /** True: of a part of the school. */
  readonly scoped: boolean;
  /** Empty for the total. */
  readonly dimension: string;
  readonly cells: number;
  readonly schools: number;
  readonly first_year: number;
  readonly last_year: number;
};

/**
 * An observation as data: a claim, or a computed figure (`derived`: no text, place or line, but the cells it was computed
 * from). `codebook_unit` is the unit of `amount`.
 */
export type ObservationRow = CellKey &
  Pick<
    Claim,
    | 'cell'
    | 'qualifier'
    | 'text'
    | 'value'
    | 'value_to'
    | 'unit'
    | 'amount'
    | 'amount_to'
    | 'status'
    | 'n'
    | 'method'
    | 'source'
    | 'report_year'
    | 'section'
    | 'locator'
    | 'override'
    | 'note'
    | 'preferred'
  > & {
    readonly codebook_unit: string;
    readonly conflict: boolean;
    readonly derived: boolean;
    readonly inputs: readonly string[];
  };

/** A claim with what its members are called, both where two dimensions meet; empty for the whole. */
export type EvidenceRow = Claim & { readonly member_zh: string; readonly member_en: string };

/** A breakdown cell: the names of its members (of two dimensions both), and how the first stands to a member it is part of. */
export type PartRow = Cell & {
  readonly member_zh: string;
  readonly member_en: string;
  readonly member_parent: string | null;
  readonly member_relation: Relation | null;
  readonly member_siblings: number;
};

export type Answers = {
  readonly values: readonly ValueRow[];
  readonly coverage: readonly CoverageRow[];
  readonly claims: readonly Claim[];
  readonly cells: readonly Cell[];
  readonly findings: readonly Finding[];
  readonly awards: readonly AwardRow[];
  readonly award_counts: readonly AwardCount[];
  readonly award_pivot: readonly AwardPivotRow[];
  readonly award_places: readonly Award[];
  readonly rates: readonly RateRow[];
  readonly unfilled: readonly TableRow[];
  readonly evidence: readonly EvidenceRow[];
  readonly presence: readonly PresenceRow[];
  readonly variants: readonly VariantRow[];
  readonly parts: readonly PartRow[];
  readonly pivot: readonly PivotRow[];
  readonly facets: readonly Facet[];
  readonly observations: readonly ObservationRow[];
  readonly form_rows: readonly TableRow[];
};
export type Answer<Q extends Query = Query> = Answers[Q['kind']];

export type Param = { readonly value: string | number; readonly type: 'VARCHAR' | 'INTEGER' | 'DOUBLE' };
/** Statement with `?` placeholders, each cast to its type in the text (`?::INTEGER`): untyped ones are many times slower. */
export type Sql = { readonly text: string; readonly params: readonly Param[] };

/** A result as the engine gives it: one array per column, null for SQL NULL, no BigInt. */
export type Columns = Readonly<Record<string, readonly (string | number | boolean | null)[]>>;

/** What a column of a reader's own query holds; `other`: lists and structs, as JSON text. */
export type ResultKind = 'number' | 'text' | 'boolean' | 'date' | 'other';
export type ResultColumn = {
  readonly name: string;
  readonly kind: ResultKind;
  readonly values: readonly (string | number | boolean | null)[];
};
/** The answer to a reader's own query: columns in their order, names as they come, twice the same included. */
export type Result = {
  readonly columns: readonly ResultColumn[];
  readonly rows: number;
  /** There were more rows than were asked for. */
  readonly more: boolean;
};
