/** All rules, run over a dataset: 待核实问题. */
import { FAMILIES } from '../model/indicator.ts';
import type { Claim, Finding, Severity } from '../model/observation.ts';
import { fnv1a } from '../stats/fnv.ts';
import { awardLists, awardTotals, awardTwins } from './awards.ts';
import { breakdowns, crossMembers, shareSums } from './breakdowns.ts';
import { contradictions } from './contradictions.ts';
import type { Facts, Rule, Seen } from './facts.ts';
import { atMost, classes, corrected, placedBreakdown } from './identities.ts';
import { balances, itemSums } from './items.ts';
import { largeChange, twoYears, zeros } from './over-time.ts';
import { children, memberPartitions, members, missingTotal } from './parts.ts';
import { firstLine } from './prefer.ts';
import { shares } from './ranges.ts';
import { ratios } from './ratios.ts';
import { changes, emptyBeside, firstYear, sums, twins } from './twins.ts';

/** The more a rule knows of what the figures mean, the earlier it stands: of two that see the same claims the first is kept. */
const RULES: readonly Rule[] = [
  contradictions,
  atMost,
  corrected,
  classes,
  placedBreakdown,
  children,
  members,
  ratios,
  twins,
  memberPartitions,
  sums,
  balances,
  itemSums,
  breakdowns,
  crossMembers,
  shareSums,
  missingTotal,
  shares,
  changes,
  awardTotals,
  awardLists,
  awardTwins,
  firstYear,
  largeChange,
  twoYears,
  zeros,
  emptyBeside,
];

/** Worst first. */
export const SEVERITIES: readonly Severity[] = ['verdict', 'error', 'warning', 'info'];

/** Families that a school is asked about first; the others follow together. */
const ASKED_FIRST: ReadonlySet<string> = new Set(['enrolment', 'destination', 'teachers', 'funding']);

/**
 * Every finding, in the order an administrator would ask: by severity; then what concerns the whole school in enrolment,
 * destinations, teachers and money, then its other figures, then its parts. Ids depend on rule and cells only.
 */
export function findings(facts: Facts): readonly Finding[] {
  const seen = distinct(RULES.flatMap((rule) => rule(facts)));
  const all = seen.flatMap((s) => {
    const about = s.about ?? s.cells[0];
    if (!about) return [];
    const cells = s.cells.map((cell) => cell.key);
    const finding: Finding = {
      id: `${s.rule}:${about.school}:${hash(s.about ? s.about.key : [...cells].sort().join('\n'))}`,
      rule: s.rule,
      severity: s.severity,
      school: about.school,
      indicator: about.indicator,
      year: about.year,
      position: 0,
      cells,
      claims: s.claims.map((claim) => claim.id),
      sentence_zh: s.sentence_zh,
      sentence_en: s.sentence_en,
    };
    return [{ finding, order: order(facts, s, finding) }];
  });
  const unique = [...new Map(all.map((one) => [one.finding.id, one])).values()];
  return unique.sort((a, b) => (a.order < b.order ? -1 : 1)).map(({ finding }, position) => ({ ...finding, position }));
}

/** Without what another rule has said of the very same claims, or of the figure that an award repeats. */
function distinct(all: readonly Seen[]): readonly Seen[] {
  const said = new Set<string>();
  const quarrels = all.filter(({ rule }) => rule === 'conflict').flatMap(({ claims }) => claims);
  return all.filter((one) => {
    if (one.about && quarrels.some((claim) => repeats(claim, one.about))) return false;
    if (one.claims.length < 2) return true;
    const key = one.claims
      .map((claim) => claim.id)
      .sort()
      .join('\n');
    if (said.has(key)) return false;
    said.add(key);
    return true;
  });
}

/** A claim and an award total with one number in the same lines. */
function repeats(claim: Claim, about: Seen['about']): boolean {
  if (!about || claim.source !== about.told.source || claim.amount !== about.told.count) return false;
  const [from = 0, to = from] = about.told.locator.match(/\d+/g)?.map(Number) ?? [];
  const line = firstLine(claim.locator);
  return from <= line && line <= to;
}

function order(facts: Facts, { cells, about }: Seen, finding: Finding): string {
  const family = facts.indicators.get(finding.indicator)?.family ?? 'awards';
  const part = about !== undefined || cells.some((cell) => cell.scope !== '');
  const tier = part ? 2 : ASKED_FIRST.has(family) ? 0 : 1;
  const place = FAMILIES.indexOf(family).toString(36);
  return [
    SEVERITIES.indexOf(finding.severity),
    tier,
    place,
    finding.school,
    finding.indicator,
    finding.year,
    finding.id,
  ].join('|');
}

/** Twice with different seeds, in base 36: short and stable. */
function hash(text: string): string {
  return `${fnv1a(text).toString(36)}${fnv1a(text, 0x050c5d1f).toString(36)}`;
}
