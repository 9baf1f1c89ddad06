/** Parts and wholes, by the codebook's `relation` and by the members of a breakdown. */
import { indicatorName } from '../format/names.ts';
import type { Lang } from '../model/chart.ts';
import type { Indicator } from '../model/indicator.ts';
import { type Cell, type Claim, cellKey, type Severity } from '../model/observation.ts';
import type { Facts, Rule, Seen } from './facts.ts';
import { beside, claimsOf, group, isWhole, shown } from './facts.ts';
import { SHARES } from './known.ts';
import { firstLine, ulpOf } from './prefer.ts';
import { fact, name, num, who } from './say.ts';

/** A breakdown of more parts than this is told by its sum and its lines. */
const LISTED = 8;

/** Rates do not add up; only counts, money and areas do. */
export function additive(indicator: Indicator | undefined): boolean {
  return indicator !== undefined && !['%', ':', '百分点'].includes(indicator.unit) && !indicator.unit.includes('/');
}

/** A child with a relation is at most its parent; a partition's children together are its parent. Overlapping classes are never summed. */
export const children: Rule = (facts) => {
  const byParent = group(
    [...facts.indicators.values()].filter((i) => i.parent !== null && i.relation !== null),
    (i) => i.parent ?? '',
  );
  return facts.cells.filter(isWhole).flatMap((whole) => {
    const kin = byParent.get(whole.indicator) ?? [];
    const parent = facts.indicators.get(whole.indicator);
    if (whole.amount === null || !parent || kin.length === 0) return [];
    const same = kin.filter((i) => i.unit === parent.unit);
    const found = same.map((i) => ({ i, cell: beside(facts, whole, i.id).find((c) => c.amount !== null) }));
    const parts = found.flatMap(({ cell }) => (cell ? [cell] : []));
    const tooBig = parts.filter((part) => (part.amount ?? 0) > (whole.amount ?? 0) + slack(facts, [part, whole]));
    const seen = tooBig.map((part) => more(facts, part, whole));
    const partition = found.filter(({ i }) => i.relation === 'partition');
    const cells = partition.flatMap(({ cell }) => (cell ? [cell] : []));
    if (tooBig.length > 0 || cells.length < 2 || !additive(parent)) return seen;
    const sum = cells.reduce((total, cell) => total + (cell.amount ?? 0), 0);
    const gap = sum - whole.amount;
    const complete = cells.length === partition.length;
    const allowed = slack(facts, [...cells, whole]);
    if (gap > allowed || (complete && gap < -allowed)) return [...seen, sumOff(facts, cells, whole)];
    return seen;
  });
};

/** Members of one breakdown: none exceeds the total of the same fact. */
export const members: Rule = (facts) =>
  facts.cells.flatMap((part) => {
    if (part.dimension === '' || part.scope !== '' || part.nature !== 'actual' || part.amount === null) return [];
    if (!additive(facts.indicators.get(part.indicator))) return [];
    const whole = beside(facts, part, part.indicator).find(
      (cell) => cell.amount !== null && cell.period === part.period,
    );
    if (!whole || part.amount <= (whole.amount ?? 0) + slack(facts, [part, whole])) return [];
    return [more(facts, part, whole)];
  });

/** Members that divide another member of their dimension add up to it. */
export const memberPartitions: Rule = (facts) => {
  const kin = group(
    [...facts.members.values()].filter((m) => m.parent !== null && m.relation === 'partition'),
    (m) => `${m.dimension}|${m.parent}`,
  );
  const broken = facts.cells.filter((c) => c.dimension !== '' && c.nature === 'actual' && c.amount !== null);
  const bySiblings = group(broken, (c) => cellKey({ ...c, member: '' }));
  return broken.flatMap((whole) => {
    const ids = kin.get(`${whole.dimension}|${whole.member}`)?.map((m) => m.id) ?? [];
    if (ids.length < 2 || !adds(facts, whole)) return [];
    const siblings = bySiblings.get(cellKey({ ...whole, member: '' })) ?? [];
    const parts = siblings.filter((c) => ids.includes(c.member));
    const sum = parts.reduce((total, c) => total + (c.amount ?? 0), 0);
    const gap = sum - (whole.amount ?? 0);
    const allowed = slack(facts, [...parts, whole]);
    const off = gap > allowed || (parts.length === ids.length && gap < -allowed);
    return off ? [sumOff(facts, parts, whole)] : [];
  });
};

