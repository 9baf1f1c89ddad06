/** What the sections of the quality page share: their filters, and the values that a peer group is told by. */
import type { Query, ValueRow } from '../../model/query.ts';
import { groupFilters } from '../../query/fit-group.ts';
import { type QualityFilters, qualityFilters, whereOf } from '../../query/fit-quality.ts';
import { plan } from '../../query/plan.ts';
import { type Asked, useAnswer } from '../data/use-answer.ts';
import { type Reader, useReader } from '../reader.ts';

const NOTHING: readonly ValueRow[] = [];
const NO_QUERY: Extract<Query, { kind: 'values' }> = {
  kind: 'values',
  indicators: [],
  schools: [],
  years: 'all',
  basis: 'data',
};

/** The view's filters, and how to change some of them; the group's own stay. */
export function useFilters() {
  const { catalog, view, go } = useReader();
  const filters = qualityFilters(view);
  const set = (change: Partial<QualityFilters>, options?: Parameters<Reader['go']>[1]) =>
    go({ where: [...whereOf({ ...filters, ...change }), ...groupFilters(view, catalog)] }, options);
  return { filters, set };
}

/** Values that the view's group is told by: none where it needs none. */
export function useTold(): Asked<Extract<Query, { kind: 'values' }>> {
  const { catalog, view } = useReader();
  const query = plan(view, catalog).find((one) => one.kind === 'values');
  const asked = useAnswer(query ?? NO_QUERY, query !== undefined);
  return query === undefined ? { data: NOTHING, error: null, retry: () => undefined } : asked;
}
