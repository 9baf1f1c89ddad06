/** Fields and their values as Explore offers them. */

import { words } from '../../format/words.ts';
import { fieldTitle, valueLabel } from '../../format/words-fields.ts';
import type { Catalog } from '../../model/catalog.ts';
import type { Lang } from '../../model/chart.ts';
import { FAMILIES } from '../../model/indicator.ts';
import {
  CELL_STATUSES,
  FACT_FIELDS,
  type Facet,
  NATURES,
  type PivotField,
  QUALIFIERS,
  SCHOOL_FIELDS,
  squashed,
} from '../../model/pivot.ts';
import { LEVELS } from '../../model/school.ts';
import { ANY } from '../../query/fit-explore.ts';
import { isSchoolField, schoolValues } from '../../query/pivot-fields.ts';

export type FieldChoice = {
  readonly id: PivotField;
  readonly title: string;
  readonly note: string;
  readonly usable: boolean;
};
export type ValueChoice = {
  readonly value: string;
  readonly label: string;
  readonly note: string;
  readonly group: string;
};

/** Every field there is, dimensions of the shown indicators first among the dimensions. */
export function fieldChoices(
  facets: readonly Facet[],
  indicators: readonly string[],
  lang: Lang,
): readonly FieldChoice[] {
  const shown = new Set(indicators);
  const dimensions = new Map<string, { all: Set<string>; own: Set<string> }>();
  for (const facet of facets) {
    if (facet.field === 'scope') continue;
    const entry = dimensions.get(facet.field) ?? { all: new Set(), own: new Set() };
    for (const id of facet.indicators.split(' ')) {
      entry.all.add(id);
      if (shown.has(id)) entry.own.add(id);
    }
    dimensions.set(facet.field, entry);
  }
  const title = (id: PivotField) => fieldTitle(id, lang);
  return [
    ...[...FACT_FIELDS, ...SCHOOL_FIELDS].map((id) => ({ id, title: title(id), note: '', usable: true })),
    ...[...dimensions]
      .toSorted(([a, x], [b, y]) => y.own.size - x.own.size || y.all.size - x.all.size || (a < b ? -1 : 1))
      .map(([id, { all, own }]) => ({
        id,
        title: title(id),
        note: `${own.size}/${all.size}`,
        usable: own.size > 0,
      })),
  ];
}

/** Values that a field can be filtered by, in their order; groups part long lists. */
export function valueChoices(
  field: PivotField,
  catalog: Catalog,
  facets: readonly Facet[],
  lang: Lang,
): readonly ValueChoice[] {
  const plain = (value: string, note = '', group = ''): ValueChoice => ({
    value,
    label: valueLabel(field, value, catalog, facets, lang),
    note,
    group,
  });
  const years = (of: 'year' | 'report_year') =>
    [...new Set(catalog.coverage.map((row) => row[of]))].toSorted((a, b) => b - a).map((year) => plain(String(year)));
  switch (field) {
    case 'indicator': {
      const valued = new Map<string, Set<string>>();
      for (const row of catalog.coverage) {
        if (row.has_value) valued.set(row.indicator, (valued.get(row.indicator) ?? new Set()).add(row.school));
      }
      return FAMILIES.flatMap((family) =>
        catalog.indicators
          .filter((one) => one.family === family)
          .map(({ id }) =>
            plain(id, `${valued.get(id)?.size ?? 0}/${catalog.schools.length}`, words(lang).family[family]),
          ),
      );
    }
    case 'family':
      return [
        { value: ANY, label: lang === 'zh' ? '全部指标' : 'All indicators', note: '', group: '' },
        ...FAMILIES.map((one) => plain(one)),
      ];
    case 'school':
      return catalog.schools.map((school) => plain(school.id, '', words(lang).level(school.level)));
    case 'level':
      return LEVELS.filter((level) => catalog.schools.some((school) => school.level === level)).map((level) =>
        plain(level),
      );
    case 'year':
    case 'report_year':
      return years(field);
    case 'nature':
      return NATURES.map((one) => plain(one));
    case 'qualifier':
      return QUALIFIERS.map((one) => plain(one));
    case 'status':
      return CELL_STATUSES.map((one) => plain(one));
    case 'scope':
      return [
        plain(''),
        { value: ANY, label: lang === 'zh' ? '不限范围（含局部）' : 'Any scope (parts too)', note: '', group: '' },
        ...facets
          .filter((one) => one.field === 'scope')
          .map((one) => ({ value: squashed(one.value), label: one.value, note: String(one.facts), group: '' })),
      ];
    case 'period':
      return [];
  }
  if (isSchoolField(field))
    return schoolValues(catalog, field).map((value) => ({ ...plain(value), value: squashed(value) }));
  return [...facets.filter((one) => one.field === field).map((one) => plain(one.value, String(one.facts))), plain('')];
}
