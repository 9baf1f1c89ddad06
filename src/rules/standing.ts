/** A school against the standards for one indicator: which apply, what holds, what is lacking, and what else the source says. */
import type { Indicator } from '../model/indicator.ts';
import type { Cell, Qualifier } from '../model/observation.ts';
import type { School, Threshold } from '../model/school.ts';
import { sameTime } from './facts.ts';
import {
  type Judgement,
  judge,
  type Limit,
  limitOf,
  type Reading,
  shortfall,
  type Verdict,
  type Way,
  wayOf,
} from './standard.ts';

/** Why there is no verdict: no value; 学校类型 not stated; no line recorded for its type; the value straddles the line. */
export type Reason = 'no_value' | 'no_type' | 'type_not_covered' | 'straddles';

/** One line, with every document that sets it. */
export type Demand = { readonly limit: Limit; readonly thresholds: readonly Threshold[] };

/** Another figure of the same source under which the verdict is the other one. */
export type Rival = {
  readonly reading: Reading;
  readonly verdict: Verdict;
  /** Cell whose claims say so. */
  readonly cell: string;
  /** Where the figure is computed with another claim on one of its inputs: which input, and what is claimed. */
  readonly input: { readonly indicator: string; readonly reading: Reading } | null;
};

export type Shortfall = {
  readonly way: Way;
  /** In the way's unit; null where it cannot be counted. */
  readonly amount: number | null;
  /** The cell of the base that was multiplied by. */
  readonly base: Cell | null;
};

export type Standing = {
  readonly demand: Demand | null;
  readonly verdict: Verdict;
  /** Empty where there is a verdict. */
  readonly reasons: readonly Reason[];
  readonly margin: number | null;
  /** Only where the line is missed. */
  readonly shortfall: Shortfall | null;
  readonly rivals: readonly Rival[];
  /** 学校类型 not stated: what the verdict would be for each type that has a line. */
  readonly ifTypes: readonly { readonly demand: Demand; readonly verdict: Verdict | null }[];
};

export type Case = {
  readonly school: School;
  /** The indicator as printed, and the one computed in its place; one may stand alone. */
  readonly indicator: Indicator;
  readonly twin: Indicator | null;
  /** Standards for either of the two, whatever level and type. */
  readonly thresholds: readonly Threshold[];
  readonly cell: Cell | null;
  readonly twinCell: Cell | null;
  /** Every cell of the school that may serve as a base or input. */
  readonly cells: readonly Cell[];
  /** Year the standards must be in force in where there is no cell to tell it. */
  readonly year: number | null;
};

/** One standing per line that applies; exactly one, undecided, where a line cannot be told; none where no standard is for this school. */
export function standings(one: Case): readonly Standing[] {
  const own = one.thresholds.filter((t) => inForce(t, one.cell?.year ?? one.twinCell?.year ?? one.year));
  const lines = own.filter((t) => t.applies_to === 'school' && t.level === one.school.level && t.kind !== '限制招生');
  if (lines.length === 0) return [];
  const applying = demandsOf(
    lines.filter((t) => t.school_type.length === 0 || t.school_type.includes(one.school.school_type ?? '')),
    one.indicator,
  );
  if (applying.length > 0) return applying.map((demand) => against(demand, one));
  const reading = readingOf(shown(one));
  const reasons: Reason[] = [
    ...(reading === null ? (['no_value'] as const) : []),
    one.school.school_type === null ? 'no_type' : 'type_not_covered',
  ];
  const ifTypes =
    one.school.school_type === null
      ? demandsOf(lines, one.indicator).map((demand) => ({
          demand,
          verdict: reading === null ? null : judge(demand.limit, reading).verdict,
        }))
      : [];
  return [{ demand: null, verdict: 'undecided', reasons, margin: null, shortfall: null, rivals: [], ifTypes }];
}

/** Is a standard in force in a year? Only years are compared; an unknown one is inside. */
export function inForce(threshold: Threshold, year: number | null): boolean {
  if (year === null) return true;
  const from = Number(threshold.valid_from?.slice(0, 4) ?? year);
  const to = Number(threshold.valid_to?.slice(0, 4) ?? year);
  return from <= year && year <= to;
}

/** What other claims say, as `Cell.rivals` writes it (`9`, `≈5200`, `10–20`); null for anything else. */
export function readRival(text: string): Reading | null {
  const match = /^([≈≥≤]?)(-?\d+(?:\.\d+)?)(?:–(-?\d+(?:\.\d+)?))?$/.exec(text);
  if (match === null) return null;
  const to = match[3] === undefined ? null : Number(match[3]);
  return { amount: Number(match[2]), to, qualifier: to === null ? ((match[1] ?? '') as Qualifier) : 'range' };
}

