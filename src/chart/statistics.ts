import type { StatisticsSpec } from '../model/statistics.ts';
import { statSection } from '../query/fit-statistics.ts';
import { groupScope, underGroup } from './in-group.ts';
import type { SampleInput } from './stat-sample.ts';
import { scatterSection } from './statistics-scatter.ts';
import { scoresSection } from './statistics-scores.ts';
import { stripSection } from './statistics-strip.ts';

/**
 * The picture of a view of the statistics page: of the members of its peer group, where it has one, which it names. Null
 * where two indicators are wanted and one is chosen.
 */
export function statisticsSpec(input: SampleInput): StatisticsSpec | null {
  const scope = groupScope(input);
  const drawn = sectionSpec({ ...input, view: scope.view });
  return drawn === null ? null : underGroup(drawn, scope);
}

function sectionSpec(input: SampleInput): StatisticsSpec | null {
  const section = statSection(input.view);
  if (section === 'scatter') return input.view.indicators.length < 2 ? null : scatterSection(input);
  return section === 'scores' ? scoresSection(input) : stripSection(section, input);
}
