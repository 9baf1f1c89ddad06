/** Breakdowns against their totals: a table whose members are all there adds up, and no sum of parts exceeds its whole. */
import type { Lang } from '../model/chart.ts';
import { type Cell, type Claim, cellKey } from '../model/observation.ts';
import type { Facts, Rule, Seen } from './facts.ts';
import { group, live, shown } from './facts.ts';
import { type Interval, meet, stands, sum } from './intervals.ts';
import { OVERLAPPING, SHARES } from './known.ts';
import { additive, more, sumOff } from './parts.ts';
import { firstLine } from './prefer.ts';
import { fact, num, who } from './say.ts';

/** Lines within which a total and its parts in running text are one enumeration. */
const TOGETHER = 8;
/** An enumeration in running text that comes this near its total seems to be meant to be whole. */
const NEARLY = 0.95;

type Breakdown = { readonly whole: Cell; readonly parts: readonly Cell[] };

/** Members against the printed total of the same fact: one dimension against the whole, two against one or against the whole. */
export const breakdowns: Rule = (facts) =>
  divided(facts).flatMap(({ whole, parts }) => {
    const claims = parts.flatMap((part) => shown(facts, part) ?? []);
    const totals = live(facts, whole);
    if (parts.length < 2 || claims.length < parts.length) return [];
    const total = totals.find((claim) => claims.every((part) => sameTable(part, claim))) ?? shown(facts, whole);
    if (!total || total.amount === null || claims.some((claim) => (claim.amount ?? 0) > (total.amount ?? 0))) return [];
    const added = sum(claims.map(stands));
    if (totals.some((claim) => meet(stands(claim), added))) return [];
    const [above, below] = [added[0] > stands(total)[1], added[1] < stands(total)[0]];
    const table = claims.every((claim) => sameTable(claim, total));
    const near = !table && added[0] >= NEARLY * total.amount && claims.every((claim) => sameText(claim, total));
    if (!above && !(below && (table || near))) return [];
    return [sumOff(facts, parts, whole, total, above || table ? 'warning' : 'info')];
  });

/** A member of two dimensions at once (高级工 of the 2021 intake) is at most the member of one (高级工). */
export const crossMembers: Rule = (facts) =>
  divided(facts).flatMap(({ whole, parts }) =>
    parts.flatMap((part) => {
      const claim = shown(facts, part);
      const totals = live(facts, whole);
      if (!claim || !part.dimension.includes('+') || totals.length === 0) return [];
      return totals.every((total) => stands(claim)[0] > stands(total)[1]) ? [more(facts, part, whole)] : [];
    }),
  );

/** Shares of one whole: more than 100 together, or a table of them that stops short of 100. */
export const shareSums: Rule = (facts) => {
  const all = new Set(SHARES.map(({ share }) => share));
  const cells = facts.cells.filter(
    (cell) => all.has(cell.indicator) && cell.dimension !== '' && cell.nature === 'actual' && cell.amount !== null,
  );
  const sets = group(cells, (cell) => `${cellKey({ ...cell, member: '' })}|${tableOf(shown(facts, cell))}`);
  return [...sets.values()].flatMap((list) => {
    const parts = outermost(facts, list, list[0]?.dimension.split('+') ?? []);
    const claims = parts.flatMap((part) => shown(facts, part) ?? []);
    if (parts.length < 2 || parts.some((part) => overlapping(part.dimension))) return [];
    const added = sum(claims.map(stands));
    const complete = parts.length > 2 && claims.every(({ place }) => place !== 'prose') && added[1] >= 100 * NEARLY;
    if (added[0] <= 100 && !(complete && added[1] < 100)) return [];
    return [notHundred(facts, parts, added)];
  });
};

