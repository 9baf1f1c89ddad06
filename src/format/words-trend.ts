/** Words of Trend's tables of changes and parts, in both languages. */
import type { Lang } from '../model/chart.ts';
import type { TrendChart } from '../model/view.ts';

const zh = {
  chart: '图形',
  charts: { line: '折线', changes: '变化表', parts: '各部分的贡献' } satisfies Record<TrendChart, string>,
  reportYear: (year: number) => `${year} 年报年度`,
  noReport: '未载入该年报告',
  break: '版起行名或口径有变',
  changesTitle: (name: string) => `${name}：逐年变化表`,
  changesSubtitle: '绝对变化、变化率与百分点；各校只与自己的上一年比',
  from: '上一年',
  fromValue: '上一年数值',
  to: '本年',
  toValue: '本年数值',
  absolute: '变化量',
  percent: '变化率',
  points: '百分点',
  rateInPoints: '比率的变化以百分点计，不另算变化率（易与百分点混淆）。',
  noBase: '上年为零，不计算',
  notNext: '两个年份不相邻的，变化是这几年合计的，不是一年的。',
  partsTitle: (name: string) => `${name}：各部分对变化的贡献`,
  partsSubtitle: '部分的变化 ÷ 总数的变化；须两年都有数值',
  part: '组成部分',
  contribution: '占总变化',
  pull: '拉动',
  total: '合计',
  partsHow:
    '计算：占总变化＝部分的变化 ÷ 总数的变化；拉动＝部分的变化 ÷ 总数上一年的数值，单位为百分点。各部分方向相反时，占比可以为负或超过 100%。',
  notPartition: (name: string) => `指标字典没有把“${name}”分成可以相加的部分，不能计算各部分的贡献。`,
  noPair: '没有学校在两个年份都有总数和全部组成部分',
  lacking: (school: string, years: string, parts: string) =>
    `${school}${years === '' ? '' : ` ${years}`}：缺${parts}，不计算贡献。`,
  unequal: (school: string, sum: string, total: string) =>
    `${school}：各部分变化之和为 ${sum}，与总数的变化 ${total} 不等，报告中的部分与总数不相合，占比只供参考。`,
  still: '总数没有变化，不计算占比',
  most: (school: string, total: string, part: string, by: string, share: string) =>
    `${school}变化 ${total}，其中${part} ${by}，占 ${share}`,
  mostPlain: (school: string, total: string, part: string, by: string) =>
    `${school}变化 ${total}，其中变化最大的是${part}（${by}）`,
};
export type TrendWords = typeof zh;

const en: TrendWords = {
  chart: 'Picture',
  charts: { line: 'Line', changes: 'Table of changes', parts: 'What the parts add' },
  reportYear: (year) => `report year ${year}`,
  noReport: 'No report loaded for this year',
  break: 'edition: name or definition changed',
  changesTitle: (name) => `${name}: changes year by year`,
  changesSubtitle: 'absolute change, per cent and percentage points; each school against its own year before',
  from: 'Year before',
  fromValue: 'Value then',
  to: 'Year',
  toValue: 'Value',
  absolute: 'Change',
  percent: 'Change in %',
  points: 'Percentage points',
  rateInPoints: 'A rate changes by percentage points; no per cent of it is computed (it reads like points).',
  noBase: 'Year before is zero: not computed',
  notNext: 'Where the two years are not next to each other the change is that of all years between.',
  partsTitle: (name) => `${name}: what each part adds to the change`,
  partsSubtitle: 'change of the part ÷ change of the total; both years are needed',
  part: 'Part',
  contribution: 'Share of the change',
  pull: 'Contribution',
  total: 'Total',
  partsHow:
    'Computed: share = change of the part ÷ change of the total; contribution = change of the part ÷ the total a year before, in percentage points. Where parts move against each other a share can be negative or above 100%.',
  notPartition: (name) =>
    `The codebook does not divide “${name}” into parts that add up, so contributions cannot be computed.`,
  noPair: 'No school has the total and all its parts in two years',
  lacking: (school, years, parts) =>
    `${school}${years === '' ? '' : `, ${years}`}: without ${parts}; no contributions are computed.`,
  unequal: (school, sum, total) =>
    `${school}: the parts change by ${sum} together, the total by ${total}; the report’s parts and total do not agree, so the shares are indicative.`,
  still: 'The total did not change: no shares',
  most: (school, total, part, by, share) => `${school} changed by ${total}, of which ${part} ${by}, ${share}`,
  mostPlain: (school, total, part, by) => `${school} changed by ${total}; ${part} moved most (${by})`,
};

/** Words of Trend’s further pictures. */
export function trendWords(lang: Lang): TrendWords {
  return lang === 'en' ? en : zh;
}