function demandsOf(thresholds: readonly Threshold[], indicator: Indicator): readonly Demand[] {
  const demands: { limit: Limit; thresholds: Threshold[] }[] = [];
  for (const threshold of thresholds) {
    const limit = limitOf(threshold, indicator);
    if (limit === null) continue;
    const same = demands.find((one) => one.limit.value === limit.value && one.limit.comparison === limit.comparison);
    // The printed indicator and its computed twin have the same line of the same document twice.
    const told = same?.thresholds.some(
      (t) =>
        t.document === threshold.document &&
        t.kind === threshold.kind &&
        t.school_type.join() === threshold.school_type.join(),
    );
    if (same === undefined) demands.push({ limit, thresholds: [threshold] });
    else if (told !== true) same.thresholds.push(threshold);
  }
  return demands;
}

/** The cell that is judged: the printed one, else the computed one. */
function shown({ cell, twinCell }: Case): Cell | null {
  return readingOf(cell) === null && readingOf(twinCell) !== null ? twinCell : cell;
}

function readingOf(cell: Cell | null): Reading | null {
  return cell === null || cell.amount === null
    ? null
    : { amount: cell.amount, to: cell.amount_to, qualifier: cell.qualifier };
}

function against(demand: Demand, one: Case): Standing {
  const cell = shown(one);
  const reading = readingOf(cell);
  const none = { demand, shortfall: null, rivals: [], ifTypes: [] };
  if (cell === null || reading === null) return { ...none, verdict: 'undecided', reasons: ['no_value'], margin: null };
  const judged: Judgement = judge(demand.limit, reading);
  return {
    ...none,
    ...judged,
    reasons: judged.verdict === 'undecided' ? ['straddles'] : [],
    shortfall: judged.verdict === 'unmet' ? counted(demand, cell, one) : null,
    rivals: rivalsOf(demand, judged.verdict, one),
  };
}

function counted(demand: Demand, cell: Cell, one: Case): Shortfall | null {
  const [threshold] = demand.thresholds;
  if (threshold === undefined) return null;
  const way = wayOf(threshold, one.indicator);
  const base = way.kind === 'none' || way.kind === 'total' ? null : beside(one, cell, way.base);
  const exact = unrounded(cell, one) ?? cell;
  const reading = readingOf(judgedAlike(demand, exact) ? exact : cell);
  return { way, base, amount: reading === null ? null : shortfall(demand.limit, reading, way, base?.amount ?? null) };
}

/** The computed twin where it is the printed figure before rounding: 26.051… for 26.05, so that the quantity is no coarser than needed. */
function unrounded(cell: Cell, { cell: printed, twinCell, indicator }: Case): Cell | null {
  if (cell !== printed || twinCell?.amount == null || cell.amount === null || !sameTime(cell, twinCell)) return null;
  return Math.abs(twinCell.amount - cell.amount) <= 0.5 * 10 ** -indicator.decimals + 1e-9 ? twinCell : null;
}

function judgedAlike(demand: Demand, cell: Cell): boolean {
  const reading = readingOf(cell);
  return reading !== null && judge(demand.limit, reading).verdict === 'unmet';
}

function beside(one: Case, cell: Cell, id: string): Cell | null {
  return (
    one.cells.find(
      (other) => other.indicator === id && other.year === cell.year && other.amount !== null && sameTime(cell, other),
    ) ?? null
  );
}

/** Other claims on the figure, on its computed twin, and on what either is computed from, where they turn the verdict. */
function rivalsOf(demand: Demand, verdict: Verdict, one: Case): readonly Rival[] {
  const told: Rival[] = [];
  const add = (reading: Reading, cell: Cell, input: Rival['input']) => {
    const other = judge(demand.limit, reading).verdict;
    const known = told.some((rival) => rival.reading.amount === reading.amount && rival.reading.to === reading.to);
    if (other !== verdict && other !== 'undecided' && !known)
      told.push({ reading, verdict: other, cell: cell.key, input });
  };
  for (const [cell, indicator] of [
    [one.cell, one.indicator] as const,
    [one.twinCell, one.twin ?? one.indicator] as const,
  ]) {
    const reading = readingOf(cell);
    if (cell === null || reading === null) continue;
    add(reading, cell, null);
    for (const rival of cell.rivals.flatMap((text) => readRival(text) ?? [])) add(rival, cell, null);
    for (const input of one.cells.filter((other) => cell.inputs.includes(other.key)))
      for (const claimed of input.rivals.flatMap((text) => readRival(text) ?? [])) {
        const amount = recomputed(indicator, cell, input, claimed.amount);
        if (amount !== null)
          add({ amount, to: null, qualifier: claimed.qualifier === '≈' ? '≈' : '' }, input, {
            indicator: input.indicator,
            reading: claimed,
          });
      }
  }
  return told;
}

/** A quotient again with another figure for one of its two inputs; null where the formula is no quotient. */
function recomputed(indicator: Indicator, cell: Cell, input: Cell, amount: number): number | null {
  const [above, below] = (indicator.formula ?? '').split(' / ').map((side) => side.match(/[a-z][a-z0-9_]*/g) ?? []);
  if (cell.amount === null || !input.amount || above?.length !== 1 || below?.length !== 1) return null;
  if (above[0] === input.indicator) return (cell.amount * amount) / input.amount;
  if (below[0] === input.indicator && amount !== 0) return (cell.amount * input.amount) / amount;
  return null;
}
