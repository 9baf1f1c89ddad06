import { COMPARE_MEASURES, PAGES, type Page, type Repair, TREND_MEASURES, type View } from '../model/view.ts';
import { packed } from './address-long.ts';
import { clean, encode, encodeStatement, idsIn, splitAddress, statementIn, yearIn } from './address-text.ts';

const BASES = ['data', 'report'] as const;
const MEASURES = [...TREND_MEASURES, ...COMPARE_MEASURES.filter((one) => one !== 'value')] as const;
const SORTS = ['value', 'name'] as const;
const LEVEL_CHOICES = ['all', '高职', '中职'] as const;

/** A view and what of the address had to be changed for it. */
export type Repaired = { readonly view: View; readonly repairs: readonly Repair[] };

/** The view of an address that says nothing: the overview of everything there is. */
export const DEFAULT_VIEW: View = {
  page: 'overview',
  schools: [],
  indicators: [],
  year: 'latest',
  basis: 'data',
  measure: 'value',
  sort: 'value',
  level: 'all',
  chart: '',
  group: '',
  where: [],
  rows: [],
  columns: [],
  value: '',
  order: '',
  sql: '',
  data: null,
};

/**
 * Reads an address (`#/compare?i=placement_rate&s=luzhou,liaocheng&y=2023`, with or without what stands before `#`).
 * Total: whatever is not understood falls back to its default. Unknown parameters (trackers') are passed over.
 */
export function parseAddress(text: string): View {
  return readAddress(text).view;
}

/** As `parseAddress`, and what of it was not understood, which the view alone cannot tell any more. */
export function readAddress(text: string): Repaired {
  const [path, params] = splitAddress(text);
  const repairs: Repair[] = [];
  /** The given word if it is one of the choices (ASCII case aside), else the default. */
  function choice<T extends string>(field: Repair['field'], given: string, choices: readonly T[], fallback: T): T {
    const word = given.trim().toLowerCase();
    const found = choices.find((option) => option === word);
    if (found === undefined && word !== '') repairs.push({ field, given, used: fallback });
    return found ?? fallback;
  }
  const first = (name: string): string => params.get(name)?.[0] ?? '';
  const many = (name: string): readonly string[] => (params.get(name) ?? []).flatMap((value) => idsIn(value));
  const damaged = params.get('z')?.[0];
  if (damaged !== undefined) repairs.push({ field: 'where', given: `z=${damaged.slice(0, 12)}…`, used: '' });
  const page: Page = choice('page', path, PAGES, DEFAULT_VIEW.page);
  const year = yearIn(first('y'));
  if (year === null) repairs.push({ field: 'year', given: first('y'), used: DEFAULT_VIEW.year.toString() });
  const view: View = {
    page,
    schools: many('s'),
    indicators: many('i'),
    year: year ?? DEFAULT_VIEW.year,
    basis: choice('basis', first('basis'), BASES, DEFAULT_VIEW.basis),
    measure: choice('measure', first('m'), MEASURES, DEFAULT_VIEW.measure),
    sort: choice('sort', first('sort'), SORTS, DEFAULT_VIEW.sort),
    level: choice('level', first('level'), LEVEL_CHOICES, DEFAULT_VIEW.level),
    chart: word(first('c')),
    group: word(first('g')),
    where: many('f').filter((filter) => /^[^:]+:.+$/.test(filter)),
    rows: pivots(page) ? many('r') : [],
    columns: pivots(page) ? many('k') : [],
    value: page === 'explore' ? word(first('v')) : '',
    order: pivots(page) ? word(first('o')) : '',
    sql: page === 'sql' ? statementIn(first('q')) : '',
    data: clean(first('d')) || null,
  };
  return { view, repairs };
}

/** The canonical address of a view, defaults left out; `parseAddress` gives the view back. */
export function formatAddress(view: View): string {
  const stated: readonly (readonly [string, string])[] = [
    ['i', view.indicators.map(encode).join(',')],
    ['s', view.schools.map(encode).join(',')],
    ['y', view.year === DEFAULT_VIEW.year ? '' : `${view.year}`],
    ['basis', view.basis === DEFAULT_VIEW.basis ? '' : view.basis],
    ['m', view.measure === DEFAULT_VIEW.measure ? '' : view.measure],
    ['sort', view.sort === DEFAULT_VIEW.sort ? '' : view.sort],
    ['level', view.level === DEFAULT_VIEW.level ? '' : view.level],
    ['c', encode(view.chart)],
    ['g', encode(view.group)],
    ['f', view.where.map(encodeFilter).join(',')],
    ...(pivots(view.page) ? fieldsOf(view) : []),
    ['q', view.page === 'sql' ? encodeStatement(view.sql) : ''],
    ['d', encode(view.data ?? '')],
  ];
  const query = stated.flatMap(([name, value]) => (value === '' ? [] : [`${name}=${value}`])).join('&');
  return `#/${view.page}${query === '' ? '' : `?${packed(query)}`}`;
}

/** Pages with tables whose fields a reader chooses. */
function pivots(page: Page): boolean {
  return page === 'explore' || page === 'awards';
}

/** Rows, columns and order of a pivot; what a shared cell says is Explore's alone. */
function fieldsOf(view: View): readonly (readonly [string, string])[] {
  return [
    ['r', view.rows.map(encode).join(',')],
    ['k', view.columns.map(encode).join(',')],
    ['v', view.page === 'explore' ? encode(view.value) : ''],
    ['o', encode(view.order)],
  ];
}

/** One word without commas or blanks around it, as chart kinds and group rules are. */
function word(text: string): string {
  return clean(text)
    .replace(/[,，、].*$/, '')
    .trim();
}

/** `tier:national`, the colon left readable. */
function encodeFilter(filter: string): string {
  const colon = filter.indexOf(':');
  return `${encode(filter.slice(0, colon))}:${encode(filter.slice(colon + 1))}`;
}
