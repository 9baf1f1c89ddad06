/** Observations as SDMX-CSV 2.0: one row a fact, so that statistical tools take them in. */
import type { Catalog } from '../model/catalog.ts';
import type { ObservationRow } from '../model/query.ts';
import { csvText, quoted } from './data-csv.ts';
import type { DataValue } from './data-table.ts';

/** Dataflow that the rows belong to, by the contract's version. */
export const DATAFLOW = 'VOCLENS:DF_OBSERVATIONS(1.0)';
const HEAD = [
  ...['STRUCTURE', 'STRUCTURE_ID', 'ACTION'],
  ...['SCHOOL', 'INDICATOR', 'PERIOD_KIND', 'AS_OF', 'SINCE', 'SCOPE', 'BREAKDOWN', 'MEMBER', 'NATURE', 'TIME_PERIOD'],
  ...['OBS_VALUE', 'OBS_STATUS', 'UNIT_MEASURE', 'REF_AREA', 'QUALIFIER', 'OBS_VALUE_TO', 'OBS_TEXT', 'VOC_STATUS'],
  ...['CONFLICT', 'DERIVED', 'SOURCE', 'SECTION', 'LOCATOR', 'COMMENT_OBS'],
] as const;

/**
 * UTF-8 without byte order mark, one row a fact: its preferred claim or its computed figure, in the codebook's unit. An
 * empty dimension says `_T` (the whole) or `_Z` (has none). A fact whose claims are all set aside is left out.
 */
export function dataSdmx(rows: readonly ObservationRow[], catalog: Catalog): string {
  const areas = new Map(catalog.schools.map((school) => [school.id, school.province]));
  const line = (values: readonly DataValue[]) => `${values.map((value) => quoted(csvText(value))).join(',')}\n`;
  const shown = rows.filter((row) => row.preferred);
  return [
    line(HEAD),
    ...shown.map((row) =>
      line([
        ...['dataflow', DATAFLOW, 'I'],
        ...[row.school, row.indicator, row.period, row.as_of ?? '_Z', row.since ?? '_Z'],
        ...[row.scope || '_T', row.dimension || '_Z', row.member || '_T', row.nature, row.year],
        ...[row.amount, obsStatus(row), row.codebook_unit, areas.get(row.school) ?? null],
        ...[row.qualifier, row.amount_to, row.text, row.status, row.conflict, row.derived],
        ...[row.source, row.section, row.locator, row.note],
      ]),
    ),
  ].join('');
}

/**
 * Code of CL_OBS_STATUS: L not reported (it exists and was not collected), M not applicable (it cannot exist), O a word where
 * a number is due, F a plan or target, U contradicted (low reliability), E rounded, bounded or a range, else A.
 */
export function obsStatus(
  row: Pick<ObservationRow, 'status' | 'amount' | 'nature' | 'conflict' | 'qualifier'>,
): string {
  if (row.status === 'not_reported') return 'L';
  if (row.status === 'not_applicable') return 'M';
  if (row.amount === null) return 'O';
  if (row.nature === 'plan' || row.nature === 'target') return 'F';
  if (row.conflict) return 'U';
  return row.qualifier === '' ? 'A' : 'E';
}
