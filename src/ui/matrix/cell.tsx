import type { MatrixCell } from '../../model/chart.ts';
import { FigureText } from '../figure.tsx';
import { useReader } from '../reader.ts';
import { RangeBar } from './range-bar.tsx';

/** Value, change, standing against the standard, bar in range; or the reason why there is none. */
export function MatrixCellView({
  cell,
  what,
  colour,
}: {
  readonly cell: MatrixCell;
  readonly what: string;
  readonly colour: number;
}) {
  const { w } = useReader();
  const { figure, change, meets } = cell;
  return (
    <div className="mx-cell">
      <span className="mx-value">
        {meets && (
          <span className={meets.ok ? 'meets' : 'fails'} title={meets.text}>
            <span aria-hidden="true">{meets.ok ? '●' : '○'}</span>
            <span className="visually-hidden">{meets.text}</span>
          </span>
        )}
        <FigureText figure={figure} what={what} school={cell.school} indicator={cell.indicator} />
      </span>
      {cell.share !== null && <RangeBar share={cell.share} colour={colour} />}
      <span className="mx-side">
        {figure.flags.includes('other_year') && <span className="mx-when">{figure.when}</span>}
        {change && (
          <span className={`mx-change ${change.good === null ? '' : change.good ? 'good' : 'bad'}`}>{change.text}</span>
        )}
        {cell.rank !== null && <span className="mx-rank">{w.overview.rank(cell.rank)}</span>}
      </span>
      {figure.absence !== null && <span className="visually-hidden">{w.overview.legendMissing}</span>}
    </div>
  );
}
