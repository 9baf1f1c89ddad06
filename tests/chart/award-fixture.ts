/** Test data: counts of list items and a total of the text; numbers are made up. */
import type { AwardCount, AwardRow } from '../../src/model/award.ts';

export function awardCount(more: Partial<AwardCount>): AwardCount {
  return {
    school: 'luzhou',
    year: 2023,
    kind: '竞赛',
    tier: 'national',
    series: 'national-skills',
    grade_class: 'first',
    recipient: 'student',
    mode: 'none',
    report_year: 2023,
    items: 1,
    cumulative: 0,
    partial: 0,
    whole: 0,
    several: 0,
    several_stated: 0,
    ...more,
  };
}

export function awardTotal(more: Partial<AwardRow>): AwardRow {
  return {
    award_id: 'luzhou-2023-total',
    school: 'luzhou',
    year: 2023,
    period: 'calendar',
    kind: '竞赛',
    competition: '全国职业院校技能大赛',
    event: null,
    tier: 'national',
    grade: '一等奖',
    recipient: 'student',
    mode: null,
    count: 3,
    unit: '项',
    qualifier: '',
    listed: false,
    complete: null,
    scope: '',
    source: 'luzhou-2023',
    section: '2.1.8 技能大赛',
    locator: 'L1',
    note: null,
    grade_class: 'first',
    series: 'national-skills',
    places: 1,
    differs: false,
    count_min: 3,
    count_max: 3,
    total: 1,
    ...more,
  };
}

export const AWARD_COUNTS: readonly AwardCount[] = [
  awardCount({ items: 3, whole: 3 }),
  awardCount({ grade_class: 'third', items: 2 }),
  awardCount({
    tier: 'provincial',
    series: 'provincial-skills',
    grade_class: 'second',
    items: 2,
    several: 1,
    several_stated: 30,
  }),
  awardCount({ tier: 'provincial', series: 'teaching-ability', recipient: 'teacher', items: 1, cumulative: 1 }),
  awardCount({ school: 'chongqing', tier: 'provincial', series: 'provincial-skills', items: 22, partial: 22 }),
  awardCount({ school: 'chongqing', tier: 'international', series: 'brics', grade_class: 'gold', items: 1 }),
  awardCount({
    school: 'hunan',
    tier: 'none',
    series: '校园文化节',
    grade_class: 'none',
    recipient: 'school',
    items: 1,
  }),
  awardCount({
    school: 'suining',
    year: 2024,
    tier: 'municipal',
    series: '市级技能大赛',
    grade_class: 'second',
    items: 7,
  }),
  awardCount({
    school: 'luzhou',
    kind: '立项',
    series: '规划教材',
    grade_class: 'none',
    recipient: 'teacher',
    items: 5,
  }),
];
