/** What an address asks of the pivot of awards: its fields, how they move, and the cell whose awards the list shows. */
import {
  AWARD_FIELDS,
  AWARD_KINDS,
  type AwardFilter,
  type AwardPivotField,
  GRADES,
  MODES,
  MOST_AWARD_FIELDS,
  RECIPIENTS,
  TIERS,
} from '../model/award.ts';
import { BETWEEN } from '../model/pivot.ts';
import { LEVELS } from '../model/school.ts';
import type { Repair, View } from '../model/view.ts';

export type AwardSides = { readonly rows: readonly AwardPivotField[]; readonly columns: readonly AwardPivotField[] };
export type AwardSide = keyof AwardSides;
/** What the awards of a cell have in common; fields that are folded into a total are not in it. */
export type AwardCell = Readonly<Partial<Record<AwardPivotField, string>>>;

/** What the page opens with. */
const DEFAULT: AwardSides = { rows: ['tier', 'grade'], columns: ['school'] };
/** How an address writes a field that is folded, and what parts the values of a cell. */
const FOLDED = '*';
const APART = '~';

/** Whether the page shows the pivot instead of its fixed tables. */
export function isAwardPivot(view: View): boolean {
  return view.chart === 'pivot';
}

/** The fields an address names, unknown and repeated ones passed over; where it names none, what the page opens with. */
export function awardSides(view: View): AwardSides {
  const rows = known(view.rows, []);
  const columns = known(view.columns, rows);
  return rows.length + columns.length === 0 ? DEFAULT : { rows, columns };
}

function known(given: readonly string[], taken: readonly AwardPivotField[]): readonly AwardPivotField[] {
  const fields = given.flatMap((one) => AWARD_FIELDS.filter((field) => field === one && !taken.includes(field)));
  return [...new Set(fields)].slice(0, MOST_AWARD_FIELDS);
}

/** The field at a place of a side; one that stands elsewhere changes places with what was there, and is added beyond the end. */
export function withSide(sides: AwardSides, side: AwardSide, at: number, field: AwardPivotField): AwardSides {
  const before = sides[side][at];
  const put = (fields: readonly AwardPivotField[]) =>
    fields.flatMap((one) =>
      one === field ? (before === undefined ? [] : [before]) : one === before ? [field] : [one],
    );
  const moved = { rows: put(sides.rows), columns: put(sides.columns) };
  if (before !== undefined) return moved;
  return { ...moved, [side]: [...moved[side], field].slice(0, MOST_AWARD_FIELDS) };
}

/** Without the field; the last one stays, since a table of nothing says nothing. */
export function withoutSide({ rows, columns }: AwardSides, field: AwardPivotField): AwardSides {
  const left = { rows: rows.filter((one) => one !== field), columns: columns.filter((one) => one !== field) };
  return left.rows.length + left.columns.length === 0 ? { rows, columns } : left;
}

/** The field on the other side, at its end; unchanged where there is no room. */
export function acrossSide(sides: AwardSides, field: AwardPivotField): AwardSides {
  const to: AwardSide = sides.rows.includes(field) ? 'columns' : 'rows';
  if (sides[to].length >= MOST_AWARD_FIELDS) return sides;
  const left = {
    rows: sides.rows.filter((one) => one !== field),
    columns: sides.columns.filter((one) => one !== field),
  };
  return { ...left, [to]: [...left[to], field] };
}

/** The two fields of the field's side in the other order. */
export function turnedSide({ rows, columns }: AwardSides, field: AwardPivotField): AwardSides {
  return rows.includes(field) ? { rows: rows.toReversed(), columns } : { rows, columns: columns.toReversed() };
}

/** A cell as an address writes it; a key is null where its side is folded into a total. */
export function awardCellText({ rows, columns }: AwardSides, row: string | null, column: string | null): string {
  const written = (fields: readonly AwardPivotField[], key: string | null) =>
    fields.length === 0 ? [] : key === null ? fields.map(() => FOLDED) : key.split(BETWEEN);
  return [...written(rows, row), ...written(columns, column)].join(APART);
}

/** The cell that an address names; null where it names none that the fields and the filter could have. */
export function awardCell(text: string, { rows, columns }: AwardSides, filter: AwardFilter): AwardCell | null {
  const fields = [...rows, ...columns];
  const values = text.split(APART);
  if (values.length !== fields.length) return null;
  const pairs = fields.map((field, at) => [field, values[at] ?? ''] as const).filter(([, value]) => value !== FOLDED);
  const fits = pairs.every(([field, value]) => isValue(field, value) && passes(field, value, filter));
  return fits ? Object.fromEntries(pairs) : null;
}

const WORDS: Readonly<Partial<Record<AwardPivotField, readonly string[]>>> = {
  level: LEVELS,
  tier: TIERS,
  grade: GRADES,
  recipient: RECIPIENTS,
  mode: MODES,
  kind: AWARD_KINDS,
};

function isValue(field: AwardPivotField, value: string): boolean {
  if (field === 'year' || field === 'report_year') return /^[1-9]\d{3}$/.test(value);
  return WORDS[field]?.includes(value) ?? /^[\p{L}\p{N}_.-]+$/u.test(value);
}

const LISTS: Readonly<Partial<Record<AwardPivotField, keyof AwardFilter>>> = {
  competition: 'competitions',
  tier: 'tiers',
  grade: 'grades',
  recipient: 'recipients',
  mode: 'modes',
  kind: 'kinds',
  year: 'years',
  report_year: 'reports',
};

function passes(field: AwardPivotField, value: string, filter: AwardFilter): boolean {
  const list = LISTS[field];
  const chosen: readonly (string | number)[] = list === undefined ? [] : filter[list];
  return chosen.length === 0 || chosen.some((one) => String(one) === value);
}

/** The filter narrowed to a cell; schools and levels are no part of it. */
export function filterOf(filter: AwardFilter, cell: AwardCell): AwardFilter {
  const narrowed = Object.entries(cell).flatMap(([field, value]) => {
    const list = LISTS[field as AwardPivotField];
    if (list === undefined) return [];
    return [[list, [list === 'years' || list === 'reports' ? Number(value) : value]]];
  });
  return { ...filter, ...Object.fromEntries(narrowed) };
}

/** Fields and order of the address, fitted; without a pivot there are none, and that is no repair. */
export function fitAwardSides(view: View): { readonly view: View; readonly repairs: readonly Repair[] } {
  if (!isAwardPivot(view)) {
    const repairs: readonly Repair[] = view.chart === '' ? [] : [{ field: 'chart', given: view.chart, used: '' }];
    const bare = view.chart === '' && view.order === '' && view.rows.length + view.columns.length === 0;
    return { view: bare ? view : { ...view, chart: '', rows: [], columns: [], order: '' }, repairs };
  }
  const rows = known(view.rows, []);
  const columns = known(view.columns, rows);
  const order = /^[ad]\..+$/u.test(view.order) ? view.order : '';
  const gone = (field: 'rows' | 'columns', kept: readonly string[]): readonly Repair[] =>
    view[field].filter((one) => !kept.includes(one)).map((given) => ({ field, given, used: '' }));
  return {
    view: { ...view, rows, columns, order },
    repairs: [
      ...gone('rows', rows),
      ...gone('columns', columns),
      ...(order === view.order ? [] : [{ field: 'order' as const, given: view.order, used: '' }]),
    ],
  };
}
