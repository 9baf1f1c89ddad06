/** What an address asks of the awards page: filters, search, order and page out of `view.where`, with a repair for what is no choice. */
import {
  AWARD_KINDS,
  AWARD_ORDERS,
  type AwardCount,
  type AwardFilter,
  type AwardKindName,
  type AwardOrder,
  GRADES,
  MODES,
  RECIPIENTS,
  TIERS,
} from '../model/award.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Query } from '../model/query.ts';
import type { Repair, View } from '../model/view.ts';
import {
  type AwardCell,
  type AwardSides,
  awardCell,
  awardSides,
  filterOf,
  fitAwardSides,
  isAwardPivot,
} from './award-fields.ts';

/** Most groups that a pivot may have: beyond this the page says what to narrow. */
export const MOST_AWARD_GROUPS = 20_000;
export const AWARDS_PAGE = 50;
/** Totals are shown whole: no school states as many. */
const ALL = 5000;
/** The filter that restricts nothing. */
export const EVERY_AWARD: AwardFilter = {
  kinds: [],
  years: [],
  tiers: [],
  grades: [],
  recipients: [],
  modes: [],
  reports: [],
  competitions: [],
};
/** An id that no school has: asks for nobody, where none would ask for all. */
const NOBODY = [''];

export type AwardChoices = {
  readonly kind: AwardKindName;
  /** What the whole page is about: kind, years, competitions. */
  readonly scope: AwardFilter;
  /** The scope, and tier, grade, recipient, mode and year of the report: what the list and the pivot are about. */
  readonly filter: AwardFilter;
  /** The pivot, where it is shown instead of the fixed tables. */
  readonly pivot: AwardPivotChoices | null;
  /** One school of the list alone; null for all of the page. */
  readonly school: string | null;
  /** As typed. */
  readonly search: string;
  readonly order: AwardOrder;
  /** From 1. */
  readonly page: number;
  readonly repairs: readonly Repair[];
};
export type AwardPivotChoices = {
  readonly sides: AwardSides;
  /** The cell whose awards the list shows; null: all of the table. */
  readonly cell: AwardCell | null;
  readonly heat: boolean;
};
const FIELDS = [
  'kind',
  'year',
  'school',
  'tier',
  'grade',
  'recipient',
  'mode',
  'report',
  'competition',
  'q',
  'by',
  'page',
  'cell',
  'heat',
] as const;
export type AwardField = (typeof FIELDS)[number];
/** Fields that only say how something is shown: what is shown stays the same awards. */
const SHOWING: readonly AwardField[] = ['by', 'cell', 'heat'];

/** The page's choices; one kind at a time, since kinds are never counted together, but where a pivot keeps them apart. */
export function awardChoices(view: View): AwardChoices {
  const repairs: Repair[] = [];
  const given = (field: AwardField): readonly string[] =>
    view.where.filter((entry) => entry.startsWith(`${field}:`)).map((entry) => entry.slice(field.length + 1));
  function among<T extends string>(field: AwardField, choices: readonly T[]): readonly T[] {
    const known = choices.filter((choice) => given(field).includes(choice));
    for (const word of given(field)) {
      if (!choices.some((choice) => choice === word)) repairs.push(dropped(field, word));
    }
    return known;
  }
  const yearsOf = (field: AwardField) =>
    given(field)
      .filter((year) => /^[1-9]\d{3}$/.test(year) || !repairs.push(dropped(field, year)))
      .map(Number);
  const kind = among('kind', AWARD_KINDS)[0] ?? AWARD_KINDS[0];
  const sides = isAwardPivot(view) ? awardSides(view) : null;
  const apart = sides !== null && [...sides.rows, ...sides.columns].includes('kind');
  const scope: AwardFilter = {
    ...EVERY_AWARD,
    kinds: apart ? [] : [kind],
    years: yearsOf('year'),
    competitions: given('competition'),
  };
  const filter: AwardFilter = {
    ...scope,
    tiers: among('tier', TIERS),
    grades: among('grade', GRADES),
    recipients: among('recipient', RECIPIENTS),
    modes: among('mode', MODES),
    reports: yearsOf('report'),
  };
  const [named] = given('cell');
  const cell = sides === null || named === undefined ? null : awardCell(named, sides, filter);
  for (const text of given('cell')) if (cell === null || text !== named) repairs.push(dropped('cell', text));
  const heat = among('heat', ['off']).length === 0;
  return {
    kind,
    scope,
    school: given('school')[0] ?? null,
    filter,
    pivot: sides === null ? null : { sides, cell, heat },
    search: given('q').join(' '),
    order: among('by', AWARD_ORDERS)[0] ?? AWARD_ORDERS[0],
    page: Math.max(1, Math.min(9999, Math.floor(Number(given('page')[0] ?? 1)) || 1)),
    repairs,
  };
}

function dropped(field: AwardField, given: string): Repair {
  return { field: 'where', given: `${field}:${given}`, used: '' };
}

/**
 * `where` with one field set anew (null takes it out); any other choice than the page starts at the first page again, and
 * other awards are no longer those of the cell that was opened.
 */
export function withAwardField(view: View, field: AwardField, value: string | null): readonly string[] {
  const gone = [`${field}:`, 'page:', ...(SHOWING.includes(field) || field === 'page' ? [] : ['cell:'])];
  const kept = view.where.filter((entry) => !gone.some((start) => entry.startsWith(start)));
  const text = addressable(value ?? '');
  return text === '' ? kept : [...kept, `${field}:${text}`];
}

