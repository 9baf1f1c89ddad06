/** Words of 每校一份 on the page 简报. English has exactly the Chinese keys. */

export const batchZh = {
  title: '每校一份',
  lead: '为选中的每所学校各出一份：画像、核查单只写本校；对比图里突出本校，同组围绕本校另组。',
  schools: '学校',
  format: '格式',
  names: '同类学校',
  named: '写校名',
  anonymous: '写作 A校、B校…',
  anonymousHelp:
    '正文、表格、说明、来源和替代文字里都不出现其他学校的名称，颜色和次序也按 A校、B校…重排。数值仍是真实的，熟悉情况的人可能认得出来。',
  mentions: {
    lead: '下面的文字可能让人认出其他学校。确定的校名会自动改写，这些词拿不准，按原样保留；请先改好再生成：',
    none: '标题和说明里没有发现会透露其他学校的词。',
    title: '文稿标题',
    item: (n: number, name: string) => (name === '' ? `第 ${n} 项` : `第 ${n} 项“${name}”`),
    words: (found: readonly string[]) => found.map((one) => `“${one}”`).join('、'),
    statement: 'SQL 结果按原样放入，地区、项目等列可能透露学校',
  },
  start: (n: number) => `生成 ${n} 份，打成一个压缩包`,
  working: (name: string, at: number, of: number) => `正在生成第 ${at}/${of} 份：${name}`,
  peer: (letter: string) => `${letter}校`,
  zip: '各校简报',
  readme: (n: number, made: string) => `职教透镜 VocLens：${n} 所学校各一份，${made} 制作。`,
  lacking: (name: string, n: number) => `${name}：有 ${n} 项没有内容`,
  peerReport: (peer: string) => `${peer}的年度质量报告`,
};

export const batchEn: typeof batchZh = {
  title: 'One for each school',
  lead: 'A brief for each school chosen: profile and checklist are its own alone; comparisons let it stand out, and peer groups are formed around it.',
  schools: 'Schools',
  format: 'Format',
  names: 'Peers',
  named: 'by name',
  anonymous: 'as School A, School B …',
  anonymousHelp:
    'No other school’s name stands in text, tables, notes, sources or alternative texts; colours and order follow A, B, … too. The figures are real: who knows the field may still recognise a school.',
  mentions: {
    lead: 'These words may tell who a peer is. Names that are certain are disguised; these are not, and stay as they are. Change them before you start:',
    none: 'No word was found in titles and notes that would tell who a peer is.',
    title: 'Title of the document',
    item: (n, name) => (name === '' ? `Item ${n}` : `Item ${n}, “${name}”`),
    words: (found) => found.map((one) => `“${one}”`).join(', '),
    statement: 'an SQL result is put in as it is; columns such as region or programme may tell a school',
  },
  start: (n) => `Make ${n} and pack them into one zip`,
  working: (name, at, of) => `Making ${at} of ${of}: ${name}`,
  peer: (letter) => `School ${letter}`,
  zip: 'Briefs by school',
  readme: (n, made) => `VocLens: a brief for each of ${n} schools, made ${made}.`,
  lacking: (name, n) => `${name}: ${n} ${n === 1 ? 'item' : 'items'} without content`,
  peerReport: (peer) => `annual quality report of ${peer}`,
};
