import type { StatisticsSpec } from '../model/statistics.ts';
import { statSection } from '../query/fit-statistics.ts';
import type { SampleInput } from './stat-sample.ts';
import { scatterSection } from './statistics-scatter.ts';
import { scoresSection } from './statistics-scores.ts';
import { stripSection } from './statistics-strip.ts';

/** The picture of a view of the statistics page. Null where two indicators are wanted and one is chosen. */
export function statisticsSpec(input: SampleInput): StatisticsSpec | null {
  const section = statSection(input.view);
  if (section === 'scatter') return input.view.indicators.length < 2 ? null : scatterSection(input);
  return section === 'scores' ? scoresSection(input) : stripSection(section, input);
}
