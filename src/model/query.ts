/** What may be asked of the engine, and the shape of each answer. `query/plan.ts` makes them, `query/sql.ts` writes the SQL. */
import type { Cell, Claim, Finding } from './observation.ts';
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
  | { readonly kind: 'findings'; readonly schools: readonly string[] };

/** A cell, with the value of the indicator's weight for the same school and year where the codebook names one. */
export type ValueRow = Cell & { readonly weight: number | null };

export type CoverageRow = {
  readonly school: string;
  readonly source: string;
  readonly year: number;
  /** Cells of the standard tables by what stands in them; `expected` is all that apply to the level. */
  readonly expected: number;
  readonly reported: number;
  readonly not_reported: number;
  readonly not_applicable: number;
};

export type Answers = {
  readonly values: readonly ValueRow[];
  readonly coverage: readonly CoverageRow[];
  readonly claims: readonly Claim[];
  readonly cells: readonly Cell[];
  readonly findings: readonly Finding[];
};
export type Answer<Q extends Query = Query> = Answers[Q['kind']];

export type Param = { readonly value: string | number; readonly type: 'VARCHAR' | 'INTEGER' | 'DOUBLE' };
/** Statement with `?` placeholders, each cast to its type in the text (`?::INTEGER`): untyped ones are many times slower. */
export type Sql = { readonly text: string; readonly params: readonly Param[] };

/** A result as the engine gives it: one array per column, null for SQL NULL, no BigInt. */
export type Columns = Readonly<Record<string, readonly (string | number | boolean | null)[]>>;
