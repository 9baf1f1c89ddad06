/**
 * What an address may ask of the statistics page: a section (`c`), a score (`f=score:z`), and of whom (`g`): a peer
 * group, but in the section of groups the attribute that schools are parted by.
 */
import type { Catalog } from '../model/catalog.ts';
import type { Query } from '../model/query.ts';
import {
  STAT_GROUPS,
  STAT_SCORES,
  STAT_SECTIONS,
  type StatGroup,
  type StatScore,
  type StatSection,
} from '../model/statistics.ts';
import type { Repair, View } from '../model/view.ts';
import { fitGroup, goneFilters, groupFilters, groupRule, toldBy } from './fit-group.ts';

/** The section an address names; the first where it names none. */
export function statSection(view: View): StatSection {
  return STAT_SECTIONS.find((one) => one === view.chart) ?? 'distribution';
}

/** The attribute that schools are grouped by. */
export function statGroup(view: View): StatGroup {
  return STAT_GROUPS.find((one) => one === view.group) ?? 'province';
}

/** The score that is drawn; all stand in the table. */
export function statScore(view: View): StatScore {
  return STAT_SCORES.find((one) => view.where.includes(`score:${one}`)) ?? 'z';
}

/** Filters as an address keeps them. */
export function whereOfScore(score: StatScore): readonly string[] {
  return score === 'z' ? [] : [`score:${score}`];
}

/**
 * All years of the first indicator, of the second too where two are set against each other; of every school where a peer
 * group is sought, with what size and likeness are told by.
 */
export function planStatistics(view: View, catalog: Catalog): readonly Query[] {
  const wanted = statSection(view) === 'scatter' ? 2 : 1;
  const shown = view.indicators.slice(0, wanted).filter((id) => catalog.indicators.some((one) => one.id === id));
  const indicators = [...new Set([...shown, ...toldBy(view, catalog)])];
  const schools = groupRule(view) === null ? view.schools : [];
  return shown.length === 0 ? [] : [{ kind: 'values', indicators, schools, years: 'all', basis: 'data' }];
}

/** Fits a view of the page; what it does not know goes, and is reported. Idempotent. `view.schools` must be fitted already. */
export function fitStatistics(
  view: View,
  catalog: Catalog,
): { readonly view: View; readonly repairs: readonly Repair[] } {
  const chart = view.chart === '' || statSection(view) === 'distribution' ? '' : statSection(view);
  const fitted =
    chart === 'groups' ? fitParted(view) : fitGroup({ ...view, group: carriedOver(view) ? '' : view.group });
  const where = [...whereOfScore(statScore(view)), ...groupFilters(view, catalog)];
  return {
    view: { ...fitted.view, chart, where },
    repairs: [
      ...(view.chart === chart || view.chart === 'distribution'
        ? []
        : [{ field: 'chart' as const, given: view.chart, used: chart }]),
      ...fitted.repairs,
      ...goneFilters(view, where).filter(({ given }) => given !== 'score:z'),
    ],
  };
}

/** The attribute that schools are parted by, where the address names one that the page does not know. */
function fitParted(view: View): { readonly view: View; readonly repairs: readonly Repair[] } {
  const group = view.group === '' || statGroup(view) === 'province' ? '' : statGroup(view);
  const known = view.group === group || view.group === 'province';
  return { view: { ...view, group }, repairs: known ? [] : [{ field: 'group', given: view.group, used: group }] };
}

/** Earlier links took the attribute along to sections that have no use for it: there is nothing to tell. */
function carriedOver(view: View): boolean {
  return STAT_GROUPS.some((one) => one === view.group) && groupRule(view) === null;
}
