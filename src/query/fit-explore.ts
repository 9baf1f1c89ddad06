/** What an address may ask of Explore: fields in rows and columns, filters, what a shared cell says. */
import type { Catalog } from '../model/catalog.ts';
import { FAMILIES } from '../model/indicator.ts';
import type { Nature, Qualifier, Status } from '../model/observation.ts';
import {
  CELL_STATUSES,
  CELL_VALUES,
  type CellValue,
  NATURES,
  type PivotField,
  QUALIFIERS,
  SCHOOL_FIELDS,
  type SchoolField,
  squashed,
} from '../model/pivot.ts';
import type { Repair, View } from '../model/view.ts';
import { isDimension, isField, schoolValue } from './pivot-fields.ts';

/** Fields that one side of a table may have, chosen by a reader. */
export const MOST_FIELDS = 3;
/** Dimensions at once: facts are broken down by two at most. */
export const MOST_DIMENSIONS = 2;
const DEFAULT_ROWS: readonly PivotField[] = ['indicator'];
const DEFAULT_COLUMNS: readonly PivotField[] = ['school'];
/** How an address writes the value that is no text. */
export const NOTHING = 'none';
export const WHOLE = 'whole';
export const ANY = 'all';
const EXACT = 'exact';
const ATTRIBUTES: readonly SchoolField[] = SCHOOL_FIELDS.filter((field) => field !== 'school' && field !== 'level');

/** Filters read off `where`; empty lists restrict nothing but natures and scopes, which then are the safe ones. */
export type ExploreFilters = {
  readonly attributes: Readonly<Record<string, readonly string[]>>;
  /** Families of indicators, or `all`: every indicator. */
  readonly families: readonly string[];
  readonly years: readonly number[];
  readonly reports: readonly number[];
  readonly natures: readonly Nature[];
  /** `''` the whole school; `all` alone: whatever part. */
  readonly scopes: readonly string[];
  readonly qualifiers: readonly Qualifier[];
  readonly statuses: readonly Status[];
  readonly members: Readonly<Record<string, readonly string[]>>;
  readonly heat: boolean;
};

/** The filters of a view; what is no filter of this page is passed over. */
export function exploreFilters(view: View): ExploreFilters {
  const pairs = view.where.map((filter) => {
    const colon = filter.indexOf(':');
    return [filter.slice(0, colon), filter.slice(colon + 1)] as const;
  });
  const of = (field: string) => [...new Set(pairs.filter(([one]) => one === field).map(([, value]) => value))];
  const years = (field: string) => of(field).flatMap((year) => (/^[1-9]\d{3}$/.test(year) ? [Number(year)] : []));
  const known = (fields: readonly string[], nothing: string) =>
    Object.fromEntries(
      fields.flatMap((field) => {
        const values = of(field).map((value) => (value === nothing ? '' : squashed(value)));
        return values.length === 0 ? [] : [[field, values]];
      }),
    );
  const natures = NATURES.filter((nature) => of('nature').includes(nature));
  const scopes = of('scope').map((scope) => (scope === WHOLE ? '' : squashed(scope)));
  const families = of('family').filter((family) => family === ANY || FAMILIES.some((one) => one === family));
  return {
    attributes: known(ATTRIBUTES, NOTHING),
    families: families.includes(ANY) ? [ANY] : families,
    years: years('year'),
    reports: years('report_year'),
    natures: natures.length === 0 ? ['actual'] : natures,
    scopes: scopes.length === 0 ? [''] : scopes.includes(ANY) ? [ANY] : scopes,
    qualifiers: QUALIFIERS.filter((one) => of('qualifier').includes(one === '' ? EXACT : one)),
    statuses: CELL_STATUSES.filter((one) => of('status').includes(one)),
    members: known([...new Set(pairs.map(([field]) => field).filter(isDimension))], WHOLE),
    heat: !of('heat').includes('off'),
  };
}

