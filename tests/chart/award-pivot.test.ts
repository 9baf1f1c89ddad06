/** The pivot of awards as a reader sees it: order, totals, blanks, shading, sorting, and what is too much. */
import { describe, expect, test } from 'vitest';
import { awardPivotSpec, MOST_AWARD_CELLS } from '../../src/chart/award-pivot.ts';
import { awardTotalsRecord } from '../../src/chart/award-records.ts';
import { compareTotal } from '../../src/chart/award-tables.ts';
import type { AwardPivotField, AwardPivotRow } from '../../src/model/award.ts';
import { BETWEEN } from '../../src/model/pivot.ts';
import type { View } from '../../src/model/view.ts';
import { MOST_AWARD_GROUPS } from '../../src/query/award-view.ts';
import { AWARD_COUNTS, awardTotal } from './award-fixture.ts';
import { CATALOG, view } from './fixture.ts';

type Cell = readonly [row: string, column: string, items: number];

/** Rows as the engine gives them: the cells, with the totals of rows, of columns and of all. */
function answer(cells: readonly Cell[], more: Partial<AwardPivotRow> = {}): readonly AwardPivotRow[] {
  const row = (row_key: string, column_key: string, folded: number, items: number): AwardPivotRow => ({
    row_key,
    column_key,
    folded,
    items,
    cumulative: 0,
    partial: 0,
    several: 0,
    several_stated: 0,
    sources: 'luzhou-2023',
    groups: cells.length,
    ...more,
  });
  const sum = (some: readonly Cell[]) => some.reduce((all, [, , items]) => all + items, 0);
  const keys = (at: 0 | 1) => [...new Set(cells.map((one) => one[at]))];
  return [
    ...cells.map(([one, other, items]) => row(one, other, 0, items)),
    ...keys(1).map((key) => row('', key, 1, sum(cells.filter((one) => one[1] === key)))),
    ...keys(0).map((key) => row(key, '', 2, sum(cells.filter((one) => one[0] === key)))),
    row('', '', 3, sum(cells)),
  ];
}

const CELLS: readonly Cell[] = [
  ['provincial', 'suining', 4],
  ['national', 'luzhou', 3],
  ['none', 'luzhou', 1],
  ['provincial', 'luzhou', 20],
  ['international', 'hunan', 2],
];
const specOf = (
  rows: readonly AwardPivotRow[],
  fields: Partial<Record<'rows' | 'columns', readonly AwardPivotField[]>> = { rows: ['tier'], columns: ['school'] },
  more: Partial<View> = {},
  lang: 'zh' | 'en' = 'zh',
) =>
  awardPivotSpec({
    view: view('', { page: 'awards', chart: 'pivot', indicators: [], ...fields, ...more }),
    catalog: CATALOG,
    rows,
    lang,
  });
const figures = ({ pivot }: ReturnType<typeof specOf>) =>
  pivot?.cells.map((line) => line.map(({ figure }) => figure.text));
const heads = ({ pivot }: ReturnType<typeof specOf>) => ({
  rows: pivot?.rows.map(({ labels }) => labels.join('/')),
  columns: pivot?.columns.map(({ labels }) => labels.join('/')),
});

