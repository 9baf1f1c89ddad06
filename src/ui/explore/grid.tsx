import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { exploreWords } from '../../format/words-explore.ts';
import type { Lang } from '../../model/chart.ts';
import type { PivotHeader, PivotTable } from '../../model/pivot.ts';
import { GridCell } from './grid-cell.tsx';
import { GridHead } from './grid-head.tsx';
import { isWhole, moved, type Window, windowOf } from './window.ts';

/** At the browser's usual size of text; larger text takes larger cells. English units are longer. */
const ROW = 48;
const COLUMN = { zh: 148, en: 200 };
const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;

type Props = {
  readonly table: PivotTable;
  readonly heat: boolean;
  /** `a.` or `d.` and the key of the column that rows are sorted by. */
  readonly order: string;
  readonly narrow: boolean;
  readonly lang: Lang;
  /** Of a column, in px at the usual size of letters, where its figures need less than most. */
  readonly figureWidth?: number;
  readonly onOrder: (order: string) => void;
  readonly onOpen: (row: number, column: number) => void;
};

/** A pivot table of any size: only what is in sight is drawn, in the frame that scrolls to it. Arrow keys move, Enter opens, headings sort. */
export function PivotGrid({ table, heat, order, narrow, lang, figureWidth, onOrder, onOpen }: Props) {
  const say = exploreWords(lang);
  const box = useRef<HTMLDivElement>(null);
  const heads = Math.max(1, table.columnFields.length);
  const lead = Math.max(1, table.rowFields.length);
  const [zoom, setZoom] = useState(rem);
  const leadWidth = narrow ? (lead === 1 ? 132 : 96) * Math.min(zoom, 1.3) : (lead === 1 ? 220 : 160) * zoom;
  const rowHeight = ROW * zoom;
  const columnWidth = (figureWidth ?? COLUMN[lang]) * zoom;
  const sizes = useMemo(
    () => ({ rows: table.rows.length, columns: table.columns.length, rowHeight, columnWidth }),
    [table, rowHeight, columnWidth],
  );
  const whole = isWhole(sizes.rows, sizes.columns);
  const [seen, setSeen] = useState<Window>(() => windowOf(sizes, { top: 0, left: 0, height: 640, width: 1200 }));
  const [active, setActive] = useState({ row: 0, column: 0 });
  const focus = useRef(false);
  const held = useRef(false);

  // The place of the keyboard is always among what is drawn, or Tab would pass the table by.
  const row = active.row < 0 ? -1 : Math.max(seen.row0, Math.min(active.row, seen.row1 - 1));
  const column = Math.max(seen.col0, Math.min(active.column, seen.col1 - 1));

  const measure = useCallback(() => {
    const element = box.current;
    if (element === null) return;
    setZoom(rem());
    const next = windowOf(sizes, {
      top: element.scrollTop,
      left: element.scrollLeft,
      height: element.clientHeight,
      width: element.clientWidth,
    });
    setSeen((now) => (same(now, next) ? now : next));
  }, [sizes]);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [measure]);

  const reach = () => {
    const element = box.current;
    if (element === null) return;
    // Sticky headings cover what scrolls beneath them: the cell is brought out from there as well.
    const heading = element.querySelector('thead')?.offsetHeight ?? 0;
    // Rows of a table that is drawn whole are as high as what they say.
    const cell = whole ? cellOf(element, active) : null;
    const top = cell === null ? Math.max(0, active.row) * rowHeight : cell.offsetTop - heading;
    const tall = cell?.offsetHeight ?? rowHeight;
    const left = active.column * columnWidth;
    const height = element.clientHeight - heading;
    const width = element.clientWidth - (narrow ? 1 : lead) * leadWidth;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + tall > element.scrollTop + height) element.scrollTop = top + tall - height;
    if (left < element.scrollLeft) element.scrollLeft = left;
    else if (left + columnWidth > element.scrollLeft + width) element.scrollLeft = left + columnWidth - width;
    measure();
  };
  useLayoutEffect(() => {
    const element = box.current;
    if (focus.current) {
      reach();
      const target =
        active.row < 0
          ? element?.querySelector<HTMLElement>('thead .pv-col [tabindex="0"]')
          : element && cellOf(element, active)?.querySelector('button');
      if (!target) return;
      target.focus({ preventScroll: true });
      // The frame shows it now; what the window hides of the frame is left to the window.
      target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      focus.current = false;
    } else if (held.current && document.activeElement === document.body) {
      // Scrolled out of sight, the focused cell is gone: its neighbour takes over.
      element?.querySelector<HTMLElement>('td [tabindex="0"]')?.focus({ preventScroll: true });
    }
  });

  const onKey = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? rowHeight) / rowHeight) - heads);
    const next = moved(event.key, event.ctrlKey || event.metaKey, active, sizes, page);
    if (next === null) return;
    event.preventDefault();
    focus.current = true;
    setActive(next);
  };
  const onClick = (event: MouseEvent) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('td[data-row]');
    if (cell === null) return;
    const at = { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
    setActive(at);
    onOpen(at.row, at.column);
  };
  const lines = Array.from({ length: seen.row1 - seen.row0 }, (_, index) => seen.row0 + index);
  const width = lead * leadWidth + sizes.columns * columnWidth;
  const line = (index: number) => (
    <GridRow
      key={table.rows[index]?.key}
      table={table}
      index={index}
      heads={heads}
      seen0={seen.col0}
      seen1={seen.col1}
      active={index === row ? column : -1}
      heat={heat}
      lead={leadWidth}
      height={rowHeight}
      narrow={narrow}
      lang={lang}
    />
  );
  return (
    <div ref={box} className="pv-scroll" onScroll={() => flushSync(measure)}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is moved in by keys is a grid
        role="grid"
        className={whole ? 'pv-table pv-whole' : 'pv-table'}
        aria-rowcount={sizes.rows + heads}
        aria-colcount={sizes.columns + lead}
        aria-label={say.grid(sizes.rows, sizes.columns)}
        style={{ width }}
        onKeyDown={onKey}
        onFocus={() => {
          held.current = true;
        }}
        onBlur={(event) => {
          held.current = event.relatedTarget === null && !document.hasFocus();
        }}
        onClick={onClick}
      >
        <colgroup>
          {Array.from({ length: lead }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name
            <col key={`lead${index}`} style={{ width: leadWidth }} />
          ))}
          {seen.col0 > 0 && <col style={{ width: seen.col0 * columnWidth }} />}
          {table.columns.slice(seen.col0, seen.col1).map((header) => (
            <col key={header.key} style={{ width: columnWidth }} />
          ))}
          {seen.col1 < sizes.columns && <col style={{ width: (sizes.columns - seen.col1) * columnWidth }} />}
        </colgroup>
        <GridHead
          table={table}
          seen={seen}
          lead={leadWidth}
          height={rowHeight}
          narrow={narrow}
          order={order}
          active={row === -1 ? column : -1}
          lang={lang}
          onOrder={onOrder}
        />
        <tbody>
          {seen.row0 > 0 && <Gap height={seen.row0 * rowHeight} />}
          {lines.map(line)}
          {seen.row1 < sizes.rows && <Gap height={(sizes.rows - seen.row1) * rowHeight} />}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = {
  readonly table: PivotTable;
  readonly index: number;
  readonly heads: number;
  readonly seen0: number;
  readonly seen1: number;
  /** Column of the cell that the keyboard is on; −1 in other rows. */
  readonly active: number;
  readonly heat: boolean;
  readonly lead: number;
  readonly height: number;
  readonly narrow: boolean;
  readonly lang: Lang;
};

