/** A chart inside a slide or a document: its part, and the workbook that Office opens on "edit data". */
import { chartBlock } from './chart-series.ts';
import { chartXml } from './chart-xml.ts';
import type { OfficeChart } from './office-chart.ts';
import type { SheetCell } from './sheet-xml.ts';
import { workbookParts } from './workbook-xml.ts';
import { zipOf } from './zip.ts';

const SHEET = 'Sheet1';

/** The workbook with the chart's numbers; small, so that it is made in one go. */
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

/** The chart as a part beside that workbook, which is its relation `id`; `size` of axis text in points. */
export function embeddedChart(chart: OfficeChart, size: number, id: string): string {
  return chartXml(chart, { sheet: SHEET, top: 1 }, id, size);
}
