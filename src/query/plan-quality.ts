import type { Catalog } from '../model/catalog.ts';
import type { Query } from '../model/query.ts';
import type { View } from '../model/view.ts';
import { groupRule, toldBy } from './fit-group.ts';
import { qualityFilters, qualitySection } from './fit-quality.ts';

const FEW_SCHOOLS = 60;

/**
 * What the shown section of the quality page asks. The matrix asks about the unfolded families only (the folded ones are
 * counted from the catalog); the definitions ask nothing, since the catalog holds them.
 */
export function planQuality(view: View, catalog: Catalog): readonly Query[] {
  // Few schools are asked for together: another choice of them is another filter, not another question. A group's
  // members may be any schools.
  const schools = catalog.schools.length <= FEW_SCHOOLS || groupRule(view) !== null ? [] : view.schools;
  switch (qualitySection(view)) {
    case 'rate':
      return [{ kind: 'rates', schools }, ...told(view, catalog)];
    case 'checklist':
      return [
        ...told(view, catalog),
        { kind: 'findings', schools },
        { kind: 'evidence', schools },
        { kind: 'unfilled', schools },
        { kind: 'rates', schools },
      ];
    case 'findings':
      return [...told(view, catalog), { kind: 'findings', schools }, { kind: 'evidence', schools }];
    case 'matrix': {
      const { family, rows } = qualityFilters(view);
      const indicators = catalog.indicators
        .filter((one) => family.includes(one.family) && (rows === 'all' || one.rows !== null))
        .map((one) => one.id);
      return [{ kind: 'presence', indicators, schools }, ...told(view, catalog)];
    }
    case 'definitions':
      return [];
  }
}

/** The values that the view's group is told by; nothing is asked where it has none or needs none. */
function told(view: View, catalog: Catalog): readonly Query[] {
  const indicators = toldBy(view, catalog);
  const schools = catalog.schools.map((school) => school.id);
  return indicators.length === 0 ? [] : [{ kind: 'values', indicators, schools, years: 'all', basis: 'data' }];
}
