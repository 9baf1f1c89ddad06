/** Words of the search over everything, and what the pages are also called: names, sounds, other words for them. */
import type { Lang } from '../model/chart.ts';
import type { Page } from '../model/view.ts';

const zh = {
  button: '查找',
  title: '查找学校、指标、页面和竞赛',
  prompt: '学校、指标、页面、竞赛：名称、拼音或首字母',
  groups: { pages: '页面', schools: '学校', indicators: '指标', about: '指标说明', competitions: '获奖：竞赛与项目' },
  goes: {
    pages: '打开这一页',
    schools: '看这所学校的画像',
    indicators: '比较各校这项指标',
    about: '定义、标准、谁填了、不能和什么相比',
    competitions: '看这项的获奖条目',
  },
  found: (n: number) => (n === 0 ? '没有结果' : `${n} 项结果`),
  more: (n: number) => `另有 ${n} 项，再输入几个字可缩小范围`,
  entries: (n: number) => `${n} 条`,
  keys: '↑ ↓ 选择　Enter 前往　Esc 关闭',
};

export type PaletteWords = typeof zh;

const en: PaletteWords = {
  button: 'Search',
  title: 'Search schools, indicators, pages and competitions',
  prompt: 'School, indicator, page or competition',
  groups: {
    pages: 'Pages',
    schools: 'Schools',
    indicators: 'Indicators',
    about: 'About indicators',
    competitions: 'Awards: competitions',
  },
  goes: {
    pages: 'open this page',
    schools: 'profile of this school',
    indicators: 'compare schools by this indicator',
    about: 'definition, standards, who reports it, what to keep apart',
    competitions: 'entries of this competition',
  },
  found: (n) => (n === 0 ? 'No results' : n === 1 ? '1 result' : `${n} results`),
  more: (n) => `${n} more: type on to narrow them down`,
  entries: (n) => (n === 1 ? '1 entry' : `${n} entries`),
  keys: '↑ ↓ choose, Enter go, Esc close',
};

/** The search's words in a language. */
export function paletteWords(lang: Lang): PaletteWords {
  return lang === 'zh' ? zh : en;
}

/** What a reader may call a page in either language, its menu names apart; `pinyin` of the Chinese ones, parted by `/`. */
export const PAGE_NAMES: Readonly<Record<Page, { readonly names: readonly string[]; readonly pinyin: string }>> = {
  overview: { names: ['总览', '首页', 'overview', 'home', 'start'], pinyin: 'zong lan/shou ye' },
  quality: {
    names: ['质量', '核查', '填报率', '待核实问题', 'quality', 'checklist', 'findings'],
    pinyin: 'zhi liang/he cha/tian bao lü/tian bao lv/dai he shi wen ti',
  },
  standards: {
    names: ['达标', '办学条件', '监测', 'standards', 'thresholds'],
    pinyin: 'da biao/ban xue tiao jian/jian ce',
  },
  summary: {
    names: ['汇总', '合计', '平均', 'summary', 'totals', 'averages'],
    pinyin: 'hui zong/he ji/ping jun',
  },
  compare: { names: ['对比', '比较', '排名', 'compare', 'ranking'], pinyin: 'dui bi/bi jiao/pai ming' },
  trend: { names: ['趋势', '变化', '历年', 'trend', 'change over time'], pinyin: 'qu shi/bian hua/li nian' },
  profile: { names: ['画像', '学校概况', 'profile', 'school'], pinyin: 'hua xiang/xue xiao gai kuang' },
  awards: {
    names: ['获奖', '竞赛', '奖项', 'awards', 'competitions', 'prizes'],
    pinyin: 'huo jiang/jing sai/jiang xiang',
  },
  explore: {
    names: ['探索', '透视表', '切分', 'explore', 'pivot', 'slice'],
    pinyin: 'tan suo/tou shi biao/qie fen',
  },
  statistics: {
    names: ['统计', '分布', '相关', '标准分', '分位数', 'statistics', 'distribution', 'correlation', 'z-score'],
    pinyin: 'tong ji/fen bu/xiang guan/biao zhun fen/fen wei shu',
  },
  indicator: {
    names: ['指标', '指标说明', '定义', 'indicator', 'definition'],
    pinyin: 'zhi biao/zhi biao shuo ming/ding yi',
  },
  briefing: {
    names: ['简报', '文稿', '导出', 'briefing', 'report', 'PowerPoint', 'Word'],
    pinyin: 'jian bao/wen gao/dao chu',
  },
  notebook: { names: ['笔记本', '核对', '收藏', 'notebook', 'saved questions'], pinyin: 'bi ji ben/he dui/shou cang' },
  sql: { names: ['SQL', '查询', '数据字典', 'query', 'schema'], pinyin: 'cha xun/shu ju zi dian' },
};
