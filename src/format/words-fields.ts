/** Names of the fields of a pivot and of their values, in both languages. */
import type { Catalog } from '../model/catalog.ts';
import type { Lang } from '../model/chart.ts';
import type { Family } from '../model/indicator.ts';
import type { Nature, Period, Qualifier, Status } from '../model/observation.ts';
import type { Facet, FactField, PivotField, SchoolField } from '../model/pivot.ts';
import { indicatorName, schoolNameOf } from './names.ts';
import { words } from './words.ts';
import { peerWords } from './words-peers.ts';
import { profileWords } from './words-profile.ts';

type Named = { readonly zh: string; readonly en: string };

const FIELDS: Readonly<Record<SchoolField | FactField, Named>> = {
  school: { zh: '学校', en: 'School' },
  level: { zh: '层次', en: 'Level' },
  region: { zh: '地区', en: 'Region' },
  province: { zh: '省份', en: 'Province' },
  city: { zh: '市州', en: 'City' },
  school_type: { zh: '学校类型', en: 'School type' },
  ownership: { zh: '办学性质', en: 'Ownership' },
  authority: { zh: '举办者', en: 'Authority' },
  indicator: { zh: '指标', en: 'Indicator' },
  family: { zh: '指标类别', en: 'Family' },
  year: { zh: '数据年份', en: 'Year' },
  report_year: { zh: '年报年度', en: 'Report year' },
  period: { zh: '时间口径', en: 'Time' },
  nature: { zh: '性质', en: 'Nature' },
  scope: { zh: '范围', en: 'Scope' },
  qualifier: { zh: '精确程度', en: 'Exactness' },
  status: { zh: '填报状态', en: 'Status' },
};
const NATURE: Readonly<Record<Nature, Named>> = {
  actual: { zh: '实际', en: 'Actual' },
  target: { zh: '目标', en: 'Target' },
  plan: { zh: '计划', en: 'Plan' },
  change: { zh: '增减量', en: 'Change' },
  change_pct: { zh: '增减幅', en: 'Change in %' },
  rank: { zh: '位次', en: 'Rank' },
};
const QUALIFIER: Readonly<Record<Qualifier, Named>> = {
  '': { zh: '确数', en: 'Exact' },
  '≈': { zh: '约', en: 'About' },
  '≥': { zh: '以上', en: 'At least' },
  '≤': { zh: '以下', en: 'At most' },
  range: { zh: '区间', en: 'Range' },
};
const STATUS: Readonly<Record<Status, Named>> = {
  reported: { zh: '已填报', en: 'Reported' },
  corrected: { zh: '备注更正', en: 'Corrected' },
  superseded: { zh: '已被更正', en: 'Superseded' },
  not_reported: { zh: '未填报', en: 'Not reported' },
  not_applicable: { zh: '不适用', en: 'Not applicable' },
};
const WHOLE: Named = { zh: '全校', en: 'Whole school' };
const EVERY: Named = { zh: '全部', en: 'Whole' };
const UNSTATED: Named = { zh: '未写明', en: 'Not stated' };

/** Title of a field; a dimension's own name, translated where it is known. */
export function fieldTitle(field: PivotField, lang: Lang): string {
  const known = Object.entries(FIELDS).find(([id]) => id === field);
  return known === undefined ? profileWords(lang).dimension(field) : known[1][lang];
}

/** What a value of a field is called; `facets` name the members. */
export function valueLabel(
  field: PivotField,
  value: string,
  catalog: Catalog,
  facets: readonly Facet[],
  lang: Lang,
): string {
  switch (field) {
    case 'school':
      return schoolNameOf(catalog.schools, value, lang);
    case 'indicator': {
      const indicator = catalog.indicators.find((one) => one.id === value);
      return indicator === undefined ? value : indicatorName(indicator, lang);
    }
    case 'family':
      return words(lang).family[value as Family] ?? value;
    case 'nature':
      return NATURE[value as Nature]?.[lang] ?? value;
    case 'qualifier':
      return QUALIFIER[value as Qualifier]?.[lang] ?? value;
    case 'status':
      return STATUS[value as Status]?.[lang] ?? value;
    case 'scope':
      return value === '' ? WHOLE[lang] : value;
    case 'period':
      return periodLabel(value, lang);
    case 'level':
      return words(lang).level(value);
    case 'region':
    case 'province':
    case 'city':
      return value === '' ? UNSTATED[lang] : peerWords(lang).place(value);
    case 'ownership':
      return value === '' ? UNSTATED[lang] : peerWords(lang).ownership(value);
    case 'school_type':
    case 'authority':
      return value === '' ? UNSTATED[lang] : value;
    case 'year':
    case 'report_year':
      return value;
  }
  if (value === '') return EVERY[lang];
  const member = facets.find((one) => one.field === field && one.value === value);
  return member === undefined ? value : lang === 'en' ? member.name_en : member.name_zh;
}

/** `cohort@08-31` as `届 · 截至 8 月 31 日`. */
function periodLabel(value: string, lang: Lang): string {
  const say = words(lang);
  const [period = '', date = ''] = value.split('@');
  const name = say.period[period as Period] ?? period;
  const [month, day] = date.split('-').map(Number);
  if (month === undefined || day === undefined || date === '') return name;
  return `${name} · ${say.when.monthDay(month, day)}`;
}
