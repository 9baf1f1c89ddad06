/** A table as a Parquet file. */
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { DataColumn, DataTable } from './data-table.ts';

const TYPES = { text: 'STRING', number: 'DOUBLE', whole: 'INT32', yes_no: 'BOOLEAN' } as const;

/** The file's bytes: SNAPPY, every column optional, `about` as key-value metadata of the file. */
export function dataParquet(table: DataTable, about: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const columnData = table.columns.map(({ name, kind, values }: DataColumn) => ({
    name,
    data: [...values],
    type: TYPES[kind],
    nullable: true,
  }));
  const kvMetadata = Object.entries(about).map(([key, value]) => ({ key, value }));
  return new Uint8Array(parquetWriteBuffer({ columnData, kvMetadata, createdBy: 'VocLens' }));
}
