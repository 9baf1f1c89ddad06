import { orderKey } from '../../chart/pivot-table.ts';
import { uiWords } from '../../format/words-ui.ts';
import type { Lang } from '../../model/chart.ts';
import type { PivotTable } from '../../model/pivot.ts';
import { IS } from './grid-roles.ts';
import type { Drawn } from './window.ts';

type Props = {
  readonly table: PivotTable;
  readonly seen: Drawn;
  readonly lead: number;
  /** Of one row of headings, in px. */
  readonly height: number;
  /** Of what is not drawn before the headings, in px. */
  readonly before: number;
  readonly columnWidth: number;
  readonly large: boolean;
  readonly narrow: boolean;
  readonly order: string;
  /** Column whose heading the keyboard is on; −1: in the body. */
  readonly active: number;
  readonly lang: Lang;
  readonly onOrder: (order: string) => void;
};

/** A row of headings for every field of the columns; the last one sorts. Equal neighbours share one heading. */
export function GridHead({
  table,
  seen,
  lead,
  height,
  before,
  columnWidth,
  large,
  narrow,
  order,
  active,
  lang,
  onOrder,
}: Props) {
  const w = uiWords(lang);
  const levels = Math.max(1, table.columnFields.length);
  const first = Math.max(1, table.rowFields.length);
  const shown = table.columns.slice(seen.col0, seen.col1);
  const sortButton = (key: string, title: string, reached: boolean) => (
    <button
      type="button"
      className="th-sort"
      tabIndex={reached ? 0 : -1}
      title={w.sortBy(title)}
      onClick={() => onOrder(nextOrder(order, key))}
    >
      <span className="pv-clamp">{title}</span>
      <span aria-hidden="true" className="th-arrow">
        {order === `d.${key}` ? '↓' : order === `a.${key}` ? '↑' : ''}
      </span>
    </button>
  );
  // The head of a large table is stuck as one piece.
  const topOf = (level: number) => (large ? undefined : { top: level * height });
  const sort = (key: string) => (order === `d.${key}` ? 'descending' : order === `a.${key}` ? 'ascending' : 'none');
  return (
    <thead {...IS.group}>
      {Array.from({ length: levels }, (_, level) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of headings have no other name
        <tr key={level} {...IS.row} aria-rowindex={level + 1} style={{ height }}>
          {Array.from({ length: first }, (_, at) => {
            const stuck = !narrow || at === first - 1;
            const last = level === levels - 1;
            const style = { ...topOf(level), ...(stuck ? { left: narrow ? 0 : at * lead } : {}) };
            const title = table.rowFields[at]?.title ?? '';
            const across = at === first - 1 && !last ? (table.columnFields[level]?.title ?? '') : '';
            return (
              <th
                // biome-ignore lint/suspicious/noArrayIndexKey: the fields of a header have no other name
                key={at}
                {...IS.columnHeading}
                scope="col"
                style={style}
                aria-colindex={at + 1}
                className={`pv-corner${stuck ? ' pv-stuck' : ''}`}
                aria-sort={last && title !== '' ? sort(`@${at}`) : undefined}
              >
                {last && title !== '' ? sortButton(`@${at}`, title, true) : <span className="quiet">{across}</span>}
              </th>
            );
          })}
          {before > 0 && <td aria-hidden="true" className="pv-beside" style={{ width: before }} />}
          {level === levels - 1
            ? shown.map((header, offset) => {
                const column = seen.col0 + offset;
                const key = orderKey(header);
                const title = header.labels.at(-1) || header.labels.findLast((one) => one !== '') || '';
                return (
                  <th
                    key={large ? column - seen.slotColumn : header.key}
                    {...IS.columnHeading}
                    scope="col"
                    style={topOf(level)}
                    aria-colindex={first + column + 1}
                    aria-sort={sort(key)}
                    className={header.total ? 'pv-col pv-total' : 'pv-col'}
                  >
                    {sortButton(key, title, column === active)}
                  </th>
                );
              })
            : runs(shown.map((header) => header.labels.slice(0, level + 1))).map(({ label, from, length }) => (
                <th
                  key={shown[from]?.key}
                  {...IS.columnHeading}
                  scope="colgroup"
                  colSpan={length}
                  style={large ? { width: length * columnWidth } : topOf(level)}
                  aria-colindex={first + seen.col0 + from + 1}
                  className="pv-col pv-group"
                >
                  <span className="pv-clamp">{label}</span>
                </th>
              ))}
        </tr>
      ))}
    </thead>
  );
}

/** Down, up, none: the third press gives back the order of the fields. */
function nextOrder(now: string, key: string): string {
  if (now === `d.${key}`) return `a.${key}`;
  return now === `a.${key}` ? '' : `d.${key}`;
}

/** Neighbours with the same labels, as one heading. */
function runs(all: readonly (readonly string[])[]): readonly { label: string; from: number; length: number }[] {
  const made: { label: string; from: number; length: number; key: string }[] = [];
  all.forEach((labels, from) => {
    const key = labels.join('\n');
    const last = made.at(-1);
    if (last !== undefined && last.key === key) last.length += 1;
    else made.push({ label: labels.at(-1) ?? '', from, length: 1, key });
  });
  return made;
}
