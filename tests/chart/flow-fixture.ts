/** Test data: one made-up school whose graduates' destinations are reported part by part. */
import type { FlowInput } from '../../src/chart/flow-tree.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import type { Lang } from '../../src/model/chart.ts';
import type { PartRow, ValueRow } from '../../src/model/query.ts';
import type { School } from '../../src/model/school.ts';
import { CATALOG, indicator, row } from './fixture.ts';

const NAMES: Readonly<Record<string, string>> = {
  graduates: '毕业生人数',
  placed_graduates: '毕业去向落实人数',
  further_study_graduates: '升学人数',
  bachelor_entrants: '升入本科人数',
  five_year_track_entrants: '贯通培养升学人数',
  sector_employed: '面向三次产业就业人数',
  primary_sector_employed: '面向第一产业就业人数',
  secondary_sector_employed: '面向第二产业就业人数',
  tertiary_sector_employed: '面向第三产业就业人数',
  employed_graduates: '毕业生就业人数',
  employed_local: '留在当地就业人数',
  destination_graduates: '各类去向毕业生人数',
};

export const FLOW_CATALOG: Catalog = {
  ...CATALOG,
  indicators: Object.entries(NAMES).map(([id, name_zh]) =>
    indicator(id, { name_zh, name_en: id.replaceAll('_', ' '), direction: 'neutral' }),
  ),
};

export const WHOLE: Readonly<Record<string, number>> = {
  graduates: 1000,
  placed_graduates: 950,
  further_study_graduates: 200,
  bachelor_entrants: 150,
  sector_employed: 700,
  primary_sector_employed: 0,
  secondary_sector_employed: 300,
  tertiary_sector_employed: 400,
};

type More = Parameters<typeof row>[4];

/** What a flow is made from: numbers by indicator of 2023, kinds of destination by member, more per row. */
export function flowInput(
  amounts: Readonly<Record<string, number>>,
  {
    kinds = {},
    more = {},
    lang = 'zh',
    school = CATALOG.schools[0] as School,
  }: {
    readonly kinds?: Readonly<Record<string, number>>;
    readonly more?: Readonly<Record<string, More>>;
    readonly lang?: Lang;
    readonly school?: School;
  } = {},
): FlowInput {
  const cohort = { period: 'cohort' as const };
  const rows = new Map<string, readonly ValueRow[]>(
    Object.entries(amounts).map(([id, amount]) => [
      id,
      [row(school.id, id, 2023, amount, { ...cohort, ...more[id] }), row(school.id, id, 2022, amount, cohort)],
    ]),
  );
  const parts = Object.entries(kinds).map(
    ([member, amount]): PartRow => ({
      ...row(school.id, 'destination_graduates', 2023, amount, cohort),
      key: `${school.id}|destination_graduates|2023|${member}`,
      dimension: '毕业去向',
      member,
      member_zh: member === 'seeking' ? '待就业' : member,
      member_en: member,
      member_parent: null,
      member_relation: null,
      member_siblings: 0,
    }),
  );
  return { school, catalog: FLOW_CATALOG, rows, parts, lang };
}
