/** Claims → cells, findings and coverage: the rows of the dataset that the files do not hold themselves. */
import type { Indicator } from '../../src/model/indicator.ts';
import type { Award, Cell, Claim, Finding } from '../../src/model/observation.ts';
import type { School, Threshold } from '../../src/model/school.ts';
import { facts, group, type Member } from '../../src/rules/facts.ts';
import { findings as findAll } from '../../src/rules/findings.ts';
import { prefer } from '../../src/rules/prefer.ts';
import { rivals } from './rivals.ts';

export type Reference = {
  readonly indicators: readonly Indicator[];
  readonly schools: readonly School[];
  readonly thresholds: readonly Threshold[];
  readonly members: readonly Member[];
  readonly awards?: readonly Award[];
};
export type Chosen = { readonly claims: readonly Claim[]; readonly cells: readonly Cell[] };

/** Chooses a claim for every cell. A cell whose claims are all dropped is left out. */
export function choose(claims: readonly Claim[]): Chosen {
  const choices = [...group(claims, (claim) => claim.cell).values()].map((own) => ({ own, choice: prefer(own) }));
  const preferred = new Set(choices.map(({ choice }) => choice.preferred));
  const cells = choices.flatMap(({ own, choice }) => {
    const best = own.find((claim) => claim.id === choice.preferred);
    return best ? [toCell(best, own, choice.conflict)] : [];
  });
  return { claims: claims.map((claim) => ({ ...claim, preferred: preferred.has(claim.id) })), cells };
}

/** Runs the rules over chosen cells, reported and derived, and counts at each cell the findings that name it. */
export function judge(
  { claims, cells }: Chosen,
  reference: Reference,
): { readonly cells: readonly Cell[]; readonly findings: readonly Finding[] } {
  const findings = findAll(facts({ ...reference, cells, claims }));
  const counts = new Map<string, number>();
  for (const finding of findings) for (const key of new Set(finding.cells)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return { cells: cells.map((cell) => ({ ...cell, findings: counts.get(cell.key) ?? 0 })), findings };
}

function toCell(claim: Claim, claims: readonly Claim[], conflict: boolean): Cell {
  return {
    key: claim.cell,
    school: claim.school,
    indicator: claim.indicator,
    year: claim.year,
    period: claim.period,
    as_of: claim.as_of,
    since: claim.since,
    scope: claim.scope,
    dimension: claim.dimension,
    member: claim.member,
    nature: claim.nature,
    amount: claim.amount,
    amount_to: claim.amount_to,
    qualifier: claim.qualifier,
    status: claim.status,
    text: claim.text,
    n: claim.n,
    method: claim.method,
    claim: claim.id,
    claims: claims.length,
    conflict,
    rivals: conflict ? rivals(claim, claims) : [],
    derived: false,
    inputs: [],
    source: claim.source,
    report_year: claim.report_year,
    findings: 0,
  };
}
