/** One file of data in the format asked for; each writer is loaded when it is needed. */
import { aboutPairs, type DataAbout } from './data-about.ts';
import type { DataTable } from './data-table.ts';

export const DATA_FORMATS = ['csv', 'parquet', 'arrow', 'sdmx', 'zip'] as const;
export type DataFormat = (typeof DATA_FORMATS)[number];

/** Ending and media type of each format's files. */
export const DATA_FILES: Readonly<Record<DataFormat, { readonly ending: string; readonly media: string }>> = {
  csv: { ending: 'csv', media: 'text/csv;charset=utf-8' },
  parquet: { ending: 'parquet', media: 'application/vnd.apache.parquet' },
  arrow: { ending: 'arrow', media: 'application/vnd.apache.arrow.file' },
  sdmx: { ending: 'sdmx.csv', media: 'application/vnd.sdmx.data+csv;version=2.0.0' },
  zip: { ending: 'zip', media: 'application/zip' },
};

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
  if (format === 'csv') return text((await import('./data-csv.ts')).dataCsv(table, 'spreadsheet'));
  if (format === 'sdmx') return text(sdmx);
  if (format === 'parquet') return (await import('./data-parquet.ts')).dataParquet(table, aboutPairs(about));
  if (format === 'arrow') return (await import('./data-arrow.ts')).dataArrow(table, aboutPairs(about));
  return (await import('./data-package.ts')).dataPackage(tables, about, turn);
}
