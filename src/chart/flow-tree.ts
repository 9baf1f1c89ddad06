/**
 * What a flow of graduates is made of. Parts of one whole stand beside each other only where their definitions exclude one
 * another: 升学 and 就业 (不含升学), the three sectors, the kinds of destination. 升入本科 and 贯通培养 may overlap: a
 * 高职 shows the one, a 中职 the other.
 */
import { indicatorName } from '../format/names.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Lang } from '../model/chart.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Cell } from '../model/observation.ts';
import type { PartRow, ValueRow } from '../model/query.ts';
import type { School } from '../model/school.ts';

export type FlowInput = {
  readonly school: School;
  readonly catalog: Catalog;
  /** The page's values by indicator, all schools and years. */
  readonly rows: ReadonlyMap<string, readonly ValueRow[]>;
  /** The school's breakdowns. */
  readonly parts: readonly PartRow[];
  readonly lang: Lang;
};
/** How the placed who did not go on to study are split. */
export type FlowView = 'sectors' | 'kinds' | 'regions';

export type FlowDef = {
  readonly id: string;
  readonly label: string;
  readonly indicator: Indicator;
  /** All years. */
  readonly cells: readonly Cell[];
  readonly children: readonly FlowDef[];
  /** What the whole less its parts is called. */
  readonly rest: 'unplaced' | 'rest' | 'elsewhere';
};

const KINDS = { indicator: 'destination_graduates', dimension: '毕业去向' } as const;
const WAITING = 'seeking';
const STUDY = 'further_study';

/** The tree of one view; `own` says whether the view has a part of its own. Null where the codebook lacks the whole. */
export function flowTree(input: FlowInput, view: FlowView): { readonly root: FlowDef; readonly own: boolean } | null {
  const { school } = input;
  const kinds = input.parts.filter((row) => row.indicator === KINDS.indicator && row.dimension === KINDS.dimension);
  const one = (id: string, children: readonly (FlowDef | null)[] = [], rest: FlowDef['rest'] = 'rest') =>
    indicatorDef(id, children, rest, input);
  const member = (id: string) => memberDef(id, kinds, input);
  const study = one('further_study_graduates', [
    one(school.level === '中职' ? 'five_year_track_entrants' : 'bachelor_entrants'),
  ]);
  const others = [...new Set(kinds.map((row) => row.member))].filter((id) => id !== WAITING && id !== STUDY);
  const split: Record<FlowView, readonly (FlowDef | null)[]> = {
    sectors: [
      one('sector_employed', [
        one('primary_sector_employed'),
        one('secondary_sector_employed'),
        one('tertiary_sector_employed'),
      ]),
    ],
    kinds: others.map(member),
    regions: [one('employed_graduates', [one('employed_local')], 'elsewhere')],
  };
  const root = one(
    'graduates',
    [
      one('placed_graduates', [study, ...split[view]]),
      kinds.some((row) => row.member === WAITING) ? member(WAITING) : null,
    ],
    'unplaced',
  );
  const own = split[view].some((def) => def !== null && hasValue(def));
  return root === null ? null : { root, own };
}

function hasValue(def: FlowDef): boolean {
  return def.cells.some((cell) => cell.amount !== null) || def.children.some(hasValue);
}

function indicatorDef(
  id: string,
  children: readonly (FlowDef | null)[],
  rest: FlowDef['rest'],
  { catalog, school, rows, lang }: FlowInput,
): FlowDef | null {
  const indicator = catalog.indicators.find((known) => known.id === id);
  if (indicator === undefined) return null;
  const cells = (rows.get(id) ?? []).filter((row) => row.school === school.id && row.dimension === '');
  return {
    id,
    label: indicatorName(indicator, lang),
    indicator,
    cells,
    children: children.filter((one) => one !== null),
    rest,
  };
}

function memberDef(id: string, kinds: readonly PartRow[], { catalog, lang }: FlowInput): FlowDef | null {
  const cells = kinds.filter((row) => row.member === id);
  const indicator = catalog.indicators.find((known) => known.id === KINDS.indicator);
  const [first] = cells;
  if (first === undefined || indicator === undefined) return null;
  const label = lang === 'en' && first.member_en !== '' ? first.member_en : first.member_zh || id;
  return { id: `kind/${id}`, label, indicator, cells, children: [], rest: 'rest' };
}
