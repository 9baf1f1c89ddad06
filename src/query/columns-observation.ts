/** Columns of observations as data, in the order in which they leave: those of the contract first. */
import type { ObservationRow } from '../model/query.ts';
import type { ColumnsOf } from './columns.ts';
import { list, text, yesNo } from './columns.ts';
import { TABLES } from './schema.ts';

const claim = TABLES.claims.columns;

/** The contract's columns of `data/observations`, then what the build found out about them. */
export const OBSERVATION_COLUMNS: ColumnsOf<ObservationRow> = {
  school: claim.school,
  indicator: claim.indicator,
  year: claim.year,
  period: claim.period,
  as_of: claim.as_of,
  since: claim.since,
  scope: claim.scope,
  dimension: claim.dimension,
  member: claim.member,
  nature: claim.nature,
  qualifier: claim.qualifier,
  text: claim.text,
  value: claim.value,
  value_to: claim.value_to,
  unit: claim.unit,
  status: claim.status,
  n: claim.n,
  method: claim.method,
  source: claim.source,
  section: claim.section,
  locator: claim.locator,
  override: claim.override,
  note: claim.note,
  cell: claim.cell,
  amount: claim.amount,
  amount_to: claim.amount_to,
  codebook_unit: text,
  preferred: claim.preferred,
  conflict: yesNo,
  derived: yesNo,
  inputs: list,
  report_year: claim.report_year,
};