describe('the table', () => {
  const spec = specOf(answer(CELLS));
  test('stands in the known order of its fields, levels of schools apart, totals last', () => {
    expect(heads(spec).rows).toEqual(['国际级', '国家级', '省级', '未写级别', '合计']);
    expect(spec.pivot?.columns.map(({ key }) => key)).toEqual(['hunan', 'luzhou', 'suining', '*']);
  });
  test('holds the counts, a total of each row, each column and of all; a blank is no zero and says so', () => {
    expect(figures(spec)).toEqual([
      ['2', '', '', '2'],
      ['', '3', '', '3'],
      ['', '20', '4', '24'],
      ['', '1', '', '1'],
      ['2', '24', '4', '30'],
    ]);
    const blank = spec.pivot?.cells[0]?.[1];
    expect(blank?.figure).toMatchObject({ value: null, when: '没有列出的条目' });
    expect(spec.notes.find(({ kind }) => kind === 'missing')?.text).toContain('不等于没有获奖');
    expect(spec.sentence).toMatch(/共列出 30 条。分成 4 行 × 3 列，5 格有条目，7 格没有列出的条目。$/);
  });
  test('is darkest where most is listed; totals have no shade', () => {
    const shades = spec.pivot?.cells.map((line) => line.map(({ heat }) => heat));
    expect(shades?.[2]).toEqual([null, 1, 0.2, null]);
    expect(shades?.at(-1)).toEqual([null, null, null, null]);
  });
  test('is a table of the same figures in files', () => {
    expect(spec.table.columns.map(({ id }) => id)).toEqual(['row-tier', 'c-hunan', 'c-luzhou', 'c-suining', 'c-*']);
    expect(spec.table.rows.at(-1)?.map(({ text }) => text)).toEqual(['合计', '2', '24', '4', '30']);
    expect(spec.table.rows[0]?.[2]).toMatchObject({ value: null, text: '' });
  });
  test('sorts by any column either way, blanks last, totals where they were', () => {
    const order = (given: string) => heads(specOf(answer(CELLS), undefined, { order: given })).rows;
    expect(order('d.luzhou')).toEqual(['省级', '国家级', '未写级别', '国际级', '合计']);
    expect(order('a.luzhou')).toEqual(['未写级别', '国家级', '省级', '国际级', '合计']);
    expect(order('a.*')).toEqual(['未写级别', '国际级', '国家级', '省级', '合计']);
    expect(order('d.@0')).toEqual(['未写级别', '省级', '国家级', '国际级', '合计']);
    for (const none of ['d.nowhere', 'd.@1', 'd.']) {
      expect(order(none)).toEqual(heads(spec).rows);
      expect(specOf(answer(CELLS), undefined, { order: none }).order).toBe('');
    }
  });
});

test('two fields a side, competitions by how much is listed; a side without fields is one row', () => {
  const cells: readonly Cell[] = [
    [`student${BETWEEN}challenge-cup`, '', 2],
    [`student${BETWEEN}internet-plus`, '', 9],
    [`teacher${BETWEEN}challenge-cup`, '', 30],
  ];
  const spec = specOf(
    answer(cells).filter(({ folded }) => (folded & 2) === 0),
    { rows: ['recipient', 'competition'], columns: [] },
  );
  expect(heads(spec).rows?.map((one) => one.split('/')[0])).toEqual(['学生', '学生', '教师', '合计']);
  expect(spec.pivot?.rows.map(({ key }) => key)).toEqual([cells[0]?.[0], cells[1]?.[0], cells[2]?.[0], '*']);
  expect(figures(spec)).toEqual([['2'], ['9'], ['30'], ['41']]);
  expect(heads(spec).columns).toEqual(['条目数']);
});

test('one row has no total of rows, and equal figures no shades', () => {
  const spec = specOf(
    answer([
      ['national', 'luzhou', 1],
      ['national', 'suining', 1],
    ]),
  );
  expect(heads(spec).rows).toEqual(['国家级']);
  expect(figures(spec)).toEqual([['1', '1', '2']]);
  expect(spec.pivot?.cells.flat().every(({ heat }) => heat === null)).toBe(true);
});

