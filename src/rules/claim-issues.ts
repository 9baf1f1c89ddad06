/** What is wrong with one claim as written: its number against its printed text, its unit, status, breakdown and place. */
import type { Indicator } from '../model/indicator.ts';
import type { Claim } from '../model/observation.ts';
import type { Source } from '../model/school.ts';
import { plain, readNumber, scaleOf } from './number.ts';
import { isShare } from './ranges.ts';
import { factor } from './units.ts';

export type ClaimContext = {
  readonly indicator: Indicator | undefined;
  readonly source: Source | undefined;
  /** `dimension|member` of every known member. */
  readonly members: ReadonlySet<string>;
  /** Unit the amount is kept in. */
  readonly unit: string;
};

/** Every issue as a sentence that says what it is and what to do; empty when the claim is sound. Ids are checked elsewhere. */
export function claimIssues(claim: Claim, context: ClaimContext): readonly string[] {
  return [
    ...valueIssues(claim),
    ...unitIssues(claim, context),
    ...statusIssues(claim),
    ...breakdownIssues(claim, context.members),
    ...placeIssues(claim, context.source),
    ...shareIssues(claim, context.indicator),
  ];
}

/** The value is the number in the text, or (where the unit has no 万, 亿) the number multiplied out: `1.02亿` is 1.02 亿元 or 102000000 元. */
function valueIssues(claim: Claim): readonly string[] {
  if (claim.status === 'not_reported' || claim.status === 'not_applicable') return [];
  const read = readNumber(claim.text);
  if (!read)
    return claim.value === null
      ? []
      : [`value: ${claim.value} cannot be read from text “${claim.text}”; correct one of them`];
  if (claim.value === null)
    return [`value: is empty, but text “${claim.text}” is a number; fill in ${read.value * read.scale}`];
  const found: string[] = [];
  const inUnit = scaleOf(claim.unit).scale;
  // 减少 0.12 亿元 prints a change without its sign.
  const unsigned = claim.nature === 'change' || claim.nature === 'change_pct';
  const agrees = (printed: number, given: number) => {
    const [a, b] = read.scale === 1 ? [printed, given] : [printed * read.scale, given * inUnit];
    return close(a, b) || (unsigned && close(a, -b));
  };
  if (!agrees(read.value, claim.value))
    found.push(`value: ${claim.value} ${claim.unit} does not agree with text “${claim.text}”; read it again`);
  const to = read.value_to;
  if (claim.qualifier === 'range' && claim.value_to === null) found.push('value_to: is empty; a range needs both ends');
  if (claim.qualifier !== 'range' && claim.value_to !== null)
    found.push('value_to: only a range has one; set qualifier to range or empty it');
  if (to !== null && claim.value_to !== null && !agrees(to, claim.value_to))
    found.push(`value_to: ${claim.value_to} does not agree with text “${claim.text}”`);
  if (claim.value_to !== null && claim.value_to < claim.value)
    found.push('value_to: is below value; a range goes upwards');
  if (read.unit === '%' && factor(claim.unit, '%') === null && claim.unit !== '百分点')
    found.push(`unit: text “${claim.text}” is a percentage, unit is “${claim.unit}”`);
  return found;
}

function unitIssues(claim: Claim, { indicator, unit }: ClaimContext): readonly string[] {
  if (!indicator || claim.value === null || factor(claim.unit, unit) !== null) return [];
  return [
    `unit: “${claim.unit}” does not convert to “${unit}” of ${indicator.id}; correct it, or add it to src/rules/units.ts`,
  ];
}

function statusIssues(claim: Claim): readonly string[] {
  const none = claim.status === 'not_reported' || claim.status === 'not_applicable';
  const blank = /^[-/—]*$/.test(plain(claim.text));
  const found: string[] = [];
  if (none && claim.value !== null)
    found.push(`status: ${claim.status} cannot have a value (zero is a value: use reported)`);
  if (claim.status === 'not_reported' && !blank)
    found.push(`status: not_reported is for “-” and empty cells, not for text “${claim.text}”`);
  if (!none && blank) found.push(`status: ${claim.status} needs a printed text; an empty cell or “-” is not_reported`);
  if (claim.override !== '' && claim.note === null) found.push(`override: ${claim.override} needs its reason in note`);
  if (claim.period === 'as_of' && claim.since !== null)
    found.push('since: is for what accumulates; period as_of has none');
  return found;
}

function breakdownIssues(claim: Claim, members: ReadonlySet<string>): readonly string[] {
  if ((claim.dimension === '') !== (claim.member === ''))
    return ['member: dimension and member go together; fill in both or neither'];
  if (claim.dimension === '') return [];
  const dimensions = claim.dimension.split('+');
  const names = claim.member.split('+');
  if (dimensions.length !== names.length)
    return [`member: “${claim.member}” has not as many parts as “${claim.dimension}”`];
  return dimensions.flatMap((dimension, i) =>
    members.has(`${dimension}|${names[i]}`)
      ? []
      : [`member: unknown “${names[i]}” of ${dimension}; add it to members.csv`],
  );
}

function placeIssues(claim: Claim, source: Source | undefined): readonly string[] {
  const found: string[] = [];
  const parts = [claim.school, claim.scope, claim.dimension, claim.member];
  if (parts.some((part) => part.includes('|')))
    found.push('scope: “|” cannot stand in a part of a key; use another sign');
  if (!source) return found;
  if (claim.school !== source.school) found.push(`school: “${claim.school}” is not the school of ${source.id}`);
  return [...found, ...locatorIssues(claim.locator, source.lines)];
}

/** Lines of a locator against the length of its source. */
export function locatorIssues(locator: string, lines: number): readonly string[] {
  return locator.split(';').flatMap((part) => {
    const [from = 0, to = from] = part.match(/\d+/g)?.map(Number) ?? [];
    if (to < from) return [`locator: ${part.trim()} ends before it begins`];
    return to > lines ? [`locator: ${part.trim()} is beyond the source's last line (${lines})`] : [];
  });
}

function shareIssues(claim: Claim, indicator: Indicator | undefined): readonly string[] {
  if (!indicator || !isShare(indicator) || claim.nature !== 'actual' || claim.amount === null || claim.note !== null)
    return [];
  if (claim.amount >= 0 && claim.amount <= 100) return [];
  return [`value: a share of ${claim.amount}% is outside 0–100; where the report prints it so, say it in note`];
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
