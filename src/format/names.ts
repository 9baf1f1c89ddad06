import type { Lang } from '../model/chart.ts';
import type { Indicator } from '../model/indicator.ts';
import type { School } from '../model/school.ts';

/** Name of an indicator in the reader's language; its Chinese name where no English one is recorded. */
export function indicatorName(indicator: Indicator, lang: Lang): string {
  return lang === 'en' && indicator.name_en !== '' ? indicator.name_en : indicator.name_zh;
}

/** Name of a school in the reader's language; its Chinese name where no English one is recorded. */
export function schoolName(school: School, lang: Lang): string {
  return lang === 'en' && school.name_en !== '' ? school.name_en : school.name_zh;
}

/** Name of the school of an id among these; the id itself where none of them has it. */
export function schoolNameOf(schools: readonly School[], id: string, lang: Lang): string {
  const school = schools.find((one) => one.id === id);
  return school === undefined ? id : schoolName(school, lang);
}

/** English of codebook units: one, many, and how the unit stands when it names an axis or a column. */
const UNITS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  人: ['person', 'people'],
  人次: ['person-time', 'person-times'],
  人日: ['person-day', 'person-days'],
  人天: ['person-day', 'person-days'],
  名: ['person', 'people'],
  岁: ['year', 'years'],
  年: ['year', 'years'],
  所: ['school', 'schools'],
  个: ['item', 'items'],
  项: ['item', 'items'],
  种: ['title', 'titles'],
  本: ['book', 'books'],
  册: ['volume', 'volumes'],
  万册: ['10,000 volumes', '10,000 volumes'],
  件: ['item', 'items'],
  支: ['team', 'teams'],
  套: ['set', 'sets'],
  台: ['unit', 'units'],
  台套: ['unit', 'units'],
  门: ['course', 'courses'],
  学时: ['class hour', 'class hours'],
  课时: ['class hour', 'class hours'],
  元: ['yuan', 'yuan'],
  万元: ['10,000 yuan', '10,000 yuan'],
  '万元/人': ['10,000 yuan per person', '10,000 yuan per person'],
  家: ['organisation', 'organisations'],
  小时: ['hour', 'hours'],
  亿元: ['100 million yuan', '100 million yuan'],
  '元/生': ['yuan per student', 'yuan per student'],
  '元/月': ['yuan a month', 'yuan a month'],
  '元/人': ['yuan per person', 'yuan per person'],
  '万元/生': ['10,000 yuan per student', '10,000 yuan per student'],
  '元/课时': ['yuan per class hour', 'yuan per class hour'],
  '㎡': ['m²', 'm²'],
  平方米: ['m²', 'm²'],
  亩: ['mu', 'mu'],
  '㎡/生': ['m² per student', 'm² per student'],
  '平方米/生': ['m² per student', 'm² per student'],
  '册/生': ['volumes per student', 'volumes per student'],
  '个/生': ['per student', 'per student'],
  '人/门': ['students per course', 'students per course'],
  '工位/生': ['stations per student', 'stations per student'],
  工位: ['station', 'stations'],
  分: ['point', 'points'],
  张: ['certificate', 'certificates'],
  位: ['person', 'people'],
  位次: ['place', 'places'],
  次: ['time', 'times'],
  倍: ['time', 'times'],
  场: ['event', 'events'],
  批次: ['batch', 'batches'],
  队: ['team', 'teams'],
  篇: ['piece', 'pieces'],
  部: ['work', 'works'],
  份: ['copy', 'copies'],
  条: ['item', 'items'],
  日: ['day', 'days'],
  天: ['day', 'days'],
  周: ['week', 'weeks'],
  月: ['month', 'months'],
  分钟: ['minute', 'minutes'],
  户: ['household', 'households'],
  班: ['class', 'classes'],
  班次: ['course run', 'course runs'],
  期: ['session', 'sessions'],
  组: ['group', 'groups'],
  间: ['room', 'rooms'],
  座: ['building', 'buildings'],
  栋: ['building', 'buildings'],
  处: ['place', 'places'],
  学分: ['credit', 'credits'],
  字: ['character', 'characters'],
  万人: ['10,000 people', '10,000 people'],
  万人次: ['10,000 person-times', '10,000 person-times'],
  公里: ['km', 'km'],
  公顷: ['hectare', 'hectares'],
  公斤: ['kg', 'kg'],
  吨: ['tonne', 'tonnes'],
  毫升: ['ml', 'ml'],
  平米: ['m²', 'm²'],
  万平方米: ['10,000 m²', '10,000 m²'],
  '平米/生': ['m² per student', 'm² per student'],
  百分点: ['percentage point', 'percentage points'],
  比值: ['ratio', 'ratio'],
};

/** Units of ten thousands read in English as another one: factor, name, and by how many places the decimals move. */
const SCALED: Readonly<Record<string, readonly [factor: number, name: string, places: number]>> = {
  万元: [0.01, 'million yuan', 2],
  亿元: [100, 'million yuan', -2],
  '万元/人': [10_000, 'yuan per person', -4],
  '万元/生': [10_000, 'yuan per student', -4],
  万册: [10_000, 'volumes', -4],
};

/** Unit as it stands beside a number or in an axis title; English knows one from many and has no 万. */
export function unitName(unit: string, lang: Lang, amount = 2): string {
  if (unit === ':') return 'x : 1';
  if (lang === 'zh') return unit;
  return SCALED[unit]?.[1] ?? storedUnit(unit, lang, amount);
}

/** Unit of the bare number in a table or file: the codebook's own, in English `10,000 yuan`. */
export function storedUnit(unit: string, lang: Lang, amount = 2): string {
  if (lang === 'zh' || unit === ':') return unitName(unit, 'zh');
  const [, base = '', per = ''] = /^(.+)\/百(生|名教师)$/.exec(unit) ?? [];
  if (base !== '') return `${storedUnit(base, lang)} per 100 ${per === '生' ? 'students' : 'teachers'}`;
  const pair = UNITS[unit];
  return pair === undefined ? unit : Math.abs(amount) === 1 ? pair[0] : pair[1];
}

/** A value as its display unit counts it, with the decimals that keep its precision. */
export function displayed(
  value: number,
  unit: string,
  decimals: number,
  lang: Lang,
): { value: number; decimals: number } {
  const scale = lang === 'en' ? SCALED[unit] : undefined;
  return scale === undefined
    ? { value, decimals }
    : { value: value * scale[0], decimals: value === 0 ? decimals : Math.max(0, decimals + scale[2]) };
}

/** Yuan in one unit of 万元 or 亿元, else null. */
export function yuanPer(unit: string): number | null {
  return unit === '万元' ? 1e4 : unit === '亿元' ? 1e8 : null;
}

/** How many, as printed: `≥ 20 项`; empty where the text gives no number. */
export function statedCount(
  { count, unit, qualifier }: { readonly count: number | null; readonly unit: string; readonly qualifier: string },
  lang: Lang,
): string {
  return count === null
    ? ''
    : `${qualifier === 'range' ? '' : qualifier}${count} ${unitName(unit, lang, count)}`.trim();
}
