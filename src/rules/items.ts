/** Tables of single items against the total that the school states, and stocks against what came in and went out. */
import type { Lang } from '../model/chart.ts';
import type { Cell, Claim } from '../model/observation.ts';
import type { Facts, Rule } from './facts.ts';
import { beside, group, isWhole, live, partKey, sameTime, shown } from './facts.ts';
import { type Interval, meet, stands, sum } from './intervals.ts';
import { BALANCES } from './known.ts';
import { additive } from './parts.ts';
import { firstLine, ulpOf } from './prefer.ts';
import { computed, fact, who } from './say.ts';

/** Fewer items than this are no list. */
const ITEMS = 3;
/** A list whose sum comes this near the total seems to be meant to be whole; one that goes above it is odd in any case. */
const NEARLY = 0.95;
/** What a table that does not claim to be whole says of itself. */
const SOME = /部分|典型|主要|代表|示例|节选/;
/** How the scope of a figure from before a change of the same year is called: 优化调整前. */
const BEFORE = /前$/;

/** The items of one table of the body (each a scope of its own) against the whole school's figure in the same report. */
export const itemSums: Rule = (facts) => {
  const items = facts.cells.filter(
    (cell) => cell.scope !== '' && cell.nature === 'actual' && additive(facts.indicators.get(cell.indicator)),
  );
  const listed = items.flatMap((cell) => {
    const claims = live(facts, cell).filter((claim) => claim.place === 'table' && !SOME.test(tableOf(claim)));
    return [...new Map(claims.map((claim) => [tableOf(claim), { cell, claim }])).values()];
  });
  const tables = group(
    listed,
    ({ cell, claim }) => `${partKey({ ...cell, scope: '' })}|${claim.source}|${tableOf(claim)}`,
  );
  return [...tables.values()].flatMap((rows) => {
    const [first] = rows;
    if (!first || rows.length < ITEMS) return [];
    const whole = (facts.parts.get(partKey({ ...first.cell, scope: '' })) ?? []).find(
      (cell) => cell.amount !== null && rows.every((row) => sameTime(row.cell, cell)),
    );
    const totals = whole ? live(facts, whole).filter(({ source }) => source === first.claim.source) : [];
    const [total] = totals;
    const claims = rows.map(({ claim }) => claim);
    const added = column(claims);
    if (!whole || !total || totals.some((claim) => meet(stands(claim), added))) return [];
    if (added[1] < NEARLY * (total.amount ?? 0)) return [];
    const amount = claims.reduce((all, claim) => all + (claim.amount ?? 0), 0);
    const unit = facts.indicators.get(whole.indicator)?.unit ?? '';
    const ordered = [...claims].sort((a, b) => firstLine(a.locator) - firstLine(b.locator));
    const lines = `${ordered[0]?.locator}–${ordered.at(-1)?.locator}`;
    const of = (lang: Lang) => computed(lang, total, amount, unit);
    return [
      {
        rule: 'item_sum',
        severity: 'warning' as const,
        cells: [whole, ...rows.map(({ cell }) => cell)],
        claims: [total, ...ordered],
        sentence_zh: `${who('zh', facts, whole)}：${fact('zh', facts, whole, total)}，而“${tableOf(first.claim)}”所列 ${rows.length} 项［${lines}］合计 ${of('zh')}，两者不一致，待核实。`,
        sentence_en: `${who('en', facts, whole)}: ${fact('en', facts, whole, total)}, while the ${rows.length} items of “${tableOf(first.claim)}” [${lines}] add up to ${of('en')}; the two differ, to be checked.`,
      },
    ];
  });
};

/** What there was, less what went, plus what came, is what there is; judged only where all four are told. */
export const balances: Rule = (facts) =>
  BALANCES.flatMap(({ stock, gains, losses }) =>
    facts.cells.flatMap((after) => {
      if (after.indicator !== stock || !isWhole(after) || after.amount === null) return [];
      const start = startOf(facts, after);
      const [came, went] = [gains, losses].map((id) => beside(facts, after, id).find((cell) => cell.amount !== null));
      const [x, y, z] = [start, went, came].map((cell) => (cell ? shown(facts, cell) : null));
      if (!start || !came || !went || !x || !y || !z) return [];
      const [a, b, c] = [stands(x), stands(y), stands(z)];
      const expected: Interval = [a[0] - b[1] + c[0], a[1] - b[0] + c[1]];
      if (live(facts, after).some((claim) => meet(stands(claim), expected))) return [];
      const value = (start.amount ?? 0) - (went.amount ?? 0) + (came.amount ?? 0);
      const unit = facts.indicators.get(stock)?.unit ?? '';
      const cells = [after, start, went, came];
      return [
        {
          rule: 'balance',
          severity: 'warning' as const,
          cells,
          claims: [...(shown(facts, after) ? [shown(facts, after) as Claim] : []), x, y, z],
          sentence_zh: `${who('zh', facts, after)}：${fact('zh', facts, start)}（${start.scope === '' ? '上一年' : start.scope}），减去${fact('zh', facts, went)}、加上${fact('zh', facts, came)}，应为 ${computed('zh', x, value, unit)}，而${fact('zh', facts, after)}，待核实。`,
          sentence_en: `${who('en', facts, after)}: ${fact('en', facts, start)} (${start.scope === '' ? 'a year before' : 'before the change'}), less ${fact('en', facts, went)} and plus ${fact('en', facts, came)}, would be ${computed('en', x, value, unit)}, while the report gives ${fact('en', facts, after)}; to be checked.`,
        },
      ];
    }),
  );

/** The stock before the change: named so in the same year, or the year before. */
function startOf(facts: Facts, after: Cell): Cell | undefined {
  const own = facts.cells.filter(
    (cell) =>
      cell.indicator === after.indicator &&
      cell.school === after.school &&
      cell.dimension === '' &&
      cell.nature === 'actual' &&
      cell.amount !== null &&
      cell.period === after.period,
  );
  return (
    own.find((cell) => cell.year === after.year && BEFORE.test(cell.scope)) ??
    own.find((cell) => cell.year === after.year - 1 && cell.scope === '')
  );
}

/** A column is printed to one place throughout, with trailing zeros dropped: its finest figure tells how exact all are. */
function column(claims: readonly Claim[]): Interval {
  const vague = claims.filter(({ qualifier }) => qualifier !== '');
  const exact = claims.filter(({ qualifier }) => qualifier === '');
  const half = Math.min(...exact.map((claim) => (stands(claim)[0] === claim.amount ? 0 : ulpOf(claim) / 2)));
  const plain = exact.map(({ amount }): Interval => [(amount ?? 0) - half, (amount ?? 0) + half]);
  return sum([...plain, ...vague.map(stands)]);
}

function tableOf(claim: Claim): string {
  return claim.section.split('/')[0] ?? '';
}
