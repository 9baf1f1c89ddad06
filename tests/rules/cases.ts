import { choose, judge } from '../../data/build/dataset.ts';
import type { Indicator } from '../../src/model/indicator.ts';
import { type Award, type Claim, cellKey } from '../../src/model/observation.ts';
import type { School } from '../../src/model/school.ts';
import { readNumber } from '../../src/rules/number.ts';
import { placeOf } from '../../src/rules/prefer.ts';

/** A claim as a test wants it; everything not said is ordinary. */
export function claim(given: Partial<Claim> & { readonly text: string }): Claim {
  const read = readNumber(given.text);
  const value = given.value !== undefined ? given.value : read ? read.value * read.scale : null;
  const section = given.section ?? '人才培养质量计分卡/行';
  const base = {
    id: `r:${Math.abs([...JSON.stringify(given)].reduce((h, c) => Math.imul(h, 31) + c.charCodeAt(0), 7))}`,
    school: 's',
    indicator: 'graduates',
    year: 2023,
    period: 'cohort' as const,
    as_of: null,
    since: null,
    scope: '',
    dimension: '',
    member: '',
    nature: 'actual' as const,
    qualifier: read?.qualifier ?? ('' as const),
    value,
    value_to: read?.value_to ?? null,
    unit: '人',
    amount: value,
    amount_to: read?.value_to ?? null,
    status: given.text === '-' ? ('not_reported' as const) : ('reported' as const),
    n: null,
    method: null,
    source: 's-2023',
    report_year: 2023,
    section,
    place: placeOf(section),
    locator: 'L10',
    override: '' as const,
    note: null,
    preferred: false,
    ...given,
  };
  return { ...base, cell: cellKey(base) };
}

export function indicator(id: string, more: Partial<Indicator> = {}): Indicator {
  return {
    id,
    name_zh: id,
    name_en: id,
    family: 'destination',
    unit: '人',
    decimals: 0,
    direction: 'neutral',
    parent: null,
    relation: null,
    numerator: null,
    denominator: null,
    aggregate: 'sum',
    weight: null,
    rank: 'yes',
    caution_zh: null,
    caution_en: null,
    level: 'both',
    definition_zh: 'd',
    definition_en: 'd',
    formula: null,
    rows: null,
    aliases: [],
    breaks: null,
    breaks_en: null,
    ...more,
  };
}

export const school: School = {
  id: 's',
  name_zh: '甲校',
  name_en: 'School A',
  pinyin: 'jia xiao',
  code: null,
  province: '四川',
  city: null,
  region: '西部',
  level: '高职',
  school_type: null,
  ownership: null,
  authority: null,
  programmes: [],
  source: null,
  locator: null,
};

/** A member of a dimension; one with a parent divides it. */
export function member(dimension: string, id: string, parent: string | null = null, relation = 'partition') {
  return { dimension, id, name_zh: id, name_en: id, parent, relation: parent === null ? null : relation };
}
export const MEMBERS = [
  member('招生类型', 'gaokao'),
  member('招生类型', 'general', 'gaokao'),
  member('招生类型', 'vocational', 'gaokao'),
];

/** Findings of some claims (and awards) under a small codebook. */
export function found(
  claims: readonly Claim[],
  indicators: readonly Indicator[],
  of: School = school,
  more: { readonly members?: ReturnType<typeof member>[]; readonly awards?: readonly Award[] } = {},
) {
  const { members = MEMBERS, awards = [] } = more;
  return judge(choose(claims), { indicators, schools: [of], thresholds: [], members, awards }).findings;
}
