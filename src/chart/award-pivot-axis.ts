/** The two sides of the pivot of awards: names of values, which headers there are, and in which order. Pure. */
import { schoolNameOf } from '../format/names.ts';
import { words } from '../format/words.ts';
import { awardPivotWords } from '../format/words-award-pivot.ts';
import { awardWords } from '../format/words-awards.ts';
import {
  AWARD_KINDS,
  type AwardKindName,
  type AwardPivotField,
  type AwardPivotRow,
  GRADES,
  type Grade,
  MODES,
  type Mode,
  RECIPIENTS,
  type Recipient,
  TIERS,
  type Tier,
} from '../model/award.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Lang } from '../model/chart.ts';
import { BETWEEN, type PivotHeader } from '../model/pivot.ts';
import { LEVELS } from '../model/school.ts';
import { seriesName } from './award-tables.ts';

/** Key of the header under which everything of the other side is counted. */
export const ALL_KEY = '*';

export type AxisInput = {
  readonly fields: readonly AwardPivotField[];
  readonly side: 'row_key' | 'column_key';
  readonly rows: readonly AwardPivotRow[];
  readonly catalog: Catalog;
  readonly lang: Lang;
};
/** A header with the place of each of its values in the order of its field. */
export type Ranked = { readonly header: PivotHeader; readonly ranks: readonly number[] };

/** What a value of a field is called; what no report says has its own words. */
export function awardValue(field: AwardPivotField, value: string, catalog: Catalog, lang: Lang): string {
  const w = awardWords(lang);
  switch (field) {
    case 'school':
      return schoolNameOf(catalog.schools, value, lang);
    case 'level':
      return words(lang).level(value);
    case 'competition':
      return seriesName(value, lang);
    case 'tier':
      return w.tiers[value as Tier] ?? value;
    case 'grade':
      return w.grades[value as Grade] ?? value;
    case 'recipient':
      return w.recipients[value as Recipient] ?? value;
    case 'mode':
      return w.modes[value as Mode] ?? value;
    case 'kind':
      return w.kinds[value as AwardKindName] ?? value;
    case 'year':
    case 'report_year':
      return value === 'none' ? awardPivotWords(lang).unstated : value;
  }
}

/** Headers of a side in the order of its fields: competitions by how many entries are listed, the rest as they are known. */
export function awardHeaders({ fields, side, rows, catalog, lang }: AxisInput): readonly Ranked[] {
  const cells = rows.filter(({ folded }) => folded === 0);
  if (fields.length === 0) {
    const labels = [awardPivotWords(lang).items];
    return cells.length === 0 ? [] : [{ header: { key: '', values: [], labels, total: false }, ranks: [] }];
  }
  const places = fields.map((field, at) => placesOf(field, at, side, cells, catalog));
  const names = fields.map(() => new Map<string, string>());
  const label = (at: number, value: string): string => {
    const made = names[at]?.get(value) ?? awardValue(fields[at] ?? 'school', value, catalog, lang);
    names[at]?.set(value, made);
    return made;
  };
  return [...new Set(cells.map((row) => row[side]))]
    .map((key): Ranked => {
      const values = key.split(BETWEEN);
      return {
        header: { key, values, labels: values.map((value, at) => label(at, value)), total: false },
        ranks: values.map((value, at) => places[at]?.get(value) ?? Number.MAX_SAFE_INTEGER),
      };
    })
    .toSorted((a, b) => compare(a.ranks, b.ranks) || (a.header.key < b.header.key ? -1 : 1));
}

/** The header of the totals of a side; null where one header would only be repeated. */
export function totalHeader(fields: readonly AwardPivotField[], headers: number, lang: Lang): PivotHeader | null {
  if (fields.length === 0 || headers < 2) return null;
  const { total } = awardPivotWords(lang);
  return {
    key: ALL_KEY,
    values: fields.map(() => ALL_KEY),
    labels: fields.map((_, at) => (at === 0 ? total : '')),
    total: true,
  };
}

/** Which of two headers comes first, field by field. */
export function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((one, place) => one !== b[place]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

function placesOf(
  field: AwardPivotField,
  at: number,
  side: 'row_key' | 'column_key',
  cells: readonly AwardPivotRow[],
  catalog: Catalog,
): ReadonlyMap<string, number> {
  const known: Readonly<Partial<Record<AwardPivotField, readonly string[]>>> = {
    school: catalog.schools
      .toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || (a.pinyin < b.pinyin ? -1 : 1))
      .map(({ id }) => id),
    level: LEVELS,
    tier: TIERS,
    grade: GRADES,
    recipient: RECIPIENTS,
    mode: MODES,
    kind: AWARD_KINDS,
  };
  const order = known[field];
  if (order !== undefined) return new Map(order.map((value, place) => [value, place]));
  const items = new Map<string, number>();
  for (const row of cells) {
    const value = row[side].split(BETWEEN)[at] ?? '';
    items.set(value, (items.get(value) ?? 0) + row.items);
  }
  const byCount = ([a, m]: readonly [string, number], [b, n]: readonly [string, number]) => n - m || (a < b ? -1 : 1);
  const byYear = ([a]: readonly [string, number], [b]: readonly [string, number]) => (a < b ? -1 : 1);
  const listed = [...items].toSorted(field === 'competition' ? byCount : byYear);
  return new Map(listed.map(([value], place) => [value, place]));
}
