/** Office number formats that print a figure as the page prints it: its unit, decimals and marks around a number that stays one. */
import type { Figure } from '../model/chart.ts';

/** Text that a format prints as it stands. */
function literal(text: string): string {
  return text === '' ? '' : `"${text.replaceAll('"', '”')}"`;
}

/** `⚠` after what contradicts itself or is to be checked, as on the page. */
export function markOf(figure: Figure): string {
  return figure.flags.includes('conflict') || figure.flags.includes('finding') ? ' ⚠' : '';
}

/**
 * Format for a value printed as `text`: `约 5,011 元` → `"约 "#,##0" 元"`. Where the text names the number in another
 * magnitude (`1.2 亿元`) or as a range, the text itself stands in the format, so that nothing is lost to the eye.
 */
export function numberFormat(value: number, text: string, mark = ''): string {
  const match = /^([^\d−-]*)([−-]?)(\d[\d,]*)(?:\.(\d+))?(.*)$/s.exec(text);
  if (match === null) return literal(text + mark);
  const [, before = '', minus = '', whole = '', fraction = '', after = ''] = match;
  const printed = Number(
    `${minus === '' ? '' : '-'}${whole.replaceAll(',', '')}${fraction === '' ? '' : `.${fraction}`}`,
  );
  if (Math.abs(printed - value) > 0.5000001 * 10 ** -fraction.length) return literal(text + mark);
  // Digits behind the number are a second number, unless they belong to the unit: `18 : 1`.
  if (/\d/.test(after) && !/^ : 1$/.test(after)) return literal(text + mark);
  const grouped = whole.includes(',') || whole.length < 4;
  const places = fraction === '' ? '' : `.${'0'.repeat(fraction.length)}`;
  const number = `${grouped ? '#,##0' : '0'}${places}`;
  // A sign that is printed for rises too comes from the format; a minus stands in front of its own accord.
  const sign = before.endsWith('+');
  const format = `${literal(sign ? before.slice(0, -1) : before)}${sign ? '+' : ''}${number}${literal(after + mark)}`;
  return sign ? `${format};-${number}${literal(after + mark)}` : format;
}

/** The format of a figure's value with its marks; `General` where it has none. */
export function figureFormat(figure: Figure): string {
  return figure.value === null ? 'General' : numberFormat(figure.value, figure.text, markOf(figure));
}
