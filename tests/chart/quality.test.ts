/** The quality page's sections over the real data, built for the test. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../data/build/build.ts';
import { attach, type Native, run } from '../../data/build/engine.ts';
import { FILE, readCatalog } from '../../data/build/outputs.ts';
import { type Checklist, checklist } from '../../src/chart/quality-checklist.ts';
import { qualityDefinitions } from '../../src/chart/quality-definitions.ts';
import { qualityFindings } from '../../src/chart/quality-findings.ts';
import { qualityPresence } from '../../src/chart/quality-presence.ts';
import { qualityRate } from '../../src/chart/quality-rate.ts';
import { tableCsv } from '../../src/export/table-csv.ts';
import { readCsv } from '../../src/ingest/csv.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import type { Lang } from '../../src/model/chart.ts';
import type { Answer, Answers, Query } from '../../src/model/query.ts';
import type { View } from '../../src/model/view.ts';
import { DEFAULT_VIEW } from '../../src/query/address.ts';
import { decode } from '../../src/query/decode.ts';
import { planQuality } from '../../src/query/plan-quality.ts';
import { toSql } from '../../src/query/sql.ts';

const LANGS: readonly Lang[] = ['zh', 'en'];
const folder = mkdtempSync(join(tmpdir(), 'voclens-quality-'));
let native: Native;
let catalog: Catalog;

beforeAll(async () => {
  const out = join(folder, 'data');
  const built = await build(join(import.meta.dirname, '../../data'), out);
  if (!built.ok) throw new Error(`data/ has ${built.issues.length} issues`);
  native = await attach(join(out, FILE), 'read');
  catalog = await readCatalog(native);
}, 120_000);
afterAll(() => {
  native?.close();
  rmSync(folder, { recursive: true, force: true });
});

const view = (chart: string, more: Partial<View> = {}): View => ({ ...DEFAULT_VIEW, page: 'quality', chart, ...more });
const ask = async <Q extends Query>(query: Q): Promise<Answer<Q>> => decode(query, await run(native, toSql(query)));

/** What the section's own plan asks of this kind. */
async function answer<K extends Query['kind']>(asked: View, kind: K): Promise<Answers[K]> {
  const query = planQuality(asked, catalog).find((one) => one.kind === kind);
  if (query === undefined) throw new Error(`no ${kind} in the plan`);
  return (await ask(query)) as Answers[K];
}

async function sheets(lang: Lang = 'zh', more: Partial<View> = {}): Promise<Checklist> {
  const asked = view('checklist', more);
  const findings = await answer(asked, 'findings');
  const evidence = await answer(asked, 'evidence');
  const unfilled = await answer(asked, 'unfilled');
  const rates = await answer(asked, 'rates');
  return checklist({ view: asked, catalog, findings, evidence, unfilled, rates, lang });
}

describe('填报率', () => {
  test('a school whose tables are images has counts and no rate, and is named as such', async () => {
    const rows = await answer(view(''), 'rates');
    const { groups, spec } = qualityRate({ view: view(''), catalog, rows, lang: 'zh' });
    const lines = groups.flatMap((group) => group.lines);
    const images = lines.filter((line) => !line.tabled);
    expect(images.map((line) => line.school).toSorted()).toEqual(['hunan-gongye', 'liaocheng', 'luzhou']);
    for (const line of images) {
      expect(line.total).toMatchObject({ rate: null, text: '附表为图片' });
      expect(line.total.detail).toMatch(/^正文可见 \d+\/111 格$/);
      expect([...line.tables, ...line.families].every((cell) => cell.rate === null)).toBe(true);
    }
    expect(spec.sentence).toContain('附表以图片发布，只计正文写明的数，不算填报率');
    expect(groups.map((group) => group.level)).toEqual(['高职', '中职']);
  });

  test('tables and families each add up to the total, which is that of the overview', async () => {
    const rows = await answer(view(''), 'rates');
    const coverage = await ask({ kind: 'coverage', schools: [] });
    const { groups } = qualityRate({ view: view(''), catalog, rows, lang: 'en' });
    const lines = groups.flatMap((group) => group.lines);
    expect(lines).toHaveLength(coverage.length);
    for (const line of lines) {
      const whole = coverage.find((row) => row.source === line.source && row.year === line.year);
      expect(line.total).toMatchObject({ expected: whole?.expected, reported: whole?.reported });
      for (const cells of [line.tables, line.families])
        expect(cells.reduce((all, cell) => all + cell.reported, 0)).toBe(line.total.reported);
    }
  });
});

