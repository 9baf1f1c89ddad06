/** A spec's table as rows of a worksheet: numbers as numbers in the format they are printed in, reasons where there is none. */
import { textWidth } from '../chart/text-width.ts';
import { words } from '../format/words.ts';
import { exportWords } from '../format/words-export.ts';
import type { Column, Figure, Lang, Table, TableCell } from '../model/chart.ts';
import { figureFormat, numberFormat } from './number-format.ts';
import { columnName, type SheetCell } from './sheet-xml.ts';

export type TableSheet = {
  readonly head: readonly SheetCell[];
  readonly rows: readonly (readonly SheetCell[])[];
  readonly widths: readonly number[];
};

/** The table from row `top` (1-based, that of its head) on; changes between two years of it are live formulas. */
export function tableSheet(table: Table, lang: Lang, top: number): TableSheet {
  const pairs = yearPairs(table, lang);
  const marked =
    !table.columns.some((column) => column.id === 'marks') &&
    table.rows.some((row) => row.some((cell) => (cell.figure?.flags.length ?? 0) > 0));
  const head = [
    ...table.columns.map((column) => heading(column, lang)),
    ...pairs.map((pair) => pair.title),
    ...(marked ? [words(lang).table.marks] : []),
  ];
  const rows = table.rows.map((row, at) => [
    ...row.map((cell, index) => sheetCell(cell, table.columns[index])),
    ...pairs.map((pair) => pair.cell(row, top + 1 + at)),
    ...(marked ? [{ text: marksOf(row, table, lang) }] : []),
  ]);
  const widths = head.map((title, index) => {
    const texts = table.rows.map((row) => row[index]?.text ?? '');
    const longest = Math.max(textWidth(title, 2) * 0.9, ...texts.slice(0, 500).map((text) => textWidth(text, 2)));
    return Math.round(Math.min(index < table.columns.length ? 42 : 24, Math.max(8, longest + 2)));
  });
  return { head: head.map((text) => ({ text, look: 'head' })), rows, widths };
}

/** Title with its unit: `毕业生人数（人）`. */
export function heading(column: Column, lang: Lang): string {
  return column.unit === null || column.unit === '' ? column.title : words(lang).axis(column.title, column.unit);
}

function sheetCell(cell: TableCell, column: Column | undefined): SheetCell {
  if (cell.figure !== null) {
    if (cell.figure.value === null) return { text: cell.text, look: 'absent' };
    return { number: cell.figure.value, format: figureFormat(cell.figure) };
  }
  if (typeof cell.value === 'number' && column?.kind !== 'school' && Number.isFinite(cell.value))
    return { number: cell.value, format: cell.text === '' ? 'General' : numberFormat(cell.value, cell.text) };
  return { text: cell.text };
}

/** `数值：约数；2023：数据不一致`. */
function marksOf(row: readonly TableCell[], table: Table, lang: Lang): string {
  const say = words(lang);
  return row
    .flatMap((cell, at) => {
      const flags = (cell.figure as Figure | null)?.flags ?? [];
      return flags.length === 0
        ? []
        : [say.colon(table.columns[at]?.title ?? '', say.list(flags.map((flag) => say.flag[flag])))];
    })
    .join(say.semicolon);
}

type Pair = { readonly title: string; readonly cell: (row: readonly TableCell[], line: number) => SheetCell };

/** Changes between neighbouring year columns, or between `from` and `to`; none where the cells are changes already. */
function yearPairs(table: Table, lang: Lang): readonly Pair[] {
  const say = exportWords(lang);
  const numbers = table.columns.flatMap((column, at) => (column.kind === 'number' ? [{ column, at }] : []));
  const years = numbers.filter(({ column }) => /^\d{4}$/.test(column.id));
  const from = numbers.find(({ column }) => column.id === 'from' || column.id === 'from_value');
  const to = numbers.find(({ column }) => column.id === 'to' || column.id === 'to_value');
  const ends =
    from && to ? [[from, to] as const] : years.slice(1).map((next, at) => [years[at] ?? next, next] as const);
  return ends.flatMap(([first, second]) => {
    const figures = table.rows.flatMap((row) => [row[first.at]?.figure ?? null, row[second.at]?.figure ?? null]);
    if (figures.some((figure) => figure !== null && /^[+−]/.test(figure.text))) return [];
    const rate = figures.some((figure) => figure !== null && figure.value !== null && /%$/.test(figure.text));
    const span = from ? '' : `${first.column.title}→${second.column.title} `;
    const [a, b] = [columnName(first.at), columnName(second.at)];
    const values = (row: readonly TableCell[]) => [
      row[first.at]?.figure?.value ?? null,
      row[second.at]?.figure?.value ?? null,
    ];
    const places = Math.max(0, ...figures.map((figure) => /\.(\d+)/.exec(figure?.text ?? '')?.[1]?.length ?? 0));
    const number = `#,##0${places === 0 ? '' : `.${'0'.repeat(places)}`}`;
    const change: Pair = {
      title: `${span}${say.yoy(rate ? say.points : (second.column.unit ?? ''))}`,
      cell: (row, line) => {
        const [x = null, y = null] = values(row);
        return {
          formula: `IF(AND(ISNUMBER(${a}${line}),ISNUMBER(${b}${line})),${b}${line}-${a}${line},"")`,
          number: x === null || y === null ? null : Number((y - x).toFixed(10)),
          format: `+${number};-${number};${number}`,
        };
      },
    };
    const percent: Pair = {
      title: `${span}${say.yoyPercent}`,
      cell: (row, line) => {
        const [x = null, y = null] = values(row);
        return {
          formula: `IF(AND(ISNUMBER(${a}${line}),ISNUMBER(${b}${line}),N(${a}${line})<>0),(${b}${line}-${a}${line})/ABS(${a}${line}),"")`,
          number: x === null || y === null || x === 0 ? null : Number(((y - x) / Math.abs(x)).toFixed(12)),
          format: '+0.0%;-0.0%;0.0%',
        };
      },
    };
    return rate ? [change] : [change, percent];
  });
}
