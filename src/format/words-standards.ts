/** Words of the page 达标, in both languages. */
import type { Lang } from '../model/chart.ts';
import type { StandardCounts } from '../model/standards.ts';

type Counted = (n: string, what: string) => string;

const zh = {
  title: '达标一览',
  subtitle: (year: string) => `${year} · 只用适用于该校层次和类型的标准`,
  verdict: { met: '达到', unmet: '未达到', undecided: '无法判断' },
  mark: { met: '●', unmet: '○', undecided: '？' },
  /** A data note of a standard, after the indicators that it is about; null where there is none in the language. */
  note: (titles: string, text: string): string | null => `${titles}：${text}`,
  counts: (c: StandardCounts, why: string) =>
    `达到 ${c.met} · 未达到 ${c.unmet} · 无法判断 ${c.undecided}${why === '' ? '' : `（${why}）`}`,
  because: (reason: string, n: number) => `${reason} ${n}`,
  sum: (level: string, n: number, c: StandardCounts, why: string) =>
    `${level} ${n} 所、${c.met + c.unmet + c.undecided} 项对照：达到 ${c.met} 项，未达到 ${c.unmet} 项，无法判断 ${c.undecided} 项${why === '' ? '' : `（${why}）`}`,
  noLines: (level: string, n: number) => `${level} ${n} 所：数据中没有适用的标准`,
  unmet: (items: string) => `未达到的是${items}`,
  unmetMany: (n: number, schools: number) => `未达到的 ${n} 项分属 ${schools} 所学校`,
  unmetItem: (school: string, indicator: string, value: string, gap: string) =>
    `${school}的${indicator}（${value}${gap === '' ? '' : `，${gap}`}）`,
  flips: (n: number) => (n === 0 ? '' : `其中 ${n} 项因报告数据不一致，按另一说法结论相反`),
  over: (by: string) => `高出标准 ${by}`,
  under: (by: string) => `低于标准 ${by}`,
  below: (by: string) => `低于上限 ${by}`,
  above: (by: string) => `超出 ${by}`,
  exact: '恰好达到',
  people: ((n, what) => `还差 ${n} 名${what}`) as Counted,
  lack: (quantity: string) => `还差 ${quantity}`,
  basis: (base: string, value: string) => `按${base} ${value} 计`,
  near: '文件以学历教育在校生为基数，报告给的是全日制在校生',
  counted: {
    fulltime_teachers: '专任教师',
    counsellors: '专职辅导员',
    ideological_teachers: '专职思政课教师',
    senior_title_teachers: '高级专业技术职务专任教师',
    master_degree_teachers: '研究生学位专任教师',
    major_course_teachers: '专业课教师',
    students: '在校生',
    other: '教师',
  } as Readonly<Record<string, string>>,
  noQuantity: {
    converted: '基数是折合数，报告不给，只比较比值，不折算成数量',
    unknown: '基数不明，不折算成数量',
    missing: '没有同一时点的基数，不折算成数量',
  },
  reason: {
    no_value: '未找到数值',
    no_type: '学校类型未见于报告',
    type_not_covered: '数据中没有这一类型学校的标准',
    straddles: '原文为区间或约数界限，跨过标准线',
  },
  ifType: (types: string, line: string, verdict: string) => `若为${types}类（${line}）：${verdict}`,
  /** Every type that has a line gives the same verdict. */
  anyType: (verdict: string) => `按已有各类型的线都是“${verdict}”`,
  rival: (value: string, verdict: string) => `报告另有 ${value}，按此${verdict}`,
  rivalInput: (input: string, claimed: string, value: string, verdict: string) =>
    `报告另称${input}为 ${claimed}，按此为 ${value}，${verdict}`,
  types: (types: readonly string[]) => types.join('、'),
  indicator: '监测指标与标准',
  caption: (level: string) => `${level}：各校监测指标与适用标准`,
  noStandard: '无适用标准',
  show: '显示',
  shows: { all: '全部', unmet: '未达到', undecided: '无法判断' },
  noneLeft: { unmet: '没有未达到的项目。', undecided: '没有无法判断的项目。' },
  cards: {
    title: '黄牌、红牌会落在哪几项上',
    rule: '按教发〔2004〕2号，一项基本办学条件指标低于“限制招生”线给黄牌；两项低于该线，或连续三年黄牌，给红牌。',
    noLimit: '“限制招生”线的数值未能核实，不在数据中。这里只列低于“合格”线的项：低于合格线不等于低于限制招生线。',
    tally: (n: number, open: number, of: number) =>
      `${of} 项基本指标：低于合格线 ${n} 项，不低于合格线 ${of - n - open} 项，无法判断 ${open} 项`,
    open: (titles: string) => `无法判断：${titles}`,
  },
  province: {
    title: '对省的要求（不用于单个学校）',
    why: '这是全省平均应达到的水平，本页不拿它判断任何一所学校。',
  },
  unused: {
    title: '数据中有、但没有一所已载入学校适用的标准',
    types: (types: string) => `适用于${types}类学校；已载入的学校没有写明属于这一类的。`,
    level: (level: string) => `没有载入${level}学校。`,
  },
  documents: {
    title: '标准的出处',
    lead: '未能打开原件，多数条文读自转载，逐条注明在哪里看到；未能核实的数值没有列入。',
    seen: '看到的地方',
  },
  csv: '下载表格（CSV）',
  forms: '达标一览表（Word、Excel）',
  fileName: '达标一览',
  legend: '● 达到　○ 未达到　？无法判断（写明原因）　⚠ 报告数据不一致　点任何一个数可看出处',
  column: {
    unit: '单位',
    verdict: '结论',
    document: '文号',
    margin: '与标准的距离',
    shortfall: '还差',
    rivals: '另一说法',
    reasons: '无法判断的原因',
  },
};

