/** What an address says of a peer group, alike on every page that has one: its rule, the weights of likeness, a name. */
import type { Catalog } from '../model/catalog.ts';
import { GROUP_RULES, type GroupRule, HEAVIEST, SIMILAR_WEIGHTS, SIZE_INDICATOR } from '../model/peers.ts';
import type { Repair, View } from '../model/view.ts';
import { shortHash } from '../stats/fnv.ts';

/** The rule of the view's peer group; null where it has none, or no school to seek peers of. */
export function groupRule(view: View): GroupRule | null {
  // In that section `g` names what schools are parted by.
  const parted = view.page === 'statistics' && view.chart === 'groups';
  return parted || view.schools.length === 0 ? null : (GROUP_RULES.find((rule) => rule === view.group) ?? null);
}

/** Weights for similar schools: the usual ones, with the view's own (`w:fulltime_students.2`) over them, in fixed order. */
export function weightsOf(view: View, catalog: Catalog): ReadonlyMap<string, number> {
  const weights = new Map(SIMILAR_WEIGHTS);
  for (const filter of view.where) {
    const [, id = '', weight] = /^w:([a-z0-9_]+)\.(\d)$/.exec(filter) ?? [];
    if (weight !== undefined && Number(weight) <= HEAVIEST) weights.set(id, Number(weight));
  }
  return new Map([...weights].filter(([id]) => catalog.indicators.some((one) => one.id === id)));
}

/** Ids of the indicators whose values tell who is in the view's group; none where it has no group or needs no value. */
export function toldBy(view: View, catalog: Catalog): readonly string[] {
  const rule = groupRule(view);
  if (rule === 'similar') return [...weightsOf(view, catalog).keys()];
  return rule === 'size' && catalog.indicators.some((one) => one.id === SIZE_INDICATOR) ? [SIZE_INDICATOR] : [];
}

/** Name of a group by hand that the link carries, where the schools are still those that bore it; empty otherwise. */
export function carriedName(view: View): string {
  const [, name = '', mark = ''] =
    view.where.map((filter) => /^name:(.+)~([0-9a-f]{8})$/.exec(filter)).find((match) => match !== null) ?? [];
  return mark === markOf(view.schools) ? name : '';
}

/** The filter that carries a group's name beside its schools. */
export function nameFilter(name: string, schools: readonly string[]): string {
  return `name:${name}~${markOf(schools)}`;
}

type GroupChange = { readonly weights?: ReadonlyMap<string, number>; readonly name?: string };

/** The filters of `where` that are about the group, with the given choices changed: weights that are not usual, a name that holds. */
export function groupFilters(view: View, catalog: Catalog, change: GroupChange = {}): readonly string[] {
  const usual = new Map(SIMILAR_WEIGHTS);
  const kept = carriedName(view) === '' ? undefined : view.where.find((filter) => filter.startsWith('name:'));
  const name = change.name ?? kept ?? '';
  return [
    ...[...(change.weights ?? weightsOf(view, catalog))]
      .filter(([id, weight]) => (usual.get(id) ?? 0) !== weight)
      .map(([id, weight]) => `w:${id}.${weight}`),
    ...(name === '' ? [] : [name]),
  ];
}

/** `where` with the group's choices changed; what the page itself filters by stays. */
export function groupWhere(view: View, catalog: Catalog, change: GroupChange): readonly string[] {
  return [...view.where.filter((filter) => !isGroupFilter(filter)), ...groupFilters(view, catalog, change)];
}

/** Is a filter about the group, whether or not it still holds? */
export function isGroupFilter(filter: string): boolean {
  return /^(?:w|name):/.test(filter);
}

/** Fits the group of a view: an unknown rule, and one around nobody, goes and is reported. `view.schools` must be fitted. */
export function fitGroup(view: View): { readonly view: View; readonly repairs: readonly Repair[] } {
  const group = groupRule(view) ?? '';
  const repairs: readonly Repair[] = group === view.group ? [] : [{ field: 'group', given: view.group, used: group }];
  return { view: { ...view, group }, repairs };
}

/** Filters that a fitted view no longer has, as repairs. A name whose schools the reader has since changed goes without a word. */
export function goneFilters(view: View, where: readonly string[]): readonly Repair[] {
  const gone = view.where.filter((filter) => !where.includes(filter) && !/^name:.+~[0-9a-f]{8}$/.test(filter));
  return gone.map((given): Repair => ({ field: 'where', given, used: '' }));
}

/** Of a set of schools, whatever their order. */
function markOf(schools: readonly string[]): string {
  return shortHash(schools.toSorted().join(' '));
}
