import type { ChartSpec } from '../model/chart.ts';
import { trendChart } from '../query/fit-compare.ts';
import { inGroup } from './in-group.ts';
import { type TrendInput, trendSpec } from './trend.ts';
import { changesSpec, partsSpec } from './trend-tables.ts';

/** The picture or table of Trend that a view asks for, of its peer group where it has one. Throws on an unrepaired view. */
export function trendPicture(input: TrendInput): ChartSpec {
  return inGroup(input, drawn);
}

function drawn(input: TrendInput): ChartSpec {
  const chart = trendChart(input.view);
  if (chart === 'changes') return changesSpec(input);
  return chart === 'parts' ? partsSpec(input) : trendSpec(input);
}
