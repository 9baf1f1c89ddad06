import type { Catalog, Coverage } from '../../src/model/catalog.ts';
import type { Indicator } from '../../src/model/indicator.ts';
import type { School } from '../../src/model/school.ts';

/** A codebook row that says only what a test needs. */
export function indicator(id: string, more: Partial<Indicator> = {}): Indicator {
  return {
    id,
    name_zh: id,
    name_en: id,
    family: 'destination',
    unit: '%',
    decimals: 2,
    direction: 'higher',
    parent: null,
    relation: null,
    numerator: null,
    denominator: null,
    aggregate: 'none',
    weight: null,
    rank: 'yes',
    caution_zh: null,
    caution_en: null,
    level: 'both',
    definition_zh: '',
    definition_en: '',
    formula: null,
    rows: null,
    aliases: [],
    breaks: null,
    breaks_en: null,
    ...more,
  };
}

function school(id: string, name_zh: string, level: School['level']): School {
  return {
    id,
    name_zh,
    name_en: id,
    pinyin: id,
    code: null,
    province: null,
    city: null,
    region: null,
    level,
    school_type: null,
    ownership: null,
    authority: null,
    programmes: [],
    source: null,
    locator: null,
  };
}

function row(school: string, indicator: string, year: number, has_value = true, report_year = 2023): Coverage {
  return { school, indicator, year, report_year, has_value };
}

/** Three schools, four indicators, one of them with nothing but 未填报 and one with nothing at all. */
export const CATALOG: Catalog = {
  contract: 1,
  fingerprint: 'f00d',
  schools: [
    school('luzhou', '泸州职业技术学院', '高职'),
    school('liaocheng', '聊城职业技术学院', '高职'),
    school('suining', '遂宁市职业技术学校', '中职'),
  ],
  indicators: [
    indicator('graduates', { unit: '人', aggregate: 'sum' }),
    indicator('placement_rate', { name_zh: '毕业去向落实率', aliases: ['就业率'], aggregate: 'weighted_mean' }),
    indicator('monthly_income', { unit: '元' }),
    indicator('unheard_of'),
  ],
  sources: [],
  thresholds: [],
  headline: [
    { indicator: 'graduates', ranked: true },
    { indicator: 'placement_rate', ranked: true },
    { indicator: 'monthly_income', ranked: false },
  ],
  coverage: [
    row('luzhou', 'placement_rate', 2022),
    row('luzhou', 'placement_rate', 2023),
    row('suining', 'placement_rate', 2024, false, 2024),
    row('luzhou', 'graduates', 2023),
    row('suining', 'graduates', 2024, true, 2024),
    row('luzhou', 'monthly_income', 2021, false, 2022),
  ],
  pinyin: {},
};
