/** Reads numbers as reports print them: `1.02亿`, `约5,011元`, `两`, `百余`, `１２％`, `18.5:1`, `10-20`. */
import type { Qualifier } from '../model/observation.ts';

export type Reading = {
  /** The number before any 万 or 亿: 1.02 for `1.02亿`. */
  readonly value: number;
  readonly value_to: number | null;
  /** What 万, 亿 … after the digits multiply it by: 1e8 for `1.02亿`, 1 where none stands. */
  readonly scale: number;
  readonly qualifier: Qualifier;
  /** One unit of the last place printed, before `scale`: 0.01 for `1.02亿`. */
  readonly ulp: number;
  /** The words left around the number: `元`, `人次`, `%`; empty where only the number stands. */
  readonly unit: string;
};

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const STEPS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const SCALES: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['千万', 1e7],
  ['百万', 1e6],
  ['十万', 1e5],
  ['亿', 1e8],
  ['万', 1e4],
  ['千', 1e3],
];

/** Full-width forms to plain ones, thin spaces and line breaks inside numbers away. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[∶：]/g, ':')
    .replace(/[‐‑‒–—―−~～]+/g, '-')
    .replace(/[\s\u3000]+/g, '');
}

/** A Chinese numeral such as `三十`, `二百零五`, `一千二百`; null where it is none. */
export function chineseNumber(text: string): number | null {
  if (text === '') return null;
  const big = text.search(/[亿万]/);
  if (big > 0) {
    const head = chineseNumber(text.slice(0, big));
    const tail = text.slice(big + 1);
    const rest = tail === '' ? 0 : chineseNumber(tail.replace(/^零/, ''));
    return head === null || rest === null ? null : head * (text[big] === '亿' ? 1e8 : 1e4) + rest;
  }
  if ([...text].every((c) => c in DIGITS)) return Number([...text].map((c) => DIGITS[c]).join(''));
  let total = 0;
  let digit: number | null = null;
  for (const c of text) {
    const step = STEPS[c];
    if (step !== undefined) {
      total += (digit ?? 1) * step;
      digit = null;
    } else if (c in DIGITS) {
      if (digit !== null && digit !== 0) return null;
      digit = DIGITS[c] ?? null;
    } else return null;
  }
  return total + (digit ?? 0);
}

const NUMBER = '[+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';
const HAN = '[零〇一二两三四五六七八九十百千万亿]+';
const BEFORE: readonly (readonly [RegExp, Qualifier])[] = [
  [/^(约为?|大约|左右)/, '≈'],
  [/^(超过|超|逾|不少于|不低于|达到?以上|≥|>|>=)/, '≥'],
  [/^(近|接近|不足|不超过|≤|<|<=)/, '≤'],
];

/** Reads one printed figure. Null where the text is no number (`-`, `优质学校`). A leading `-` before digits is a minus. */
export function readNumber(text: string): Reading | null {
  let rest = plain(text);
  let qualifier: Qualifier = '';
  for (const [pattern, q] of BEFORE) {
    if (!pattern.test(rest)) continue;
    rest = rest.replace(pattern, '');
    qualifier = q;
  }
  const percentWords = rest.startsWith('百分之');
  if (percentWords) rest = rest.slice(3);
  const ratio = rest.match(new RegExp(`^1:(${NUMBER})$`)) ?? rest.match(new RegExp(`^(${NUMBER}):1$`));
  if (ratio?.[1]) return { ...digits(ratio[1]), value_to: null, scale: 1, qualifier, unit: ':' };
  const range = rest.match(new RegExp(`^(${NUMBER})(%?)[-至到](${NUMBER})(.*)$`));
  if (range?.[1] && range[3]) {
    const from = digits(range[1]);
    const to = digits(range[3]);
    const tail = scaleOf(range[4] ?? '');
    return { value: from.value, value_to: to.value, ulp: Math.max(from.ulp, to.ulp), qualifier: 'range', ...tail };
  }
  const arabic = rest.match(new RegExp(`^(${NUMBER})(.*)$`));
  const han = arabic ? null : rest.match(new RegExp(`^(${HAN})(.*)$`));
  if (!arabic && !han) return null;
  let tail = (arabic ?? han)?.[2] ?? '';
  const more = tail.match(/^(余|多|来)/) ?? tail.match(/^(万|亿|千)(余|多)/);
  if (more) {
    qualifier = '≥';
    tail = tail.replace(/余|多|来/, '');
  }
  const end = tail.match(/(以上|以下|左右)$/);
  if (end) {
    qualifier = end[1] === '以上' ? '≥' : end[1] === '以下' ? '≤' : '≈';
    tail = tail.slice(0, -2);
  }
  if (arabic?.[1]) {
    const read = { ...digits(arabic[1]), value_to: null, qualifier };
    return percentWords ? { ...read, scale: 1, unit: '%' } : { ...read, ...scaleOf(tail) };
  }
  const value = chineseNumber(han?.[1] ?? '');
  if (value === null) return null;
  const ulp = /^[百千万亿十]+$/.test(han?.[1] ?? '') ? Math.max(1, value) : 1;
  return { value, value_to: null, ulp, scale: 1, qualifier, unit: percentWords ? '%' : tail };
}

/** Splits a unit such as `万元` into its multiplier and the rest: {scale: 10000, unit: '元'}. */
export function scaleOf(unit: string): { scale: number; unit: string } {
  for (const [word, scale] of SCALES) {
    if (unit.startsWith(word)) return { scale, unit: unit.slice(word.length) };
  }
  return { scale: 1, unit };
}

function digits(text: string): { value: number; ulp: number } {
  const clean = text.replaceAll(',', '');
  const decimals = clean.includes('.') ? clean.length - clean.indexOf('.') - 1 : 0;
  return { value: Number(clean), ulp: 1 / 10 ** decimals };
}
