/** Chinese words of figures, specs and failures; the interface's own are in words-ui-zh.ts. */

import type { Flag } from '../model/chart.ts';
import type { Family } from '../model/indicator.ts';
import type { Absence, Period } from '../model/observation.ts';
import type { ThresholdKind } from '../model/school.ts';

/** `甲校 2023 年`; a longer time stands in brackets. */
const about = (name: string, when: string) => (when.includes(' · ') ? `${name}（${when}）` : `${name} ${when}`);
const list = (items: readonly string[]) => items.join('、');

export const zh = {
  noSchools: '没有符合这些选择的学校。请换学校，或把层次改为“全部”。',
  absence: {
    not_reported: '未填报',
    not_applicable: '不适用',
    not_found: '报告中未见',
    other_year: '该年无数据',
  } satisfies Record<Absence, string>,
  /** A school's own text where a number would be: `优质学校`. */
  notNumber: (text: string) => `原文为“${text}”`,
  flag: {
    approximate: '约数',
    corrected: '已按备注更正',
    conflict: '数据不一致',
    derived: '由其他指标计算',
    finding: '待核实',
    other_year: '年份不同',
    range: '区间值',
  } satisfies Record<Flag, string>,
  family: {
    enrolment: '招生与在校生',
    destination: '毕业去向',
    teachers: '师资队伍',
    funding: '经费',
    awards: '获奖',
    resources: '教学资源',
    facilities: '办学条件',
    service: '社会服务',
    international: '国际影响',
    policy: '政策落实',
    satisfaction: '满意度',
    students: '学生发展',
  } satisfies Record<Family, string>,
  period: {
    calendar: '自然年',
    academic: '学年',
    fiscal: '财年',
    cohort: '届',
    as_of: '时点',
    cumulative: '累计',
  } satisfies Record<Period, string>,
  when: {
    calendar: (year: number) => `${year} 年`,
    academic: (year: number) => `${year} 学年`,
    fiscal: (year: number) => `${year} 财年`,
    cohort: (year: number) => `${year} 届`,
    as_of: (year: number) => `${year} 年`,
    cumulative: (year: number) => `累计至 ${year} 年`,
    since: (since: string) => `自 ${since} 起累计`,
    monthDay: (month: number, day: number) => `截至 ${month} 月 ${day} 日`,
    date: (year: number, month: number, day: number) => `截至 ${year} 年 ${month} 月 ${day} 日`,
    report: (year: number) => `${year} 年度报告`,
  },
  qualifier: {
    approx: (text: string) => `约 ${text}`,
    atLeast: (text: string) => `≥ ${text}`,
    atMost: (text: string) => `≤ ${text}`,
    range: (from: string, to: string) => `${from}–${to}`,
  },
  points: (number: string) => `${number} 个百分点`,
  threshold: {
    合格: '合格标准',
    限制招生: '限制招生线',
    监测: '监测标准',
    达标: '达标标准',
    省级要求: '省级要求',
  } satisfies Record<ThresholdKind, string>,
  met: (kind: string) => `达到${kind}`,
  unmet: (kind: string) => `未达到${kind}`,
  basis: { data: '按数据年份对齐', report: '按年报年度对齐' },
  latest: '各校最新一年',
  median: '中位数',
  mean: '算术平均',
  weightedMean: (weight: string) => `加权平均（以${weight}为权）`,
  /** How figures of one period, or with one cut-off date, are named in a note. */
  likePeriod: (period: string) => `按${period}统计`,
  semicolon: '；',
  /** No space between Han characters, nor beside full-width marks: what is put together from parts reads as one text. */
  tidy: (text: string) =>
    text
      .replace(/([\u4e00-\u9fff]) +(?=[\u4e00-\u9fff])/g, '$1')
      .replace(/ +(?=[，。；：、）”])|(?<=[，。；：、（“）”]) +/g, ''),
  unit: (unit: string) => `单位：${unit}`,
  levels: (items: readonly { level: string; n: number }[]) => list(items.map((i) => `${i.level} ${i.n} 所`)),
  schools: (n: number) => `${n} 所学校`,
  list,
  pair: (items: readonly string[]) => items.join('和'),
  and: (clauses: readonly string[]) => `${clauses.filter((c) => c !== '').join('；')}。`,
  comma: (clauses: readonly string[]) => clauses.filter((c) => c !== '').join('，'),
  inBrackets: (text: string) => `（${text}）`,
  colon: (name: string, text: string) => `${name}：${text}`,
  level: (level: string) => level,
  axis: (name: string, unit: string) => (unit === '' ? name : `${name}（${unit}）`),
  compare: {
    title: (indicator: string, levels: readonly string[]) =>
      levels.length > 1 ? `${indicator}：${levels.join('、')}分列` : `${indicator}：${levels[0] ?? ''}学校比较`,
    panel: (level: string, n: number) => `${level}（${n} 所）`,
    none: (level: string, n: number) => (n === 1 ? `${level} 1 所，没有数值` : `${n} 所${level}都没有数值`),
    only: (level: string, n: number, school: string, value: string) =>
      n === 1 ? `${level}仅 1 所：${school}为 ${value}` : `${n} 所${level}中仅${school}有数值，为 ${value}`,
    allEqual: (level: string, n: number, value: string) => `${n} 所${level}均为 ${value}`,
    first: (level: string, n: number, schools: string, tied: boolean, value: string) =>
      tied ? `${n} 所${level}中，${schools}以 ${value} 并列居首` : `${n} 所${level}中，${schools}以 ${value} 居首`,
    lowest: (level: string, n: number, schools: string, tied: boolean, value: string) =>
      tied ? `${n} 所${level}中，${schools}同为 ${value}，最低` : `${n} 所${level}中，${schools}最低，为 ${value}`,
    highest: (level: string, n: number, schools: string, tied: boolean, value: string) =>
      tied ? `${n} 所${level}中，${schools}同为 ${value}，最高` : `${n} 所${level}中，${schools}最高，为 ${value}`,
    two: (level: string, high: string, top: string, low: string, bottom: string) =>
      `有数值可比的 2 所${level}中，${high}的 ${top} 高于${low}的 ${bottom}`,
    spread: (level: string, n: number, high: string, top: string, low: string, bottom: string) =>
      `${n} 所${level}中，最高为${high}的 ${top}，最低为${low}的 ${bottom}`,
    above: (text: string) => `比中位数高 ${text}`,
    below: (text: string) => `比中位数低 ${text}`,
    same: '与中位数相同',
    unranked: '口径不一，不排名',
    like: (level: string) => `口径可比的${level}`,
    unlike: (n: number) => `另 ${n} 所截止日期不同或未注明，不参与排名`,
    missing: (n: number, reason: string) => `${n} 所${reason}`,
    met: (n: number, of: number, kind: string) =>
      of === 1 ? `${n === 1 ? '达到' : '未达到'}${kind}` : `${n}/${of} 所达到${kind}`,
  },
  trend: {
    title: (indicator: string) => `${indicator}：历年变化`,
    two: (indicator: string, from: string, to: string) => `${indicator}：${from} → ${to}`,
    one: (indicator: string, when: string) => `${indicator}：只有 ${when}的数`,
    empty: (indicator: string) => `${indicator}：没有数据`,
    measure: { value: '数值', change: '比上一年的变化', change_pct: '比上一年的变化（%）' },
    than: { cohort: '较上届', academic: '较上学年', calendar: '同比', fiscal: '较上一财年', other: '较上一年' },
    rose: (school: string, than: string, by: string, to: string) => `${school}${than}上升 ${by}，至 ${to}`,
    fell: (school: string, than: string, by: string, to: string) => `${school}${than}下降 ${by}，至 ${to}`,
    flat: (school: string, than: string, to: string) => `${school}${than}持平，为 ${to}`,
    unchanged: '持平',
    since: (from: string) => `较 ${from}`,
    most: { rise: '升幅最大', fall: '降幅最大' },
    superlative: (what: string, clause: string) => `${what}：${clause}`,
    single: (n: number) => `${n} 所只有一个年份，不能比较`,
    onlyOne: '各校都只有一个年份，尚不能看出变化',
    none: '所选学校都没有数值',
    first: '首个年份，无上年值',
    noBase: '上年值缺失或为零，不计算',
    refusedPct: '比率不以百分比表示增减（易与百分点混淆），这里改为百分点',
    mixed: (levels: string) => `图中同时有${levels}，口径不同，只看各校自身变化，不作跨层次比较。`,
    levelTag: (name: string, level: string) => `${name}（${level}）`,
    cutoffs: (school: string, kept: string, dropped: string) =>
      `${school}：图中连接的是${kept}的数值；${dropped}截止日期或统计期间不同，不连入同一条线。`,
    unstated: (school: string, years: string) => `${school}：${years} 未注明截止日期，连线供参考。`,
    unnamed: (n: number) =>
      `图中只给末值最高和最低的各 12 条线标名，另有 ${n} 条未标名；鼠标指向可见校名，下表列出全部。`,
    axisReport: '横轴为年报年度；同一年报中较早一列，记在前一年度。',
  },
  overview: {
    title: '各校主要指标一览',
    coverage: '填报率',
    coverageText: (reported: number, expected: number) => `${reported}/${expected} 格`,
    noTables: '附表无文字版',
    imageTables: '附表为图片',
    seenInText: (reported: number, expected: number) => `正文可见 ${reported}/${expected} 格`,
    thresholds: (ok: number, of: number) => `有标准可比的 ${of} 项中 ${ok} 项达到`,
    noThresholds: '没有可比的标准',
    findings: (n: number) => (n === 0 ? '没有待核实问题' : `待核实问题 ${n} 个`),
    coverageOf: (school: string, rate: string) => `${school} ${rate}`,
    coverageList: (items: string, without: number) =>
      `填报率：${items === '' ? '暂无' : items}${without > 0 ? `，另 ${without} 所附表无文字版` : ''}`,
    notRanked: '† 只列示，不排名',
    from: (when: string) => `较 ${when}`,
    bar: '单元格中的横条从零起，只在同一层次学校之间比较长短；少于两个数值时不画。',
    computed: '计算',
    of: (school: string, what: string) => `${school} ${what}`,
    computedNote: (items: string) =>
      `标“（计算）”的数值报告没有直接给出，是由同一报告的其他数值按公式算得的，不参与排名，也不画横条：${items}。`,
  },
  note: {
    definition: (name: string, text: string) => `${name}：${text}`,
    formula: (formula: string) => `计算公式：${formula}`,
    basis: {
      data: '年份按数据年份（数值所指的年份）对齐。',
      report: '年份按年报年度（报告封面年份）对齐，数值所指的年份可能早于它，见各条标注。',
    },
    otherYear: (school: string, when: string) => `${school}为 ${when}`,
    otherYears: (items: string, main: string) => `年份或截止日期与多数（${main}）不同：${items}。`,
    alsoStated: (school: string, items: string) => `${school}另有：${items}。`,
    missing: (reason: string, schools: string) => `${reason}：${schools}。`,
    conflict: (school: string, when: string, text: string) =>
      `数据不一致：${about(school, when)}采用 ${text}，报告中另有不同数值。`,
    conflictBoth: (school: string, when: string, text: string, others: string) =>
      `数据不一致：${about(school, when)}采用 ${text}，报告另有 ${others}。`,
    conflictInputs: (school: string, when: string, text: string) =>
      `数据不一致：${about(school, when)}的 ${text} 由报告中前后不一的数值算得。`,
    corrected: (school: string, text: string) => `${school}：${text} 已按表下备注更正。`,
    approximate: (school: string, text: string) => `${school}：${text} 在原文中为约数。`,
    derived: (schools: string) => `由其他指标计算：${schools}。`,
    twin: (schools: string, twin: string) => `${schools}没有直接给出该指标；由其他数值算得的见“${twin}”。`,
    caution: (text: string) => `不排名：${text}`,
    cautionDefault: '各校统计口径不一，数值只供对照。',
    rankedAmong: (key: string, n: number) => `排名只在${key}的 ${n} 所之间。`,
    unrankedNoCutoff: (schools: string) => `未注明截止日期，不参加排名：${schools}。`,
    unrankedOther: (schools: string) => `截止日期或统计期间不同，不参加排名：${schools}。`,
    unrankedRange: (schools: string) => `原文为区间，不参加排名：${schools}。`,
    noLike: '没有两所学校的统计期间和截止日期相同，不排名。',
    noMean: '该指标不能跨校平均，图中没有平均线。',
    weightMissing: (weight: string, schools: string) => `不计算平均：加权平均须以${weight}为权，${schools}没有该数值。`,
    plainMean: (n: number) => `算术平均为 ${n} 所学校数值之和除以校数，未加权。`,
    threshold: (label: string, scope: string) => `${label}，适用于${scope}。`,
    thresholdProvince: (label: string) => `${label} 是对全省平均的要求，不作为单个学校的标准，图中不画线。`,
    scope: (level: string, types: string) => (types === '' ? `${level}学校` : `${types}类${level}学校`),
    noType: (schools: string, label: string) => `${schools}的学校类型未见于报告，不与“${label}”比较。`,
    break: (text: string) => `口径变化：${text}${text.endsWith('。') ? '' : '。'}`,
    truncated: '数轴不从零起。',
  },
  table: {
    rank: '名次',
    school: '学校',
    level: '层次',
    indicator: '指标',
    family: '类别',
    value: '数值',
    when: '年份',
    standard: '标准',
    marks: '标注',
    source: '来源',
    change: '变化',
    total: '首末变化',
  },
  source: {
    report: (school: string, year: number) => `${school} ${year} 年度报告`,
    line: (line: string) => `第 ${line} 行`,
    page: (page: string, line: string) => `第 ${page} 页第 ${line} 行`,
    cell: (sheet: string, cell: string) => `工作表“${sheet}”${cell}`,
    computed: '由其他指标计算',
  },
  alt: (title: string, sentence: string) => `${title}。${sentence}`,
};
export type Words = typeof zh;
