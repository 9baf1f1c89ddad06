import { memo } from 'react';
import { plain } from '../../format/number.ts';
import { words } from '../../format/words.ts';
import { exploreWords } from '../../format/words-explore.ts';
import type { Lang } from '../../model/chart.ts';
import type { PivotCell } from '../../model/pivot.ts';
import { IS } from './grid-roles.ts';
import { Spark } from './spark.tsx';

type Props = {
  readonly cell: PivotCell;
  readonly row: number;
  readonly column: number;
  /** Counted with the headings of rows, from 1. */
  readonly place: number;
  readonly rowName: string;
  readonly columnName: string;
  readonly active: boolean;
  readonly heat: boolean;
  /** Without the small line: see `Drawn`. */
  readonly hurried: boolean;
  readonly total: boolean;
  readonly lang: Lang;
};

/** One cell: the figure, which leads home, with its years or with how many schools it counts beneath. */
export const GridCell = memo(function GridCell(props: Props) {
  const { cell, row, column, place, rowName, columnName, active, heat, hurried, total, lang } = props;
  const { figure, series, detail } = cell;
  const doubts = figure.flags.filter((flag) => flag === 'conflict' || flag === 'finding');
  const say = exploreWords(lang);
  const drawsLine = series.length > 1;
  const line =
    drawsLine && !hurried
      ? say.sparkline(series.map(([year, value]) => `${year} ${plain(value, places(value))}`).join(', '))
      : '';
  const tone = heat && cell.heat !== null ? ` heat-n${Math.round(cell.heat * 4)}` : '';
  const told = [figure.text, detail, figure.when, cell.refused, line, ...doubts.map((flag) => words(lang).flag[flag])];
  return (
    <td
      {...IS.cell}
      className={total ? 'pv-cell pv-total' : 'pv-cell'}
      aria-colindex={place}
      data-row={row}
      data-column={column}
    >
      <button
        type="button"
        tabIndex={active ? 0 : -1}
        className={`${classOf(cell)}${tone}${isTight(cell) ? ' pv-tight' : ''}`}
        aria-label={[rowName, columnName, ...told].filter((one) => one !== '').join(' ')}
      >
        {doubts.length === 0 ? (
          figure.text
        ) : (
          <span>
            {figure.text}
            <span className="flag" aria-hidden="true">
              ⚠
            </span>
          </span>
        )}
        {drawsLine ? (
          <Spark series={hurried ? [] : series} />
        ) : (
          detail !== '' && (
            <>
              {/* Read in one go, they would be one word. */}{' '}
              <span className="pv-under" aria-hidden="true">
                {detail}
              </span>
            </>
          )
        )}
      </button>
    </td>
  );
});

function places(value: number): number {
  return Math.min(4, String(value).split('.')[1]?.length ?? 0);
}

/** May be longer than its column: only such cells are clipped where there are thousands, for clipping costs each of them. */
const isTight = ({ figure, detail }: PivotCell): boolean => detail !== '' || figure.text.length > 12;

function classOf({ figure, refused }: PivotCell): string {
  if (refused !== '') return 'pv-figure absent pv-refused';
  return figure.absence === null ? 'pv-figure' : `pv-figure absent absent-${figure.absence}`;
}
