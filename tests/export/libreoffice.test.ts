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
const some = NAMES.map((name) => all[name] as Exhibit);
const missing = ensureOffice();
if (missing !== null) console.warn(`skipped: ${missing}`);

describe.skipIf(missing !== null)('opened by LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'voclens-office-'));
  const text: Record<string, string> = {};
  beforeAll(async () => {
    const files = {
      pptx: await exhibitsPptx(some, HOOKS),
      docx: await exhibitsDocx(some, HOOKS),
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
      text[kind] = readFileSync(join(folder, `${kind}.txt`), 'utf8').replace(/\s+/g, '');
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
    expect(text.docx).toMatch(/图1　?毕业去向落实率/);
    expect(text.docx).toMatch(/表1　?毕业去向落实率/);
    expect(text.docx).toContain('第891行');
    expect(text.xlsx).toContain('第891行');
  });

  test('formulas compute to the difference', () => {
    expect(text.xlsx).toContain('+2.15');
    expect(text.xlsx).not.toMatch(/#(?:NAME|VALUE|REF|DIV)/);
  });
});
