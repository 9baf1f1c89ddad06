/** One page a file, each its own chunk; the page of the first address is fetched while the catalog is. */
import type { ComponentType } from 'react';
import type { Page } from '../model/view.ts';
import { type Later, later } from '../ui/later.ts';

export const PAGE_CODE: Record<Page, Later<{ readonly default: ComponentType }>> = {
  overview: later(() => import('../pages/overview.tsx')),
  quality: later(() => import('../pages/quality.tsx')),
  standards: later(() => import('../pages/standards.tsx')),
  summary: later(() => import('../pages/summary.tsx')),
  compare: later(() => import('../pages/compare.tsx')),
  trend: later(() => import('../pages/trend.tsx')),
  profile: later(() => import('../pages/profile.tsx')),
  awards: later(() => import('../pages/awards.tsx')),
  explore: later(() => import('../pages/explore.tsx')),
  statistics: later(() => import('../pages/statistics.tsx')),
  indicator: later(() => import('../pages/indicator.tsx')),
  sql: later(() => import('../pages/sql.tsx')),
  notebook: later(() => import('../pages/notebook.tsx')),
  briefing: later(() => import('../pages/briefing.tsx')),
};
