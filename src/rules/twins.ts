/** One fact under two names, sums that no parent says, printed changes against the two years, zeros beside what they belong to. */
import type { Cell, Claim } from '../model/observation.ts';
import { enumerated } from './breakdowns.ts';
import type { Facts, Rule } from './facts.ts';
import { alongside, beside, claimsOf, group, isWhole, live, partKey, sameTime, shown } from './facts.ts';
import { type Interval, meet, stands, sum } from './intervals.ts';
import { FIRST_YEAR, SUMS, TWINS } from './known.ts';
import { additive, sumOff } from './parts.ts';
import { disagree } from './prefer.ts';
import { fact, figureAt, num, who } from './say.ts';

/** The same fact under two indicators, or under an indicator and a member of another's breakdown. */
export const twins: Rule = (facts) =>
  TWINS.flatMap((twin) => {
    const a = found(facts, twin.a);
    return a.flatMap((one) => {
      const others = found(facts, twin.b).filter((other) => together(facts, one, other));
      if (others.some((other) => anyAgree(facts, one, other))) return [];
      const [other] = others;
      if (!other) return [];
      return [
        {
          rule: 'same_fact',
          severity: twin.a === 'employment_rate' ? ('info' as const) : ('warning' as const),
          cells: [one, other],
          claims: claimsOf(facts, [one, other]),
          sentence_zh: `${who('zh', facts, one)}：${fact('zh', facts, one)}，${fact('zh', facts, other)}，${twin.why_zh}，待核实。`,
          sentence_en: `${who('en', facts, one)}: ${fact('en', facts, one)}, ${fact('en', facts, other)}; ${twin.why_en}, to be checked.`,
        },
      ];
    });
  });

/** Parts that make up a whole by what the words mean: title ranks and full-time teachers, destinations and graduates. */
export const sums: Rule = (facts) =>
  SUMS.flatMap((one) =>
    facts.cells.flatMap((whole) => {
      if (whole.indicator !== one.whole || !isWhole(whole) || whole.amount === null) return [];
      const all = 'of' in one ? broken(facts, whole, one.of, one.dimension) : listed(facts, whole, one.parts);
      const parts = 'of' in one ? all.filter((cell) => !one.except.includes(cell.member)) : all;
      const claims = claimsOf(facts, parts);
      const totals = live(facts, whole);
      const added = sum(claims.map(stands));
      if (parts.length < 2 || totals.some((claim) => meet(stands(claim), added))) return [];
      const complete =
        'of' in one ? totals.some((t) => claims.every((c) => enumerated(c, t))) : parts.length === one.parts.length;
      const above = totals.every((claim) => added[0] > stands(claim)[1]);
      return complete || above ? [sumOff(facts, parts, whole)] : [];
    }),
  );

function listed(facts: Facts, whole: Cell, ids: readonly string[]): readonly Cell[] {
  return ids.flatMap((id) => beside(facts, whole, id).find((cell) => cell.amount !== null) ?? []);
}

function broken(facts: Facts, whole: Cell, indicator: string, dimension: string): readonly Cell[] {
  return facts.cells.filter(
    (cell) =>
      cell.indicator === indicator &&
      cell.dimension === dimension &&
      cell.school === whole.school &&
      cell.year === whole.year &&
      cell.scope === '' &&
      cell.nature === 'actual' &&
      cell.amount !== null &&
      sameTime(whole, cell),
  );
}

/** A printed growth against the two years it lies between. */
export const changes: Rule = (facts) =>
  facts.cells.flatMap((change) => {
    if ((change.nature !== 'change' && change.nature !== 'change_pct') || change.amount === null) return [];
    const claim = shown(facts, change);
    const at = (year: number) =>
      (facts.parts.get(partKey({ ...change, year })) ?? []).filter(
        (cell) =>
          cell.amount !== null && cell.period === change.period && cell.as_of?.slice(4) === change.as_of?.slice(4),
      );
    const pairs = at(change.year).flatMap((now) => at(change.year - 1).map((before) => ({ now, before })));
    const [pair] = pairs;
    if (!claim || !pair || pairs.some(({ now, before }) => grew(facts, change, now, before, claim))) return [];
    const { now, before } = pair;
    const by = difference(change, now.amount ?? 0, before.amount ?? 0);
    const cells = [change, now, before];
    const unit = change.nature === 'change_pct' ? '%' : claim.unit;
    return [
      {
        rule: 'change_identity',
        severity: 'warning' as const,
        cells,
        claims: claimsOf(facts, cells),
        sentence_zh: `${who('zh', facts, change)}：报告称${fact('zh', facts, change)}的变化，而${fact('zh', facts, now)}、上一年 ${figureAt('zh', facts, before)}，相差 ${num(by)}（${unit}），待核实。`,
        sentence_en: `${who('en', facts, change)}: the report tells a change of ${fact('en', facts, change)}, while ${fact('en', facts, now)} and ${figureAt('en', facts, before)} a year before are ${num(by)} apart; to be checked.`,
      },
    ];
  });

