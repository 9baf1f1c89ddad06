/** Sheets as an office fills them in and files them: official tables, 核查单, 达标一览. Not exhibits: each keeps its own form. */
import type { Lang } from '../model/chart.ts';

/** A cell of a sheet: a number with its Excel format and printed text, or text; null: blank. */
export type FormCell =
  | null
  | string
  /** `quiet`: no figure but the reason why. */
  | { readonly text: string; readonly number?: number; readonly format?: string; readonly quiet?: boolean };
/** `width`: share of the page's width; `end`: figures, to the right; `middle`: centred. */
export type FormColumn = { readonly title: string; readonly width: number; readonly align?: 'end' | 'middle' };
export type FormSheet = {
  /** Name of the sheet in a workbook. */
  readonly name: string;
  readonly title: string;
  /** Lines above the table. */
  readonly above: readonly string[];
  readonly columns: readonly FormColumn[];
  /** As many cells as columns. */
  readonly rows: readonly (readonly FormCell[])[];
  /** Cells of the first column that reach over several rows, from 0: a number that holds for the parts beneath its row. */
  readonly spans?: readonly { readonly row: number; readonly rows: number }[];
  /** Lines beneath: what marks mean, sources, a place to sign. */
  readonly below: readonly string[];
};
export type Form = {
  readonly lang: Lang;
  readonly title: string;
  /** Day it was made: `2026-11-22`. */
  readonly made: string;
  /** Pages lie on their side. */
  readonly wide: boolean;
  readonly sheets: readonly FormSheet[];
};
export const FORM_KINDS = ['docx', 'xlsx'] as const;
export type FormKind = (typeof FORM_KINDS)[number];

/** How deep a label stands under others: the wide blanks that it begins with. */
export function depthOf(text: string): number {
  return /^　*/.exec(text)?.[0].length ?? 0;
}

/** The text of a cell as printed. */
export function formText(cell: FormCell): string {
  if (cell === null) return '';
  return typeof cell === 'string' ? cell : cell.text;
}
