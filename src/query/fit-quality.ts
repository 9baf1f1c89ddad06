/** What an address may ask of the quality page: a section (`chart`), filters (`where`) and a peer group (`group`). */
import type { Catalog } from '../model/catalog.ts';
import { FAMILIES, type Family } from '../model/indicator.ts';
import type { Severity } from '../model/observation.ts';
import type { Repair, View } from '../model/view.ts';
import { fitGroup, goneFilters, groupFilters } from './fit-group.ts';

export const QUALITY_SECTIONS = ['rate', 'checklist', 'matrix', 'findings', 'definitions'] as const;
export type QualitySection = (typeof QUALITY_SECTIONS)[number];

export const SEVERITY_ORDER: readonly Severity[] = ['verdict', 'error', 'warning', 'info'];

/** Filters read off `where`; empty lists and an empty text restrict nothing. */
export type QualityFilters = {
  readonly severity: readonly Severity[];
  /** Ids of rules, as findings carry them. */
  readonly rule: readonly string[];
  /** Findings: families shown. Matrix: families unfolded. */
  readonly family: readonly Family[];
  /** Matrix: all indicators, or those of the standard tables alone. */
  readonly rows: 'all' | 'standard';
  /** What is searched for in the definitions. */
  readonly q: string;
};

/** The section an address names; the first where it names none. */
export function qualitySection(view: View): QualitySection {
  return QUALITY_SECTIONS.find((section) => section === view.chart) ?? 'rate';
}

/** The filters of a view; what is no filter of this page is passed over. */
export function qualityFilters(view: View): QualityFilters {
  const values = (field: string) =>
    view.where.flatMap((filter) => (filter.startsWith(`${field}:`) ? [filter.slice(field.length + 1)] : []));
  return {
    severity: SEVERITY_ORDER.filter((severity) => values('severity').includes(severity)),
    rule: values('rule').filter((rule) => /^[a-z_]+$/.test(rule)),
    family: FAMILIES.filter((family) => values('family').includes(family)),
    rows: values('rows').includes('standard') ? 'standard' : 'all',
    q: values('q')[0] ?? '',
  };
}

/** Filters as an address keeps them; `qualityFilters` gives them back. */
export function whereOf({ severity, rule, family, rows, q }: QualityFilters): readonly string[] {
  return [
    ...severity.map((value) => `severity:${value}`),
    ...rule.map((value) => `rule:${value}`),
    ...family.map((value) => `family:${value}`),
    ...(rows === 'standard' ? ['rows:standard'] : []),
    ...(q.trim() === '' ? [] : [`q:${q.trim()}`]),
  ];
}

/** Fits section, filters and group of a quality view; what the page does not know goes, and is reported. Idempotent. `view.schools` must be fitted. */
export function fitQuality(view: View, catalog: Catalog): { readonly view: View; readonly repairs: readonly Repair[] } {
  const chart = view.chart === '' ? '' : qualitySection(view);
  const fitted = fitGroup(view);
  const where = [...whereOf(qualityFilters(view)), ...groupFilters(view, catalog)];
  return {
    view: { ...fitted.view, chart: chart === 'rate' ? '' : chart, where },
    repairs: [
      ...(chart === view.chart ? [] : [{ field: 'chart' as const, given: view.chart, used: chart }]),
      ...fitted.repairs,
      ...goneFilters(view, where),
    ],
  };
}
