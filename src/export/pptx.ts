/** Exhibits as slides: the answer as title, native charts or tables, sources beneath, provenance in the notes. */
import { unzipSync } from 'fflate';
import { exportWords } from '../format/words-export.ts';
import { chartBlock } from './chart-series.ts';
import { chartXml } from './chart-xml.ts';
import type { Exhibit } from './exhibit.ts';
import type { OfficeChart } from './office-chart.ts';
import { OFFICE } from './office-font.ts';
import { notesXml } from './pptx-notes.ts';
import { addExhibit, type Deck } from './pptx-slides.ts';
import type { SheetCell } from './sheet-xml.ts';
import { workbookParts } from './workbook-xml.ts';
import { plainText } from './xml.ts';
import { type Hooks, type Parts, zipOf } from './zip.ts';

const SHEET = 'Sheet1';
/** Points, on a slide of 13.33 × 7.5 inches. */
const LABELS = 12;

/** The presentation's bytes; rejects with what `hooks.step` throws. */
export async function exhibitsPptx(exhibits: readonly Exhibit[], hooks: Hooks): Promise<Uint8Array<ArrayBuffer>> {
  const { default: Pptx } = await import('pptxgenjs');
  const lang = exhibits[0]?.lang ?? 'zh';
  const file = new Pptx();
  file.layout = 'LAYOUT_WIDE';
  file.theme = { headFontFace: OFFICE.sans, bodyFontFace: OFFICE.sans };
  file.title = plainText(exhibits.length === 1 ? (exhibits[0]?.spec.title ?? '') : exportWords(lang).slides);
  file.author = 'VocLens';
  file.company = '';
  const deck: Deck = { file, charts: [], notes: [] };
  const all = exhibits.length * 2;
  for (const [at, exhibit] of exhibits.entries()) {
    await hooks.step(at, all);
    await addExhibit(deck, exhibit, hooks);
  }
  const written = (await file.write({ outputType: 'uint8array', compression: false })) as Uint8Array;
  await hooks.step(exhibits.length, all);
  const parts = await rewritten(unzipSync(written), deck, exhibits[0]?.made ?? '1980-01-01', hooks, all);
  return zipOf(parts, () => hooks.step(all - 1, all));
}

/** A workbook with the chart's numbers, as Office opens it on "edit data". */
export async function chartWorkbook(chart: OfficeChart, made: string): Promise<Uint8Array> {
  const rows = chartBlock(chart).map((row) =>
    row.map((value): SheetCell => {
      if (value === null || value === '') return null;
      return typeof value === 'number' ? { number: value, format: 'General' } : { text: value };
    }),
  );
  const sheet = { name: SHEET, rows, widths: [30, 16], frozen: { rows: 0, columns: 0 } };
  return zipOf(workbookParts([sheet], [], { title: '', made }), async () => {});
}

/** The chart as a part beside that workbook. */
export function embeddedChart(chart: OfficeChart, size: number): string {
  return chartXml(chart, { sheet: SHEET, top: 1 }, 'rId1', size);
}

/**
 * The library's package with our own charts, notes and times. Its charts are stand-ins, in the order they were added: it
 * names no Chinese font in titles and legends, knows no labels of single points, and numbers files across documents.
 */
async function rewritten(
  files: Readonly<Record<string, Uint8Array>>,
  deck: Deck,
  made: string,
  hooks: Hooks,
  all: number,
): Promise<Parts> {
  const decoder = new TextDecoder();
  const order = Object.keys(files)
    .flatMap((name) => /^ppt\/charts\/chart(\d+)\.xml$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
  const parts: Parts = new Map();
  const renumbered = (text: string) =>
    text.replace(
      /(charts\/chart|Microsoft_Excel_Worksheet)(\d+)\./g,
      (_, name: string, id: string) => `${name}${order.indexOf(Number(id)) + 1}.`,
    );
  for (const [name, bytes] of Object.entries(files)) {
    if (name.endsWith('/') || /^ppt\/(charts\/chart|embeddings\/)/.test(name)) continue;
    const note = /^ppt\/notesSlides\/notesSlide(\d+)\.xml$/.exec(name)?.[1];
    if (note !== undefined) parts.set(name, notesXml(decoder.decode(bytes), deck.notes[Number(note) - 1] ?? []));
    else if (name === 'docProps/core.xml')
      parts.set(name, decoder.decode(bytes).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${made}T00:00:00Z`));
    else if (/\.(?:xml|rels)$/.test(name)) parts.set(renumbered(name), renumbered(decoder.decode(bytes)));
    else parts.set(name, bytes);
  }
  for (const [at, chart] of deck.charts.entries()) {
    await hooks.step(Math.min(all - 1, all / 2 + Math.floor((at / deck.charts.length) * (all / 2))), all);
    parts.set(`ppt/charts/chart${at + 1}.xml`, embeddedChart(chart, LABELS));
    parts.set(`ppt/embeddings/Microsoft_Excel_Worksheet${at + 1}.xlsx`, await chartWorkbook(chart, made));
  }
  return parts;
}
