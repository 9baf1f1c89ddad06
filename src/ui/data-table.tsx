import { useState } from 'react';
import { words } from '../format/words.ts';
import type { Column, Lang, Table, TableCell } from '../model/chart.ts';
import { FigureText } from './figure.tsx';
import { IndicatorLink } from './indicator/link.tsx';
import { useReader } from './reader.ts';

type Order = { readonly column: number; readonly down: boolean } | null;

type Props = {
  readonly table: Table;
  readonly caption: string;
  /** The one indicator that the table is about, where it is about one. */
  readonly indicator?: string;
};

/** The record under the picture: a real table, sortable by any column; every number opens its origin. */
export function DataTable({ table, caption, indicator }: Props) {
  const { w, lang, catalog } = useReader();
  const [order, setOrder] = useState<Order>(null);
  const pinyin = new Map(catalog.schools.map((school) => [school.id, school.pinyin]));
  const rows = order === null ? table.rows : sorted(table.rows, order, pinyin);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-scroll" aria-label={caption} tabIndex={0}>
      <table className="table record">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <th key={column.id} scope="col" className={`col-${column.kind}`} aria-sort={ariaSort(order, index)}>
                <button
                  type="button"
                  className="th-sort"
                  title={w.sortBy(column.title)}
                  onClick={() => setOrder((now) => nextOrder(now, index))}
                >
                  {heading(column, lang)}
                  <span aria-hidden="true" className="th-arrow">
                    {order?.column === index ? (order.down ? '↓' : '↑') : ''}
                  </span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const named = row[table.columns.findIndex((column) => column.kind === 'school')];
            const school = typeof named?.value === 'string' ? { school: named.value } : {};
            const origin = indicator === undefined ? school : { ...school, indicator };
            return (
              <tr
                className={isReference(row) ? 'row-reference' : undefined}
                key={row.map((cell) => cell.figure?.cell ?? cell.text).join('|')}
              >
                {row.map((cell, index) => (
                  <Cell
                    key={table.columns[index]?.id}
                    cell={cell}
                    column={table.columns[index]}
                    label={named?.text ?? row[0]?.text ?? ''}
                    origin={origin}
                  />
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

type CellProps = {
  readonly cell: TableCell;
  readonly column: Column | undefined;
  readonly label: string;
  /** Whose figure it is, so that a missing one can still be asked about. */
  readonly origin: { readonly school?: string; readonly indicator?: string };
};

function Cell({ cell, column, label, origin }: CellProps) {
  const className = `col-${column?.kind ?? 'text'}`;
  const content = cell.figure ? (
    <FigureText figure={cell.figure} what={`${label} ${column?.title ?? ''}`} {...origin} />
  ) : cell.indicator !== undefined ? (
    <IndicatorLink id={cell.indicator} named={cell.text}>
      {cell.text}
    </IndicatorLink>
  ) : (
    cell.text
  );
  return column?.kind === 'school' ? (
    <th scope="row" className={className}>
      {content}
    </th>
  ) : (
    <td className={className}>{content}</td>
  );
}

function heading(column: Column, lang: Lang): string {
  return column.unit === null || column.unit === '' ? column.title : words(lang).axis(column.title, column.unit);
}

function ariaSort(order: Order, index: number): 'ascending' | 'descending' | 'none' {
  if (order?.column !== index) return 'none';
  return order.down ? 'descending' : 'ascending';
}

/** None → down → up → none: the third press gives back the order of the picture. */
function nextOrder(now: Order, column: number): Order {
  if (now?.column !== column) return { column, down: true };
  return now.down ? { column, down: false } : null;
}

/** Medians, means and standards have no figure of a report: they stay below what is sorted. */
function isReference(row: readonly TableCell[]): boolean {
  return row.every((cell) => cell.figure === null);
}

/** Missing values stay last in either direction; schools sort by the pinyin of their names. */
function sorted(
  rows: Table['rows'],
  { column, down }: NonNullable<Order>,
  pinyin: ReadonlyMap<string, string>,
): Table['rows'] {
  const value = (row: readonly TableCell[]) => {
    const own = row[column]?.value ?? null;
    return typeof own === 'string' ? (pinyin.get(own) ?? own) : own;
  };
  const figures = rows.filter((row) => !isReference(row));
  const ordered = figures.toSorted((a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    const step =
      typeof x === 'number' && typeof y === 'number'
        ? x - y
        : String(x) < String(y)
          ? -1
          : Number(String(x) > String(y));
    return down ? -step : step;
  });
  return [...ordered, ...rows.filter(isReference)];
}