/** Counts add up, and so do shares of one whole. */
function adds(facts: Facts, cell: Cell): boolean {
  return additive(facts.indicators.get(cell.indicator)) || SHARES.some(({ share }) => share === cell.indicator);
}

/** A total that is not reported beside parts that are. */
export const missingTotal: Rule = (facts) =>
  facts.cells.filter(isWhole).flatMap((whole) => {
    if (whole.status !== 'not_reported') return [];
    const kin = [...facts.indicators.values()].filter((i) => i.parent === whole.indicator && i.relation !== null);
    const parts = kin.flatMap((i) =>
      beside(facts, whole, i.id)
        .filter((c) => (c.amount ?? 0) !== 0)
        .slice(0, 1),
    );
    if (parts.length === 0) return [];
    const cells = [whole, ...parts];
    return [
      {
        rule: 'missing_total',
        severity: 'warning' as const,
        cells,
        claims: claimsOf(facts, cells),
        sentence_zh: `${who('zh', facts, whole)}：${name('zh', facts, whole)} 未填报，而其中项有数：${parts.map((c) => fact('zh', facts, c)).join('，')}，待核实。`,
        sentence_en: `${who('en', facts, whole)}: ${name('en', facts, whole)} is not reported, while parts of it are: ${parts.map((c) => fact('en', facts, c)).join(', ')}; to be checked.`,
      },
    ];
  });

/** A part that is larger than the whole it belongs to. */
export function more(facts: Facts, part: Cell, whole: Cell): Seen {
  return {
    rule: 'part_of_whole',
    severity: 'error',
    cells: [part, whole],
    claims: claimsOf(facts, [part, whole]),
    sentence_zh: `${who('zh', facts, part)}：${fact('zh', facts, part)}，多于其所属的${fact('zh', facts, whole)}，待核实。`,
    sentence_en: `${who('en', facts, part)}: ${fact('en', facts, part)} is more than ${fact('en', facts, whole)}, of which it is a part; to be checked.`,
  };
}

/** Parts and a total of theirs that they do not come to. `total` is the claim of the whole that is spoken of. */
export function sumOff(
  facts: Facts,
  parts: readonly Cell[],
  whole: Cell,
  total: Claim | null = shown(facts, whole),
  severity: Severity = 'warning',
): Seen {
  const sum = parts.reduce((all, cell) => all + (cell.amount ?? 0), 0);
  const claims = claimsOf(facts, parts);
  const zh = listed('zh', facts, parts, sum);
  const en = listed('en', facts, parts, sum);
  return {
    rule: 'partition_sum',
    severity,
    cells: [whole, ...parts],
    claims: [...(total ? [total] : []), ...claims],
    sentence_zh: `${who('zh', facts, whole)}：${zh}，与${fact('zh', facts, whole, total)} 不一致，待核实。`,
    sentence_en: `${who('en', facts, whole)}: ${en}, which differs from ${fact('en', facts, whole, total)}; to be checked.`,
  };
}

/** Parts told one by one, or (a long table) by their number and its first and last line. */
function listed(lang: Lang, facts: Facts, parts: readonly Cell[], sum: number): string {
  const claims = claimsOf(facts, parts);
  const ordered = [...claims].sort((a, b) => firstLine(a.locator) - firstLine(b.locator));
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (parts.length <= LISTED || !first || !last) {
    const all = parts.map((cell) => fact(lang, facts, cell)).join(lang === 'zh' ? '，' : ', ');
    return lang === 'zh' ? `${all}，合计 ${num(sum)}` : `${all} add up to ${num(sum)}`;
  }
  const indicator = facts.indicators.get(parts[0]?.indicator ?? '');
  const called = indicator ? indicatorName(indicator, lang) : '';
  const lines = `${first.locator}–${last.locator}`;
  if (lang === 'zh') return `${called}分列的 ${parts.length} 项［${lines}］合计 ${num(sum)}`;
  return `${called}: the ${parts.length} parts listed [${lines}] add up to ${num(sum)}`;
}

/** Half a last place for each figure; more where one is only approximate. */
function slack(facts: Facts, cells: readonly Cell[]): number {
  return cells.reduce((total, cell) => {
    const claim = shown(facts, cell);
    if (!claim) return total;
    const ulp = ulpOf(claim);
    const vague = claim.qualifier === '' ? 0 : Math.abs(cell.amount ?? 0) * 0.05;
    return total + vague + (ulp < 1 || ulp > 1 ? ulp / 2 : 0);
  }, 1e-9);
}
