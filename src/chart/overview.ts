import type { Catalog } from '../model/catalog.ts';
import type { ChartSpec, Lang } from '../model/chart.ts';
import type { Finding } from '../model/observation.ts';
import type { CoverageRow, ValueRow } from '../model/query.ts';
import type { View } from '../model/view.ts';

export type OverviewInput = {
  readonly view: View;
  readonly catalog: Catalog;
  readonly rows: readonly ValueRow[];
  readonly coverage: readonly CoverageRow[];
  readonly findings: readonly Finding[];
  readonly lang: Lang;
};

export function overviewSpec(input: OverviewInput): Extract<ChartSpec, { kind: 'matrix' }> {
  throw new Error('to come: ' + input.lang);
}
