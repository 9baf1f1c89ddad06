import { groupedTable } from '../chart/in-group.ts';
import { tableCsv } from '../export/table-csv.ts';
import { saveFile } from '../io/save-file.ts';
import type { ChartSpec } from '../model/chart.ts';

type Props = { readonly label: string /** Without its ending. */; readonly name: string; readonly spec: ChartSpec };

/** Saves a spec's table as a CSV file. */
export function CsvButton({ label, name, spec }: Props) {
  const save = () => saveFile(`${name}.csv`, 'text/csv', tableCsv(groupedTable(spec)));
  return (
    <p>
      <button type="button" className="button" onClick={save}>
        {label}
      </button>
    </p>
  );
}
