/** Numbers as people read them. Grouping by thousands in both languages; the minus is U+2212; spaces between Han and figures. */
import type { Lang } from '../model/chart.ts';
import type { Qualifier } from '../model/observation.ts';
import { displayed, unitName } from './names.ts';
import { words } from './words.ts';

export const MINUS = '−';

/** Plain number with `decimals` places at most and exactly, grouped: `5,011`, `−0.50`. Negative zero is zero. */
export function plain(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return '—';
  const fixed = Math.abs(value).toFixed(decimals);
  const [whole = '0', fraction] = fixed.split('.');
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
  return value < 0 && Number(fixed) !== 0 ? MINUS + text : text;
}

/** With its sign: `+1.39`, `−0.5`, and `0` unsigned. */
export function signed(value: number, decimals: number): string {
  const text = plain(value, decimals);
  return Number(Math.abs(value).toFixed(decimals)) === 0 || text.startsWith(MINUS) ? text : `+${text}`;
}

/**
 * Decimals to print: never finer than the report prints, never finer than the codebook's `decimals`.
 * `text` is the cell as printed (`1.02亿`: two decimals of a hundred million), `amount` its value in the codebook's unit,
 * so that a converted unit keeps the printed precision and no more. Without a readable `text` (derived) the codebook's.
 */
export function decimalsOf(amount: number, decimals: number, text: string): number {
  const match = /-?\d[\d,，]*(?:\.(\d+))?/.exec(text.replace(/\s/g, ''));
  if (match === null) return decimals;
  const printed = Number(match[0].replace(/[,，]/g, ''));
  const places = match[1]?.length ?? 0;
  if (printed === 0 || amount === 0) return Math.min(decimals, places);
  const shift = Math.log10(Math.abs(amount / printed));
  // A conversion is by a power of ten; any other factor (亩 → ㎡) says nothing of decimals.
  if (Math.abs(shift - Math.round(shift)) > 0.01) return decimals;
  return Math.max(0, Math.min(decimals, places - Math.round(shift)));
}

/** `value` rounded as `decimals` print it: what ties are judged by. */
export function asPrinted(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

/**
 * A value with its unit: `5,011 元`, `97.25%`, `16.52 : 1`. In Chinese 元 and 人 from 100 million on read as 亿 where two
 * decimals lose nothing (`1.2 亿元`); other units stay as the codebook names them. English gives 万元 in million yuan.
 */
export function withUnit(value: number, unit: string, decimals: number, lang: Lang): string {
  if (unit === '%') return `${plain(value, decimals)}%`;
  if (unit === ':') return `${plain(value, decimals)} : 1`;
  if (lang === 'zh' && (unit === '元' || unit === '人') && Math.abs(value) >= 1e8) {
    const places = [0, 1, 2].find((n) => Number((value / 1e8).toFixed(n)) * 1e8 === value);
    if (places !== undefined) return `${plain(value / 1e8, places)} 亿${unit}`;
  }
  if (isYear(value, unit)) return `${ungrouped(value)}${lang === 'zh' ? ` ${unit}` : ''}`;
  const shown = displayed(value, unit, decimals, lang);
  const name = unitName(unit, lang, shown.value);
  const number = plain(shown.value, shown.decimals);
  return name === '' ? number : `${number} ${name}`;
}

/** No duration is thousands of years long: such a number of 年 names a year and is not grouped. */
function isYear(value: number, unit: string): boolean {
  return unit === '年' && value >= 1000 && value < 10_000;
}

function ungrouped(value: number): string {
  return plain(value, 0).replace(',', '');
}

/** A difference with sign and unit; of rates in percentage points: `+1.39 个百分点`, `−0.53 : 1` never (`−0.53`). */
export function withSign(value: number, unit: string, printed: number, lang: Lang): string {
  const decimals = value === 0 ? 0 : printed;
  if (unit === '%') return words(lang).points(signed(value, decimals));
  if (unit === ':') return signed(value, decimals);
  const text = withUnit(Math.abs(value), unit, decimals, lang);
  if (asPrinted(value, decimals) === 0) return text;
  return (value < 0 ? MINUS : '+') + text;
}

/** The size of a difference, unsigned, for sentences that say which way: `1.39 个百分点`, `120 人`. */
export function difference(value: number, unit: string, decimals: number, lang: Lang): string {
  return withSign(value, unit, decimals, lang).replace(/^[+−]/, '');
}

/** With what the source says of its exactness: `约 5,011 元`, `≥ 95%`, `90%–95%`. */
export function qualified(
  value: number,
  valueTo: number | null,
  qualifier: Qualifier,
  unit: string,
  decimals: number,
  lang: Lang,
): string {
  const say = words(lang).qualifier;
  const text = withUnit(value, unit, decimals, lang);
  if (qualifier === '≈') return say.approx(text);
  if (qualifier === '≥') return say.atLeast(text);
  if (qualifier === '≤') return say.atMost(text);
  if (qualifier === 'range' && valueTo !== null) {
    const to = withUnit(valueTo, unit, decimals, lang);
    const from = displayed(value, unit, decimals, lang);
    const number = plain(from.value, from.decimals);
    // The unit once, at the end, unless the two are printed in different ones (`9,000 万元`, `1.2 亿元`).
    const once = text.startsWith(`${number} `) && to.endsWith(text.slice(number.length));
    return say.range(once ? number : text, to);
  }
  return text;
}

/** Axis ticks: short (`1.2 亿`, `3.5 万`, `12k`, `2022` of calendar years), no unit but `%`. */
export function tick(stored: number, unit: string, lang: Lang): string {
  const { value } = displayed(stored, unit, 0, lang);
  const short = (n: number, suffix: string) =>
    `${plain(n, [0, 1, 2].find((d) => asPrinted(n, d) === tidy(n)) ?? 2)}${suffix}`;
  if (unit === '%') return short(value, '%');
  if (isYear(value, unit)) return ungrouped(value);
  const size = Math.abs(value);
  if (lang === 'zh')
    return size >= 1e8 ? short(value / 1e8, ' 亿') : size >= 1e5 ? short(value / 1e4, ' 万') : short(value, '');
  return size >= 1e9
    ? short(value / 1e9, 'bn')
    : size >= 1e6
      ? short(value / 1e6, 'm')
      : size >= 1e5
        ? short(value / 1e3, 'k')
        : short(value, '');
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