/** Nothing under a heading that is not nothing: mentors without an hour or a yuan. */
export const emptyBeside: Rule = (facts) => {
  const loose = group(
    [...facts.indicators.values()].filter((i) => i.parent !== null && i.relation === null && i.unit !== '%'),
    (i) => i.parent ?? '',
  );
  return facts.cells.filter(isWhole).flatMap((parent) => {
    if (parent.amount === null || parent.amount <= 0 || !additive(facts.indicators.get(parent.indicator))) return [];
    const zero = (loose.get(parent.indicator) ?? []).flatMap((i) =>
      beside(facts, parent, i.id).filter((cell) => cell.amount === 0 && cell.period === parent.period),
    );
    if (zero.length === 0) return [];
    const cells = [parent, ...zero];
    return [
      {
        rule: 'zero_beside',
        severity: 'info' as const,
        cells,
        claims: claimsOf(facts, cells),
        sentence_zh: `${who('zh', facts, parent)}：${fact('zh', facts, parent)}，而${zero.map((cell) => fact('zh', facts, cell)).join('，')}；是零还是未填报，待核实。`,
        sentence_en: `${who('en', facts, parent)}: ${fact('en', facts, parent)}, while ${zero.map((cell) => fact('en', facts, cell)).join(', ')}; whether this is zero or not reported is to be checked.`,
      },
    ];
  });
};

/** Those who came in against the first year of the roll, where a table of the whole roll gives it. */
export const firstYear: Rule = (facts) =>
  facts.cells.flatMap((intake) => {
    if (intake.indicator !== FIRST_YEAR.intake || !isWhole(intake) || intake.amount === null) return [];
    const roll = facts.cells.filter(
      (cell) =>
        cell.indicator === FIRST_YEAR.roll &&
        cell.school === intake.school &&
        cell.year === intake.year &&
        cell.scope === '' &&
        cell.nature === 'actual' &&
        cell.amount !== null &&
        cell.dimension.split('+').includes(FIRST_YEAR.dimension),
    );
    const single = roll.filter((cell) => cell.dimension === FIRST_YEAR.dimension);
    const used = single.length > 0 ? single : roll;
    const first = used.filter((cell) => cell.member.split('+').includes(FIRST_YEAR.member));
    const total = beside(facts, intake, FIRST_YEAR.roll).find((cell) => cell.amount !== null);
    const all = used.reduce((t, cell) => t + (cell.amount ?? 0), 0);
    if (first.length === 0 || !total || total.amount !== all) return [];
    const added: Interval = sum(claimsOf(facts, first).map(stands));
    if (live(facts, intake).some((claim) => meet(stands(claim), added))) return [];
    const cells = [intake, ...first];
    const member = facts.members.get(`${FIRST_YEAR.dimension}|${FIRST_YEAR.member}`);
    const [from, to] = [first[0], first.at(-1)].map((cell) => (cell ? shown(facts, cell) : null));
    const lines = from && to && from !== to ? `${from.locator}–${to.locator}` : (from?.locator ?? '');
    const [zh, en] = [member?.name_zh ?? FIRST_YEAR.member, member?.name_en ?? FIRST_YEAR.member];
    return [
      {
        rule: 'first_year',
        severity: 'info' as const,
        cells,
        claims: claimsOf(facts, cells),
        sentence_zh: `${who('zh', facts, intake)}：${fact('zh', facts, intake)}，而在校生中${zh}合计 ${num(added[0])} 人［${lines}］，待核实（时点或口径可能不同）。`,
        sentence_en: `${who('en', facts, intake)}: ${fact('en', facts, intake)}, while the students enrolled include ${num(added[0])} of the ${en.toLowerCase()} [${lines}]; to be checked (date or definition may differ).`,
      },
    ];
  });

function found(facts: Facts, ref: string): readonly Cell[] {
  const [indicator, dimension = '', member = ''] = ref.split('|');
  return facts.cells.filter(
    (cell) =>
      cell.indicator === indicator &&
      cell.dimension === dimension &&
      cell.member === member &&
      cell.scope === '' &&
      cell.nature === 'actual' &&
      cell.amount !== null,
  );
}

function together(facts: Facts, a: Cell, b: Cell): boolean {
  return alongside(facts, { ...a, dimension: b.dimension, member: b.member }, b.indicator).includes(b);
}

function anyAgree(facts: Facts, a: Cell, b: Cell): boolean {
  return live(facts, a).some((x) => live(facts, b).some((y) => !disagree(x, y)));
}

function difference(change: Cell, now: number, before: number): number {
  return change.nature === 'change' ? now - before : before === 0 ? Number.NaN : (100 * (now - before)) / before;
}

/** Some live claims of the two years lie as far apart as is printed; a decline may be printed without its sign. */
function grew(facts: Facts, change: Cell, now: Cell, before: Cell, claim: Claim): boolean {
  const printed = stands(claim);
  return live(facts, now).some((a) =>
    live(facts, before).some((b) => {
      const [x, y] = [stands(a), stands(b)];
      const ends = [difference(change, x[0], y[1]), difference(change, x[1], y[0])];
      if (ends.some((end) => !Number.isFinite(end))) return true;
      const gap: Interval = [Math.min(...ends), Math.max(...ends)];
      return meet(printed, gap) || meet(printed, [-gap[1], -gap[0]]);
    }),
  );
}
