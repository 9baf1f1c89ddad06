/** All rules, run over a dataset: 待核实问题. */
import type { Finding, Severity } from '../model/observation.ts';
import { breakdowns, shareSums } from './breakdowns.ts';
import { contradictions } from './contradictions.ts';
import type { Facts, Rule } from './facts.ts';
import { atMost, classes, corrected, placedBreakdown } from './identities.ts';
import { largeChange, zeros } from './over-time.ts';
import { children, memberPartitions, members, missingTotal } from './parts.ts';
import { shares } from './ranges.ts';
import { ratios } from './ratios.ts';
import { changes, emptyBeside, firstYear, sums, twins } from './twins.ts';

const RULES: readonly Rule[] = [
  contradictions,
  atMost,
  corrected,
  ratios,
  twins,
  sums,
  changes,
  firstYear,
  placedBreakdown,
  classes,
  children,
  members,
  memberPartitions,
  breakdowns,
  shareSums,
  missingTotal,
  shares,
  largeChange,
  zeros,
  emptyBeside,
];

/** Worst first. */
export const SEVERITIES: readonly Severity[] = ['verdict', 'error', 'warning', 'info'];

/** Every finding, those that decide a verdict first, then by school, indicator and year. Ids depend on rule and cells only. */
export function findings(facts: Facts): readonly Finding[] {
  const seen = RULES.flatMap((rule) => rule(facts));
  const all = seen.flatMap((s) => {
    const [first] = s.cells;
    if (!first) return [];
    const cells = s.cells.map((cell) => cell.key);
    const finding: Finding = {
      id: `${s.rule}:${first.school}:${hash([...cells].sort().join('\n'))}`,
      rule: s.rule,
      severity: s.severity,
      school: first.school,
      indicator: first.indicator,
      year: first.year,
      cells,
      claims: s.claims.map((claim) => claim.id),
      sentence_zh: s.sentence_zh,
      sentence_en: s.sentence_en,
    };
    return [finding];
  });
  const unique = [...new Map(all.map((f) => [f.id, f])).values()];
  const order = (f: Finding) => `${SEVERITIES.indexOf(f.severity)}|${f.school}|${f.indicator}|${f.year}|${f.id}`;
  return unique.sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** FNV-1a over UTF-16 units, twice with different seeds, in base 36: short and stable, no secret. */
function hash(text: string): string {
  const one = (seed: number) => {
    let h = seed;
    for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193) >>> 0;
    return h.toString(36);
  };
  return `${one(0x811c9dc5)}${one(0x050c5d1f)}`;
}
