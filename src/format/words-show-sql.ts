/** Words of "Show the SQL", in both languages; apart from the SQL page's, which no other page needs. */
import type { Lang } from '../model/chart.ts';
import type { Query } from '../model/query.ts';

const zh = {
  title: '查看 SQL',
  hint: '这里的数由下面的查询得出。点开可在 SQL 页看语句、修改、再运行。',
  kinds: {
    values: '数值',
    coverage: '填报格数',
    claims: '各处说法',
    cells: '所用数值',
    findings: '待核实问题',
    rates: '填报率',
    unfilled: '未填各行',
    evidence: '不一致的各处',
    presence: '有无数值',
    awards: '获奖清单',
    award_counts: '获奖条数',
    award_pivot: '透视表各格条数',
    award_places: '获奖出处',
    parts: '构成',
    pivot: '各格数值',
    facets: '可选条件',
    variants: '各种口径',
  } as Readonly<Partial<Record<Query['kind'], string>>>,
  totals: '总数',
};
type Words = typeof zh;

const en: Words = {
  title: 'Show the SQL',
  hint: 'These figures come from the queries below. Open one on the SQL page to read, change and run it.',
  kinds: {
    values: 'values',
    coverage: 'cells filled in',
    claims: 'every claim',
    cells: 'cells used',
    findings: 'findings',
    rates: 'filling rates',
    unfilled: 'rows left open',
    evidence: 'places that disagree',
    presence: 'what is there',
    awards: 'list of awards',
    award_counts: 'counts of awards',
    award_pivot: 'counts of the pivot’s cells',
    award_places: 'places of awards',
    parts: 'breakdowns',
    pivot: 'values of the cells',
    facets: 'filters there are',
    variants: 'terms there are',
  },
  totals: 'totals',
};

/** The words in a language. */
export function showSqlWords(lang: Lang): Words {
  return lang === 'en' ? en : zh;
}
