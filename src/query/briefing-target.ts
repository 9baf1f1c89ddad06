/** The same questions put to other schools, another year, or one school among its peers. */
import type { Briefing } from '../model/briefing.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Repair, View } from '../model/view.ts';
import { formatAddress } from './address.ts';
import { awardSides } from './award-fields.ts';
import { groupRule } from './fit-group.ts';
import { openAddress, repairView } from './repair.ts';

/** Absent: as each item has it. `schools` empty: every school. */
export type Target = { readonly schools?: readonly string[]; readonly year?: View['year'] };
export type Retargeted = {
  readonly addresses: Readonly<Record<string, string>>;
  /** By item: what the data did not allow. */
  readonly repairs: Readonly<Record<string, readonly Repair[]>>;
};

/** Pages whose pictures run over years, or choose years by themselves. */
const YEARLESS: readonly View['page'][] = ['trend', 'profile', 'indicator', 'sql'];

/** New addresses for the items of a briefing, fitted to the data. */
export function retarget(briefing: Briefing, target: Target, catalog: Catalog): Retargeted {
  const addresses: Record<string, string> = {};
  const repairs: Record<string, readonly Repair[]> = {};
  for (const item of briefing.items) {
    if (item.kind !== 'view') continue;
    const fitted = repairView(targeted(openAddress(item.address, catalog).view, target), catalog);
    addresses[item.id] = formatAddress(fitted.view);
    if (fitted.repairs.length > 0) repairs[item.id] = fitted.repairs;
  }
  return { addresses, repairs };
}

function targeted(view: View, { schools, year }: Target): View {
  const moved: View = schools === undefined ? view : { ...view, schools, where: whereFor(view, schools), level: 'all' };
  return year === undefined || YEARLESS.includes(view.page) ? moved : { ...moved, year };
}

/** Filters without the former schools' names and the cells of their tables; a list that was one school's is the one new school's. */
function whereFor(view: View, schools: readonly string[]): readonly string[] {
  const [only] = schools.length === 1 ? schools : [];
  const bySchool = Object.values(awardSides(view)).some((fields) => fields.includes('school'));
  return view.where.flatMap((filter) => {
    if (filter.startsWith('name:') || (bySchool && filter.startsWith('cell:'))) return [];
    if (!filter.startsWith('school:')) return [filter];
    return only === undefined ? [] : [`school:${only}`];
  });
}

/**
 * A view for the brief of one school: what was about one school is about this one; where several stand beside each other
 * it stands first among them; a peer group is formed around it; a list of what a school must explain is its own alone.
 */
export function viewFor(view: View, school: string, catalog: Catalog): View {
  const alone =
    view.page === 'profile' ||
    view.schools.length === 1 ||
    groupRule(view) !== null ||
    (view.page === 'quality' && (view.chart === 'checklist' || view.chart === 'findings'));
  const schools = alone
    ? [school]
    : view.schools.length === 0
      ? []
      : [school, ...view.schools.filter((one) => one !== school)];
  const where = whereFor(view, [school]);
  return repairView({ ...view, schools, where }, catalog).view;
}

/** Schools that an address names and the data at hand do not hold. */
export function unknownSchools(address: string, catalog: Catalog): readonly string[] {
  const { repairs } = openAddress(address, catalog);
  return repairs.flatMap((repair) => (repair.field === 'schools' && repair.used === '' ? [repair.given] : []));
}
