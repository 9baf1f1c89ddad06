/** One school's indicators among the schools of its level, and the rows of the standard tables in their official order. */
import { indicatorName } from '../format/names.ts';
import { profileWords } from '../format/words-profile.ts';
import { qualityWords } from '../format/words-quality.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Lang } from '../model/chart.ts';
import type { Indicator } from '../model/indicator.ts';
import type { ProfileItem, ProfileLack, ProfileTable } from '../model/profile.ts';
import type { ValueRow } from '../model/query.ts';
import type { School } from '../model/school.ts';
import type { View } from '../model/view.ts';
import { DEFAULT_VIEW } from '../query/address.ts';
import { twinOf } from '../query/twin.ts';
import { STANDARD_TABLES } from '../rules/prefer.ts';
import { type StandardRow, standardRows, tableOfRow } from '../rules/standard-rows.ts';
import { figure } from './figure.ts';
import { among, cellAmong, type RowContext } from './overview-row.ts';
import { grouped, pickRows } from './pick.ts';
import { type Placed, schoolsOf } from './scope.ts';

const LACKS: readonly ProfileLack[] = ['not_reported', 'not_applicable', 'not_found'];
/** Each school's own latest year: what the page shows, whatever the view says of years. */
export const LATEST: View = { ...DEFAULT_VIEW, page: 'profile' };

export type ItemContext = {
  readonly school: School;
  /** Schools of its level, itself included: see `peersOf`. */
  readonly peers: readonly Placed[];
  readonly catalog: Catalog;
  /** Values of the page's indicators by indicator, all schools and years. */
  readonly rows: ReadonlyMap<string, readonly ValueRow[]>;
  readonly lang: Lang;
};
export type Made = { readonly item: ProfileItem; readonly used: readonly ValueRow[] };

/** Schools of the level of one, itself included. */
export function peersOf(school: School, catalog: Catalog): readonly Placed[] {
  return schoolsOf(LATEST, catalog).filter((one) => one.school.level === school.level);
}

/** An indicator of the school; ranked where the codebook and `ranked` allow it and another school can be compared. */
export function profileItem(
  indicator: Indicator,
  { school, peers, catalog, rows, lang }: ItemContext,
  { ranked = true, depth = 0, title = '' } = {},
): Made {
  const twin = twinOf(indicator.id, catalog);
  const own = rows.get(indicator.id) ?? [];
  const context: RowContext = {
    view: LATEST,
    catalog,
    indicator,
    rows: own,
    twin: twin === null ? null : { indicator: twin, rows: rows.get(twin.id) ?? [] },
    ranked,
    lang,
  };
  const all = among(peers, context);
  const cell = cellAmong(all, school.level, school, context);
  const comparable = all.printed.filter((row) => (all.ranks.get(row.school) ?? null) !== null);
  const values = comparable.flatMap((row) => row.amount ?? []);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const place = (value: number) => (high === low ? 0.5 : (value - low) / (high - low));
  const shown = cell.rank !== null && cell.figure.value !== null;
  const earlier = earlierRows(own, school, cell.figure.cell);
  const used = all.computed.get(school.id) ?? all.picked.get(school.id)?.row ?? null;
  return {
    item: {
      indicator: indicator.id,
      title: title === '' ? indicatorName(indicator, lang) : title,
      depth,
      cell,
      of: cell.rank === null ? 0 : comparable.length,
      at: shown ? place(cell.figure.value ?? 0) : null,
      peers: shown
        ? comparable
            .filter((row) => row.school !== school.id)
            .flatMap((row) => row.amount ?? [])
            .map(place)
        : [],
      earlier: earlier.map((row) => figure(row, indicator, lang)),
    },
    used: [...(used === null ? [] : [used]), ...earlier],
  };
}

/** Of every year before the one shown the figure that would be shown for it; years without a value are left out. */
function earlierRows(rows: readonly ValueRow[], school: School, cell: string | null): readonly ValueRow[] {
  const own = rows.filter((row) => row.school === school.id && row.amount !== null);
  const shown = own.find((row) => row.key === cell);
  const years = [...new Set(own.map((row) => row.year))].toSorted((a, b) => b - a);
  return years
    .filter((year) => shown !== undefined && year < shown.year)
    .flatMap((year) => pickRows(own, [school.id], { ...LATEST, year }).get(school.id)?.row ?? []);
}

type TableRow = StandardRow & { readonly indicator: Indicator };
const tabled = new WeakMap<readonly Indicator[], ReadonlyMap<string, readonly TableRow[]>>();

/** Rows of every standard table in the codebook's order, read once. */
function rowsOfTables({ indicators }: Catalog): ReadonlyMap<string, readonly TableRow[]> {
  const known = tabled.get(indicators);
  if (known !== undefined) return known;
  const made = grouped(
    indicators.flatMap((indicator) => standardRows(indicator.rows).map((row) => ({ indicator, ...row }))),
    (row) => tableOfRow(row.path),
  );
  tabled.set(indicators, made);
  return made;
}

/** The standard tables of the school's newest edition, each row where it stands in the table, whether reported or not. */
export function profileTables(context: ItemContext): {
  readonly tables: readonly ProfileTable[];
  readonly used: readonly ValueRow[];
} {
  const { school, catalog, lang } = context;
  const own = catalog.sources.filter((source) => source.school === school.id);
  const edition = own.toSorted((a, b) => b.report_year - a.report_year)[0]?.edition ?? '';
  const say = profileWords(lang);
  const used: ValueRow[] = [];
  const tables = STANDARD_TABLES.map((name): ProfileTable => {
    const all = rowsOfTables(catalog).get(name) ?? [];
    const editions = [...new Set(all.map((row) => row.edition))].toSorted();
    const shownEdition = editions.includes(edition) ? edition : (editions.at(-1) ?? '');
    const items = all
      .filter((row) => row.edition === shownEdition)
      .map(({ indicator, path }) => {
        const made = profileItem(indicator, context, { depth: path.split('/').length - 2 });
        used.push(...made.used);
        return made.item;
      });
    const lacking = LACKS.map((reason) => ({ reason, items: items.filter((item) => lackOf(item) === reason) }));
    const count = (reason: ProfileLack) => lacking.find((one) => one.reason === reason)?.items.length ?? 0;
    return {
      name,
      title: qualityWords(lang).tables[name] + (lang === 'en' ? ` ${name}` : ''),
      counts: say.counts(
        items.filter((item) => lackOf(item) === null).length,
        count('not_reported'),
        count('not_applicable'),
        count('not_found'),
      ),
      note: shownEdition === edition ? '' : say.otherEdition(shownEdition),
      items,
      lacking: lacking.filter((one) => one.items.length > 0),
    };
  });
  return { tables: tables.filter((table) => table.items.length > 0), used };
}

/** Why an item has no figure; null where it has one (a word instead of a number counts as one). */
export function lackOf(item: ProfileItem): ProfileLack | null {
  const { absence } = item.cell.figure;
  return absence === 'other_year' ? 'not_found' : absence;
}
