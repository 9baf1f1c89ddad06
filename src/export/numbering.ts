/** Which figures and tables a document has of each item, and under which number: the one rule of preview, web page and Word. */
import { exportWords } from '../format/words-export.ts';
import type { Show } from '../model/briefing.ts';
import type { ChartSpec } from '../model/chart.ts';
import { type Grid, gridsOf, recordGrid } from './grid.ts';
import { officeCharts, officeLacks } from './office-chart.ts';

/** A document holds no more rows of one table. */
export const MOST_PART_ROWS = 400;

/** Is the spec drawn as a picture? Not where it is a table, nor where it holds no number. */
export function isDrawn(spec: ChartSpec): boolean {
  return officeLacks(spec) || officeCharts(spec).length > 0;
}

/** The tables that stand beneath the picture, or for it. */
export function tablesOf(spec: ChartSpec, show: Show): readonly Grid[] {
  if (show === 'sentence' || (show === 'chart' && isDrawn(spec))) return [];
  return isDrawn(spec) ? [recordGrid(spec.table, spec.lang, MOST_PART_ROWS)] : gridsOf(spec, MOST_PART_ROWS);
}

export type Numbered = {
  /** Number of its figure and of its table, from 1; null where it has none. */
  readonly figure: number | null;
  readonly table: number | null;
};

/** Numbers counted through a document: an item has one figure however many panels, and one table however many parts. */
export function numbered(parts: readonly { readonly spec: ChartSpec; readonly show: Show }[]): readonly Numbered[] {
  let figures = 0;
  let tables = 0;
  return parts.map(({ spec, show }) => {
    const drawn = isDrawn(spec) && (show === 'all' || show === 'chart');
    const tabled = tablesOf(spec, show).some((grid) => grid.rows.length > 0);
    if (drawn) figures += 1;
    if (tabled) tables += 1;
    return { figure: drawn ? figures : null, table: tabled ? tables : null };
  });
}

/** What stands behind the number of one panel of several: `(a)`, `(b)` … beyond z its number; nothing where it is the only one. */
export function partMark(at: number, of: number): string {
  if (of < 2) return '';
  return at < 26 ? `(${String.fromCharCode(97 + at)})` : `(${at + 1})`;
}

export type TablePart = {
  /** `(a)` where several tables share a number. */
  readonly mark: string;
  /** What it is of, beside the item's title; empty where that says it. */
  readonly name: string;
  /** The former one, gone on: it was cut because paper is too narrow for it. */
  readonly continued: boolean;
};

/** How the tables of one item are told apart under their number. */
export function tableParts(grids: readonly Pick<Grid, 'title'>[]): readonly TablePart[] {
  const titles = [...new Set(grids.map((grid) => grid.title))];
  return grids.map(({ title }, at) => ({
    mark: partMark(titles.indexOf(title), titles.length),
    name: titles.length > 1 ? title : '',
    continued: grids[at - 1]?.title === title,
  }));
}

/** What a table's caption says behind its number: `各校主要指标一览：中职（续）`. */
export function partTitle({ title, lang }: Pick<ChartSpec, 'title' | 'lang'>, part: TablePart | undefined): string {
  const { name = '', continued = false } = part ?? {};
  return (
    [title, name].filter((text) => text !== '').join(lang === 'zh' ? '：' : ': ') +
    (continued ? exportWords(lang).continued : '')
  );
}
