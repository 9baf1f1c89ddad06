/** What must be explained: findings with the claims behind them, and cells left empty, in one form for list and sheet. */
import { locatorText } from '../format/cite.ts';
import { indicatorName } from '../format/names.ts';
import { when } from '../format/when.ts';
import { words } from '../format/words.ts';
import { qualityWords } from '../format/words-quality.ts';
import type { QualityWords } from '../format/words-quality-zh.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Lang } from '../model/chart.ts';
import type { Family } from '../model/indicator.ts';
import type { Finding, Severity } from '../model/observation.ts';
import type { EvidenceRow, TableRow } from '../model/query.ts';
import { figure } from '../rules/say.ts';
import { tableName } from './quality-rate.ts';

/** One figure at its place; `cell` leads to the drawer. */
export type Told = {
  readonly claim: string;
  readonly cell: string;
  readonly name: string;
  readonly figure: string;
  readonly when: string;
  readonly place: string;
  readonly used: boolean;
};
export type ItemKind = 'conflict' | 'change' | 'finding' | 'unfilled';
export type Item = {
  readonly id: string;
  readonly kind: ItemKind;
  /** null for cells left empty, which no rule has judged. */
  readonly severity: Severity | null;
  readonly rule: string;
  readonly ruleName: string;
  readonly school: string;
  readonly indicator: string;
  readonly family: Family;
  readonly name: string;
  readonly when: string;
  readonly sentence: string;
  /** Both numbers with both places, in the order the sentence names them; all claims of a contradiction. */
  readonly told: readonly Told[];
  /** Cells concerned. */
  readonly cells: readonly string[];
};

export type Evidence = {
  readonly byId: ReadonlyMap<string, EvidenceRow>;
  readonly byCell: ReadonlyMap<string, readonly EvidenceRow[]>;
};

const CONFLICTS = ['conflict', 'restated_year', 'same_fact', 'award_conflict'];

/** Claims looked up by id and by cell. */
export function evidenceOf(claims: readonly EvidenceRow[]): Evidence {
  const byCell = new Map<string, EvidenceRow[]>();
  for (const claim of claims) {
    const own = byCell.get(claim.cell);
    if (own === undefined) byCell.set(claim.cell, [claim]);
    else own.push(claim);
  }
  return { byId: new Map(claims.map((claim) => [claim.id, claim])), byCell };
}

/** A finding with every claim that it rests on. */
export function findingItem(finding: Finding, evidence: Evidence, catalog: Catalog, lang: Lang): Item {
  const kind: ItemKind = CONFLICTS.includes(finding.rule)
    ? 'conflict'
    : finding.rule === 'large_change'
      ? 'change'
      : 'finding';
  const named = finding.claims.flatMap((id) => evidence.byId.get(id) ?? []);
  const cells = kind === 'conflict' ? [...new Set(named.map((claim) => claim.cell))] : [];
  const all = [...named, ...cells.flatMap((cell) => evidence.byCell.get(cell) ?? [])];
  const told = [...new Map(all.map((claim) => [claim.id, claim])).values()];
  const first = named[0];
  return {
    ...about(finding.indicator, catalog, lang),
    id: finding.id,
    kind,
    severity: finding.severity,
    rule: finding.rule,
    ruleName: ruleName(finding.rule, qualityWords(lang)),
    school: finding.school,
    when: first === undefined ? words(lang).when.calendar(finding.year) : when(first, lang),
    sentence: lang === 'zh' ? finding.sentence_zh : finding.sentence_en,
    told: told.map((claim) => tell(claim, catalog, lang)),
    cells: finding.cells,
  };
}

/** A cell of a standard table that is left empty or printed as `-`. */
export function unfilledItem(row: TableRow, evidence: Evidence, catalog: Catalog, lang: Lang): Item {
  const say = qualityWords(lang);
  const subject = about(row.indicator, catalog, lang);
  const claims = (evidence.byCell.get(row.cell ?? '') ?? []).filter((claim) => claim.source === row.source);
  const time = claims[0] === undefined ? words(lang).when.calendar(row.year) : when(claims[0], lang);
  return {
    ...subject,
    id: `unfilled:${row.source}:${row.year}:${row.indicator}`,
    kind: 'unfilled',
    severity: null,
    rule: 'unfilled',
    ruleName: say.kind.unfilled,
    school: row.school,
    when: time,
    sentence: say.checklist.unfilled(tableName(row.standard_table, say), subject.name, time),
    told: claims.map((claim) => tell(claim, catalog, lang)),
    cells: row.cell === null ? [] : [row.cell],
  };
}

/** What a rule is called; its id where the dictionary does not know it. */
export function ruleName(rule: string, say: QualityWords): string {
  return say.rules[rule] ?? rule;
}

function about(id: string, catalog: Catalog, lang: Lang): { indicator: string; family: Family; name: string } {
  const indicator = catalog.indicators.find((one) => one.id === id);
  // Findings about awards name no indicator.
  if (indicator === undefined) return { indicator: id, family: 'awards', name: words(lang).family.awards };
  return { indicator: id, family: indicator.family, name: indicatorName(indicator, lang) };
}

function tell(claim: EvidenceRow, catalog: Catalog, lang: Lang): Told {
  const say = words(lang);
  const { name } = about(claim.indicator, catalog, lang);
  const part = [claim.scope, lang === 'zh' ? claim.member_zh : claim.member_en].filter((one) => one !== '').join(' · ');
  return {
    claim: claim.id,
    cell: claim.cell,
    name: part === '' ? name : name + say.inBrackets(part),
    figure: figure(lang, claim),
    when: when(claim, lang),
    place: [say.when.report(claim.report_year), claim.section.replaceAll('/', ' › '), locatorText(claim.locator, lang)]
      .filter((one) => one !== '')
      .join(' · '),
    used: claim.preferred,
  };
}
