/** Words for findings: figures as printed with their unit and place, in both languages. Careful, and nobody is blamed. */
import { indicatorName, schoolName, unitName, yuanPer } from '../format/names.ts';
import { plain, withUnit } from '../format/number.ts';
import type { Lang } from '../model/chart.ts';
import type { Cell, Claim } from '../model/observation.ts';
import type { Facts } from './facts.ts';
import { shown } from './facts.ts';
import { readNumber } from './number.ts';

type Words = Readonly<Record<Lang, Readonly<Record<string, string>>>>;
const QUALIFIERS: Words = {
  zh: { '≈': '约 ', '≥': '不少于 ', '≤': '近 ' },
  en: { '≈': 'about ', '≥': 'at least ', '≤': 'nearly ' },
};
const ABSENT: Words = {
  zh: { not_reported: '未填报', not_applicable: '不适用' },
  en: { not_reported: 'not reported', not_applicable: 'not applicable' },
};
const PERIODS: Words = {
  zh: { cohort: '届', fiscal: '财年', academic: '学年' },
  en: { cohort: 'cohort of ', fiscal: 'fiscal year ', academic: 'school year ' },
};

/** A computed number for a sentence: grouped thousands, at most `decimals` places, no trailing zeros. */
export function num(value: number, decimals = 2): string {
  return plain(value, decimals)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}

/** `6,217 人`, to the places printed; `未填报` where there is none. */
export function figure(lang: Lang, claim: Claim): string {
  if (claim.value === null) return ABSENT[lang][claim.status] ?? `“${claim.text}”`;
  const read = readNumber(claim.text);
  const same = read !== null && read.scale === 1 && Math.abs(read.value) === Math.abs(claim.value);
  const places = same ? Math.max(0, Math.round(-Math.log10(read.ulp))) : 4;
  const one = (value: number) => (same ? plain(value, places) : num(value, places));
  const upTo = claim.value_to === null ? '' : `–${one(claim.value_to)}`;
  const yuan = lang === 'en' && upTo === '' ? yuanPer(claim.unit) : null;
  const text =
    yuan === null
      ? `${one(claim.value)}${upTo}${unitAfter(lang, claim.unit, claim.value)}`
      : money(claim.value, yuan, claim.unit, places);
  return `${QUALIFIERS[lang][claim.qualifier] ?? ''}${text}`;
}

/** A computed amount in the codebook's unit, in the words of the claim it is held against. */
export function computed(lang: Lang, like: Claim, amount: number, unit: string): string {
  return figure(lang, { ...like, value: amount, value_to: null, unit, text: num(amount, 4), qualifier: '' });
}

/** `2023 年度报告《人才培养质量计分卡》（L1694）` for a standard table, `2023 年度报告“2.3 就业质量”（L891）` for the rest. */
export function place(lang: Lang, claim: Claim): string {
  const [table = ''] = claim.section.split('/');
  if (lang === 'en') return `report ${claim.report_year}, ${table} (${claim.locator})`;
  return `${claim.report_year} 年度报告${claim.place === 'standard' ? `《${table}》` : `“${table}”`}（${claim.locator}）`;
}

/** Name of a cell's indicator, with its member where it is part of a breakdown: `毕业生人数（电子商务）`. */
export function name(lang: Lang, facts: Facts, cell: Cell): string {
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

/** `毕业生人数 6,110 人［2023 年度报告《人才培养质量计分卡》（L1693）］`; takes a claim to speak of another than the shown one. */
export function fact(lang: Lang, facts: Facts, cell: Cell, claim: Claim | null = shown(facts, cell)): string {
  return claim ? `${name(lang, facts, cell)} ${atPlace(lang, claim)}` : name(lang, facts, cell);
}

/** A cell's figure and place without its name, where the name has just been said. */
export function figureAt(lang: Lang, facts: Facts, cell: Cell): string {
  const claim = shown(facts, cell);
  return claim ? atPlace(lang, claim) : '';
}

/** `6,110 人［2023 年度报告《人才培养质量计分卡》（L1693）］`. */
export function atPlace(lang: Lang, claim: Claim): string {
  const at = place(lang, claim);
  return lang === 'zh' ? `${figure(lang, claim)}［${at}］` : `${figure(lang, claim)} [${at}]`;
}

/** Whom and when a finding is about: `泸州职业技术学院 2023 年`, `2023 届`, `2022 财年`. */
export function who(lang: Lang, facts: Facts, cell: Cell): string {
  const school = facts.schools.get(cell.school);
  const of = school ? schoolName(school, lang) : cell.school;
  const part = lang === 'zh' ? `${of}（${cell.scope}）` : `${of} (${cell.scope})`;
  const called = cell.scope === '' ? of : part;
  const kind = PERIODS[lang][cell.period];
  return lang === 'zh' ? `${called} ${cell.year} ${kind ?? '年'}` : `${called}, ${kind ?? ''}${cell.year}`;
}

/** 万元 in English: yuan below a million, millions from there. */
function money(value: number, yuan: number, unit: string, places: number): string {
  if (Math.abs(value * yuan) >= 1e6) return withUnit(value, unit, places, 'en');
  return `${num(value * yuan)} yuan`;
}

/** A unit as it follows a figure: `%`, ` : 1`, ` 万元`. */
export function unitAfter(lang: Lang, unit: string, value = 2): string {
  if (unit === '' || unit === '%' || unit === '‰') return unit;
  if (unit === ':') return lang === 'zh' ? ' : 1' : ' to 1';
  return ` ${unitName(unit, lang, value)}`;
}
