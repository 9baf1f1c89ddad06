import type { Catalog } from '../model/catalog.ts';
import { PAGES, type Repair, type View } from '../model/view.ts';
import { DEFAULT_VIEW, type Repaired, readAddress } from './address.ts';
import { fitAwards } from './award-view.ts';
import { fitIndicators, fitLevel, fitSchools, fitYear } from './fit.ts';
import { fitCompare } from './fit-compare.ts';
import { fitExplore } from './fit-explore.ts';
import { fitGroup } from './fit-group.ts';
import { fitQuality } from './fit-quality.ts';
import { fitStandards } from './fit-standards.ts';
import { fitStatistics } from './fit-statistics.ts';
import { fitSummary } from './fit-summary.ts';

/**
 * Fits a view to the data and says what was changed: unknown ids go (or become the one meant, where a name or an alias
 * was given), a year without data moves to the nearest that has some. An indicator that is known but has no data stays:
 * the page explains it. The fingerprint of other data is reported and left out. Idempotent; a default is no repair.
 */
export function repairView(view: View, catalog: Catalog): Repaired {
  const page = PAGES.includes(view.page) ? view.page : DEFAULT_VIEW.page;
  const schools = fitSchools(view.schools, catalog);
  const indicators = fitIndicators(page, view.indicators, catalog);
  const year = fitYear(view, indicators.ids, catalog);
  const level = fitLevel(view.level, schools.ids, catalog);
  const foreign = view.data !== null && view.data !== catalog.fingerprint;
  const change = (field: Repair['field'], given: string, used: string): readonly Repair[] =>
    given === used ? [] : [{ field, given, used }];
  const own =
    page === 'quality'
      ? fitQuality({ ...view, schools: schools.ids }, catalog)
      : page === 'standards'
        ? fitStandards({ ...view, schools: schools.ids }, catalog)
        : page === 'summary'
          ? fitSummary({ ...view, schools: schools.ids }, catalog)
          : page === 'statistics'
            ? fitStatistics({ ...view, schools: schools.ids }, catalog)
            : page === 'awards'
              ? fitAwards(view, catalog)
              : page === 'explore'
                ? fitExplore(view)
                : page === 'compare' || page === 'trend'
                  ? fitCompare({ ...view, page, schools: schools.ids })
                  : page === 'overview'
                    ? fitGroup({ ...view, schools: schools.ids })
                    : { view, repairs: [] };
  return {
    view: {
      ...own.view,
      page,
      schools: schools.ids,
      indicators: indicators.ids,
      year,
      level,
      data: foreign ? null : view.data,
    },
    repairs: [
      ...change('page', view.page, page),
      ...indicators.repairs,
      ...schools.repairs,
      ...change('year', `${view.year}`, `${year}`),
      ...change('level', view.level, level),
      ...own.repairs,
      ...(foreign ? change('data', view.data, catalog.fingerprint) : []),
    ],
  };
}

/** From an address to the view that is shown: read, then fitted to the data, with everything that had to be changed. */
export function openAddress(text: string, catalog: Catalog): Repaired {
  const read = readAddress(text);
  const fitted = repairView(read.view, catalog);
  return { view: fitted.view, repairs: [...read.repairs, ...fitted.repairs] };
}
