import type { Catalog } from '../../../src/model/catalog.ts';
import type { Columns, Query } from '../../../src/model/query.ts';
import type { View } from '../../../src/model/view.ts';
import { DEFAULT_VIEW } from '../../../src/query/address.ts';
import { type CatalogPart, catalogSql, decodeCatalog } from '../../../src/query/catalog.ts';
import { decode } from '../../../src/query/decode.ts';
import { queryKey } from '../../../src/query/key.ts';
import { plan } from '../../../src/query/plan.ts';
import { snapshotQueries } from '../../../src/query/snapshots.ts';
import { toSql } from '../../../src/query/sql.ts';
import type { TestEngine } from './engines.ts';

/** The answers of the catalog's statements, by name. */
export async function catalogParts(engine: TestEngine): Promise<Record<CatalogPart, Columns>> {
  const parts: [string, Columns][] = [];
  for (const { name, sql } of catalogSql) parts.push([name, await engine.run(sql)]);
  return Object.fromEntries(parts) as Record<CatalogPart, Columns>;
}

export async function readCatalog(engine: TestEngine): Promise<Catalog> {
  return decodeCatalog(await catalogParts(engine));
}

/** Beside the headline indicators every so many-th is asked about: the statements differ in nothing but the id. */
const STRIDE = 30;

/** Every kind of question the pages can plan on this catalog, each once; the drawer's too, for the cells they show. */
export async function plannedQueries(engine: TestEngine, catalog: Catalog): Promise<readonly Query[]> {
  const some = catalog.schools.slice(0, 2).map((school) => school.id);
  const ids = catalog.headline.map((row) => row.indicator);
  // The placement rate has facts at two cut-off dates: the most that a query must put in order.
  const rate = ids.includes('placement_rate') ? 'placement_rate' : (ids[0] ?? '');
  const years = [...new Set(catalog.coverage.flatMap((row) => [row.year, row.report_year]))];
  const views: View[] = [
    { ...DEFAULT_VIEW, schools: some },
    { ...DEFAULT_VIEW, indicators: ids.slice(0, 2) },
    { ...DEFAULT_VIEW, page: 'standards', schools: some },
  ];
  for (const basis of ['data', 'report'] as const) {
    for (const year of [...years, 'latest'] as const) {
      for (const schools of [[], some]) {
        views.push({ ...DEFAULT_VIEW, page: 'compare', indicators: [rate], basis, year, schools });
      }
    }
  }
  views.push({ ...DEFAULT_VIEW, page: 'compare', indicators: [rate], measure: 'change', schools: some });
  for (const chart of ['', 'checklist', 'matrix']) {
    views.push({ ...DEFAULT_VIEW, page: 'quality', chart, where: ['family:destination'] });
  }
  views.push({ ...DEFAULT_VIEW, page: 'quality', chart: 'checklist', schools: some });
  for (const where of [
    ['q:first national', 'by:competition'],
    ['q:qgzy', 'tier:none'],
    ['kind:立项', 'page:2', 'by:school'],
    ['mode:team', 'report:2023'],
  ]) {
    views.push({ ...DEFAULT_VIEW, page: 'awards', where }, { ...DEFAULT_VIEW, page: 'awards', schools: some, where });
  }
  const cut = { ...DEFAULT_VIEW, page: 'awards', chart: 'pivot' } as const;
  views.push(
    { ...cut, rows: ['level', 'year'], columns: ['mode', 'report_year'], where: ['cell:高职~*~*~*'], schools: some },
    { ...cut, rows: ['competition', 'kind'], where: ['q:first', 'tier:national'] },
    { ...cut, columns: ['recipient'] },
  );
  views.push({ ...DEFAULT_VIEW, page: 'indicator', indicators: [rate] });
  views.push({ ...DEFAULT_VIEW, page: 'statistics', chart: 'scatter', indicators: ids.slice(0, 2) });
  views.push({ ...DEFAULT_VIEW, page: 'profile', schools: some.slice(0, 1) });
  views.push(
    { ...DEFAULT_VIEW, page: 'explore', indicators: ['fulltime_students'], rows: ['专业'], columns: ['年级', 'year'] },
    {
      ...DEFAULT_VIEW,
      page: 'explore',
      rows: ['region'],
      where: ['nature:actual', 'nature:plan', 'scope:all', 'region:西部'],
    },
  );
  const shown = views.flatMap((view) => plan(view, catalog));
  const snapshots = snapshotQueries(catalog).map((snapshot) => snapshot.query);
  const queries = snapshots.filter(
    (query, index) => query.kind !== 'values' || ids.includes(query.indicators[0] ?? '') || index % STRIDE < 3,
  );
  queries.push(...shown);
  const overview = queries.find((query) => query.kind === 'values');
  const cells = overview === undefined ? [] : decode(overview, await engine.run(toSql(overview)));
  const keys = cells.map((cell) => cell.key);
  const inputs = cells.flatMap((cell) => cell.inputs);
  const list = queries.find((query) => query.kind === 'awards');
  const awards = list === undefined ? [] : decode(list, await engine.run(toSql(list))).map((award) => award.award_id);
  queries.push({ kind: 'award_places', awards });
  queries.push({ kind: 'observations', cells: keys.slice(0, 60) }, { kind: 'form_rows', schools: some });
  queries.push({ kind: 'claims', cells: keys }, { kind: 'claims', cells: [] }, { kind: 'cells', keys: inputs });
  return [...new Map(queries.map((query) => [queryKey(query), query])).values()];
}