/** Commas part the filters of an address, so none may stand in one. */
function addressable(text: string): string {
  return text.replace(/[,，、\p{Cc}]+/gu, ' ').trimStart();
}

/** The view with what is no choice left out of its fields and filters, and a repair for each. */
export function fitAwards(given: View, catalog: Catalog): { readonly view: View; readonly repairs: readonly Repair[] } {
  const { view, repairs: sides } = fitAwardSides(given);
  // A cell and its shading are the pivot's alone: without it they are left out like its fields.
  const where = isAwardPivot(view) ? view.where : view.where.filter((entry) => !/^(cell|heat):/.test(entry));
  const { repairs } = awardChoices({ ...view, where });
  const fields: readonly string[] = FIELDS;
  const foreign = where.filter((entry) => !fields.includes(entry.slice(0, entry.indexOf(':'))));
  const unknown = where.filter(
    (entry) => entry.startsWith('school:') && !catalog.schools.some((school) => `school:${school.id}` === entry),
  );
  const wrong = new Set([...repairs.map((repair) => repair.given), ...foreign, ...unknown]);
  const lost = [...foreign, ...unknown].map((entry): Repair => ({ field: 'where', given: entry, used: '' }));
  const kept = wrong.size > 0 ? where.filter((one) => !wrong.has(one)) : where;
  return {
    view: kept.length === view.where.length ? view : { ...view, where: kept },
    repairs: [...sides, ...repairs, ...lost],
  };
}

/** Words to look for, folded as the SQL folds: lower case, letters and figures only. At most eight. */
export function searchWords(text: string): readonly string[] {
  const words = text.normalize('NFKC').toLowerCase().split(/\s+/);
  return [...new Set(words.map((word) => word.replace(/[^\p{L}\p{N}]/gu, '')))]
    .filter((word) => word !== '')
    .slice(0, 8);
}

/** Schools the page is about: the chosen ones of the chosen level; empty means all. */
export function awardSchools(view: View, catalog: Catalog): readonly string[] {
  if (view.level === 'all') return view.schools;
  const chosen = catalog.schools.filter((school) => view.schools.length === 0 || view.schools.includes(school.id));
  return chosen.filter((school) => school.level === view.level).map((school) => school.id);
}

/** Counts of everything, totals, one page of the list, and for files the whole of it; and the pivot, where it is shown. */
export function awardQueries(view: View, catalog: Catalog) {
  const schools = awardSchools(view, catalog);
  const { kind, filter, school, pivot, search: typed, order, page } = awardChoices(view);
  const search = searchWords(typed);
  const one = school === null ? schools : [school];
  const cell = pivot?.cell ?? null;
  const list = {
    kind: 'awards',
    schools: cell === null ? one : schoolsOf(cell, one, catalog),
    filter: cell === null ? filter : filterOf(filter, cell),
    listed: true,
    search,
    order,
  } as const;
  // The fixed tables hold their totals against everything of the kind; a pivot shows those that fit its filters.
  const told =
    pivot === null
      ? { schools, filter: { ...EVERY_AWARD, kinds: [kind] }, search: [] }
      : { schools: one, filter, search };
  return {
    counts: { kind: 'award_counts', schools },
    pivot:
      pivot === null
        ? null
        : { kind: 'award_pivot', schools: one, filter, search, ...pivot.sides, limit: MOST_AWARD_GROUPS },
    totals: { kind: 'awards', ...told, listed: false, order: 'school', limit: ALL, offset: 0 },
    list: { ...list, limit: AWARDS_PAGE, offset: (page - 1) * AWARDS_PAGE },
    whole: { ...list, limit: ALL, offset: 0 },
  } as const satisfies Record<string, Query | null>;
}

/** What the page asks: the same for both ways of looking, and the pivot where it is shown. */
export function planAwards(view: View, catalog: Catalog): readonly Query[] {
  const { counts, pivot, totals, list } = awardQueries(view, catalog);
  return [counts, ...(pivot === null ? [] : [pivot]), totals, list];
}

/** Schools of a cell among those of the page. */
function schoolsOf({ school, level }: AwardCell, schools: readonly string[], catalog: Catalog): readonly string[] {
  if (school === undefined && level === undefined) return schools;
  const own = catalog.schools.filter(
    (one) =>
      (schools.length === 0 || schools.includes(one.id)) &&
      (school === undefined || one.id === school) &&
      (level === undefined || one.level === level),
  );
  return own.length === 0 ? NOBODY : own.map(({ id }) => id);
}

/** True where a group of items passes the filter (the kind apart, `kinds` empty). */
export function keeps(filter: AwardFilter, count: AwardCount): boolean {
  const fits = <T>(choices: readonly T[], value: T) => choices.length === 0 || choices.includes(value);
  return (
    fits(filter.kinds, count.kind) &&
    fits(filter.years, count.year) &&
    fits(filter.tiers, count.tier) &&
    fits(filter.grades, count.grade_class) &&
    fits(filter.recipients, count.recipient) &&
    fits(filter.modes, count.mode) &&
    fits(filter.reports, count.report_year) &&
    fits(filter.competitions, count.series)
  );
}
