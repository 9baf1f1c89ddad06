/** Words of several indicators side by side and of measures that are computed for Compare, in both languages. */
import type { Lang } from '../model/chart.ts';
import type { CompareChart, CompareMeasure } from '../model/view.ts';

type Computed = Exclude<CompareMeasure, 'value'>;

const zh = {
  measures: {
    value: '数值',
    per_student: '每生',
    per_teacher: '每名教师',
    index: '指数',
    diff: '与中位数之差',
  } satisfies Record<CompareMeasure, string>,
  charts: {
    bars: '条形',
    multiples: '小图并列',
    heat: '位次表',
    profiles: '位次折线',
    scatter: '散点',
    dumbbell: '两年对比',
  } satisfies Record<CompareChart, string>,
  chart: '图形',
  untyped: (n: number) => `另 ${n} 所学校类型未见于报告，不作判断`,
  add: '＋ 再加一项',
  chosen: '已选指标',
  leaveOut: (name: string) => `去掉${name}`,
  named: {
    per_student: (name: string) => `${name}（按全日制在校生平均，计算）`,
    per_teacher: (name: string) => `${name}（按专任教师平均，计算）`,
    index: (name: string, peers: string) => `${name}（${peers}中位数＝100，计算）`,
    diff: (name: string, peers: string) => `${name}（与${peers}中位数之差，计算）`,
  } satisfies Record<Computed, (name: string, peers: string) => string>,
  peers: { level: '同层次', group: '同组' },
  how: {
    per_student: (name: string, divisor: string, scale: string) =>
      `计算：${name} ÷ 同校同年${divisor}${scale}。除数是实有人数，未折合，与报告自己的“生均”口径可能不同；被除数和除数列在下表，可点开查看出处。`,
    per_teacher: (name: string, divisor: string, scale: string) =>
      `计算：${name} ÷ 同校同年${divisor}${scale}。被除数和除数列在下表，可点开查看出处。`,
    index: (name: string, peers: string) =>
      `计算：${name} ÷ ${peers}可比学校的中位数 × 100。原数值和中位数列在下表，原数值可点开查看出处。`,
    diff: (name: string, peers: string) =>
      `计算：${name} − ${peers}可比学校的中位数。原数值和中位数列在下表，原数值可点开查看出处。`,
  },
  times: (n: string) => ` × ${n}`,
  refused: {
    perPerson: (name: string) =>
      `“${name}”不是可以按人数平均的总量（比率、均值、满意度等不能再除以人数），这里仍显示数值。`,
    itself: (name: string) => `“${name}”就是除数，不再除以自己，这里仍显示数值。`,
    noDivisor: (name: string) => `没有除数，不能计算“${name}”的人均值，这里仍显示数值。`,
    unranked: (name: string) => `各校“${name}”口径不一，不能与中位数比较，这里仍显示数值。`,
  },
  lacking: {
    divisor: (divisor: string) => `没有同年${divisor}，不计算`,
    range: '原文为区间，不计算',
    unlike: '截止日期或期间不同，不与中位数比较',
    few: '可比学校不足 3 所，没有中位数',
    zero: '中位数为零，不计算',
  },
  original: '原数值',
  medianColumn: '中位数',
  several: (n: number) => `${n} 项指标比较`,
  heatTitle: (n: number, peers: string) => `${n} 项指标：${peers}位次`,
  scatterTitle: (x: string, y: string) => `${y}与${x}`,
  dumbbellTitle: (name: string, from: number, to: number) => `${name}：${from} → ${to}`,
  dumbbellNone: (name: string) => `${name}：没有两个年份可比`,
  apart: '单位不同，各用各的数轴',
  manySentence: (clauses: readonly string[]) => clauses.join(''),
  about: (name: string, sentence: string) => `${name}：${sentence}`,
  heat: {
    subtitle: (peers: string) => `颜色深浅表示在${peers}可比学校中的位次，蓝为靠前，橙为靠后，灰为不分高下`,
    lines: (peers: string) => `每行一项指标，点越靠右在${peers}可比学校中的位次越靠前；没有位次处断开`,
    unnamed: (n: number) => `学校多于 ${n} 所，颜色分不清，图中不标名，见下表。`,
    standing: (rank: number, of: number) => `${rank}/${of}`,
    unranked: '不排位次',
    lead: (school: string, schools: number, n: number, of: number) =>
      `${school}${schools > 1 ? '各' : ''}有 ${n} 项居首（共 ${of} 项可排位次）`,
    level: (level: string, text: string) => `${level}：${text}`,
    none: '没有可排位次的数值',
    note: '位次只在同层次、统计期间和截止日期相同的学校之间排；方向按指标字典（高好、低好或不分高下）。不排名的指标和缺失的数值不着色。',
    neutral: '不分高下的指标，位次按数值从大到小，只用灰度。',
    key: { best: '靠前', worst: '靠后', neutral: '不分高下（深＝大）', none: '不着色：缺失或不排名' },
  },
  scatter: {
    n: (n: number) => `n = ${n}`,
    few: (n: number) => `只有 ${n} 所学校两项数值都有，看不出规律，只供逐校查看。`,
    small: (n: number) => `样本只有 ${n} 所学校，不足以说明两项指标相关，更不能说明因果；不足 8 所时不画趋势线。`,
    large: (n: number) => `${n} 所学校；图中不画趋势线，相关不等于因果。`,
    sentence: (n: number, x: string, y: string, lacking: number) =>
      `${n} 所学校同时有${x}和${y}${lacking > 0 ? `，另 ${lacking} 所缺其中之一，未入图` : ''}。`,
    extremes: (name: string, school: string, value: string) => `${name}最高的是${school}（${value}）`,
    size: (name: string) => `点的大小表示${name}（面积成比例）；没有该数值的用空心点`,
    choose: '散点图需要两项指标：请再选一项（第三项可作点的大小）。',
    noSize: (name: string, schools: string) => `${schools}没有${name}，以空心点表示。`,
    rest: (names: string) => `散点图只用前三项指标；未用：${names}。`,
    shapes: '圆点为高职，方点为中职；两个层次不相比较。',
    years: '两项数值各取该校最新一年，可能不是同一年，见下表。',
  },
  dumbbell: {
    only: (schools: string) => `只有一个年份：${schools}。`,
    one: (value: string) => `只有一年：${value}`,
    rest: (names: string) => `两年对比只用第一项指标；未用：${names}。`,
    hollow: '空心点为较早一年，实心点为较晚一年。',
    change: '变化',
    none: '没有两个可比年份',
    notAsked: (year: number) => `没有以 ${year} 年为较晚一年的可比数值，这里显示最近的两年。`,
    same: '两年的统计期间与截止日期相同才相连。',
  },
};
export type CompareWords = typeof zh;

