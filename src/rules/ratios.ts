/** A printed ratio against the counts it is made of: recomputed, and where it does not agree, the base it implies. */
import type { Lang } from '../model/chart.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Cell, Claim } from '../model/observation.ts';
import type { Facts, Rule, Seen } from './facts.ts';
import { alongside, group, live, partKey, sameTime, shown } from './facts.ts';
import { type Interval, meet, quotient, stands, standsCut } from './intervals.ts';
import { OPEN_RATIOS, SHARES } from './known.ts';
import { fact, num, unitAfter, who } from './say.ts';

/** How near the printed ratio a recomputed one must be before the whole school is taken for the base of a part. */
const NEAR = 0.1;

type Parts = {
  readonly numerator: string;
  readonly denominators: readonly string[];
  readonly scale: number;
  /** The codebook names the base, so the two figures cannot both hold; otherwise the base is a guess. */
  readonly sure: boolean;
  /** The base is the undivided total, as with the shares of a breakdown. */
  readonly ofWhole: boolean;
};
type Off = {
  readonly rate: Cell;
  readonly part: Cell;
  readonly base: Cell;
  readonly computed: number;
  readonly implied: Interval;
  readonly sure: boolean;
};

/** Ratios that their counts contradict. Those that imply one and the same other base are told together. */
export const ratios: Rule = (facts) => {
  const offs = facts.cells.flatMap((rate) => off(facts, rate) ?? []);
  return [...group(offs, ({ base }) => base.key).values()].flatMap((list) =>
    merged(list).map((one) => told(facts, one)),
  );
};

/** What a ratio is made of: the codebook's numerator and denominator, those of its computed twin, or the table of open bases. */
function partsOf(facts: Facts, indicator: Indicator, school: string): Parts | null {
  const scale = indicator.unit === '%' ? 100 : 1;
  const shares = SHARES.find((one) => one.share === indicator.id);
  if (shares?.part && shares.whole)
    return { numerator: shares.part, denominators: [shares.whole], scale, sure: true, ofWhole: true };
  const open = OPEN_RATIOS.find((one) => one.rate === indicator.id);
  if (open) {
    const level = facts.schools.get(school)?.level;
    return open.level && open.level !== level ? null : { ...open, scale, sure: true, ofWhole: false };
  }
  const twin = indicator.numerator ? indicator : facts.indicators.get(`${indicator.id}_derived`);
  if (indicator.formula !== null || !twin?.numerator || !twin.denominator) return null;
  if (twin.numerator === twin.denominator || !comparable(facts, twin)) return null;
  const { numerator, denominator } = twin;
  return { numerator, denominators: [denominator], scale, sure: twin === indicator, ofWhole: false };
}

/** Numerator over denominator has the ratio's unit without further factors. */
function comparable(facts: Facts, ratio: Indicator): boolean {
  const [a, b] = [ratio.numerator, ratio.denominator].map((id) => facts.indicators.get(id ?? '')?.unit ?? '');
  return ratio.unit === '%' || ratio.unit === ':' ? a !== '' && b !== '' : ratio.unit.split('/')[0] === a;
}

function off(facts: Facts, rate: Cell): Off | null {
  const indicator = facts.indicators.get(rate.indicator);
  if (!indicator || rate.nature !== 'actual' || rate.amount === null || rate.period === 'cumulative') return null;
  const parts = partsOf(facts, indicator, rate.school);
  if (!parts) return null;
  const numerators = alongside(facts, rate, parts.numerator).filter((cell) => cell.amount !== null);
  if (numerators.length === 0) return null;
  const own = parts.denominators.flatMap((id) => bases(facts, rate, id, parts.ofWhole));
  const wide = rate.scope !== '' || rate.dimension !== '';
  const whole = own.length === 0 && wide ? parts.denominators.flatMap((id) => bases(facts, rate, id, true, '')) : [];
  const tried = numerators.flatMap((part) =>
    [...own, ...whole].filter((base) => sameTime(part, base)).map((base) => ({ part, base })),
  );
  if (tried.some(({ part, base }) => fits(facts, rate, part, base, parts.scale))) return null;
  const offs = tried.flatMap(({ part, base }): readonly Off[] => {
    if (!base.amount || part.amount === null || rate.amount === null) return [];
    const computed = (parts.scale * part.amount) / base.amount;
    if (own.length === 0 && Math.abs(computed - rate.amount) > NEAR * rate.amount) return [];
    const [a, r] = [shown(facts, part), shown(facts, rate)];
    if (!a || !r) return [];
    return [
      {
        rate,
        part,
        base,
        computed,
        implied: quotient(stands(a), stands(r), parts.scale),
        sure: parts.sure && own.length > 0,
      },
    ];
  });
  const gap = (one: Off) => Math.abs(one.computed - (rate.amount ?? 0));
  const [nearest] = offs.sort((a, b) => gap(a) - gap(b));
  return nearest && !belongsToAnother(facts, rate, nearest) ? nearest : null;
}

