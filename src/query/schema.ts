import type { Coverage, Headline } from '../model/catalog.ts';
import { FAMILIES, type Indicator } from '../model/indicator.ts';
import type { Cell, Claim, Finding } from '../model/observation.ts';
import type { CoverageRow, EvidenceRow, PartRow, PresenceRow, RateRow, TableRow, ValueRow } from '../model/query.ts';
import { LEVELS, type School, type Source, type Threshold } from '../model/school.ts';
import {
  type Column,
  type ColumnsOf,
  list,
  number,
  numberOrNull,
  period,
  qualifier,
  text,
  textOrNull,
  whole,
  word,
  wordOrNull,
  yesNo,
} from './columns.ts';
import { AWARD_TABLE_COLUMNS, TOLD_AWARD_COLUMNS } from './columns-awards.ts';

/** Name under which the dataset is attached, in the browser, in tests and in the build that writes it. */
export const DATASET = 'voc';

export type MetaRow = { readonly key: string; readonly value: string };
export type MemberRow = {
  readonly dimension: string;
  readonly id: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly order: number;
  readonly parent: string | null;
  readonly relation: string | null;
};
/** `position` is the order of the CSV file, which is the order of pickers and of the matrix. */
export type Positioned = { readonly position: number };
/** Pinyin of the name and the aliases, for search by sound; empty where there is none. */
export type Sounded = { readonly pinyin: string };

const status = word('reported', 'corrected', 'superseded', 'not_reported', 'not_applicable');
const relation = wordOrNull('partition', 'subset', 'overlap');
const cellKey = {
  school: text,
  indicator: text,
  year: whole,
  period,
  as_of: textOrNull,
  since: textOrNull,
  scope: text,
  dimension: text,
  member: text,
  nature: word('actual', 'target', 'plan', 'change', 'change_pct', 'rank'),
};

const meta: ColumnsOf<MetaRow> = { key: text, value: text };
const headline: ColumnsOf<Headline & Positioned> = { position: whole, indicator: text, ranked: yesNo };
const indicators: ColumnsOf<Indicator & Positioned & Sounded> = {
  position: whole,
  pinyin: text,
  id: text,
  name_zh: text,
  name_en: text,
  family: word(...FAMILIES),
  unit: text,
  decimals: whole,
  direction: word('higher', 'lower', 'neutral'),
  parent: textOrNull,
  relation,
  numerator: textOrNull,
  denominator: textOrNull,
  aggregate: word('sum', 'weighted_mean', 'none'),
  weight: textOrNull,
  rank: word('yes', 'like_with_like', 'no'),
  caution_zh: textOrNull,
  caution_en: textOrNull,
  level: word('高职', '中职', 'both'),
  definition_zh: text,
  definition_en: text,
  formula: textOrNull,
  rows: textOrNull,
  aliases: list,
  breaks: textOrNull,
  breaks_en: textOrNull,
};
const members: ColumnsOf<MemberRow> = {
  dimension: text,
  id: text,
  name_zh: text,
  name_en: text,
  order: whole,
  parent: textOrNull,
  relation,
};
const schools: ColumnsOf<School> = {
  id: text,
  name_zh: text,
  name_en: text,
  pinyin: text,
  code: textOrNull,
  province: textOrNull,
  city: textOrNull,
  region: textOrNull,
  level: word(...LEVELS),
  school_type: textOrNull,
  ownership: textOrNull,
  authority: textOrNull,
  programmes: list,
  source: textOrNull,
  locator: textOrNull,
};
const sources: ColumnsOf<Source> = {
  id: text,
  school: text,
  title: text,
  report_year: whole,
  edition: text,
  publisher: textOrNull,
  url: textOrNull,
  sha256: text,
  lines: whole,
};
const thresholds: ColumnsOf<Threshold> = {
  indicator: text,
  applies_to: word('school', 'province'),
  level: word(...LEVELS),
  school_type: list,
  kind: word('合格', '限制招生', '监测', '达标', '省级要求'),
  comparison: word('>=', '<='),
  value: number,
  unit: text,
  denominator: textOrNull,
  document: text,
  title: text,
  valid_from: textOrNull,
  valid_to: textOrNull,
  seen_in: text,
  note: textOrNull,
};
const claims: ColumnsOf<Claim> = {
  id: text,
  cell: text,
  ...cellKey,
  qualifier,
  text,
  value: numberOrNull,
  value_to: numberOrNull,
  unit: text,
  amount: numberOrNull,
  amount_to: numberOrNull,
  status,
  n: numberOrNull,
  method: textOrNull,
  source: text,
  report_year: whole,
  section: text,
  place: word('standard', 'table', 'prose'),
  locator: text,
  override: word('', 'use', 'drop'),
  note: textOrNull,
  preferred: yesNo,
};
const cells: ColumnsOf<Cell> = {
  key: text,
  ...cellKey,
  amount: numberOrNull,
  amount_to: numberOrNull,
  qualifier,
  status,
  text,
  n: numberOrNull,
  method: textOrNull,
  claim: textOrNull,
  claims: whole,
  conflict: yesNo,
  rivals: list,
  derived: yesNo,
  inputs: list,
  source: text,
  report_year: whole,
  findings: whole,
};
const findings: ColumnsOf<Finding> = {
  id: text,
  rule: text,
  severity: word('verdict', 'error', 'warning', 'info'),
  school: text,
  indicator: text,
  year: whole,
  position: whole,
  cells: list,
  claims: list,
  sentence_zh: text,
  sentence_en: text,
};
const coverage: ColumnsOf<CoverageRow> = {
  school: text,
  source: text,
  year: whole,
  tabled: yesNo,
  expected: whole,
  reported: whole,
  not_reported: whole,
  not_applicable: whole,
};
const table_rows: ColumnsOf<TableRow> = {
  school: text,
  source: text,
  year: whole,
  indicator: text,
  standard_table: text,
  state: word('reported', 'not_reported', 'not_applicable', 'not_found'),
  cell: textOrNull,
};

