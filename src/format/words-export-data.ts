/** Words of what leaves as data: the menu, the README of a package, the head of its SQL. English has exactly the Chinese keys. */
import type { Lang } from '../model/chart.ts';

const zh = {
  menu: {
    title: '原始观测数据',
    lead: '每行一条观测：数值、单位、年份、状态、出处行号。供统计软件和程序使用。',
    scope: '范围',
    slice: (n: number) => `本图背后的观测（${n} 个数值）`,
    awards: '本页筛选出的获奖记录',
    all: '全部数据',
    nothing: '这张图不是由观测画成的，只能导出全部数据。',
    formats: {
      csv: '观测 CSV',
      parquet: 'Parquet',
      arrow: 'Arrow',
      sdmx: 'SDMX-CSV',
      zip: '数据包（zip）',
    },
    formatHelp:
      '数据包含各表 CSV、datapackage.json、说明和取数的 SQL。观测 CSV 带 BOM，Excel 可直接打开；以 = + - @ 开头的文字前加了撇号。',
  },
  file: (scope: 'slice' | 'all', title: string) => (scope === 'all' ? '职教透镜 全部数据' : title),
  readme: {
    heading: '职教透镜 VocLens 数据包',
    about: '关于本数据包',
    made: '制作日期',
    version: '数据版本',
    fingerprint: '数据指纹',
    link: '原视图',
    filters: '筛选',
    noFilter: '未筛选',
    whole: '全部数据，未按视图筛选',
    rows: '行数',
    tables: '各表',
    reading: '怎样读',
    notes: [
      'observations.csv 每行是一份报告里一处印出的数；derived 为 true 的行是按指标词典公式推算的，inputs 列出所用数值。',
      'text 是原文照录，value 和 unit 是原文单位；amount 和 codebook_unit 是换算到指标词典单位后的数。',
      '没有数不等于零：status 为 not_reported（未填报）、not_applicable（不适用）时 value 为空。',
      'preferred 为 true 的是页面采用的数；同一 cell 另有说法且 conflict 为 true 的，即数据不一致。',
      'status：reported 填报，corrected 备注更正，superseded 已被更正，not_reported 未填报，not_applicable 不适用。',
      'qualifier：≈ 约，≥ 以上，≤ 近，range 区间（上端在 value_to、amount_to）。',
      'source 与 locator 指明出处：报告编号和文本行号。',
      '本包的 CSV 为 UTF-8、无 BOM、文字照录；用 Excel 打开请选“数据 › 自文本”，并把文字列设为文本。',
    ],
    licence: '许可',
    licenceNote: '汇编以 MIT 许可发布；数字是各校年度质量报告中公布的事实，报告全文不在其中。',
    cite: '引用',
    sources: '来源',
    sql: '取数的 SQL 在 query.sql，可在 SQL 页或任何打开 voclens.duckdb 的 DuckDB 里运行。',
  },
  sqlHead: {
    data: '-- 本数据包的观测',
    page: '-- 原视图所问',
    head: (link: string, fingerprint: string) =>
      `-- 视图：${link}\n-- 数据指纹：${fingerprint}\n-- 先 ATTACH 'voclens.duckdb' AS voc (READ_ONLY); USE voc;`,
  },
};
export type ExportDataWords = typeof zh;

const en: ExportDataWords = {
  menu: {
    title: 'The observations themselves',
    lead: 'One row an observation: value, unit, year, status, line of the report. For statistical software and programs.',
    scope: 'Extent',
    slice: (n) => `Observations behind this chart (${n} ${n === 1 ? 'figure' : 'figures'})`,
    awards: 'The awards that this page’s filters leave',
    all: 'All data',
    nothing: 'This chart is not drawn from observations; only all data can be exported.',
    formats: {
      csv: 'Observations, CSV',
      parquet: 'Parquet',
      arrow: 'Arrow',
      sdmx: 'SDMX-CSV',
      zip: 'Data package (zip)',
    },
    formatHelp:
      'The package holds every table as CSV, datapackage.json, a README and the SQL that made it. The observations’ CSV opens in Excel (byte order mark; text that begins with = + - @ has an apostrophe before it).',
  },
  file: (scope, title) => (scope === 'all' ? 'VocLens all data' : title),
  readme: {
    heading: 'VocLens data package',
    about: 'About this package',
    made: 'Made on',
    version: 'Data version',
    fingerprint: 'Data fingerprint',
    link: 'View',
    filters: 'Filters',
    noFilter: 'not filtered',
    whole: 'all data, whatever the view leaves out',
    rows: 'Rows',
    tables: 'Tables',
    reading: 'How to read it',
    notes: [
      'A row of observations.csv is one figure printed at one place of a report; rows with derived = true are computed by the codebook’s formulas from the cells listed in inputs.',
      'text is as printed, value and unit are in the unit printed; amount and codebook_unit are converted to the codebook’s unit.',
      'No figure does not mean zero: where status is not_reported or not_applicable, value is empty.',
      'preferred = true marks the figure that the pages use; conflict = true says that reports contradict each other on that cell.',
      'status: reported, corrected (by a remark under the table), superseded (the figure corrected), not_reported, not_applicable.',
      'qualifier: ≈ about, ≥ at least, ≤ nearly, range (its upper end in value_to, amount_to).',
      'source and locator give the origin: id of the report and lines of its text.',
      'The package’s CSV files are UTF-8 without byte order mark and keep text as it is; in Excel, import them as text.',
    ],
    licence: 'Licence',
    licenceNote:
      'The compilation is under the MIT licence; the figures are facts published in the schools’ annual quality reports, whose text is not included.',
    cite: 'Citation',
    sources: 'Sources',
    sql: 'The SQL that made it is in query.sql; it runs on the SQL page or wherever DuckDB opens voclens.duckdb.',
  },
  sqlHead: {
    data: '-- The observations of this package',
    page: '-- What the view asked',
    head: (link, fingerprint) =>
      `-- View: ${link}\n-- Data fingerprint: ${fingerprint}\n-- First: ATTACH 'voclens.duckdb' AS voc (READ_ONLY); USE voc;`,
  },
};

/** Words of data exports in a language. */
export function exportDataWords(lang: Lang): ExportDataWords {
  return lang === 'zh' ? zh : en;
}
