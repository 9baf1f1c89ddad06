import { AWARD_KINDS, AWARD_ORDERS } from '../model/award.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Query } from '../model/query.ts';
import { PAGES, type View } from '../model/view.ts';
import { shortHash } from '../stats/fnv.ts';
import { DEFAULT_VIEW } from './address.ts';
import { canonical, queryKey } from './key.ts';
import { plan } from './plan.ts';

export type Snapshot = { readonly name: string; readonly query: Query };

/** Views that pages open with, whatever indicators there are. */
const PAGE_VIEWS: readonly View[] = [
  DEFAULT_VIEW,
  { ...DEFAULT_VIEW, page: 'quality' },
  { ...DEFAULT_VIEW, page: 'quality', chart: 'checklist' },
  ...AWARD_KINDS.map((kind) => ({ ...DEFAULT_VIEW, page: 'awards' as const, where: [`kind:${kind}`] })),
  { ...DEFAULT_VIEW, page: 'awards', chart: 'pivot' },
  { ...DEFAULT_VIEW, page: 'standards' },
  { ...DEFAULT_VIEW, page: 'profile' },
  { ...DEFAULT_VIEW, page: 'summary' },
  { ...DEFAULT_VIEW, page: 'explore' },
];

/**
 * What the build answers ahead, each as `snap/<name>.json`: the default view of each page, and for every indicator that
 * has a value Compare (latest of all schools, by either year) and Trend.
 */
export function snapshotQueries(catalog: Catalog): readonly Snapshot[] {
  const ids = [...indicatorsWithValues(catalog)].toSorted();
  const views: readonly View[] = [
    ...PAGE_VIEWS,
    ...ids.flatMap((id) => [
      { ...DEFAULT_VIEW, page: 'compare' as const, indicators: [id] },
      { ...DEFAULT_VIEW, page: 'compare' as const, indicators: [id], basis: 'report' as const },
      { ...DEFAULT_VIEW, page: 'trend' as const, indicators: [id] },
    ]),
  ];
  const named = new Map<string, Query>();
  for (const query of views.flatMap((view) => plan(view, catalog))) {
    const name = nameOf(query);
    if (name !== null) named.set(name, canonical(query));
  }
  return [...named].map(([name, query]) => ({ name, query }));
}

/**
 * File name (without folder and `.json`) of the snapshot that may answer this query, null where there is none. With the
 * catalog it is not asked for in vain; without it the file may be missing. A name may still be the answer to another
 * choice, so the reader holds the file's key against `queryKey(query)` in any case.
 */
export function snapshotName(query: Query, catalog?: Catalog): string | null {
  const name = nameOf(query);
  if (name === null || catalog === undefined) return name;
  const single = /^(?:compare-(.+)-(?:data|report)|trend-(.+))$/.exec(name);
  const id = single?.[1] ?? single?.[2];
  if (id !== undefined) return catalog.coverage.some((row) => row.has_value && row.indicator === id) ? name : null;
  return pageNames(catalog).has(name) ? name : null;
}

/** Names of the pages' own snapshots; asked for at every question, so worked out once for a catalog. */
const namesOf = new WeakMap<Catalog, ReadonlySet<string>>();
function pageNames(catalog: Catalog): ReadonlySet<string> {
  const known = namesOf.get(catalog);
  if (known !== undefined) return known;
  const names = new Set(PAGE_VIEWS.flatMap((view) => plan(view, catalog)).flatMap((query) => nameOf(query) ?? []));
  namesOf.set(catalog, names);
  return names;
}

/**
 * null for questions that no snapshot is kept of. Several pages ask for many indicators in all years, each for its own:
 * such a question is named by what it asks. Names hold nothing but `a–z`, `0–9`, `_` and `-`.
 */
function nameOf(query: Query): string | null {
  if (query.kind === 'claims' || query.kind === 'cells' || query.kind === 'presence' || query.kind === 'observations')
    return null;
  if (query.kind === 'variants') return null;
  if (query.kind === 'award_places' || query.schools.length > 0) return null;
  if (query.kind === 'pivot') return `pivot-${shortHash(queryKey(query))}`;
  if (query.kind === 'award_pivot') return `award-pivot-${shortHash(queryKey(query))}`;
  if (query.kind === 'awards') return nameOfAwards(query);
  if (query.kind !== 'values') return `${PAGES[0]}-${query.kind}`;
  const [id, ...others] = query.indicators;
  if (id === undefined || !/^[a-z0-9_]+$/.test(id)) return null;
  if (query.years === 'all') return others.length > 0 ? `values-${shortHash(queryKey(query))}` : `trend-${id}`;
  return query.years === 'latest' && others.length === 0 ? `compare-${id}-${query.basis}` : null;
}

/** Only the first questions of each kind: no filter but the kind, nothing looked for, first page. */
function nameOfAwards(query: Extract<Query, { kind: 'awards' }>): string | null {
  const { filter, listed, search, offset } = query;
  const { kinds, ...rest } = filter;
  const [kind, ...others] = kinds.map((one) => AWARD_KINDS.indexOf(one));
  const filters = [...Object.values<readonly unknown[]>(rest), others];
  if (kind === undefined || offset > 0 || search.length > 0 || filters.some((values) => values.length > 0)) return null;
  if (!listed) return `awards-totals-${kind}`;
  return query.order === AWARD_ORDERS[0] ? `awards-list-${kind}` : null;
}

function indicatorsWithValues(catalog: Catalog): ReadonlySet<string> {
  return new Set(catalog.coverage.filter((row) => row.has_value).map((row) => row.indicator));
}