/**
 * Tables of the dataset file: columns in their order, and the order rows are written in (part of the contract: it is
 * what makes queries quick and the content hash stable). `meta` holds contract, version, fingerprint
 * and the ids that were renamed.
 */
export const TABLES = {
  meta: { columns: meta, sort: ['key'] },
  indicators: { columns: indicators, sort: ['position'] },
  headline: { columns: headline, sort: ['position'] },
  members: { columns: members, sort: ['dimension', 'order', 'id'] },
  schools: { columns: schools, sort: ['pinyin', 'id'] },
  sources: { columns: sources, sort: ['school', 'report_year', 'id'] },
  thresholds: { columns: thresholds, sort: ['indicator', 'level', 'kind', 'value', 'document', 'school_type'] },
  claims: { columns: claims, sort: ['indicator', 'year', 'school', 'cell', 'source', 'id'] },
  cells: { columns: cells, sort: ['indicator', 'year', 'school', 'key'] },
  awards: { columns: AWARD_TABLE_COLUMNS, sort: ['school', 'year', 'award_id', 'source', 'locator'] },
  told_awards: { columns: TOLD_AWARD_COLUMNS, sort: ['school', 'year', 'award_id'] },
  findings: { columns: findings, sort: ['position'] },
  coverage: { columns: coverage, sort: ['school', 'year', 'source'] },
  table_rows: { columns: table_rows, sort: ['school', 'source', 'year', 'indicator'] },
} as const;
export type TableName = keyof typeof TABLES;

/** Columns of answers that are no table: a cell with its weight, and the catalog's short list of what there is. */
export const VALUE_COLUMNS: ColumnsOf<ValueRow> = { ...cells, weight: numberOrNull };
export const RATE_COLUMNS: ColumnsOf<RateRow> = { ...coverage, standard_table: text, family: word(...FAMILIES) };
export const EVIDENCE_COLUMNS: ColumnsOf<EvidenceRow> = { ...claims, member_zh: text, member_en: text };
export const PART_COLUMNS: ColumnsOf<PartRow> = {
  ...cells,
  member_zh: text,
  member_en: text,
  member_parent: textOrNull,
  member_relation: relation,
  member_siblings: whole,
};
export const PRESENCE_COLUMNS: ColumnsOf<PresenceRow> = {
  school: text,
  indicator: text,
  year: whole,
  state: word('reported', 'not_reported', 'not_applicable', 'parts'),
  conflict: yesNo,
  findings: whole,
  cell: text,
};
export const CATALOG_COVERAGE_COLUMNS: ColumnsOf<Coverage> = {
  school: text,
  indicator: text,
  year: whole,
  report_year: whole,
  has_value: yesNo,
};

/** Column names of a table in their order. */
export function columnNames(table: TableName): readonly string[] {
  return Object.keys(TABLES[table].columns);
}

/** The table's name with the dataset's: `voc.cells`. */
export function tableName(table: TableName): string {
  return `${DATASET}.${table}`;
}

/** `CREATE TABLE voc.cells ("key" VARCHAR NOT NULL, …)`; names are quoted, since `order` is one of them. */
export function createTable(table: TableName): string {
  const columns: readonly (readonly [string, Column])[] = Object.entries(TABLES[table].columns);
  const lines = columns.map(([name, { type, nullable }]) => `  "${name}" ${type}${nullable ? '' : ' NOT NULL'}`);
  return `CREATE TABLE ${tableName(table)} (\n${lines.join(',\n')}\n)`;
}
