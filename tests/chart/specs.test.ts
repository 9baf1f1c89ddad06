import { describe, expect, it } from 'vitest';
import { compareSpec } from '../../src/chart/compare.ts';
import { overviewSpec } from '../../src/chart/overview.ts';
import { trendSpec } from '../../src/chart/trend.ts';
import type { ChartSpec, Figure } from '../../src/model/chart.ts';
import { allSpecs } from './all-specs.ts';
import { CATALOG, INDICATORS, indicator, ROWS, row, view } from './fixture.ts';

const compare = (id: string, more = {}, rows = ROWS) =>
  compareSpec({ view: view(id, more), catalog: CATALOG, rows, lang: 'zh' });
const trend = (id: string, more = {}) =>
  trendSpec({ view: view(id, { page: 'trend', ...more }), catalog: CATALOG, rows: ROWS, lang: 'zh' });
const notes = (spec: ChartSpec) => spec.notes.map((note) => note.text).join('\n');

function figures(spec: ChartSpec): readonly Figure[] {
  if (spec.kind === 'bar') return spec.panels.flatMap((panel) => panel.bars.map((bar) => bar.figure));
  if (spec.kind === 'matrix')
    return spec.groups.flatMap((group) => group.rows.flatMap((one) => one.cells.map((cell) => cell.figure)));
  if (spec.kind === 'multiples') return spec.charts.flatMap((chart) => figures(chart.spec));
  if (spec.kind === 'heat')
    return spec.groups.flatMap((group) => group.rows.flatMap((one) => one.cells.map((cell) => cell.figure)));
  if (spec.kind === 'scatter')
    return spec.points.flatMap((one) => [one.x, one.y, ...(one.size === null ? [] : [one.size])]);
  if (spec.kind === 'dumbbell') return spec.panels.flatMap((panel) => panel.rows.flatMap((one) => [one.from, one.to]));
  return spec.kind === 'line' || spec.kind === 'slope' ? spec.series.flatMap((series) => series.points) : [];
}

describe('every spec', () => {
  const all = (['zh', 'en'] as const).flatMap((lang) =>
    Object.entries(allSpecs(lang)).map(([name, spec]) => ({ name: `${name}.${lang}`, spec })),
  );
  it.each(all)('$name shows nothing its table does not', ({ spec }) => {
    const table = spec.table.rows.flat();
    for (const figure of figures(spec)) {
      expect(table.some((cell) => cell.figure?.cell === figure.cell && cell.text === figure.text)).toBe(true);
    }
    const lines = spec.kind === 'bar' ? spec.panels.flatMap((panel) => panel.lines) : [];
    for (const line of lines) expect(table.map((cell) => cell.text)).toContain(line.label);
    expect(new Set(spec.table.rows.map((cells) => cells.length))).toEqual(
      spec.table.rows.length === 0 ? new Set() : new Set([spec.table.columns.length]),
    );
  });
  it.each(all)('$name gives every number its cell, and every gap its reason', ({ spec }) => {
    for (const figure of figures(spec)) {
      expect(figure.text).not.toBe('');
      if (figure.value !== null) expect(figure.cell).not.toBeNull();
      if (figure.value !== null) expect(spec.provenance).toContain(figure.cell);
      if (figure.value === null) expect(figure.text).not.toMatch(/^0/);
    }
  });
  it.each(all.filter(({ name }) => name.endsWith('.en')))(
    '$name is English but for names of documents and reports',
    ({ spec }) => {
      const texts = [
        spec.title,
        spec.subtitle,
        spec.sentence,
        ...spec.notes.filter((note) => note.kind !== 'threshold').map((note) => note.text),
      ];
      expect(texts.filter((text) => /[\u4e00-\u9fff]/.test(text.replace(/“[^”]*”|_\w+/g, '')))).toEqual([]);
    },
  );
});