/** Filters as an address keeps them; `exploreFilters` gives them back. */
export function exploreWhere(filters: ExploreFilters): readonly string[] {
  const written = (field: string, values: readonly string[], nothing = '') =>
    values.map((value) => `${field}:${value === '' ? nothing : value}`);
  return [
    ...Object.entries(filters.attributes).flatMap(([field, values]) => written(field, values, NOTHING)),
    ...written('family', filters.families),
    ...written('year', filters.years.map(String)),
    ...written('report_year', filters.reports.map(String)),
    ...(filters.natures.join() === 'actual' ? [] : written('nature', filters.natures)),
    ...(filters.scopes.join() === '' && filters.scopes.length === 1 ? [] : written('scope', filters.scopes, WHOLE)),
    ...written('qualifier', filters.qualifiers, EXACT),
    ...written('status', filters.statuses),
    ...Object.entries(filters.members).flatMap(([field, values]) => written(field, values, WHOLE)),
    ...(filters.heat ? [] : ['heat:off']),
  ];
}

/** The fields an address names, or what the page opens with. */
export function exploreFields(view: View): {
  readonly rows: readonly PivotField[];
  readonly columns: readonly PivotField[];
} {
  if (view.rows.length > 0 || view.columns.length > 0) return { rows: view.rows, columns: view.columns };
  return { rows: DEFAULT_ROWS, columns: DEFAULT_COLUMNS };
}

/** What a shared cell says. */
export function cellValue(view: View): CellValue {
  return CELL_VALUES.find((one) => one === view.value) ?? 'auto';
}

/** Indicators that are shown: those named, else those of the families chosen, else the headline ones. */
export function exploreIndicators(view: View, catalog: Catalog): readonly string[] {
  if (view.indicators.length > 0) return view.indicators;
  const { families } = exploreFilters(view);
  if (families.length === 0) return catalog.headline.map((row) => row.indicator);
  return catalog.indicators.filter((one) => families[0] === ANY || families.includes(one.family)).map(({ id }) => id);
}

/** Schools that are shown: chosen, of the level, with the attributes asked for. */
export function exploreSchools(view: View, catalog: Catalog): readonly string[] {
  const wanted = Object.entries(exploreFilters(view).attributes);
  return catalog.schools
    .filter((school) => view.schools.length === 0 || view.schools.includes(school.id))
    .filter((school) => view.level === 'all' || school.level === view.level)
    .filter((school) =>
      wanted.every(([field, values]) => values.includes(squashed(schoolValue(school, field as SchoolField)))),
    )
    .map(({ id }) => id);
}

/** Fits fields and filters of an Explore view; what the page does not know goes, and is reported. Idempotent. */
export function fitExplore(view: View): { readonly view: View; readonly repairs: readonly Repair[] } {
  const rows = fitFields(view.rows, []);
  const columns = fitFields(view.columns, rows);
  const dimensions = [...rows, ...columns].filter(isDimension).slice(0, MOST_DIMENSIONS);
  const few = (fields: readonly PivotField[]) =>
    fields.filter((field) => !isDimension(field) || dimensions.includes(field));
  const where = exploreWhere(exploreFilters(view));
  const value = cellValue(view) === 'auto' ? '' : view.value;
  const order = /^[ad]\..+$/u.test(view.order) ? view.order : '';
  const gone = (field: Repair['field'], given: readonly string[], used: readonly string[]): readonly Repair[] =>
    given.filter((one) => !used.includes(one)).map((one) => ({ field, given: one, used: '' }));
  const kept = { rows: few(rows), columns: few(columns) };
  return {
    view: { ...view, ...kept, where, value, order },
    repairs: [
      ...gone('rows', view.rows, kept.rows),
      ...gone('columns', view.columns, kept.columns),
      ...gone(
        'where',
        view.where.filter((filter) => !/^(nature:actual|scope:whole)$/.test(filter)),
        where,
      ),
      ...(value === view.value || view.value === 'auto'
        ? []
        : [{ field: 'value' as const, given: view.value, used: '' }]),
      ...(order === view.order ? [] : [{ field: 'order' as const, given: view.order, used: '' }]),
    ],
  };
}

function fitFields(given: readonly PivotField[], taken: readonly PivotField[]): readonly PivotField[] {
  const known = given.filter((field) => isField(field) && !taken.includes(field));
  return [...new Set(known)].slice(0, MOST_FIELDS);
}
