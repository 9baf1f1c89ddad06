import { type UIEvent, useMemo, useState } from 'react';
import { ownNumber } from '../../chart/own-query.ts';
import { textWidth } from '../../chart/text-width.ts';
import { sqlWords } from '../../format/words-sql.ts';
import type { Result, ResultColumn } from '../../model/query.ts';
import { holdsClaims, keyColumns, sortedRows } from '../../query/result.ts';
import { useEngine } from '../data/engine-context.ts';
import { useReader } from '../reader.ts';
import { useOpenCell } from '../use-open-cell.ts';

/** Pixels; the style sheet has the same. */
const HEIGHT = 30;
const SEEN = 480;
const SPARE = 12;

type Order = { readonly by: number; readonly down: boolean } | null;

/** The rows of a result, of which only those in sight are in the page; sorted by any column. */
export function Rows({ result }: { readonly result: Result }) {
  const { lang } = useReader();
  const say = sqlWords(lang);
  const openCell = useOpenCell();
  const { own } = useEngine();
  const [order, setOrder] = useState<Order>(null);
  const [top, setTop] = useState(0);
  const { columns } = result;
  const widths = useMemo(() => columns.map(widthOf), [columns]);
  const homes = useMemo(() => keyColumns(result), [result]);
  const told = useMemo(() => columns.map(holdsClaims), [columns]);
  const openClaim = (id: string) =>
    void own.look(`SELECT cell FROM claims WHERE id = '${id.replaceAll("'", "''")}'`, 1).then(
      ({ columns: [cell] }) => cell?.values[0] && openCell(String(cell.values[0])),
      () => undefined,
    );
  const rows = useMemo(
    () =>
      order === null ? Array.from({ length: result.rows }, (_, row) => row) : sortedRows(result, order.by, order.down),
    [result, order],
  );
  const first = Math.max(0, Math.floor(top / HEIGHT) - SPARE);
  const last = Math.min(rows.length, Math.ceil((top + SEEN) / HEIGHT) + SPARE);
  const onScroll = ({ currentTarget }: UIEvent) => {
    const next = currentTarget.scrollTop;
    // Not at each pixel: the rows in sight change less often.
    if (Math.abs(next - top) > (HEIGHT * SPARE) / 3 || next === 0) setTop(next);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="sql-rows" aria-label={say.result} tabIndex={0} onScroll={onScroll}>
      <table aria-rowcount={rows.length + 1} style={{ width: widths.reduce((sum, one) => sum + one, 0) }}>
        <colgroup>
          {columns.map(({ name }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name; their place tells them apart
            <col key={`${index}-${name}`} style={{ width: widths[index] }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ name, kind }, index) => (
              <th
                // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name; their place tells them apart
                key={`${index}-${name}`}
                scope="col"
                className={kind === 'number' ? 'num' : undefined}
                aria-sort={order?.by !== index ? 'none' : order.down ? 'descending' : 'ascending'}
              >
                <button
                  type="button"
                  className="th-sort"
                  title={say.sortBy(name)}
                  onClick={() => setOrder(turned(order, index))}
                >
                  {name}
                  <span aria-hidden="true" className="th-arrow">
                    {order?.by === index ? (order.down ? '↓' : '↑') : ''}
                  </span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {first > 0 && <Blank rows={first} span={columns.length} />}
          {rows.slice(first, last).map((row, index) => (
            <tr key={row} aria-rowindex={first + index + 2}>
              {columns.map((column, at) => (
                <Value
                  // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name; their place tells them apart
                  key={at}
                  column={column}
                  row={row}
                  home={told[at] ? String(column.values[row] ?? '') : keyOf(columns, homes[at], row)}
                  onOpen={told[at] ? openClaim : openCell}
                />
              ))}
            </tr>
          ))}
          {last < rows.length && <Blank rows={rows.length - last} span={columns.length} />}
        </tbody>
      </table>
    </section>
  );
}

function Blank({ rows, span }: { readonly rows: number; readonly span: number }) {
  return (
    <tr style={{ height: rows * HEIGHT }}>
      <td colSpan={span} className="sql-blank" />
    </tr>
  );
}

type ValueProps = {
  readonly column: ResultColumn;
  readonly row: number;
  readonly home: string | null;
  readonly onOpen: (cell: string) => void;
};

function Value({ column, row, home, onOpen }: ValueProps) {
  const { lang } = useReader();
  const say = sqlWords(lang);
  const value = column.values[row] ?? null;
  if (value === null) {
    return (
      <td className={column.kind === 'number' ? 'num null' : 'null'} title={say.nullHelp}>
        {say.null}
      </td>
    );
  }
  const text = typeof value === 'number' ? ownNumber(value, column.name) : String(value);
  return (
    <td className={typeof value === 'number' ? 'num' : undefined} title={text.length > 24 ? text : undefined}>
      {home === null ? (
        text
      ) : (
        <button type="button" className="link" aria-label={`${say.openCell} ${text}`} onClick={() => onOpen(home)}>
          {text}
        </button>
      )}
    </td>
  );
}

function keyOf(columns: readonly ResultColumn[], column: number | null | undefined, row: number): string | null {
  const key = column === null || column === undefined ? null : columns[column]?.values[row];
  return typeof key === 'string' ? key : null;
}

/** None → down → up → none. */
function turned(order: Order, by: number): Order {
  if (order?.by !== by) return { by, down: true };
  return order.down ? { by, down: false } : null;
}

/** Wide enough for the title and most values, so that scrolling shifts nothing; the rest is cut and shown whole by its title. */
function widthOf({ name, kind, values }: ResultColumn): number {
  const texts = values
    .slice(0, 300)
    .map((value) => (typeof value === 'number' ? ownNumber(value, name) : String(value ?? 'NULL')));
  const widest = Math.max(textWidth(name, 13) + 18, ...texts.map((text) => textWidth(text.slice(0, 60), 13)));
  return Math.round(Math.min(kind === 'number' ? 220 : 340, Math.max(64, widest * 1.06)) + 22);
}
