/** What the build adds to each award so that it can be grouped and found: class of grade, series, words and sounds. Pure. */
import type { Grade } from '../model/award.ts';
import { SERIES } from '../model/award-series.ts';
import type { Award } from '../model/observation.ts';
import type { School } from '../model/school.ts';

/** In order: 组织 and 指导 come first, since 优秀组织奖 is no 优秀奖; so do several grades in one. */
const CLASSES: readonly (readonly [RegExp, Grade])[] = [
  [/组织|指导|以上|一、|一二|级|A ?档/, 'other'],
  [/特等/, 'special'],
  [/[一1] ?等/, 'first'],
  [/[二2] ?等/, 'second'],
  [/[三3] ?等/, 'third'],
  [/^金|金[奖牌]/, 'gold'],
  [/^银|银[奖牌]/, 'silver'],
  [/^铜|铜[奖牌]/, 'bronze'],
  [/^冠|[亚季]军|^第/, 'place'],
  [/优胜|优秀奖|^优秀$|入围|提名/, 'merit'],
];

/** Printed grade → class: `国家级三等奖` is third, `金` is gold and stays apart from first; null is `none`. */
export function gradeClass(grade: string | null): Grade {
  if (grade === null) return 'none';
  const plain = grade.replace(/(国家|国际|行星|恒星|省|市)级/g, '');
  if (plain === '') return 'other';
  return CLASSES.find(([pattern]) => pattern.test(plain))?.[1] ?? 'other';
}

/** Competition → id of its series, else its name without year, number and marks (an address holds none of these). */
export function seriesOf(competition: string): string {
  const known = SERIES.find(({ pattern }) => pattern.test(competition.replace(/\s/g, '')));
  if (known !== undefined) return known.id;
  const plain = competition.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
  const bare = plain
    .replace(/^(20\d\d)+(年度?)?/, '')
    .replace(/20\d\d年度?|20\d\d$/g, '')
    .replace(/第[一二三四五六七八九十百\d]+届/g, '');
  return bare === '' ? plain : bare;
}

/** Lower case, letters and figures only: how wording and what is typed are held against each other. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const TIER_WORDS = {
  international: 'international 国际级',
  national: 'national 国家级 国赛',
  provincial: 'provincial 省级 省部级 省赛',
  municipal: 'municipal city 市级',
  industry: 'industry 行业',
};
const GRADE_WORDS: Readonly<Record<Grade, string>> = {
  special: 'grand special prize 特等奖',
  first: 'first 1st prize 一等奖',
  second: 'second 2nd prize 二等奖',
  third: 'third 3rd prize 三等奖',
  gold: 'gold medal 金奖',
  silver: 'silver medal 银奖',
  bronze: 'bronze medal 铜奖',
  merit: 'merit excellence 优秀奖 优胜奖',
  place: 'place ranking 名次',
  other: '',
  none: '',
};
const RECIPIENT_WORDS = {
  student: 'students 学生',
  teacher: 'teachers 教师 老师',
  both: 'students teachers 师生 学生 教师',
  school: 'school 学校',
};
const KIND_WORDS = {
  竞赛: 'competition contest 竞赛',
  教学成果: 'teaching achievement 教学成果',
  荣誉: 'honours honors titles 荣誉',
  立项: 'projects programmes programs 立项',
};

/** Words in both languages that begin with what may be typed, each after a blank: tier, grade, recipient, kind, year, school, series. */
export function awardTags(award: Award, school: School | undefined): string {
  const series = SERIES.find(({ id }) => id === seriesOf(award.competition));
  const words = [
    award.tier === null ? '' : TIER_WORDS[award.tier],
    GRADE_WORDS[gradeClass(award.grade)],
    award.recipient === null ? '' : RECIPIENT_WORDS[award.recipient],
    KIND_WORDS[award.kind],
    String(award.year),
    ...(school === undefined ? [] : [school.name_zh, school.name_en, school.province ?? '', school.city ?? '']),
    ...(series === undefined ? [] : [series.zh, series.en]),
  ];
  return ` ${words
    .join(' ')
    .split(/[\s（）()、“”]+/)
    .map(folded)
    .filter(Boolean)
    .join(' ')}`;
}

/** Wording, sound and initials in one text, parted by `/`: `quanguozhiyeyuanxiao…`, `qgzyyx…`. `pinyin` has a blank between syllables. */
export function awardSounds(award: Award, pinyin: string): string {
  const plain = folded([award.competition, award.event, award.grade].join(' '));
  const syllables = pinyin.toLowerCase().split(/\s+/).filter(Boolean);
  return [plain, syllables.join(''), syllables.map((one) => one.slice(0, 1)).join('')].join('/');
}
