import { plain } from '../../format/number.ts';
import { words } from '../../format/words.ts';
import { exploreWords } from '../../format/words-explore.ts';
import type { Lang } from '../../model/chart.ts';
import type { PivotCell } from '../../model/pivot.ts';
import { Spark } from './spark.tsx';

type Props = {
  readonly cell: PivotCell;
  readonly row: number;
  readonly column: number;
  readonly what: string;
  readonly active: boolean;
  readonly heat: boolean;
  readonly total: boolean;
  readonly lang: Lang;
};

/** One cell: the figure, which leads home, with its years or with how many schools it counts beneath. */
export function GridCell({ cell, row, column, what, active, heat, total, lang }: Props) {
  const { figure, series, detail } = cell;
  const doubts = figure.flags.filter((flag) => flag === 'conflict' || flag === 'finding');
  const say = exploreWords(lang);
  const line =
    series.length > 1
      ? say.sparkline(series.map(([year, value]) => `${year} ${plain(value, places(value))}`).join(', '))
      : '';
  const tone = heat && cell.heat !== null ? ` heat-n${Math.round(cell.heat * 4)}` : '';
  const told = [figure.text, figure.when, detail, cell.refused, line, ...doubts.map((flag) => words(lang).flag[flag])];
  return (
    <td
      className={`pv-cell${tone}${total ? ' pv-total' : ''}`}
      aria-colindex={column + 1}
      data-row={row}
      data-column={column}
    >
      <button
        type="button"
        tabIndex={active ? 0 : -1}
        className={classOf(cell)}
        aria-label={[what, ...told].filter((one) => one !== '').join(' ')}
        title={told.filter((one) => one !== '').join(' · ')}
      >
        <span className="pv-text">
          {figure.text}
          {doubts.length > 0 && (
            <span className="flag" aria-hidden="true">
              ⚠
            </span>
          )}
        </span>
        {(series.length > 1 || detail !== '') && (
          <span className="pv-under" aria-hidden="true">
            {series.length > 1 ? <Spark series={series} /> : detail}
          </span>
        )}
      </button>
    </td>
  );
}

function places(value: number): number {
  return Math.min(4, String(value).split('.')[1]?.length ?? 0);
}

function classOf({ figure, refused }: PivotCell): string {
  if (refused !== '') return 'pv-figure absent pv-refused';
  return figure.absence === null ? 'pv-figure' : `pv-figure absent absent-${figure.absence}`;
}
