import type { Catalog } from '../../model/catalog.ts';
import type { Query } from '../../model/query.ts';
import type { View } from '../../model/view.ts';
import { plan } from '../../query/plan.ts';

export type QueryOf<K extends Query['kind']> = Extract<Query, { kind: K }>;

/** The query of one kind in a view's plan. Every page's plan has the kinds that the page asks for; anything else is a bug. */
export function planned<K extends Query['kind']>(view: View, catalog: Catalog, kind: K): QueryOf<K> {
  const found = plan(view, catalog).find((query): query is QueryOf<K> => query.kind === kind);
  if (found === undefined) throw new Error(`no ${kind} query in the plan of ${view.page}`);
  return found;
}

/** The values a view shows. */
export function valuesQuery(view: View, catalog: Catalog): QueryOf<'values'> {
  return planned(view, catalog, 'values');
}
