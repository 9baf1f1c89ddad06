/** One exhibit in a document: heading, answer, figures with captions, the table, what must be known beneath it. */
import type * as Docx from 'docx';
import type { ChartRun } from 'docx/charts';
import { textWidth } from '../chart/text-width.ts';
import { exportWords } from '../format/words-export.ts';
import { A4 } from './docx-page.ts';
import type { Exhibit } from './exhibit.ts';
import { type Grid, type GridCell, gridsOf, recordGrids } from './grid.ts';
import { type Numbered, partMark, partTitle, tableParts } from './numbering.ts';
import { type OfficeChart, officeCharts } from './office-chart.ts';
import { INK } from './office-font.ts';
import { columnWidths } from './svg-table.ts';
import { plainText } from './xml.ts';
import type { Hooks } from './zip.ts';

/** A document being made: its charts and footnotes in their order. */
export type Paper = {
  readonly docx: typeof Docx;
  readonly ChartRun: typeof ChartRun;
  readonly charts: OfficeChart[];
  readonly footnotes: (readonly string[])[];
};
export type Block = Docx.Paragraph | Docx.Table | Docx.TableOfContents;
/** Paragraphs and tables in order; `wide`: on pages that lie on their side. */
export type Stretch = { readonly wide: boolean; readonly blocks: readonly Block[] };

/** Twips. */
export const MARGINS = { ends: 1304, sides: 1247 } as const;
/** Twips between the margins, and px for pictures of the same width. */
const WIDTH = { upright: A4.short - 2 * MARGINS.sides, wide: A4.long - 2 * MARGINS.sides } as const;
const PIXELS = 627;
const MOST_ROWS = 400;
/** More columns than an upright page has room for, or columns in it in which no five characters stand side by side. */
const MANY = 10;
const NARROW = 1250;

/**
 * The exhibit's paragraphs and tables, in order: upright, and from the first table on that an upright page would squeeze
 * lying on their side, whole where nothing is drawn before it.
 */
export async function exhibitStretches(
  paper: Paper,
  exhibit: Exhibit,
  numbers: Numbered,
  hooks: Hooks,
): Promise<readonly Stretch[]> {
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
  for (const [at, chart] of charts.entries()) {
    paper.charts.push(chart);
    const text = [spec.title, chart.title].filter(Boolean).join('：');
    blocks.push(
      chartParagraph(paper, chart, spec.alt),
      caption(
        paper,
        { kind: 'figure', number: numbers.figure ?? 0, mark: partMark(at, charts.length), again: at > 0 },
        text,
        exhibit,
        source,
      ),
    );
  }
  if (charts.length === 0 && numbers.figure !== null) {
    const picture = await hooks.picture(exhibit);
    const transformation = { width: PIXELS, height: Math.round((PIXELS * picture.height) / picture.width) };
    const altText = { name: 'picture', title: plainText(spec.title), description: plainText(spec.alt) };
    blocks.push(
      new docx.Paragraph({
        keepNext: true,
        alignment: 'center',
        children: [new docx.ImageRun({ type: 'png', data: picture.png, transformation, altText })],
      }),
      caption(paper, { kind: 'figure', number: numbers.figure, mark: '', again: false }, spec.title, exhibit, source),
      small(docx, say.asPicture),
    );
  }
  for (const remark of new Set(charts.flatMap((chart) => chart.remarks))) blocks.push(small(docx, remark));
  const all = numbers.figure === null ? gridsOf(spec, MOST_ROWS) : recordGrids(spec.table, lang, MOST_ROWS);
  const grids = all.filter((one) => one.rows.length > 0);
  const named = tableParts(grids);
  const first = grids.findIndex(squeezed);
  // Nothing drawn before it: all of the exhibit lies on its side, or a heading stood alone on a page.
  const whole = numbers.figure === null && first === 0;
  const lying: Block[] = [];
  for (const [at, grid] of grids.entries()) {
    const wide = first >= 0 && at >= first;
    const into = wide ? lying : blocks;
    const mark = named[at]?.mark ?? '';
    const text = partTitle(spec, named[at]);
    into.push(
      caption(paper, { kind: 'table', number: numbers.table ?? 0, mark, again: at > 0 }, text, exhibit, source),
      table(docx, grid, wide ? WIDTH.wide : WIDTH.upright),
    );
    if (grid.left > 0) into.push(small(docx, say.moreRows(grid.left)));
  }
  const foot = [
    filters.length === 0 ? '' : say.filter.lead(filters),
    // The appendix defines.
    ...spec.notes.filter((note) => note.kind !== 'definition').map((note) => note.text),
    spec.kind === 'matrix' ? say.verdictKey : '',
    // A paragraph alone has no marks.
    numbers.figure !== null || grids.length > 0 ? say.marksKey : '',
  ]
    .filter((text) => text !== '')
    .map((text, at) => small(docx, at === 0 ? `${say.notes}${lang === 'zh' ? '：' : ': '}${text}` : text));
  if (first < 0) return [{ wide: false, blocks: [...blocks, ...foot] }];
  if (whole) return [{ wide: true, blocks: [...blocks, ...lying, ...foot] }];
  return [
    { wide: false, blocks },
    { wide: true, blocks: [...lying, ...foot] },
  ];
}

/** Would the table stand in an upright page with so many columns, or so narrow ones, that nobody could read it? */
function squeezed(grid: Grid): boolean {
  if (grid.head.length >= MANY) return true;
  const wish = grid.head.map((cell, at) => Math.max(...[cell, ...grid.rows.map((row) => row[at])].map(wanted)));
  const given = columnWidths(grid, WIDTH.upright, (text) => wanted({ text }));
  return given.some((width, at) => width < Math.min(wish[at] ?? 0, NARROW) - 1);
}

/** Twips that a cell's longest line takes. */
function wanted(cell: { readonly text: string } | undefined): number {
  return Math.max(...(cell?.text ?? '').split('\n').map((line) => textWidth(line, 9.8))) * 20 + 200;
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

type Counted = {
  readonly kind: 'figure' | 'table';
  readonly number: number;
  /** Tells those apart that share the number. */
  readonly mark: string;
  /** The number of the caption before it. */
  readonly again: boolean;
};

/** `图1 …` under a figure, `表1 …` over a table; the number is a field that Word counts on, or says again for the next panel. */
function caption(
  paper: Paper,
  { kind, number, mark, again }: Counted,
  text: string,
  exhibit: Exhibit,
  source: Source,
): Docx.Paragraph {
  const { docx } = paper;
  const say = exportWords(exhibit.lang);
  const noted = source.open ? [new docx.FootnoteReferenceRun(source.number)] : [];
  source.open = false;
  return new docx.Paragraph({
    style: 'Caption',
    keepNext: kind === 'table',
    children: [
      new docx.TextRun(kind === 'figure' ? say.figureNo : say.tableNo),
      new docx.SimpleField(
        `SEQ ${kind === 'figure' ? 'Figure' : 'Table'}${again ? ' \\c' : ''} \\* ARABIC`,
        String(number),
      ),
      new docx.TextRun(plainText(`${mark}　${text}`)),
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

function table(docx: typeof Docx, grid: Grid, width: number): Docx.Table {
  const widths = columnWidths(grid, width, (text) => wanted({ text })).map(Math.round);
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
    width: { size: width, type: docx.WidthType.DXA },
    columnWidths: widths,
    borders: { top: heavy, bottom: heavy, left: none, right: none, insideVertical: none, insideHorizontal: line },
    rows: [row(grid.head, true), ...grid.rows.map((cells) => row(cells, false))],
  });
}