describe('compare', () => {
  it('keeps levels in panels of their own and says so in the title', () => {
    const spec = compare('placement_rate');
    expect(spec.panels.map((panel) => panel.title)).toEqual(['高职（4 所）', '中职（1 所）']);
    expect(spec.title).toBe('毕业去向落实率：高职、中职分列');
  });
  it('ranks like with like only: one cut-off, the undated unranked with a note', () => {
    const spec = compare('placement_rate');
    expect(spec.panels[0]?.bars.map((bar) => [bar.school, bar.rank])).toEqual([
      ['chongqing', 1],
      ['luzhou', 2],
      ['liaocheng', null],
      ['hunan', 3],
    ]);
    expect(notes(spec)).toContain('未注明截止日期，不参加排名：聊城职业技术学院');
    expect(notes(spec)).toContain('泸州职业技术学院另有：2023 届 · 截至 8 月 31 日 92.40%');
  });
  it('answers in one sentence whose difference is that of the printed numbers', () => {
    expect(compare('books_per_student', { level: '高职' }).sentence).toBe(
      '4 所高职中，重庆工业职业技术学院以 91.2 册/生居首，比中位数高 12.30 册/生；2/3 所达到合格标准，另 1 所学校类型未见于报告，不作判断。',
    );
    expect(compare('graduates').sentence).toBe('4 所高职都没有数值；中职 1 所，没有数值。');
  });
  it('ranks nobody where the codebook forbids it, and says why', () => {
    const spec = compare('monthly_income');
    expect(spec.panels.flatMap((panel) => panel.bars.map((bar) => bar.rank))).toEqual([null, null, null, null, null]);
    expect(spec.panels[0]?.lines).toEqual([]);
    expect(notes(spec)).toContain('不排名：各校调查方法不同');
    expect(notes(spec)).toContain('该指标不能跨校平均');
    expect(notes(spec)).toContain('未填报：湖南工业职业技术学院');
  });
  it('weighs the mean of a rate, or refuses it where a weight is missing', () => {
    const labels = (spec: ReturnType<typeof compare>) => spec.panels[0]?.lines.map((line) => line.label);
    expect(labels(compare('placement_rate'))).toEqual(['中位数 97.25%', '加权平均（以毕业生人数为权） 96.07%']);
    const without = ROWS.map((one) => (one.school === 'hunan' ? { ...one, weight: null } : one));
    const spec = compare('placement_rate', {}, without);
    expect(labels(spec)).toEqual(['中位数 97.25%']);
    expect(notes(spec)).toContain('加权平均须以毕业生人数为权，湖南工业职业技术学院没有该数值');
  });
  it('draws a standard only across the schools it is for, and judges only them', () => {
    const panel = compare('books_per_student').panels[0];
    expect(panel?.lines.filter((line) => line.kind === 'threshold').map((line) => [line.value, line.schools])).toEqual([
      [80, ['luzhou']],
      [60, ['chongqing', 'hunan']],
    ]);
    expect(panel?.bars.map((bar) => [bar.school, bar.meets])).toEqual([
      ['chongqing', true],
      ['luzhou', true],
      ['liaocheng', null],
      ['hunan', false],
    ]);
  });
  it('puts the smallest first where lower is better, missing last, or goes by name', () => {
    expect(compare('student_teacher_ratio').panels[0]?.bars.map((bar) => bar.school)).toEqual([
      'hunan',
      'luzhou',
      'liaocheng',
      'chongqing',
    ]);
    expect(compare('student_teacher_ratio', { sort: 'name' }).panels[0]?.bars.map((bar) => bar.school)).toEqual([
      'chongqing',
      'hunan',
      'liaocheng',
      'luzhou',
    ]);
    expect(compare('monthly_income').panels[0]?.bars.at(-1)?.figure.value).toBeNull();
  });
  it('flags a differing year, and prints it', () => {
    const bar = compare('student_teacher_ratio').panels[0]?.bars.find((one) => one.school === 'liaocheng');
    expect(bar?.figure.flags).toContain('other_year');
    expect(notes(compare('student_teacher_ratio'))).toMatch(/与多数（.*）不同：聊城职业技术学院为 2022/);
  });
  it('tells zero, not applicable, not reported, another year and silence apart', () => {
    const texts = (id: string, more = {}) =>
      Object.fromEntries(
        compare(id, more).panels.flatMap((panel) => panel.bars.map((bar) => [bar.school, bar.figure.text])),
      );
    expect(texts('technical_service_income')).toMatchObject({ liaocheng: '0 万元', suining: '不适用' });
    expect(texts('monthly_income')).toMatchObject({ hunan: '未填报', liaocheng: '报告中未见' });
    expect(texts('student_teacher_ratio', { year: 2023 })).toMatchObject({ liaocheng: '该年无数据' });
  });
  it.each([
    ['96.25', ' 96.25%'],
    ['≈96', '约 96%'],
    ['95.0–96.5', ' 95.0%–96.5%'],
  ])('gives both values of a contradiction: %s', (rival, text) => {
    const rows = ROWS.map((one) => (one.conflict ? { ...one, rivals: [rival] } : one));
    expect(notes(compare('placement_rate', {}, rows))).toContain(
      `泸州职业技术学院（2023 届 · 截至 12 月 31 日）采用 97.25%，报告另有${text}`,
    );
  });
  it('aligns by the report’s year at the reader’s choice, taking the newest column of a report', () => {
    const bars = compare('student_teacher_ratio', { year: 2024, basis: 'report' }).panels.flatMap(
      (panel) => panel.bars,
    );
    expect(bars.find((bar) => bar.school === 'suining')?.figure.year).toBe(2024);
    expect(bars.find((bar) => bar.school === 'luzhou')?.figure.absence).toBe('other_year');
  });
  it('says in its sentence how many are left out of the ranks', () => {
    expect(compare('placement_rate', { level: '高职' }).sentence).toContain('另 1 所截止日期不同或未注明，不参与排名');
    expect(compare('student_teacher_ratio').sentence).not.toContain('不参与排名');
  });
  it('draws one line for a standard that several school types share, with the schools of all', () => {
    const shared = CATALOG.thresholds.flatMap((one) =>
      one.indicator === 'student_teacher_ratio' && one.level === '高职'
        ? [
            { ...one, school_type: ['综合', '师范'] },
            { ...one, school_type: ['工科', '农'] },
          ]
        : [one],
    );
    const spec = compareSpec({
      view: view('student_teacher_ratio', { level: '高职' }),
      catalog: { ...CATALOG, thresholds: shared },
      rows: ROWS,
      lang: 'zh',
    });
    const lines = spec.panels[0]?.lines.filter((line) => line.kind === 'threshold');
    expect(lines?.map((line) => [line.label, line.schools])).toEqual([
      ['合格标准 ≤ 18 : 1 · 教发〔2004〕2号', ['luzhou', 'chongqing', 'hunan']],
    ]);
    expect(spec.notes.filter((note) => note.text.includes('适用于')).map((note) => note.text)).toEqual([
      '合格标准 ≤ 18 : 1 · 教发〔2004〕2号，适用于综合、师范、工科、农类高职学校。',
    ]);
  });
});

