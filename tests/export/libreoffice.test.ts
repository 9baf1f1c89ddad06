/** Slides, documents and workbooks opened by LibreOffice and printed: what stands on the paper is what the spec says. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureOffice } from '../../scripts/find-office.mjs';
import { exhibitsDocx } from '../../src/export/docx.ts';
import type { Exhibit } from '../../src/export/exhibit.ts';
import { exhibitsPptx } from '../../src/export/pptx.ts';
import { exhibitsXlsx } from '../../src/export/xlsx.ts';
import { exhibits, HOOKS } from './sample-exhibits.ts';

const run = promisify(execFile);
const NAMES = ['compare-placement', 'trend-placement-line', 'compare-heat', 'compare-dumbbell', 'overview'];
const all = exhibits('zh');
/** A record of eleven columns: more than an upright page has room for. */
const WIDE: Exhibit = (() => {
  const one = all['compare-placement'] as Exhibit;
  const columns = Array.from({ length: 11 }, (_, at) => ({
    id: `c${at}`,
    title: at === 0 ? '学校' : `第${at}列`,
    kind: at === 0 ? ('school' as const) : ('number' as const),
    unit: null,
  }));
  const cell = (row: number, at: number) => ({ text: at === 0 ? `第${row}行学校` : `${row}.${at}0%`, value: at });
  const rows = Array.from({ length: 30 }, (_, row) => columns.map((_, at) => ({ ...cell(row, at), figure: null })));
  const { title: _, ...spec } = one.spec;
  return {
    ...one,
    spec: { ...spec, kind: 'record', title: '十一列的表', table: { columns, rows } } as Exhibit['spec'],
  };
})();
const named = NAMES.map((name) => all[name] as Exhibit);
const some = [...named.slice(0, 3), WIDE, ...named.slice(3)];
const missing = ensureOffice();
if (missing !== null) console.warn(`skipped: ${missing}`);

describe.skipIf(missing !== null)('opened by LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'voclens-office-'));
  const text: Record<string, string> = {};
  const pages: Record<string, readonly string[]> = {};
  beforeAll(async () => {
    const files = {
      pptx: await exhibitsPptx(some, HOOKS),
      docx: await exhibitsDocx(some, HOOKS, '要点'),
      xlsx: await exhibitsXlsx(some, HOOKS),
    };
    for (const [kind, bytes] of Object.entries(files)) writeFileSync(join(folder, `${kind}.${kind}`), bytes);
    // Its own profile: LibreOffice runs but once a profile. One call for all: most of its time is the start.
    await run(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        ...Object.keys(files).map((kind) => join(folder, `${kind}.${kind}`)),
      ],
      { timeout: 170_000 },
    );
    for (const kind of Object.keys(files)) {
      const pdf = join(folder, `${kind}.pdf`);
      if (!existsSync(pdf)) continue;
      await run('pdftotext', ['-layout', pdf, join(folder, `${kind}.txt`)]);
      pages[kind] = readFileSync(join(folder, `${kind}.txt`), 'utf8')
        .split('\f')
        .map((page) => page.replace(/\s+/g, ''));
      text[kind] = (pages[kind] ?? []).join('');
    }
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(['pptx', 'docx', 'xlsx'])('%s prints every title, school and figure, with its marks', (kind) => {
    const printed = text[kind] ?? '';
    const has = (what: string) => expect(printed, what).toContain(what.replace(/\s+/g, ''));
    for (const { spec } of some) {
      has(spec.title);
      has(spec.sentence);
      for (const source of spec.sources) has(source);
    }
    for (const what of ['泸州职业技术学院', '97.25% ⚠', '约 93.15%', '报告中未见', '2,360–2,500 万元', '不适用'])
      has(what);
  });

  test('the chart is drawn from its numbers: axis and labels are on the slide', () => {
    for (const what of ['高职（4 所） · 2023 届', '中位数 97.25%', '毕业去向落实率（%）'])
      expect(text.pptx).toContain(what.replace(/\s+/g, ''));
  });

  test('captions are numbered, origins told', () => {
    expect(text.docx).toMatch(/图1\(a\)　?毕业去向落实率.*图1\(b\)　?毕业去向落实率/s);
    expect(text.docx).toMatch(/表1　?毕业去向落实率/);
    expect(text.docx).toContain('第891行');
    expect(text.xlsx).toContain('第891行');
  });

  test('the contents of the document name the page on which LibreOffice has each title', () => {
    const printed = readFileSync(join(folder, 'docx.txt'), 'utf8').split('\f')[0] ?? '';
    const lines = printed.split('\n').map((one) => one.replace(/\s+/g, ''));
    const entries = lines.flatMap((one) => {
      const [, title, page] = /^(.+?)\.{3,}(\d+)$/.exec(one) ?? [];
      return title === undefined ? [] : [{ title, page: Number(page) }];
    });
    expect(lines).toContain('目录');
    expect(entries.map((entry) => entry.title)).toEqual([
      ...some.map(({ spec }) => spec.title.replace(/\s+/g, '')),
      '附录指标定义与数据出处',
    ]);
    // A font that is not here may move a line over the edge of a page, no more.
    for (const { title, page } of entries)
      expect(
        pages.docx?.slice(Math.max(1, page - 2), page + 1).some((one) => one.includes(title)),
        `${title} on page ${page}`,
      ).toBe(true);
  });

  test('a table of eleven columns lies on its side, whole, under its caption, and nothing else does', async () => {
    const { stdout } = await run('pdftotext', ['-bbox', join(folder, 'docx.pdf'), '-'], { maxBuffer: 1e8 });
    const lying = [...stdout.matchAll(/<page width="([\d.]+)" height="([\d.]+)"/g)].map(
      ([, width, height]) => Number(width) > Number(height),
    );
    const wide = (pages.docx ?? []).filter((_, at) => lying[at]);
    expect(wide.length).toBeGreaterThanOrEqual(1);
    expect(wide[0]).toMatch(/^十一列的表.*表\d　?十一列的表/);
    for (const row of WIDE.spec.table.rows)
      expect(wide.join('')).toContain(
        row
          .map((cell) => cell.text)
          .join('')
          .replace(/\s+/g, ''),
      );
    for (const { spec } of named) expect(wide.join('')).not.toContain(spec.title.replace(/\s+/g, ''));
  });

  test('formulas compute to the difference', () => {
    expect(text.xlsx).toContain('+2.15');
    expect(text.xlsx).not.toMatch(/#(?:NAME|VALUE|REF|DIV)/);
  });
});
