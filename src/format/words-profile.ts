/** Words of the page 画像, in both languages. */
import type { Lang } from '../model/chart.ts';
import type { Relation } from '../model/indicator.ts';
import type { ProfileLack } from '../model/profile.ts';
import type { ProfileListId } from '../model/profile-lists.ts';

const zh = {
  title: (school: string) => `${school}：学校画像`,
  subtitle: '每项取最近一个有数的年份，较早的年份列在旁边',
  pick: '学校',
  none: '数据中没有学校。',
  sections: '本页内容',
  section: {
    identity: '基本情况',
    standing: '主要指标',
    tables: '标准六表',
    structures: '构成',
    lacking: '报告没有给出的',
  },
  fact: {
    name: '校名',
    code: '学校代码',
    place: '所在地',
    level: '层次',
    type: '类型',
    ownership: '办学性质',
    authority: '举办者',
    programmes: '建设项目与称号',
  },
  factsFrom: (place: string) => `依据：${place}`,
  sentence: (who: string, shown: string, filled: number, dash: number, silent: number) =>
    `${who}${shown === '' ? '' : `：${shown}`}。标准六表适用的各行中，${filled} 行有数，${dash} 行未填报，${silent} 行报告中未见。`,
  is: (name: string, about: string) => `${name}（${about}）`,
  value: (title: string, value: string, rank: string) => `${title} ${value}${rank === '' ? '' : `（${rank}）`}`,
  rank: (rank: number, of: number) => `第 ${rank} / ${of}`,
  rankLong: (rank: number, of: number, group: string, lower: boolean) =>
    `${of} 所${group}中第 ${rank}（${lower ? '从低到高' : '从高到低'}）`,
  group: (level: string, n: number) => `名次只在已载入的 ${n} 所${level}之间；学校少，不算百分位。`,
  alone: (level: string) => `已载入的${level}只有这一所，没有可比的学校，不排名。`,
  strip: '每个点是一所同层次学校，左小右大；深色的是本校。',
  earlier: '较早',
  counts: (filled: number, dash: number, na: number, silent: number) =>
    [`有数 ${filled}`, `未填报 ${dash}`, ...(na > 0 ? [`不适用 ${na}`] : []), `报告中未见 ${silent}`].join(' · '),
  imagesShort: '附表为图片，只数了正文里写明的。',
  images: '附表以图片发布，读不到文字；下面各行的数来自正文，“报告中未见”不等于表里没有。',
  ownership: (text: string) => text,
  otherEdition: (edition: string) => `这一年版的行名尚未见到，按 ${edition} 年版列出。`,
  lack: {
    not_reported: '未填报（表中为空或“-”）',
    not_applicable: '不适用于本层次',
    not_found: '报告中未见',
  } satisfies Record<ProfileLack, string>,
  lackLead: '按标准六表列出。未填报是表里有这一行而没有数；报告中未见是载入的报告里找不到。都不等于零。',
  nothingLacking: '各行都有数。',
  tableCount: (n: number) => `${n} 行`,
  list: {
    destinations: '毕业生去了哪里：落实、升学、创业',
    sectors: '就业面向的产业',
    employers: '就业去向 A–D 类',
    titles: '专任教师的职称',
    degrees: '专任教师的学位、学历',
    dual: '双师素质与“双师型”教师',
    posts: '教职工中的几类岗位',
    income: '办学经费的来源',
  } satisfies Record<ProfileListId, string>,
  by: (indicator: string, dimension: string) => `${indicator}：按${dimension}`,
  dimension: (dimension: string) => dimension.replace('+', '和'),
  relation: {
    partition: '各部分合起来是总数，可以相加。',
    subset: '缩进的一项是上一级的一部分；各项之间不一定互斥，不相加。',
    overlap: '各类互有重叠，分别列出，不相加。',
  } satisfies Record<Relation, string>,
  unknown: '口径没有写明各分项相加是否等于总数，所以不相加。',
  sumEqual: (name: string, when: string, sum: string) => `${name} ${when}：分项之和 ${sum}，与报告所列合计一致。`,
  sumDiffers: (name: string, when: string, sum: string, printed: string) =>
    `${name} ${when}：分项之和 ${sum}，报告所列合计 ${printed}，两者不同。`,
  most: (when: string, label: string, value: string) => `${when}最大的一项是${label}，${value}`,
  mostAlike: (when: string, n: number, labels: string, value: string) =>
    n > 3 ? `${when}有 ${n} 项同为最大，都是 ${value}` : `${when}最大的是${labels}，都是 ${value}`,
  only: (when: string, label: string, value: string) => `${when}只有${label}有数，${value}`,
  leads: (total: string, parts: string) => `${total}${parts === '' ? '' : `，其中${parts}`}`,
  rest: (n: number) => `其余 ${n} 项`,
  single: '另有这些单独的分项',
  pictures: (structures: number, singles: number) =>
    [structures > 0 ? `${structures} 项构成` : '', singles > 0 ? `${singles} 个单独的分项` : '']
      .filter(Boolean)
      .join(' · '),
  awards: '列出的获奖与荣誉：按类别和级别',
  awardsNote: '数的是报告列出的条目，每类分开；有的报告只列一部分，所以条数不表示获奖总数，也不用来比较学校。',
  awardsSentence: (n: number, top: string) => `报告列出 ${n} 条，其中${top}。`,
  awardsItem: (label: string, n: number) => `${label} ${n} 条`,
  entries: (n: number) => `${n} 条`,
  noStructures: '报告没有给出任何构成。',
  noList: (titles: string) => `报告没有给出分项的构成：${titles}。`,
  openAwards: (label: string) => `在获奖页查看${label}`,
  openCompare: (title: string) => `在对比页查看${title}`,
  csv: '下载全部数据（CSV）',
  forms: '六张标准表（Word、Excel）',
  fileName: (school: string) => `${school}-画像`,
  print: '打印',
  findings: (n: number) => `待核实问题 ${n} 个`,
  findingsLink: '→ 核查单',
  column: { section: '部分', part: '分项' },
  loadingParts: '正在读取各项构成……',
  printWaits: '正在读取各项构成，读完即打印……',
  printedWithout: '打印时各项构成尚未读完，本页不含这一部分。请待页面显示完整后重新打印。',
  unread: '各项构成没有读出来。',
};

