/** Exhibits as one Excel workbook: 目录, a sheet a table with its native charts, 图表数据, 元数据. */
import { words } from '../format/words.ts';
import { exportWords } from '../format/words-export.ts';
import { chartBlock } from './chart-series.ts';
import type { Exhibit } from './exhibit.ts';
import { officeCharts } from './office-chart.ts';
import { type Sheet, type SheetCell, sheetNames } from './sheet-xml.ts';
import { type PlacedChart, workbookParts } from './workbook-xml.ts';
import { metaSheet } from './xlsx-meta.ts';
import { tableSheet } from './xlsx-table.ts';
import { type Hooks, zipOf } from './zip.ts';

/** Row of the table's head on every sheet, from 1. */
export const HEAD_ROW = 5;
const CHART = { columns: 9, rows: 20 };

/** The workbook's bytes; rejects with what `hooks.step` throws. */
export async function exhibitsXlsx(
  exhibits: readonly Exhibit[],
  hooks: Pick<Hooks, 'step'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const lang = exhibits[0]?.lang ?? 'zh';
  const say = exportWords(lang);
  const wanted = exhibits.map(({ spec }, at) => `${at + 1} ${spec.title}`);
  const [contents = '', meta = '', data = '', ...names] = sheetNames([
    say.contents,
    say.meta.sheet,
    say.chartData,
    ...wanted,
  ]);
  const sheets: Sheet[] = [];
  const charts: PlacedChart[] = [];
  const block: SheetCell[][] = [];
  for (const [at, exhibit] of exhibits.entries()) {
    await hooks.step(at, exhibits.length + 1);
    const name = names[at] ?? String(at + 1);
    const { sheet, right } = exhibitSheet(exhibit, name, contents);
    sheets.push(sheet);
    for (const [index, chart] of officeCharts(exhibit.spec).entries()) {
      block.push([{ text: [name, chart.title].filter(Boolean).join(' · '), look: 'strong' }]);
      const top = block.length + 1;
      block.push(
        ...chartBlock(chart).map((row, line) =>
          row.map((value): SheetCell => {
            if (value === null || value === '') return null;
            if (typeof value === 'number') return { number: value, format: 'General' };
            return { text: value, look: line === 0 ? 'head' : 'text' };
          }),
        ),
        [],
      );
      charts.push({
        sheet: name,
        chart,
        alt: exhibit.spec.alt,
        home: { sheet: data, top },
        at: { ...CHART, column: right + 1, row: HEAD_ROW - 1 + index * (CHART.rows + 1) },
      });
    }
  }
  const all: Sheet[] = [contentsSheet(exhibits, names, contents, meta), ...sheets, metaSheet(exhibits, meta, lang)];
  if (charts.length > 0) all.push({ name: data, rows: block, widths: [30, 16], frozen: { rows: 0, columns: 1 } });
  const title = exhibits.length === 1 ? (exhibits[0]?.spec.title ?? '') : say.workbook;
  const parts = workbookParts(all, charts, { title, made: exhibits[0]?.made ?? '1980-01-01' });
  return zipOf(parts, () => hooks.step(exhibits.length, exhibits.length + 1));
}

function exhibitSheet(exhibit: Exhibit, name: string, contents: string): { sheet: Sheet; right: number } {
  const { spec, lang, filters } = exhibit;
  const say = exportWords(lang);
  const { head, rows, widths } = tableSheet(spec.table, lang, HEAD_ROW);
  const school = spec.table.columns.findIndex((column) => column.kind === 'school');
  const charts = officeCharts(spec);
  const lines = [
    ...new Set([
      ...(exhibit.remark ? [exhibit.remark] : []),
      ...charts.flatMap((chart) => chart.remarks),
      ...spec.notes.map((note) => note.text),
      say.marksKey,
      ...(spec.sources.length === 0 ? [] : [say.source(spec.sources)]),
      say.made(exhibit.made, exhibit.data.fingerprint),
      `${say.link}${lang === 'zh' ? '：' : ': '}${exhibit.link}`,
    ]),
  ];
  return {
    right: head.length,
    sheet: {
      name,
      widths,
      frozen: { rows: HEAD_ROW, columns: school >= 0 && school <= 2 && head.length > 3 ? school + 1 : 0 },
      rows: [
        [{ text: spec.title, look: 'title' }],
        [{ text: spec.sentence, look: 'quiet' }],
        [
          {
            text: [spec.subtitle, filters.length === 0 ? '' : say.filter.lead(filters)].filter(Boolean).join(' · '),
            look: 'quiet',
          },
        ],
        [{ text: `← ${contents}`, look: 'quiet', link: contents }],
        head,
        ...rows,
        [],
        ...lines.map((text): SheetCell[] => [{ text, look: 'quiet' }]),
      ],
    },
  };
}

function contentsSheet(exhibits: readonly Exhibit[], names: readonly string[], name: string, meta: string): Sheet {
  const lang = exhibits[0]?.lang ?? 'zh';
  const say = exportWords(lang);
  const heads = [say.toc.no, say.toc.title, say.toc.kind, say.toc.rows, say.toc.sheet];
  return {
    name,
    widths: [8, 60, 14, 10, 34],
    frozen: { rows: 3, columns: 0 },
    rows: [
      [{ text: say.contents, look: 'title' }],
      [{ text: say.made(exhibits[0]?.made ?? '', exhibits[0]?.data.fingerprint ?? ''), look: 'quiet' }],
      heads.map((text) => ({ text, look: 'head' })),
      ...exhibits.map(({ spec }, at): SheetCell[] => {
        const count = officeCharts(spec).length;
        return [
          { number: at + 1, format: '0' },
          { text: spec.title, link: names[at] ?? '' },
          { text: count === 0 ? say.tableOnly : words(lang).list([say.tableOnly, say.figures(count)]) },
          { number: spec.table.rows.length, format: '#,##0' },
          { text: names[at] ?? '' },
        ];
      }),
      [null, { text: say.meta.sheet, link: meta }, { text: say.metaHint }, null, { text: meta }],
      [],
      [{ text: say.meta.disclaimer, look: 'quiet' }],
      [{ text: say.marksKey, look: 'quiet' }],
    ],
  };
}
