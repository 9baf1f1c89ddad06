/** Claims of one cell that disagree; those that fall on both sides of a standard come first (severity `verdict`). */
import type { Lang } from '../model/chart.ts';
import type { Cell, Claim } from '../model/observation.ts';
import type { School, Threshold } from '../model/school.ts';
import type { Facts, Rule } from './facts.ts';
import { isWhole, shown } from './facts.ts';
import { disagree } from './prefer.ts';
import { atPlace, fact, name, num, unitAfter, who } from './say.ts';
import { convert } from './units.ts';

/** 数据不一致, told once a cell: the shown claim against every live claim that it cannot be reconciled with. */
export const contradictions: Rule = (facts) =>
  facts.cells.flatMap((cell) => {
    if (!cell.conflict) return [];
    const live = (facts.claims.get(cell.key) ?? []).filter(
      (c) => c.amount !== null && c.status !== 'superseded' && c.override !== 'drop',
    );
    const first = shown(facts, cell) ?? live[0];
    if (!first) return [];
    const against = live.filter((claim) => disagree(first, claim));
    const others = against.length > 0 ? against : live.filter((a) => live.some((b) => disagree(a, b)));
    const flip = flipped(facts, cell, [first, ...others]);
    const restated = others.some((claim) => claim.report_year !== first.report_year);
    const rest = others.filter((claim) => claim.id !== first.id);
    const zh = rest.map((c) => atPlace('zh', c)).join('、');
    const en = rest.map((c) => atPlace('en', c)).join(', ');
    const [verdictZh, verdictEn] = flip ? [verdict('zh', facts, flip), verdict('en', facts, flip)] : ['', ''];
    return [
      {
        rule: restated ? 'restated_year' : 'conflict',
        severity: flip ? ('verdict' as const) : ('warning' as const),
        cells: flip && flip.cell !== cell ? [cell, flip.cell] : [cell],
        claims: [first, ...rest],
        sentence_zh: `${who('zh', facts, cell)}：${fact('zh', facts, cell, first)}，${restated ? '另一年度报告' : '同一报告另一处'}为 ${zh}，数据不一致，待核实${verdictZh}。`,
        sentence_en: `${who('en', facts, cell)}: ${fact('en', facts, cell, first)}; ${restated ? "another year's report" : 'elsewhere the report'} gives ${en}; the figures disagree, to be checked${verdictEn}.`,
      },
    ];
  });

/** Whether a standard speaks of this cell's school, level, type and year. Its value is in the standard's own unit. */
export function applies(threshold: Threshold, cell: Cell, school: School | undefined): boolean {
  if (!school || threshold.indicator !== cell.indicator || threshold.applies_to !== 'school') return false;
  if (threshold.level !== school.level) return false;
  if (threshold.school_type.length > 0 && !threshold.school_type.includes(school.school_type ?? '')) return false;
  const from = Number(threshold.valid_from?.slice(0, 4) ?? cell.year);
  const to = Number(threshold.valid_to?.slice(0, 4) ?? cell.year);
  return from <= cell.year && cell.year <= to;
}

/** Whether an amount in the codebook's unit meets a standard; null where the units cannot be compared. */
export function meets(threshold: Threshold, amount: number, unit: string): boolean | null {
  const line = convert(threshold.value, threshold.unit, unit);
  if (line === null) return null;
  return threshold.comparison === '>=' ? amount >= line : amount <= line;
}

type Flip = { readonly line: Threshold; readonly cell: Cell; readonly amounts: readonly number[] };

/** A standard that the claims' own figures, or what is derived from them (land per student from land), meet and miss. */
function flipped(facts: Facts, cell: Cell, claims: readonly Claim[]): Flip | null {
  if (!isWhole(cell)) return null;
  const own = claims.flatMap((claim) => claim.amount ?? []);
  const candidates = [
    { cell, amounts: own },
    ...(facts.derived.get(cell.key) ?? []).map((derived) => ({
      cell: derived,
      amounts: rederived(facts, derived, cell, own),
    })),
  ];
  for (const candidate of candidates) {
    const unit = facts.indicators.get(candidate.cell.indicator)?.unit ?? '';
    for (const line of facts.thresholds) {
      if (!applies(line, candidate.cell, facts.schools.get(cell.school))) continue;
      const verdicts = candidate.amounts.map((amount) => meets(line, amount, unit));
      if (verdicts.includes(true) && verdicts.includes(false)) return { line, ...candidate };
    }
  }
  return null;
}

/** A quotient again with other figures for one of its two inputs; nothing where the codebook does not name it as one. */
function rederived(facts: Facts, derived: Cell, input: Cell, amounts: readonly number[]): readonly number[] {
  const { numerator, denominator } = facts.indicators.get(derived.indicator) ?? {};
  const [now, base] = [derived.amount, input.amount];
  if (now === null || !base) return [];
  if (numerator === input.indicator) return amounts.map((amount) => (now * amount) / base);
  if (denominator === input.indicator)
    return amounts.flatMap((amount) => (amount === 0 ? [] : [(now * base) / amount]));
  return [];
}

function verdict(lang: Lang, facts: Facts, { line, cell, amounts }: Flip): string {
  const sign = line.comparison === '>=' ? '≥' : '≤';
  const { unit = '' } = facts.indicators.get(cell.indicator) ?? {};
  const values = [...new Set(amounts.map((amount) => num(amount)))];
  const after = unitAfter(lang, unit, amounts.at(-1) ?? 0);
  const called = name(lang, facts, cell);
  const standard = `${sign} ${num(line.value)}${unitAfter(lang, line.unit, line.value)}`;
  if (lang === 'zh') {
    const of = cell.derived ? `据此计算的${called}为 ${values.join(' 或 ')}${after}；` : '';
    return `；${of}${line.kind}标准 ${standard}（${line.document}），取值不同则是否达到标准的结论不同`;
  }
  const of = cell.derived ? `${called} comes to ${values.join(' or ')}${after} accordingly; ` : '';
  return `; ${of}the standard is ${standard} (${line.document}), and which figure holds decides whether it is met`;
}