type Words = typeof zh;

const DIMENSIONS: Readonly<Record<string, string>> = {
  招生类型: 'admission route',
  招生专业: 'major admitted to',
  生源: 'previous schooling',
  生源地: 'home province',
  科类: 'examination subject',
  性别: 'sex',
  专业: 'major',
  年级: 'year of study',
  入学年级: 'year of entry',
  职称: 'title',
  学历: 'schooling',
  学位: 'degree',
  年龄段: 'age',
  来源: 'source',
  毕业去向: 'destination',
  单位性质: 'kind of employer',
  单位类型: 'type of employer',
  行业: 'industry',
  职业类别: 'occupation',
  地区: 'region',
  资助项目: 'grant',
  级别: 'tier',
  获奖等级: 'grade',
  体测等级: 'fitness grade',
  层面: 'side',
  证书: 'certificate',
  证书类别: 'kind of certificate',
  人才类别: 'kind of talent',
  专业群类别: 'kind of cluster',
  专业称号: 'title of the programme',
  创业形式: 'form of business',
  创业行业: 'industry of the business',
  双创教育形式: 'form of entrepreneurship education',
  孵化结果: 'outcome',
  就业育人项目: 'kind of project',
  技能等级: 'skill level',
  教材状态: 'state of the textbook',
  无关原因: 'reason',
  牵头或参与: 'leading or taking part',
  英语等级: 'test level',
  认定类别: 'kind of assessment',
  论文类别: 'kind of paper',
  课题来源: 'source of the project',
  部门类别: 'kind of department',
  预警等级: 'alert level',
  党员发展阶段: 'stage of membership',
};

