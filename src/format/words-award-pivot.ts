/** Words of the pivot on the awards page. English has exactly the Chinese keys. */
import type { AwardPivotField } from '../model/award.ts';
import type { Lang } from '../model/chart.ts';
import { plain } from './number.ts';

const n0 = (value: number) => plain(value, 0);

const zh = {
  way: '看法',
  ways: { lists: '固定的表', pivot: '自选行列' },
  title: (kind: string) => `${kind}：自选行列`,
  by: (rows: string, columns: string) =>
    columns === '' ? `行：${rows}` : rows === '' ? `列：${columns}` : `行：${rows}；列：${columns}`,
  sentence: (kind: string, schools: number, items: number) =>
    `${kind}：${schools} 所学校的报告共列出 ${n0(items)} 条。`,
  size: (rows: number, columns: number, filled: number, blank: number) =>
    `分成 ${n0(rows)} 行 × ${n0(columns)} 列，${n0(filled)} 格有条目${blank === 0 ? '' : `，${n0(blank)} 格没有列出的条目`}。`,
  nothing: (kind: string, schools: number) => `${kind}：所选范围内，${schools} 所学校的报告没有列出符合条件的条目。`,
  fields: {
    school: '学校',
    level: '层次',
    competition: '竞赛或项目',
    tier: '级别',
    grade: '等次',
    recipient: '获奖者',
    mode: '个人/团体',
    kind: '类别',
    year: '年份',
    report_year: '年报年度',
  } satisfies Record<AwardPivotField, string>,
  sides: { rows: '行', columns: '列' },
  fieldOf: (side: string, at: number) => `${side}的第 ${at} 个字段`,
  add: '＋ 添加字段',
  addTo: (side: string) => `给${side}添加字段`,
  across: (field: string, side: string) => `把${field}移到${side}`,
  turn: (side: string) => `${side}的两个字段对调`,
  remove: (field: string) => `移除${field}`,
  noField: '没有字段：合成一格',
  swap: '行列互换',
  told: (rows: string, columns: string) => `行：${rows || '无'}；列：${columns || '无'}`,
  heat: '底色深浅',
  unstated: '未写明',
  items: '条目数',
  total: '合计',
  blank: '没有列出的条目',
  examples: '从一个问题开始',
  exampleList: {
    shared: '哪些竞赛几所学校都列了？',
    winners: '学生和教师各得几等？',
    teams: '个人和团体各多少条？',
    years: '各类条目是哪几年的？',
  },
  hint: '点一格，下面的清单只显示这一格的条目；点表头排序。',
  listOf: (what: string) => `只看：${what}`,
  all: '全部',
  whole: '看整张表的条目',
  report: '年报年度',
  printed: '正文写的总数',
  printedLead:
    '报告正文自己写的总数，与上表同样筛选，照原文列出。它们不与条目相加，也不进上表：同一批奖项可能既逐项列出，又写了总数。',
  noPrinted: '没有符合条件的总数。',
  stated: '正文写的数',
  against: '与列出的条目对照',
  groupsOver: (groups: number, limit: number) =>
    `这样切有 ${n0(groups)} 组，超过 ${n0(limit)} 组的上限。请减少字段，或用“查找”和筛选缩小范围。`,
  tooLarge: (rows: number, columns: number, limit: number) =>
    `这样切是 ${n0(rows)} 行 × ${n0(columns)} 列，超过 ${n0(limit)} 格的上限。请减少字段，或用“查找”和筛选缩小范围。`,
  many: (rows: number) => `表有 ${n0(rows)} 行：表头可按任一列排序；用“查找”可只看一个竞赛，方向键可在表内移动。`,
  note: {
    total: '合计是条目的个数：一个奖项在几处出现只算一次，所以可以相加；正文写的总数另列，不加进来。',
    blank: '空格表示报告没有列出这样的条目，不等于没有获奖：有的报告只写总数或只列一部分。',
    kinds: '各类分列；跨类的合计只是条目的个数，竞赛获奖、教学成果、荣誉、立项不是一回事。',
    levels: '合计把高职与中职放在一起，只说列出了多少条；把“层次”放到行或列即可分开。',
    mode: '“未写个人或团体”是报告没有写；一个奖项几处出现，只要有一处写明、几处不相抵触，就按写明的计。',
    years: '“年份”是获奖的年份，“年报年度”是报告封面上的年度。',
    heat: '底色越深，列出的条目越多；只表示多少，不表示好坏。',
    holds: (what: string) => `表中的条目：${what}。`,
  },
};
export type AwardPivotWords = typeof zh;

