import type { Catalog } from '../model/catalog.ts';
import { PROFILE_LISTS } from '../model/profile-lists.ts';
import type { Query } from '../model/query.ts';
import type { View } from '../model/view.ts';
import { profileSchool } from './fit-profile.ts';
import { twinOf } from './twin.ts';

/**
 * What 画像 needs: of every school of the data (a place among peers needs them) the headline indicators, the rows of the
 * standard tables and the parts of totals that are indicators of their own; how much is filled in, the findings and the
 * awards, all the same for any school, so that the snapshots serve every one; and the breakdowns of the school itself.
 */
export function planProfile(view: View, catalog: Catalog): readonly Query[] {
  const headline = catalog.headline.flatMap(({ indicator }) => [
    indicator,
    twinOf(indicator, catalog)?.id ?? indicator,
  ]);
  const rows = catalog.indicators.filter((one) => one.rows !== null).map((one) => one.id);
  const known = new Set(catalog.indicators.map((one) => one.id));
  const listed = PROFILE_LISTS.flatMap((list) => list.indicators).filter((id) => known.has(id));
  const school = profileSchool(view, catalog);
  const shared: readonly Query[] = [
    {
      kind: 'values',
      indicators: [...new Set([...headline, ...rows, ...listed])],
      schools: [],
      years: 'all',
      basis: 'data',
    },
    { kind: 'coverage', schools: [] },
    { kind: 'findings', schools: [] },
    { kind: 'award_counts', schools: [] },
  ];
  return school === undefined ? shared : [...shared, { kind: 'parts', schools: [school.id] }];
}
