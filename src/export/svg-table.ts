/** Tables as pictures: what a page draws as HTML leaves it drawn in SVG. */
import { inkOf } from '../chart/palette.ts';
import type { HeatCell, HeatGroup, Lang, Table } from '../model/chart.ts';
import { markOf } from './number-format.ts';
import { type Block, LEADING, paragraph, stack, type TextStyle, wanted } from './svg-text.ts';
import { heading } from './xlsx-table.ts';

const SIZE = 13;
const PAD = 8;
/** A picture of more rows could not be read; the others stand in the data. */
const MOST_ROWS = 60;

type Cell = {
  readonly text: string;
  readonly quiet?: boolean;
  readonly end?: boolean;
  readonly fill?: string;
  readonly ink?: string;
};
type Grid = {
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  readonly widths: readonly number[];
};

/** A spec's table; columns as wide as they need and as there is room for. `left` counts the rows that did not fit. */
export function tableBlock(table: Table, width: number, lang: Lang): { readonly block: Block; readonly left: number } {
  const shown = table.columns.flatMap((column, at) =>
    // The sources stand in the picture's own source line.
    column.id === 'source' || table.rows.every((row) => (row[at]?.text ?? '') === '') ? [] : [{ column, at }],
  );
  const rows = table.rows.slice(0, MOST_ROWS).map((row) =>
    shown.map(({ column, at }): Cell => {
      const cell = row[at];
      const mark = cell?.figure ? markOf(cell.figure) : '';
      return {
        text: (cell?.text ?? '') + mark,
        quiet: cell?.figure?.value === null,
        end: column.kind === 'number' || column.kind === 'rank',
      };
    }),
  );
  const head = shown.map(
    ({ column }): Cell => ({
      text: heading(column, lang),
      quiet: true,
      end: column.kind === 'number' || column.kind === 'rank',
    }),
  );
  return {
    block: gridBlock({ head, rows, widths: widthsOf(head, rows, width) }),
    left: table.rows.length - rows.length,
  };
}

/** Schools × indicators in the colours of their standing. */
export function heatBlock(groups: readonly HeatGroup[], width: number): Block {
  return stack(
    groups.map((group) => {
      const head: Cell[] = [
        { text: group.title, quiet: true },
        ...group.columns.map((column) => ({ text: column.title, quiet: true })),
      ];
      const rows = group.rows.map((row) => [{ text: row.label }, ...row.cells.map(heatCell)]);
      const first = Math.min(width * 0.26, wantedOf([head[0], ...rows.map((row) => row[0])]));
      const rest = (width - first) / Math.max(1, group.columns.length);
      return gridBlock({ head, rows, widths: [first, ...group.columns.map(() => rest)] });
    }),
    20,
  );
}

/** The page's own five steps, dark for the first; grey where neither end is better. */
const STEPS = ['#eef2f8', '#cddbee', '#9dbbe0', '#5f8dc7', '#184e9a'];
const GREYS = ['#f3f2ef', '#e0ded8', '#c6c3bb', '#a5a299', '#7d7a72'];

function heatCell({ figure, standing, position, neutral }: HeatCell): Cell {
  const text = `${figure.text}${markOf(figure)}${standing === '' ? '' : `\n${standing}`}`;
  if (position === null) return { text, quiet: figure.value === null };
  const step = Math.round(position * 4);
  return { text, fill: (neutral ? GREYS : STEPS)[step] ?? '', ink: step >= 3 ? '#ffffff' : inkOf(false).text };
}

function wantedOf(cells: readonly (Cell | undefined)[]): number {
  return Math.max(...cells.map((cell) => wanted(cell?.text ?? '', SIZE, 1000))) + 2 * PAD;
}

/** Each column what it wants where that fits; otherwise narrow ones what they want and wide ones a share of the rest. */
function widthsOf(head: readonly Cell[], rows: readonly (readonly Cell[])[], width: number): readonly number[] {
  const want = head.map((cell, at) => wantedOf([cell, ...rows.map((row) => row[at])]));
  const total = want.reduce((sum, one) => sum + one, 0);
  if (total <= width) return want.map((one) => (one * width) / total);
  let room = width;
  let open = want.map((_, at) => at);
  const result = want.map(() => 0);
  for (;;) {
    const share = room / Math.max(1, open.length);
    const narrow = open.filter((at) => (want[at] ?? 0) <= share);
    if (narrow.length === 0 || open.length === 0) {
      for (const at of open) result[at] = share;
      return result;
    }
    for (const at of narrow) {
      result[at] = want[at] ?? 0;
      room -= want[at] ?? 0;
    }
    open = open.filter((at) => !narrow.includes(at));
  }
}

function gridBlock({ head, rows, widths }: Grid): Block {
  const ink = inkOf(false);
  const total = widths.reduce((sum, one) => sum + one, 0);
  const line = (cells: readonly Cell[], bold: boolean): Block => {
    const texts = cells.map((cell, at) => {
      const style: TextStyle = { size: SIZE, colour: cell.ink ?? (cell.quiet ? ink.quiet : ink.text), bold };
      return { cell, block: paragraph(cell.text, Math.max(20, (widths[at] ?? 40) - 2 * PAD), style) };
    });
    const inner = Math.max(SIZE * LEADING, ...texts.map(({ block }) => block.height));
    const height = inner + PAD;
    return {
      height,
      at: (x, y) => {
        let left = x;
        const drawn = texts.map(({ cell, block }, at) => {
          const width = widths[at] ?? 40;
          const ground = cell.fill
            ? `<rect x="${r(left + 1)}" y="${r(y + 1)}" width="${r(width - 2)}" height="${r(height - 2)}" fill="${cell.fill}"/>`
            : '';
          const text = cell.end
            ? block.at(r(left + width - PAD), y + PAD / 2).replaceAll('<text ', '<text text-anchor="end" ')
            : block.at(r(left + PAD), y + PAD / 2);
          left += width;
          return ground + text;
        });
        return `${drawn.join('')}<rect x="${x}" y="${r(y + height)}" width="${r(total)}" height="1" fill="${bold ? ink.axis : ink.grid}"/>`;
      },
    };
  };
  return stack([line(head, true), ...rows.map((row) => line(row, false))], 0);
}

function r(value: number): number {
  return Math.round(value * 10) / 10;
}
