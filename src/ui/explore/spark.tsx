import type { PivotCell } from '../../model/pivot.ts';

const WIDTH = 44;
const HEIGHT = 14;

/** A cell's values over its years as a small line; the years themselves stand in the cell's title and on the trend page. */
export function Spark({ series }: { readonly series: PivotCell['series'] }) {
  const years = series.map(([year]) => year);
  const values = series.map(([, value]) => value);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (year: number) => 2 + ((year - first) / (last - first || 1)) * (WIDTH - 4);
  const y = (value: number) => (high === low ? HEIGHT / 2 : 2 + ((high - value) / (high - low)) * (HEIGHT - 4));
  const end = series.at(-1) ?? [0, 0];
  return (
    <svg className="pv-spark" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <polyline points={series.map(([year, value]) => `${x(year).toFixed(1)},${y(value).toFixed(1)}`).join(' ')} />
      <circle cx={x(end[0])} cy={y(end[1])} r="1.8" />
    </svg>
  );
}
