/** The pivot of awards as a spec: distinct list items by any fields, with totals. Totals that reports print are no part of it. */
import { citeReport } from '../format/cite.ts';
import { plain } from '../format/number.ts';
import { words } from '../format/words.ts';
import { awardPivotWords } from '../format/words-award-pivot.ts';
import { awardWords } from '../format/words-awards.ts';
import type { AwardPivotField, AwardPivotRow } from '../model/award.ts';
import type { Column, Figure, Lang, RecordSpec, Table } from '../model/chart.ts';
import { BETWEEN, type PivotCell, type PivotHeader, type PivotTable } from '../model/pivot.ts';
import { awardSides } from '../query/award-fields.ts';
import { awardChoices, MOST_AWARD_GROUPS } from '../query/award-view.ts';
import { ALL_KEY, awardHeaders, compare, type Ranked, totalHeader } from './award-pivot-axis.ts';
import { type AwardPivotInput, awardFilterTexts, awardPivotNotes, kindsName } from './award-pivot-notes.ts';
import { shownSchools } from './awards.ts';
import { numberCell, textCell } from './table.ts';

/** Most cells that a table may have. */
export const MOST_AWARD_CELLS = 100_000;

export type AwardPivotSpec = RecordSpec & {
  /** null where nothing fits, or too much. */
  readonly pivot: PivotTable | null;
  /** Why there is no table although something fits; empty where there is one, or nothing. */
  readonly refused: string;
  /** The column rows are sorted by, as the grid knows it; empty: the order of the fields. */
  readonly order: string;
};
/** The table of a repaired view with its sentence and notes. */
export function awardPivotSpec(input: AwardPivotInput): AwardPivotSpec {
  const { view, catalog, rows, lang } = input;
  const say = awardPivotWords(lang);
  const choices = awardChoices(view);
  const sides = awardSides(view);
  const kind = kindsName(choices, lang);
  const schools = shownSchools(view, catalog).filter(({ id }) => choices.school === null || id === choices.school);
  const made = tableOf(input);
  const title = say.title(kind);
  const list = (fields: readonly AwardPivotField[]) => words(lang).list(fields.map((field) => say.fields[field]));
  const sentence =
    rows.length === 0
      ? say.nothing(kind, schools.length)
      : `${say.sentence(kind, schools.length, itemsOf(rows))}${made.pivot === null ? made.refused : sizeOf(made.pivot, lang)}`;
  const filters = awardFilterTexts(choices, catalog, lang);
  const used = new Set(rows.flatMap(({ sources }) => sources.split('\n')));
  return {
    kind: 'record',
    title,
    subtitle: [
      say.by(list(sides.rows), list(sides.columns)),
      ...(filters.length > 0 ? [awardWords(lang).filtered(awardWords(lang).join(filters))] : []),
    ].join(lang === 'zh' ? '。' : '. '),
    sentence,
    alt: words(lang).alt(title, sentence),
    ...made,
    table: made.pivot === null ? { columns: [], rows: [] } : flat(made.pivot),
    notes: made.pivot === null ? [] : awardPivotNotes(input, made.pivot, choices),
    provenance: [],
    sources: catalog.sources
      .filter(({ id }) => used.has(id))
      .map((source) =>
        citeReport(
          source,
          catalog.schools.find((school) => school.id === source.school),
          lang,
        ),
      ),
    lang,
    office: 'table',
  };
}

/** All items, each once. */
function itemsOf(rows: readonly AwardPivotRow[]): number {
  return rows.filter(({ folded }) => folded === 0).reduce((all, { items }) => all + items, 0);
}

type Made = Pick<AwardPivotSpec, 'pivot' | 'refused' | 'order'>;

