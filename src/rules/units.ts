/** Units as reports print them, and how one becomes another. */
import { scaleOf } from './number.ts';

/** Each unit in its base unit; words that only count things (个, 项, 门 …) are one. What is not here converts only to itself. */
const UNITS: Readonly<Record<string, readonly [base: string, factor: number]>> = {
  名: ['人', 1],
  位: ['人', 1],
  个人: ['人', 1],
  人民币元: ['元', 1],
  平方米: ['㎡', 1],
  'm²': ['㎡', 1],
  m2: ['㎡', 1],
  平米: ['㎡', 1],
  亩: ['㎡', 2000 / 3],
  公顷: ['㎡', 10000],
  平方公里: ['㎡', 1e6],
  个百分点: ['百分点', 1],
  '‰': ['%', 0.1],
  比值: ['%', 100],
  ':1': [':', 1],
  比: [':', 1],
  Mb: ['Mbps', 1],
  M: ['Mbps', 1],
  Gbps: ['Mbps', 1000],
  G: ['Mbps', 1000],
  GB: ['Mbps', 1000],
  天: ['日', 1],
  ...Object.fromEntries([...'项门部本种家所件条支间'].map((word) => [word, ['个', 1] as const])),
};

type Parsed = { readonly base: string; readonly factor: number; readonly per: string };

function parse(unit: string): Parsed {
  const [head = '', per = ''] = unit.split('/');
  const whole = UNITS[head];
  if (whole) return { base: whole[0], factor: whole[1], per };
  const { scale, unit: rest } = scaleOf(head);
  const known = UNITS[rest];
  return known
    ? { base: known[0], factor: scale * known[1], per }
    : { base: rest === '' ? head : rest, factor: rest === '' ? 1 : scale, per };
}

/** How much one `from` is in `to`; null where they measure different things. `元` may stand for `元/生`: the name says the rest. */
export function factor(from: string, to: string): number | null {
  if (from === to) return 1;
  const a = parse(from);
  const b = parse(to);
  if (a.base !== b.base) return null;
  if (a.per !== b.per && a.per !== '' && b.per !== '') return null;
  return a.factor / b.factor;
}

/** A value in another unit, without the noise of binary fractions (17.83 万元 is 178300 元); null where it cannot be. */
export function convert(value: number, from: string, to: string): number | null {
  const by = factor(from, to);
  return by === null ? null : tidy(value * by);
}

/** Drops the last digits that binary arithmetic makes up. */
export function tidy(value: number): number {
  return Number(value.toPrecision(14));
}
