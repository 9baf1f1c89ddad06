/** Data as it leaves: typed columns with nulls, whatever the format of the file. */

import type { Catalog } from '../model/catalog.ts';
import type { Award } from '../model/observation.ts';
import type { Facet } from '../model/pivot.ts';
import type { ObservationRow } from '../model/query.ts';
import type { Column, ColumnsOf } from '../query/columns.ts';
import { AWARD_PLACE_COLUMNS } from '../query/columns-awards.ts';
import { OBSERVATION_COLUMNS } from '../query/columns-observation.ts';
import { TABLES } from '../query/schema.ts';

export type DataValue = string | number | boolean | null;
export type DataKind = 'text' | 'number' | 'whole' | 'yes_no';
export type DataColumn = {
  readonly name: string;
  readonly kind: DataKind;
  readonly nullable: boolean;
  readonly values: readonly DataValue[];
};
/** Columns of equal length; `rows` of them. */
export type DataTable = { readonly name: string; readonly columns: readonly DataColumn[]; readonly rows: number };

const KINDS: Readonly<Record<Column['type'], DataKind>> = {
  VARCHAR: 'text',
  DOUBLE: 'number',
  INTEGER: 'whole',
  BOOLEAN: 'yes_no',
};

/** One row an observation: the contract's columns, then the cell, the amount in the codebook's unit and what the build found. */
export function observationsTable(rows: readonly ObservationRow[]): DataTable {
  return dataTable('observations', OBSERVATION_COLUMNS, rows);
}

/** One row a place that tells an award. */
export function awardsTable(rows: readonly Award[]): DataTable {
  return dataTable('awards', AWARD_PLACE_COLUMNS, rows);
}

/** What the ids of observations and awards mean: schools, indicators, sources, members, standards; with `only`, of those spoken of. */
export function referenceTables(
  catalog: Catalog,
  members: readonly Facet[],
  only: {
    readonly schools: ReadonlySet<string>;
    readonly indicators: ReadonlySet<string>;
    readonly sources: ReadonlySet<string>;
  } | null,
): readonly DataTable[] {
  const { position: _, pinyin: __, ...codebook } = TABLES.indicators.columns;
  const kept = <T>(rows: readonly T[], ids: ReadonlySet<string> | undefined, id: (row: T) => string) =>
    ids === undefined ? rows : rows.filter((row) => ids.has(id(row)));
  return [
    dataTable(
      'schools',
      TABLES.schools.columns,
      kept(catalog.schools, only?.schools, (one) => one.id),
    ),
    dataTable(
      'indicators',
      codebook,
      kept(catalog.indicators, only?.indicators, (one) => one.id),
    ),
    dataTable(
      'sources',
      TABLES.sources.columns,
      kept(catalog.sources, only?.sources, (one) => one.id),
    ),
    dataTable(
      'members',
      TABLES.members.columns,
      members
        .filter((one) => one.field !== 'scope')
        .map(({ field, value, position, ...rest }) => ({ ...rest, dimension: field, id: value, order: position })),
    ),
    dataTable(
      'thresholds',
      TABLES.thresholds.columns,
      kept(catalog.thresholds, only?.indicators, (one) => one.indicator),
    ),
  ];
}

/** Rows as columns of the stated types; lists are JSON text, as in the dataset. */
export function dataTable<Row>(name: string, columns: ColumnsOf<Row>, rows: readonly Row[]): DataTable {
  const all = Object.entries(columns) as [keyof Row & string, Column][];
  return {
    name,
    rows: rows.length,
    columns: all.map(([field, { type, nullable, list }]) => ({
      name: field,
      kind: KINDS[type],
      nullable,
      values: rows.map((row) => (list ? JSON.stringify(row[field]) : ((row[field] ?? null) as DataValue))),
    })),
  };
}
