/** What every rule reads: the claims and cells of a dataset, looked up the ways rules need. */
import type { Indicator } from '../model/indicator.ts';
import type { Award, Cell, Claim, Severity } from '../model/observation.ts';
import type { School, Threshold } from '../model/school.ts';
import { compareClaims } from './prefer.ts';

/** A member of a dimension, as `data/members.csv` has it. */
export type Member = {
  readonly dimension: string;
  readonly id: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly parent: string | null;
  readonly relation: string | null;
};

export type Facts = {
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly schools: ReadonlyMap<string, School>;
  readonly thresholds: readonly Threshold[];
  /** Members by `dimension|id`. */
  readonly members: ReadonlyMap<string, Member>;
  /** Reported cells (none derived), in a stable order. */
  readonly cells: readonly Cell[];
  /** Derived cells by the key of each input. */
  readonly derived: ReadonlyMap<string, readonly Cell[]>;
  /** Cell key → its claims, best first. */
  readonly claims: ReadonlyMap<string, readonly Claim[]>;
  /** Actual cells by `partKey`: one part of one fact, whatever its time. */
  readonly parts: ReadonlyMap<string, readonly Cell[]>;
  readonly awards: readonly Award[];
  /** Year of the report by source, as far as it has claims. */
  readonly reportYears: ReadonlyMap<string, number>;
  /** Whole-school actual cells without breakdown, by `factKey`. */
  readonly whole: ReadonlyMap<string, readonly Cell[]>;
};

/** What a rule has seen, before ids and names are put to it. `cells` and `claims` in the order the sentence names them. */
export type Seen = {
  readonly rule: string;
  readonly severity: Severity;
  readonly cells: readonly Cell[];
  readonly claims: readonly Claim[];
  /** What it is about where there is no cell: awards are rows of their own. `key` tells one from another. */
  readonly about?: {
    readonly school: string;
    readonly indicator: string;
    readonly year: number;
    readonly award: string;
    readonly key: string;
    /** The claim-like place of the award spoken of. */
    readonly told: { readonly source: string; readonly locator: string; readonly count: number | null };
  };
  readonly sentence_zh: string;
  readonly sentence_en: string;
};

/** A rule: facts in, what it has seen out; pure, and never an exception for odd data. */
export type Rule = (facts: Facts) => readonly Seen[];

/** Key of `Facts.whole`: one indicator of one school in one year. */
export function factKey(school: string, indicator: string, year: number): string {
  return `${school}|${indicator}|${year}`;
}

/** Key of `Facts.parts`. */
export function partKey(part: {
  readonly school: string;
  readonly indicator: string;
  readonly year: number;
  readonly scope: string;
  readonly dimension: string;
  readonly member: string;
}): string {
  return [part.school, part.indicator, part.year, part.scope, part.dimension, part.member].join('|');
}

/** Indexes a dataset for the rules. */
export function facts(input: {
  readonly indicators: readonly Indicator[];
  readonly schools: readonly School[];
  readonly thresholds: readonly Threshold[];
  readonly members: readonly Member[];
  readonly cells: readonly Cell[];
  readonly claims: readonly Claim[];
  readonly awards?: readonly Award[];
}): Facts {
  const cells = input.cells.filter((cell) => !cell.derived).sort((a, b) => (a.key < b.key ? -1 : 1));
  const inputs = input.cells.flatMap((cell) => cell.inputs.map((key) => ({ key, cell })));
  return {
    indicators: new Map(input.indicators.map((i) => [i.id, i])),
    schools: new Map(input.schools.map((s) => [s.id, s])),
    thresholds: input.thresholds,
    members: new Map(input.members.map((m) => [`${m.dimension}|${m.id}`, m])),
    cells,
    derived: new Map([...group(inputs, ({ key }) => key)].map(([key, list]) => [key, list.map(({ cell }) => cell)])),
    claims: group([...input.claims].sort(compareClaims), (claim) => claim.cell),
    awards: input.awards ?? [],
    reportYears: new Map(input.claims.map((claim) => [claim.source, claim.report_year])),
    parts: group(
      cells.filter((cell) => cell.nature === 'actual'),
      partKey,
    ),
    whole: group(cells.filter(isWhole), (cell) => factKey(cell.school, cell.indicator, cell.year)),
  };
}

/** The whole school, as it is: no part, no breakdown, no target. */
export function isWhole(cell: {
  readonly scope: string;
  readonly dimension: string;
  readonly nature: string;
}): boolean {
  return cell.scope === '' && cell.dimension === '' && cell.nature === 'actual';
}

/** Items by key, in the order they came. */
export function group<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const item of items) {
    const list = map.get(key(item));
    if (list) list.push(item);
    else map.set(key(item), [item]);
  }
  return map;
}

/** Whole-school cells of an indicator that can stand beside `cell`: same school, year and scope, no other cut-off date. */
export function beside(facts: Facts, cell: Cell, indicator: string): readonly Cell[] {
  return (facts.whole.get(factKey(cell.school, indicator, cell.year)) ?? []).filter((other) => sameTime(cell, other));
}

/** Cells of an indicator for the same part of the school and the same member as `cell`, at a time that can meet. */
export function alongside(facts: Facts, cell: Cell, indicator: string): readonly Cell[] {
  return (facts.parts.get(partKey({ ...cell, indicator })) ?? []).filter((other) => sameTime(cell, other));
}

/** Claims of a cell that stand: with a number, neither replaced by the report nor dropped; best first. */
export function live(facts: Facts, cell: Cell): readonly Claim[] {
  return (facts.claims.get(cell.key) ?? []).filter(
    (claim) => claim.amount !== null && claim.status !== 'superseded' && claim.override !== 'drop',
  );
}

/** Two cells speak of the same time: a cohort only meets its cohort, and two stated dates must be one. */
export function sameTime(a: Cell, b: Cell): boolean {
  if (a.period !== b.period) {
    const alone = new Set(['cohort', 'cumulative']);
    if (alone.has(a.period) || alone.has(b.period)) return false;
    if (a.period !== 'as_of' && b.period !== 'as_of' && (a.period === 'academic' || b.period === 'academic'))
      return false;
  }
  return a.as_of === null || b.as_of === null || a.as_of === b.as_of;
}

/** The claim a cell shows; null for a derived cell or one whose claims were all dropped. */
export function shown(facts: Facts, cell: Cell): Claim | null {
  return facts.claims.get(cell.key)?.find((claim) => claim.id === cell.claim) ?? null;
}

/** The claims behind cells, in their order. */
export function claimsOf(facts: Facts, cells: readonly Cell[]): readonly Claim[] {
  return cells.flatMap((cell) => shown(facts, cell) ?? []);
}
