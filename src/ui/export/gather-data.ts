/** Asks the engine for what leaves as data: the rows, what their ids mean, and what the file says of itself. */
import { aboutData, type DataScope } from '../../export/data-about.ts';
import type { DataJob } from '../../export/data-file.ts';
import type { DataFormat } from '../../export/data-formats.ts';
import { dataSdmx } from '../../export/data-sdmx.ts';
import { awardsTable, observationsTable, referenceTables } from '../../export/data-table.ts';
import { type Exhibit, keysBehind } from '../../export/exhibit.ts';
import type { Catalog } from '../../model/catalog.ts';
import type { Query } from '../../model/query.ts';
import type { View } from '../../model/view.ts';
import { awardQueries, EVERY_AWARD } from '../../query/award-view.ts';
import type { EngineView } from '../data/engine-context.ts';

type Awards = Extract<Query, { kind: 'awards' }>;
type Of = {
  readonly exhibit: Exhibit;
  readonly view: View;
  readonly catalog: Catalog;
  readonly format: DataFormat;
  readonly scope: DataScope;
  readonly ask: EngineView['ask'];
  readonly signal: AbortSignal;
};

const MOST = 1_000_000;
const EVERY: Awards = {
  kind: 'awards',
  schools: [],
  listed: true,
  filter: EVERY_AWARD,
  search: [],
  order: 'school',
  limit: MOST,
  offset: 0,
};

/** The observations behind the exhibit or of all the dataset, with awards and codebook where the format holds several tables. */
export async function gatherObservations(of: Of): Promise<DataJob> {
  const { exhibit, catalog, format, scope, ask, signal } = of;
  const cells = scope === 'all' ? [] : await ask({ kind: 'cells', keys: [...exhibit.spec.provenance] }, signal);
  const keys = scope === 'all' ? [] : [...new Set([...exhibit.spec.provenance, ...keysBehind(exhibit.spec, cells)])];
  const query = { kind: 'observations', cells: keys } as const;
  const rows = await ask(query, signal);
  const ids = (field: 'school' | 'indicator' | 'source') => new Set(rows.map((row) => row[field]));
  const named = { schools: ids('school'), indicators: ids('indicator'), sources: ids('source') };
  const several = format === 'zip';
  const members = several ? await ask({ kind: 'facets', schools: [] }, signal) : [];
  const awards =
    several && scope === 'all' ? [awardsTable((await awardPlaces(of, [EVERY, { ...EVERY, listed: false }])).rows)] : [];
  // Of a slice only the members that it names.
  const parts = new Set(
    rows.flatMap((row) => row.member.split('+').map((id, at) => `${row.dimension.split('+')[at]}|${id}`)),
  );
  const spoken = scope === 'all' ? members : members.filter((one) => parts.has(`${one.field}|${one.value}`));
  const all = referenceTables(catalog, spoken, scope === 'all' ? null : named);
  const reference = all.filter((table) => table.rows > 0);
  return {
    format,
    tables: [observationsTable(rows), ...awards, ...reference],
    sdmx: format === 'sdmx' ? dataSdmx(rows, catalog) : '',
    about: about(of, [...named.sources], query),
  };
}

/** The awards that the page's filters leave, as every place tells them. */
export async function gatherAwards(of: Of): Promise<DataJob> {
  const { view, catalog, format } = of;
  const { query, rows } = await awardPlaces(of, [{ ...awardQueries(view, catalog).list, limit: MOST, offset: 0 }]);
  const ids = (field: 'school' | 'source') => new Set(rows.map((row) => row[field]));
  const only = { schools: ids('school'), indicators: new Set<string>(), sources: ids('source') };
  const tables = [awardsTable(rows), ...referenceTables(catalog, [], only).filter((table) => table.rows > 0)];
  return { format, tables, sdmx: '', about: about(of, [...only.sources], query) };
}

async function awardPlaces({ ask, signal }: Of, lists: readonly Awards[]) {
  const awards: string[] = [];
  for (const list of lists) awards.push(...(await ask(list, signal)).map((row) => row.award_id));
  const query = { kind: 'award_places', awards: [...new Set(awards)] } as const;
  return { query, rows: await ask(query, signal) };
}

function about({ exhibit, view, catalog, scope }: Of, sources: readonly string[], query: Query) {
  const { spec, link, made, data } = exhibit;
  return aboutData({ scope, title: spec.title, view, catalog, version: data.version, link, made, sources, query });
}
