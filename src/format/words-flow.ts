/** Words of the picture of where graduates went, in both languages. */
import type { Lang } from '../model/chart.ts';

const zh = {
  title: '毕业生流向',
  subtitle: (when: string) => `${when} · 百分比为占毕业生人数的比例（计算）`,
  by: '落实去向再按',
  views: { sectors: '产业', kinds: '去向类别', regions: '地区' },
  unplaced: '未落实（计算）',
  rest: '未细分（计算）',
  elsewhere: '当地以外（计算）',
  how: (whole: string, parts: string) => `计算：${whole} − ${parts}`,
  part: (label: string, text: string) => `${label} ${text}`,
  sentence: (whole: string, parts: string) => `${whole}，其中${parts}`,
  within: (label: string, parts: string) => `${label}中，${parts}`,
  restLeft: (label: string, rest: string) =>
    `报告给出的各部分加起来不到${label}，差额 ${rest}报告没有分列，由减法得出，不是报告的数。`,
  over: (parts: string, sum: string, whole: string) => `${parts}合计 ${sum}，大于${whole}，两者不能都对，因此不画。`,
  dates: (part: string, partWhen: string, whole: string, wholeWhen: string) =>
    `${part}（${partWhen}）与${whole}（${wholeWhen}）日期不同，不相减，未画。`,
  rough: (label: string) => `${label}的各部分有约数或区间，不计算差额。`,
  lacking: (labels: string) => `没有数值，未画：${labels}。`,
  regions: '当地指学校自己的口径。A–D 类互有重叠，不能画成分流，见下面的条形。',
  basis: { reported: '报告', computed: '计算', rest: '计算', over: '与上一级不符，未画' },
  column: { part: '去向', value: '人数', share: '占毕业生', basis: '依据', earlier: '较早一年', when: '时间' },
  tableOf: '毕业生流向：数据表',
};
export type FlowWords = typeof zh;

const en: FlowWords = {
  title: 'Where graduates went',
  subtitle: (when) => `${when} · per cent are shares of all graduates (computed)`,
  by: 'Split the placed by',
  views: { sectors: 'Sector', kinds: 'Kind', regions: 'Place' },
  unplaced: 'Not placed (computed)',
  rest: 'Not broken down (computed)',
  elsewhere: 'Elsewhere (computed)',
  how: (whole, parts) => `Computed: ${whole} − ${parts}`,
  part: (label, text) => `${label} ${text}`,
  sentence: (whole, parts) => `${whole}: ${parts}`,
  within: (label, parts) => `of ${label}: ${parts}`,
  restLeft: (label, rest) =>
    `The reported parts fall short of ${label} by ${rest}: the reports do not break that down; the figure is a subtraction, not reported.`,
  over: (parts, sum, whole) =>
    `${parts} come to ${sum}, more than ${whole}: both cannot be right, so the parts are not drawn.`,
  dates: (part, partWhen, whole, wholeWhen) =>
    `${part} (${partWhen}) and ${whole} (${wholeWhen}) are of different dates: not subtracted, not drawn.`,
  rough: (label) => `Some parts of ${label} are approximate or ranges: no difference is computed.`,
  lacking: (labels) => `No value, not drawn: ${labels}.`,
  regions:
    'What counts as local is the school’s own definition. Classes A–D overlap and cannot be drawn as a flow; see the bars.',
  basis: { reported: 'reported', computed: 'computed', rest: 'computed', over: 'contradicts its whole, not drawn' },
  column: {
    part: 'Destination',
    value: 'Graduates',
    share: 'Share',
    basis: 'Basis',
    earlier: 'A year before',
    when: 'Time',
  },
  tableOf: 'Where graduates went: data',
};

/** Words of the flow picture in a language. */
export function flowWords(lang: Lang): FlowWords {
  return lang === 'zh' ? zh : en;
}
