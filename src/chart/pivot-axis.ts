/** The two sides of a pivot table: which headers there are, in which order, and where totals stand. */

import { words } from '../format/words.ts';
import { exploreWords } from '../format/words-explore.ts';
import { fieldTitle, valueLabel } from '../format/words-fields.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Lang } from '../model/chart.ts';
import { FAMILIES } from '../model/indicator.ts';
import {
  BETWEEN,
  CELL_STATUSES,
  type Facet,
  FOLDED,
  NATURES,
  type PivotField,
  type PivotHeader,
  QUALIFIERS,
} from '../model/pivot.ts';
import { LEVELS } from '../model/school.ts';
import { isSchoolField, schoolValue } from '../query/pivot-fields.ts';

/** More headers than these are never filled up with what has no figure at all. */
const FILLED = 3000;

export type AxisContext = {
  readonly catalog: Catalog;
  readonly facets: readonly Facet[];
  /** Indicators and schools that are shown, in their order. */
  readonly indicators: readonly string[];
  readonly schools: readonly string[];
  readonly lang: Lang;
  /** Whether schools and indicators without any figure have their header too. */
  readonly filled: boolean;
};

/** Headers of the cells: those that have figures, and what a reader chose by name though nothing is reported. */
export function headersOf(
  fields: readonly PivotField[],
  keys: Iterable<string>,
  context: AxisContext,
): readonly PivotHeader[] {
  const all = new Set(keys);
  if (context.filled) for (const key of filledKeys(fields, context)) all.add(key);
  if (fields.length === 0) all.add('');
  const ranks = fields.map((field) => rankOf(field, context));
  const labels = fields.map(() => new Map<string, string>());
  const label = (index: number, value: string): string => {
    const known = labels[index]?.get(value);
    if (known !== undefined) return known;
    const made = valueLabel(fields[index] ?? '', value, context.catalog, context.facets, context.lang);
    labels[index]?.set(value, made);
    return made;
  };
  return [...all]
    .map((key) => ({ key, values: fields.length === 0 ? [] : key.split(BETWEEN) }))
    .toSorted((a, b) => compare(a.values, b.values, ranks))
    .map(({ key, values }) => ({
      key,
      values,
      labels: fields.length === 0 ? [exploreWords(context.lang).value] : values.map((value, at) => label(at, value)),
      total: false,
    }));
}

export type TotalKey = { readonly key: string; readonly values: readonly string[]; readonly level: string };

/** Headers with each total behind the last header that it counts; a total of one header would only repeat it. */
export function withTotals(
  headers: readonly PivotHeader[],
  totals: readonly TotalKey[],
  fields: readonly PivotField[],
  { catalog, facets, lang }: AxisContext,
): readonly PivotHeader[] {
  const say = exploreWords(lang);
  const levels = new Set(totals.map((one) => one.level));
  const levelOf = new Map(catalog.schools.map((school) => [school.id, school.level as string]));
  const at = fields.indexOf('school');
  const placed = totals.flatMap((total) => {
    const counted = headers.flatMap((header, index) => {
      const fits = total.values.every((value, place) => value === FOLDED || value === header.values[place]);
      const level = at < 0 || total.level === '' || levelOf.get(header.values[at] ?? '') === total.level;
      return fits && level ? [index] : [];
    });
    const last = counted.at(-1);
    if (last === undefined || counted.length < 2) return [];
    const first = total.values.indexOf(FOLDED);
    const name = total.level === '' || levels.size < 2 ? say.total : say.totalOf(words(lang).level(total.level));
    const header: PivotHeader = {
      key: total.key,
      values: total.values,
      labels: total.values.map((value, place) =>
        value !== FOLDED ? valueLabel(fields[place] ?? '', value, catalog, facets, lang) : place === first ? name : '',
      ),
      total: true,
    };
    return [{ last, header }];
  });
  const after = new Map<number, PivotHeader[]>();
  for (const { last, header } of placed) after.set(last, [...(after.get(last) ?? []), header]);
  return headers.flatMap((header, index) => [header, ...(after.get(index) ?? [])]);
}

/** Titles of the fields of a side. */
export function fieldsOf(fields: readonly PivotField[], lang: Lang) {
  return fields.map((id) => ({ id, title: fieldTitle(id, lang) }));
}

/** Every school and indicator that is shown, where the fields are about nothing else. */
function filledKeys(fields: readonly PivotField[], { catalog, indicators, schools }: AxisContext): readonly string[] {
  const about = (field: PivotField) =>
    isSchoolField(field) ? 'school' : /^(indicator|family)$/.test(field) ? 'indicator' : '';
  const kinds = new Set(fields.map(about));
  if (fields.length === 0 || kinds.has('')) return [];
  if (kinds.has('school') !== fields.includes('school') || kinds.has('indicator') !== fields.includes('indicator'))
    return [];
  const owners = kinds.has('school') ? catalog.schools.filter(({ id }) => schools.includes(id)) : [null];
  const counted = kinds.has('indicator') ? catalog.indicators.filter(({ id }) => indicators.includes(id)) : [null];
  if (owners.length * counted.length > FILLED) return [];
  return owners.flatMap((school) =>
    counted.map((indicator) =>
      fields
        .map((field) => {
          if (isSchoolField(field)) return school === null ? '' : schoolValue(school, field);
          return (field === 'family' ? indicator?.family : indicator?.id) ?? '';
        })
        .join(BETWEEN),
    ),
  );
}

type Rank = (value: string) => number | string;

function rankOf(field: PivotField, { catalog, facets, indicators }: AxisContext): Rank {
  const placed = (order: readonly string[]): Rank => {
    const places = new Map(order.map((value, index) => [value, index]));
    return (value) => places.get(value) ?? order.length;
  };
  switch (field) {
    case 'school':
      return placed(catalog.schools.map(({ id }) => id));
    case 'indicator':
      return placed(indicators);
    case 'family':
      return placed(FAMILIES);
    case 'level':
      return placed(LEVELS);
    case 'nature':
      return placed(NATURES);
    case 'qualifier':
      return placed(QUALIFIERS);
    case 'status':
      return placed(CELL_STATUSES);
    case 'year':
    case 'report_year':
      return Number;
    case 'scope':
      return (value) => value;
  }
  if (isSchoolField(field) || field === 'period') return (value) => (value === '' ? '\uffff' : value);
  // Members in the order of the codebook, the whole behind its parts.
  return placed(facets.filter((one) => one.field === field).map(({ value }) => value));
}

function compare(a: readonly string[], b: readonly string[], ranks: readonly Rank[]): number {
  for (const [index, rank] of ranks.entries()) {
    const [x, y] = [rank(a[index] ?? ''), rank(b[index] ?? '')];
    if (x !== y) return x < y ? -1 : 1;
    if (a[index] !== b[index]) return (a[index] ?? '') < (b[index] ?? '') ? -1 : 1;
  }
  return 0;
}
