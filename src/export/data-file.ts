/** One file of data in the format asked for; each heavy writer is loaded when it is needed. */
import { aboutPairs, type DataAbout } from './data-about.ts';
import { dataCsv } from './data-csv.ts';
import type { DataFormat } from './data-formats.ts';
import type { DataTable } from './data-table.ts';

export type DataJob = {
  readonly format: DataFormat;
  /** The first is the one that formats of a single table hold; the package holds all. */
  readonly tables: readonly DataTable[];
  /** The first table as SDMX-CSV; made beside it, since it needs the catalog. */
  readonly sdmx: string;
  readonly about: DataAbout;
};

/** The file's bytes. Rejects with what `turn` throws. */
export async function dataFile(job: DataJob, turn: () => Promise<void>): Promise<Uint8Array<ArrayBuffer>> {
  const { format, tables, sdmx, about } = job;
  const [table] = tables;
  if (table === undefined) throw new Error('no table to write');
  await turn();
  const text = (written: string) => new TextEncoder().encode(written) as Uint8Array<ArrayBuffer>;
  if (format === 'csv') return text(dataCsv(table, 'spreadsheet'));
  if (format === 'sdmx') return text(sdmx);
  if (format === 'parquet') return (await import('./data-parquet.ts')).dataParquet(table, aboutPairs(about));
  if (format === 'arrow') return (await import('./data-arrow.ts')).dataArrow(table, aboutPairs(about));
  return (await import('./data-package.ts')).dataPackage(tables, about, turn);
}
