import type { Catalog } from '../model/catalog.ts';
import type { Page, Repair, View } from '../model/view.ts';

/** Ids that exist, each once, and what was changed on the way. */
export type Fitted = { readonly ids: readonly string[]; readonly repairs: readonly Repair[] };
type Named = {
  readonly id: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly aliases?: readonly string[];
};

/** What Compare and Trend open with when no indicator is named. */
const FIRST_INDICATOR = 'placement_rate';

/** Chosen schools that exist. */
export function fitSchools(given: readonly string[], catalog: Catalog): Fitted {
  return fitIds('schools', given, catalog.schools, catalog.renamed?.schools);
}

/** How many indicators Compare can show at once. */
export const MOST_INDICATORS = 12;

/** Pages that cannot do without an indicator, with how many they show at once. */
const MOST_OF: Partial<Record<Page, number>> = { compare: MOST_INDICATORS, trend: 1, indicator: 1, statistics: 2 };

/** Chosen indicators that exist; on Trend exactly one, on Compare up to twelve, as far as the catalog has any. */
export function fitIndicators(page: Page, given: readonly string[], catalog: Catalog): Fitted {
  const fitted = fitIds('indicators', given, catalog.indicators, catalog.renamed?.indicators);
  const most = MOST_OF[page];
  if (most === undefined) return fitted;
  const others = fitted.ids.slice(most);
  if (fitted.ids.length === 0) {
    const start = firstIndicator(catalog);
    const instead: Repair = { field: 'indicators', given: given.join(','), used: start ?? '' };
    return { ids: start === null ? [] : [start], repairs: given.length > 0 ? [instead] : [] };
  }
  if (others.length === 0) return fitted;
  const dropped: Repair = { field: 'indicators', given: others.join(','), used: '' };
  return { ids: fitted.ids.slice(0, most), repairs: [...fitted.repairs, dropped] };
}

/**
 * The year given if these indicators (none: the headline ones) have a value in it, else the nearest year that has, the
 * later of two equally near. Where nothing has a value the years of missing ones count, since they show their reason.
 */
export function fitYear(view: View, indicators: readonly string[], catalog: Catalog): View['year'] {
  const { year, basis } = view;
  if (year === 'latest') return year;
  const asked = new Set(indicators.length > 0 ? indicators : catalog.headline.map((row) => row.indicator));
  const about = catalog.coverage.filter((row) => asked.has(row.indicator));
  const valued = about.filter((row) => row.has_value);
  const rows = [valued, about, catalog.coverage].find((some) => some.length > 0) ?? [];
  const years = rows.map((row) => (basis === 'report' ? row.report_year : row.year));
  const nearest = years.toSorted((a, b) => Math.abs(a - year) - Math.abs(b - year) || b - a)[0];
  return nearest ?? year;
}

/** The level given if it leaves a school to show, else all. */
export function fitLevel(level: View['level'], schools: readonly string[], catalog: Catalog): View['level'] {
  const shown = catalog.schools.filter((school) => schools.length === 0 || schools.includes(school.id));
  return shown.some((school) => school.level === level) ? level : 'all';
}

function fitIds(
  field: Repair['field'],
  given: readonly string[],
  all: readonly Named[],
  renamed: Readonly<Record<string, string>> = {},
): Fitted {
  const ids: string[] = [];
  const repairs: Repair[] = [];
  const repeated = new Set<string>();
  for (const text of given) {
    const id = meant(text, all, renamed);
    if (id !== text) repairs.push({ field, given: text, used: id ?? '' });
    if (id !== null && ids.includes(id)) repeated.add(id);
    else if (id !== null) ids.push(id);
  }
  for (const id of repeated) repairs.push({ field, given: `${id},${id}`, used: id });
  return { ids, repairs };
}

/** The id itself, the one it was renamed to, or the one whose id (case aside), name or alias this is; null where there is none. */
function meant(text: string, all: readonly Named[], renamed: Readonly<Record<string, string>>): string | null {
  if (all.some((named) => named.id === text)) return text;
  const folded = text.trim().toLowerCase();
  const now = Object.entries(renamed).find(([old]) => old.toLowerCase() === folded)?.[1];
  if (now !== undefined && all.some((named) => named.id === now)) return now;
  const words = ({ id, name_zh, name_en, aliases }: Named): readonly string[] => [
    id,
    name_zh,
    name_en,
    ...(aliases ?? []),
  ];
  return all.find((named) => words(named).some((word) => word.toLowerCase() === folded))?.id ?? null;
}

/** Looked for at every address: no more of the catalog is gone through than it takes. */
function firstIndicator(catalog: Catalog): string | null {
  const known = (id: string) => catalog.indicators.some((indicator) => indicator.id === id);
  const valued = (id: string) => catalog.coverage.some((row) => row.has_value && row.indicator === id);
  const wanted = [FIRST_INDICATOR, ...catalog.headline.map((row) => row.indicator)];
  const all = () => catalog.indicators.map((indicator) => indicator.id);
  return wanted.find((id) => known(id) && valued(id)) ?? all().find(valued) ?? wanted.find(known) ?? all()[0] ?? null;
}