/** Cells that can be the base: for the same part and member, or (the shares of a breakdown, a part of the school) the total. */
function bases(facts: Facts, rate: Cell, id: string, undivided: boolean, scope = rate.scope): readonly Cell[] {
  const key = partKey({ ...rate, indicator: id, scope, ...(undivided ? { dimension: '', member: '' } : {}) });
  return (facts.parts.get(key) ?? []).filter((cell) => cell.amount !== null && sameTime(rate, cell));
}

/** Whether any live claims of the three agree: a report that contradicts itself about one of them is told elsewhere. */
function fits(facts: Facts, rate: Cell, part: Cell, base: Cell, scale: number): boolean {
  return live(facts, rate).some((r) =>
    live(facts, part).some((a) => live(facts, base).some((b) => b.amount !== 0 && agrees(r, a, b, scale))),
  );
}

function agrees(rate: Claim, part: Claim, base: Claim, scale: number): boolean {
  return meet(standsCut(rate), quotient(stands(part), stands(base), scale));
}

/** Undated counts belong to the one of several dated ratios that they come nearest to. */
function belongsToAnother(facts: Facts, rate: Cell, { part, computed }: Off): boolean {
  if (part.as_of !== null || rate.as_of === null) return false;
  const others = (facts.parts.get(partKey(rate)) ?? []).filter(
    (other) => other.key !== rate.key && other.amount !== null,
  );
  const gap = Math.abs((rate.amount ?? 0) - computed);
  return others.some((other) => Math.abs((other.amount ?? 0) - computed) < gap);
}

/** Ratios with one base, put together where they imply the same other one. */
function merged(list: readonly Off[]): readonly (readonly Off[])[] {
  const sets: { implied: Interval; offs: Off[] }[] = [];
  for (const one of list) {
    const set = sets.find(({ implied }) => one.implied[0] <= implied[1] && implied[0] <= one.implied[1]);
    if (!set) sets.push({ implied: one.implied, offs: [one] });
    else {
      set.implied = [Math.max(set.implied[0], one.implied[0]), Math.min(set.implied[1], one.implied[1])];
      set.offs.push(one);
    }
  }
  return sets.map(({ offs }) => offs);
}

function told(facts: Facts, offs: readonly Off[]): Seen {
  const [first] = offs as readonly [Off];
  const { base } = first;
  const from = Math.max(...offs.map(({ implied }) => implied[0]));
  const to = Math.min(...offs.map(({ implied }) => implied[1]));
  const cells = [...new Set([...offs.flatMap(({ rate, part }) => [rate, part]), base])];
  const unit = facts.indicators.get(base.indicator)?.unit ?? '';
  const implied = (lang: Lang) => `${approximately((from + to) / 2, to - from)}${unitAfter(lang, unit)}`;
  const one = (lang: Lang, { rate, part, computed }: Off) => {
    const quotientOf = `${said(lang, facts, part, base)} ÷ ${fact(lang, facts, base)} = ${num(computed)}${unitAfter(lang, facts.indicators.get(rate.indicator)?.unit ?? '')}`;
    const printed = said(lang, facts, rate, base);
    return lang === 'zh' ? `${printed}，而${quotientOf}` : `${printed}, while ${quotientOf}`;
  };
  const severity = offs.some(({ sure }) => sure) ? 'warning' : 'info';
  const [zh, en] = [offs.map((o) => one('zh', o)).join('；'), offs.map((o) => one('en', o)).join('; ')];
  return {
    rule: 'ratio_base',
    severity,
    cells,
    claims: cells.flatMap((cell) => shown(facts, cell) ?? []),
    sentence_zh: `${who('zh', facts, base)}：${zh}；按所列比例推算，基数${offs.length > 1 ? '都' : ''}约为 ${implied('zh')}，待核实（基数或时点可能不同）。`,
    sentence_en: `${who('en', facts, base)}: ${en}; the printed ${offs.length > 1 ? 'ratios all imply' : 'ratio implies'} a base of about ${implied('en')}; to be checked (base or date may differ).`,
  };
}

/** A fact with the part of the school it is about, where the sentence does not say it already. */
function said(lang: Lang, facts: Facts, cell: Cell, base: Cell): string {
  const text = fact(lang, facts, cell);
  if (cell.scope === base.scope) return text;
  return lang === 'zh' ? `“${cell.scope}”${text}` : `${text} for “${cell.scope}”`;
}

/** No more digits than what is known: 16,930 for a number known to ±5, 194 where it is known to ±0.4. */
function approximately(value: number, width: number): string {
  const step = 10 ** Math.max(0, Math.ceil(Math.log10(Math.max(width, 1e-9) / 2)));
  return num(Math.round(value / step) * step, 0);
}