const GridRow = memo(function GridRow({
  table,
  index,
  heads,
  seen0,
  seen1,
  active,
  heat,
  lead,
  height,
  narrow,
  lang,
}: RowProps) {
  const header = table.rows[index] as PivotHeader;
  const before = table.rows[index - 1];
  const cells = table.cells[index] ?? [];
  const first = Math.max(1, table.rowFields.length);
  const name = header.labels.filter((one) => one !== '').join(' ');
  return (
    <tr aria-rowindex={heads + index + 1} className={header.total ? 'pv-total' : undefined} style={{ height }}>
      {Array.from({ length: first }, (_, at) => {
        const label = header.labels[at] ?? '';
        const again =
          before !== undefined &&
          !header.total &&
          before.labels.slice(0, at + 1).join('\n') === header.labels.slice(0, at + 1).join('\n');
        const stuck = !narrow || at === first - 1;
        return (
          <th
            // biome-ignore lint/suspicious/noArrayIndexKey: the fields of a header have no other name
            key={at}
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
      {seen0 > 0 && <Beside />}
      {cells.slice(seen0, seen1).map((cell, offset) => {
        const column = seen0 + offset;
        const top = table.columns[column];
        return (
          <GridCell
            key={top?.key ?? column}
            cell={cell}
            row={index}
            column={column}
            what={`${name} ${top?.labels.filter((one) => one !== '').join(' ') ?? ''}`}
            active={column === active}
            heat={heat}
            total={header.total || top?.total === true}
            lang={lang}
          />
        );
      })}
      {seen1 < cells.length && <Beside />}
    </tr>
  );
});

/** The height of rows that are not drawn. */
function Gap({ height }: { readonly height: number }) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row takes no focus
  return <tr aria-hidden="true" style={{ height }} />;
}

/** The width of cells that are not drawn. */
function Beside() {
  return <td aria-hidden="true" />;
}

const cellOf = (frame: HTMLElement, at: { readonly row: number; readonly column: number }) =>
  frame.querySelector<HTMLElement>(`td[data-row="${at.row}"][data-column="${at.column}"]`);

function same(a: Window, b: Window): boolean {
  return a.row0 === b.row0 && a.row1 === b.row1 && a.col0 === b.col0 && a.col1 === b.col1;
}