const entries = (n: number) => `${n0(n)} ${n === 1 ? 'entry' : 'entries'}`;
const count = (n: number, one: string, many: string) => `${n0(n)} ${n === 1 ? one : many}`;

const en: AwardPivotWords = {
  way: 'View',
  ways: { lists: 'Fixed tables', pivot: 'Own rows and columns' },
  title: (kind) => `${kind}: rows and columns of your choice`,
  by: (rows, columns) =>
    columns === '' ? `Rows: ${rows}` : rows === '' ? `Columns: ${columns}` : `Rows: ${rows}; columns: ${columns}`,
  sentence: (kind, schools, items) =>
    `${kind}: the reports of ${count(schools, 'school', 'schools')} list ${entries(items)}. `,
  size: (rows, columns, filled, blank) =>
    `In ${count(rows, 'row', 'rows')} × ${count(columns, 'column', 'columns')}, ${count(filled, 'cell has', 'cells have')} entries${
      blank === 0 ? '' : ` and ${n0(blank)} ${blank === 1 ? 'has' : 'have'} none listed`
    }.`,
  nothing: (kind, schools) =>
    `${kind}: within this choice the reports of ${count(schools, 'school', 'schools')} list no entry that fits.`,
  fields: {
    school: 'School',
    level: 'Level',
    competition: 'Competition or project',
    tier: 'Tier',
    grade: 'Grade',
    recipient: 'Won by',
    mode: 'Individual or team',
    kind: 'Kind',
    year: 'Year',
    report_year: 'Report year',
  },
  sides: { rows: 'Rows', columns: 'Columns' },
  fieldOf: (side, at) => `${side}: field ${at}`,
  add: '＋ Add a field',
  addTo: (side) => `Add a field to ${side.toLowerCase()}`,
  across: (field, side) => `Move ${field} to ${side.toLowerCase()}`,
  turn: (side) => `Swap the two fields of ${side.toLowerCase()}`,
  remove: (field) => `Remove ${field}`,
  noField: 'No field: one for all',
  swap: 'Swap rows and columns',
  told: (rows, columns) => `Rows: ${rows || 'none'}; columns: ${columns || 'none'}`,
  heat: 'Shading',
  unstated: 'not stated',
  items: 'Entries',
  total: 'Total',
  blank: 'none listed',
  examples: 'Start from a question',
  exampleList: {
    shared: 'Which competitions do several schools list?',
    winners: 'What grades did students and teachers win?',
    teams: 'How many entries are won alone, how many by teams?',
    years: 'From which years are the entries of each kind?',
  },
  hint: 'Press a cell and the list below shows just its entries; press a heading to sort.',
  listOf: (what) => `Only: ${what}`,
  all: 'All',
  whole: 'Show the entries of the whole table',
  report: 'Report year',
  printed: 'Totals stated in the text',
  printedLead:
    'Totals that the reports state themselves, filtered like the table above, as printed. They are not added to entries and are not in that table: the same awards may be listed one by one and stated as a total as well.',
  noPrinted: 'No stated total fits.',
  stated: 'As stated',
  against: 'Against the entries listed',
  groupsOver: (groups, limit) =>
    `This cut has ${n0(groups)} groups, more than the ${n0(limit)} that fit. Take out a field, or narrow it by search and filters.`,
  tooLarge: (rows, columns, limit) =>
    `This cut is ${n0(rows)} rows × ${n0(columns)} columns, more than the ${n0(limit)} cells that fit. Take out a field, or narrow it by search and filters.`,
  many: (rows) =>
    `The table has ${n0(rows)} rows: headings sort by any column, the search finds one competition, arrow keys move within the table.`,
  note: {
    total:
      'Totals count entries: an award told in several places counts once, so they add up; totals stated in the text stand apart and are not in them.',
    blank:
      'A blank means that no such entry is listed, not that nothing was won: some reports state only totals or list a part.',
    kinds:
      'Kinds stand apart; a total over them only counts entries, since competition awards, teaching achievements, honours and projects are different things.',
    levels:
      'Totals put the two levels of schools together and only say how many entries are listed; put “Level” into rows or columns to part them.',
    mode: 'Where a report does not say whether an award was won alone or by a team, it is not stated; an award told in several places is counted by what one of them says, unless they disagree.',
    years: '“Year” is the year of the award, “Report year” the one on the cover of the report.',
    heat: 'The darker the ground, the more entries are listed; it says how many, not how good.',
    holds: (what) => `Among the entries: ${what}.`,
  },
};

/** The pivot's words in a language. */
export function awardPivotWords(lang: Lang): AwardPivotWords {
  return lang === 'en' ? en : zh;
}