describe('trend', () => {
  it('is a slope of two years, a line from three on, and says when there is one only', () => {
    expect(trend('placement_rate', { schools: ['luzhou', 'chongqing'] }).kind).toBe('slope');
    expect(trend('placement_rate').kind).toBe('line');
    expect(trend('books_per_student').title).toBe('生均图书：只有 2023 年的数');
  });
  it('joins only figures of one cut-off date', () => {
    const points = trend('placement_rate').series[0]?.points.map((point) => point.text);
    expect(points).toEqual(['95.10%', '97.25%', '未载入该年报告']);
    expect(notes(trend('placement_rate'))).toContain('2023 届 · 截至 8 月 31 日截止日期或统计期间不同');
  });
  it('gives changes of rates in percentage points, and refuses them as per cent', () => {
    const spec = trend('placement_rate', { measure: 'change_pct' });
    expect(spec.series[0]?.points[0]?.text).toBe('+2.15 个百分点');
    expect(notes(spec)).toContain('改为百分点');
    expect(spec.axis.unit).toBe('百分点');
  });
  it('gives both printed values of a contradiction, also where it shows changes', () => {
    const rows = ROWS.map((one) => (one.conflict ? { ...one, rivals: ['96.25'] } : one));
    const spec = trendSpec({
      view: view('placement_rate', { page: 'trend', measure: 'change' }),
      catalog: CATALOG,
      rows,
      lang: 'zh',
    });
    expect(notes(spec)).toContain('采用 97.25%，报告另有 96.25%');
  });
  it('names the comparison by its period', () => {
    expect(trend('placement_rate', { schools: ['luzhou', 'chongqing'] }).sentence).toBe(
      '泸州职业技术学院较上届上升 2.15 个百分点，至 97.25%；重庆工业职业技术学院较上届下降 0.73 个百分点，至 97.28%。',
    );
  });
  it('leaves gaps where a year is missing', () => {
    const rows = [
      row('luzhou', 'graduates', 2020, 10),
      row('luzhou', 'graduates', 2022, 12),
      row('luzhou', 'graduates', 2023, 15),
    ];
    const spec = trendSpec({
      view: view('graduates', { page: 'trend', schools: ['luzhou'] }),
      catalog: CATALOG,
      rows,
      lang: 'zh',
    });
    expect(spec.years).toEqual([2020, 2021, 2022, 2023]);
    expect(spec.series[0]?.points.map((point) => point.value)).toEqual([10, null, 12, 15]);
    expect(spec.series[0]?.change).toBe('+5 人');
  });
});

