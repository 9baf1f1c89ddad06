import type { Catalog } from '../model/catalog.ts';
import type { ChartSpec, Lang } from '../model/chart.ts';
import type { ValueRow } from '../model/query.ts';
import type { View } from '../model/view.ts';

export type CompareInput = {
  readonly view: View;
  readonly catalog: Catalog;
  readonly rows: readonly ValueRow[];
  readonly lang: Lang;
};

export function compareSpec(input: CompareInput): Extract<ChartSpec, { kind: 'bar' }> {
  throw new Error('to come: ' + input.lang);
}
