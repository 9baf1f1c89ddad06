/** The page 画像 over the built dataset: what it says of each school, and that it adds nothing up that does not add up. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { profileRecord, profileSpec, rowsByIndicator } from '../../src/chart/profile.ts';
import { profileAwards } from '../../src/chart/profile-awards.ts';
import { profileFamilies } from '../../src/chart/profile-families.ts';
import { lackOf } from '../../src/chart/profile-items.ts';
import { indicatorPart, structureSpec } from '../../src/chart/profile-structure.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import type { Lang } from '../../src/model/chart.ts';
import type { Answers, Query } from '../../src/model/query.ts';
import type { School } from '../../src/model/school.ts';
import { DEFAULT_VIEW } from '../../src/query/address.ts';
import { decode } from '../../src/query/decode.ts';
import { profileSchool } from '../../src/query/fit-profile.ts';
import { plan } from '../../src/query/plan.ts';
import { toSql } from '../../src/query/sql.ts';
import { openNative, type TestEngine } from '../sql/support/engines.ts';

const folder = join(import.meta.dirname, '../../public/data');
const built = existsSync(join(folder, 'catalog.json'));

describe.skipIf(!built)('a profile over the built dataset (skipped until `npm run data` has run)', () => {
  let engine: TestEngine;
  let catalog: Catalog;
  beforeAll(async () => {
    catalog = JSON.parse(readFileSync(join(folder, 'catalog.json'), 'utf8')) as Catalog;
    engine = await openNative(join(folder, 'voclens.duckdb'));
  });
  afterAll(() => engine?.close());

  async function ask<K extends Query['kind']>(kind: K, id: string): Promise<Answers[K]> {
    const query = plan({ ...DEFAULT_VIEW, page: 'profile', schools: [id] }, catalog).find((one) => one.kind === kind);
    if (query === undefined) throw new Error(`no ${kind}`);
    return decode(query, await engine.run(toSql(query))) as Answers[K];
  }
  const schoolOf = (id: string) => catalog.schools.find((one) => one.id === id) as School;
  async function profile(id: string, lang: Lang) {
    // One connection answers one question at a time.
    const rows = await ask('values', id);
    const parts = await ask('parts', id);
    const counts = await ask('award_counts', id);
    const coverage = await ask('coverage', id);
    const school = schoolOf(id);
    return {
      spec: profileSpec({ school, catalog, rows, coverage, lang }),
      ...profileFamilies({ school, catalog, rows: rowsByIndicator(rows), parts, lang }),
      awards: profileAwards(counts, id, lang),
      rows,
    };
  }

  it('tells of every school in both languages, with its six tables in their order', async () => {
    for (const { id } of catalog.schools) {
      for (const lang of ['zh', 'en'] as const) {
        const { spec, families, awards } = await profile(id, lang);
        expect(JSON.stringify([spec, families, awards])).not.toMatch(/undefined|NaN|\[object/);
        expect(spec.sentence).toMatch(lang === 'zh' ? /。$/ : /\.$/);
        expect(spec.tables.map((table) => table.name)).toEqual([
          '人才培养质量计分卡',
          '满意度调查表',
          '教学资源表',
          '服务贡献表',
          '国际影响表',
          '落实政策表',
        ]);
        for (const row of profileRecord(spec, families).rows) expect(row.length).toBe(spec.table.columns.length);
      }
    }
  }, 240_000);

  it('lists every row without a figure, by its reason', async () => {
    const { spec } = await profile('suining', 'zh');
    for (const table of spec.tables) {
      const without = table.items.filter((item) => lackOf(item) !== null).map((item) => item.indicator);
      expect(table.lacking.flatMap((one) => one.items.map((item) => item.indicator)).toSorted()).toEqual(
        without.toSorted(),
      );
    }
    const abroad = spec.tables.find((table) => table.name === '国际影响表');
    expect(abroad?.lacking.map((one) => one.reason)).toContain('not_applicable');
  });

  it('leaves in sight what no report says of a school', async () => {
    const { spec } = await profile('luzhou', 'zh');
    expect(spec.facts.find((fact) => fact.label === '学校代码')?.text).toBeNull();
    expect(spec.facts.find((fact) => fact.label === '类型')?.text).toBe('综合');
    expect(spec.factsFrom).toContain('第 217–227 行');
  });

  it('says where the tables are images that could not be read', async () => {
    const [read, images] = [await profile('suining', 'zh'), await profile('liaocheng', 'zh')];
    expect(read.spec.images).toBe('');
    expect(images.spec.images).toContain('图片');
    expect(images.spec.sentence).toContain('附表为图片');
  });

  it('gives no rank to the only school of a level', async () => {
    const { spec } = await profile('suining', 'zh');
    expect(spec.standing.every((item) => item.cell.rank === null && item.at === null)).toBe(true);
    expect(spec.group).toContain('只有这一所');
  });

  it('stacks a partition, says that its sum is the printed total, and stacks nothing that overlaps', async () => {
    const { families } = await profile('chongqing-gongye', 'zh');
    const all = families.flatMap((family) => family.structures);
    const sectors = all.find((one) => one.id === 'sectors');
    expect(sectors?.stack.map((part) => part.label)).toEqual([
      '面向第一产业就业人数 1.2%',
      '面向第二产业就业人数 40.9%',
      '面向第三产业就业人数 57.9%',
    ]);
    expect(sectors?.notes.map((note) => note.text)).toContain(
      '毕业生面向三次产业就业人数 2023 届：分项之和 3,619 人，与报告所列合计一致。',
    );
    const classes = all.find((one) => one.id === 'employers');
    expect(classes?.relation).toBe('overlap');
    expect(classes?.stack).toEqual([]);
    expect(classes?.notes.some((note) => note.text.includes('分项之和'))).toBe(false);
    expect(classes?.bars).toHaveLength(5);
  });

  it('draws the greatest of many parts and names the rest', async () => {
    const { families } = await profile('chongqing-gongye', 'zh');
    const majors = families.flatMap((family) => family.structures).find((one) => one.id === 'new_students-招生专业');
    expect(majors?.bars).toHaveLength(12);
    expect(majors?.rest).toHaveLength(47);
    const shares = majors?.bars.map((bar) => bar.figures[0]?.share ?? 0) ?? [];
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    expect(shares[0]).toBe(1);
  });

  it('says when a sum is not the printed total, and is silent where a part is missing', async () => {
    const { rows } = await profile('chongqing-gongye', 'zh');
    const ids = ['sector_employed', 'primary_sector_employed', 'secondary_sector_employed', 'tertiary_sector_employed'];
    const parts = ids.map((id) => {
      const indicator = catalog.indicators.find((one) => one.id === id);
      if (indicator === undefined) throw new Error(id);
      const own = rows.filter((row) => row.school === 'chongqing-gongye' && row.indicator === id && row.year === 2023);
      return indicatorPart(indicator, own, catalog, 'zh');
    });
    const made = (changed: typeof parts) =>
      structureSpec({ id: 'x', title: 'x', school: 'x', parts: changed, catalog, lang: 'zh' })?.notes ?? [];
    const more = parts.map((part, at) =>
      at === 3 ? { ...part, cells: part.cells.map((cell) => ({ ...cell, amount: (cell.amount ?? 0) + 7 })) } : part,
    );
    expect(made(more).map((note) => note.text)).toContain(
      '毕业生面向三次产业就业人数 2023 届：分项之和 3,626 人，报告所列合计 3,619 人，两者不同。',
    );
    expect(made(parts.slice(0, 3)).some((note) => note.text.includes('分项之和'))).toBe(false);
    expect(
      made(parts.map((part, at) => (at === 3 ? { ...part, cells: [] } : part))).some((note) =>
        note.text.includes('分项之和'),
      ),
    ).toBe(false);
  });

  it('names all that are the greatest, and tells of the newest year that has more than one part', async () => {
    const { families } = await profile('chongqing-gongye', 'zh');
    const sentence = (title: string) =>
      families.flatMap((one) => one.structures).find((one) => one.title === title)?.sentence;
    expect(sentence('全国职业院校技能大赛学生获奖：按获奖等级')).toBe(
      '2023 年最大的是一等奖、二等奖、三等奖，都是 3 项。',
    );
    expect(sentence('报到率：按招生专业')).toBe('2023 年有 6 项同为最大，都是 100.00%。');
    expect(sentence('办学经费的来源')).toMatch(/^学校总收入 50,400 万元（2022 财年），其中财政拨款收入 33,700 万元/);
  });

  it('opens with the first school by pinyin, and with the first of several', () => {
    expect(profileSchool({ ...DEFAULT_VIEW, page: 'profile' }, catalog)?.id).toBe(catalog.schools[0]?.id);
    expect(profileSchool({ ...DEFAULT_VIEW, page: 'profile', schools: ['suining', 'luzhou'] }, catalog)?.id).toBe(
      'suining',
    );
    expect(profileSchool(DEFAULT_VIEW, { ...catalog, schools: [] })).toBeUndefined();
  });
});
