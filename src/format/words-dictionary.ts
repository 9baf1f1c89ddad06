/** Words of the data dictionary, a document made of the codebook, in both languages. */
import type { Lang } from '../model/chart.ts';
import type { Aggregate, Relation } from '../model/indicator.ts';

const zh = {
  title: '数据字典',
  links: '[English](dictionary.en.md) · 返回 [数据](data.zh.md) · [引用与打开数据文件](research.zh.md)',
  intro: (version: string, contract: number, n: number) =>
    `数据版本 ${version}，约定版本 ${contract}，共 ${n} 项指标。`,
  how: '本文由 `npx tsx data/dictionary.ts` 从 `data/` 生成，请勿手工修改；测试保证它与数据一致。',
  contents: '目录',
  indicators: '指标',
  dimensions: '分解维度及成员',
  standards: '公开标准',
  tables: '数据文件中的表',
  views: '数据文件中的视图',
  viewsIntro: '视图的名称和列保持不变，供论文引用；以后只增不改。',
  family: (name: string, n: number) => `${name}（${n}）`,
  legend:
    '“使用”一栏：方向；能否跨校合计、平均；能否排名；只适用的层次；属于哪个上级指标及关系；比率的分子 ÷ 分母。别名是报告中的其他叫法。',
  head: {
    id: '编号',
    name: '名称',
    unit: '单位',
    definition: '定义与说明',
    use: '使用',
    indicator: '指标',
    line: '标准',
    whom: '适用',
    document: '文号与标题',
    base: '基数与说明',
    column: '列',
    type: '类型',
    meaning: '含义',
  },
  unit: (unit: string, decimals: number) => (unit === '' ? '—' : `${unit}（${decimals} 位小数）`),
  part: (label: string, text: string) => `${label}：${text}`,
  formula: '公式',
  caution: '提醒',
  breaks: '口径变化',
  stands: '标准附表',
  aliases: '别名',
  aggregates: {
    sum: () => '可合计',
    weighted_mean: (weight: string) => (weight === '' ? '不合计，不平均' : `加权平均，权数 ${weight}`),
    none: () => '不合计，不平均',
  } satisfies Record<Aggregate, (weight: string) => string>,
  only: (level: string) => `只用于${level}`,
  parent: (id: string, relation: string) => `属于 ${id}${relation === '' ? '' : `（${relation}）`}`,
  within: (id: string, relation: string) => `，属于 ${id}${relation === '' ? '' : `（${relation}）`}`,
  relations: { partition: '各部分相加为总数', subset: '其中', overlap: '有重叠，不相加' } satisfies Record<
    Relation,
    string
  >,
  province: '全省平均',
};
export type DictionaryWords = typeof zh;

const en: DictionaryWords = {
  title: 'Data dictionary',
  links: '[中文](dictionary.zh.md) · back to [the data](data.en.md) · [citing and opening the file](research.en.md)',
  intro: (version, contract, n) => `Data version ${version}, contract ${contract}, ${n} indicators.`,
  how: 'Written by `npx tsx data/dictionary.ts` from `data/`; do not edit by hand. A test holds it equal to the data.',
  contents: 'Contents',
  indicators: 'Indicators',
  dimensions: 'Dimensions and their members',
  standards: 'Public standards',
  tables: 'Tables of the dataset file',
  views: 'Views of the dataset file',
  viewsIntro: 'Names and columns of views are kept, so that a paper can cite them; new ones may come.',
  family: (name, n) => `${name} (${n})`,
  legend:
    '“Use” gives: direction; sums and means across schools; ranks; the one level it is for; the indicator it belongs to and how; numerator ÷ denominator of a rate. “Also called” are names in the reports.',
  head: {
    id: 'Id',
    name: 'Name',
    unit: 'Unit',
    definition: 'Definition and notes',
    use: 'Use',
    indicator: 'Indicator',
    line: 'Line',
    whom: 'For',
    document: 'Document',
    base: 'Base and note',
    column: 'Column',
    type: 'Type',
    meaning: 'Meaning',
  },
  unit: (unit, decimals) => (unit === '' ? '—' : `${unit} (${decimals} ${decimals === 1 ? 'decimal' : 'decimals'})`),
  part: (label, text) => `${label}: ${text}`,
  formula: 'Formula',
  caution: 'Caution',
  breaks: 'Changes',
  stands: 'Standard tables',
  aliases: 'Also called',
  aggregates: {
    sum: () => 'may be summed',
    weighted_mean: (weight) => (weight === '' ? 'neither summed nor averaged' : `mean weighted by ${weight}`),
    none: () => 'neither summed nor averaged',
  },
  only: (level) => `${level} only`,
  parent: (id, relation) => `part of ${id}${relation === '' ? '' : ` (${relation})`}`,
  within: (id, relation) => `, part of ${id}${relation === '' ? '' : ` (${relation})`}`,
  relations: { partition: 'parts add up', subset: 'some of it', overlap: 'overlapping, not to be added' },
  province: 'average of a province',
};

/** The dictionary's words in a language. */
export function dictionaryWords(lang: Lang): DictionaryWords {
  return lang === 'zh' ? zh : en;
}
