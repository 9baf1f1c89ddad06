import { memo } from 'react';
import type { Lang } from '../../model/chart.ts';
import type { PivotHeader, PivotTable } from '../../model/pivot.ts';
import { GridCell } from './grid-cell.tsx';
import { IS } from './grid-roles.ts';

type Props = {
  readonly table: PivotTable;
  readonly index: number;
  readonly heads: number;
  readonly col0: number;
  readonly col1: number;
  /** Column that the first slot held: see `Drawn`. */
  readonly slotColumn: number;
  readonly hurried: boolean;
  /** Column of the cell that the keyboard is on; −1 in other rows. */
  readonly active: number;
  readonly heat: boolean;
  /** Of a heading, in px. */
  readonly lead: number;
  readonly height: number;
  /** Of what is not drawn before the cells, in px. */
  readonly before: number;
  readonly large: boolean;
  readonly narrow: boolean;
  readonly lang: Lang;
};

/** A row of the table: its headings and those of its cells that are in sight. */
export const GridRow = memo(function GridRow(props: Props) {
  const {
    table,
    index,
    heads,
    col0,
    col1,
    slotColumn,
    hurried,
    active,
    heat,
    lead,
    height,
    before,
    large,
    narrow,
    lang,
  } = props;
  const header = table.rows[index] as PivotHeader;
  const above = table.rows[index - 1];
  const first = Math.max(1, table.rowFields.length);
  const name = nameOf(header);
  return (
    <tr
      {...IS.row}
      aria-rowindex={heads + index + 1}
      className={header.total ? 'pv-total' : undefined}
      style={large ? { top: index * height } : { height }}
    >
      {Array.from({ length: first }, (_, at) => {
        const label = header.labels[at] ?? '';
        const again =
          above !== undefined &&
          !header.total &&
          above.labels.slice(0, at + 1).join('\n') === header.labels.slice(0, at + 1).join('\n');
        const stuck = !narrow || at === first - 1;
        return (
          <th
            // biome-ignore lint/suspicious/noArrayIndexKey: the fields of a header have no other name
            key={at}
            {...IS.rowHeading}
            scope="row"
            title={label}
            aria-colindex={at + 1}
            className={`pv-row${again && at < first - 1 ? ' pv-again' : ''}${stuck ? ' pv-stuck' : ''}`}
            style={stuck ? { left: narrow ? 0 : at * lead } : undefined}
          >
            {/* A total has one name, in the first of its headings; the others say it to those who cannot see. */}
            <span className={label === '' ? 'visually-hidden' : 'pv-clamp'}>{label === '' ? name : label}</span>
          </th>
        );
      })}
      {before > 0 && <td aria-hidden="true" className="pv-beside" style={{ width: before }} />}
      {(table.cells[index] ?? []).slice(col0, col1).map((cell, offset) => {
        const column = col0 + offset;
        const top = table.columns[column] as PivotHeader;
        return (
          <GridCell
            key={large ? column - slotColumn : top.key}
            cell={cell}
            row={index}
            column={column}
            place={first + column + 1}
            rowName={name}
            columnName={nameOf(top)}
            active={column === active}
            heat={heat}
            hurried={hurried}
            total={header.total || top.total}
            lang={lang}
          />
        );
      })}
    </tr>
  );
});

const nameOf = ({ labels }: PivotHeader) => labels.filter((one) => one !== '').join(' ');
