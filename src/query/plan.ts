import type { Catalog } from '../model/catalog.ts';
import type { Query } from '../model/query.ts';
import type { View } from '../model/view.ts';
import { planAwards } from './award-view.ts';
import { groupRule, toldBy } from './fit-group.ts';
import { planStatistics } from './fit-statistics.ts';
import { planCompare, planTrend } from './plan-compare.ts';
import { planExplore } from './plan-explore.ts';
import { planIndicator } from './plan-indicator.ts';
import { planProfile } from './plan-profile.ts';
import { planQuality } from './plan-quality.ts';
import { planStandards } from './plan-standards.ts';
import { planSummary } from './plan-summary.ts';
import { twinOf } from './twin.ts';

/**
 * The questions a repaired view needs answered. Compare and Trend: one `values` query, see
 * plan-compare.ts. Overview: the matrix in all years (so that changes can be shown) with the
 * computed twins of its indicators, how much of the standard tables is filled in, and the findings. The view's level is
 * no part of it: it only chooses panels, and the chart floor does that, so that the snapshots serve every level.
 */
export function plan(view: View, catalog: Catalog): readonly Query[] {
  // A group's members may be any schools: the question is that of all, which has its snapshot.
  const schools = groupRule(view) === null ? view.schools : [];
  if (view.page === 'overview') {
    const chosen = view.indicators.length > 0 ? view.indicators : catalog.headline.map((row) => row.indicator);
    const twins = chosen.flatMap((id) => [id, twinOf(id, catalog)?.id ?? id]);
    const indicators = [...new Set([...twins, ...toldBy(view, catalog)])];
    return [
      { kind: 'values', indicators, schools, years: 'all', basis: 'data' },
      { kind: 'coverage', schools },
      { kind: 'findings', schools },
    ];
  }
  if (view.page === 'explore') return planExplore(view, catalog);
  if (view.page === 'sql' || view.page === 'briefing' || view.page === 'notebook') return [];
  if (view.page === 'statistics') return planStatistics(view, catalog);
  if (view.page === 'indicator') return planIndicator(view);
  if (view.page === 'quality') return planQuality(view, catalog);
  if (view.page === 'awards') return planAwards(view, catalog);
  if (view.page === 'standards') return planStandards(view, catalog);
  if (view.page === 'profile') return planProfile(view, catalog);
  if (view.page === 'summary') return planSummary(view, catalog);
  return view.page === 'compare' ? planCompare(view, catalog) : planTrend(view, catalog);
}
