/** Whatever a title, name or note holds: the files stay whole, and nothing in them runs. */
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { citeView } from '../../src/export/cite-view.ts';
import { exhibitsDocx } from '../../src/export/docx.ts';
import type { Exhibit } from '../../src/export/exhibit.ts';
import { fileName } from '../../src/export/file-name.ts';
import { numberFormat } from '../../src/export/number-format.ts';
import { exhibitSvg } from '../../src/export/picture.ts';
import { exhibitsPptx } from '../../src/export/pptx.ts';
import { sheetNames } from '../../src/export/sheet-xml.ts';
import { tableHtml, tableText } from '../../src/export/table-html.ts';
import { exhibitsXlsx } from '../../src/export/xlsx.ts';
import { plainText, xml } from '../../src/export/xml.ts';
import type { ChartSpec } from '../../src/model/chart.ts';
import { exhibits, HOOKS } from './sample-exhibits.ts';
import { notXml } from './well-formed.ts';

const wild = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '=1+1',
    '+cmd|/c calc',
    '-2',
    '@SUM(A1)',
    '\t=1',
    '<script>alert(1)</script>',
    ']]>&amp;"\'',
    '🎓👩‍🏫 获奖 “引号” \\ / : * ? < > |',
    '字'.repeat(300),
    '\u0000\u0008\u001f\ud800x\udfff\ufffe',
    '_x0041_ {{a}} %s',
    'CON',
    '',
  ),
);

/** The spec with one text wherever a reader or a report could have put it. */
function spoilt(spec: ChartSpec, text: string): ChartSpec {
  const label = <T extends { readonly label: string }>(one: T): T => ({ ...one, label: text + one.label });
  const rows = spec.table.rows.map((row, at) =>
    at === 0 ? row.map((cell) => (cell.figure ? cell : { ...cell, text })) : row,
  );
  const all = {
    ...spec,
    title: text,
    subtitle: text,
    sentence: text,
    alt: text,
    notes: [...spec.notes, { kind: 'definition' as const, text, cells: [] }],
    sources: [...spec.sources, text],
    table: { columns: spec.table.columns.map((one) => ({ ...one, title: text })), rows },
  };
  if (all.kind === 'bar')
    return {
      ...all,
      axis: { ...all.axis, title: text },
      panels: all.panels.map((panel) => ({ ...panel, title: text, bars: panel.bars.map(label) })),
    };
  if (all.kind === 'line') return { ...all, series: all.series.map(label) };
  return all;
}

const base = exhibits('zh');
const bad = (name: string, text: string): Exhibit => {
  const one = base[name] as Exhibit;
  return {
    ...one,
    spec: spoilt(one.spec, text),
    filters: [text],
    remark: text,
    link: `https://host.test/#/x?q=${encodeURIComponent(plainText(text))}`,
  };
};

describe('documents of wild titles', () => {
  test('are XML in every part, and their workbooks hold the text as text', { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(wild, async (text) => {
        const both = [bad('compare-placement', text), bad('trend-placement-line', text), bad('overview', text)];
        for (const bytes of [
          await exhibitsPptx(both, HOOKS),
          await exhibitsDocx(both, HOOKS),
          await exhibitsXlsx(both, HOOKS),
        ])
          for (const [name, data] of Object.entries(unzipSync(bytes)))
            if (/\.(?:xml|rels)$/.test(name)) expect(notXml(strFromU8(data)), name).toBeNull();
        const [, sheet] = await readXlsxFile(Buffer.from(await exhibitsXlsx(both, HOOKS)));
        const found = sheet?.data[0]?.[0];
        if (plainText(text).trim() !== '' && !/[\r\n\t_]/.test(text))
          expect(String(found).trim()).toBe(plainText(text).trim());
      }),
      { numRuns: 12, examples: [['=1+1'], ['🎓<b>&"\'']] },
    );
  });

  test('pictures are XML too', () => {
    fc.assert(
      fc.property(wild, fc.constantFrom('compare-placement', 'compare-heat', 'overview'), (text, name) => {
        expect(
          notXml(exhibitSvg(bad(name, text), { size: '16:9', notes: 'all', ground: 'white' }).svg.replace(/^/, '')),
        ).toBeNull();
      }),
      { numRuns: 15, examples: [['\u0000\b\u001f\ud800x\udfff\ufffe', 'compare-placement']] },
    );
  });
});

describe('texts', () => {
  test('escaped text is XML, and nothing but what XML forbids is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(notXml(`<a b="${xml(text)}">${xml(text)}</a>`)).toBeNull();
        expect(plainText(plainText(text))).toBe(plainText(text));
      }),
    );
  });

  test('file names are taken by every system', () => {
    fc.assert(
      fc.property(wild, (text) => {
        const name = fileName(text, '2026-11-22', 'pptx');
        // biome-ignore lint/suspicious/noControlCharactersInRegex: forbidden in names
        expect(name).not.toMatch(/[\u0000-\u001f\\/:*?"<>|]|^[.\s]/);
        expect(name).toMatch(/_2026-11-22\.pptx$/);
        expect(new TextEncoder().encode(name).length).toBeLessThan(255);
      }),
    );
    expect(fileName('毕业去向落实率：高职', '2026-11-22', 'xlsx')).toBe('毕业去向落实率：高职_2026-11-22.xlsx');
    expect(fileName('CON', '2026-11-22', 'csv')).toBe('VocLens CON_2026-11-22.csv');
  });

  test('sheet names are those that Excel takes, each once', () => {
    fc.assert(
      fc.property(fc.array(wild, { minLength: 1, maxLength: 8 }), (wanted) => {
        const names = sheetNames(wanted);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length);
        for (const name of names) {
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).toMatch(/^[^[\]:*?/\\']/);
          expect(name).not.toMatch(/[[\]:*?/\\]|'$/);
        }
      }),
    );
  });

  test('no cell of the clipboard starts a formula', () => {
    const { table } = bad('compare-placement', '=HYPERLINK("x")').spec;
    for (const line of tableText(table).split('\n'))
      for (const cell of line.split('\t')) if (!/^-?[\d.]+$/.test(cell)) expect(cell).not.toMatch(/^[=+\-@]/);
    expect(tableHtml(table, 'zh')).not.toMatch(/<td[^>]*>=/);
  });

  test('a citation stays one line', () => {
    expect(citeView(bad('compare-placement', 'a\nb <i>'), 'gbt')).toMatch(
      /^职教透镜 VocLens\. a b <i>\[DB\/OL\]\..*2026-11-22.*https:\S+\.$/,
    );
  });
});

describe('number formats', () => {
  test.each([
    [5011, '约 5,011 元', '', '"约 "#,##0" 元"'],
    [97.25, '97.25%', ' ⚠', '#,##0.00"% ⚠"'],
    [16.5, '16.50 : 1', '', '#,##0.00" : 1"'],
    [120_000_000, '1.2 亿元', '', '"1.2 亿元"'],
    [10, '10–20 人', '', '"10–20 人"'],
    [2023, '2023 年', '', '0" 年"'],
    [2.15, '+2.15 个百分点', '', '+#,##0.00" 个百分点";-#,##0.00" 个百分点"'],
    [-0.73, '−0.73 个百分点', '', '#,##0.00" 个百分点"'],
    [0, '0', '', '#,##0'],
  ])('%s printed as %s', (value, text, mark, format) => {
    expect(numberFormat(value, text, mark)).toBe(format);
  });
});
