/** What an address asks of the awards page: filters, search, order and page out of `view.where`, with a repair for what is no choice. */
import {
  AWARD_KINDS,
  AWARD_ORDERS,
  type AwardCount,
  type AwardFilter,
  type AwardKindName,
  type AwardOrder,
  GRADES,
  RECIPIENTS,
  TIERS,
} from '../model/award.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Query } from '../model/query.ts';
import type { Repair, View } from '../model/view.ts';

export const AWARDS_PAGE = 50;
/** Totals are shown whole: no school states as many. */
const ALL = 5000;
const NOTHING: AwardFilter = { kinds: [], years: [], tiers: [], grades: [], recipients: [], competitions: [] };

export type AwardChoices = {
  readonly kind: AwardKindName;
  /** What the whole page is about: kind, years, competitions. */
  readonly scope: AwardFilter;
  /** What the list shows: the scope, and tier, grade and recipient. */
  readonly filter: AwardFilter;
  /** One school of the list alone; null for all of the page. */
  readonly school: string | null;
  /** As typed. */
  readonly search: string;
  readonly order: AwardOrder;
  /** From 1. */
  readonly page: number;
  readonly repairs: readonly Repair[];
};
const FIELDS = ['kind', 'year', 'school', 'tier', 'grade', 'recipient', 'competition', 'q', 'by', 'page'] as const;
export type AwardField = (typeof FIELDS)[number];

/** The page's choices; one kind at a time, since kinds are never counted together. */
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
  const kind = among('kind', AWARD_KINDS)[0] ?? AWARD_KINDS[0];
  const years = given('year').filter((year) => /^[1-9]\d{3}$/.test(year) || !repairs.push(dropped('year', year)));
  const scope: AwardFilter = {
    ...NOTHING,
    kinds: [kind],
    years: years.map(Number),
    competitions: given('competition'),
  };
  return {
    kind,
    scope,
    school: given('school')[0] ?? null,
    filter: {
      ...scope,
      tiers: among('tier', TIERS),
      grades: among('grade', GRADES),
      recipients: among('recipient', RECIPIENTS),
    },
    search: given('q').join(' '),
    order: among('by', AWARD_ORDERS)[0] ?? AWARD_ORDERS[0],
    page: Math.max(1, Math.min(9999, Math.floor(Number(given('page')[0] ?? 1)) || 1)),
    repairs,
  };
}

function dropped(field: AwardField, given: string): Repair {
  return { field: 'where', given: `${field}:${given}`, used: '' };
}

/** `where` with one field set anew (null takes it out); any other choice than the page starts at the first page again. */
export function withAwardField(view: View, field: AwardField, value: string | null): readonly string[] {
  const kept = view.where.filter((entry) => !entry.startsWith(`${field}:`) && !entry.startsWith('page:'));
  const text = addressable(value ?? '');
  return text === '' ? kept : [...kept, `${field}:${text}`];
}

/** Commas part the filters of an address, so none may stand in one. */
function addressable(text: string): string {
  return text.replace(/[,，、\p{Cc}]+/gu, ' ').trimStart();
}

/** The view with what is no choice left out of its filters, and a repair for each. */
export function fitAwards(view: View, catalog: Catalog): { readonly view: View; readonly repairs: readonly Repair[] } {
  const { repairs } = awardChoices(view);
  const fields: readonly string[] = FIELDS;
  const wrong = new Set(repairs.map((repair) => repair.given));
  const foreign = view.where.filter((entry) => !fields.includes(entry.slice(0, entry.indexOf(':'))));
  const unknown = view.where.filter(
    (entry) => entry.startsWith('school:') && !catalog.schools.some((school) => `school:${school.id}` === entry),
  );
  for (const given of unknown) wrong.add(given);
  const all = [...repairs, ...[...foreign, ...unknown].map((given): Repair => ({ field: 'where', given, used: '' }))];
  if (all.length === 0) return { view, repairs: [] };
  return {
    view: { ...view, where: view.where.filter((one) => !wrong.has(one) && !foreign.includes(one)) },
    repairs: all,
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

/** Counts of everything, the kind's totals, one page of the list, and for files the whole of it. */
export function awardQueries(view: View, catalog: Catalog) {
  const schools = awardSchools(view, catalog);
  const { kind, filter, school, search, order, page } = awardChoices(view);
  const listed = school === null ? schools : [school];
  const list = { kind: 'awards', schools: listed, listed: true, search: searchWords(search), order } as const;
  return {
    counts: { kind: 'award_counts', schools },
    totals: {
      kind: 'awards',
      schools,
      listed: false,
      filter: { ...NOTHING, kinds: [kind] },
      search: [],
      order: 'school',
      limit: ALL,
      offset: 0,
    },
    list: { ...list, filter, limit: AWARDS_PAGE, offset: (page - 1) * AWARDS_PAGE },
    whole: { ...list, filter, limit: ALL, offset: 0 },
  } as const satisfies Record<string, Query>;
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
    fits(filter.competitions, count.series)
  );
}
