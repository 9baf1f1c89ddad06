import type { Catalog, Renamed } from '../model/catalog.ts';
import { VocError } from '../model/failure.ts';
import type { Columns, Sql } from '../model/query.ts';
import { decodeRows } from './decode.ts';
import { name, sql } from './fragment.ts';
import { CATALOG_COVERAGE_COLUMNS, TABLES, tableName } from './schema.ts';
import { STATED, WHOLE_SCHOOL } from './sql.ts';

export type CatalogPart = 'meta' | 'schools' | 'indicators' | 'sources' | 'thresholds' | 'headline' | 'coverage';

const CELLS = name(tableName('cells'));

/** The statements whose answers make up the catalog, by the name that `decodeCatalog` wants them under. */
export const catalogSql: readonly { readonly name: CatalogPart; readonly sql: Sql }[] = [
  ...(['meta', 'schools', 'indicators', 'sources', 'thresholds', 'headline'] as const).map((table) => ({
    name: table,
    sql: {
      text: `SELECT * FROM ${tableName(table)}\nORDER BY ${TABLES[table].sort.map((column) => `"${column}"`).join(', ')}`,
      params: [],
    },
  })),
  {
    name: 'coverage',
    sql: sql`WITH whole AS (SELECT * FROM ${CELLS} WHERE ${WHOLE_SCHOOL}),
${STATED}
SELECT school, indicator, year, report AS report_year, bool_or(amount IS NOT NULL) AS has_value
FROM whole JOIN stated USING ("key")
GROUP BY school, indicator, year, report
ORDER BY indicator, school, year, report`,
  },
];

/** Puts the answers of `catalogSql` together. Throws VocError where the dataset breaks the contract. */
export function decodeCatalog(parts: Readonly<Record<CatalogPart, Columns>>): Catalog {
  const meta = new Map(decodeRows('meta', TABLES.meta.columns, parts.meta).map((row) => [row.key, row.value]));
  const fingerprint = meta.get('fingerprint');
  const contract = Number(meta.get('contract'));
  if (fingerprint === undefined || !Number.isInteger(contract)) {
    throw new VocError({ code: 'dataset_corrupt', detail: 'meta: no contract or no fingerprint' });
  }
  const indicators = decodeRows('indicators', TABLES.indicators.columns, parts.indicators);
  return {
    contract,
    fingerprint,
    schools: decodeRows('schools', TABLES.schools.columns, parts.schools),
    indicators: indicators.map(({ position: _, pinyin: __, ...indicator }) => indicator),
    sources: decodeRows('sources', TABLES.sources.columns, parts.sources),
    thresholds: decodeRows('thresholds', TABLES.thresholds.columns, parts.thresholds),
    headline: decodeRows('headline', TABLES.headline.columns, parts.headline).map(({ position: _, ...row }) => row),
    coverage: decodeRows('coverage', CATALOG_COVERAGE_COLUMNS, parts.coverage),
    pinyin: Object.fromEntries(indicators.map(({ id, pinyin }) => [id, pinyin])),
    ...renamedIn(meta),
  };
}

/** Key of `meta` under which the new id of a former one stands: `renamed:indicators:old_id`. */
export function renamedKey(kind: keyof Renamed, old: string): string {
  return `renamed:${kind}:${old}`;
}

function renamedIn(meta: ReadonlyMap<string, string>): Pick<Catalog, 'renamed'> {
  const of = (kind: keyof Renamed) => {
    const prefix = renamedKey(kind, '');
    return Object.fromEntries(
      [...meta].flatMap(([key, now]) => (key.startsWith(prefix) ? [[key.slice(prefix.length), now]] : [])),
    );
  };
  const renamed: Renamed = { indicators: of('indicators'), schools: of('schools') };
  return Object.values(renamed).every((ids) => Object.keys(ids).length === 0) ? {} : { renamed };
}