describe('overview', () => {
  const spec = allSpecs('zh').overview;
  if (spec?.kind !== 'matrix') throw new Error('no matrix');
  it('keeps levels apart and puts 填报率 first', () => {
    expect(spec.groups.map((group) => [group.level, group.schools.length])).toEqual([
      ['高职', 4],
      ['中职', 1],
    ]);
    expect(spec.groups[1]?.coverage[0]).toMatchObject({
      text: '91.7%',
      reported: 88,
      expected: 96,
      when: '2024 年度报告',
    });
    expect(spec.sentence).toContain(
      '高职 4 所、中职 1 所；填报率：泸州职业技术学院 34.4%、遂宁市职业技术学校 91.7%，另 3 所附表无文字版',
    );
  });
  it('has a cell for every school in every row, with change and verdict', () => {
    for (const group of spec.groups)
      for (const one of group.rows)
        expect(one.cells.map((cell) => cell.school)).toEqual(group.schools.map((school) => school.id));
    const cell = spec.groups[1]?.rows.find((one) => one.indicator === 'student_teacher_ratio')?.cells[0];
    expect(cell?.change).toEqual({ text: '+0.85', sign: 1, good: false });
    expect(cell?.meets).toEqual({ ok: true, text: '达到合格标准 ≤ 20 : 1 · 教职成〔2010〕12号' });
  });
  it('marks what is shown but not ranked', () => {
    const income = spec.groups[0]?.rows.find((one) => one.indicator === 'monthly_income');
    expect(income?.title).toBe('月收入 †');
    expect(income?.cells.map((cell) => [cell.rank, cell.share])).toEqual(income?.cells.map(() => [null, null]));
  });
  it('draws no bar for a single value, and gives the rate as a share of one', () => {
    expect(spec.groups[1]?.rows.flatMap((one) => one.cells.map((cell) => cell.share))).toEqual(
      spec.groups[1]?.rows.map(() => null),
    );
    expect(spec.groups[1]?.coverage[0]?.rate).toBeCloseTo(88 / 96);
  });
  it('lists every headline indicator of the level', () => {
    expect(spec.groups[0]?.rows.length).toBe(INDICATORS.length);
  });
});

describe('a computed twin', () => {
  const twin = indicator('placement_rate_derived', {
    name_zh: '毕业去向落实率（计算）',
    name_en: 'Placement rate (computed)',
    unit: '%',
    decimals: 2,
    rank: 'like_with_like',
    formula: 'placed_graduates / graduates * 100',
  });
  const computed = (id: string, amount: number) =>
    row(id, twin.id, 2023, amount, { derived: true, text: '', period: 'cohort' });
  const rows = [
    ...ROWS.filter((one) => one.indicator !== 'placement_rate' || !['hunan', 'suining'].includes(one.school)),
    row('hunan', 'placement_rate', 2023, null, { status: 'not_reported', text: '-', period: 'cohort' }),
    ...['luzhou', 'hunan', 'suining'].map((id) => computed(id, 96.5)),
  ];
  const catalog = {
    ...CATALOG,
    indicators: [...INDICATORS, twin],
    coverage: rows.map((one) => ({ ...one, has_value: one.amount !== null })),
  };
  const spec = overviewSpec({
    view: view('', { page: 'overview' }),
    catalog,
    rows,
    coverage: [],
    findings: [],
    lang: 'zh',
  });
  const cells = spec.groups.flatMap((group) =>
    group.rows.filter((one) => one.indicator === 'placement_rate').flatMap((one) => one.cells),
  );
  const cell = (id: string) => cells.find((one) => one.school === id);

  it('stands in for a missing value in the matrix, marked, without rank or bar, leading to its own cell', () => {
    for (const id of ['hunan', 'suining'])
      expect(cell(id)).toMatchObject({
        figure: { text: '96.50%（计算）', cell: `${id}|placement_rate_derived|2023|cohort||||||actual`, absence: null },
        share: null,
        rank: null,
      });
    expect(cell('hunan')?.figure.flags).toContain('derived');
    expect(cell('luzhou')).toMatchObject({ figure: { text: '97.25%' }, rank: 2 });
    expect(cell('chongqing')?.share).toBe(1);
    expect(notes(spec)).toContain('毕业去向落实率（湖南工业职业技术学院、遂宁市职业技术学校）');
  });
  it('is pointed to where the printed value is missing', () => {
    const asked = { view: view('placement_rate'), catalog, rows, lang: 'zh' as const };
    const text =
      '湖南工业职业技术学院、遂宁市职业技术学校没有直接给出该指标；由其他数值算得的见“毕业去向落实率（计算）”。';
    expect(notes(compareSpec(asked))).toContain(text);
    expect(notes(trendSpec({ ...asked, view: view('placement_rate', { page: 'trend' }) }))).toContain(text);
    expect(notes(compareSpec({ ...asked, view: view('placement_rate', { year: 2022 }) }))).not.toContain(
      '没有直接给出',
    );
  });
});
