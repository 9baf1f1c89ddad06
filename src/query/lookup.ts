/** Things of a catalog by their id. Pictures of hundreds of schools look them up thousands of times, so each list is gone through once. */
import type { Catalog } from '../model/catalog.ts';
import type { Indicator } from '../model/indicator.ts';
import type { School, Source } from '../model/school.ts';

type Named = { readonly id: string };

const named = new WeakMap<readonly Named[], ReadonlyMap<string, Named>>();

function byId<T extends Named>(list: readonly T[], id: string | undefined): T | undefined {
  let map = named.get(list);
  if (map === undefined) {
    map = new Map(list.map((one) => [one.id, one]));
    named.set(list, map);
  }
  return id === undefined ? undefined : (map.get(id) as T | undefined);
}

/** The indicator of an id; undefined where the catalog does not know it. */
export function indicatorById(catalog: Catalog, id: string | undefined): Indicator | undefined {
  return byId(catalog.indicators, id);
}

/** The school of an id; undefined where the catalog does not know it. */
export function schoolById(catalog: Catalog, id: string | undefined): School | undefined {
  return byId(catalog.schools, id);
}

/** The report of an id; undefined where the catalog does not know it. */
export function sourceById(catalog: Catalog, id: string | undefined): Source | undefined {
  return byId(catalog.sources, id);
}

const valued = new WeakMap<Catalog['coverage'], ReadonlySet<string>>();

/** Whether any report of the school has a value of the indicator. */
export function hasValue(catalog: Catalog, school: string, indicator: string): boolean {
  let known = valued.get(catalog.coverage);
  if (known === undefined) {
    known = new Set(catalog.coverage.filter((one) => one.has_value).map((one) => `${one.school}|${one.indicator}`));
    valued.set(catalog.coverage, known);
  }
  return known.has(`${school}|${indicator}`);
}
