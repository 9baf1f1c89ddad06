/** What an address may ask of 汇总: a breakdown (`chart`), a peer group of the first school (`group`), a family, weights. */
import type { Catalog } from '../model/catalog.ts';
import { FAMILIES, type Family } from '../model/indicator.ts';
import { GROUP_RULES, type GroupRule, HEAVIEST, SIMILAR_WEIGHTS } from '../model/peers.ts';
import type { Repair, View } from '../model/view.ts';

/** Beside each level's own total: parts of it by what the school's record says. */
export const BREAKDOWNS = ['region', 'province', 'city', 'authority', 'ownership'] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

/** By what the page breaks its totals down; null for not at all. */
export function breakdownOf(view: View): Breakdown | null {
  return BREAKDOWNS.find((one) => one === view.chart) ?? null;
}

/** The rule of the view's peer group; null where it has none, or no school to seek peers of. */
export function groupRule(view: View): GroupRule | null {
  return view.schools.length === 0 ? null : (GROUP_RULES.find((rule) => rule === view.group) ?? null);
}

/** The family whose indicators are shown; null for the headline ones. */
export function familyOf(view: View): Family | null {
  return FAMILIES.find((family) => view.where.includes(`family:${family}`)) ?? null;
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

/** `where` with the given choices changed: null takes one out. */
export function summaryWhere(
  view: View,
  catalog: Catalog,
  change: {
    readonly family?: Family | null;
    readonly weights?: ReadonlyMap<string, number>;
    readonly name?: string;
  },
): readonly string[] {
  const family = change.family === undefined ? familyOf(view) : change.family;
  const weights = change.weights ?? weightsOf(view, catalog);
  const usual = new Map(SIMILAR_WEIGHTS);
  const name = change.name ?? view.where.find((filter) => carriedName(view) !== '' && filter.startsWith('name:')) ?? '';
  return [
    ...(family === null ? [] : [`family:${family}`]),
    ...[...weights]
      .filter(([id, weight]) => (usual.get(id) ?? 0) !== weight)
      .map(([id, weight]) => `w:${id}.${weight}`),
    ...(name === '' ? [] : [name]),
  ];
}

/** Fits a view of the page; what it does not know goes, and is reported. Idempotent. `view.schools` must be fitted already. */
export function fitSummary(view: View, catalog: Catalog): { readonly view: View; readonly repairs: readonly Repair[] } {
  const chart = breakdownOf(view) ?? '';
  const group = groupRule(view) ?? '';
  const where = summaryWhere(view, catalog, {});
  const dropped = view.where.filter((filter) => !where.includes(filter));
  return {
    view: { ...view, chart, group, where },
    repairs: [
      ...(chart === view.chart ? [] : [{ field: 'chart' as const, given: view.chart, used: chart }]),
      ...(group === view.group ? [] : [{ field: 'group' as const, given: view.group, used: group }]),
      ...dropped.map((given): Repair => ({ field: 'where', given, used: '' })),
    ],
  };
}

/** Eight hexadecimal digits (FNV-1a) of a set of schools, whatever their order. */
function markOf(schools: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const character of schools.toSorted().join(' '))
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
