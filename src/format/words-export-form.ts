/** Words of sheets in official form. English has exactly the Chinese keys. */
import type { Lang } from '../model/chart.ts';

const zh = {
  panel: {
    official: '六张标准附表，按官方顺序和格式。未填报处留空，标记在表下说明。',
    checklist: '每校一张核查单，含“学校说明”一栏，供学校填写后盖章交回。',
    standards: '每个层次一张达标一览。',
    schools: '学校',
    docx: 'Word',
    xlsx: 'Excel',
    none: '请至少选一所学校。',
  },
  file: { official: '标准附表', checklist: '核查单', standards: '达标一览' },
  tableTitle: (n: number, name: string) => `表${n}　${name}`,
  sheetName: (school: string, n: number) => `${school} 表${n}`,
  whose: (name: string, code: string | null) => `名称：${name}${code === null ? '' : `（${code}）`}`,
  report: (text: string) => `报告：${text}`,
  otherEdition: (edition: string) => `数据里没有这一年度本表的版式，各行按 ${edition} 年版列出。`,
  noRows: '数据里没有这份报告的这张表。',
  head: { no: '序号', row: '指标', unit: '单位', marks: '备注', asked: '调查人数', method: '调查方式' },
  year: (year: number) => `${year}年`,
  asked: (n: number) => String(n),
  marks: { not_reported: '△', not_applicable: '／', not_found: '○', prose: '文', corrected: '更', conflict: '⚠' },
  legend: {
    not_reported: '△ 未填报：报告此处为空或印“-”，不等于零。',
    not_applicable: '／ 不适用：报告注明本层次不填报。',
    not_found: '○ 报告中未见：所收录的报告文本没有给出，不等于零。',
    prose: '文　附表中未见，取自报告正文或正文表格。',
    corrected: '更　报告备注作了更正，此处为更正后的数；详见下。',
    conflict: '⚠ 同一事实在报告中另有不同的数；详见下。',
  },
  detail: {
    corrected: (row: string, year: string, printed: string, shown: string, places: string) =>
      `更　${row}（${year}）：表中印 ${printed}，更正为 ${shown}（${places}）。`,
    conflict: (row: string, year: string, shown: string, others: string) =>
      `⚠ ${row}（${year}）：本表用 ${shown}，另有 ${others}。`,
    other: (text: string, place: string) => `${text}（${place}）`,
  },
  filled: (reported: number, expected: number) => `应填 ${expected} 格，有数 ${reported} 格。`,
  told: '数值与出处',
  sign: '学校（盖章）：　　　　　　　填报人：　　　　　　　负责人：　　　　　　　日期：　　　　　　　',
  replyHint: '请在“学校说明”栏逐条说明或更正，并注明依据。',
};
export type ExportFormWords = typeof zh;

const en: ExportFormWords = {
  panel: {
    official:
      'The six standard tables in official order and form. What is not reported stays blank; marks are explained beneath.',
    checklist: 'One checklist a school, with a column for the school’s reply, to be filled in, stamped and sent back.',
    standards: 'One sheet a level: who meets which standard.',
    schools: 'Schools',
    docx: 'Word',
    xlsx: 'Excel',
    none: 'Choose at least one school.',
  },
  file: { official: 'standard tables', checklist: 'checklists', standards: 'standards' },
  tableTitle: (n, name) => `Table ${n}  ${name}`,
  sheetName: (school, n) => `${school} T${n}`,
  whose: (name, code) => `School: ${name}${code === null ? '' : ` (${code})`}`,
  report: (text) => `Report: ${text}`,
  otherEdition: (edition) =>
    `The data do not have this table’s form of that year; rows are those of the ${edition} edition.`,
  noRows: 'The data have no rows of this table for this report.',
  head: { no: 'No.', row: 'Indicator', unit: 'Unit', marks: 'Remarks', asked: 'People asked', method: 'How asked' },
  year: (year) => String(year),
  asked: (n) => String(n),
  marks: { not_reported: '△', not_applicable: '／', not_found: '○', prose: '文', corrected: '更', conflict: '⚠' },
  legend: {
    not_reported: '△ Not reported: the report leaves it empty or prints “-”; not zero.',
    not_applicable: '／ Not applicable: the report says that this level does not fill it in.',
    not_found: '○ Not found: the text of the report at hand does not give it; not zero.',
    prose: '文 Not seen in the standard table; taken from the report’s text or a table within it.',
    corrected: '更 Corrected by a remark of the report; the corrected figure stands here, see below.',
    conflict: '⚠ The report gives other figures for the same fact, see below.',
  },
  detail: {
    corrected: (row, year, printed, shown, places) =>
      `更 ${row} (${year}): printed ${printed}, corrected to ${shown} (${places}).`,
    conflict: (row, year, shown, others) => `⚠ ${row} (${year}): ${shown} here, elsewhere ${others}.`,
    other: (text, place) => `${text} (${place})`,
  },
  filled: (reported, expected) => `${reported} of ${expected} cells due have a figure.`,
  told: 'Figures and their places',
  sign: 'School (stamp):                    Filled in by:                    Head:                    Date:                    ',
  replyHint: 'Please explain or correct each item in the last column, and say on what basis.',
};

/** Words of sheets in official form. */
export function exportFormWords(lang: Lang): ExportFormWords {
  return lang === 'zh' ? zh : en;
}
