/** One page a file, each its own chunk; the page of the first address is fetched while the catalog is. */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Page } from '../model/view.ts';

const load: Record<Page, () => Promise<{ default: ComponentType }>> = {
  overview: () => import('../pages/overview.tsx'),
  standards: () => import('../pages/standards.tsx'),
  compare: () => import('../pages/compare.tsx'),
  trend: () => import('../pages/trend.tsx'),
};

export const PAGE_COMPONENTS: Record<Page, LazyExoticComponent<ComponentType>> = {
  overview: lazy(load.overview),
  standards: lazy(load.standards),
  compare: lazy(load.compare),
  trend: lazy(load.trend),
};

/** Begins to fetch a page's code and resolves when it is there. */
export async function preloadPage(page: Page): Promise<void> {
  await load[page]();
}