/** Every way to add members up to a printed cell: each with the outermost members, so that nothing is counted twice. */
function divided(facts: Facts): readonly Breakdown[] {
  const byKey = new Map(facts.cells.map((cell) => [cell.key, cell]));
  const broken = facts.cells.filter(
    (cell) =>
      cell.dimension !== '' &&
      cell.nature === 'actual' &&
      cell.amount !== null &&
      additive(facts.indicators.get(cell.indicator)),
  );
  const sets = group(
    broken.flatMap((cell) => subsets(cell.dimension.split('+')).map((out) => ({ cell, out }))),
    ({ cell, out }) => `${without(cell, out)}\n${cell.dimension}\n${out.join('+')}`,
  );
  return [...sets.values()].flatMap((list) => {
    const [first] = list;
    const whole = first && byKey.get(without(first.cell, first.out));
    if (!first || !whole || whole.amount === null || first.out.some(overlapping)) return [];
    return [
      {
        whole,
        parts: outermost(
          facts,
          list.map(({ cell }) => cell),
          first.out,
        ),
      },
    ];
  });
}

/** Every choice of at least one dimension: of two, each alone and both. */
function subsets(dimensions: readonly string[]): readonly (readonly string[])[] {
  const choices = Array.from({ length: 2 ** dimensions.length - 1 }, (_, i) => i + 1);
  return choices.map((choice) => dimensions.filter((_, i) => (choice >> i) % 2 === 1));
}

/** Key of the cell that is left when some dimensions are summed over. */
function without(cell: Cell, out: readonly string[]): string {
  const members = cell.member.split('+');
  const left = cell.dimension
    .split('+')
    .flatMap((dimension, i) => (out.includes(dimension) ? [] : [[dimension, members[i] ?? '']]));
  return cellKey({ ...cell, dimension: left.map(([d]) => d).join('+'), member: left.map(([, m]) => m).join('+') });
}

/** Cells none of whose members lies within another member that is there as well. */
function outermost(facts: Facts, cells: readonly Cell[], dimensions: readonly string[]): readonly Cell[] {
  const memberOf = (cell: Cell, dimension: string) =>
    cell.member.split('+')[cell.dimension.split('+').indexOf(dimension)] ?? '';
  return cells.filter((cell) =>
    dimensions.every((dimension) => {
      const there = new Set(cells.map((other) => memberOf(other, dimension)));
      return !ancestors(facts, dimension, memberOf(cell, dimension)).some((id) => there.has(id));
    }),
  );
}

function ancestors(facts: Facts, dimension: string, id: string, seen: readonly string[] = []): readonly string[] {
  const parent = facts.members.get(`${dimension}|${id}`)?.parent;
  return !parent || seen.includes(parent) ? seen : ancestors(facts, dimension, parent, [...seen, parent]);
}

function overlapping(dimension: string): boolean {
  return dimension.split('+').some((one) => OVERLAPPING.has(one));
}

/** Name of the table (standard or of the body) or of the chapter that a claim stands in. */
function tableOf(claim: Claim | null): string {
  return claim ? `${claim.source}|${claim.section.split('/')[0]}` : '';
}

function sameTable(a: Claim, b: Claim): boolean {
  return a.place !== 'prose' && tableOf(a) === tableOf(b);
}

/** A part stands in one table, or in one enumeration of running text, with its total. */
export function enumerated(part: Claim, total: Claim): boolean {
  return sameTable(part, total) || sameText(part, total);
}

function sameText(a: Claim, b: Claim): boolean {
  return tableOf(a) === tableOf(b) && Math.abs(firstLine(a.locator) - firstLine(b.locator)) <= TOGETHER;
}

function notHundred(facts: Facts, parts: readonly Cell[], added: Interval): Seen {
  const total = parts.reduce((all, cell) => all + (cell.amount ?? 0), 0);
  const [first] = parts as readonly [Cell];
  const list = (lang: Lang) => parts.map((cell) => fact(lang, facts, cell)).join(lang === 'zh' ? '，' : ', ');
  const above = added[0] > 100;
  return {
    rule: 'share_sum',
    severity: above ? 'warning' : 'info',
    cells: parts,
    claims: parts.flatMap((cell) => shown(facts, cell) ?? []),
    sentence_zh: `${who('zh', facts, first)}：${list('zh')}，合计 ${num(total)}%，${above ? '超过 100%' : '不足 100%'}，待核实。`,
    sentence_en: `${who('en', facts, first)}: ${list('en')} add up to ${num(total)}%, ${above ? 'more' : 'less'} than 100%; to be checked.`,
  };
}
