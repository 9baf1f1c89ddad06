import type { ChartSpec } from '../model/chart.ts';
import { compareChart } from '../query/fit-compare.ts';
import { type CompareInput, compareSpec } from './compare.ts';
import { dumbbellSpec } from './compare-dumbbell.ts';
import { heatSpec, multiplesSpec, profilesSpec } from './compare-many.ts';
import { scatterSpec } from './compare-scatter.ts';
import { inGroup } from './in-group.ts';

/** The picture of Compare that a view asks for, of its peer group where it has one. Throws on an unrepaired view. */
export function comparePicture(input: CompareInput): ChartSpec {
  return inGroup(input, drawn);
}

function drawn(input: CompareInput): ChartSpec {
  switch (compareChart(input.view)) {
    case 'multiples':
      return multiplesSpec(input);
    case 'heat':
      return heatSpec(input);
    case 'profiles':
      return profilesSpec(input);
    case 'scatter':
      return scatterSpec(input);
    case 'dumbbell':
      return dumbbellSpec(input);
    case 'bars':
      return compareSpec(input);
  }
}