const list = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

const en: CompareWords = {
  measures: {
    value: 'Value',
    per_student: 'Per student',
    per_teacher: 'Per teacher',
    index: 'Index',
    diff: 'Distance to median',
  },
  charts: {
    bars: 'Bars',
    multiples: 'Small multiples',
    heat: 'Standings',
    profiles: 'Standing lines',
    scatter: 'Scatter',
    dumbbell: 'Two years',
  },
  chart: 'Picture',
  untyped: (n) => `${n} more ${n === 1 ? 'is' : 'are'} not judged, as no report states the type of school`,
  add: '＋ Add another',
  chosen: 'Indicators chosen',
  leaveOut: (name) => `Leave out ${name}`,
  named: {
    per_student: (name) => `${name}, per full-time student (computed)`,
    per_teacher: (name) => `${name}, per full-time teacher (computed)`,
    index: (name, peers) => `${name}, index (median of the ${peers} = 100, computed)`,
    diff: (name, peers) => `${name}, distance to the median of the ${peers} (computed)`,
  },
  peers: { level: 'level', group: 'group' },
  how: {
    per_student: (name, divisor, scale) =>
      `Computed: ${name} ÷ ${divisor} of the same school and year${scale}. Students are counted as they are, not converted, so a report’s own per-student figure may differ. Both inputs stand in the table and open their source.`,
    per_teacher: (name, divisor, scale) =>
      `Computed: ${name} ÷ ${divisor} of the same school and year${scale}. Both inputs stand in the table and open their source.`,
    index: (name, peers) =>
      `Computed: ${name} ÷ median of comparable schools of the ${peers} × 100. The original figures and the median stand in the table.`,
    diff: (name, peers) =>
      `Computed: ${name} − median of comparable schools of the ${peers}. The original figures and the median stand in the table.`,
  },
  times: (n) => ` × ${n}`,
  refused: {
    perPerson: (name) =>
      `“${name}” is not a total that can be divided by people (rates, means and survey results cannot); the values are shown.`,
    itself: (name) => `“${name}” is the divisor itself; the values are shown.`,
    noDivisor: (name) => `There is nothing to divide “${name}” by; the values are shown.`,
    unranked: (name) =>
      `Schools count “${name}” differently, so it is not held against a median; the values are shown.`,
  },
  lacking: {
    divisor: (divisor) => `No ${divisor.toLowerCase()} of the same year: not computed`,
    range: 'Stated as a range: not computed',
    unlike: 'Another cut-off date or period: not held against the median',
    few: 'Fewer than 3 comparable schools: no median',
    zero: 'The median is zero: not computed',
  },
  original: 'Original value',
  medianColumn: 'Median',
  several: (n) => `${n} indicators compared`,
  heatTitle: (n, peers) => `${n} indicators: standing within the ${peers}`,
  scatterTitle: (x, y) => `${y} and ${x}`,
  dumbbellTitle: (name, from, to) => `${name}: ${from} → ${to}`,
  dumbbellNone: (name) => `${name}: no two years to compare`,
  apart: 'units differ, each with its own axis',
  manySentence: (clauses) => clauses.join(' '),
  about: (name, sentence) => `${name}: ${sentence}`,
  heat: {
    subtitle: (peers) =>
      `colour is the standing among comparable schools of the ${peers}: blue ahead, orange behind, grey neither`,
    lines: (peers) =>
      `a row an indicator; further right is further ahead among comparable schools of the ${peers}; broken where there is no standing`,
    unnamed: (n) =>
      `More than ${n} schools: colours cannot tell them apart, so they are not named here; see the table.`,
    standing: (rank, of) => `${rank}/${of}`,
    unranked: 'no standing',
    lead: (school, schools, n, of) =>
      `${school} ${schools > 1 ? 'each come' : 'comes'} first in ${n} of ${list(of, 'indicator', 'indicators')} with a standing`,
    level: (level, text) => `${level}: ${text}`,
    none: 'nothing here can be given a standing',
    note: 'Standings are among schools of one level with the same period and cut-off date; which end is better is the codebook’s. Indicators that are not ranked and missing figures have no colour.',
    neutral: 'Where neither end is better the standing runs from the largest down, in grey.',
    key: {
      best: 'ahead',
      worst: 'behind',
      neutral: 'neither better (dark = large)',
      none: 'no colour: missing or not ranked',
    },
  },
  scatter: {
    n: (n) => `n = ${n}`,
    few: (n) =>
      `Only ${list(n, 'school has', 'schools have')} both figures: no pattern can be seen, read school by school.`,
    small: (n) =>
      `With ${n} schools nothing can be said of a relation, still less of a cause; below 8 schools no line is fitted.`,
    large: (n) => `${n} schools; no line is fitted, and a relation is no cause.`,
    sentence: (n, x, y, lacking) =>
      `${list(n, 'school has', 'schools have')} both ${x} and ${y}${lacking > 0 ? `; ${lacking} more ${lacking === 1 ? 'lacks' : 'lack'} one of them and ${lacking === 1 ? 'is' : 'are'} not drawn` : ''}.`,
    extremes: (name, school, value) => `${name} is highest at ${school} (${value})`,
    size: (name) => `size of a point (area): ${name}; hollow where it is missing`,
    choose: 'A scatter needs two indicators: choose one more (a third gives the size of the points).',
    noSize: (name, schools) => `No ${name} for ${schools}: hollow points.`,
    rest: (names) => `A scatter uses the first three indicators; not used: ${names}.`,
    shapes: 'Circles are higher vocational, squares secondary vocational schools; the levels are not compared.',
    years: 'Each figure is the school’s latest, so the two may be of different years; see the table.',
  },
  dumbbell: {
    only: (schools) => `One year only: ${schools}.`,
    one: (value) => `one year: ${value}`,
    rest: (names) => `Two years are compared of the first indicator only; not used: ${names}.`,
    hollow: 'Hollow points are the earlier year, filled ones the later.',
    change: 'Change',
    none: 'No two comparable years',
    notAsked: (year) => `No comparable figures end in ${year}: the latest two years are shown.`,
    same: 'Years are joined only where period and cut-off date are the same.',
  },
};

/** Words of Compare’s computed measures and pictures of several indicators. */
export function compareWords(lang: Lang): CompareWords {
  return lang === 'en' ? en : zh;
}
