import type { Catalog } from '../model/catalog.ts';
import type { Figure, Lang } from '../model/chart.ts';
import type { Indicator } from '../model/indicator.ts';
import type { ValueRow } from '../model/query.ts';
import type { View } from '../model/view.ts';
import { hasValue } from '../query/lookup.ts';
import { absent } from './figure.ts';
import { likeKey, mostCommon, yearOf } from './scope.ts';

export type Picked = {
  readonly row: ValueRow | null;
  /** Facts of the same school and year that are not drawn (another cut-off date): named in a note. */
  readonly others: readonly ValueRow[];
};

/**
 * One row a school for a picture of one year: the newest year that has a value (of the rows given), and of two facts of
 * that year (placement at 8-31 and at 12-31) the one whose cut-off most schools share, then the later.
 */
export function pickRows(
  rows: readonly ValueRow[],
  schools: readonly string[],
  view: View,
): ReadonlyMap<string, Picked> {
  const bySchool = grouped(rows, (row) => row.school);
  const candidates = new Map(schools.map((id) => [id, newest(bySchool.get(id) ?? [], view)]));
  const keys = [...candidates.values()].flatMap((list) => [...new Set(list.flatMap((row) => likeKey(row) ?? []))]);
  const shared = mostCommon(keys);
  const score = (row: ValueRow) => {
    const key = likeKey(row);
    return (key === null ? 0 : 1) + (key !== null && key === shared ? 2 : 0);
  };
  return new Map(
    [...candidates].map(([id, list]) => {
      const [row = null, ...others] = list.toSorted(
        (a, b) => score(b) - score(a) || compareText(b.as_of ?? '', a.as_of ?? '') || compareText(a.key, b.key),
      );
      return [id, { row, others }];
    }),
  );
}

/** Rows by what `of` says of them, in their order. */
export function grouped<T>(rows: readonly T[], of: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const own = groups.get(of(row));
    if (own === undefined) groups.set(of(row), [row]);
    else own.push(row);
  }
  return groups;
}

function newest(rows: readonly ValueRow[], view: View): readonly ValueRow[] {
  const asked = view.year === 'latest' ? rows : rows.filter((row) => yearOf(row, view.basis) === view.year);
  const valued = asked.filter((row) => row.amount !== null);
  const pool = valued.length > 0 ? valued : asked;
  const top = Math.max(...pool.map((row) => yearOf(row, view.basis)));
  const ofTop = pool.filter((row) => yearOf(row, view.basis) === top);
  // One report may tell two years: its newest is the one its cover year stands for.
  const year = Math.max(...ofTop.map((row) => row.year));
  return ofTop.filter((row) => row.year === year);
}

/** Why a school has no row: the codebook's level, another year, or silence of every report. */
export function whyAbsent(
  school: { id: string; level: string },
  indicator: Indicator,
  view: View,
  catalog: Catalog,
  lang: Lang,
): Figure {
  if (indicator.level !== 'both' && indicator.level !== school.level) return absent('not_applicable', lang);
  const elsewhere = view.year !== 'latest' && hasValue(catalog, school.id, indicator.id);
  return absent(elsewhere ? 'other_year' : 'not_found', lang);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
