/** Words for findings: figures as printed with their unit and place, in both languages. Careful, and nobody is blamed. */
import type { Cell, Claim } from '../model/observation.ts';
import type { Facts } from './facts.ts';
import { shown } from './facts.ts';
import { readNumber } from './number.ts';

/** A number for a sentence: grouped thousands, at most `decimals` places, no trailing zeros. */
export function num(value: number, decimals = 2): string {
  const [whole = '', part = ''] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = part.replace(/0+$/, '');
  return `${value < 0 ? '-' : ''}${grouped}${rest ? `.${rest}` : ''}`;
}

const QUALIFIERS_ZH: Readonly<Record<string, string>> = { '≈': '约 ', '≥': '不少于 ', '≤': '近 ' };
const QUALIFIERS_EN: Readonly<Record<string, string>> = { '≈': 'about ', '≥': 'at least ', '≤': 'nearly ' };

/** `6217 人`, as printed where the text is a number; `未填报` where there is none. */
export function figureZh(claim: Claim): string {
  if (claim.value === null)
    return claim.status === 'not_applicable' ? '不适用' : claim.text === '' ? '未填报' : `“${claim.text}”`;
  return `${QUALIFIERS_ZH[claim.qualifier] ?? ''}${number(claim)}${unit(claim.unit)}`;
}

export function figureEn(claim: Claim): string {
  if (claim.value === null)
    return claim.status === 'not_applicable'
      ? 'not applicable'
      : claim.text === ''
        ? 'not reported'
        : `“${claim.text}”`;
  return `${QUALIFIERS_EN[claim.qualifier] ?? ''}${number(claim)}${unit(claim.unit)}`;
}

/** `《人才培养质量计分卡》（L1694）` for a standard table, `2.3 就业质量（L891）` for the rest. */
export function placeZh(claim: Claim): string {
  const [table = ''] = claim.section.split('/');
  return `${claim.report_year} 年度报告${claim.place === 'standard' ? `《${table}》` : `“${table}”`}（${claim.locator}）`;
}

export function placeEn(claim: Claim): string {
  const [table = ''] = claim.section.split('/');
  return `report ${claim.report_year}, ${table} (${claim.locator})`;
}

/** Name of a cell's indicator with its member: `毕业生人数（2023 年）`. */
export function nameZh(facts: Facts, cell: Cell): string {
  const name = facts.indicators.get(cell.indicator)?.name_zh ?? cell.indicator;
  return cell.member === '' ? name : `${name}·${cell.member}`;
}

export function nameEn(facts: Facts, cell: Cell): string {
  const name = facts.indicators.get(cell.indicator)?.name_en ?? cell.indicator;
  return cell.member === '' ? name : `${name} · ${cell.member}`;
}

/** `毕业生人数 6110 人，见 2023 年度报告《人才培养质量计分卡》（L1692）`; takes a claim to speak of another than the shown one. */
export function factZh(facts: Facts, cell: Cell, claim: Claim | null = shown(facts, cell)): string {
  return claim ? `${nameZh(facts, cell)} ${figureZh(claim)}［${placeZh(claim)}］` : nameZh(facts, cell);
}

export function factEn(facts: Facts, cell: Cell, claim: Claim | null = shown(facts, cell)): string {
  return claim ? `${nameEn(facts, cell)} ${figureEn(claim)} [${placeEn(claim)}]` : nameEn(facts, cell);
}

/** `泸州职业技术学院 2023 年`, `2023 届`, `2022 财年`. */
export function whoZh(facts: Facts, cell: Cell): string {
  const kinds: Readonly<Record<string, string>> = { cohort: '届', fiscal: '财年', academic: '学年' };
  return `${facts.schools.get(cell.school)?.name_zh ?? cell.school} ${cell.year} ${kinds[cell.period] ?? '年'}`;
}

export function whoEn(facts: Facts, cell: Cell): string {
  const kinds: Readonly<Record<string, string>> = {
    cohort: 'cohort of ',
    fiscal: 'fiscal year ',
    academic: 'academic year ',
  };
  return `${facts.schools.get(cell.school)?.name_en ?? cell.school}, ${kinds[cell.period] ?? ''}${cell.year}`;
}

function number(claim: Claim): string {
  const read = readNumber(claim.text);
  if (read?.scale !== 1 || read.value !== claim.value) return num(claim.value ?? 0, 4);
  const upTo = claim.value_to === null ? '' : `–${num(claim.value_to, 4)}`;
  return `${num(claim.value ?? 0, Math.max(0, Math.round(-Math.log10(read.ulp))))}${upTo}`;
}

function unit(text: string): string {
  if (text === '') return '';
  return text === '%' || text === '‰' ? text : text === ':' ? ' : 1' : ` ${text}`;
}
