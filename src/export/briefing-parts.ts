/** What of each item stands in a document. */
import type { Show } from '../model/briefing.ts';
import type { ChartSpec, Lang } from '../model/chart.ts';
import type { Exhibit } from './exhibit.ts';
import type { Grid } from './grid.ts';
import { isDrawn } from './numbering.ts';
import { columnWidths } from './svg-table.ts';
import { wanted } from './svg-text.ts';

/** One item ready for a document; `exhibit.remark` holds the writer's note. */
export type BriefingPart = { readonly exhibit: Exhibit; readonly show: Show };

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
  // What is a table on the page stays that table.
  if (show === 'table') return isDrawn(spec) ? { ...exhibit, spec: recordOf(spec) } : exhibit;
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