type Words = typeof zh;

const TYPES: Readonly<Record<string, string>> = {
  综合: 'comprehensive',
  师范: 'teacher training',
  民族: 'ethnic minority',
  工科: 'engineering',
  农: 'agriculture',
  林: 'forestry',
};

const en: Words = {
  title: 'Who meets which standard',
  subtitle: (year) => `${year} · only standards for the school's level and type are applied`,
  verdict: { met: 'Met', unmet: 'Not met', undecided: 'Cannot be judged' },
  mark: zh.mark,
  note: () => null,
  counts: (c, why) =>
    `${c.met} met · ${c.unmet} not met · ${c.undecided} cannot be judged${why === '' ? '' : ` (${why})`}`,
  because: (reason, n) => `${reason}: ${n}`,
  sum: (level, n, c, why) =>
    `${level}, ${n} ${n === 1 ? 'school' : 'schools'}, ${c.met + c.unmet + c.undecided} comparisons: ${c.met} met, ${c.unmet} not met, ${c.undecided} that cannot be judged${why === '' ? '' : ` (${why})`}`,
  noLines: (level, n) => `${level}, ${n} ${n === 1 ? 'school' : 'schools'}: the data hold no standard for them`,
  unmet: (items) => `not met: ${items}`,
  unmetMany: (n, schools) => `the ${n} not met are of ${schools} schools`,
  unmetItem: (school, indicator, value, gap) => `${school}, ${indicator} (${value}${gap === '' ? '' : `, ${gap}`})`,
  flips: (n) => (n === 0 ? '' : `for ${n} of them another figure in the same report would turn the verdict`),
  over: (by) => `${by} above the line`,
  under: (by) => `${by} below the line`,
  below: (by) => `${by} under the limit`,
  above: (by) => `${by} over the limit`,
  exact: 'exactly on the line',
  people: (n, what) => `${n} more ${what} needed`,
  lack: (quantity) => `${quantity} more needed`,
  basis: (base, value) => `${base}: ${value}`,
  near: 'the document counts students in formal education, reports give full-time students',
  counted: {
    fulltime_teachers: 'full-time teachers',
    counsellors: 'full-time counsellors',
    ideological_teachers: 'full-time teachers of ideological and political courses',
    senior_title_teachers: 'full-time teachers with a senior title',
    master_degree_teachers: 'full-time teachers with a graduate degree',
    major_course_teachers: 'teachers of specialised courses',
    students: 'students',
    other: 'teachers',
  },
  noQuantity: {
    converted: 'the base is a weighted number that reports do not print: the ratio alone is compared',
    unknown: 'the base is not known: no quantity is worked out',
    missing: 'no base of the same time is printed: no quantity is worked out',
  },
  reason: {
    no_value: 'no value found',
    no_type: 'type of school not in the report',
    type_not_covered: 'the data hold no line for this type of school',
    straddles: 'the source gives a range or bound that the line cuts through',
  },
  ifType: (types, line, verdict) => `if of type ${types} (${line}): ${verdict.toLowerCase()}`,
  anyType: (verdict) => `by the line of every type on record: ${verdict.toLowerCase()}`,
  rival: (value, verdict) => `the report also gives ${value}: ${verdict.toLowerCase()}`,
  rivalInput: (input, claimed, value, verdict) =>
    `the report also gives ${claimed} as ${input}, which makes ${value}: ${verdict.toLowerCase()}`,
  types: (types) => types.map((type) => TYPES[type] ?? type).join(', '),
  indicator: 'Monitored indicator and standard',
  caption: (level) => `${level}: monitored indicators of each school against the standards that apply`,
  noStandard: 'No standard applies',
  show: 'Show',
  shows: { all: 'All', unmet: 'Not met', undecided: 'Cannot be judged' },
  noneLeft: { unmet: 'Nothing is short of its standard.', undecided: 'Everything can be judged.' },
  cards: {
    title: 'What a yellow or red card would hang on',
    rule: 'Under 教发〔2004〕2号 a basic indicator under the line that restricts enrolment brings a yellow card; two, or yellow cards for three years in a row, a red one.',
    noLimit:
      'The values of that line could not be confirmed and are not in the data. Listed are basic indicators under the qualifying line, which is not the same: under this one is not yet under the other.',
    tally: (n, open, of) =>
      `${of} basic indicators: ${n} under the qualifying line, ${of - n - open} not under it, ${open} that cannot be judged`,
    open: (titles) => `cannot be judged: ${titles}`,
  },
  province: {
    title: 'Required of a province (applied to no school)',
    why: 'This is an average that a whole province must reach; no school is judged by it here.',
  },
  unused: {
    title: 'Standards in the data that apply to no loaded school',
    types: (types) => `For schools of type ${types}; none of the loaded schools is stated to be one.`,
    level: (level) => `No school of level ${level} is loaded.`,
  },
  documents: {
    title: 'Where the standards were read',
    lead: 'The originals could not be opened; most lines were read in secondary copies, named below. Values that could not be confirmed are left out.',
    seen: 'seen in',
  },
  csv: 'Download the table (CSV)',
  forms: 'Sheets of standards (Word, Excel)',
  fileName: 'standards',
  legend:
    '● met · ○ not met · ？ cannot be judged, with the reason · ⚠ the report contradicts itself · any figure leads to its source',
  column: {
    unit: 'Unit',
    verdict: 'Verdict',
    document: 'Document',
    margin: 'Distance to the line',
    shortfall: 'Still needed',
    rivals: 'Other figure in the report',
    reasons: 'Why it cannot be judged',
  },
};

/** Words of the page 达标 in a language. */
export function standardsWords(lang: Lang): Words {
  return lang === 'en' ? en : zh;
}
