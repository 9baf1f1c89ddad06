/** One exhibit in a document: heading, answer, figures with captions, the table, what must be known beneath it. */
import type * as Docx from 'docx';
import type { ChartRun } from 'docx/charts';
import { textWidth } from '../chart/text-width.ts';
import { exportWords } from '../format/words-export.ts';
import type { Exhibit } from './exhibit.ts';
import { type Grid, type GridCell, gridsOf, recordGrids } from './grid.ts';
import { type OfficeChart, officeCharts, officeLacks } from './office-chart.ts';
import { INK } from './office-font.ts';
import { columnWidths } from './svg-table.ts';
import { plainText } from './xml.ts';
import type { Hooks } from './zip.ts';

/** A document being made: its charts and footnotes in their order, and how many captions there are. */
export type Paper = {
  readonly docx: typeof Docx;
  readonly ChartRun: typeof ChartRun;
  readonly charts: OfficeChart[];
  readonly footnotes: (readonly string[])[];
  figures: number;
  tables: number;
};
type Block = Docx.Paragraph | Docx.Table;

/** Twips between the margins of the page, and px for pictures of the same width. */
const WIDTH = 9412;
const PIXELS = 627;
const MOST_ROWS = 400;

/** The exhibit's paragraphs and tables, in order. */
export async function exhibitChildren(paper: Paper, exhibit: Exhibit, hooks: Hooks): Promise<readonly Block[]> {
  const { docx } = paper;
  const { spec, lang, filters } = exhibit;
  const say = exportWords(lang);
  const charts = officeCharts(spec);
  const blocks: Block[] = [
    new docx.Paragraph({ heading: docx.HeadingLevel.HEADING_2, text: plainText(spec.title) }),
    ...paragraphs(docx, spec.sentence),
    ...paragraphs(docx, exhibit.remark ?? ''),
  ];
  const source = footnote(paper, [
    ...(spec.sources.length === 0 ? [] : [say.source(spec.sources)]),
    say.footnote(say.made(exhibit.made, exhibit.data.fingerprint), exhibit.link),
  ]);
  for (const chart of charts) {
    paper.charts.push(chart);
    blocks.push(chartParagraph(paper, chart, spec.alt));
    blocks.push(caption(paper, 'figure', [spec.title, chart.title].filter(Boolean).join('：'), exhibit, source));
  }
  if (officeLacks(spec)) {
    const picture = await hooks.picture(exhibit);
    const transformation = { width: PIXELS, height: Math.round((PIXELS * picture.height) / picture.width) };
    const altText = { name: 'picture', title: plainText(spec.title), description: plainText(spec.alt) };
    blocks.push(
      new docx.Paragraph({
        keepNext: true,
        alignment: 'center',
        children: [new docx.ImageRun({ type: 'png', data: picture.png, transformation, altText })],
      }),
      caption(paper, 'figure', spec.title, exhibit, source),
      small(docx, say.asPicture),
    );
  }
  for (const remark of new Set(charts.flatMap((chart) => chart.remarks))) blocks.push(small(docx, remark));
  const grids = charts.length > 0 ? recordGrids(spec.table, lang, MOST_ROWS) : gridsOf(spec, MOST_ROWS);
  for (const grid of grids.filter((one) => one.rows.length > 0)) {
    const name = [spec.title, grids.length > 1 ? grid.title : ''].filter(Boolean).join('：');
    blocks.push(caption(paper, 'table', name, exhibit, source), table(docx, grid));
    if (grid.left > 0) blocks.push(small(docx, say.moreRows(grid.left)));
  }
  return [
    ...blocks,
    ...[
      filters.length === 0 ? '' : say.filter.lead(filters),
      // The appendix defines.
      ...spec.notes.filter((note) => note.kind !== 'definition').map((note) => note.text),
      spec.kind === 'matrix' ? say.verdictKey : '',
      // A paragraph alone has no marks.
      charts.length > 0 || officeLacks(spec) || grids.some((grid) => grid.rows.length > 0) ? say.marksKey : '',
    ]
      .filter((text) => text !== '')
      .map((text, at) => small(docx, at === 0 ? `${say.notes}${lang === 'zh' ? '：' : ': '}${text}` : text)),
  ];
}

function paragraphs(docx: typeof Docx, text: string): readonly Docx.Paragraph[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => new docx.Paragraph({ indent: { firstLine: 480 }, children: [new docx.TextRun(plainText(line))] }));
}

