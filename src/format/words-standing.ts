/** Words of the standing card, in both languages. */
import type { Lang } from '../model/chart.ts';
import type { Direction } from '../model/indicator.ts';

type Placed = (place: number, of: number) => string;
type Share = (share: number) => string;

const zh = {
  title: '本校位置',
  value: '数值',
  change: '变化',
  rankLabel: '名次',
  rank: {
    higher: (place, of) => `第 ${place} 名（共 ${of} 所，高者在前）`,
    lower: (place, of) => `第 ${place} 名（共 ${of} 所，低者在前）`,
    neutral: (place, of) => `由大到小第 ${place} 位（共 ${of} 所，不论优劣）`,
  } satisfies Record<Direction, Placed>,
  percentile: {
    higher: (share) => `优于同组 ${share}% 的学校`,
    lower: (share) => `优于同组 ${share}% 的学校`,
    neutral: (share) => `大于同组 ${share}% 的学校`,
  } satisfies Record<Direction, Share>,
  fewForPercentile: (have: number, need: number) => `只有 ${have} 所可比，少于 ${need} 所，不算百分位。`,
  noRank: {
    noValue: '本校没有数值，不排名。',
    range: '原文为区间，不排名。',
    unstated: '未注明截止日期，不排名。',
    unlike: '截止日期或统计期间与同组多数学校不同，不排名。',
    nobody: '同组没有别的学校可比，不排名。',
  },
  median: '同组中位数',
  noMedian: (have: number) => `只有 ${have} 所可比，不算中位数`,
  quartiles: '同组四分位',
  noQuartiles: (have: number) => `只有 ${have} 所可比，不算四分位`,
  standard: '标准',
  noStandard: '数据中没有适用于本校的标准。',
  groupLabel: '同组',
};
export type StandingWords = typeof zh;

const en: StandingWords = {
  title: 'Where the school stands',
  value: 'Value',
  change: 'Change',
  rankLabel: 'Rank',
  rank: {
    higher: (place, of) => `${place} of ${of}, highest first`,
    lower: (place, of) => `${place} of ${of}, lowest first`,
    neutral: (place, of) => `${place} of ${of} by size, neither good nor bad`,
  },
  percentile: {
    higher: (share) => `ahead of ${share}% of the group`,
    lower: (share) => `ahead of ${share}% of the group`,
    neutral: (share) => `larger than ${share}% of the group`,
  },
  fewForPercentile: (have, need) => `Only ${have} can be compared, fewer than ${need}: no percentile.`,
  noRank: {
    noValue: 'The school has no value: no rank.',
    range: 'The report gives a range: no rank.',
    unstated: 'No cut-off date is stated: no rank.',
    unlike: 'Another cut-off date or period than most of the group: no rank.',
    nobody: 'No other school of the group can be compared: no rank.',
  },
  median: 'Median of the group',
  noMedian: (have) => `only ${have} can be compared: no median`,
  quartiles: 'Quartiles of the group',
  noQuartiles: (have) => `only ${have} can be compared: no quartiles`,
  standard: 'Standard',
  noStandard: 'The data hold no standard that applies to this school.',
  groupLabel: 'Group',
};

/** Words of the standing card in a language. */
export function standingWords(lang: Lang): StandingWords {
  return lang === 'zh' ? zh : en;
}
