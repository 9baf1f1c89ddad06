/** Official forms over the built dataset: order, numbers and marks, in files opened by software of others. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureOffice } from '../../scripts/find-office.mjs';
import { checklist } from '../../src/chart/quality-checklist.ts';
import { standardsSpec } from '../../src/chart/standards.ts';
import { type Form, formText } from '../../src/export/form.ts';
import { formFile } from '../../src/export/form-file.ts';
import { asRows, lackingRows, officialForm } from '../../src/export/official-form.ts';
import { checklistForm, standardsForm } from '../../src/export/record-form.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import type { Answer, Answers, Query } from '../../src/model/query.ts';
import type { View } from '../../src/model/view.ts';
import { decode } from '../../src/query/decode.ts';
import { plan } from '../../src/query/plan.ts';
import { toSql } from '../../src/query/sql.ts';
import { formRowsOf } from '../../src/rules/standard-form.ts';
import { view } from '../chart/fixture.ts';
import { openNative, type TestEngine } from '../sql/support/engines.ts';

const run = promisify(execFile);
const data = join(import.meta.dirname, '../../public/data');
const built = existsSync(join(data, 'voclens.duckdb'));
const missing = ensureOffice();
if (missing !== null) console.warn(`skipped: ${missing}`);
const SCHOOLS = ['chongqing-gongye', 'suining'];
const still = async () => {};

describe.skipIf(!built)('official forms (skipped until `npm run data` has run)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'voclens-forms-'));
  let engine: TestEngine;
  let catalog: Catalog;
  let official: Form;
  let checks: Form;
  let standards: Form;
  const ask = async <Q extends Query>(query: Q): Promise<Answer<Q>> => decode(query, await engine.run(toSql(query)));
  const answers = async (seen: View) => {
    const given: Record<string, unknown> = {};
    for (const query of plan(seen, catalog)) given[query.kind] = await ask(query);
    return given as Answers;
  };

  beforeAll(async () => {
    engine = await openNative(join(data, 'voclens.duckdb'));
    catalog = JSON.parse(readFileSync(join(data, 'catalog.json'), 'utf8')) as Catalog;
    const about = { lang: 'zh', made: '2026-11-22', fingerprint: catalog.fingerprint } as const;
    const told = await ask({ kind: 'form_rows', schools: SCHOOLS });
    const indicators = lackingRows(catalog, SCHOOLS);
    const values = await ask({ kind: 'values', indicators, schools: SCHOOLS, years: 'all', basis: 'data' });
    const known = new Set(told.map((row) => `${row.source}|${row.indicator}`));
    const more = asRows(values, catalog, SCHOOLS).filter((row) => !known.has(`${row.source}|${row.indicator}`));
    const rows = [...told, ...more];
    const claims = await ask({ kind: 'claims', cells: rows.flatMap((row) => row.cell ?? []) });
    official = officialForm({ catalog, schools: SCHOOLS, rows, claims, lang: 'zh', made: about.made });
    const quality = view('', { page: 'quality', chart: 'checklist', schools: ['chongqing-gongye'] });
    checks = checklistForm(
      checklist({ view: quality, catalog, ...(await answers(quality)), lang: 'zh' }).sheets,
      about,
    );
    const page = view('', { page: 'standards' });
    standards = standardsForm(
      standardsSpec({ view: page, catalog, rows: (await answers(page)).values, lang: 'zh' }),
      about,
    );
  });
  afterAll(() => {
    engine?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('six tables a school in official order, with every row of the edition', () => {
    expect(official.sheets.map((sheet) => sheet.title.slice(3))).toEqual([
      ...['人才培养质量计分卡', '满意度调查表', '教学资源表', '服务贡献表', '国际影响表', '落实政策表'],
      ...['人才培养质量计分卡', '满意度调查表', '教学资源表', '服务贡献表', '国际影响表', '落实政策表'],
    ]);
    for (const sheet of official.sheets) for (const row of sheet.rows) expect(row).toHaveLength(sheet.columns.length);
    const numbers = official.sheets.map((sheet) =>
      sheet.rows.flatMap((row) => (row[0] === '' ? [] : [Number(formText(row[0] ?? null))])),
    );
    for (const own of numbers) expect(own).toEqual(own.map((_, at) => at + 1));
    // As many numbered rows as the printed tables have.
    expect(numbers.map((own) => own.length)).toEqual([7, 5, 13, 7, 7, 10, 7, 5, 13, 9, 9, 10]);
  });

  test('every printed figure of the standard tables stands in its row and year, or is told beneath', async () => {
    const printed = await engine.run({
      text: `SELECT source, year, indicator, text, status, unit FROM voc.claims WHERE place = 'standard' AND dimension = '' AND scope = ''`,
      params: [],
    });
    let compared = 0;
    for (const [at, source] of (printed.source ?? []).entries()) {
      const status = printed.status?.[at];
      const id = printed.indicator?.[at];
      const indicator = catalog.indicators.find((one) => one.id === id);
      const own = official.sheets.slice(source === 'chongqing-gongye-2023' ? 0 : 6).slice(0, 6);
      const text = String(printed.text?.[at]);
      if (status === 'superseded') {
        expect(own.flatMap((sheet) => sheet.below).join('')).toContain(`表中印 ${text}`);
        continue;
      }
      const edition = source === 'chongqing-gongye-2023' ? '2023' : '2024';
      for (const [number, sheet] of own.entries()) {
        const table =
          ['人才培养质量计分卡', '满意度调查表', '教学资源表', '服务贡献表', '国际影响表', '落实政策表'][number] ?? '';
        const row = formRowsOf(catalog.indicators, edition, table).findIndex((one) => one.indicator === indicator);
        if (row < 0) continue;
        const cells = (sheet.rows[row] ?? []).slice(3, -1).map(formText);
        if (status === 'not_reported' || status === 'not_applicable') expect(cells, `${id}`).toContain('');
        else
          expect(
            cells.map((cell) => cell.split(' ')[0]),
            `${id}`,
          ).toContain(text);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(300);
  });

  test('a number reaches over the parts of its row, and parts stand indented, as in the printed form', async () => {
    const all = official.sheets.flatMap((sheet) => (sheet.spans ?? []).map((span) => ({ sheet, span })));
    expect(all.length).toBeGreaterThan(20);
    for (const { sheet, span } of all) {
      expect(formText(sheet.rows[span.row]?.[0] ?? null)).toMatch(/^\d+$/);
      for (let at = 1; at < span.rows; at += 1) expect(formText(sheet.rows[span.row + at]?.[0] ?? null)).toBe('');
      expect(formText(sheet.rows[span.row + span.rows]?.[0] ?? null)).not.toBe(' ');
    }
    const word = unzipSync(await formFile(official, 'docx', still));
    const document = strFromU8(word['word/document.xml'] ?? new Uint8Array());
    expect(document.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(all.length);
    expect(document.match(/<w:vMerge w:val="continue"\/>/g)).toHaveLength(
      all.reduce((sum, { span }) => sum + span.rows - 1, 0),
    );
    expect(document).toMatch(/<w:ind w:left="200"\/>.{0,400}面向第二产业/s);
    const book = unzipSync(await formFile(official, 'xlsx', still));
    const merged = Object.entries(book)
      .filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name))
      .flatMap(([, part]) => [...strFromU8(part).matchAll(/<mergeCell ref="A(\d+):A(\d+)"\/>/g)]);
    expect(merged.map(([, from, to]) => Number(to) - Number(from) + 1).toSorted()).toEqual(
      all.map(({ span }) => span.rows).toSorted(),
    );
  });

  test('missing stays blank with its mark explained, corrected and contradictory figures keep theirs', () => {
    const sheet = (school: number, table: number) => official.sheets[school * 6 + table - 1] as Form['sheets'][number];
    const row = (of: Form['sheets'][number], label: string) =>
      (of.rows.find((one) => formText(one[1] ?? null).includes(label)) ?? []).map(formText);
    expect(row(sheet(0, 1), '毕业生人数')).toEqual(['1', '毕业生人数', '人', '6393 更', '更']);
    expect(sheet(0, 1).below.join('\n')).toContain('表中印 6110，更正为 6393（第 1693 行、第 1706 行）');
    expect(row(sheet(1, 2), '教职工满意度').slice(3, 5)).toEqual(['', '']);
    expect(sheet(1, 2).below.join('\n')).toContain('△ 未填报');
    expect(row(sheet(1, 5), '在国外开办学校数').slice(3)).toEqual(['', '', '／']);
    expect(row(sheet(0, 4), '发明专利授权数量').slice(3)).toEqual(['66 ⚠', '⚠']);
    expect(sheet(0, 4).below.join('\n')).toContain('本表用 66，另有 52');
    expect(sheet(1, 2).columns.map((one) => one.title)).toEqual([
      '序号',
      '指标',
      '单位',
      '2023年',
      '2024年',
      '调查人数',
      '调查方式',
      '备注',
    ]);
    expect(checks.sheets[0]?.columns.at(-1)?.title).toBe('学校说明');
    expect(checks.sheets[0]?.below.join('')).toContain('盖章');
    expect(standards.sheets.map((one) => one.name)).toEqual(['高职', '中职']);
  });

  test('the workbook holds them cell by cell, numbers as numbers', async () => {
    for (const form of [official, checks, standards]) {
      const bytes = await formFile(form, 'xlsx', still);
      expect(await formFile(form, 'xlsx', still)).toEqual(bytes);
      const sheets = await readExcelFile(Buffer.from(bytes));
      expect(sheets).toHaveLength(form.sheets.length);
      for (const [at, sheet] of form.sheets.entries()) {
        const read = sheets[at]?.data ?? [];
        const top = 2 + sheet.above.length;
        for (const [index, row] of sheet.rows.entries())
          for (const [column, cell] of row.entries()) {
            const wanted = typeof cell === 'object' && cell?.number !== undefined ? cell.number : formText(cell).trim();
            const given = read[top + index]?.[column] ?? '';
            expect(typeof given === 'string' ? given.trim() : given).toBe(wanted);
          }
      }
    }
  });

  test.skipIf(missing !== null)(
    'LibreOffice prints the documents: rows, marks, a page a table',
    async () => {
      const names = { official, checks };
      for (const [name, form] of Object.entries(names))
        writeFileSync(join(folder, `${name}.docx`), await formFile(form, 'docx', still));
      writeFileSync(join(folder, 'book.xlsx'), await formFile(official, 'xlsx', still));
      const files = [...Object.keys(names).map((name) => `${name}.docx`), 'book.xlsx'].map((name) =>
        join(folder, name),
      );
      await run(
        'soffice',
        [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          'pdf',
          '--outdir',
          folder,
          ...files,
        ],
        { timeout: 170_000 },
      );
      const text = async (name: string) => {
        await run('pdftotext', ['-layout', join(folder, `${name}.pdf`), join(folder, `${name}.txt`)]);
        return readFileSync(join(folder, `${name}.txt`), 'utf8').replace(/[^\S\f]+/g, '');
      };
      for (const name of ['official', 'book']) {
        const printed = await text(name);
        for (const what of [
          '人才培养质量计分卡',
          '6393更',
          '66⚠',
          '22440.52',
          '△未填报',
          '全国统一网',
          '职业技能等级证书',
        ])
          expect(printed, `${name} ${what}`).toContain(what);
        expect(printed.split('\f').length).toBeGreaterThanOrEqual(official.sheets.length);
      }
      const list = await text('checks');
      for (const what of ['学校说明', '盖章', '第1209行']) expect(list).toContain(what);
    },
    180_000,
  );
});