const en: Words = {
  title: (school) => `${school}: profile`,
  subtitle: 'The latest year that has a figure; earlier years stand beside it',
  pick: 'School',
  none: 'The data hold no school.',
  sections: 'On this page',
  section: {
    identity: 'Who it is',
    standing: 'Main indicators',
    tables: 'The six standard tables',
    structures: 'What the totals are made of',
    lacking: 'What the reports do not give',
  },
  fact: {
    name: 'Name',
    code: 'School code',
    place: 'Place',
    level: 'Level',
    type: 'Type',
    ownership: 'Ownership',
    authority: 'Run by',
    programmes: 'Programmes and titles',
  },
  factsFrom: (place) => `From: ${place}`,
  sentence: (who, shown, filled, dash, silent) =>
    `${who}${shown === '' ? '' : `: ${shown}`}. Of the rows of the six standard tables that apply, ${filled} have a figure, ${dash} are left empty, and of ${silent} the reports say nothing.`,
  is: (name, about) => `${name} (${about})`,
  value: (title, value, rank) => `${title} ${value}${rank === '' ? '' : ` (${rank})`}`,
  rank: (rank, of) => `${rank} of ${of}`,
  rankLong: (rank, of, group, lower) =>
    `rank ${rank} of ${of}, ${group.toLowerCase()}, ${lower ? 'lowest' : 'highest'} first`,
  group: (level, n) =>
    `Ranks are among the ${n} loaded schools of level ${level} only; with so few no percentiles are given.`,
  alone: (level) => `This is the only loaded school of level ${level}: there is nobody to rank it among.`,
  strip: 'Each dot is a school of the same level, small values on the left; the dark one is this school.',
  earlier: 'Earlier',
  counts: (filled, dash, na, silent) =>
    [
      `${filled} with a figure`,
      `${dash} left empty`,
      ...(na > 0 ? [`${na} not applicable`] : []),
      `${silent} not in the reports`,
    ].join(' · '),
  imagesShort: ' The tables are published as images: only what the text states is counted.',
  images:
    'The standard tables are published as images and could not be read: the figures below come from the text, and what is not found may still stand in the tables.',
  ownership: (text) => ({ 公办: 'public', 民办: 'private' })[text] ?? text,
  otherEdition: (edition) => `The rows of this edition have not been seen; those of ${edition} are listed.`,
  lack: {
    not_reported: 'Left empty in the table, or “-”',
    not_applicable: 'Not applicable to this level',
    not_found: 'Not in the reports',
  },
  lackLead:
    'By standard table. Left empty: the table has the row, but no number. Not in the reports: nothing was found in those loaded. Neither is zero.',
  nothingLacking: 'Every row has a figure.',
  tableCount: (n) => `${n} ${n === 1 ? 'row' : 'rows'}`,
  list: {
    destinations: 'Where graduates went: placed, further study, own business',
    sectors: 'Sectors that graduates work in',
    employers: 'Employment, classes A–D',
    titles: 'Titles of full-time teachers',
    degrees: 'Degrees and schooling of full-time teachers',
    dual: 'Dual-quality and dual-qualified teachers',
    posts: 'Some kinds of posts among the staff',
    income: 'Where the money comes from',
  },
  by: (indicator, dimension) => `${indicator}: by ${dimension}`,
  dimension: (dimension) =>
    dimension
      .split('+')
      .map((one) => DIMENSIONS[one] ?? one)
      .join(' and '),
  relation: {
    partition: 'The parts make up the total and may be added.',
    subset: 'An indented item is a part of the one above; items may share members and are not added.',
    overlap: 'The classes overlap: each stands for itself, they are not added.',
  },
  unknown: 'The codebook does not say whether the parts make up the total, so they are not added.',
  sumEqual: (name, when, sum) => `${name}, ${when}: the parts add up to ${sum}, as the printed total.`,
  sumDiffers: (name, when, sum, printed) =>
    `${name}, ${when}: the parts add up to ${sum}, the printed total is ${printed}.`,
  most: (when, label, value) => `${when}: the largest is ${label} with ${value}`,
  mostAlike: (when, n, labels, value) =>
    n > 3 ? `${when}: ${n} share the largest value, ${value}` : `${when}: the largest are ${labels}, ${value} each`,
  only: (when, label, value) => `${when}: only ${label} has a figure, ${value}`,
  leads: (total, parts) => `${total}${parts === '' ? '' : `, of them ${parts}`}`,
  rest: (n) => `${n} more`,
  single: 'Parts that stand alone',
  pictures: (structures, singles) =>
    [
      structures > 0 ? `${structures} ${structures === 1 ? 'breakdown' : 'breakdowns'}` : '',
      singles > 0 ? `${singles} single ${singles === 1 ? 'part' : 'parts'}` : '',
    ]
      .filter(Boolean)
      .join(' · '),
  awards: 'Awards and honours listed: by kind and tier',
  awardsNote:
    'Counted are the entries that reports list, each kind apart. Some reports list only some, so these are no totals and schools are not compared by them.',
  awardsSentence: (n, top) => `The reports list ${n} ${n === 1 ? 'entry' : 'entries'}: ${top}.`,
  awardsItem: (label, n) => `${label} ${n}`,
  entries: (n) => `${n} ${n === 1 ? 'entry' : 'entries'}`,
  noStructures: 'The reports give no breakdown.',
  noList: (titles) => `Not broken down in the reports: ${titles}.`,
  openAwards: (label) => `See ${label} on the awards page`,
  openCompare: (title) => `See ${title} on the compare page`,
  csv: 'Download all data (CSV)',
  forms: 'The six standard tables (Word, Excel)',
  fileName: (school) => `${school}-profile`,
  print: 'Print',
  findings: (n) => `${n} ${n === 1 ? 'open question' : 'open questions'}`,
  findingsLink: '→ check sheet',
  column: { section: 'Section', part: 'Part' },
  loadingParts: 'Reading the breakdowns …',
  printWaits: 'Reading the breakdowns; printing as soon as they are there …',
  printedWithout:
    'The breakdowns were still being read when this was printed, and are not part of it. Print again when the page is whole.',
  unread: 'The breakdowns could not be read.',
};

/** Words of the page 画像 in a language. */
export function profileWords(lang: Lang): Words {
  return lang === 'en' ? en : zh;
}