function small(docx: typeof Docx, text: string): Docx.Paragraph {
  return new docx.Paragraph({ style: 'Small', children: [new docx.TextRun(plainText(text))] });
}

/** A footnote stands at an exhibit's first caption and holds for all of them. */
type Source = { readonly number: number; open: boolean };

function footnote(paper: Paper, lines: readonly string[]): Source {
  return { number: paper.footnotes.push(lines), open: true };
}

/** `图1 …` under a figure, `表1 …` over a table; the number is a field that Word counts on. */
function caption(
  paper: Paper,
  kind: 'figure' | 'table',
  text: string,
  exhibit: Exhibit,
  source: Source,
): Docx.Paragraph {
  const { docx } = paper;
  const say = exportWords(exhibit.lang);
  if (kind === 'figure') paper.figures += 1;
  else paper.tables += 1;
  const number = kind === 'figure' ? paper.figures : paper.tables;
  const noted = source.open ? [new docx.FootnoteReferenceRun(source.number)] : [];
  source.open = false;
  return new docx.Paragraph({
    style: 'Caption',
    keepNext: kind === 'table',
    children: [
      new docx.TextRun(kind === 'figure' ? say.figureNo : say.tableNo),
      new docx.SimpleField(`SEQ ${kind === 'figure' ? 'Figure' : 'Table'} \\* ARABIC`, String(number)),
      new docx.TextRun(plainText(`　${text}`)),
      ...noted,
    ],
  });
}

function chartParagraph(paper: Paper, chart: OfficeChart, alt: string): Docx.Paragraph {
  const { docx } = paper;
  const bars =
    chart.kind === 'bar' ? 90 + chart.categories.length * (chart.series.length > 1 && !chart.stacked ? 44 : 30) : 0;
  const height = bars === 0 ? 320 : Math.min(820, Math.max(220, bars));
  // A stand-in of the right size: `docx.ts` puts our own chart in its place.
  const run = new paper.ChartRun({
    type: 'column',
    categories: ['x'],
    series: [{ name: 'x', values: [1] }],
    transformation: { width: PIXELS, height },
    altText: { name: `Chart ${paper.charts.length}`, title: plainText(chart.title), description: plainText(alt) },
  });
  return new docx.Paragraph({
    keepNext: true,
    alignment: 'center',
    spacing: { before: 160, line: 240, lineRule: 'auto' },
    children: [run],
  });
}

function table(docx: typeof Docx, grid: Grid): Docx.Table {
  const widths = columnWidths(
    grid,
    WIDTH,
    (text) => Math.max(...text.split('\n').map((line) => textWidth(line, 9.8))) * 20 + 200,
  ).map(Math.round);
  const line = { style: docx.BorderStyle.SINGLE, size: 4, color: INK.axis };
  const none = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' };
  const heavy = { ...line, size: 12, color: '000000' };
  const row = (cells: readonly GridCell[], head: boolean) =>
    new docx.TableRow({
      tableHeader: head,
      cantSplit: true,
      children: cells.map(
        (cell, at) =>
          new docx.TableCell({
            width: { size: widths[at] ?? 1000, type: docx.WidthType.DXA },
            margins: { left: 80, right: 80, top: 20, bottom: 20 },
            ...(head ? { shading: { type: docx.ShadingType.CLEAR, fill: INK.head } } : {}),
            ...(cell.fill && cell.fill !== '#ffffff'
              ? { shading: { type: docx.ShadingType.CLEAR, fill: cell.fill.slice(1) } }
              : {}),
            children: cell.text.split('\n').map(
              (text) =>
                new docx.Paragraph({
                  style: 'Cell',
                  alignment: cell.end ? 'right' : 'left',
                  children: [
                    new docx.TextRun({
                      text: plainText(text),
                      bold: head,
                      italics: cell.quiet === true,
                      ...(cell.quiet ? { color: INK.quiet } : {}),
                    }),
                  ],
                }),
            ),
          }),
      ),
    });
  return new docx.Table({
    width: { size: WIDTH, type: docx.WidthType.DXA },
    columnWidths: widths,
    borders: { top: heavy, bottom: heavy, left: none, right: none, insideVertical: none, insideHorizontal: line },
    rows: [row(grid.head, true), ...grid.rows.map((cells) => row(cells, false))],
  });
}
