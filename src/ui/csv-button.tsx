import { tableCsv } from '../export/table-csv.ts';
import { saveFile } from '../io/save-file.ts';
import type { Table } from '../model/chart.ts';

type Props = { readonly label: string /** Without its ending. */; readonly name: string; readonly table: Table };

/** Saves a table as a CSV file. */
export function CsvButton({ label, name, table }: Props) {
  return (
    <p>
      <button type="button" className="button" onClick={() => saveFile(`${name}.csv`, 'text/csv', tableCsv(table))}>
        {label}
      </button>
    </p>
  );
}
