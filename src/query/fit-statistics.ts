/** What an address may ask of the statistics page: a section (`c`), an attribute to group by (`g`), a score (`f=score:z`). */
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

/** All years of the first indicator; of the second too where two are set against each other. */
export function planStatistics(view: View, catalog: Catalog): readonly Query[] {
  const wanted = statSection(view) === 'scatter' ? 2 : 1;
  const indicators = view.indicators.slice(0, wanted).filter((id) => catalog.indicators.some((one) => one.id === id));
  return indicators.length === 0
    ? []
    : [{ kind: 'values', indicators, schools: view.schools, years: 'all', basis: 'data' }];
}

/** Fits a view of the page; what it does not know goes, and is reported. Idempotent. */
export function fitStatistics(view: View): { readonly view: View; readonly repairs: readonly Repair[] } {
  const chart = view.chart === '' || statSection(view) === 'distribution' ? '' : statSection(view);
  const group = view.group === '' || statGroup(view) === 'province' ? '' : statGroup(view);
  const where = whereOfScore(statScore(view));
  const dropped = view.where.filter((filter) => !where.includes(filter) && filter !== 'score:z');
  const changed = (field: Repair['field'], given: string, used: string, usual: string): readonly Repair[] =>
    given === used || given === usual ? [] : [{ field, given, used }];
  return {
    view: { ...view, chart, group, where },
    repairs: [
      ...changed('chart', view.chart, chart, 'distribution'),
      ...changed('group', view.group, group, 'province'),
      ...dropped.map((given): Repair => ({ field: 'where', given, used: '' })),
    ],
  };
}
