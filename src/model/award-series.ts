/** Competitions that reports name in many ways, by what all the ways share (blanks taken out). First match wins. */
export type Series = { readonly id: string; readonly zh: string; readonly en: string; readonly pattern: RegExp };

export const SERIES: readonly Series[] = [
  {
    id: 'teaching-ability',
    zh: '教学能力比赛（国赛、省赛）',
    en: 'Teaching ability contests',
    pattern: /教学能力.{0,4}(大赛|比赛|竞赛)|能力大赛.{0,6}教学能力/,
  },
  {
    id: 'internet-plus',
    zh: '中国国际大学生创新大赛（原“互联网+”）',
    en: 'International college students’ innovation competition (formerly Internet Plus)',
    pattern: /(^|[^业])互联网[+＋]|国际大学生创新大赛/,
  },
  { id: 'challenge-cup', zh: '“挑战杯”系列', en: 'Challenge Cup', pattern: /挑战杯/ },
  { id: 'brics', zh: '金砖国家职业技能大赛', en: 'BRICS skills competitions', pattern: /金砖/ },
  {
    id: 'national-skills',
    zh: '全国职业院校技能大赛',
    en: 'National vocational college skills competition',
    pattern: /^[^省]*(全国|国家级)职业院校(职业)?技能(大赛|竞赛)[^省]*$/,
  },
  {
    id: 'provincial-skills',
    zh: '省（直辖市）职业院校技能大赛',
    en: 'Provincial vocational college skills competitions',
    pattern: /(省|四川|山东|重庆|湖南).{0,4}职业院校(职业)?技能(大赛|竞赛)|职业院校技能大赛.{0,4}省赛/,
  },
  {
    id: 'prc-skills',
    zh: '中华人民共和国职业技能大赛',
    en: 'Vocational skills competition of the PRC',
    pattern: /中华人民共和国.{0,4}职业技能大赛/,
  },
  {
    id: 'industry-skills',
    zh: '全国行业职业技能竞赛',
    en: 'National industry skills competitions',
    pattern: /全国行业职业技能(竞赛|大赛)/,
  },
  { id: 'ican', zh: 'iCAN 大学生创新创业大赛', en: 'iCAN innovation contest', pattern: /ican/i },
  { id: 'xuechuang', zh: '“学创杯”创业综合模拟大赛', en: 'Xuechuang Cup business simulation', pattern: /学创杯/ },
  {
    id: 'huang-yanpei',
    zh: '黄炎培职业教育奖创业规划大赛',
    en: 'Huang Yanpei venture planning contest',
    pattern: /黄炎培/,
  },
  { id: 'modelling', zh: '数学建模竞赛', en: 'Mathematical modelling contests', pattern: /数学建模/ },
  { id: 'electronics', zh: '大学生电子设计竞赛', en: 'Electronic design contest', pattern: /电子设计竞赛/ },
  { id: 'drawing', zh: '大学生先进成图大赛', en: 'Advanced drawing contest', pattern: /成图技术/ },
  { id: 'arts', zh: '大学生艺术展演', en: 'College arts festival', pattern: /大学生艺术(展演|节)/ },
];
