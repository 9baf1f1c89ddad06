/** What a document shows as a table: the record as it is, or, where the page shows schools against indicators, just that. */
import { inkOf } from '../chart/palette.ts';
import { words } from '../format/words.ts';
import { uiWords } from '../format/words-ui.ts';
import type { ChartSpec, HeatCell, HeatGroup, MatrixGroup, Table } from '../model/chart.ts';
import { markOf } from './number-format.ts';
import { heading } from './xlsx-table.ts';

export type GridCell = {
  readonly text: string;
  /** No number there: its reason. */
  readonly quiet?: boolean;
  readonly end?: boolean;
  /** Ground and letters, `#rrggbb`. */
  readonly fill?: string;
  readonly ink?: string;
};
export type Grid = {
  readonly title: string;
  readonly head: readonly GridCell[];
  readonly rows: readonly (readonly GridCell[])[];
  /** Rows of the record that are not in it. */
  readonly left: number;
};

/** The tables that stand for a spec on paper, at most `most` rows each. */
export function gridsOf(spec: ChartSpec, most: number): readonly Grid[] {
  if (spec.kind === 'heat') return spec.groups.flatMap((group) => cut(heatGrid(group), 1));
  if (spec.kind === 'matrix') return spec.groups.flatMap((group) => cut(matrixGrid(group, spec.lang), 1));
  return recordGrids(spec.table, spec.lang, most);
}

/** Columns that paper has room for. */
const COLUMNS = 12;

/** The record under a picture; a table wider than paper is turned over, or cut into several that begin alike. */
export function recordGrids(table: Table, lang: ChartSpec['lang'], most: number): readonly Grid[] {
  const grid = recordGrid(table, lang, most);
  if (grid.head.length <= COLUMNS) return [grid];
  // What rows are about stands before the numbers: a school, its level, a year.
  const numbers = grid.head.findIndex((cell) => cell.end);
  const keys = numbers < 1 ? 3 : Math.min(3, numbers);
  const label = (row: readonly GridCell[]) =>
    row
      .slice(0, keys)
      .map((cell) => cell.text)
      .filter((text) => text !== '')
      .join('\n');
  if (grid.rows.length < COLUMNS)
    return [
      {
        ...grid,
        head: [{ text: '' }, ...grid.rows.map((row) => ({ text: label(row), end: true }))],
        rows: grid.head
          .slice(keys)
          .map((cell, at) => [
            { text: cell.text },
            ...grid.rows.map((row) => ({ ...row[keys + at], text: row[keys + at]?.text ?? '', end: true })),
          ]),
      },
    ];
  return cut(grid, keys);
}

/** Pieces that paper has room for, each with the first `keys` columns. */
function cut(grid: Grid, keys: number): readonly Grid[] {
  if (grid.head.length <= COLUMNS) return [grid];
  const step = COLUMNS - keys;
  return Array.from({ length: Math.ceil((grid.head.length - keys) / step) }, (_, part) => {
    const some = (row: readonly GridCell[]) => [
      ...row.slice(0, keys),
      ...row.slice(keys + part * step, keys + (part + 1) * step),
    ];
    return { ...grid, head: some(grid.head), rows: grid.rows.map(some), left: part === 0 ? grid.left : 0 };
  });
}

/** The record as it is, at most `most` rows; the sources, which stand beneath, and empty columns are left out. */
export function recordGrid(table: Table, lang: ChartSpec['lang'], most: number): Grid {
  const shown = table.columns.flatMap((column, at) =>
    column.id === 'source' || table.rows.every((row) => (row[at]?.text ?? '') === '') ? [] : [{ column, at }],
  );
  const end = (kind: string) => kind === 'number' || kind === 'rank';
  return {
    title: '',
    head: shown.map(({ column }) => ({ text: heading(column, lang), end: end(column.kind) })),
    rows: table.rows.slice(0, most).map((row) =>
      shown.map(({ column, at }): GridCell => {
        const cell = row[at];
        const mark = cell?.figure ? markOf(cell.figure) : '';
        return { text: (cell?.text ?? '') + mark, quiet: cell?.figure?.value === null, end: end(column.kind) };
      }),
    ),
    left: Math.max(0, table.rows.length - most),
  };
}

/** The page's own steps from last to first, on white; grey where neither end is better. */
const STEPS = ['#e1c9b2', '#f0e4d8', '#ffffff', '#d8e4ef', '#b2c8de'];
const GREYS = ['#f6f6f6', '#ededed', '#e2e3e3', '#d5d6d7', '#c5c6c8'];

function heatGrid(group: HeatGroup): Grid {
  return {
    title: group.title,
    head: [{ text: group.title }, ...group.columns.map((column) => ({ text: column.title }))],
    rows: group.rows.map((row) => [{ text: row.label }, ...row.cells.map(heatCell)]),
    left: 0,
  };
}

function heatCell({ figure, standing, position, neutral }: HeatCell): GridCell {
  const text = `${figure.text}${markOf(figure)}${standing === '' ? '' : `\n${standing}`}`;
  if (position === null) return { text, quiet: figure.value === null };
  return { text, fill: (neutral ? GREYS : STEPS)[Math.round(position * 4)] ?? '', ink: inkOf(false).text };
}

function matrixGrid(group: MatrixGroup, lang: ChartSpec['lang']): Grid {
  const say = words(lang);
  const level = say.level(group.level);
  return {
    title: level,
    head: [{ text: level }, ...group.schools.map((school) => ({ text: school.name, end: true }))],
    rows: [
      coverageRow(group, lang),
      ...group.rows.map((row): readonly GridCell[] => [
        { text: row.title },
        ...group.schools.map((school): GridCell => {
          const cell = row.cells.find((one) => one.school === school.id);
          if (cell === undefined) return { text: say.absence.not_found, quiet: true, end: true };
          const verdict = cell.meets === null ? '' : cell.meets.ok ? ' ●' : ' ○';
          const other =
            cell.figure.flags.includes('other_year') && cell.figure.when !== '' ? `\n${cell.figure.when}` : '';
          return {
            text: `${cell.figure.text}${markOf(cell.figure)}${verdict}${other}`,
            quiet: cell.figure.value === null,
            end: true,
          };
        }),
      ]),
    ].filter((row) => row.length > 1),
    left: 0,
  };
}

/** 填报率 and what it counts; nothing where no report was counted. */
function coverageRow(group: MatrixGroup, lang: ChartSpec['lang']): readonly GridCell[] {
  if (group.coverage.length === 0) return [];
  return [
    { text: uiWords(lang).overview.rate },
    ...group.schools.map((school): GridCell => {
      const cell = group.coverage.find((one) => one.school === school.id);
      const text = [cell?.text ?? '', cell?.detail ?? ''].filter((part) => part !== '').join('\n');
      return { text, quiet: cell?.rate == null, end: true };
    }),
  ];
}
