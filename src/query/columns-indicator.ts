import type { VariantRow } from '../model/query.ts';
import { type ColumnsOf, text, whole, word, yesNo } from './columns.ts';

/** Columns of the answer to `variants`. */
export const VARIANT_COLUMNS: ColumnsOf<VariantRow> = {
  indicator: text,
  nature: word('actual', 'target', 'plan', 'change', 'change_pct', 'rank'),
  scoped: yesNo,
  dimension: text,
  cells: whole,
  schools: whole,
  first_year: whole,
  last_year: whole,
};