describe('what must be known', () => {
  const notes = (fields: Parameters<typeof specOf>[1], more: Partial<View> = {}, rows = answer(CELLS)) =>
    specOf(rows, fields, more)
      .notes.map(({ text }) => text)
      .join();
  test('kinds and levels of schools that a total puts together are named', () => {
    expect(notes({ rows: ['kind'], columns: ['tier'] })).toMatch(/不是一回事.*高职与中职放在一起/);
    expect(notes({ rows: ['tier'], columns: ['school'] })).not.toMatch(/不是一回事|高职与中职放在一起/);
    expect(notes({ rows: ['tier'], columns: ['grade'] }, { level: '高职' })).not.toContain('高职与中职放在一起');
  });
  test('entries of several awards, parts of lists and accumulated ones are told', () => {
    const rows = answer(CELLS, { several: 1, several_stated: 30, partial: 2, cumulative: 3 });
    expect(notes(undefined, {}, rows)).toMatch(
      /10 条出自注明“部分”的列表、5 条是一条写几项（共 150 项），按一条计、15 条是累计/,
    );
  });
  test('every filter is in the subtitle', () => {
    const where = ['tier:national', 'mode:team', 'report:2023', 'competition:internet-plus', 'q:金奖', 'school:luzhou'];
    const { subtitle, sentence } = specOf(answer(CELLS), undefined, { where });
    for (const word of ['国家级', '团体', '年报年度：2023', '中国国际大学生创新大赛', '“金奖”', '泸州'])
      expect(subtitle).toContain(word);
    expect(sentence).toContain('1 所学校');
  });
});

describe('too little and too much', () => {
  test('nothing fits: the sentence says so, and there is no table', () => {
    const spec = specOf([]);
    expect(spec).toMatchObject({ pivot: null, refused: '', notes: [], sources: [] });
    expect(spec.sentence).toContain('没有列出符合条件的条目');
  });
  test('more groups than are answered, or cells than anyone reads: clear words instead of a part', () => {
    const many = specOf(answer(CELLS, { groups: MOST_AWARD_GROUPS + 1 }));
    expect(many.pivot).toBeNull();
    expect(many.refused).toMatch(/20,001 组.*减少字段/);
    const cells = Array.from({ length: 1200 }, (_, at): Cell => [`竞赛${at}`, `项目${at % 400}`, 1]);
    const wide = specOf(answer(cells), { rows: ['competition'], columns: ['school'] });
    expect(wide.pivot).toBeNull();
    expect(wide.sentence).toMatch(/1,200 行 × 400 列，超过 100,000 格/);
    expect(1200 * 400).toBeGreaterThan(MOST_AWARD_CELLS);
  });
  test('a thousand competitions stand, most listed first, and the page says how to find one', () => {
    const cells = Array.from({ length: 1000 }, (_, at): Cell => [`竞赛${at}`, 'luzhou', (at * 7919) % 1000]);
    const spec = specOf(answer(cells), { rows: ['competition'], columns: ['school'] });
    expect(spec.pivot?.rows).toHaveLength(1001);
    const values = spec.pivot?.cells.slice(0, -1).map(([cell]) => cell?.figure.value ?? 0) ?? [];
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(spec.notes.map(({ text }) => text).join()).toMatch(/1,000 行.*查找/);
  });
});

test('English is complete, and words of neither language are missing', () => {
  for (const lang of ['zh', 'en'] as const) {
    const spec = specOf(
      answer(CELLS, { partial: 1 }),
      { rows: ['tier', 'mode'], columns: ['report_year', 'kind'] },
      {},
      lang,
    );
    const told = JSON.stringify([spec.title, spec.subtitle, spec.sentence, spec.notes, spec.alt]);
    expect(told).not.toMatch(/undefined|NaN|\[object/);
    if (lang === 'en') expect(told.replaceAll('市级', '')).not.toMatch(/[一-龥]/);
  }
});

test('totals that reports state are a record of their own, as printed, beside what the lists hold', () => {
  const whole = specOf(answer(CELLS));
  const totals = [awardTotal({ count: 4, qualifier: '≥' }), awardTotal({ award_id: 'b', count: 5 })];
  const told = totals.map((one) => compareTotal(one, AWARD_COUNTS));
  const record = awardTotalsRecord(told, '竞赛获奖', { catalog: CATALOG, whole });
  expect(record.table.rows.map((line) => line.slice(-2).map(({ text }) => text))).toEqual([
    ['≥4 项', '单位或约数，不对照'],
    ['5 项', '≠ 列表中同一竞赛 3 项'],
  ]);
  expect(record.sentence).toContain('不与条目相加');
  expect(record.sources).toHaveLength(1);
});