function tableOf({ view, catalog, rows, lang }: AwardPivotInput): Made {
  const say = awardPivotWords(lang);
  const sides = awardSides(view);
  const groups = rows[0]?.groups ?? 0;
  if (groups > MOST_AWARD_GROUPS) return none(say.groupsOver(groups, MOST_AWARD_GROUPS));
  const lines = awardHeaders({ fields: sides.rows, side: 'row_key', rows, catalog, lang });
  const across = awardHeaders({ fields: sides.columns, side: 'column_key', rows, catalog, lang });
  if (lines.length === 0) return none('');
  if (lines.length * across.length > MOST_AWARD_CELLS)
    return none(say.tooLarge(lines.length, across.length, MOST_AWARD_CELLS));
  const totals = {
    row: totalHeader(sides.rows, lines.length, lang),
    column: totalHeader(sides.columns, across.length, lang),
  };
  const columns = [...across.map(({ header }) => header), ...(totals.column === null ? [] : [totals.column])];
  const found = new Map(rows.map((row) => [keyOf(row), row.items]));
  const at = (row: PivotHeader, column: PivotHeader) => found.get(`${row.key}\n${column.key}`) ?? null;
  const order = orderOf(view.order, columns, sides.rows);
  const ordered = sorted(lines, columns, order, at).map(({ header }) => header);
  const all = [...ordered, ...(totals.row === null ? [] : [totals.row])];
  const most = Math.max(0, ...ordered.map((row) => Math.max(0, ...across.map(({ header }) => at(row, header) ?? 0))));
  const least = Math.min(...rows.filter(({ folded }) => folded === 0).map(({ items }) => items));
  return {
    pivot: {
      rowFields: sides.rows.map((id) => ({ id, title: say.fields[id] })),
      columnFields: sides.columns.map((id) => ({ id, title: say.fields[id] })),
      rows: all,
      columns,
      cells: all.map((row) =>
        columns.map((column) => {
          const items = at(row, column);
          const apart = row.total || column.total || items === null || most === least;
          return cellOf(items, apart ? null : items / most, lang);
        }),
      ),
    },
    refused: '',
    order,
  };
}

const none = (refused: string): Made => ({ pivot: null, refused, order: '' });

function keyOf({ row_key, column_key, folded }: AwardPivotRow): string {
  return `${(folded & 1) > 0 ? ALL_KEY : row_key}\n${(folded & 2) > 0 ? ALL_KEY : column_key}`;
}

function cellOf(items: number | null, heat: number | null, lang: Lang): PivotCell {
  const figure: Figure = {
    cell: null,
    value: items,
    value_to: null,
    text: items === null ? '' : plain(items, 0),
    absence: null,
    flags: [],
    year: null,
    // Said aloud and on pointing: a blank is no zero.
    when: items === null ? awardPivotWords(lang).blank : '',
  };
  const nothing = { keys: [], detail: '', refused: '', series: [], indicator: '', level: '', school: '' };
  return { ...nothing, figure, facts: items ?? 0, heat };
}

/** The order of an address where the table has such a column or field; keys are written with `~`, as the grid writes them. */
function orderOf(given: string, columns: readonly PivotHeader[], fields: readonly AwardPivotField[]): string {
  const key = given.slice(2);
  const known = columns.some((column) => column.key.split(BETWEEN).join('~') === key);
  return known || (/^@[01]$/.test(key) && Number(key.slice(1)) < fields.length) ? given : '';
}

function sorted(
  lines: readonly Ranked[],
  columns: readonly PivotHeader[],
  order: string,
  at: (row: PivotHeader, column: PivotHeader) => number | null,
): readonly Ranked[] {
  if (order === '') return lines;
  const key = order.slice(2);
  const down = order.startsWith('d.') ? -1 : 1;
  const field = /^@(\d)$/.exec(key)?.[1];
  if (field !== undefined) {
    const place = Number(field);
    return lines.toSorted((a, b) => down * compare(a.ranks.slice(place), b.ranks.slice(place)));
  }
  const column = columns.find((one) => one.key.split(BETWEEN).join('~') === key);
  if (column === undefined) return lines;
  return lines.toSorted((a, b) => {
    const [x, y] = [at(a.header, column), at(b.header, column)];
    // Blanks last either way.
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return down * (x - y);
  });
}

function sizeOf(pivot: PivotTable, lang: Lang): string {
  const rows = pivot.rows.flatMap((row, index) => (row.total ? [] : [index]));
  const columns = pivot.columns.flatMap((column, index) => (column.total ? [] : [index]));
  const filled = rows.reduce(
    (all, row) => all + columns.filter((column) => (pivot.cells[row]?.[column]?.facts ?? 0) > 0).length,
    0,
  );
  return awardPivotWords(lang).size(rows.length, columns.length, filled, rows.length * columns.length - filled);
}

/** The table under one heading a column, for files and documents. */
function flat(pivot: PivotTable): Table {
  const columns: readonly Column[] = [
    ...pivot.rowFields.map(({ id, title }): Column => ({ id: `row-${id}`, title, kind: 'text', unit: null })),
    ...pivot.columns.map(
      ({ key, labels }): Column => ({
        id: `c-${key}`,
        title: labels.filter((one) => one !== '').join(' · '),
        kind: 'number',
        unit: null,
      }),
    ),
  ];
  return {
    columns,
    rows: pivot.rows.map((row, at) => [
      ...(pivot.rowFields.length === 0 ? [] : row.labels.map(textCell)),
      ...(pivot.cells[at] ?? []).map(({ figure }) => numberCell(figure.value, figure.text)),
    ]),
  };
}
