/** What of each item stands in a document, in which order, under which number. */
import { heightOf } from '../chart/option.ts';
import type { Show } from '../model/briefing.ts';
import type { ChartSpec, Lang } from '../model/chart.ts';
import type { Exhibit } from './exhibit.ts';
import { type Grid, gridsOf, recordGrid } from './grid.ts';
import { columnWidths } from './svg-table.ts';
import { wanted } from './svg-text.ts';

/** One item ready for a document; `exhibit.remark` holds the writer's note. */
export type BriefingPart = { readonly exhibit: Exhibit; readonly show: Show };

/** A document holds no more rows of one table. */
export const MOST_PART_ROWS = 400;

/** Is the spec drawn as a picture, or is its picture a table? */
export function isDrawn(spec: ChartSpec): boolean {
  return spec.kind === 'multiples' || heightOf(spec, 800) > 0;
}

export type Numbered = {
  /** Number of its figure and of its table, from 1; null where it has none. */
  readonly figure: number | null;
  readonly table: number | null;
};

/** Numbers of figures and tables, counted through the document. */
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

/** The tables that stand beneath the picture, or for it. */
export function tablesOf(spec: ChartSpec, show: Show): readonly Grid[] {
  if (show === 'sentence' || (show === 'chart' && isDrawn(spec))) return [];
  return isDrawn(spec) ? [recordGrid(spec.table, spec.lang, MOST_PART_ROWS)] : gridsOf(spec, MOST_PART_ROWS);
}

/** Widths of a table's columns, in per cent of its own. */
export function columnShares(grid: Grid): readonly number[] {
  const widths = columnWidths(grid, 780, (text) => wanted(text, 12, 600) + 12);
  const all = widths.reduce((sum, one) => sum + one, 0);
  return widths.map((one) => Math.round((one / all) * 1000) / 10);
}

/** The exhibit as Office's writers take it: only what is to be shown. Workbooks hold the data of pictures, too. */
export function shownIn(kind: 'pptx' | 'docx' | 'xlsx', { exhibit, show }: BriefingPart): Exhibit {
  const { spec } = exhibit;
  const nothing = { ...spec.table, rows: [] };
  if (show === 'table') return { ...exhibit, spec: recordOf(spec) };
  if (show === 'sentence') return { ...exhibit, spec: { ...recordOf(spec), table: nothing, notes: [] }, terms: [] };
  if (show === 'chart' && isDrawn(spec) && kind !== 'xlsx') return { ...exhibit, spec: { ...spec, table: nothing } };
  return exhibit;
}

function recordOf(spec: ChartSpec): ChartSpec {
  const { title, subtitle, sentence, alt, table, notes, provenance, sources, lang } = spec;
  return {
    kind: 'record',
    title,
    subtitle,
    sentence,
    alt,
    table,
    notes,
    provenance,
    sources,
    lang,
    ...(spec.group !== undefined && { group: spec.group }),
    office: 'table',
  };
}

/** A paragraph of the writer's own, as an exhibit. */
export function textExhibit(
  title: string,
  note: string,
  lang: Lang,
  about: Pick<Exhibit, 'data' | 'made' | 'link'>,
): Exhibit {
  return {
    ...about,
    lang,
    filters: [],
    terms: [],
    places: [],
    spec: {
      kind: 'record',
      title,
      subtitle: '',
      sentence: note,
      alt: title,
      table: { columns: [], rows: [] },
      notes: [],
      provenance: [],
      sources: [],
      lang,
      office: 'table',
    },
  };
}
