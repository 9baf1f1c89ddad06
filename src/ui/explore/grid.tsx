import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { exploreWords } from '../../format/words-explore.ts';
import type { Lang } from '../../model/chart.ts';
import type { PivotTable } from '../../model/pivot.ts';
import { GridHead } from './grid-head.tsx';
import { IS } from './grid-roles.ts';
import { GridRow } from './grid-row.tsx';
import { type Drawn, drawn, isWhole, moved, type Window } from './window.ts';

/** At the browser's usual size of text; larger text takes larger cells. English units are longer. */
const ROW = 48;
const COLUMN = { zh: 148, en: 200 };
/** Who has not scrolled for so long has arrived: the small lines are drawn. */
const REST_MS = 120;
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
  const [seen, setSeen] = useState<Drawn>(() => drawn(sizes, { top: 0, left: 0, height: 640, width: 1200 }, null));
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
    const sight = {
      top: element.scrollTop,
      left: element.scrollLeft - (narrow ? (lead - 1) * leadWidth : 0),
      height: element.clientHeight - heads * rowHeight,
      width: element.clientWidth - (narrow ? 1 : lead) * leadWidth,
    };
    setSeen((now) => {
      const next = drawn(sizes, sight, now);
      return same(now, next) ? now : next;
    });
  }, [sizes, heads, rowHeight, narrow, lead, leadWidth]);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [measure]);

  useEffect(() => {
    if (!seen.hurried) return;
    // Anew with every step, so that it is the last one that is waited after.
    const rest = setTimeout(() => setSeen((now) => ({ ...now, hurried: false })), REST_MS);
    return () => clearTimeout(rest);
  }, [seen]);

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
    } else if (held.current && isLost(document.activeElement)) {
      // Scrolled out of sight, the focused cell is gone or is another one now: the nearest takes over.
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
  // Set where the pointer is: on every cell it would be a third of what a jump costs.
  const onPoint = (event: MouseEvent) => {
    const button = (event.target as HTMLElement).closest<HTMLElement>('.pv-figure');
    if (button !== null && button.title !== button.ariaLabel) button.title = button.ariaLabel ?? '';
  };
  const lines = Array.from({ length: seen.row1 - seen.row0 }, (_, index) => seen.row0 + index);
  const width = lead * leadWidth + sizes.columns * columnWidth;
  const line = (index: number) => (
    <GridRow
      key={whole ? table.rows[index]?.key : index - seen.slot}
      table={table}
      index={index}
      heads={heads}
      col0={seen.col0}
      col1={seen.col1}
      slotColumn={seen.slotColumn}
      hurried={seen.hurried}
      before={seen.col0 * columnWidth}
      active={index === row ? column : -1}
      heat={heat}
      lead={leadWidth}
      height={rowHeight}
      large={!whole}
      narrow={narrow}
      lang={lang}
    />
  );
  return (
    <div ref={box} className="pv-scroll" onScroll={() => flushSync(measure)}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is moved in by keys is a grid
        role="grid"
        className={whole ? 'pv-table pv-whole' : 'pv-table pv-large'}
        aria-rowcount={sizes.rows + heads}
        aria-colcount={sizes.columns + lead}
        aria-label={say.grid(sizes.rows, sizes.columns)}
        style={
          whole
            ? { width }
            : ({
                width,
                '--pv-lead': `${leadWidth}px`,
                '--pv-column': `${columnWidth}px`,
                '--pv-line': `${rowHeight}px`,
              } as CSSProperties)
        }
        onKeyDown={onKey}
        onFocus={() => {
          held.current = true;
        }}
        onBlur={(event) => {
          held.current = event.relatedTarget === null && !document.hasFocus();
        }}
        onClick={onClick}
        onMouseMove={onPoint}
      >
        {whole && (
          <colgroup>
            {Array.from({ length: lead }, (_, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name
              <col key={`lead${index}`} style={{ width: leadWidth }} />
            ))}
            {table.columns.map((header) => (
              <col key={header.key} style={{ width: columnWidth }} />
            ))}
          </colgroup>
        )}
        <GridHead
          table={table}
          seen={seen}
          lead={leadWidth}
          height={rowHeight}
          before={seen.col0 * columnWidth}
          columnWidth={columnWidth}
          narrow={narrow}
          large={!whole}
          order={order}
          active={row === -1 ? column : -1}
          lang={lang}
          onOrder={onOrder}
        />
        <tbody {...IS.group} style={whole ? undefined : { height: sizes.rows * rowHeight }}>
          {lines.map(line)}
        </tbody>
      </table>
    </div>
  );
}

/** Whether the focus was on a cell that is not where the keyboard is: it went with its box, or its box was filled anew. */
const isLost = (focused: Element | null) =>
  focused === document.body || focused?.matches('td[data-row] > [tabindex="-1"]') === true;

const cellOf = (frame: HTMLElement, at: { readonly row: number; readonly column: number }) =>
  frame.querySelector<HTMLElement>(`td[data-row="${at.row}"][data-column="${at.column}"]`);

function same(a: Window, b: Window): boolean {
  return a.row0 === b.row0 && a.row1 === b.row1 && a.col0 === b.col0 && a.col1 === b.col1;
}
