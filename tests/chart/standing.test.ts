/** Where one school stands with one indicator. */
import { describe, expect, it } from 'vitest';
import { groupAround } from '../../src/chart/peer-group.ts';
import { standing } from '../../src/chart/standing-card.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import type { GroupRule } from '../../src/model/peers.ts';
import type { ValueRow } from '../../src/model/query.ts';
import { CATALOG, INDICATORS, ROWS, row, school, view } from './fixture.ts';

function card(
  id: string,
  indicator: string,
  more: { rule?: GroupRule; catalog?: Catalog; rows?: readonly ValueRow[] } = {},
) {
  const { rule = 'level', catalog = CATALOG, rows = ROWS } = more;
  const asked = view(indicator);
  const one = catalog.schools.find((two) => two.id === id);
  const known = INDICATORS.find((two) => two.id === indicator);
  if (one === undefined || known === undefined) throw new Error('unknown');
  const group = groupAround(one, rule, asked, catalog, rows);
  return standing({ school: one, indicator: known, group, view: asked, catalog, rows, lang: 'zh' });
}
/** 25 schools of one level with ratios 10, 11 … 34. */
const MANY = Array.from({ length: 25 }, (_, at) => school(`m${String(at).padStart(2, '0')}`, `${at}校`));
const many = {
  catalog: { ...CATALOG, schools: MANY },
  rows: MANY.map((one, at) => row(one.id, 'student_teacher_ratio', 2023, 10 + at, { period: 'academic' })),
};

describe('a standing card', () => {
  it('ranks in the direction of the codebook, and says why a small group has no percentile', () => {
    const made = card('luzhou', 'student_teacher_ratio');
    expect(made.rank).toBe('第 2 名（共 4 所，低者在前）');
    expect(made.percentile).toBeNull();
    expect(made.noPercentile).toContain('少于 20 所');
    expect(made.quartiles).toBeNull();
    expect(made.median).toBe('17.21 : 1');
    expect(made.group).toContain('4 所');
  });
  it('gives percentile and quartiles in a large group', () => {
    const made = card('m02', 'student_teacher_ratio', many);
    expect(made.rank).toBe('第 3 名（共 25 所，低者在前）');
    expect(made.percentile).toBe('优于同组 90% 的学校');
    expect(made.quartiles).toBe('16–28 : 1');
    expect(made.toMedian).toBe('比中位数低 10');
  });
  it('ranks like dates only, and says which others were left out', () => {
    const made = card('luzhou', 'placement_rate');
    expect(made.rank).toContain('共 3 所');
    expect(made.notes.map((note) => note.text).join()).toContain('聊城职业技术学院');
    expect(card('liaocheng', 'placement_rate').noRank).toBe('未注明截止日期，不排名。');
  });
  it('shows the change on the year before', () => {
    expect(card('luzhou', 'placement_rate').change).toMatchObject({ text: '+2.15 个百分点', good: true });
  });
  it('never ranks what the codebook forbids, and gives its reason', () => {
    const made = card('chongqing', 'monthly_income');
    expect(made).toMatchObject({ rank: null, percentile: null, median: null });
    expect(made.noRank).toContain('各校调查方法不同');
  });
  it('holds the value against the line that applies, with what is lacking', () => {
    expect(card('luzhou', 'student_teacher_ratio').standards).toMatchObject([
      { verdict: 'met', documents: ['教发〔2004〕2号'] },
    ]);
    const short = card('hunan', 'books_per_student').standards[0];
    expect(short).toMatchObject({ verdict: 'unmet', line: '≥ 60 册/生' });
    expect(short?.margin).not.toBe('');
    expect(card('luzhou', 'placement_rate').standards).toEqual([]);
  });
  it('says that it stands alone, and gives no rank among one', () => {
    const made = card('suining', 'student_teacher_ratio');
    expect(made.silence).not.toBe('');
    expect(made).toMatchObject({ rank: null, median: null });
  });
  it('without a value has a reason and nothing else', () => {
    const made = card('hunan', 'monthly_income');
    expect(made.figure).toMatchObject({ value: null, text: '未填报' });
    expect(made.change).toBeNull();
    expect(card('hunan', 'graduates')).toMatchObject({ rank: null, noRank: '本校没有数值，不排名。' });
  });
});
