import type { PivotCell } from '../../model/pivot.ts';

const WIDTH = 44;
const HEIGHT = 14;
const DOT = 1.2;
/** Corners of the dot: so small, eight of them are a circle. */
const RING = Array.from(
  { length: 8 },
  (_, at) => [DOT * Math.cos((at * Math.PI) / 4), DOT * Math.sin((at * Math.PI) / 4)] as const,
);

/** A cell's values over its years as a small line, or room for it; the years themselves stand in the cell's title and on the trend page. */
export function Spark({ series }: { readonly series: PivotCell['series'] }) {
  return (
    <svg className="pv-spark" width={WIDTH} height={HEIGHT} aria-hidden="true">
      {series.length > 0 && <polyline points={lineOf(series)} />}
    </svg>
  );
}

/** There and back again, which leaves nothing to fill, and round a dot at its end: one line, of a table with many. */
function lineOf(series: PivotCell['series']): string {
  const years = series.map(([year]) => year);
  const values = series.map(([, value]) => value);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (year: number) => 2 + ((year - first) / (last - first || 1)) * (WIDTH - 4);
  const y = (value: number) => (high === low ? HEIGHT / 2 : 2 + ((high - value) / (high - low)) * (HEIGHT - 4));
  const point = ([year, value]: readonly [number, number]) => `${x(year).toFixed(1)},${y(value).toFixed(1)}`;
  const end = series.at(-1) ?? ([0, 0] as const);
  const dot = RING.map(([dx, dy]) => `${(x(end[0]) + dx).toFixed(1)},${(y(end[1]) + dy).toFixed(1)}`);
  return [...series.toReversed(), ...series.slice(1)].map(point).concat(dot).join(' ');
}
