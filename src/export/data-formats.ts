/** The formats that data leave in: known to the page before any writer is loaded. */

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
