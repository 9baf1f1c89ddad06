/** The structures of a school, family by family: lists of indicators the codebook keeps apart, then every breakdown stated. */
import { indicatorName } from '../format/names.ts';
import { words } from '../format/words.ts';
import { profileWords } from '../format/words-profile.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Lang } from '../model/chart.ts';
import { FAMILIES, type Indicator, type Relation } from '../model/indicator.ts';
import type { ProfileFamily, ProfileStructure } from '../model/profile.ts';
import { PROFILE_LISTS } from '../model/profile-lists.ts';
import type { PartRow, ValueRow } from '../model/query.ts';
import type { School } from '../model/school.ts';
import { indicatorById } from '../query/lookup.ts';
import { figure } from './figure.ts';
import { grouped } from './pick.ts';
import { indicatorPart, type Part, structureSpec } from './profile-structure.ts';
import { indicatorOf } from './scope.ts';

export type FamiliesInput = {
  readonly school: School;
  readonly catalog: Catalog;
  /** The page's values by indicator, all schools and years. */
  readonly rows: ReadonlyMap<string, readonly ValueRow[]>;
  /** The school's breakdowns. */
  readonly parts: readonly PartRow[];
  readonly lang: Lang;
};

/** Families with anything to show, in their fixed order, and the lists that the reports do not break down. */
export function profileFamilies(input: FamiliesInput): {
  readonly families: readonly ProfileFamily[];
  readonly without: readonly string[];
} {
  const { lang } = input;
  const say = profileWords(lang);
  const lists = PROFILE_LISTS.map((list) => ({ list, spec: listOf(list.id, list.indicators, input) }));
  const sets = setsOf(input);
  const families = FAMILIES.map((family): ProfileFamily => {
    const own = sets.filter((set) => set.indicator.family === family);
    const made = own.map((set) => ({ set, spec: isListed(set) ? null : breakdown(set, input) }));
    return {
      family,
      title: words(lang).family[family],
      structures: [
        ...lists.flatMap(({ list, spec }) => (list.family === family && spec !== null ? [spec] : [])),
        ...made.flatMap(({ spec }) => spec ?? []),
      ],
      single: made.flatMap(({ set, spec }) => (spec === null ? singles(set, lang) : [])),
    };
  });
  return {
    families: families.filter((one) => one.structures.length > 0 || one.single.length > 0),
    without: lists.flatMap(({ list, spec }) => (spec === null ? [say.list[list.id]] : [])),
  };
}

function listOf(
  id: keyof ReturnType<typeof profileWords>['list'],
  ids: readonly string[],
  { school, catalog, rows, lang }: FamiliesInput,
): ProfileStructure | null {
  const parts = ids.flatMap((one) => {
    const indicator = indicatorById(catalog, one);
    if (indicator === undefined || (indicator.level !== 'both' && indicator.level !== school.level)) return [];
    const own = (rows.get(one) ?? []).filter((row) => row.school === school.id);
    return [indicatorPart(indicator, own, catalog, lang)];
  });
  return structureSpec({ id, title: profileWords(lang).list[id], school: school.id, parts, catalog, lang });
}

type PartSet = {
  readonly indicator: Indicator;
  readonly dimension: string;
  readonly rows: readonly PartRow[];
};

function setsOf({ parts, catalog }: FamiliesInput): readonly PartSet[] {
  const sets = grouped(parts, (row) => `${row.indicator}|${row.dimension}`);
  return [...sets.values()].map((rows) => {
    return { indicator: indicatorOf(catalog, rows[0]?.indicator), dimension: rows[0]?.dimension ?? '', rows };
  });
}

/** No picture: two dimensions at once, and numbers that name a year. */
function isListed({ dimension, indicator }: PartSet): boolean {
  return dimension.includes('+') || indicator.unit === '年';
}

function breakdown({ indicator, dimension, rows }: PartSet, { school, catalog, lang }: FamiliesInput) {
  const say = profileWords(lang);
  const parts = [...grouped(rows, (row) => row.member)].map(([member, cells]): Part => {
    const [first] = cells;
    return {
      id: member,
      label: first === undefined ? member : memberName(first, lang),
      indicator,
      parent: first?.member_parent ?? null,
      // Of a rate no part is a part: 30% and 20% of two wholes do not make 50%.
      relation:
        indicator.aggregate === 'sum' || indicator.unit === '%'
          ? ((first?.member_relation ?? null) as Relation | null)
          : null,
      siblings: first?.member_siblings ?? 0,
      cells,
    };
  });
  return structureSpec({
    id: `${indicator.id}-${dimension}`,
    title: say.by(indicatorName(indicator, lang), say.dimension(dimension)),
    school: school.id,
    parts,
    catalog,
    lang,
  });
}

function singles({ indicator, dimension, rows }: PartSet, lang: Lang): ProfileFamily['single'] {
  const say = profileWords(lang);
  return rows.map((row) => ({
    label: `${indicatorName(indicator, lang)}${words(lang).inBrackets(
      `${say.dimension(dimension)} · ${memberName(row, lang)}`,
    )}`,
    figure: figure(row, indicator, lang),
    indicator: indicator.id,
  }));
}

function memberName(row: PartRow, lang: Lang): string {
  const name = lang === 'en' && row.member_en !== '' ? row.member_en : row.member_zh;
  return name === '' ? row.member : name;
}
