import { describe, expect, test } from 'vitest';
import type { Award } from '../../src/model/observation.ts';
import { awardSounds, awardTags, folded, gradeClass, seriesOf } from '../../src/rules/award-words.ts';

describe('grades', () => {
  test.each([
    ['一等奖', 'first'],
    ['国家级三等奖', 'third'],
    ['行星级二等奖', 'second'],
    ['2 等奖', 'second'],
    ['全球特等奖', 'special'],
    ['金', 'gold'],
    ['银牌', 'silver'],
    ['省级银奖', 'silver'],
    ['冠军', 'place'],
    ['第17名', 'place'],
    ['优胜杯', 'merit'],
    ['入围奖', 'merit'],
    ['优秀组织奖', 'other'],
    ['优秀指导教师', 'other'],
    ['三等奖以上', 'other'],
    ['一二等奖', 'other'],
    ['恒星级', 'other'],
    [null, 'none'],
  ])('%s is %s', (grade, found) => expect(gradeClass(grade)).toBe(found));
});

describe('series', () => {
  test.each([
    ['2023 年全国职业院校技能大赛', 'national-skills'],
    ['国家级职业院校技能大赛', 'national-skills'],
    ['全国职业院校技能大赛教学能力比赛', 'teaching-ability'],
    ['2023年“中银杯”全国职业院校技能大赛四川省赛', 'provincial-skills'],
    ['第十六届山东省职业院校技能大赛', 'provincial-skills'],
    ['“建行杯”第九届四川省国际“互联网+”大学生创新创业大赛', 'internet-plus'],
    ['2022-2023“一带一路”暨金砖大赛', 'brics'],
  ])('%s is %s', (competition, series) => expect(seriesOf(competition)).toBe(series));

  test('what is no contest of that name stays apart; other names lose year, number and marks', () => {
    expect(seriesOf('“工业互联网+智能制造”产教融合实践中心')).toBe('工业互联网智能制造产教融合实践中心');
    expect(seriesOf('2023第三届 CCF全国电动汽车大赛')).toBe('CCF全国电动汽车大赛');
    expect(seriesOf('第二届')).not.toBe('');
  });
});

test('an award is found by its words in both languages, its sound and its initials', () => {
  const award = {
    competition: '全国职业院校技能大赛',
    event: null,
    grade: '一等奖',
    tier: 'national',
    recipient: 'student',
    kind: '竞赛',
    year: 2023,
  } as Award;
  const tags = awardTags(award, undefined);
  for (const word of ['national', 'first', '1st', 'prize', '国赛', '国家级', 'student', '学生', '2023', '竞赛']) {
    expect(tags).toContain(` ${word}`);
  }
  expect(tags).not.toContain('international');
  const sounds = awardSounds(award, 'quan guo zhi ye yuan xiao ji neng da sai');
  for (const typed of ['全国职业院校', 'quanguozhiye', 'qgzyyx']) expect(sounds).toContain(typed);
  expect(folded('“挑战杯” （ＩＣＴ）')).toBe('挑战杯ict');
});
