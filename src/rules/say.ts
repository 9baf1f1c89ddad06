/** Words for findings: figures as printed with their unit and place, in both languages. Careful, and nobody is blamed. */
import { indicatorName, schoolName, unitName, yuanPer } from '../format/names.ts';
import { plain, withUnit } from '../format/number.ts';
import type { Lang } from '../model/chart.ts';
import type { Cell, Claim } from '../model/observation.ts';
import type { Facts } from './facts.ts';
import { shown } from './facts.ts';
import { readNumber } from './number.ts';

/** A computed number for a sentence: grouped thousands, at most `decimals` places, no trailing zeros. */
export function num(value: number, decimals = 2): string {
  return plain(value, decimals)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}

const QUALIFIERS: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  zh: { '≈': '约 ', '≥': '不少于 ', '≤': '近 ' },
  en: { '≈': 'about ', '≥': 'at least ', '≤': 'nearly ' },
};
const ABSENT: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  zh: { not_reported: '未填报', not_applicable: '不适用' },
  en: { not_reported: 'not reported', not_applicable: 'not applicable' },
};

/** `6,217 人`, to the places printed; `未填报` where there is none. */
function figure(claim: Claim, lang: Lang): string {
  if (claim.value === null) return ABSENT[lang][claim.status] ?? `“${claim.text}”`;
  const read = readNumber(claim.text);
  const same = read !== null && read.scale === 1 && Math.abs(read.value) === Math.abs(claim.value);
  const places = same ? Math.max(0, Math.round(-Math.log10(read.ulp))) : 4;
  const one = (value: number) => (same ? plain(value, places) : num(value, places));
  const upTo = claim.value_to === null ? '' : `–${one(claim.value_to)}`;
  const yuan = lang === 'en' && upTo === '' ? yuanPer(claim.unit) : null;
  const text =
    yuan === null
      ? `${one(claim.value)}${upTo}${unitAfter(claim, lang)}`
      : money(claim.value, yuan, claim.unit, places);
  return `${QUALIFIERS[lang][claim.qualifier] ?? ''}${text}`;
}

/** 万元 in English: yuan below a million, millions from there. */
function money(value: number, yuan: number, unit: string, places: number): string {
  if (Math.abs(value * yuan) >= 1e6) return withUnit(value, unit, places, 'en');
  return `${num(value * yuan)} yuan`;
}

function unitAfter(claim: Claim, lang: Lang): string {
  if (claim.unit === '' || claim.unit === '%' || claim.unit === '‰') return claim.unit;
  return ` ${unitName(claim.unit, lang, claim.value ?? 2)}`;
}

export const figureZh = (claim: Claim): string => figure(claim, 'zh');
export const figureEn = (claim: Claim): string => figure(claim, 'en');

/** `《人才培养质量计分卡》（L1694）` for a standard table, `2.3 就业质量（L891）` for the rest. */
export function placeZh(claim: Claim): string {
  const [table = ''] = claim.section.split('/');
  return `${claim.report_year} 年度报告${claim.place === 'standard' ? `《${table}》` : `“${table}”`}（${claim.locator}）`;
}

export function placeEn(claim: Claim): string {
  const [table = ''] = claim.section.split('/');
  return `report ${claim.report_year}, ${table} (${claim.locator})`;
}

/** Name of a cell's indicator, with its member where it is part of a breakdown: `毕业生人数·电子商务`. */
function name(facts: Facts, cell: Cell, lang: Lang): string {
  const indicator = facts.indicators.get(cell.indicator);
  const whole = indicator ? indicatorName(indicator, lang) : cell.indicator;
  if (cell.dimension === '') return whole;
  const ids = cell.member.split('+');
  const members = cell.dimension.split('+').map((dimension, i) => {
    const member = facts.members.get(`${dimension}|${ids[i]}`);
    return (lang === 'en' ? member?.name_en : member?.name_zh) ?? ids[i];
  });
  return lang === 'en' ? `${whole} (${members.join(', ')})` : `${whole}（${members.join('、')}）`;
}

export const nameZh = (facts: Facts, cell: Cell): string => name(facts, cell, 'zh');
export const nameEn = (facts: Facts, cell: Cell): string => name(facts, cell, 'en');

/** `毕业生人数 6,110 人［2023 年度报告《人才培养质量计分卡》（L1693）］`; takes a claim to speak of another than the shown one. */
export function factZh(facts: Facts, cell: Cell, claim: Claim | null = shown(facts, cell)): string {
  return claim ? `${nameZh(facts, cell)} ${figureZh(claim)}［${placeZh(claim)}］` : nameZh(facts, cell);
}

export function factEn(facts: Facts, cell: Cell, claim: Claim | null = shown(facts, cell)): string {
  return claim ? `${nameEn(facts, cell)} ${figureEn(claim)} [${placeEn(claim)}]` : nameEn(facts, cell);
}

/** A cell's figure and place without its name, where the name has just been said. */
export function figureAtZh(facts: Facts, cell: Cell): string {
  const claim = shown(facts, cell);
  return claim ? `${figureZh(claim)}［${placeZh(claim)}］` : '';
}

export function figureAtEn(facts: Facts, cell: Cell): string {
  const claim = shown(facts, cell);
  return claim ? `${figureEn(claim)} [${placeEn(claim)}]` : '';
}

/** `泸州职业技术学院 2023 年`, `2023 届`, `2022 财年`. */
export function whoZh(facts: Facts, cell: Cell): string {
  const kinds: Readonly<Record<string, string>> = { cohort: '届', fiscal: '财年', academic: '学年' };
  const school = facts.schools.get(cell.school);
  return `${school ? schoolName(school, 'zh') : cell.school} ${cell.year} ${kinds[cell.period] ?? '年'}`;
}

export function whoEn(facts: Facts, cell: Cell): string {
  const kinds: Readonly<Record<string, string>> = {
    cohort: 'cohort of ',
    fiscal: 'fiscal year ',
    academic: 'academic year ',
  };
  const school = facts.schools.get(cell.school);
  return `${school ? schoolName(school, 'en') : cell.school}, ${kinds[cell.period] ?? ''}${cell.year}`;
}