describe('核查单', () => {
  test('what decides a verdict stands first, then errors; cells left empty last', async () => {
    for (const { items } of (await sheets()).sheets) {
      const places = items.map((item) => ['verdict', 'error', 'warning', 'info', null].indexOf(item.severity));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
    const suining = (await sheets()).sheets.find((sheet) => sheet.school === 'suining');
    expect(suining?.items[0]).toMatchObject({ severity: 'verdict', kind: 'conflict' });
  });

  test('every finding about figures shows each at its place, a contradiction all its claims', async () => {
    const items = (await sheets()).sheets.flatMap((sheet) => sheet.items).filter((item) => item.cells.length > 0);
    const evidence = await answer(view('checklist'), 'evidence');
    expect(items.length).toBeGreaterThan(20);
    for (const item of items) {
      expect(item.told.length, item.id).toBeGreaterThan(0);
      for (const told of item.told) expect(told.place, item.id).toMatch(/年度报告 · .+ · 第 [\d–]+ 行$/);
      if (item.rule !== 'conflict') continue;
      const claims = evidence.filter((claim) => claim.cell === item.told[0]?.cell);
      expect(item.told.length, item.id).toBe(claims.length);
      expect(item.told.length, item.id).toBeGreaterThan(1);
    }
  });

  test('asks about no cell twice', async () => {
    for (const { items } of (await sheets()).sheets) {
      const found = new Set(items.filter((item) => item.kind !== 'unfilled').flatMap((item) => item.cells));
      const empty = items.filter((item) => item.kind === 'unfilled').flatMap((item) => item.cells);
      expect(new Set(empty).size).toBe(empty.length);
      expect(empty.filter((cell) => found.has(cell))).toEqual([]);
    }
  });

  test('as a file: both numbers, both places, and an empty last column for the school', async () => {
    const { spec, sheets: all } = await sheets();
    const text = tableCsv(spec.table);
    expect(text.startsWith('\uFEFF')).toBe(true);
    const { header, rows } = readCsv(text.slice(1));
    expect(header.at(-1)).toBe('学校说明');
    expect(rows).toHaveLength(all.reduce((n, sheet) => n + sheet.items.length, 0));
    for (const { cells } of rows) {
      expect(cells.at(-1)).toBe('');
      expect(cells[6]).not.toBe('');
      for (const one of cells) expect(one).not.toMatch(/^[=+\-@]/);
    }
  });

  test('English says as much', async () => {
    const [zh, en] = [await sheets('zh'), await sheets('en')];
    expect(en.sheets.map((sheet) => sheet.items.length)).toEqual(zh.sheets.map((sheet) => sheet.items.length));
    expect(en.spec.sentence).toMatch(/^5 schools have \d+ items to explain; \d+ decides? a verdict\.$/);
  });
});

describe('待核实问题', () => {
  test('a filter leaves what its option counted', async () => {
    const asked = view('findings');
    const [findings, evidence] = [await answer(asked, 'findings'), await answer(asked, 'evidence')];
    const all = qualityFindings({ view: asked, catalog, findings, evidence, lang: 'zh' });
    expect(all.items).toHaveLength(findings.length);
    for (const field of ['severity', 'rule', 'family'] as const) {
      expect(all.options[field].reduce((n, option) => n + option.n, 0)).toBe(all.total);
      for (const { value, n } of all.options[field]) {
        const filtered = view('findings', { where: [`${field}:${value}`] });
        expect(qualityFindings({ view: filtered, catalog, findings, evidence, lang: 'zh' }).items).toHaveLength(n);
      }
    }
  });
});

describe('填报一览', () => {
  test('folded families are counted, unfolded ones show every mark with its cell', async () => {
    const asked = view('matrix', { where: ['family:teachers'] });
    const rows = await answer(asked, 'presence');
    const { families, columns } = qualityPresence({ view: asked, catalog, rows, lang: 'zh' });
    expect(families.filter((one) => one.lines.length > 0).map((one) => one.family)).toEqual(['teachers']);
    const teachers = families.find((one) => one.family === 'teachers');
    expect(teachers?.lines).toHaveLength(teachers?.indicators ?? 0);
    columns.forEach((column, at) => {
      const marks = teachers?.lines.map((line) => line.cells[at]) ?? [];
      const filled = marks.filter((cell) => cell?.mark === 'reported').length;
      expect(filled, `${column.school} ${column.year}`).toBe(teachers?.counts[at]?.filled);
      for (const cell of marks)
        if (cell?.mark !== 'not_applicable') expect(cell?.cell === null).toBe(cell?.mark === 'not_found');
    });
  });

  test('`-` in a table is 未填报, never 报告中未见', async () => {
    const [row] = await answer(view('checklist'), 'unfilled');
    const family = catalog.indicators.find((one) => one.id === row?.indicator)?.family ?? '';
    const asked = view('matrix', { where: [`family:${family}`], schools: [row?.school ?? ''] });
    const { families, columns } = qualityPresence({
      view: asked,
      catalog,
      rows: await answer(asked, 'presence'),
      lang: 'zh',
    });
    const year = Number(row?.cell?.split('|')[2]);
    const line = families.flatMap((one) => one.lines).find((one) => one.indicator === row?.indicator);
    expect(line?.cells[columns.findIndex((column) => column.year === year)]?.mark).toBe('not_reported');
  });
});

test('every indicator is defined in both languages, with its rows in both editions', () => {
  for (const lang of LANGS) {
    const { definitions } = qualityDefinitions(catalog, lang);
    expect(definitions).toHaveLength(catalog.indicators.length);
    for (const one of definitions) expect(one.name !== '' && one.definition !== '', one.indicator.id).toBe(true);
    const graduates = definitions.find((one) => one.indicator.id === 'graduates');
    expect(graduates?.stands.map((stand) => stand.edition)).toEqual(['2023', '2024']);
  }
});

test('every section speaks whole sentences, whole rows and no gaps in words', async () => {
  for (const lang of LANGS) {
    const rates = await answer(view(''), 'rates');
    const presence = view('matrix', { where: ['family:awards'] });
    const specs = [
      qualityRate({ view: view(''), catalog, rows: rates, lang }).spec,
      qualityRate({ view: view(''), catalog, rows: [], lang }).spec,
      (await sheets(lang)).spec,
      qualityPresence({ view: presence, catalog, rows: await answer(presence, 'presence'), lang }).spec,
      qualityDefinitions(catalog, lang).spec,
    ];
    for (const spec of specs) {
      expect(spec.sentence, spec.title).toMatch(lang === 'zh' ? /[^。]。$/ : /[^.]\.$/);
      for (const row of spec.table.rows) expect(row.length, spec.title).toBe(spec.table.columns.length);
      expect(JSON.stringify(spec)).not.toMatch(/undefined|NaN|\[object/);
    }
  }
});
