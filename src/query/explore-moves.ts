/** What a reader does to a pivot, as changes of the view: fields move between rows and columns, filters change. */
import type { Nature, Qualifier, Status } from '../model/observation.ts';
import type { PivotField } from '../model/pivot.ts';
import type { View } from '../model/view.ts';
import {
  type ExploreFilters,
  exploreFields,
  exploreFilters,
  exploreWhere,
  MOST_DIMENSIONS,
  MOST_FIELDS,
} from './fit-explore.ts';
import { isDimension, isSchoolField } from './pivot-fields.ts';

export type Well = 'rows' | 'columns';

/** The field at a place of a well (the end by default), taken from where it stood. Unchanged where there is no room. */
export function withField(view: View, field: PivotField, well: Well, at = Number.POSITIVE_INFINITY): Partial<View> {
  const now = exploreFields(view);
  const rest = { rows: now.rows.filter((one) => one !== field), columns: now.columns.filter((one) => one !== field) };
  const room = rest[well].length < MOST_FIELDS;
  const dimensions = [...rest.rows, ...rest.columns].filter(isDimension).length;
  if (!room || (isDimension(field) && dimensions >= MOST_DIMENSIONS)) return {};
  const place = Math.max(0, Math.min(at, rest[well].length));
  return { ...rest, [well]: rest[well].toSpliced(place, 0, field), order: '' };
}

/** Without the field; its filter stays with fields that are no dimension. */
export function withoutField(view: View, field: PivotField): Partial<View> {
  const now = exploreFields(view);
  const members = exploreFilters(view).members[field];
  return {
    rows: now.rows.filter((one) => one !== field),
    columns: now.columns.filter((one) => one !== field),
    order: '',
    ...(members === undefined ? {} : withFilter(view, field, [])),
  };
}

/** One step within its well, where there is one. */
export function nudged(view: View, field: PivotField, step: -1 | 1): Partial<View> {
  const now = exploreFields(view);
  const well: Well = now.rows.includes(field) ? 'rows' : 'columns';
  const from = now[well].indexOf(field);
  const to = from + step;
  return from < 0 || to < 0 || to >= now[well].length ? {} : withField(view, field, well, to);
}

/** Rows become columns and columns rows. */
export function transposed(view: View): Partial<View> {
  const now = exploreFields(view);
  return { rows: now.columns, columns: now.rows, order: '' };
}

/** Values a field is filtered by; none: it is not. */
export function filterValues(view: View, field: PivotField): readonly string[] {
  const filters = exploreFilters(view);
  switch (field) {
    case 'school':
      return view.schools;
    case 'indicator':
      return view.indicators;
    case 'level':
      return view.level === 'all' ? [] : [view.level];
    case 'family':
      return filters.families;
    case 'year':
      return view.year === 'latest' ? filters.years.map(String) : [String(view.year)];
    case 'report_year':
      return filters.reports.map(String);
    case 'nature':
      return filters.natures;
    case 'scope':
      return filters.scopes;
    case 'qualifier':
      return filters.qualifiers;
    case 'status':
      return filters.statuses;
  }
  return (isSchoolField(field) ? filters.attributes[field] : filters.members[field]) ?? [];
}

/** The view filtered by these values of a field; none lifts the filter (natures and scopes go back to the safe ones). */
export function withFilter(view: View, field: PivotField, values: readonly string[]): Partial<View> {
  const filters = exploreFilters(view);
  const where = (patch: Partial<ExploreFilters>): Partial<View> => ({ where: exploreWhere({ ...filters, ...patch }) });
  const years = values.map(Number);
  switch (field) {
    case 'school':
      return { schools: values };
    case 'indicator':
      return { indicators: values };
    case 'level':
      return { level: values.length === 1 ? (values[0] as View['level']) : 'all' };
    case 'family':
      return { indicators: [], ...where({ families: values }) };
    case 'year':
      return { year: 'latest', ...where({ years }) };
    case 'report_year':
      return where({ reports: years });
    case 'nature':
      return where({ natures: values.length === 0 ? ['actual'] : (values as readonly Nature[]) });
    case 'scope':
      return where({ scopes: values.length === 0 ? [''] : values });
    case 'qualifier':
      return where({ qualifiers: values as readonly Qualifier[] });
    case 'status':
      return where({ statuses: values as readonly Status[] });
  }
  const changed = (all: Readonly<Record<string, readonly string[]>>) =>
    Object.fromEntries([
      ...Object.entries(all).filter(([one]) => one !== field),
      ...(values.length > 0 ? [[field, values]] : []),
    ]);
  return isSchoolField(field)
    ? where({ attributes: changed(filters.attributes) })
    : where({ members: changed(filters.members) });
}
